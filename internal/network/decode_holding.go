package network

import (
	"slices"

	"cangraph/internal/network/snapshot"
)

// holdingKinds says how each kind of row of fragility.sql is read.
var holdingKinds = map[string]func(*graph, *row){
	"statement": func(g *graph, r *row) { g.holding(r).Statements[r.id(1)] = r.text(5) },
	"helper": func(g *graph, r *row) {
		h := g.holding(r)
		h.Helpers[r.id(5)] = append(h.Helpers[r.id(5)], r.id(3))
	},
	"single point": func(g *graph, r *row) {
		h := g.holding(r)
		h.Points = append(h.Points, &snapshot.SinglePoint{Entry: r.entry(), Network: r.id(5), Contact: r.id(6), Row: r.period(7, 8)})
	},
	"voice at hui": func(g *graph, r *row) { g.holding(r).AtHui[r.id(1)] = true },
	"kin at hui": func(g *graph, r *row) {
		h := g.holding(r)
		h.KinAtHui[r.id(1)] = append(h.KinAtHui[r.id(1)], r.id(5))
	},
}

// holding is that of the child that the second column names.
func (g *graph) holding(r *row) *snapshot.Holding {
	w := g.work(r)
	if w.Holding == nil {
		w.Holding = newHolding()
	}
	return w.Holding
}

func newHolding() *snapshot.Holding {
	return &snapshot.Holding{
		Statements: map[snapshot.ID]string{}, Helpers: map[snapshot.ID][]snapshot.ID{},
		AtHui: map[snapshot.ID]bool{}, KinAtHui: map[snapshot.ID][]snapshot.ID{},
	}
}

// finishHolding hands every child of which it was asked its holding, in an order that does
// not depend on the database.
func (g *graph) finishHolding() {
	for _, c := range g.focus {
		if c.Casework == nil {
			continue
		}
		if c.Casework.Holding == nil {
			c.Casework.Holding = newHolding()
		}
		h := c.Casework.Holding
		sortByID(h.Points)
		for _, who := range h.Helpers {
			slices.SortFunc(who, compare)
		}
		for _, who := range h.KinAtHui {
			slices.SortFunc(who, compare)
		}
	}
}
