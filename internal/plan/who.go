package plan

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/canmembership"
	"cangraph/ent/gen/network"
	"cangraph/ent/gen/whanaumember"
	"cangraph/internal/calendar"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
	"cangraph/internal/policy"
)

// me is the practitioner who is asking.
func (d Desk) me() uuid.UUID { return d.Scope.Viewer().ID }

// works says whether the viewer works with a child: by a membership of its network that
// counts today, not as somebody who only oversees it or broke the glass.
func (d Desk) works(child uuid.UUID) bool {
	return d.Scope.Viewer().Kind == policy.ViewerPractitioner && d.Scope.Has(policy.Case, child) && d.Scope.Has(policy.ByMembership, child)
}

func (d Desk) leads(child uuid.UUID) bool { return d.works(child) && d.Scope.Has(policy.Lead, child) }

// role is who may make a change.
type role bool

const (
	aMember role = false
	theLead role = true
)

// may refuses whoever knows of a child but has not the role there.
func (d Desk) may(f *form, field string, child uuid.UUID, as role) bool {
	switch {
	case !d.works(child):
		f.Add(fault.Forbidden, field, "only members of the child's network do this")
	case as == theLead && !d.leads(child):
		f.Add(fault.Forbidden, field, "only the Lead Professional of this child does this")
	default:
		return true
	}
	return false
}

// child reads the id of a child for whom the viewer has a role, and waits for other
// changes about it; else it is uuid.Nil, and the form says why.
func (d Desk) child(ctx context.Context, f *form, global string, as role) (uuid.UUID, error) {
	id := f.id("childId", "Child", global)
	switch {
	case id == uuid.Nil:
	case !d.Scope.Has(policy.Case, id):
		f.absent("childId", "Child")
	case d.may(f, "childId", id, as):
		return id, d.Lock(ctx, id)
	}
	return uuid.Nil, nil
}

// origin is what decides who may know of a row: whom it is about, and who are in it.
type origin struct {
	child         uuid.UUID
	practitioners []uuid.UUID
	agencies      []uuid.UUID
}

func by(child, practitioner, agency uuid.UUID) origin {
	return origin{child, []uuid.UUID{practitioner}, []uuid.UUID{agency}}
}

// with adds a member who may not be there.
func (o origin) with(practitioner, agency *uuid.UUID) origin {
	if practitioner != nil {
		o.practitioners = append(o.practitioners, *practitioner)
	}
	if agency != nil {
		o.agencies = append(o.agencies, *agency)
	}
	return o
}

// knows says whether the viewer may know of a row. A command reads beneath the rules of
// rows (policy.Tables); this says the same, and a test holds them together.
func (d Desk) knows(o origin) bool {
	return d.Scope.Has(policy.Case, o.child) && d.open(o.practitioners, o.agencies)
}

func (d Desk) open(practitioners, agencies []uuid.UUID) bool {
	return !slices.ContainsFunc(practitioners, func(id uuid.UUID) bool { return d.Scope.Has(policy.HiddenPractitioner, id) }) &&
		!slices.ContainsFunc(agencies, func(id uuid.UUID) bool { return d.Scope.Has(policy.HiddenAgency, id) })
}

// find reads a row by its global id and waits for other changes about its child; nil, and
// the form says why, when there is none that the viewer may know of, or when they have
// not the role to change it.
func find[Row any](ctx context.Context, d Desk, f *form, field, kind, global string, as role,
	get func(context.Context, uuid.UUID) (*Row, error), of func(*Row) origin,
) (*Row, error) {
	id := f.id(field, kind, global)
	if id == uuid.Nil {
		return nil, nil
	}
	row, err := get(ctx, id)
	if gen.IsNotFound(err) || err == nil && !d.knows(of(row)) {
		f.absent(field, kind)
		return nil, nil
	}
	if err != nil || !d.may(f, field, of(row).child, as) {
		return nil, err
	}
	if err := d.Lock(ctx, of(row).child); err != nil {
		return nil, err
	}
	return get(ctx, id)
}

// saved carries out the update of one row, and reads it anew.
func saved[Row any](ctx context.Context, id uuid.UUID, update interface {
	Save(context.Context) (int, error)
}, get func(context.Context, uuid.UUID) (*Row, error)) (*Row, error) {
	if _, err := update.Save(ctx); err != nil {
		return nil, err
	}
	return get(ctx, id)
}

// acting is the agency for which the viewer does something: the one named, or the only
// one for which they work with the child.
func (d Desk) acting(f *form, child uuid.UUID, given *string) uuid.UUID {
	mine := d.Scope.Of(policy.ActsFor, child)
	if given == nil {
		if len(mine) == 1 {
			return mine[0]
		}
		f.Add(fault.Invalid, "agencyId", "say for which of your agencies you do this")
		return uuid.Nil
	}
	kind, id, _ := globalid.Parse(*given)
	if kind != "Agency" || !slices.Contains(mine, id) {
		f.Add(fault.Forbidden, "agencyId", "you do not work with this child for this agency")
		return uuid.Nil
	}
	return id
}

// network is the network of a child that is open today.
func (d Desk) network(ctx context.Context, f *form, child uuid.UUID) (*gen.Network, error) {
	rows, err := d.Rows.Network.Query().Where(network.ChildID(child), network.AcceptedOnLTE(d.Today)).Order(gen.Desc(network.FieldAcceptedOn)).All(ctx)
	for _, row := range rows {
		if calendar.Between(row.AcceptedOn, row.ClosedOn).Contains(d.Today) {
			return row, err
		}
	}
	if err == nil {
		f.Add(fault.Conflict, "", "the child has no open network today: nothing is planned for it")
	}
	return nil, err
}

// begins is why nothing may be recorded earlier.
const begins = "the child was accepted"

// member is a practitioner who is in a network for an agency.
type member struct{ practitioner, agency uuid.UUID }

// member reads a practitioner who is a member of a network today: for the agency named,
// or for the first there is. One who is hidden, or hidden as a member, is absent.
func (d Desk) member(ctx context.Context, f *form, of *gen.Network, field, global string, agency *string) (member, error) {
	id := f.id(field, "Practitioner", global)
	if id == uuid.Nil {
		return member{}, nil
	}
	rows, err := d.Rows.CanMembership.Query().Where(canmembership.NetworkID(of.ID), canmembership.PractitionerID(id)).
		Order(gen.Asc(canmembership.FieldID)).All(ctx)
	if err != nil {
		return member{}, err
	}
	for _, row := range rows {
		if calendar.Between(row.FromOn, row.UntilOn).Contains(d.Today) && (agency == nil || *agency == globalid.Of("Agency", *row.AgencyID)) &&
			d.open([]uuid.UUID{id}, []uuid.UUID{*row.AgencyID}) {
			return member{id, *row.AgencyID}, nil
		}
	}
	f.absent(field, "Practitioner")
	return member{}, nil
}

// kin reads an adult who is, or was, in a network or in a whānau of its child.
func (d Desk) kin(ctx context.Context, f *form, of *gen.Network, field, global string) (uuid.UUID, error) {
	id := f.id(field, "Kin", global)
	if id == uuid.Nil {
		return id, nil
	}
	var homes []uuid.UUID
	if err := d.Rows.WhanauMember.Query().Where(whanaumember.ChildID(of.ChildID)).Select(whanaumember.FieldWhanauID).Scan(ctx, &homes); err != nil {
		return id, err
	}
	in, err := d.Rows.CanMembership.Query().Where(canmembership.KinID(id), canmembership.NetworkID(of.ID)).Exist(ctx)
	if err != nil {
		return id, err
	}
	home, err := d.Rows.WhanauMember.Query().Where(whanaumember.KinID(id), whanaumember.WhanauIDIn(homes...)).Exist(ctx)
	if err == nil && !((in || home) && d.Scope.Has(policy.Kin, id)) {
		f.absent(field, "Kin")
	}
	return id, err
}
