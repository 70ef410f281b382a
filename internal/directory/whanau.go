package directory

import (
	"bytes"
	"cmp"
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/predicate"
	"cangraph/ent/gen/whanaumember"
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/sight"
	"cangraph/internal/text"
)

// WhanauMember is someone who belongs to a whānau for a time.
type WhanauMember struct {
	Person    snapshot.Person
	Household *string // nil: none recorded
	Since     calendar.Date
	Until     *calendar.Date
}

// Members returns who belongs to a whānau on a day, by name; whoever has several homes in
// it, by their labels.
func (d *Directory) Members(ctx context.Context, w *snapshot.Whanau, on calendar.Date) ([]*WhanauMember, error) {
	rows, err := d.ent.WhanauMember.Query().
		Where(whanaumember.WhanauID(w.ID), onDay(on)).
		WithChild().WithKin().All(ctx)
	if err != nil {
		return nil, err
	}
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(rows, func(a, b *gen.WhanauMember) int {
		return cmp.Or(cmp.Compare(a.Household, b.Household), cmp.Compare(a.FromOn, b.FromOn), bytes.Compare(a.ID[:], b.ID[:]))
	})
	var children []uuid.UUID // the adults are shown with whom the whānau is
	members := make([]*WhanauMember, 0, len(rows))
	for _, row := range rows {
		if person := personOf(row, seen); person != nil {
			if row.Edges.Child != nil {
				children = append(children, person.NodeID())
			}
			members = append(members, whanauMemberOf(row, person))
		}
	}
	slices.SortStableFunc(members, func(a, b *WhanauMember) int {
		return compare(text.Fold(a.Person.Name()), text.Fold(b.Person.Name()), a.Person.NodeID(), b.Person.NodeID())
	})
	return members, sight.Show(ctx, children...)
}

// ChildrenOf returns the ids of the children who belong to a whānau on any day.
func (d *Directory) ChildrenOf(ctx context.Context, w *snapshot.Whanau) ([]uuid.UUID, error) {
	rows, err := d.ent.WhanauMember.Query().
		Where(whanaumember.WhanauID(w.ID), whanaumember.ChildIDNotNil()).
		Unique(true).Select(whanaumember.FieldChildID).All(ctx)
	if err != nil {
		return nil, err
	}
	return idsOf(rows, func(row *gen.WhanauMember) uuid.UUID { return *row.ChildID }), nil
}

// WhanauOf returns the whānau each child belongs to on a day, each once, in their order.
func (d *Directory) WhanauOf(ctx context.Context, children []*snapshot.Child, on calendar.Date) ([][]*snapshot.Whanau, error) {
	rows, err := d.ent.WhanauMember.Query().
		Where(whanaumember.ChildIDIn(snapshot.IDs(children)...), onDay(on)).
		WithWhanau().All(ctx)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(rows, func(a, b *gen.WhanauMember) int {
		held, other := calendar.Between(a.FromOn, a.UntilOn), calendar.Between(b.FromOn, b.UntilOn)
		return cmp.Or(held.Compare(other), bytes.Compare(a.WhanauID[:], b.WhanauID[:]))
	})
	byChild := map[uuid.UUID][]*snapshot.Whanau{}
	for _, row := range rows {
		known := slices.ContainsFunc(byChild[*row.ChildID], func(w *snapshot.Whanau) bool { return w.ID == row.WhanauID })
		if !known && row.Edges.Whanau != nil {
			byChild[*row.ChildID] = append(byChild[*row.ChildID], whanauOf(row.Edges.Whanau))
		}
	}
	return snapshot.Each(children, byChild), nil
}

// onDay keeps the rows that hold on a day.
func onDay(on calendar.Date) predicate.WhanauMember {
	return whanaumember.And(whanaumember.FromOnLTE(on), whanaumember.Or(whanaumember.UntilOnIsNil(), whanaumember.UntilOnGT(on)))
}

func whanauMemberOf(row *gen.WhanauMember, person snapshot.Person) *WhanauMember {
	member := &WhanauMember{Person: person, Since: row.FromOn, Until: row.UntilOn}
	if row.Household != "" {
		member.Household = &row.Household
	}
	return member
}

// personOf is who the row is about, nil when the viewer may not see them.
func personOf(row *gen.WhanauMember, seen sight.Sight) snapshot.Person {
	switch {
	case row.Edges.Child != nil:
		return childOf(row.Edges.Child)
	case row.Edges.Kin != nil:
		return kinOf(row.Edges.Kin, seen)
	}
	return nil
}
