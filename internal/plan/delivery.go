package plan

import (
	"context"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/activitycontributor"
	"cangraph/ent/gen/delivery"
	"cangraph/ent/gen/progressupdate"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// RecordDeliveryInput is what became of one time that an activity was to be carried out.
type RecordDeliveryInput struct {
	command.Idempotent
	ActivityID string
	PlannedOn  *calendar.Date
	OccurredOn *calendar.Date // needed when it was delivered, whole or in part
	Outcome    enum.DeliveryOutcome
	ChildSeen  *bool // needed with OccurredOn
	Minutes    *int
	Note       *string
	AgencyID   *string
}

// mostMinutes is how long one delivery may last: a day.
const mostMinutes = 24 * 60

// RecordDelivery adds a delivery to an activity that is agreed. Its owner and those who
// help may. Errors: command.UserErrors.
func (d Desk) RecordDelivery(ctx context.Context, in RecordDeliveryInput) (*gen.Delivery, error) {
	var f desk.Form
	of, err := d.doing(ctx, &f, in.ActivityID)
	if err != nil {
		return nil, err
	}
	around, err := d.Network(ctx, of.ChildID)
	if err != nil {
		return nil, err
	}
	agency, err := d.under(ctx, &f, ofActivity(of), in.AgencyID)
	if err != nil {
		return nil, err
	}
	outcome := desk.Code(&f, "outcome", in.Outcome)
	came := outcome == enum.Delivered || outcome == enum.PartlyDelivered
	row := d.Rows.Delivery.Create().SetChildID(of.ChildID).SetActivityID(of.ID).SetPractitionerID(d.Me()).
		SetAgencyID(agency).SetOutcome(outcome).SetChildSeen(desk.Said(in.ChildSeen)).SetMinutes(desk.Said(in.Minutes)).
		SetNote(f.Words("note", in.Note, desk.Text))
	switch {
	case came && in.OccurredOn == nil:
		f.Add(fault.Invalid, "occurredOn", "say on which day it was delivered")
	case came && in.ChildSeen == nil:
		f.Add(fault.Invalid, "childSeen", "say whether the child was seen")
	case !came && in.OccurredOn != nil:
		f.Add(fault.Invalid, "occurredOn", "it was not delivered: leave the day out, and say when it was planned")
	case !came && in.PlannedOn == nil:
		f.Add(fault.Invalid, "plannedOn", "say on which day it was planned")
	case !came && desk.Said(in.ChildSeen):
		f.Add(fault.Invalid, "childSeen", "the child was not seen where nothing was delivered")
	}
	if in.OccurredOn != nil {
		row.SetOccurredOn(f.Happened("occurredOn", in.OccurredOn, *of.AgreedOn, d.Today))
	}
	if in.PlannedOn != nil {
		if came {
			row.SetPlannedOn(f.Due("plannedOn", *in.PlannedOn, around.AcceptedOn))
		} else {
			row.SetPlannedOn(f.Happened("plannedOn", in.PlannedOn, around.AcceptedOn, d.Today))
		}
	}
	if err := room(ctx, d, &f, "activityId", d.Rows.Delivery.Query().Where(delivery.ActivityID(of.ID)), mostDeliveries, "deliveries of this activity"); err != nil {
		return nil, err
	}
	if minutes := desk.Said(in.Minutes); minutes < 0 || minutes > mostMinutes {
		f.Add(fault.Invalid, "minutes", "a delivery lasts 0 to %d minutes", mostMinutes)
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return row.Save(ctx)
}

// doing reads an activity that is agreed, for its owner and those who help.
func (d Desk) doing(ctx context.Context, f *desk.Form, global string) (*gen.Activity, error) {
	row, err := find(ctx, d, f, "activityId", global, aMember, d.activities())
	if err != nil || row == nil {
		return nil, f.Why(err)
	}
	helps, err := d.Rows.ActivityContributor.Query().Where(activitycontributor.ActivityID(row.ID), activitycontributor.PractitionerID(d.Me())).Exist(ctx)
	if err != nil {
		return nil, err
	}
	if row.OwnerID != d.Me() && !helps {
		return nil, command.Refusal(fault.Forbidden, "activityId", "only the owner of this activity and those who help record what is done")
	}
	return row, notGoing(row)
}

// RecordProgressInput is news of an activity.
type RecordProgressInput struct {
	command.Idempotent
	ActivityID string
	Text       string
	Observed   *string // what the measure of the goal shows
	ReportedOn *calendar.Date
	AgencyID   *string
}

// RecordProgress tells the network how an activity goes. Its owner and those who help
// may. Errors: command.UserErrors.
func (d Desk) RecordProgress(ctx context.Context, in RecordProgressInput) (*gen.ProgressUpdate, error) {
	var f desk.Form
	of, err := d.doing(ctx, &f, in.ActivityID)
	if err != nil {
		return nil, err
	}
	words := f.Required("text", in.Text, desk.Text, "say how it goes")
	observed := f.Words("observed", in.Observed, desk.Title)
	on := f.Happened("reportedOn", in.ReportedOn, of.ProposedOn, d.Today)
	agency, err := d.under(ctx, &f, ofActivity(of), in.AgencyID)
	if err != nil {
		return nil, err
	}
	if err := room(ctx, d, &f, "activityId", d.Rows.ProgressUpdate.Query().Where(progressupdate.ActivityID(of.ID)), mostUpdates, "updates of this activity"); err != nil {
		return nil, err
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return d.Rows.ProgressUpdate.Create().SetChildID(of.ChildID).SetActivityID(of.ID).SetPractitionerID(d.Me()).SetAgencyID(agency).
		SetOnDate(on).SetText(words).SetObserved(observed).Save(ctx)
}
