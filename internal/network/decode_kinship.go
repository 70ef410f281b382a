package network

import (
	"bytes"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/network/snapshot"
)

// kinship is who is family, while the rows come in.
type kinship struct {
	relations map[uuid.UUID]*snapshot.Relation
	from      map[uuid.UUID]uuid.UUID // the agencies of supports, by support
}

func newKinship() kinship {
	return kinship{relations: map[uuid.UUID]*snapshot.Relation{}, from: map[uuid.UUID]uuid.UUID{}}
}

// kinshipKinds says how each kind of row is read that only kinship.sql has.
var kinshipKinds = map[string]func(*graph, *row){
	"relation": func(g *graph, r *row) {
		g.kinship.relations[r.id(1)] = &snapshot.Relation{
			ID: r.id(1), Of: g.children.get(r.id(2)), Relative: g.person(r, 3, 4), Kind: enum.RelationshipKind(r.text(5)), Row: r.period(6, 7),
		}
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
			s.Practitioner, s.Agency = loaded(&g.practitioners, s.Supporter), loaded(&g.agencies, g.kinship.from[s.ID])
		}
		for _, s := range w.Safety {
			s.Adult, s.Helper = loaded(&g.kin, s.Kin), loaded(&g.practitioners, s.Practitioner)
		}
	}
	for _, w := range g.whanau.byID {
		for i := range w.Adults {
			w.Adults[i].Adult = loaded(&g.kin, w.Adults[i].Kin)
		}
	}
	relations := make([]*snapshot.Relation, 0, len(g.kinship.relations))
	for _, r := range g.kinship.relations {
		if g.isNamed(r.Of) && g.isNamed(r.Relative) {
			relations = append(relations, r)
		}
	}
	slices.SortFunc(relations, func(a, b *snapshot.Relation) int { return bytes.Compare(a.ID[:], b.ID[:]) })
	return relations
}

// loaded is the thing with that id, nil when no row of its own has come.
func loaded[T any](x *index[T], id uuid.UUID) *T {
	if t, pointed := x.byID[id]; pointed && x.has(t) {
		return t
	}
	return nil
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
