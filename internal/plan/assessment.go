package plan

import (
	"context"
	"regexp"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/assessment"
	"cangraph/ent/gen/assessmentcontribution"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
)

// StartAssessmentInput begins the common assessment of a child.
type StartAssessmentInput struct {
	command.Idempotent
	ChildID    string
	AgencyID   *string // for which agency the lead acts; nil: the only one
	StartedOn  *calendar.Date
	DueOn      calendar.Date
	Instrument *string // an open code, such as SDQ
	Again      *string // why the child is assessed anew
}

// anInstrument is how the code of an instrument is written, so that two who use the same
// write the same.
var anInstrument = regexp.MustCompile(`^[A-Z][A-Z0-9_]{0,39}$`)

// StartAssessment begins an assessment, of which there is one at a time. Only who acts
// as lead may. Errors: command.UserErrors.
func (d Desk) StartAssessment(ctx context.Context, in StartAssessmentInput) (*gen.Assessment, error) {
	var f desk.Form
	of, err := d.network(ctx, &f, in.ChildID, theLead)
	if err != nil {
		return nil, err
	}
	agency := d.ActsFor(&f, of.ChildID, in.AgencyID)
	started := f.Happened("startedOn", in.StartedOn, of.AcceptedOn, d.Today)
	due := f.Due("dueOn", in.DueOn, started)
	if in.Instrument != nil && !anInstrument.MatchString(*in.Instrument) {
		f.Add(fault.Invalid, "instrument", "name the instrument by its code in capitals, such as HEEADSSS, SDQ or CAN")
	}
	again := f.Words("again", in.Again, desk.Text)
	open, err := d.Rows.Assessment.Query().Where(assessment.NetworkID(of.ID), assessment.CompletedOnIsNil()).All(ctx)
	if err != nil {
		return nil, err
	}
	if err := room(ctx, d, &f, "childId", d.Rows.Assessment.Query().Where(assessment.NetworkID(of.ID)), mostAssessments, "assessments"); err != nil {
		return nil, err
	}
	if knowsOne(d, open) {
		f.Add(fault.Conflict, "childId", "an assessment of this child is under way: complete it first")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return d.Rows.Assessment.Create().SetChildID(of.ChildID).SetPractitionerID(d.Me()).SetAgencyID(agency).SetNetworkID(of.ID).
		SetStartedOn(started).SetDueOn(due).SetInstrument(desk.Said(in.Instrument)).SetAgain(again).Save(ctx)
}

// assessment reads an assessment for who has a role.
func (d Desk) assessment(ctx context.Context, f *desk.Form, global string, as role) (*gen.Assessment, error) {
	return find(ctx, d, f, "assessmentId", global, as, d.assessments())
}

// ExcusedContribution says why an assessment is complete without a contribution.
type ExcusedContribution struct {
	AssessmentContributionID string
	Reason                   string
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
// given or declined, or be excused with a reason. Only who acts as lead may. Errors:
// command.UserErrors.
func (d Desk) CompleteAssessment(ctx context.Context, in CompleteAssessmentInput) (*gen.Assessment, error) {
	var f desk.Form
	row, err := hold(ctx, d, &f, "assessmentId", in.AssessmentID, theLead, d.assessments())
	if err != nil || row == nil {
		return nil, f.Why(err)
	}
	if err := command.Expect(in.ExpectedVersion, row.Version, row.ID); err != nil {
		return nil, err
	}
	if row.CompletedOn != nil {
		return nil, command.Refusal(fault.Conflict, "assessmentId", "this assessment is complete already")
	}
	summary := f.Required("summary", in.Summary, desk.Text, "say what the assessment found")
	completed := f.Happened("completedOn", in.CompletedOn, row.StartedOn, d.Today)
	excuses, err := d.excuses(ctx, &f, row, in.Excused)
	if err != nil {
		return nil, err
	}
	if err := d.original(ctx, &f, row.ChildID, said{"summary", summary}); err != nil {
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
	return d.Rows.Assessment.UpdateOne(row).SetSummary(summary).SetCompletedOn(completed).Save(ctx)
}

// excuses reads why contributions that the viewer may know of are missing, and refuses
// when one is missing without.
func (d Desk) excuses(ctx context.Context, f *desk.Form, of *gen.Assessment, given []ExcusedContribution) (map[uuid.UUID]string, error) {
	rows, err := d.Rows.AssessmentContribution.Query().Where(assessmentcontribution.AssessmentID(of.ID),
		assessmentcontribution.StatusIn(enum.ContributionInvited, enum.ContributionDraft), assessmentcontribution.Excuse("")).All(ctx)
	if err != nil {
		return nil, err
	}
	missing := map[string]uuid.UUID{}
	for _, row := range rows {
		if d.MayKnow(desk.From(row)) {
			missing[globalid.Of("AssessmentContribution", row.ID)] = row.ID
		}
	}
	excuses := map[uuid.UUID]string{}
	if len(given) > mostContributions {
		f.Add(fault.Invalid, "excused", "excuse at most %d contributions", mostContributions)
		return nil, nil
	}
	for i, one := range given {
		id, is := missing[one.AssessmentContributionID]
		_, again := excuses[id]
		switch {
		case is && again:
			f.Add(fault.Invalid, desk.Item("excused", i)+".assessmentContributionId", "excuse each contribution once")
		case !is:
			f.Add(fault.NotFound, desk.Item("excused", i)+".assessmentContributionId", "no such contribution to this assessment is outstanding")
		}
		excuses[id] = f.Required(desk.Item("excused", i)+".reason", one.Reason, desk.Text, "say why the assessment is complete without it")
	}
	if without := len(missing) - len(excuses); without > 0 {
		f.Add(fault.Conflict, "excused", "%d members have not given or declined their part: ask them, or excuse each with a reason", without)
	}
	return excuses, nil
}
