package hui

import (
	"context"
	"slices"

	"cangraph/ent/gen"
	"cangraph/ent/gen/huiaction"
	"cangraph/ent/gen/huiinvitation"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// AddHuiActionInput is something that one practitioner takes on at a hui.
type AddHuiActionInput struct {
	command.Idempotent
	HuiID    string
	AgencyID *string
	OwnerID  string
	Text     string
	DueOn    calendar.Date
}

// AddHuiAction adds an action of a hui, of one owner who was invited to it. Errors:
// command.UserErrors.
func (d Desk) AddHuiAction(ctx context.Context, in AddHuiActionInput) (*gen.HuiAction, error) {
	var f desk.Form
	words := f.Required("text", in.Text, desk.Text, "say what is to be done")
	owner := f.ID("ownerId", "Practitioner", in.OwnerID)
	meeting, err := find(ctx, d, &f, d.hui(), in.HuiID)
	if meeting == nil || err != nil {
		return nil, f.Why(err)
	}
	acting := d.ActsFor(&f, meeting.ChildID, in.AgencyID)
	if err := d.MustBelong(ctx, &f, "huiId", meeting.AgencyID, acting); err != nil {
		return nil, err
	}
	row := d.Rows.HuiAction.Create().SetHuiID(meeting.ID).SetChildID(meeting.ChildID).SetPractitionerID(d.Me()).SetAgencyID(acting)
	invited, err := d.Rows.HuiInvitation.Query().Where(huiinvitation.HuiID(meeting.ID), huiinvitation.InvitedPractitionerID(owner), huiinvitation.LeftOutWhy("")).All(ctx)
	switch {
	case err != nil:
		return nil, err
	case !slices.ContainsFunc(invited, func(r *gen.HuiInvitation) bool { return d.mayKnow(whom(r)) }):
		f.Add(fault.NotFound, "ownerId", "no such practitioner is invited to this hui")
	}
	switch day := calendar.Today(meeting.StartsAt); {
	case meeting.CancelledOn != nil:
		f.Add(fault.Conflict, "huiId", "this hui has been cancelled")
	default:
		f.Due("dueOn", in.DueOn, day)
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	if err := d.Lock(ctx, meeting.ChildID); err != nil {
		return nil, err
	}
	known, err := d.Rows.HuiAction.Query().Where(huiaction.HuiID(meeting.ID)).All(ctx)
	if err != nil {
		return nil, err
	}
	if room(&f, d, "huiId", known, mostParts, "actions of this hui"); f.Err() != nil {
		return nil, f.Err()
	}
	same := d.Rows.HuiAction.Query().Where(huiaction.HuiID(meeting.ID), huiaction.OwnerID(owner), huiaction.PractitionerID(d.Me()), huiaction.What(words))
	if err := d.unlessKnown(ctx, meeting.ChildID, same, "text", "you have noted this action already"); err != nil {
		return nil, err
	}
	return row.SetOwnerID(owner).SetWhat(words).SetDueOn(in.DueOn).Save(ctx)
}

// FinishHuiActionInput is the end of an action.
type FinishHuiActionInput struct {
	command.Idempotent
	HuiActionID     string
	FinishedOn      *calendar.Date // nil: today
	Outcome         string
	ExpectedVersion *int
}

// FinishHuiAction ends an action, once: its owner, who noted it, and the Lead Professional
// may, since the others may have left. Errors:
// command.UserErrors, command.Expect's.
func (d Desk) FinishHuiAction(ctx context.Context, in FinishHuiActionInput) (*gen.HuiAction, error) {
	var f desk.Form
	outcome := f.Required("outcome", in.Outcome, desk.Text, "say what came of it")
	row, err := alter(ctx, d, &f, d.action(), in.HuiActionID, in.ExpectedVersion)
	if err != nil {
		return nil, err
	}
	meeting, err := d.Rows.Hui.Get(ctx, row.HuiID)
	if err != nil {
		return nil, err
	}
	on := f.Happened("finishedOn", in.FinishedOn, min(calendar.Today(meeting.StartsAt), d.Today), d.Today)
	switch {
	case row.OwnerID != d.Me() && row.PractitionerID != d.Me() && !d.Leads(row.ChildID):
		f.Add(fault.Forbidden, "huiActionId", "only who took it on, who noted it, and the Lead Professional say that it is done")
	case row.DoneOn != nil:
		f.Add(fault.Conflict, "huiActionId", "this action is done already")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return d.Rows.HuiAction.UpdateOne(row).SetDoneOn(on).SetOutcome(outcome).Save(ctx)
}
