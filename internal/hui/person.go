package hui

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/canmembership"
	"cangraph/ent/gen/network"
	"cangraph/ent/gen/relationship"
	"cangraph/ent/gen/whanaumember"
	"cangraph/internal/calendar"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
	"cangraph/internal/policy"
)

// person is somebody around a child, of one kind: the child, an adult of the whānau, or a
// practitioner.
type person struct{ child, kin, practitioner uuid.UUID }

// person reads the id of the child, of an adult around it, or of a practitioner; anybody
// else is absent. It reads a row for each, so that the hidden take as long.
func (d Desk) person(ctx context.Context, f *form, field string, child uuid.UUID, global string) (person, error) {
	kind, id, ok := globalid.Parse(global)
	switch {
	case ok && kind == "Child" && id == child:
		return person{child: id}, nil
	case ok && kind == "Kin":
		kin, err := d.kin(ctx, f, field, child, global)
		return person{kin: kin}, err
	case ok && kind == "Practitioner":
		practitioner, err := d.practitioner(ctx, f, field, global)
		return person{practitioner: practitioner}, err
	}
	f.absent(field, "person")
	return person{}, nil
}

// practitioner reads the id of a practitioner whom the viewer may know of.
func (d Desk) practitioner(ctx context.Context, f *form, field, global string) (uuid.UUID, error) {
	id := f.id(field, "Practitioner", "person", global)
	if id == uuid.Nil {
		return id, nil
	}
	_, err := d.Rows.Practitioner.Get(ctx, id)
	if gen.IsNotFound(err) || err == nil && !d.knows(id) {
		f.absent(field, "person")
		return uuid.Nil, nil
	}
	return id, err
}

// kin reads the id of an adult around a child: a member of its network, of a whānau that
// it is of, or a relative, whenever that was. One around another child is absent.
func (d Desk) kin(ctx context.Context, f *form, field string, child uuid.UUID, global string) (uuid.UUID, error) {
	id := f.id(field, "Kin", "person", global)
	if id == uuid.Nil || child == uuid.Nil {
		return id, nil
	}
	around, err := d.around(ctx, child, id)
	if err == nil && !(around && d.Scope.Has(policy.Kin, id)) {
		f.absent(field, "person")
		return uuid.Nil, nil
	}
	return id, err
}

func (d Desk) around(ctx context.Context, child, kin uuid.UUID) (bool, error) {
	homes, err := d.homes(ctx, child)
	if err != nil {
		return false, err
	}
	for _, grounds := range []interface {
		Exist(context.Context) (bool, error)
	}{
		d.Rows.CanMembership.Query().Where(canmembership.KinID(kin), canmembership.HasNetworkWith(network.ChildID(child))),
		d.Rows.WhanauMember.Query().Where(whanaumember.KinID(kin), whanaumember.WhanauIDIn(homes...)),
		d.Rows.Relationship.Query().Where(relationship.ChildID(child), relationship.RelativeKinID(kin)),
		d.Rows.Relationship.Query().Where(relationship.RelativeChildID(child), relationship.KinID(kin)),
	} {
		if found, err := grounds.Exist(ctx); found || err != nil {
			return found, err
		}
	}
	return false, nil
}

// homes are the whānau that a child was ever of.
func (d Desk) homes(ctx context.Context, child uuid.UUID) (homes []uuid.UUID, err error) {
	err = d.Rows.WhanauMember.Query().Where(whanaumember.ChildID(child)).Select(whanaumember.FieldWhanauID).Scan(ctx, &homes)
	return homes, err
}

// heard is whom a practitioner speaks for: nobody but themselves, the child, or an adult
// around it.
type heard struct {
	kin     *uuid.UUID
	ofChild bool
}

// heard reads for whom something is said: at most one of the two.
func (d Desk) heard(ctx context.Context, f *form, child uuid.UUID, kinID *string, ofChild *bool) (heard, error) {
	h := heard{ofChild: ofChild != nil && *ofChild}
	if kinID == nil {
		return h, nil
	}
	if h.ofChild {
		f.Add(fault.Invalid, "kinId", "one person says this: the child itself, or an adult of the whānau")
	}
	kin, err := d.kin(ctx, f, "kinId", child, *kinID)
	h.kin = &kin
	return h, err
}

// network is the open network of a child that the viewer works with.
func (d Desk) network(ctx context.Context, child uuid.UUID) (*gen.Network, error) {
	return d.Rows.Network.Query().Where(network.ChildID(child), network.AcceptedOnLTE(d.Today), network.Or(network.ClosedOnIsNil(), network.ClosedOnGT(d.Today))).
		Order(gen.Desc(network.FieldAcceptedOn)).First(ctx)
}

// accepted is the day on which the open network of a child was accepted.
func (d Desk) accepted(ctx context.Context, child uuid.UUID) (calendar.Date, error) {
	n, err := d.network(ctx, child)
	if err != nil {
		return 0, err
	}
	return n.AcceptedOn, nil
}

// unknown stands for nobody and nothing.
var unknown = uuid.Nil
