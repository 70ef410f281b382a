package sharing

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/notificationduty"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
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
	command.Idempotent
	NotificationDutyID string
	FinishedOn         *calendar.Date
	Exception          *law.NotificationException
	Reason             *string
}

// FulfilNotificationDuty ends a duty, once: done, or excepted with a reason. Only
// practitioners employed at the agency that received the information, who see the child
// for casework, may. Errors: command.UserErrors.
func (d Desk) FulfilNotificationDuty(ctx context.Context, in FulfilNotificationDutyInput) (*gen.NotificationDuty, error) {
	var f desk.Form
	duty, err := d.duty(ctx, &f, in.NotificationDutyID)
	if err != nil {
		return nil, err
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	change := d.Rows.NotificationDuty.Update().
		Where(notificationduty.ID(duty.ID), notificationduty.DoneOnIsNil(), notificationduty.ExceptionIsNil())
	switch {
	case (in.FinishedOn == nil) == (in.Exception == nil):
		f.Add(fault.Invalid, "finishedOn", "say on which day it was done, or which exception makes it unnecessary: one of the two")
	case in.Exception != nil:
		change.SetException(string(desk.Among(&f, "exception", *in.Exception, law.NotificationExceptions))).
			SetReason(f.Required("reason", desk.Said(in.Reason), longest, "say why the exception holds"))
	default:
		change.SetDoneOn(f.Happened("finishedOn", in.FinishedOn, calendar.Always, d.Today)).SetReason(f.Words("reason", in.Reason, longest))
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	if changed, err := change.Save(ctx); err != nil || changed == 0 {
		return nil, once(err, "notificationDutyId", "this duty has been fulfilled already")
	}
	return d.Rows.NotificationDuty.Get(ctx, duty.ID)
}

// duty reads a duty of an agency where the viewer is employed; the form says why not.
func (d Desk) duty(ctx context.Context, f *desk.Form, global string) (*gen.NotificationDuty, error) {
	var given *gen.Disclosure
	get := func(ctx context.Context, id uuid.UUID) (*gen.NotificationDuty, error) {
		row, err := d.Rows.NotificationDuty.Get(ctx, id)
		if err != nil && !gen.IsNotFound(err) {
			return nil, err
		}
		given, err = d.Rows.Disclosure.Get(ctx, desk.Said(row).DisclosureID) // also for no duty, which then takes as long
		return row, err
	}
	row, err := desk.Find(ctx, f, "notificationDutyId", dutyType, global, get, func(row *gen.NotificationDuty) bool {
		return d.Sees(row.ChildID) && d.Open(row.AgencyID, given.FromAgencyID, given.ToAgencyID)
	})
	if row != nil && !d.employed(row.AgencyID) {
		f.Add(fault.Forbidden, "notificationDutyId", "only practitioners of the agency that received the information fulfil its duty")
	}
	return row, err
}
