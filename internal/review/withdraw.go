package review

import (
	"context"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
	"cangraph/internal/policy"
)

// WithdrawFindingReviewInput takes back a decision.
type WithdrawFindingReviewInput struct {
	command.Idempotent
	FindingReviewID string
	Reason          string
	AgencyID        *string
}

// WithdrawFindingReview takes back the latest decision about a finding, whether the finding is
// still there or not: it is open again. The lead of the child for whom it was made may. Errors:
// command.UserErrors.
func (d Desk) WithdrawFindingReview(ctx context.Context, in WithdrawFindingReviewInput) (*gen.FindingReview, error) {
	var f desk.Form
	row, err := desk.Find(ctx, &f, "findingReviewId", reviewType, in.FindingReviewID, d.Rows.FindingReview.Get, d.mayRead)
	if err != nil || row == nil {
		return nil, f.Why(err)
	}
	of, err := d.subjectOf(ctx, &f, row)
	if err != nil || of == nil {
		return nil, f.Why(err)
	}
	agency := f.Mine(of.agencies, in.AgencyID)
	reason := f.Required("reason", in.Reason, desk.Text, "say why it is taken back")
	if err := f.Err(); err != nil {
		return nil, err
	}
	last, err := d.follow(ctx, *of, row.FindingKey)
	switch {
	case err != nil:
		return nil, err
	case last == nil || last.ID != row.ID || row.Decision == enum.Withdrawn:
		return nil, command.Refusal(fault.Conflict, "findingReviewId", "something else has been decided since: look at the latest decision")
	}
	d.About(of.led...)
	return d.create(*of, last).SetFindingKey(row.FindingKey).SetCode(row.Code).SetRuleVersion(row.RuleVersion).SetPolarity(row.Polarity).
		SetNillableSinceOn(row.SinceOn).SetAgencyID(agency).SetDecision(enum.Withdrawn).SetReason(reason).Save(ctx)
}

// mayRead says what the rule of rows says of the table (policy.Tables).
func (d Desk) mayRead(row *gen.FindingReview) bool {
	return (d.Sees(desk.Said(row.ChildID)) || d.Scope.Has(policy.Served, desk.Said(row.WhanauID))) && d.Open(row.AgencyID) && d.Knows(row.PractitionerID)
}

func (d Desk) subjectOf(ctx context.Context, f *desk.Form, row *gen.FindingReview) (*subject, error) {
	if row.ChildID != nil {
		child := globalid.Of("Child", *row.ChildID)
		return d.subject(ctx, f, &child, nil)
	}
	whanau := globalid.Of("Whanau", *row.WhanauID)
	return d.subject(ctx, f, nil, &whanau)
}
