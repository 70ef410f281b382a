package plan

import (
	"context"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/activitycontributor"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
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
	var f form
	of, err := d.doing(ctx, &f, in.ActivityID)
	if err != nil {
		return nil, err
	}
	around, err := d.network(ctx, &f, of.ChildID)
	if err != nil || around == nil {
		return nil, refusal(err, f)
	}
	outcome := among(&f, "outcome", in.Outcome)
	came := outcome == enum.Delivered || outcome == enum.PartlyDelivered
	row := d.Rows.Delivery.Create().SetChildID(of.ChildID).SetActivityID(of.ID).SetPractitionerID(d.me()).
		SetAgencyID(d.acting(&f, of.ChildID, in.AgencyID)).SetOutcome(outcome).SetChildSeen(said(in.ChildSeen)).SetMinutes(said(in.Minutes)).
		SetNote(f.words("note", said(in.Note), longest))
	switch {
	case came && in.OccurredOn == nil:
		f.Add(fault.Invalid, "occurredOn", "say on which day it was delivered")
	case came && in.ChildSeen == nil:
		f.Add(fault.Invalid, "childSeen", "say whether the child was seen")
	case !came && in.OccurredOn != nil:
		f.Add(fault.Invalid, "occurredOn", "it was not delivered: leave the day out, and say when it was planned")
	case !came && in.PlannedOn == nil:
		f.Add(fault.Invalid, "plannedOn", "say on which day it was planned")
	case !came && said(in.ChildSeen):
		f.Add(fault.Invalid, "childSeen", "the child was not seen where nothing was delivered")
	}
	if in.OccurredOn != nil {
		row.SetOccurredOn(f.happened("occurredOn", in.OccurredOn, d.Today, around.AcceptedOn, begins))
	}
	if in.PlannedOn != nil {
		if came {
			row.SetPlannedOn(f.due("plannedOn", *in.PlannedOn, around.AcceptedOn))
		} else {
			row.SetPlannedOn(f.happened("plannedOn", in.PlannedOn, d.Today, around.AcceptedOn, begins))
		}
	}
	if minutes := said(in.Minutes); minutes < 0 || minutes > mostMinutes {
		f.Add(fault.Invalid, "minutes", "a delivery lasts 0 to %d minutes", mostMinutes)
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return row.Save(ctx)
}

// doing reads an activity that is agreed, for its owner and those who help.
func (d Desk) doing(ctx context.Context, f *form, global string) (*gen.Activity, error) {
	row, err := d.activity(ctx, f, global)
	if err != nil || row == nil {
		return nil, refusal(err, *f)
	}
	helps, err := d.Rows.ActivityContributor.Query().Where(activitycontributor.ActivityID(row.ID), activitycontributor.PractitionerID(d.me())).Exist(ctx)
	if err != nil {
		return nil, err
	}
	if row.OwnerID != d.me() && !helps {
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
	OnDate     *calendar.Date
	AgencyID   *string
}

// RecordProgress tells the network how an activity goes. Its owner and those who help
// may. Errors: command.UserErrors.
func (d Desk) RecordProgress(ctx context.Context, in RecordProgressInput) (*gen.ProgressUpdate, error) {
	var f form
	of, err := d.doing(ctx, &f, in.ActivityID)
	if err != nil {
		return nil, err
	}
	words := f.required("text", in.Text, longest, "say how it goes")
	observed := f.words("observed", said(in.Observed), longestTitle)
	on := f.happened("onDate", in.OnDate, d.Today, of.ProposedOn, "it was proposed")
	agency := d.acting(&f, of.ChildID, in.AgencyID)
	if err := f.Err(); err != nil {
		return nil, err
	}
	return d.Rows.ProgressUpdate.Create().SetChildID(of.ChildID).SetActivityID(of.ID).SetPractitionerID(d.me()).SetAgencyID(agency).
		SetOnDate(on).SetText(words).SetObserved(observed).Save(ctx)
}
