package directory

import (
	"context"

	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"cangraph/ent/gen/canmembership"
	"cangraph/ent/gen/child"
	"cangraph/ent/gen/network"
	"cangraph/ent/gen/relationship"
	"cangraph/ent/gen/whanaumember"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/sight"
)

// show notes the children whom nodes in an answer concern. A whānau, what is done for it
// and an adult concern the children through whom the viewer sees them; viewers themselves
// concern nobody else.
func (d *Directory) show(ctx context.Context, seen sight.Sight, nodes ...snapshot.Node) error {
	var children, adults, whanau []uuid.UUID
	for _, n := range nodes {
		switch n := n.(type) {
		case *snapshot.Child:
			children = append(children, n.ID)
		case *snapshot.Network:
			children = append(children, n.Child.ID)
		case *snapshot.Kin:
			if n.ID != seen.Person().ID {
				adults = append(adults, n.ID)
			}
		case *snapshot.Whanau:
			whanau = append(whanau, n.ID)
		case *snapshot.Provision:
			if n.Child != nil {
				children = append(children, n.Child.ID)
			}
			if n.Whanau != nil {
				whanau = append(whanau, n.Whanau.ID)
			}
		}
	}
	if len(adults) > 0 || len(whanau) > 0 {
		through, err := d.ent.Child.Query().Where(concerned(adults, whanau)).IDs(ctx)
		if err != nil {
			return err
		}
		children = append(children, through...)
	}
	return sight.Show(ctx, children...)
}

// concerned keeps the children whom adults and whānau concern on any day: of the whānau,
// in the network or the whānau of the adults, or related to them.
func concerned(adults, whanau []uuid.UUID) func(*sql.Selector) {
	return func(s *sql.Selector) {
		is := s.C(child.FieldID)
		kin := func(column string) *sql.Predicate { return among(column, adults) }
		homes := sql.Or(among(whanaumember.FieldWhanauID, whanau),
			sql.In(whanaumember.FieldWhanauID, from(whanaumember.Table, whanaumember.FieldWhanauID, kin(whanaumember.FieldKinID))))
		joined := sql.In(network.FieldID, from(canmembership.Table, canmembership.FieldNetworkID, kin(canmembership.FieldKinID)))
		s.Where(sql.Or(
			sql.In(is, from(whanaumember.Table, whanaumember.FieldChildID, homes)),
			sql.In(is, from(network.Table, network.FieldChildID, joined)),
			sql.In(is, from(relationship.Table, relationship.FieldChildID, kin(relationship.FieldRelativeKinID))),
			sql.In(is, from(relationship.Table, relationship.FieldRelativeChildID, kin(relationship.FieldKinID))),
		))
	}
}

func from(table, column string, where *sql.Predicate) *sql.Selector {
	return sql.Select(column).From(sql.Table(table)).Where(where)
}

func among(column string, ids []uuid.UUID) *sql.Predicate {
	values := make([]any, len(ids))
	for i, id := range ids {
		values[i] = id
	}
	return sql.In(column, values...)
}
