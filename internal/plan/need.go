package plan

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/activity"
	"cangraph/ent/gen/assessment"
	"cangraph/ent/gen/goal"
	"cangraph/ent/gen/need"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/directory"
	"cangraph/internal/fault"
)

// RecordNeedInput is a need that an assessment found.
type RecordNeedInput struct {
	command.Idempotent
	AssessmentID string
	Domain       enum.LifeDomain
	Statement    string
	RecordedOn   *calendar.Date
	AgencyID     *string
}

// RecordNeed adds a need of the child. Members of the network may. Errors:
// command.UserErrors.
func (d Desk) RecordNeed(ctx context.Context, in RecordNeedInput) (*gen.Need, error) {
	var f desk.Form
	from, err := d.assessment(ctx, &f, in.AssessmentID, aMember)
	if err != nil || from == nil {
		return nil, f.Why(err)
	}
	agency, err := d.under(ctx, &f, desk.From(from), in.AgencyID)
	if err != nil {
		return nil, err
	}
	domain := desk.Code(&f, "domain", in.Domain)
	statement := f.Required("statement", in.Statement, desk.Text, "say what the child needs")
	on := f.Happened("recordedOn", in.RecordedOn, from.StartedOn, d.Today)
	if err := d.original(ctx, &f, from.ChildID, said{"statement", statement}); err != nil {
		return nil, err
	}
	same := d.Rows.Need.Query().Where(need.AssessmentID(from.ID))
	all := d.Rows.Need.Query().Where(need.HasAssessmentWith(assessment.NetworkID(from.NetworkID)))
	if err := room(ctx, d, &f, "assessmentId", all, mostNeeds, "needs of this child"); err != nil {
		return nil, err
	}
	if err := room(ctx, d, &f, "assessmentId", same.Clone(), mostFound, "needs of this assessment"); err != nil {
		return nil, err
	}
	rows, err := same.Where(need.Domain(domain), need.Statement(statement)).All(ctx)
	if err != nil {
		return nil, err
	}
	if knowsOne(d, rows) {
		f.Add(fault.Conflict, "statement", "this need is recorded already")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return d.Rows.Need.Create().SetChildID(from.ChildID).SetAssessmentID(from.ID).SetPractitionerID(d.Me()).SetAgencyID(agency).
		SetDomain(domain).SetStatement(statement).SetRecordedOn(on).Save(ctx)
}

// notParked refuses a need that is parked.
func notParked(f *desk.Form, row *gen.Need) {
	if row.ParkedOn != nil {
		f.Add(fault.Conflict, "needId", "this need is parked: record it anew if it is to be met after all")
	}
}

// ParkNeedInput says why a need is not met now.
type ParkNeedInput struct {
	command.Idempotent
	NeedID          string
	Reason          string
	ParkedOn        *calendar.Date
	ExpectedVersion *int
}

// ParkNeed sets a need aside with a reason, once, while nothing is done for it. Only the
// Lead Professional may. Errors: command.UserErrors.
func (d Desk) ParkNeed(ctx context.Context, in ParkNeedInput) (*gen.Need, error) {
	var f desk.Form
	row, err := hold(ctx, d, &f, "needId", in.NeedID, theLead, d.needs())
	if err != nil || row == nil {
		return nil, f.Why(err)
	}
	notParked(&f, row)
	if err := command.Expect(in.ExpectedVersion, row.Version, row.ID); err != nil {
		return nil, err
	}
	reason := f.Required("reason", in.Reason, desk.Text, "say why this need is not met now")
	on := f.Happened("parkedOn", in.ParkedOn, row.RecordedOn, d.Today)
	going, err := d.going(ctx, row)
	if err != nil {
		return nil, err
	}
	if going {
		f.Add(fault.Conflict, "needId", "activities for this need go on: finish or stop them first")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return d.Rows.Need.UpdateOne(row).SetParkedOn(on).SetParkedReason(reason).Save(ctx)
}

// going says whether an activity for a need, of which the viewer may know, goes on.
func (d Desk) going(ctx context.Context, of *gen.Need) (bool, error) {
	goals, err := d.Rows.Goal.Query().Where(goal.NeedID(of.ID)).IDs(ctx)
	if err != nil {
		return false, err
	}
	rows, err := d.Rows.Activity.Query().Where(activity.GoalIDIn(goals...), activity.StatusIn(enum.ActivityProposed, enum.ActivityAgreed)).All(ctx)
	if err != nil {
		return false, err
	}
	return d.knowsActivity(ctx, rows)
}

// SetGoalInput is how it will show that a need is met.
type SetGoalInput struct {
	command.Idempotent
	NeedID    string
	Statement string
	Measure   string
	Baseline  string
	Target    string
	DueOn     *calendar.Date
	AgencyID  *string
}

// SetGoal adds a goal to a need. Members of the network may. Errors: command.UserErrors.
func (d Desk) SetGoal(ctx context.Context, in SetGoalInput) (*gen.Goal, error) {
	var f desk.Form
	of, err := find(ctx, d, &f, "needId", in.NeedID, aMember, d.needs())
	if err != nil || of == nil {
		return nil, f.Why(err)
	}
	notParked(&f, of)
	around, err := d.Network(ctx, of.ChildID)
	if err != nil {
		return nil, err
	}
	if err := room(ctx, d, &f, "needId", d.Rows.Goal.Query().Where(inNetwork(around.ID)), mostGoals, "goals in this plan"); err != nil {
		return nil, err
	}
	if err := room(ctx, d, &f, "needId", d.Rows.Goal.Query().Where(goal.NeedID(of.ID)), mostOfNeed, "goals of this need"); err != nil {
		return nil, err
	}
	agency, err := d.under(ctx, &f, desk.From(of), in.AgencyID)
	if err != nil {
		return nil, err
	}
	row := d.Rows.Goal.Create().SetChildID(of.ChildID).SetNeedID(of.ID).SetPractitionerID(d.Me()).SetAgencyID(agency).
		SetRecordedOn(d.Today).
		SetStatement(f.Required("statement", in.Statement, desk.Text, "say what is to be reached")).
		SetMeasure(f.Required("measure", in.Measure, desk.Title, "say by what it will show")).
		SetBaseline(f.Required("baseline", in.Baseline, desk.Title, "say how it is now")).
		SetTarget(f.Required("target", in.Target, desk.Title, "say how it should be"))
	if in.DueOn != nil {
		row.SetDueOn(f.Due("dueOn", *in.DueOn, d.Today))
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return row.Save(ctx)
}

// Needs are the needs with these ids, in their order, nil in the place of each that the
// viewer may not see.
func (b *Book) Needs(ctx context.Context, ids []uuid.UUID) ([]*Need, error) {
	found, err := b.needKind().All(ctx, ids)
	return directory.Placed(ids, found), err
}
