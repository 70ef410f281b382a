package hui

import (
	"context"

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
	What     string
	DueOn    calendar.Date
}

// AddHuiAction adds an action of a hui, of one owner who was invited to it. Errors:
// command.UserErrors.
func (d Desk) AddHuiAction(ctx context.Context, in AddHuiActionInput) (*gen.HuiAction, error) {
	var f desk.Form
	what := f.Required("what", in.What, desk.Text, "say what is to be done")
	owner := f.ID("ownerId", "Practitioner", in.OwnerID)
	meeting, err := find(ctx, d, &f, d.hui(), in.HuiID)
	if meeting == nil || err != nil {
		return nil, f.Why(err)
	}
	row := d.Rows.HuiAction.Create().SetHuiID(meeting.ID).SetChildID(meeting.ChildID).SetPractitionerID(d.Me()).SetAgencyID(d.ActsFor(&f, meeting.ChildID, in.AgencyID))
	invited, err := d.Rows.HuiInvitation.Query().Where(huiinvitation.HuiID(meeting.ID), huiinvitation.InvitedPractitionerID(owner), huiinvitation.LeftOutWhy("")).All(ctx)
	switch {
	case err != nil:
		return nil, err
	case len(invited) == 0 || !d.Knows(owner) || !d.Open(desk.Said(invited[0].InvitedAgencyID)):
		f.Add(fault.NotFound, "ownerId", "no such practitioner is invited to this hui")
	}
	switch day := calendar.Today(meeting.StartsAt); {
	case meeting.CancelledOn != nil:
		f.Add(fault.Conflict, "huiId", "this hui has been cancelled")
	case in.DueOn < day:
		f.Add(fault.Invalid, "dueOn", "it cannot be due before the hui, on %s", day)
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	same := d.Rows.HuiAction.Query().Where(huiaction.HuiID(meeting.ID), huiaction.OwnerID(owner), huiaction.PractitionerID(d.Me()), huiaction.What(what))
	if err := d.unlessKnown(ctx, meeting.ID, same, "what", "you have noted this action already"); err != nil {
		return nil, err
	}
	return row.SetOwnerID(owner).SetWhat(what).SetDueOn(in.DueOn).Save(ctx)
}

// FinishHuiActionInput is the end of an action.
type FinishHuiActionInput struct {
	command.Idempotent
	ActionID        string
	DoneOn          *calendar.Date // nil: today
	Outcome         string
	ExpectedVersion *int
}

// FinishHuiAction ends an action, once. Its owner and who noted it may. Errors:
// command.UserErrors, command.Expect's.
func (d Desk) FinishHuiAction(ctx context.Context, in FinishHuiActionInput) (*gen.HuiAction, error) {
	var f desk.Form
	outcome := f.Required("outcome", in.Outcome, desk.Text, "say what came of it")
	row, err := hold(ctx, d, &f, d.action(), in.ActionID, in.ExpectedVersion)
	if err != nil {
		return nil, err
	}
	meeting, err := d.Rows.Hui.Get(ctx, row.HuiID)
	if err != nil {
		return nil, err
	}
	on := f.Happened("doneOn", in.DoneOn, min(calendar.Today(meeting.StartsAt), d.Today), d.Today)
	switch {
	case row.OwnerID != d.Me() && row.PractitionerID != d.Me():
		f.Add(fault.Forbidden, "actionId", "only who took it on, or who noted it, says that it is done")
	case row.DoneOn != nil:
		f.Add(fault.Conflict, "actionId", "this action is done already")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return d.Rows.HuiAction.UpdateOne(row).SetDoneOn(on).SetOutcome(outcome).Save(ctx)
}
