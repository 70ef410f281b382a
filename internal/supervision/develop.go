package supervision

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/developmentplan"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/policy"
)

// ReviewDevelopmentPlanInput is what a manager and one of their staff want to reach.
type ReviewDevelopmentPlanInput struct {
	command.Idempotent
	PractitionerID  string
	Aims            string
	ReviewedOn      *calendar.Date
	NextDueOn       calendar.Date
	AgencyID        *string
	ExpectedVersion *int
}

// ReviewDevelopmentPlan looks at somebody's development plan and says when to look again
// (S1.51); the first review makes the plan. A manager of their agency does. Errors:
// command.UserErrors.
func (d Desk) ReviewDevelopmentPlan(ctx context.Context, in ReviewDevelopmentPlanInput) (*gen.DevelopmentPlan, error) {
	var f desk.Form
	aims := f.Required("aims", in.Aims, desk.Text, "say what they want to reach")
	on := f.Happened("reviewedOn", in.ReviewedOn, d.Today.AddMonths(-longAgo), d.Today)
	later(&f, "nextDueOn", in.NextDueOn, on, 24)
	who, home, err := d.staff(ctx, &f, in.PractitionerID, in.AgencyID)
	if err != nil {
		return nil, err
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	if err := d.Lock(ctx, who); err != nil {
		return nil, err
	}
	row, err := d.Rows.DevelopmentPlan.Query().Where(developmentplan.PractitionerID(who), developmentplan.AgencyID(home)).Only(ctx)
	switch {
	case gen.IsNotFound(err):
		return d.Rows.DevelopmentPlan.Create().SetPractitionerID(who).SetAgencyID(home).SetRecorderID(d.Me()).SetAims(aims).
			SetReviewedOn(on).SetNextReviewOn(in.NextDueOn).Save(ctx)
	case err != nil:
		return nil, err
	}
	if err := command.Expect(in.ExpectedVersion, row.Version, row.ID); err != nil {
		return nil, err
	}
	if on < row.ReviewedOn {
		return nil, command.Refusal(fault.Conflict, "reviewedOn", "the plan was reviewed later than that: on %s", row.ReviewedOn)
	}
	return row.Update().SetRecorderID(d.Me()).SetAims(aims).SetReviewedOn(on).SetNextReviewOn(in.NextDueOn).Save(ctx)
}

// NoteTrainingNeedInput is what somebody is to learn.
type NoteTrainingNeedInput struct {
	command.Idempotent
	DevelopmentPlanID string
	Need              string
	TrainingModuleID  *string
}

// NoteTrainingNeed adds what somebody is to learn to their development plan. They do, or
// a manager of the agency. Errors: command.UserErrors.
func (d Desk) NoteTrainingNeed(ctx context.Context, in NoteTrainingNeedInput) (*gen.TrainingNeed, error) {
	var f desk.Form
	need := f.Required("need", in.Need, desk.Title, "say what they are to learn")
	plan, err := desk.Find(ctx, &f, "developmentPlanId", planType, in.DevelopmentPlanID, d.Rows.DevelopmentPlan.Get, func(row *gen.DevelopmentPlan) bool {
		return d.sees(row.PractitionerID, row.AgencyID)
	})
	if err != nil {
		return nil, err
	}
	create := d.Rows.TrainingNeed.Create().SetRecorderID(d.Me()).SetNeed(need).SetNotedOn(d.Today)
	if in.TrainingModuleID != nil {
		module, err := desk.Find(ctx, &f, "trainingModuleId", moduleType, *in.TrainingModuleID, d.Rows.TrainingModule.Get, everyModule)
		if err != nil {
			return nil, err
		}
		if module != nil {
			create.SetModuleID(module.ID)
		}
	}
	if plan != nil && !d.develops(plan.PractitionerID, plan.AgencyID) {
		f.Add(fault.Forbidden, "developmentPlanId", "only they themselves and a manager of their agency say what they are to learn")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return create.SetPlanID(plan.ID).SetPractitionerID(plan.PractitionerID).SetAgencyID(plan.AgencyID).Save(ctx)
}

// EndTrainingNeedInput is how a need was met, or why it is none any more.
type EndTrainingNeedInput struct {
	command.Idempotent
	TrainingNeedID  string
	EndedOn         *calendar.Date
	Reason          string
	ExpectedVersion *int
}

// EndTrainingNeed notes how a need was met, or why it is none any more. They do, or a
// manager of the agency. Errors: command.UserErrors.
func (d Desk) EndTrainingNeed(ctx context.Context, in EndTrainingNeedInput) (*gen.TrainingNeed, error) {
	const field = "trainingNeedId"
	var f desk.Form
	row, err := desk.Find(ctx, &f, field, needType, in.TrainingNeedID, d.Rows.TrainingNeed.Get, func(row *gen.TrainingNeed) bool {
		return d.sees(row.PractitionerID, row.AgencyID)
	})
	if row == nil || err != nil {
		return nil, f.Why(err)
	}
	if !d.develops(row.PractitionerID, row.AgencyID) {
		return nil, command.Refusal(fault.Forbidden, field, "only they themselves and a manager of their agency say what they have learnt")
	}
	if err := d.Lock(ctx, row.ID); err != nil {
		return nil, err
	}
	if row, err = d.Rows.TrainingNeed.Get(ctx, row.ID); err != nil {
		return nil, err
	}
	if err := command.Expect(in.ExpectedVersion, row.Version, row.ID); err != nil {
		return nil, err
	}
	if row.EndedOn != nil {
		return nil, command.Refusal(fault.Conflict, field, "this has ended already: note another")
	}
	on := f.Happened("endedOn", in.EndedOn, row.NotedOn, d.Today)
	reason := f.Required("reason", in.Reason, desk.Text, "say how it was met, or why it is no need any more")
	if err := f.Err(); err != nil {
		return nil, err
	}
	return row.Update().SetEndedOn(on).SetEndNote(reason).Save(ctx)
}

// develops says whether the viewer writes in the plan of a practitioner with an agency.
func (d Desk) develops(who, agency uuid.UUID) bool {
	return who == d.Me() || d.Scope.Has(policy.Manager, agency)
}
