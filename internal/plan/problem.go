package plan

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/problem"
	"cangraph/ent/gen/problemcontribution"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
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
	var f form
	child, err := d.child(ctx, &f, in.ChildID, aMember)
	if err != nil || child == uuid.Nil {
		return nil, refusal(err, f)
	}
	agency := d.acting(&f, child, in.AgencyID)
	statement := f.required("statement", in.Statement, longest, "say what the problem is")
	open, err := d.Rows.Problem.Query().Where(problem.ChildID(child), problem.ResolvedOnIsNil()).All(ctx)
	if err != nil {
		return nil, err
	}
	f.room("childId", len(open), mostProblems, "open problems")
	for _, row := range open {
		if row.Statement == statement && d.knows(ofProblem(row)) {
			f.Add(fault.Conflict, "statement", "this problem is raised already: add to it")
		}
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return d.Rows.Problem.Create().SetChildID(child).SetPractitionerID(d.me()).SetAgencyID(agency).SetStatement(statement).SetRaisedOn(d.Today).Save(ctx)
}

func ofProblem(row *gen.Problem) origin { return by(row.ChildID, row.PractitionerID, row.AgencyID) }

// problem reads a problem that is not resolved, in the version that the viewer has seen.
func (d Desk) problem(ctx context.Context, f *form, global string, expected *int) (*gen.Problem, error) {
	row, err := find(ctx, d, f, "problemId", "Problem", global, aMember, d.Rows.Problem.Get, ofProblem)
	if err != nil || row == nil {
		return nil, refusal(err, *f)
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
	var f form
	to, err := d.problem(ctx, &f, in.ProblemID, nil)
	if err != nil {
		return nil, err
	}
	n, err := d.Rows.ProblemContribution.Query().Where(problemcontribution.ProblemID(to.ID)).Count(ctx)
	if err != nil {
		return nil, err
	}
	f.room("problemId", n, mostAdded, "contributions to this problem")
	text := f.required("text", in.Text, longest, "say what you know, offer or have tried")
	agency := d.acting(&f, to.ChildID, in.AgencyID)
	if err := f.Err(); err != nil {
		return nil, err
	}
	return d.Rows.ProblemContribution.Create().SetChildID(to.ChildID).SetProblemID(to.ID).SetPractitionerID(d.me()).SetAgencyID(agency).
		SetOnDate(d.Today).SetText(text).Save(ctx)
}

func ofAdded(row *gen.ProblemContribution) origin {
	return by(row.ChildID, row.PractitionerID, row.AgencyID)
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
	var f form
	row, err := d.problem(ctx, &f, in.ProblemID, in.ExpectedVersion)
	if err != nil {
		return nil, err
	}
	if row.PractitionerID != d.me() && !d.leads(row.ChildID) {
		return nil, command.Refusal(fault.Forbidden, "problemId", "who raised this problem and the Lead Professional resolve it")
	}
	resolution := f.required("resolution", in.Resolution, longest, "say how it was solved")
	on := f.happened("resolvedOn", in.ResolvedOn, d.Today, row.RaisedOn, "the problem was raised")
	if err := f.Err(); err != nil {
		return nil, err
	}
	return saved(ctx, row.ID, d.Rows.Problem.Update().Where(problem.ID(row.ID)).SetResolvedOn(on).SetResolution(resolution), d.Rows.Problem.Get)
}
