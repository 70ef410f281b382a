package plan

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/activity"
	"cangraph/ent/gen/activityconflict"
	"cangraph/ent/gen/predicate"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// RecordActivityConflictInput says that two activities work against each other.
type RecordActivityConflictInput struct {
	command.Idempotent
	ActivityID     string
	WithActivityID string
	Reason         string
	AgencyID       *string
}

// RecordActivityConflict says that two activities of one child, neither of which has ended,
// work against each other (S1.3). It changes neither. Members of the network may. Errors:
// command.UserErrors.
func (d Desk) RecordActivityConflict(ctx context.Context, in RecordActivityConflictInput) (*gen.Activity, error) {
	var f desk.Form
	row, err := find(ctx, d, &f, "activityId", in.ActivityID, aMember, d.activities())
	if err != nil || row == nil {
		return nil, f.Why(err)
	}
	other, err := d.beside(ctx, &f, row, in.WithActivityID)
	if err != nil || other == nil {
		return nil, f.Why(err)
	}
	reason := f.Required("reason", in.Reason, desk.Text, "say why they work against each other")
	for field, one := range map[string]*gen.Activity{"activityId": row, "withActivityId": other} {
		if one.EndedOn != nil {
			f.Add(fault.Conflict, field, "this activity has ended")
		}
		if err := room(ctx, d, &f, field, d.Rows.ActivityConflict.Query().Where(ofEither(one.ID)), mostConflicts, "conflicts of this activity"); err != nil {
			return nil, err
		}
	}
	open, err := d.unsettled(ctx, row, other)
	if err != nil {
		return nil, err
	}
	if knowsOne(d, open) {
		f.Add(fault.Conflict, "withActivityId", "that they work against each other is recorded already")
	}
	agency, err := d.under(ctx, &f, ofActivity(row), in.AgencyID)
	if err != nil {
		return nil, err
	}
	if err := d.mustBelong(ctx, &f, "agencyId", ofActivity(other), agency); err != nil {
		return nil, err
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	made, err := d.Rows.ActivityConflict.Create().SetChildID(row.ChildID).SetActivityID(row.ID).SetOtherID(other.ID).SetPractitionerID(d.Me()).
		SetAgencyID(agency).SetReason(reason).SetNoticedOn(d.Today).Save(ctx)
	if err != nil {
		return nil, err
	}
	d.Changed(made.ID)
	return row, nil
}

// SettleActivityConflictInput says how two activities were brought together.
type SettleActivityConflictInput struct {
	command.Idempotent
	ActivityID     string
	WithActivityID string
	Settlement     string
}

// SettleActivityConflict settles what anybody recorded of two activities that work against
// each other, seen or not. The owner of either may, and who acts as lead. Errors:
// command.UserErrors.
func (d Desk) SettleActivityConflict(ctx context.Context, in SettleActivityConflictInput) (*gen.Activity, error) {
	var f desk.Form
	row, err := find(ctx, d, &f, "activityId", in.ActivityID, aMember, d.activities())
	if err != nil || row == nil {
		return nil, f.Why(err)
	}
	other, err := d.beside(ctx, &f, row, in.WithActivityID)
	if err != nil || other == nil {
		return nil, f.Why(err)
	}
	if row.OwnerID != d.Me() && other.OwnerID != d.Me() && !d.ActsAsLead(row.ChildID) {
		return nil, command.Refusal(fault.Forbidden, "activityId", "only the owners of these activities, and the Lead Professional or their delegate, do this")
	}
	open, err := d.unsettled(ctx, row, other)
	if err != nil {
		return nil, err
	}
	if !knowsOne(d, open) {
		return nil, command.Refusal(fault.Conflict, "withActivityId", "nothing is recorded of these activities that is not settled")
	}
	settlement := f.Required("settlement", in.Settlement, desk.Text, "say how it was settled")
	for _, one := range of(open, func(one *gen.ActivityConflict) bool { return d.MayKnow(desk.From(one)) }) {
		if err := d.mustBeSeen(ctx, &f, "activityId", desk.From(one)); err != nil {
			return nil, err
		}
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	for _, one := range open {
		if err := d.Rows.ActivityConflict.UpdateOne(one).SetSettledOn(d.Today).SetSettlement(settlement).Exec(ctx); err != nil {
			return nil, err
		}
		d.Changed(one.ID)
	}
	return row, nil
}

// beside reads another activity of the child of one; nil, and the form says why, when there
// is none that the viewer may know of.
func (d Desk) beside(ctx context.Context, f *desk.Form, one *gen.Activity, global string) (*gen.Activity, error) {
	id := f.ID("withActivityId", activityType, global)
	if id == one.ID {
		f.Add(fault.Invalid, "withActivityId", "name two activities")
		return nil, nil
	}
	rows, err := d.Rows.Activity.Query().Where(activity.ID(id), activity.ChildID(one.ChildID)).All(ctx)
	if err != nil {
		return nil, err
	}
	if knows, err := d.knowsActivity(ctx, rows); knows || err != nil {
		return rows[0], err
	}
	if id != uuid.Nil {
		f.Absent("withActivityId", activityType)
	}
	return nil, nil
}

// unsettled is what is recorded of two activities and not settled, seen or not.
func (d Desk) unsettled(ctx context.Context, one, other *gen.Activity) ([]*gen.ActivityConflict, error) {
	return d.Rows.ActivityConflict.Query().Where(activityconflict.SettledOnIsNil(), ofEither(one.ID), ofEither(other.ID)).All(ctx)
}

// ofEither are the conflicts of an activity, from whichever side they were recorded.
func ofEither(activity uuid.UUID) predicate.ActivityConflict {
	return activityconflict.Or(activityconflict.ActivityID(activity), activityconflict.OtherID(activity))
}
