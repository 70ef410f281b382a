package directory

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/canmembership"
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
	if len(adults) > 0 {
		related, homes, err := d.related(ctx, adults)
		if err != nil {
			return err
		}
		children, whanau = append(children, related...), append(whanau, homes...)
	}
	if len(whanau) > 0 {
		members, err := d.ent.WhanauMember.Query().Where(whanaumember.WhanauIDIn(whanau...)).QueryChild().IDs(ctx)
		if err != nil {
			return err
		}
		children = append(children, members...)
	}
	return sight.Show(ctx, children...)
}

// related returns the children in whose network adults are on any day, or to whom they
// are related, and the whānau of the adults.
func (d *Directory) related(ctx context.Context, adults []uuid.UUID) (children, homes []uuid.UUID, err error) {
	for _, found := range []*gen.ChildQuery{
		d.ent.CanMembership.Query().Where(canmembership.KinIDIn(adults...)).QueryNetwork().QueryChild(),
		d.ent.Relationship.Query().Where(relationship.RelativeKinIDIn(adults...)).QueryChild(),
		d.ent.Relationship.Query().Where(relationship.KinIDIn(adults...)).QueryRelativeChild(),
	} {
		ids, err := found.IDs(ctx)
		if err != nil {
			return nil, nil, err
		}
		children = append(children, ids...)
	}
	homes, err = d.ent.WhanauMember.Query().Where(whanaumember.KinIDIn(adults...)).QueryWhanau().IDs(ctx)
	return children, homes, err
}
