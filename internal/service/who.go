package service

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/agency"
	"cangraph/ent/gen/canmembership"
	"cangraph/ent/gen/employment"
	"cangraph/ent/gen/network"
	"cangraph/ent/gen/whanaumember"
	"cangraph/internal/calendar"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
	"cangraph/internal/policy"
)

// served reads whom a service is for, nil when the form says why the viewer records none.
func (d Desk) served(ctx context.Context, f *desk.Form, child, whanau *string) (*served, error) {
	switch {
	case (child == nil) == (whanau == nil):
		f.Add(fault.Invalid, "childId", "name the child or the whānau whom the service is for")
	case child != nil:
		if id := d.Child(f, "childId", *child); id != uuid.Nil {
			return d.ofChild(id), nil
		}
	default:
		return d.ofWhanau(ctx, f, f.ID("whanauId", "Whanau", *whanau))
	}
	return nil, nil
}

func (d Desk) ofWhanau(ctx context.Context, f *desk.Form, whanau uuid.UUID) (*served, error) {
	with, agencies, err := d.ChildrenOf(ctx, f, whanau, d.Works, membersOnly)
	if err != nil || with == nil {
		return nil, err
	}
	return &served{whanau: whanau, with: with, agencies: agencies}, nil
}

// adult reads for which adult of a whānau a service is: who belongs to it on a day; nil for
// nobody in particular.
func (d Desk) adult(ctx context.Context, f *desk.Form, whanau uuid.UUID, global *string, on calendar.Date) (*uuid.UUID, error) {
	if whanau == uuid.Nil {
		f.LeftOut("adultId", global, "a service for an adult is one for their whānau: name it instead of the child")
	}
	if whanau == uuid.Nil || global == nil {
		return nil, nil
	}
	id := f.ID("adultId", "Kin", *global)
	if id == uuid.Nil {
		return nil, nil
	}
	belongs, err := d.Rows.WhanauMember.Query().Where(whanaumember.WhanauID(whanau), whanaumember.KinID(id), whanaumember.FromOnLTE(on),
		whanaumember.Or(whanaumember.UntilOnIsNil(), whanaumember.UntilOnGT(on))).Exist(ctx)
	if err == nil && (!belongs || !d.Scope.Has(policy.Kin, id)) {
		f.Add(fault.NotFound, "adultId", "no adult of this id belongs to the whānau on that day")
	}
	return &id, err
}

// provider reads which agency gives a service: one of the viewer's own, or, for a lead, one
// that nobody comes for in the network, so that it cannot record it itself.
func (d Desk) provider(ctx context.Context, f *desk.Form, of *served, global *string) (uuid.UUID, error) {
	if global != nil && slices.ContainsFunc(of.with, d.Leads) {
		kind, id, ok := globalid.Parse(*global)
		if ok && kind == "Agency" && !slices.Contains(of.agencies, id) {
			unspoken, err := d.unspoken(ctx, of, id)
			if err == nil && unspoken {
				err = d.MustBeSeen(ctx, f, "agencyId", id, of.agencies...)
			}
			if err != nil || unspoken {
				return id, err
			}
		}
	}
	return f.Mine(of.agencies, global), nil
}

// speaks says whether the viewer may record what an agency gives.
func (d Desk) speaks(ctx context.Context, of *served, id uuid.UUID) (bool, error) {
	if slices.Contains(of.agencies, id) {
		return true, nil
	}
	if !slices.ContainsFunc(of.with, d.Leads) {
		return false, nil
	}
	return d.unspoken(ctx, of, id)
}

// unspoken says whether an agency is one that the viewer may know of and for which nobody is
// a member of these networks today.
func (d Desk) unspoken(ctx context.Context, of *served, id uuid.UUID) (bool, error) {
	exists, err := d.Rows.Agency.Query().Where(agency.ID(id)).Exist(ctx)
	if err != nil || !exists || !d.Open(id) {
		return false, err
	}
	members, err := d.Rows.CanMembership.Query().Where(canmembership.AgencyID(id), canmembership.FromOnLTE(d.Today),
		canmembership.Or(canmembership.UntilOnIsNil(), canmembership.UntilOnGT(d.Today)),
		canmembership.HasNetworkWith(network.ChildIDIn(of.with...), network.Or(network.ClosedOnIsNil(), network.ClosedOnGT(d.Today)))).Exist(ctx)
	return !members, err
}

// giver reads who gives a service: somebody of the agency, employed there on a day; uuid.Nil
// for nobody.
func (d Desk) giver(ctx context.Context, f *desk.Form, global *string, of uuid.UUID, on calendar.Date) (*uuid.UUID, error) {
	if global == nil {
		return nil, nil
	}
	id := f.ID("practitionerId", "Practitioner", *global)
	if id == uuid.Nil {
		return nil, nil
	}
	employed, err := d.Rows.Employment.Query().Where(employment.PractitionerID(id), employment.AgencyID(of), employment.FromOnLTE(on),
		employment.Or(employment.UntilOnIsNil(), employment.UntilOnGT(on))).Exist(ctx)
	if err != nil {
		return nil, err
	}
	if !employed || !d.Knows(id) {
		f.Add(fault.NotFound, "practitionerId", "nobody of this id works for the agency on that day")
	}
	return &id, nil
}

// service reads a service that the viewer may change, and whom it is for; nil when the form
// says why not.
func (d Desk) service(ctx context.Context, f *desk.Form, global string) (*gen.ServiceProvision, *served, error) {
	row, err := desk.Find(ctx, f, "serviceProvisionId", "ServiceProvision", global, d.Rows.ServiceProvision.Get, func(row *gen.ServiceProvision) bool {
		return d.Open(row.AgencyID) && (d.Sees(desk.Said(row.ChildID)) || d.Scope.Has(policy.Served, desk.Said(row.WhanauID)))
	})
	if row == nil || err != nil {
		return nil, nil, err
	}
	of, err := d.serves(ctx, f, row)
	if err != nil || of == nil {
		return nil, nil, err
	}
	speaks, err := d.speaks(ctx, of, row.AgencyID)
	if err == nil && !speaks {
		f.Add(fault.Forbidden, "serviceProvisionId", "who acts for the agency that gives it does this, or the lead where nobody does")
		return nil, nil, nil
	}
	if err == nil {
		err = d.MustBeSeen(ctx, f, "serviceProvisionId", row.AgencyID, of.agencies...)
	}
	return row, of, err
}

func (d Desk) serves(ctx context.Context, f *desk.Form, row *gen.ServiceProvision) (*served, error) {
	if row.WhanauID != nil {
		of, err := d.ofWhanau(ctx, f, *row.WhanauID)
		if of != nil {
			of.adult = row.KinID
		}
		return of, err
	}
	if !d.Works(*row.ChildID) {
		f.Add(fault.Forbidden, "serviceProvisionId", membersOnly)
		return nil, nil
	}
	return d.ofChild(*row.ChildID), nil
}
