package service

import (
	"context"
	"slices"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/serviceneed"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// ChangeServiceInput gives a service into other hands of the same agency, plans its end
// anew, or both.
type ChangeServiceInput struct {
	command.Idempotent
	ServiceID       string
	PractitionerID  *string
	On              *calendar.Date
	Until           *calendar.Date
	ExpectedVersion *int
}

// ChangeService plans the end of a service anew or, with a practitioner, ends it on a day
// and starts it again in their hands, for the same needs: changing hands remain to be seen
// (S1.8). Who acts for the agency may, or the lead where nobody does. Errors:
// command.UserErrors.
func (d Desk) ChangeService(ctx context.Context, in ChangeServiceInput) (*gen.ServiceProvision, error) {
	var f desk.Form
	row, of, err := d.hold(ctx, &f, in.ServiceID, in.ExpectedVersion)
	if err != nil || row == nil {
		return nil, f.Why(err)
	}
	if in.PractitionerID != nil {
		return d.handOver(ctx, &f, row, of, in)
	}
	switch {
	case in.On != nil:
		f.Add(fault.Invalid, "on", "say who gives the service from this day on")
	case in.Until == nil:
		f.Add(fault.Invalid, "until", "say until when the service is planned, or who gives it from now on")
	}
	until := d.planned(&f, in.Until, row.FromOn)
	if err := f.Err(); err != nil {
		return nil, err
	}
	d.About(of.with...)
	if err := d.Rows.ServiceProvision.UpdateOneID(row.ID).SetNillableUntilOn(until).Exec(ctx); err != nil {
		return nil, err
	}
	return d.Rows.ServiceProvision.Get(ctx, row.ID)
}

// handOver ends a service that is held, and starts it again in other hands.
func (d Desk) handOver(ctx context.Context, f *desk.Form, row *gen.ServiceProvision, of *served, in ChangeServiceInput) (*gen.ServiceProvision, error) {
	on := d.ends(f, in.On, row)
	giver, err := d.giver(ctx, f, in.PractitionerID, row.AgencyID, max(on, d.Today))
	if err != nil {
		return nil, err
	}
	if giver != nil && desk.Said(row.PractitionerID) == *giver {
		f.Add(fault.Conflict, "practitionerId", "they give this service already")
	}
	period := calendar.Between(on, row.UntilOn)
	if in.Until != nil {
		period = calendar.Between(on, d.planned(f, in.Until, on))
	} else if period.Empty() {
		f.Add(fault.Invalid, "on", "the service ends by then: start a new one")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	needs, err := d.Rows.ServiceNeed.Query().Where(serviceneed.ProvisionID(row.ID)).QueryNeed().All(ctx)
	if err != nil {
		return nil, err
	}
	if err := d.end(ctx, row, on, enum.Transferred); err != nil {
		return nil, err
	}
	d.Changed(row.ID)
	after, err := d.record(ctx, given{of, row.ServiceTypeID, row.AgencyID, giver, period})
	if err != nil {
		return nil, err
	}
	return after, d.serve(ctx, after, needs)
}

// EndServiceInput ends a service.
type EndServiceInput struct {
	command.Idempotent
	ServiceID       string
	Reason          enum.EndReason
	On              *calendar.Date
	ExpectedVersion *int
}

// EndService ends a service on a day, its first day without it, and says why; one that has
// not begun is called off. Who acts for the agency may, or the lead where nobody does.
// Errors: command.UserErrors.
func (d Desk) EndService(ctx context.Context, in EndServiceInput) (*gen.ServiceProvision, error) {
	var f desk.Form
	row, of, err := d.hold(ctx, &f, in.ServiceID, in.ExpectedVersion)
	if err != nil || row == nil {
		return nil, f.Why(err)
	}
	begun := row.FromOn <= d.Today
	on := d.Today
	switch {
	case begun:
		on = d.ends(&f, in.On, row)
	case in.On != nil:
		f.Add(fault.Invalid, "on", "this service has not begun: it is called off, without a day")
	}
	if !slices.Contains(enum.EndReasons, string(in.Reason)) {
		f.Add(fault.Invalid, "reason", "choose one of the codes of the list")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	d.About(of.with...)
	if begun {
		err = d.end(ctx, row, on, in.Reason)
	} else {
		err = d.Rows.ServiceProvision.UpdateOneID(row.ID).SetStatus(enum.Cancelled).SetEndReason(string(in.Reason)).Exec(ctx)
	}
	if err != nil {
		return nil, err
	}
	return d.Rows.ServiceProvision.Get(ctx, row.ID)
}

// hold reads a service to change it: one that is given or will be. Nobody else changes it
// until the change ends.
func (d Desk) hold(ctx context.Context, f *desk.Form, global string, expected *int) (*gen.ServiceProvision, *served, error) {
	row, of, err := d.service(ctx, f, global)
	if err != nil || row == nil {
		return nil, nil, err
	}
	if err := d.Lock(ctx, of.id()); err != nil {
		return nil, nil, err
	}
	if row, err = d.Rows.ServiceProvision.Get(ctx, row.ID); err != nil {
		return nil, nil, err
	}
	if err := command.Expect(expected, row.Version, row.ID); err != nil {
		return nil, nil, err
	}
	if row.Status != enum.Active || row.UntilOn != nil && *row.UntilOn <= d.Today {
		f.Add(fault.Conflict, "serviceId", "this service is not given any more, or was never begun")
		return nil, nil, nil
	}
	return row, of, nil
}

// ends reads the day on which a service has ended, today without one.
func (d Desk) ends(f *desk.Form, given *calendar.Date, row *gen.ServiceProvision) calendar.Date {
	on := d.Today
	if given != nil {
		on = *given
	}
	if on <= row.FromOn || on > d.Today.AddMonths(ahead) {
		f.Add(fault.Invalid, "on", "choose the first day without the service: after its first day, at most a year ahead")
	}
	return on
}

// end ends a service: what ends in future goes on until then.
func (d Desk) end(ctx context.Context, row *gen.ServiceProvision, on calendar.Date, reason enum.EndReason) error {
	update := d.Rows.ServiceProvision.UpdateOneID(row.ID).SetUntilOn(on).SetEndReason(string(reason))
	if on <= d.Today {
		update.SetStatus(enum.Completed)
	}
	return update.Exec(ctx)
}
