package plan

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// JoinActivitiesInput says that activities of siblings are one piece of work.
type JoinActivitiesInput struct {
	command.Idempotent
	ActivityID      string
	WithActivityIDs []string // of siblings, one of each
	Reason          string
	AgencyID        *string
}

// mostJoined bounds with how many others an activity is one piece of work.
const mostJoined = 9

// JoinActivities says that activities of one owner for siblings are one piece of work
// (S1.33). Each stays its own, with its own goal, agreement and outcome. What each of them
// was joint with before ends: an activity is part of one piece of work at a time. Their
// owner may, and who acts as lead of each of the children. Errors: command.UserErrors.
func (d Desk) JoinActivities(ctx context.Context, in JoinActivitiesInput) (*gen.Activity, error) {
	var f desk.Form
	reason := f.Required("reason", in.Reason, desk.Text, "say why they are one piece of work")
	if n := len(in.WithActivityIDs); n < 1 || n > mostJoined {
		f.Add(fault.Invalid, "withActivityIds", "name 1 to %d activities of siblings", mostJoined)
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	rows, err := d.joinable(ctx, &f, in)
	if err != nil {
		return nil, err
	}
	agency, err := d.joining(ctx, &f, rows, in.AgencyID)
	if err := f.Why(err); err != nil {
		return nil, err
	}
	if err := d.separate(ctx, "they were joined anew", rows...); err != nil {
		return nil, err
	}
	for i, row := range rows {
		d.About(row.ChildID)
		for _, other := range rows[i+1:] {
			made, err := d.Rows.JointActivity.Create().SetChildID(row.ChildID).SetActivityID(row.ID).SetOtherChildID(other.ChildID).SetOtherID(other.ID).
				SetPractitionerID(d.Me()).SetAgencyID(agency).SetReason(reason).SetJoinedOn(d.Today).Save(ctx)
			if err != nil {
				return nil, err
			}
			d.Changed(made.ID)
		}
	}
	return rows[0], nil
}

// joinable reads the activities of an input, behind the locks of their children, and
// refuses what are not those of one owner for siblings, one of each.
func (d Desk) joinable(ctx context.Context, f *desk.Form, in JoinActivitiesInput) ([]*gen.Activity, error) {
	globals := append([]string{in.ActivityID}, in.WithActivityIDs...)
	if err := d.lockJoint(ctx, globals...); err != nil {
		return nil, err
	}
	var rows []*gen.Activity
	var siblings []uuid.UUID
	for i, global := range globals {
		field := "activityId"
		if i > 0 {
			field = desk.Item("withActivityIds", i-1)
		}
		row, err := d.joins(ctx, f, field, global)
		if err != nil {
			return nil, err
		}
		if i == 0 {
			if siblings, err = d.Siblings(ctx, row.ChildID, d.Today); err != nil {
				return nil, err
			}
		} else if at := slices.Index(siblings, row.ChildID); at < 0 {
			f.Add(fault.Invalid, field, "name activities of siblings of the first child, one of each")
		} else {
			siblings = slices.Delete(siblings, at, at+1)
		}
		if row.EndedOn != nil {
			f.Add(fault.Conflict, field, "this activity has ended")
		}
		if i > 0 && (row.OwnerID != rows[0].OwnerID || row.OwnerAgencyID != rows[0].OwnerAgencyID) {
			f.Add(fault.Invalid, field, "all of them must have the same owner, for the same agency")
		}
		rows = append(rows, row)
	}
	return rows, f.Err()
}

// joins reads an activity, for its owner and who acts as lead of its child.
func (d Desk) joins(ctx context.Context, f *desk.Form, field, global string) (*gen.Activity, error) {
	row, err := hold(ctx, d, f, field, global, aMember, d.activities())
	if err := f.Why(err); err != nil {
		return nil, err
	}
	if row.OwnerID != d.Me() && !d.ActsAsLead(row.ChildID) {
		return nil, command.Refusal(fault.Forbidden, field, "only the owner of this activity, and the Lead Professional or their delegate, do this")
	}
	return row, nil
}

// joining reads for which agency the viewer joins activities: one for which they act
// around each of the children. For a sheltered one they join its own activities only:
// whoever sees all of them sees who joined them.
func (d Desk) joining(ctx context.Context, f *desk.Form, rows []*gen.Activity, given *string) (uuid.UUID, error) {
	mine := slices.Clone(d.Mine(rows[0].ChildID))
	for _, row := range rows[1:] {
		others := d.Mine(row.ChildID)
		mine = slices.DeleteFunc(mine, func(id uuid.UUID) bool { return !slices.Contains(others, id) })
	}
	acting := f.Mine(mine, given)
	for _, row := range rows {
		if err := d.mustBelong(ctx, f, "agencyId", ofActivity(row), acting); err != nil || f.Err() != nil {
			return acting, err
		}
	}
	return acting, d.MustBeSeen(ctx, f, "agencyId", rows[0].OwnerAgencyID, acting)
}

// SeparateActivityInput takes an activity out of the piece of work of which it is part.
type SeparateActivityInput struct {
	command.Idempotent
	ActivityID string
	Reason     string
}

// SeparateActivity says that an activity is done by itself again; those that it was joint
// with stay joint with each other. Its owner may, and who acts as lead of its child.
// Errors: command.UserErrors.
func (d Desk) SeparateActivity(ctx context.Context, in SeparateActivityInput) (*gen.Activity, error) {
	var f desk.Form
	if err := d.lockJoint(ctx, in.ActivityID); err != nil {
		return nil, err
	}
	row, err := d.joins(ctx, &f, "activityId", in.ActivityID)
	if err != nil {
		return nil, err
	}
	reason := f.Required("reason", in.Reason, desk.Text, "say why it is done by itself again")
	others, err := d.jointWith(ctx, row)
	if err != nil {
		return nil, err
	}
	if len(others) == 0 {
		f.Add(fault.Conflict, "activityId", "this activity is done by itself already")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return row, d.separate(ctx, reason, row)
}
