package contact

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/singlepoint"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/policy"
)

// SinglePoint is that somebody other than the Lead Professional was the one to turn to for
// some days (S1.14).
type SinglePoint struct {
	ID           uuid.UUID
	Practitioner *snapshot.Practitioner
	Agency       *snapshot.Agency
	Since        calendar.Date
	Until        *calendar.Date
	Why          string
}

// GlobalID is the id in the API.
func (p *SinglePoint) GlobalID() string { return globalid.Of("SinglePoint", p.ID) }

// SetSinglePointInput is to whom a child and its whānau turn first: a member of the
// network, nil for its Lead Professional again.
type SetSinglePointInput struct {
	command.Idempotent
	ChildID        string
	PractitionerID *string
	Why            string
	AgencyID       *string
}

// SetSinglePoint names the single point of contact of a child's open network. Its lead and
// the director of its team do; whoever was named before ends on the day. Errors:
// command.UserErrors.
func (d Desk) SetSinglePoint(ctx context.Context, in SetSinglePointInput) (*gen.SinglePoint, error) {
	var f desk.Form
	why := f.Required("why", in.Why, desk.Text, "say why: what the child or its whānau said")
	child := f.ID("childId", "Child", in.ChildID)
	acting := uuid.Nil
	switch {
	case child == uuid.Nil:
	case !d.Sees(child):
		f.Absent("childId", "Child")
	case d.Leads(child):
		acting = d.ActsFor(&f, child, in.AgencyID)
	case d.Directs(child):
		acting = f.Mine(d.Scope.IDs(policy.Employer), in.AgencyID)
	default:
		f.Add(fault.Forbidden, "childId", "only the Lead Professional and the director of the team say so")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	if err := d.Lock(ctx, child); err != nil {
		return nil, err
	}
	n, err := d.Network(ctx, child)
	if err != nil {
		return nil, err
	}
	before, err := d.Rows.SinglePoint.Query().Where(singlepoint.NetworkID(n.ID), singlepoint.UntilOnIsNil()).All(ctx)
	if err != nil {
		return nil, err
	}
	known := slices.DeleteFunc(slices.Clone(before), func(p *gen.SinglePoint) bool { return !d.knowsPoint(p) })
	for _, one := range known {
		if err := f.Why(d.MustBeSeen(ctx, &f, "agencyId", one.AgencyID, acting)); err != nil {
			return nil, err
		}
	}
	if in.PractitionerID == nil {
		if len(known) == 0 {
			return nil, command.Refusal(fault.Conflict, "practitionerId", "the Lead Professional is the one to turn to already")
		}
		return d.endPoint(ctx, known[0])
	}
	who, agency, err := d.worker(ctx, &f, "practitionerId", *in.PractitionerID, n, acting, false)
	if err := f.Why(err); err != nil {
		return nil, err
	}
	if slices.ContainsFunc(known, func(p *gen.SinglePoint) bool { return p.ContactID == who && p.ContactAgencyID == agency }) {
		return nil, command.Refusal(fault.Conflict, "practitionerId", "they are the one to turn to already")
	}
	for _, one := range before {
		if _, err := d.endPoint(ctx, one); err != nil {
			return nil, err
		}
		d.Changed(one.ID)
	}
	return d.Rows.SinglePoint.Create().SetChildID(child).SetPractitionerID(d.Me()).SetAgencyID(acting).SetNetworkID(n.ID).
		SetContactID(who).SetContactAgencyID(agency).SetWhy(why).SetFromOn(d.Today).Save(ctx)
}

// knowsPoint is the rule of rows of single_points (policy.Tables).
func (d Desk) knowsPoint(p *gen.SinglePoint) bool {
	return d.Open(p.ContactAgencyID) && d.Open(p.AgencyID) && d.Knows(p.ContactID) && d.Knows(p.PractitionerID)
}

func (d Desk) endPoint(ctx context.Context, row *gen.SinglePoint) (*gen.SinglePoint, error) {
	from, until := d.end(row.FromOn)
	return row.Update().SetFromOn(from).SetUntilOn(until).Save(ctx)
}
