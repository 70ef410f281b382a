package plan

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// sort is one sort of entries that commands change: how one is read, who is in it, and
// below what else it stands, of which network.
type sort[Row any] struct {
	name  string
	get   func(context.Context, uuid.UUID) (*Row, error)
	from  func(*Row) desk.Origin
	above func(context.Context, *Row) (above, error)
}

// find reads a row by its global id and waits for other changes about its child; nil, and
// the form says why, when there is none that the viewer may know of, when they have not
// the role, and when it belongs to an earlier network: what was agreed there stays.
func find[Row any](ctx context.Context, d Desk, f *desk.Form, field, global string, as role, of sort[Row]) (*Row, error) {
	var up above
	var failed error
	row, err := desk.Hold(ctx, d.Desk, f, field, of.name, global, of.get, func(row *Row) bool {
		if !d.MayKnow(of.from(row)) {
			return false // after as many statements as what is not there
		}
		up, failed = of.above(ctx, row)
		return up.known(d)
	})
	if failed != nil {
		return nil, failed
	}
	if err != nil || row == nil || !d.may(f, field, of.from(row).Child, as) {
		return nil, err
	}
	around, err := d.Network(ctx, of.from(row).Child)
	if err == nil && up.network != uuid.Nil && up.network != around.ID {
		f.Add(fault.Conflict, field, "this belongs to an earlier network of the child, and stays as it was: begin anew")
		return nil, nil
	}
	return row, err
}

// hold is find of a row that is itself changed, which nobody does unseen (desk.MustBeSeen).
func hold[Row any](ctx context.Context, d Desk, f *desk.Form, field, global string, as role, of sort[Row]) (*Row, error) {
	row, err := find(ctx, d, f, field, global, as, of)
	if err != nil || row == nil {
		return nil, err
	}
	return row, d.mustBeSeen(ctx, f, field, of.from(row))
}

// mustBeSeen is desk.MustBeSeen of a row in which there may be several agencies.
func (d Desk) mustBeSeen(ctx context.Context, f *desk.Form, field string, from desk.Origin) error {
	mine, theirs := d.Mine(from.Child), from.Agencies[0]
	for _, one := range from.Agencies {
		if slices.Contains(mine, one) {
			theirs = one
		}
	}
	return d.MustBeSeen(ctx, f, field, theirs, mine...)
}

func (d Desk) assessments() sort[gen.Assessment] {
	return sort[gen.Assessment]{"Assessment", d.Rows.Assessment.Get, desk.From[*gen.Assessment], func(_ context.Context, row *gen.Assessment) (above, error) {
		return above{network: row.NetworkID}, nil
	}}
}

func (d Desk) contributions() sort[gen.AssessmentContribution] {
	return sort[gen.AssessmentContribution]{"AssessmentContribution", d.Rows.AssessmentContribution.Get, desk.From[*gen.AssessmentContribution], d.aboveContribution}
}

func (d Desk) needs() sort[gen.Need] {
	return sort[gen.Need]{"Need", d.Rows.Need.Get, desk.From[*gen.Need], d.aboveNeed}
}

func (d Desk) goals() sort[gen.Goal] {
	return sort[gen.Goal]{"Goal", d.Rows.Goal.Get, desk.From[*gen.Goal], d.aboveGoal}
}

func (d Desk) activities() sort[gen.Activity] {
	return sort[gen.Activity]{"Activity", d.Rows.Activity.Get, ofActivity, d.aboveActivity}
}

func (d Desk) versions() sort[gen.PlanVersion] {
	return sort[gen.PlanVersion]{"PlanVersion", d.Rows.PlanVersion.Get, desk.From[*gen.PlanVersion], func(_ context.Context, row *gen.PlanVersion) (above, error) {
		return above{network: row.NetworkID}, nil
	}}
}

func (d Desk) communications() sort[gen.PlanCommunication] {
	return sort[gen.PlanCommunication]{"PlanCommunication", d.Rows.PlanCommunication.Get, ofCommunication, d.aboveCommunication}
}

func (d Desk) reviews() sort[gen.PlanReview] {
	return sort[gen.PlanReview]{"PlanReview", d.Rows.PlanReview.Get, desk.From[*gen.PlanReview], func(_ context.Context, row *gen.PlanReview) (above, error) {
		return above{network: row.NetworkID}, nil
	}}
}

// problems are the child's, in whatever network they were raised.
func (d Desk) problems() sort[gen.Problem] {
	return sort[gen.Problem]{"Problem", d.Rows.Problem.Get, desk.From[*gen.Problem], func(context.Context, *gen.Problem) (above, error) { return above{}, nil }}
}
