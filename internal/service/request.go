package service

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/serviceprovision"
	"cangraph/ent/gen/servicerequest"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// RequestServiceInput asks an agency for a service.
type RequestServiceInput struct {
	command.Idempotent
	ChildID       string
	ToAgencyID    string
	ServiceTypeID string
	NeedID        *string
	Reason        string
	WantedFrom    *calendar.Date
	AgencyID      *string
}

// RequestService records that an agency was asked for a service for a child (S1.5).
// Members of the network may. Errors: command.UserErrors.
func (d Desk) RequestService(ctx context.Context, in RequestServiceInput) (*gen.ServiceRequest, error) {
	var f desk.Form
	child := d.Child(&f, "childId", in.ChildID)
	if child == uuid.Nil {
		return nil, f.Err()
	}
	mine := d.ActsFor(&f, child, in.AgencyID)
	to, err := d.Agency(ctx, &f, "toAgencyId", in.ToAgencyID)
	if err != nil {
		return nil, err
	}
	kind, err := d.kind(ctx, &f, in.ServiceTypeID)
	if err != nil {
		return nil, err
	}
	row := d.Rows.ServiceRequest.Create().SetChildID(child).SetPractitionerID(d.Me()).SetAgencyID(mine).SetServiceTypeID(kind).
		SetAskedOn(d.Today).SetReason(f.Required("reason", in.Reason, desk.Text, "say why the child needs it"))
	wanted := d.begins(&f, "wantedFrom", in.WantedFrom)
	if wanted < d.Today {
		f.Add(fault.Invalid, "wantedFrom", "choose today or a later day")
	}
	if in.NeedID != nil {
		need, err := d.need(ctx, &f, "needId", d.ofChild(child), *in.NeedID)
		if err != nil {
			return nil, err
		}
		if need != nil {
			row.SetNeedID(need.ID)
		}
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	if err := d.Lock(ctx, child); err != nil {
		return nil, err
	}
	if err := d.unlessAsked(ctx, child, to.ID, kind); err != nil {
		return nil, err
	}
	return row.SetToAgencyID(to.ID).SetWantedFrom(wanted).Save(ctx)
}

// unlessAsked refuses to ask for what was asked and is not decided, or is given already.
func (d Desk) unlessAsked(ctx context.Context, child, to, kind uuid.UUID) error {
	rows, err := d.Rows.ServiceRequest.Query().Where(servicerequest.ChildID(child), servicerequest.ToAgencyID(to), servicerequest.ServiceTypeID(kind),
		servicerequest.StatusIn(enum.ServiceAsked, enum.ServiceWaitlisted)).All(ctx)
	if err != nil {
		return err
	}
	for _, row := range rows {
		if d.Open(row.AgencyID) && d.Knows(row.PractitionerID) {
			return command.Refusal(fault.Conflict, "toAgencyId", "they have been asked for this already, and it is not decided")
		}
	}
	gives, err := d.Rows.ServiceProvision.Query().Where(serviceprovision.ChildID(child), serviceprovision.AgencyID(to), serviceprovision.ServiceTypeID(kind),
		serviceprovision.StatusEQ(enum.Active), serviceprovision.Or(serviceprovision.UntilOnIsNil(), serviceprovision.UntilOnGT(d.Today))).Exist(ctx)
	if err == nil && gives {
		err = command.Refusal(fault.Conflict, "toAgencyId", "they give this service already")
	}
	return err
}
