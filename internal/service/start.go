package service

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/serviceprovision"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// StartServiceInput is a service that an agency gives, or will give.
type StartServiceInput struct {
	command.Idempotent
	ChildID        *string
	WhanauID       *string
	AdultID        *string
	ServiceTypeID  string
	AgencyID       *string
	PractitionerID *string
	Since          *calendar.Date
	Until          *calendar.Date
	NeedIds        []string
}

// StartService records a service. Who acts for the agency may, or the lead where nobody
// does. It is for needs of the child, if any are named (S1.41). Errors:
// command.UserErrors.
func (d Desk) StartService(ctx context.Context, in StartServiceInput) (*gen.ServiceProvision, error) {
	var f desk.Form
	of, err := d.served(ctx, &f, in.ChildID, in.WhanauID)
	if err != nil || of == nil {
		return nil, f.Why(err)
	}
	kind, err := d.kind(ctx, &f, in.ServiceTypeID)
	if err != nil {
		return nil, err
	}
	agency, err := d.provider(ctx, &f, of, in.AgencyID)
	if err != nil {
		return nil, err
	}
	since := d.begins(&f, "since", in.Since)
	until := d.planned(&f, in.Until, since)
	if of.adult, err = d.adult(ctx, &f, of.whanau, in.AdultID, since); err != nil {
		return nil, err
	}
	giver, err := d.giver(ctx, &f, in.PractitionerID, agency, max(since, d.Today))
	if err != nil {
		return nil, err
	}
	needs, err := d.needs(ctx, &f, of, in.NeedIds)
	if err != nil {
		return nil, err
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	if err := d.Lock(ctx, of.id()); err != nil {
		return nil, err
	}
	row := given{of, kind, agency, giver, calendar.Between(since, until)}
	if err := d.unlessGiven(ctx, row); err != nil {
		return nil, err
	}
	started, err := d.record(ctx, row)
	if err != nil {
		return nil, err
	}
	return started, d.serve(ctx, started, needs)
}

// given is a service that is to be recorded.
type given struct {
	of           *served
	kind, agency uuid.UUID
	practitioner *uuid.UUID
	period       calendar.Period
}

// record adds the row of a service, and says whom it is about.
func (d Desk) record(ctx context.Context, g given) (*gen.ServiceProvision, error) {
	d.About(g.of.with...)
	row := d.Rows.ServiceProvision.Create().SetAgencyID(g.agency).SetServiceTypeID(g.kind).SetNillablePractitionerID(g.practitioner).
		SetStatus(enum.Active).SetFromOn(g.period.From).SetNillableUntilOn(g.period.End()).SetRecordedByID(d.Me())
	if g.of.whanau != uuid.Nil {
		return row.SetWhanauID(g.of.whanau).SetNillableKinID(g.of.adult).Save(ctx)
	}
	return row.SetChildID(g.of.child).Save(ctx)
}

// unlessGiven refuses what is recorded already: the same service by the same agency and
// practitioner, for the same adult if any, on one of the days.
func (d Desk) unlessGiven(ctx context.Context, g given) error {
	query := d.Rows.ServiceProvision.Query().Where(serviceprovision.AgencyID(g.agency), serviceprovision.ServiceTypeID(g.kind), serviceprovision.StatusEQ(enum.Active))
	if g.of.whanau != uuid.Nil {
		query.Where(serviceprovision.WhanauID(g.of.whanau))
	} else {
		query.Where(serviceprovision.ChildID(g.of.child))
	}
	rows, err := query.All(ctx)
	if err != nil {
		return err
	}
	for _, row := range rows {
		same := desk.Said(row.PractitionerID) == desk.Said(g.practitioner) && desk.Said(row.KinID) == desk.Said(g.of.adult)
		if same && calendar.Between(row.FromOn, row.UntilOn).Overlaps(g.period) {
			return command.Refusal(fault.Conflict, "serviceTypeId", "this service is recorded already: change or end that one")
		}
	}
	return nil
}

// kind reads a type of service.
func (d Desk) kind(ctx context.Context, f *desk.Form, global string) (uuid.UUID, error) {
	id := f.ID("serviceTypeId", "ServiceType", global)
	if id == uuid.Nil {
		return id, nil
	}
	_, err := d.Rows.ServiceType.Get(ctx, id)
	if gen.IsNotFound(err) {
		f.Absent("serviceTypeId", "ServiceType")
		return uuid.Nil, nil
	}
	return id, err
}
