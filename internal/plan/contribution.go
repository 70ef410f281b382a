package plan

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/assessmentcontribution"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/notice"
)

// InviteContributionInput asks a member to contribute to an assessment.
type InviteContributionInput struct {
	command.Idempotent
	AssessmentID        string
	ContributorID       string         // a practitioner of the network
	ContributorAgencyID *string        // for which agency they come; nil: the first they are in the network for
	DueOn               *calendar.Date // nil: when the assessment is due
}

// InviteContribution asks one member of the network for their part, once unless they
// declined. Only who acts as lead may. Errors: command.UserErrors.
func (d Desk) InviteContribution(ctx context.Context, in InviteContributionInput) (*gen.AssessmentContribution, error) {
	var f desk.Form
	to, err := d.assessment(ctx, &f, in.AssessmentID, theLead)
	if err != nil || to == nil {
		return nil, f.Why(err)
	}
	if to.CompletedOn != nil {
		return nil, command.Refusal(fault.Conflict, "assessmentId", "this assessment is complete: nobody contributes to it any more")
	}
	of, err := d.Network(ctx, to.ChildID)
	if err != nil {
		return nil, err
	}
	who, err := d.member(ctx, &f, of, "contributorId", in.ContributorID, in.ContributorAgencyID)
	if err != nil {
		return nil, err
	}
	if err := d.mustBelong(ctx, &f, "contributorAgencyId", desk.From(to), who.agency); err != nil {
		return nil, err
	}
	due := max(to.DueOn, d.Today)
	if in.DueOn != nil {
		due = f.Due("dueOn", *in.DueOn, d.Today)
	}
	asked := d.Rows.AssessmentContribution.Query().Where(assessmentcontribution.AssessmentID(to.ID))
	if err := room(ctx, d, &f, "assessmentId", asked.Clone(), mostContributions, "contributions to this assessment"); err != nil {
		return nil, err
	}
	known, err := asked.Where(assessmentcontribution.PractitionerID(who.practitioner), assessmentcontribution.AgencyID(who.agency),
		assessmentcontribution.StatusNEQ(enum.ContributionDeclined), assessmentcontribution.Excuse("")).Exist(ctx)
	if err != nil {
		return nil, err
	}
	if known {
		f.Add(fault.Conflict, "contributorId", "they have been asked already")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	row, err := d.Rows.AssessmentContribution.Create().SetChildID(to.ChildID).SetAssessmentID(to.ID).SetPractitionerID(who.practitioner).
		SetAgencyID(who.agency).SetInvitedOn(d.Today).SetDueOn(due).SetDomains([]string{}).SetEvidence([]string{}).Save(ctx)
	if err != nil {
		return nil, err
	}
	return row, d.tell(ctx, enum.NoticeContributionInvited, notice.Subject{Type: contributionType, ID: row.ID, Child: row.ChildID}, who, to.AgencyID)
}

// GiveContributionInput is a member's part of an assessment.
type GiveContributionInput struct {
	command.Idempotent
	AssessmentContributionID string
	Status                   enum.ContributionStatus // DRAFT, GIVEN or DECLINED
	Domains                  []enum.LifeDomain
	Evidence                 []string
	Analysis                 *string
	Reason                   *string // why it is declined
	ExpectedVersion          *int
}

// GiveContribution drafts, gives or declines a contribution. Only who was asked may, and
// once given or declined it stays so. Errors: command.UserErrors.
func (d Desk) GiveContribution(ctx context.Context, in GiveContributionInput) (*gen.AssessmentContribution, error) {
	var f desk.Form
	row, err := hold(ctx, d, &f, "assessmentContributionId", in.AssessmentContributionID, aMember, d.contributions())
	if err != nil || row == nil {
		return nil, f.Why(err)
	}
	if row.PractitionerID != d.Me() {
		return nil, command.Refusal(fault.Forbidden, "assessmentContributionId", "only the member who was asked gives or declines this contribution")
	}
	if err := command.Expect(in.ExpectedVersion, row.Version, row.ID); err != nil {
		return nil, err
	}
	to, err := d.Rows.Assessment.Get(ctx, row.AssessmentID)
	switch {
	case err != nil:
		return nil, err
	case to.CompletedOn != nil:
		return nil, command.Refusal(fault.Conflict, "assessmentContributionId", "the assessment is complete: tell the Lead Professional what is missing")
	case row.Status == enum.ContributionGiven || row.Status == enum.ContributionDeclined:
		return nil, command.Refusal(fault.Conflict, "assessmentContributionId", "you have given or declined this contribution already")
	}
	change := d.Rows.AssessmentContribution.UpdateOne(row).SetStatus(in.Status).SetExcuse("")
	if err := d.contribute(ctx, &f, row.ChildID, in, change); err != nil {
		return nil, f.Why(err)
	}
	if in.Status != enum.ContributionDraft {
		change.SetAnsweredOn(d.Today)
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return change.Save(ctx)
}

// contribute reads what a contribution says, by what is done with it.
func (d Desk) contribute(ctx context.Context, f *desk.Form, child uuid.UUID, in GiveContributionInput, to *gen.AssessmentContributionUpdateOne) error {
	analysis, reason := f.Words("analysis", in.Analysis, desk.Text), f.Words("reason", in.Reason, desk.Text)
	given := in.Status == enum.ContributionGiven
	switch {
	case in.Status == enum.ContributionDeclined && (len(in.Domains) > 0 || len(in.Evidence) > 0 || analysis != ""):
		f.Add(fault.Invalid, "status", "give a contribution, or decline it: not both")
	case in.Status == enum.ContributionDeclined && reason == "":
		f.Add(fault.Invalid, "reason", "say why you decline, so that the lead can look elsewhere")
	case in.Status != enum.ContributionDeclined && reason != "":
		f.Add(fault.Invalid, "reason", "a reason is for declining: leave it out")
	case !given && in.Status != enum.ContributionDraft && in.Status != enum.ContributionDeclined:
		f.Add(fault.Invalid, "status", "draft it, give it or decline it")
	case given && analysis == "":
		f.Add(fault.Invalid, "analysis", "say what the evidence means for this child")
	}
	if n := len(in.Domains); given && n == 0 || n > len(enum.LifeDomain("").Values()) {
		f.Add(fault.Invalid, "domains", "name the domains that it is about, each once")
	}
	if n := len(in.Evidence); given && n == 0 || n > mostItems {
		f.Add(fault.Invalid, "evidence", "list the evidence, in 1 to %d items", mostItems)
	}
	domains, evidence, named := []string{}, []string{}, map[string]bool{}
	for i, domain := range in.Domains[:min(len(in.Domains), mostItems)] {
		onlyOnce(f, desk.Item("domains", i), named, string(domain))
		domains = append(domains, string(desk.Code(f, desk.Item("domains", i), domain)))
	}
	for i, one := range in.Evidence[:min(len(in.Evidence), mostItems)] {
		evidence = append(evidence, f.Required(desk.Item("evidence", i), one, desk.Text, "say what was seen, heard or measured"))
	}
	to.SetDomains(domains).SetEvidence(evidence).SetAnalysis(analysis).SetReason(reason)
	texts := []said{{"analysis", analysis}}
	for i, one := range evidence {
		texts = append(texts, said{desk.Item("evidence", i), one})
	}
	return d.original(ctx, f, child, texts...)
}
