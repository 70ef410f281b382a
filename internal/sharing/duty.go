package sharing

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/notificationduty"
	"cangraph/internal/calendar"
	"cangraph/internal/fault"
	"cangraph/internal/policy"
	"cangraph/internal/sharing/law"
)

// openDuty opens the receiver's duty to tell the child that it was given information
// (IPP 3A), once there is such a law.
func (d Desk) openDuty(ctx context.Context, given *gen.Disclosure) error {
	if !law.MustNotify(given.DisclosedOn) {
		return nil
	}
	return d.Rows.NotificationDuty.Create().SetDisclosureID(given.ID).SetChildID(given.ChildID).SetAgencyID(given.ToAgencyID).
		SetDueOn(calendar.AddWorkingDays(given.DisclosedOn, daysForNotification)).Exec(ctx)
}

// FulfilNotificationDutyInput is the end of a duty: the day on which it was done, or why
// it need not be.
type FulfilNotificationDutyInput struct {
	DutyID    string
	DoneOn    *calendar.Date
	Exception *law.NotificationException
	Reason    *string
}

// FulfilNotificationDuty ends a duty, once: done, or excepted with a reason. Only
// practitioners employed at the agency that received the information may. Errors: command.UserErrors.
func (d Desk) FulfilNotificationDuty(ctx context.Context, in FulfilNotificationDutyInput) (*gen.NotificationDuty, error) {
	var f form
	duty, err := d.duty(ctx, &f, in.DutyID)
	if err != nil {
		return nil, err
	}
	if err := f.err(); err != nil {
		return nil, err
	}
	change := d.Rows.NotificationDuty.Update().
		Where(notificationduty.ID(duty.ID), notificationduty.DoneOnIsNil(), notificationduty.ExceptionIsNil())
	switch {
	case (in.DoneOn == nil) == (in.Exception == nil):
		f.refuse(fault.Invalid, "doneOn", "say on which day it was done, or which exception makes it unnecessary: one of the two")
	case in.Exception != nil:
		change.SetException(string(among(&f, "exception", *in.Exception, law.NotificationExceptions))).
			SetReason(f.required("reason", said(in.Reason), "say why the exception holds"))
	default:
		change.SetDoneOn(f.day("doneOn", in.DoneOn, d.Today)).SetReason(f.words("reason", said(in.Reason)))
	}
	if err := f.err(); err != nil {
		return nil, err
	}
	if changed, err := change.Save(ctx); err != nil || changed == 0 {
		return nil, once(err, "dutyId", "this duty has been fulfilled already")
	}
	return d.Rows.NotificationDuty.Get(ctx, duty.ID)
}

// duty reads a duty of an agency where the viewer is employed.
func (d Desk) duty(ctx context.Context, f *form, global string) (*gen.NotificationDuty, error) {
	if !d.writes() {
		f.refuse(fault.Forbidden, "dutyId", "only practitioners keep the ledger")
		return nil, nil
	}
	id := f.id("dutyId", "NotificationDuty", global)
	if id == uuid.Nil {
		return nil, nil
	}
	row, err := d.Rows.NotificationDuty.Get(ctx, id)
	switch {
	case err != nil && !gen.IsNotFound(err):
		return nil, err
	case err == nil && d.employed(row.AgencyID):
		return row, nil
	case err == nil && d.Scope.Has(policy.Case, row.ChildID) && !d.Scope.Has(policy.HiddenAgency, row.AgencyID):
		f.refuse(fault.Forbidden, "dutyId", "only practitioners of the agency that received the information fulfil its duty")
	default:
		f.absent("dutyId", "NotificationDuty")
	}
	return nil, nil
}
