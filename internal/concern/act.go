package concern

import (
	"context"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/concernstep"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// step adds a step to a concern under way.
func (d Desk) step(ctx context.Context, t *taken, step *gen.ConcernStep) error {
	steps, err := d.Rows.ConcernStep.Query().Where(concernstep.ConcernID(t.row.ID)).Count(ctx)
	if err != nil {
		return err
	}
	if steps >= mostSteps && step.Kind != enum.ConcernClosed {
		return command.Refusal(fault.Conflict, "concernId", "so much was done about this concern that it is hard to follow: close it, and raise a new one that follows it")
	}
	return d.note(ctx, t.row, t.agency, step)
}

// keep adds a step to a concern under way, and stores the concern as it stands now.
func (d Desk) keep(ctx context.Context, t *taken, step *gen.ConcernStep) (*gen.Concern, error) {
	if err := d.step(ctx, t, step); err != nil {
		return nil, err
	}
	row := t.row
	change := d.Rows.Concern.UpdateOneID(row.ID).SetSeverity(row.Severity).SetNextAction(row.NextAction).SetRationale(row.Rationale).
		SetNillableOwnerID(row.OwnerID).SetNillableNextActionOn(row.NextActionOn).SetNillableEscalatedAt(row.EscalatedAt).
		SetNillableClosedOn(row.ClosedOn).SetNillableOutcome(row.Outcome)
	if row.AssigneeID == nil {
		change.ClearAssigneeID()
	} else {
		change.SetAssigneeID(*row.AssigneeID)
	}
	if since := unownedSince(row, d.Today); since == nil {
		change.ClearUnownedSince()
	} else {
		change.SetUnownedSince(*since)
	}
	return change.Save(ctx)
}

// answers says whether the viewer answers for a concern: owns it or leads the network.
func (d Desk) answers(row *gen.Concern) bool {
	return row.OwnerID != nil && *row.OwnerID == d.Me() || d.Leads(row.ChildID)
}

// SetNextActionInput is what is done next about a concern, and by when.
type SetNextActionInput struct {
	command.Idempotent
	ConcernID       string
	NextAction      string
	NextActionOn    calendar.Date
	AgencyID        *string
	ExpectedVersion *int
}

// SetNextAction says what happens next; only the owner and the lead do. Errors: command.UserErrors.
func (d Desk) SetNextAction(ctx context.Context, in SetNextActionInput) (*gen.Concern, error) {
	taken, err := d.take(ctx, in.ConcernID, in.ExpectedVersion, in.AgencyID, false)
	if err != nil {
		return nil, err
	}
	var f desk.Form
	row := taken.row
	if !d.answers(row) {
		f.Add(fault.Forbidden, "concernId", "its owner and the Lead Professional say what happens next: own it first")
	}
	row.NextAction = f.Required("nextAction", in.NextAction, desk.Text, "say what happens next")
	on := f.Due("nextActionOn", in.NextActionOn, d.Today)
	row.NextActionOn = &on
	if err := f.Err(); err != nil {
		return nil, err
	}
	return d.keep(ctx, taken, &gen.ConcernStep{Kind: enum.ConcernPlanned, Text: row.NextAction, DueOn: &on})
}

// ChangeSeverityInput weighs a concern anew.
type ChangeSeverityInput struct {
	command.Idempotent
	ConcernID       string
	Severity        enum.ConcernSeverity
	Reason          string
	AgencyID        *string
	ExpectedVersion *int
}

// ChangeSeverity weighs a concern anew, with a reason: every member may make it graver,
// its owner and the lead also less grave. Errors: command.UserErrors.
func (d Desk) ChangeSeverity(ctx context.Context, in ChangeSeverityInput) (*gen.Concern, error) {
	taken, err := d.take(ctx, in.ConcernID, in.ExpectedVersion, in.AgencyID, false)
	if err != nil {
		return nil, err
	}
	var f desk.Form
	row := taken.row
	desk.Code(&f, "severity", in.Severity)
	reason := f.Required("reason", in.Reason, desk.Text, "say why it is more or less grave now")
	switch {
	case in.Severity == row.Severity:
		f.Add(fault.Conflict, "severity", "it has this severity already")
	case rank(in.Severity) < rank(row.Severity) && !d.answers(row):
		f.Add(fault.Forbidden, "severity", "only its owner and the Lead Professional make a concern less grave")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	row.Severity = in.Severity
	return d.keep(ctx, taken, &gen.ConcernStep{Kind: enum.ConcernWeighed, Severity: in.Severity, Text: reason})
}

// EscalateConcernInput calls for the director of the child's team.
type EscalateConcernInput struct {
	command.Idempotent
	ConcernID       string
	Reason          string
	AgencyID        *string
	ExpectedVersion *int
}

// EscalateConcern tells who directs the child's team that a concern needs them. Errors:
// command.UserErrors; fault.Conflict when nobody could be told.
func (d Desk) EscalateConcern(ctx context.Context, in EscalateConcernInput) (*gen.Concern, error) {
	taken, err := d.take(ctx, in.ConcernID, in.ExpectedVersion, in.AgencyID, false)
	if err != nil {
		return nil, err
	}
	var f desk.Form
	row := taken.row
	reason := f.Required("reason", in.Reason, desk.Text, "say what the director is needed for")
	if err := f.Err(); err != nil {
		return nil, err
	}
	n, err := d.Network(ctx, row.ChildID)
	if err != nil {
		return nil, err
	}
	told, err := d.directors(ctx, n.TeamID)
	if err != nil {
		return nil, err
	}
	if told, err = d.seeing(ctx, row.ChildID, row.AgencyID, told); err != nil {
		return nil, err
	}
	if len(told) == 0 {
		return nil, command.Refusal(fault.Conflict, "concernId", "nobody who directs the team can read this concern: ring the team")
	}
	row.EscalatedAt = &d.Now
	if err := d.tell(ctx, enum.NoticeConcernEscalated, concernType, row.ID, row.ChildID, told...); err != nil {
		return nil, err
	}
	return d.keep(ctx, taken, &gen.ConcernStep{Kind: enum.ConcernEscalated, Text: reason})
}

// CloseConcernInput is what became of a concern.
type CloseConcernInput struct {
	command.Idempotent
	ConcernID       string
	Outcome         enum.ConcernOutcome
	Rationale       string
	AgencyID        *string
	ExpectedVersion *int
}

// CloseConcern ends a concern, for good; its owner and the lead do, not who only raised
// it. Errors: command.UserErrors.
func (d Desk) CloseConcern(ctx context.Context, in CloseConcernInput) (*gen.Concern, error) {
	taken, err := d.take(ctx, in.ConcernID, in.ExpectedVersion, in.AgencyID, false)
	if err != nil {
		return nil, err
	}
	var f desk.Form
	row := taken.row
	if !d.answers(row) {
		f.Add(fault.Forbidden, "concernId", "only its owner and the Lead Professional close a concern; to have raised it is not enough")
	}
	row.Rationale = f.Required("rationale", in.Rationale, desk.Text, "say what this rests on")
	outcome := desk.Code(&f, "outcome", in.Outcome)
	if err := f.Err(); err != nil {
		return nil, err
	}
	row.ClosedOn, row.Outcome, row.AssigneeID = &d.Today, &outcome, nil
	return d.keep(ctx, taken, &gen.ConcernStep{Kind: enum.ConcernClosed, Text: row.Rationale})
}
