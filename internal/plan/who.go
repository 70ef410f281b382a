package plan

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
)

// role is who may make a change.
type role bool

const (
	aMember role = false
	theLead role = true
)

// may refuses whoever knows of a child but has not the role there.
func (d Desk) may(f *desk.Form, field string, child uuid.UUID, as role) bool {
	if !d.AsMember(f, field, child) {
		return false
	}
	if as == theLead && !d.ActsAsLead(child) {
		f.Add(fault.Forbidden, field, "only the Lead Professional of this child, or their delegate, does this")
		return false
	}
	return true
}

// child reads the id of a child for whom the viewer has a role, and waits for other
// changes about it; else it is uuid.Nil, and the form says why.
func (d Desk) child(ctx context.Context, f *desk.Form, global string, as role) (uuid.UUID, error) {
	id := d.Child(f, "childId", global)
	if id == uuid.Nil || !d.may(f, "childId", id, as) {
		return uuid.Nil, nil
	}
	return id, d.Lock(ctx, id)
}

// knowsOne says whether the viewer may know of any of the rows.
func knowsOne[Row desk.Row](d Desk, rows []Row) bool {
	return slices.ContainsFunc(rows, func(row Row) bool { return d.MayKnow(desk.From(row)) })
}

// network reads the open network of a child for whom the viewer has a role, and waits for
// other changes about the child.
func (d Desk) network(ctx context.Context, f *desk.Form, global string, as role) (*gen.Network, error) {
	child, err := d.child(ctx, f, global, as)
	if err != nil || child == uuid.Nil {
		return nil, f.Why(err)
	}
	return d.Network(ctx, child)
}

// member is a practitioner who is in a network for an agency.
type member struct{ practitioner, agency uuid.UUID }

// member reads a practitioner whose membership of a network counts today: for the agency
// named, or for the first there is. One who is hidden, or hidden as a member, is absent.
func (d Desk) member(ctx context.Context, f *desk.Form, of *gen.Network, field, global string, agency *string) (member, error) {
	id := f.ID(field, "Practitioner", global)
	if id == uuid.Nil {
		return member{}, nil
	}
	agencies, err := d.ActingFor(ctx, of, id)
	if err != nil {
		return member{}, err
	}
	for _, one := range agencies {
		if (agency == nil || *agency == globalid.Of("Agency", one)) && d.Knows(id) && d.Open(one) {
			return member{id, one}, nil
		}
	}
	f.Absent(field, "Practitioner")
	return member{}, nil
}
