package desk

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/canmembership"
	"cangraph/ent/gen/network"
	"cangraph/ent/gen/relationship"
	"cangraph/ent/gen/whanaumember"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/fault"
	"cangraph/internal/policy"
)

// Child reads the id of a child with whom the viewer works; else it is uuid.Nil, and the
// form says why.
func (d Desk) Child(f *Form, field, global string) uuid.UUID {
	id := f.ID(field, "Child", global)
	switch {
	case id == uuid.Nil:
	case !d.Sees(id):
		f.Absent(field, "Child")
	case d.AsMember(f, field, id):
		return id
	}
	return uuid.Nil
}

// AsMember refuses whoever knows of a child, but does not work with it.
func (d Desk) AsMember(f *Form, field string, child uuid.UUID) bool {
	works := d.Works(child)
	if !works {
		f.Add(fault.Forbidden, field, "only members of the child's network do this")
	}
	return works
}

// Holds says whether a period contains today.
func (d Desk) Holds(from calendar.Date, until *calendar.Date) bool {
	return calendar.Between(from, until).Contains(d.Today)
}

// Network is the network of a child that is open today. Errors: UserErrors when there is
// none any more, although there was when the scope of the viewer was read.
func (d Desk) Network(ctx context.Context, child uuid.UUID) (*gen.Network, error) {
	row, err := d.Rows.Network.Query().Where(network.ChildID(child), network.AcceptedOnLTE(d.Today),
		network.Or(network.ClosedOnIsNil(), network.ClosedOnGT(d.Today))).Order(gen.Desc(network.FieldAcceptedOn)).First(ctx)
	if gen.IsNotFound(err) {
		return nil, command.Refusal(fault.Conflict, "", "the child has no open network today")
	}
	return row, err
}

// KinAround reads the id of an adult around a child: a member of a network of it, of a
// whānau that it is of, or a relative, whenever that was. One around another child is
// absent.
func (d Desk) KinAround(ctx context.Context, f *Form, field string, child uuid.UUID, global string) (uuid.UUID, error) {
	id := f.ID(field, "Kin", global)
	if id == uuid.Nil || child == uuid.Nil {
		return id, nil
	}
	around, err := d.AroundOf(ctx, child, id)
	if err == nil && len(around) == 0 {
		f.Absent(field, "Kin")
		return uuid.Nil, nil
	}
	return id, err
}

// AroundOf returns those of some adults who are around a child (KinAround) and whom the
// viewer sees, after as many statements however many they are.
func (d Desk) AroundOf(ctx context.Context, child uuid.UUID, kin ...uuid.UUID) ([]uuid.UUID, error) {
	var homes, around []uuid.UUID
	if err := d.Rows.WhanauMember.Query().Where(whanaumember.ChildID(child)).Select(whanaumember.FieldWhanauID).Scan(ctx, &homes); err != nil {
		return nil, err
	}
	for _, grounds := range []interface {
		Scan(context.Context, any) error
	}{
		d.Rows.CanMembership.Query().Where(canmembership.KinIDIn(kin...), canmembership.HasNetworkWith(network.ChildID(child))).Select(canmembership.FieldKinID),
		d.Rows.WhanauMember.Query().Where(whanaumember.KinIDIn(kin...), whanaumember.WhanauIDIn(homes...)).Select(whanaumember.FieldKinID),
		d.Rows.Relationship.Query().Where(relationship.ChildID(child), relationship.RelativeKinIDIn(kin...)).Select(relationship.FieldRelativeKinID),
		d.Rows.Relationship.Query().Where(relationship.RelativeChildID(child), relationship.KinIDIn(kin...)).Select(relationship.FieldKinID),
	} {
		var found []uuid.UUID
		if err := grounds.Scan(ctx, &found); err != nil {
			return nil, err
		}
		around = append(around, found...)
	}
	return slices.DeleteFunc(around, func(id uuid.UUID) bool { return !d.Scope.Has(policy.Kin, id) }), nil
}

// ChildrenOf are those of a whānau's children of today for whom may is true, and the
// agencies for which the viewer acts around these. Where the viewer does not serve the
// whānau, or may for none, the form says so.
func (d Desk) ChildrenOf(ctx context.Context, f *Form, whanau uuid.UUID, may func(child uuid.UUID) bool, otherwise string) (children, agencies []uuid.UUID, err error) {
	if whanau == uuid.Nil {
		return nil, nil, nil
	}
	if !d.Scope.Has(policy.Served, whanau) {
		f.Absent("whanauId", "Whanau")
		return nil, nil, nil
	}
	rows, err := d.Rows.WhanauMember.Query().Where(whanaumember.WhanauID(whanau), whanaumember.ChildIDNotNil()).All(ctx)
	for _, row := range rows {
		if d.Holds(row.FromOn, row.UntilOn) && may(*row.ChildID) {
			children = append(children, *row.ChildID)
			agencies = append(agencies, d.Scope.Of(policy.ActsFor, *row.ChildID)...)
		}
	}
	if err == nil && children == nil {
		f.Add(fault.Forbidden, "whanauId", "%s", otherwise)
	}
	return children, agencies, err
}
