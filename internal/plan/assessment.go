package plan

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/assessment"
	"cangraph/ent/gen/assessmentcontribution"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
)

// StartAssessmentInput begins the common assessment of a child.
type StartAssessmentInput struct {
	command.Idempotent
	ChildID   string
	AgencyID  *string // for which agency the lead acts; nil: the only one
	StartedOn *calendar.Date
	DueOn     calendar.Date
}

// StartAssessment begins an assessment, of which there is one at a time. Only the Lead
// Professional may. Errors: command.UserErrors.
func (d Desk) StartAssessment(ctx context.Context, in StartAssessmentInput) (*gen.Assessment, error) {
	var f form
	child, err := d.child(ctx, &f, in.ChildID, theLead)
	if err != nil || child == uuid.Nil {
		return nil, refusal(err, f)
	}
	agency := d.acting(&f, child, in.AgencyID)
	of, err := d.network(ctx, &f, child)
	if err != nil || of == nil {
		return nil, refusal(err, f)
	}
	started := f.happened("startedOn", in.StartedOn, d.Today, of.AcceptedOn, begins)
	due := f.due("dueOn", in.DueOn, started)
	open, err := d.Rows.Assessment.Query().Where(assessment.ChildID(child), assessment.CompletedOnIsNil()).All(ctx)
	if err != nil {
		return nil, err
	}
	if slices.ContainsFunc(open, func(row *gen.Assessment) bool { return d.knows(ofAssessment(row)) }) {
		f.Add(fault.Conflict, "childId", "an assessment of this child is under way: complete it first")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return d.Rows.Assessment.Create().SetChildID(child).SetPractitionerID(d.me()).SetAgencyID(agency).SetNetworkID(of.ID).
		SetStartedOn(started).SetDueOn(due).Save(ctx)
}

// refusal is an error of the database, or else what a form says.
func refusal(err error, f form) error {
	if err != nil {
		return err
	}
	return f.Err()
}

func ofAssessment(row *gen.Assessment) origin {
	return by(row.ChildID, row.PractitionerID, row.AgencyID)
}

// assessment reads an assessment for who has a role.
func (d Desk) assessment(ctx context.Context, f *form, global string, as role) (*gen.Assessment, error) {
	return find(ctx, d, f, "assessmentId", "Assessment", global, as, d.Rows.Assessment.Get, ofAssessment)
}

// ExcusedContribution says why an assessment is complete without a contribution.
type ExcusedContribution struct {
	ContributionID string
	Reason         string
}

// CompleteAssessmentInput ends an assessment.
type CompleteAssessmentInput struct {
	command.Idempotent
	AssessmentID    string
	Summary         string
	CompletedOn     *calendar.Date
	Excused         []ExcusedContribution // of those who have not answered
	ExpectedVersion *int
}

// CompleteAssessment ends an assessment, once. Whoever was asked to contribute must have
// given or declined, or be excused with a reason. Only the Lead Professional may. Errors:
// command.UserErrors.
func (d Desk) CompleteAssessment(ctx context.Context, in CompleteAssessmentInput) (*gen.Assessment, error) {
	var f form
	row, err := d.assessment(ctx, &f, in.AssessmentID, theLead)
	if err != nil || row == nil {
		return nil, refusal(err, f)
	}
	if err := command.Expect(in.ExpectedVersion, row.Version, row.ID); err != nil {
		return nil, err
	}
	if row.CompletedOn != nil {
		return nil, command.Refusal(fault.Conflict, "assessmentId", "this assessment is complete already")
	}
	summary := f.required("summary", in.Summary, longest, "say what the assessment found")
	completed := f.happened("completedOn", in.CompletedOn, d.Today, row.StartedOn, "the assessment began")
	excuses, err := d.excuses(ctx, &f, row, in.Excused)
	if err != nil {
		return nil, err
	}
	if err := d.original(ctx, &f, row.ChildID, "summary", summary); err != nil {
		return nil, err
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	for id, why := range excuses {
		if err := d.Rows.AssessmentContribution.Update().Where(assessmentcontribution.ID(id)).SetExcuse(why).Exec(ctx); err != nil {
			return nil, err
		}
	}
	return saved(ctx, row.ID, d.Rows.Assessment.Update().Where(assessment.ID(row.ID)).SetSummary(summary).SetCompletedOn(completed), d.Rows.Assessment.Get)
}

// excuses reads why contributions that the viewer may know of are missing, and refuses
// when one is missing without.
func (d Desk) excuses(ctx context.Context, f *form, of *gen.Assessment, given []ExcusedContribution) (map[uuid.UUID]string, error) {
	rows, err := d.Rows.AssessmentContribution.Query().Where(assessmentcontribution.AssessmentID(of.ID),
		assessmentcontribution.StatusIn(enum.ContributionInvited, enum.ContributionDraft)).All(ctx)
	if err != nil {
		return nil, err
	}
	missing := map[string]uuid.UUID{}
	for _, row := range rows {
		if d.knows(ofContribution(row)) {
			missing[globalid.Of("AssessmentContribution", row.ID)] = row.ID
		}
	}
	excuses := map[uuid.UUID]string{}
	for i, one := range given[:min(len(given), mostContributions)] {
		id, is := missing[one.ContributionID]
		if !is {
			f.Add(fault.NotFound, item("excused", i)+".contributionId", "no such contribution to this assessment is outstanding")
		}
		excuses[id] = f.required(item("excused", i)+".reason", one.Reason, longest, "say why the assessment is complete without it")
	}
	if without := len(missing) - len(excuses); without > 0 {
		f.Add(fault.Conflict, "excused", "%d members have not given or declined their part: ask them, or excuse each with a reason", without)
	}
	return excuses, nil
}
