package network

import (
	"bytes"
	"cmp"
	"errors"
	"slices"

	"github.com/google/uuid"

	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/sight"
)

// graph is a snapshot while its rows come in.
type graph struct {
	children      index[snapshot.Child]
	whanau        index[snapshot.Whanau]
	teams         index[snapshot.Team]
	networks      index[snapshot.Network]
	kin           index[snapshot.Kin]
	practitioners index[snapshot.Practitioner]
	agencies      index[snapshot.Agency]
	types         index[snapshot.ServiceType]

	focus      []*snapshot.Child
	provisions []*snapshot.Provision
	siblings   []edge // between two children, as seen from the first
	parents    []edge // from a child to the parent
	joint      []*snapshot.Joint
	elsewhere  map[uuid.UUID][]snapshot.Belonging // by child of a joint membership
	casework   casework
	kinship    kinship
}

// edge is a relationship with its days.
type edge struct {
	from, to uuid.UUID
	period   calendar.Period
}

// index holds the things of one kind by id, and which of them are only pointed to: no
// row of their own has come.
type index[T any] struct {
	byID    map[uuid.UUID]*T
	rowless map[*T]struct{}
	made    func(id uuid.UUID) *T
}

func newIndex[T any](made func(id uuid.UUID) *T) index[T] {
	return index[T]{byID: map[uuid.UUID]*T{}, rowless: map[*T]struct{}{}, made: made}
}

// get returns the thing with that id, made empty when it is new.
func (x *index[T]) get(id uuid.UUID) *T {
	t, ok := x.byID[id]
	if !ok {
		t = x.made(id)
		x.byID[id], x.rowless[t] = t, struct{}{}
	}
	return t
}

// own returns the thing with that id whose row this is.
func (x *index[T]) own(id uuid.UUID) *T {
	t := x.get(id)
	delete(x.rowless, t)
	return t
}

// has says whether the thing has a row of its own.
func (x *index[T]) has(t *T) bool {
	_, only := x.rowless[t]
	return !only
}

// loaded returns the thing with that id, nil when no row of its own has come.
func (x *index[T]) loaded(id uuid.UUID) *T {
	if t, pointed := x.byID[id]; pointed && x.has(t) {
		return t
	}
	return nil
}

// optional returns the thing that the i-th column points to, nil without one.
func optional[T any](x *index[T], r *row, i int) *T {
	if r.null(i) {
		return nil
	}
	return x.get(r.id(i))
}

func newGraph() *graph {
	return &graph{
		children:      newIndex(func(id uuid.UUID) *snapshot.Child { return &snapshot.Child{ID: id} }),
		whanau:        newIndex(func(id uuid.UUID) *snapshot.Whanau { return &snapshot.Whanau{ID: id} }),
		teams:         newIndex(func(id uuid.UUID) *snapshot.Team { return &snapshot.Team{ID: id} }),
		networks:      newIndex(func(id uuid.UUID) *snapshot.Network { return &snapshot.Network{ID: id} }),
		kin:           newIndex(func(id uuid.UUID) *snapshot.Kin { return &snapshot.Kin{ID: id} }),
		practitioners: newIndex(func(id uuid.UUID) *snapshot.Practitioner { return &snapshot.Practitioner{ID: id} }),
		agencies:      newIndex(func(id uuid.UUID) *snapshot.Agency { return &snapshot.Agency{ID: id} }),
		types:         newIndex(func(id uuid.UUID) *snapshot.ServiceType { return &snapshot.ServiceType{ID: id} }),
		elsewhere:     map[uuid.UUID][]snapshot.Belonging{},
		casework:      newCasework(),
		kinship:       kinship{from: map[uuid.UUID]uuid.UUID{}},
	}
}

// finish drops what points to nothing that was loaded, links what needs all rows, and
// puts every list into an order that does not depend on the database.
func (g *graph) finish(with snapshot.With, seen sight.Sight, today calendar.Date) (*snapshot.Snapshot, error) {
	g.complete()
	g.keepFromWhanau(seen)
	if g.hasCircle() {
		return nil, errors.New("the parents of an agency form a circle")
	}
	for _, c := range g.children.byID {
		slices.SortFunc(c.Networks, func(a, b *snapshot.Network) int { return order(a.Period, b.Period, a.ID, b.ID) })
		slices.SortFunc(c.Whanau, func(a, b *snapshot.WhanauMember) int {
			return order(a.Period, b.Period, a.Whanau.ID, b.Whanau.ID)
		})
		sortProvisions(c.Provisions)
	}
	for _, w := range g.whanau.byID {
		slices.SortFunc(w.Members, func(a, b *snapshot.WhanauMember) int { return order(a.Period, b.Period, a.Child.ID, b.Child.ID) })
		sortProvisions(w.Provisions)
	}
	for _, n := range g.networks.byID {
		slices.SortFunc(n.Memberships, func(a, b *snapshot.Membership) int { return order(a.Row, b.Row, a.ID, b.ID) })
		slices.SortFunc(n.Leads, func(a, b *snapshot.Lead) int { return order(a.Row, b.Row, a.ID, b.ID) })
		slices.SortFunc(n.Delegations, func(a, b *snapshot.Delegation) int { return order(a.Row, b.Row, a.ID, b.ID) })
	}
	for _, j := range g.joint {
		j.Whanau = g.elsewhere[j.Child]
	}
	if with.Casework {
		g.finishCasework()
	}
	if with.Holding {
		g.finishHolding()
	}
	s := &snapshot.Snapshot{With: with, Children: g.focus, Joint: g.joint}
	if with.Kinship {
		s.Relations = g.finishKinship()
	}
	slices.SortFunc(s.Children, func(a, b *snapshot.Child) int { return bytes.Compare(a.ID[:], b.ID[:]) })
	for _, c := range s.Children {
		c.In = s
		c.Siblings = g.siblingsOf(c, seen, today)
	}
	return s, nil
}

// hasCircle says whether some agency is its own ancestor, which would have no root.
func (g *graph) hasCircle() bool {
	for _, a := range g.agencies.byID {
		steps := 0
		for above := a.Parent; above != nil; above = above.Parent {
			if steps++; steps > len(g.agencies.byID) {
				return true
			}
		}
	}
	return false
}

func sortProvisions(list []*snapshot.Provision) {
	slices.SortFunc(list, func(a, b *snapshot.Provision) int { return order(a.Period, b.Period, a.ID, b.ID) })
}

// order is by period, then id.
func order(a, b calendar.Period, aID, bID uuid.UUID) int {
	return cmp.Or(a.Compare(b), bytes.Compare(aID[:], bID[:]))
}

// siblingsOf joins explicit relationships and shared parents, by day, into one
// entry for each other child that is visible, or known to exist: that one on all days, since its
// first as a sibling is often that of its birth.
func (g *graph) siblingsOf(c *snapshot.Child, seen sight.Sight, today calendar.Date) []*snapshot.Sibling {
	days := map[uuid.UUID]calendar.Days{}
	for _, e := range g.siblings {
		if e.from == c.ID {
			days[e.to] = days[e.to].Union(calendar.NewDays(e.period))
		}
	}
	for _, own := range g.parents {
		if own.from != c.ID {
			continue
		}
		for _, others := range g.parents {
			if others.to == own.to && others.from != c.ID {
				shared := calendar.NewDays(own.period.Intersect(others.period))
				days[others.from] = days[others.from].Union(shared)
			}
		}
	}
	var siblings []*snapshot.Sibling
	for id, d := range days {
		other := g.children.get(id)
		if !g.children.has(other) {
			unname(other, today)
			d = calendar.NewDays(calendar.Period{From: calendar.Always, Until: calendar.Forever})
		}
		if !d.Empty() && other != c && (!other.Unnamed || seen.Exists(id, c.ID)) {
			siblings = append(siblings, &snapshot.Sibling{Child: other, Days: d})
		}
	}
	slices.SortFunc(siblings, func(a, b *snapshot.Sibling) int { return bytes.Compare(a.Child.ID[:], b.Child.ID[:]) })
	return siblings
}

// unname leaves of a child only who leads its network today, as if there were no network but
// while they lead.
func unname(c *snapshot.Child, today calendar.Date) {
	n := c.NetworkOn(today)
	*c = snapshot.Child{ID: c.ID, Unnamed: true}
	if n == nil {
		return
	}
	if lead := n.LeadOn(today); lead != nil {
		led := &snapshot.Network{ID: n.ID, Child: c, Team: n.Team, Period: lead.Row.Intersect(n.Period)}
		led.Leads = []*snapshot.Lead{{ID: lead.ID, Network: led, Practitioner: lead.Practitioner, Row: led.Period}}
		c.Networks = []*snapshot.Network{led}
	}
}
