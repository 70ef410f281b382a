package plan

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/problem"
	"cangraph/ent/gen/problemcontribution"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// How many problems of a child may be open, and how much may be added to one.
const (
	mostProblems = 50
	mostAdded    = 100
)

// RaiseProblemInput is something that the network is to solve together.
type RaiseProblemInput struct {
	command.Idempotent
	ChildID   string
	Statement string
	AgencyID  *string
}

// RaiseProblem tells the network of a problem (S1.44). Members of it may. Errors:
// command.UserErrors.
func (d Desk) RaiseProblem(ctx context.Context, in RaiseProblemInput) (*gen.Problem, error) {
	var f desk.Form
	child, err := d.child(ctx, &f, in.ChildID, aMember)
	if err != nil || child == uuid.Nil {
		return nil, f.Why(err)
	}
	agency := d.ActsFor(&f, child, in.AgencyID)
	statement := f.Required("statement", in.Statement, desk.Text, "say what the problem is")
	open := d.Rows.Problem.Query().Where(problem.ChildID(child), problem.ResolvedOnIsNil())
	if err := room(ctx, d, &f, "childId", open.Clone(), mostProblems, "open problems"); err != nil {
		return nil, err
	}
	same, err := open.Where(problem.Statement(statement)).All(ctx)
	if err != nil {
		return nil, err
	}
	if knowsOne(d, same) {
		f.Add(fault.Conflict, "statement", "this problem is raised already: add to it")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return d.Rows.Problem.Create().SetChildID(child).SetPractitionerID(d.Me()).SetAgencyID(agency).SetStatement(statement).SetRaisedOn(d.Today).Save(ctx)
}

// problem reads a problem that is not resolved, in the version that the viewer has seen.
func (d Desk) problem(ctx context.Context, f *desk.Form, global string, expected *int) (*gen.Problem, error) {
	row, err := find(ctx, d, f, "problemId", global, aMember, d.problems())
	if err != nil || row == nil {
		return nil, f.Why(err)
	}
	if err := command.Expect(expected, row.Version, row.ID); err != nil {
		return nil, err
	}
	if row.ResolvedOn != nil {
		return nil, command.Refusal(fault.Conflict, "problemId", "this problem is resolved: raise it anew if it has come back")
	}
	return row, nil
}

// ContributeToProblemInput adds to solving a problem.
type ContributeToProblemInput struct {
	command.Idempotent
	ProblemID string
	Text      string
	AgencyID  *string
}

// ContributeToProblem adds what somebody knows, offers or has tried. Members of the
// network may. Errors: command.UserErrors.
func (d Desk) ContributeToProblem(ctx context.Context, in ContributeToProblemInput) (*gen.ProblemContribution, error) {
	var f desk.Form
	to, err := d.problem(ctx, &f, in.ProblemID, nil)
	if err != nil {
		return nil, err
	}
	if err := room(ctx, d, &f, "problemId", d.Rows.ProblemContribution.Query().Where(problemcontribution.ProblemID(to.ID)), mostAdded, "contributions to this problem"); err != nil {
		return nil, err
	}
	text := f.Required("text", in.Text, desk.Text, "say what you know, offer or have tried")
	agency, err := d.under(ctx, &f, desk.From(to), in.AgencyID)
	if err != nil {
		return nil, err
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return d.Rows.ProblemContribution.Create().SetChildID(to.ChildID).SetProblemID(to.ID).SetPractitionerID(d.Me()).SetAgencyID(agency).
		SetOnDate(d.Today).SetText(text).Save(ctx)
}

// ResolveProblemInput says how a problem was solved.
type ResolveProblemInput struct {
	command.Idempotent
	ProblemID       string
	Resolution      string
	ResolvedOn      *calendar.Date
	ExpectedVersion *int
}

// ResolveProblem ends a problem, once: who raised it and the Lead Professional may.
// Errors: command.UserErrors.
func (d Desk) ResolveProblem(ctx context.Context, in ResolveProblemInput) (*gen.Problem, error) {
	var f desk.Form
	row, err := d.problem(ctx, &f, in.ProblemID, in.ExpectedVersion)
	if err != nil {
		return nil, err
	}
	if row.PractitionerID != d.Me() && !d.Leads(row.ChildID) {
		return nil, command.Refusal(fault.Forbidden, "problemId", "who raised this problem and the Lead Professional resolve it")
	}
	if err := d.mustBeSeen(ctx, &f, "problemId", desk.From(row)); err != nil {
		return nil, err
	}
	resolution := f.Required("resolution", in.Resolution, desk.Text, "say how it was solved")
	on := f.Happened("resolvedOn", in.ResolvedOn, row.RaisedOn, d.Today)
	if err := f.Err(); err != nil {
		return nil, err
	}
	return d.Rows.Problem.UpdateOne(row).SetResolvedOn(on).SetResolution(resolution).Save(ctx)
}
