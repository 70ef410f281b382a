package service

import (
	"context"
	"slices"

	"cangraph/ent/gen"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// needs reads the needs that a service is for: of the child, or of children of the whānau
// with whom the viewer works.
func (d Desk) needs(ctx context.Context, f *desk.Form, of *served, given []string) ([]*gen.Need, error) {
	if len(given) > mostGone {
		f.Add(fault.Invalid, "needIds", "name at most %d needs", mostGone)
		return nil, nil
	}
	var needs []*gen.Need
	for i, global := range given {
		row, err := d.need(ctx, f, desk.Item("needIds", i), of, global)
		if err != nil {
			return nil, err
		}
		if row == nil {
			continue
		}
		if slices.ContainsFunc(needs, func(n *gen.Need) bool { return n.ID == row.ID }) {
			f.Add(fault.Invalid, desk.Item("needIds", i), "name each need once")
		}
		needs = append(needs, row)
	}
	return needs, nil
}

// need reads one need, nil with a problem when there is none that the viewer may know of.
func (d Desk) need(ctx context.Context, f *desk.Form, field string, of *served, global string) (*gen.Need, error) {
	row, err := desk.Find(ctx, f, field, "Need", global, d.Rows.Need.Get, func(n *gen.Need) bool {
		return slices.Contains(of.with, n.ChildID) && d.Open(n.AgencyID) && d.Knows(n.PractitionerID)
	})
	if row != nil && err == nil && row.ParkedOn != nil {
		f.Add(fault.Conflict, field, "this need is parked: record it anew if it is to be met after all")
	}
	return row, err
}

// serve says what a service is for.
func (d Desk) serve(ctx context.Context, service *gen.ServiceProvision, needs []*gen.Need) error {
	for _, need := range needs {
		row, err := d.Rows.ServiceNeed.Create().SetChildID(need.ChildID).SetPractitionerID(d.Me()).SetAgencyID(service.AgencyID).
			SetProvisionID(service.ID).SetNeedID(need.ID).Save(ctx)
		if err != nil {
			return err
		}
		d.Changed(row.ID)
	}
	return nil
}
