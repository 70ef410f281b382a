package network

import (
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/network/snapshot"
)

// kinship is who is family, while the rows come in.
type kinship struct {
	relations []*snapshot.Relation
	from      map[uuid.UUID]uuid.UUID // the agencies of supports, by support
}

// kinshipKinds says how each kind of row is read that only kinship.sql has.
var kinshipKinds = map[string]func(*graph, *row){
	"relation": func(g *graph, r *row) {
		g.kinship.relations = append(g.kinship.relations, &snapshot.Relation{
			ID: r.id(1), Of: g.person(r, 2, 3), Relative: g.person(r, 4, 5), Kind: enum.RelationshipKind(r.text(6)), Row: r.period(7, 8),
		})
	},
}

// person is whom one of two columns points to: a child, or an adult of the whānau.
func (g *graph) person(r *row, child, kin int) snapshot.Person {
	if r.null(child) {
		return g.kin.get(r.id(kin))
	}
	return g.children.get(r.id(child))
}

// finishKinship names the people of casework and returns the relations of whom the viewer may
// see both sides, by id.
func (g *graph) finishKinship() []*snapshot.Relation {
	for _, w := range g.casework.of {
		for _, s := range w.Supports {
			s.Practitioner, s.Agency = g.practitioners.loaded(s.Supporter), g.agencies.loaded(g.kinship.from[s.ID])
		}
		for _, s := range w.Safety {
			s.Adult, s.Helper = g.kin.loaded(s.Kin), g.practitioners.loaded(s.Practitioner)
		}
	}
	for _, w := range g.whanau.byID {
		for i := range w.Adults {
			w.Adults[i].Adult = g.kin.loaded(w.Adults[i].Kin)
		}
	}
	relations := slices.DeleteFunc(g.kinship.relations, func(r *snapshot.Relation) bool { return !g.isNamed(r.Of) || !g.isNamed(r.Relative) })
	slices.SortFunc(relations, func(a, b *snapshot.Relation) int { return compare(a.ID, b.ID) })
	return relations
}

// isNamed says whether somebody has a row of their own.
func (g *graph) isNamed(p snapshot.Person) bool {
	switch p := p.(type) {
	case *snapshot.Child:
		return g.children.has(p)
	case *snapshot.Kin:
		return g.kin.has(p)
	}
	return false
}
