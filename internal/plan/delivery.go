package plan

import (
	"context"
	"slices"

	"github.com/google/uuid"

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
	OccurredOn *calendar.Date // needed when it was delivered, whole or in part, to any of the children
	Outcome    enum.DeliveryOutcome
	ChildSeen  *bool // needed when it was delivered
	Minutes    *int
	Note       *string
	AlsoFor    []JointDeliveryInput
	AgencyID   *string
}

// JointDeliveryInput is what became of the same for another child, whose activity is
// joint with the first.
type JointDeliveryInput struct {
	ActivityID string
	Outcome    enum.DeliveryOutcome
	ChildSeen  *bool
	Minutes    *int
	Note       *string
}

// mostMinutes is how long one delivery may last: a day.
const mostMinutes = 24 * 60

// RecordDelivery adds a delivery to an activity that is agreed, and to those joint with it
// that the same delivery was for. Its owner and those who help may. Errors:
// command.UserErrors.
func (d Desk) RecordDelivery(ctx context.Context, in RecordDeliveryInput) (*gen.Delivery, error) {
	var f desk.Form
	served, err := d.served(ctx, &f, in)
	if err != nil {
		return nil, err
	}
	all := make([]*gen.DeliveryCreate, len(served))
	for i, of := range served {
		if all[i], err = d.delivered(ctx, &f, of, in.forChild(i)); err != nil {
			return nil, err
		}
	}
	made, err := d.Rows.Delivery.CreateBulk(all...).Save(ctx)
	if err != nil {
		return nil, err
	}
	for _, other := range made[1:] {
		d.About(other.ChildID)
		d.Changed(other.ID)
	}
	return made[0], nil
}

// served reads the activities that a delivery was for, the first of which the others are
// joint with.
func (d Desk) served(ctx context.Context, f *desk.Form, in RecordDeliveryInput) ([]*gen.Activity, error) {
	if len(in.AlsoFor) > mostJoined {
		return nil, command.Refusal(fault.Invalid, "alsoFor", "an activity is joint with at most %d others", mostJoined)
	}
	globals := []string{in.ActivityID}
	for _, other := range in.AlsoFor {
		globals = append(globals, other.ActivityID)
	}
	if len(in.AlsoFor) > 0 {
		if err := d.lockJoint(ctx, globals...); err != nil {
			return nil, err
		}
	}
	var served []*gen.Activity
	var joint []uuid.UUID
	for i, global := range globals {
		row, err := d.doing(ctx, f, ofChild(i, "activityId"), global)
		if err != nil {
			return nil, err
		}
		switch {
		case i == 0 && len(in.AlsoFor) > 0:
			if joint, err = d.jointWith(ctx, row); err != nil {
				return nil, err
			}
		case i > 0 && !slices.Contains(joint, row.ID):
			return nil, command.Refusal(fault.Conflict, ofChild(i, "activityId"), "name each activity once that is joint with the first (joinActivities)")
		}
		joint = slices.DeleteFunc(joint, func(id uuid.UUID) bool { return id == row.ID })
		served = append(served, row)
	}
	return served, nil
}

// ofChild is the field of an input about one of the children, the first of whom is not in
// alsoFor.
func ofChild(i int, field string) string {
	if i == 0 {
		return field
	}
	return desk.Item("alsoFor", i-1) + "." + field
}

// childDelivery is what became of a delivery for one child; at is its field.
type childDelivery struct {
	RecordDeliveryInput
	at func(field string) string
}

// forChild is what an input says of one of the children. It was delivered on one day to
// all to whom it was.
func (in RecordDeliveryInput) forChild(i int) childDelivery {
	toAny := came(in.Outcome) || slices.ContainsFunc(in.AlsoFor, func(other JointDeliveryInput) bool { return came(other.Outcome) })
	if i > 0 {
		other := in.AlsoFor[i-1]
		in.Outcome, in.ChildSeen, in.Minutes, in.Note = other.Outcome, other.ChildSeen, other.Minutes, other.Note
	}
	if toAny && !came(in.Outcome) {
		in.OccurredOn = nil
	}
	return childDelivery{in, func(field string) string { return ofChild(i, field) }}
}

// came says whether something was delivered, whole or in part.
func came(outcome enum.DeliveryOutcome) bool {
	return outcome == enum.Delivered || outcome == enum.PartlyDelivered
}

// delivered reads the delivery of an activity for its child.
func (d Desk) delivered(ctx context.Context, f *desk.Form, of *gen.Activity, in childDelivery) (*gen.DeliveryCreate, error) {
	around, err := d.Network(ctx, of.ChildID)
	if err != nil {
		return nil, err
	}
	agency, err := d.under(ctx, f, ofActivity(of), in.AgencyID)
	if err != nil {
		return nil, err
	}
	outcome := desk.Code(f, in.at("outcome"), in.Outcome)
	row := d.Rows.Delivery.Create().SetChildID(of.ChildID).SetActivityID(of.ID).SetPractitionerID(d.Me()).
		SetAgencyID(agency).SetOutcome(outcome).SetChildSeen(desk.Said(in.ChildSeen)).SetMinutes(desk.Said(in.Minutes)).
		SetNote(f.Words(in.at("note"), in.Note, desk.Text))
	in.mustFit(f, came(outcome))
	if in.OccurredOn != nil {
		row.SetOccurredOn(f.Happened("occurredOn", in.OccurredOn, *of.AgreedOn, d.Today))
	}
	if in.PlannedOn != nil {
		if came(outcome) && *in.PlannedOn > d.Today {
			row.SetPlannedOn(f.Due("plannedOn", *in.PlannedOn, d.Today))
		} else {
			row.SetPlannedOn(f.Happened("plannedOn", in.PlannedOn, around.AcceptedOn, d.Today))
		}
	}
	if err := room(ctx, d, f, in.at("activityId"), d.Rows.Delivery.Query().Where(delivery.ActivityID(of.ID)), mostDeliveries, "deliveries of this activity"); err != nil {
		return nil, err
	}
	return row, f.Err()
}

// mustFit refuses what does not go with whether something was delivered.
func (in childDelivery) mustFit(f *desk.Form, came bool) {
	switch {
	case came && in.OccurredOn == nil:
		f.Add(fault.Invalid, "occurredOn", "say on which day it was delivered")
	case came && in.ChildSeen == nil:
		f.Add(fault.Invalid, in.at("childSeen"), "say whether the child was seen")
	case !came && in.OccurredOn != nil:
		f.Add(fault.Invalid, "occurredOn", "it was not delivered: leave the day out, and say when it was planned")
	case !came && in.PlannedOn == nil:
		f.Add(fault.Invalid, "plannedOn", "say on which day it was planned")
	case !came && desk.Said(in.ChildSeen):
		f.Add(fault.Invalid, in.at("childSeen"), "the child was not seen where nothing was delivered")
	}
	if minutes := desk.Said(in.Minutes); minutes < 0 || minutes > mostMinutes {
		f.Add(fault.Invalid, in.at("minutes"), "a delivery lasts 0 to %d minutes", mostMinutes)
	}
}

// doing reads an activity that is agreed, for its owner and those who help.
func (d Desk) doing(ctx context.Context, f *desk.Form, field, global string) (*gen.Activity, error) {
	row, err := find(ctx, d, f, field, global, aMember, d.activities())
	if err != nil || row == nil {
		return nil, f.Why(err)
	}
	helps, err := d.Rows.ActivityContributor.Query().Where(activitycontributor.ActivityID(row.ID), activitycontributor.PractitionerID(d.Me())).Exist(ctx)
	if err != nil {
		return nil, err
	}
	if row.OwnerID != d.Me() && !helps {
		return nil, command.Refusal(fault.Forbidden, field, "only the owner of this activity and those who help record what is done")
	}
	return row, notGoing(field, row)
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
	of, err := d.doing(ctx, &f, "activityId", in.ActivityID)
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
