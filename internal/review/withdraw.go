package review

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
	"cangraph/internal/policy"
)

// WithdrawReviewInput takes back a decision.
type WithdrawReviewInput struct {
	command.Idempotent
	ReviewID string
	Reason   string
	AgencyID *string
}

// WithdrawReview takes back the latest decision about a finding, whether the finding is
// still there or not: it is open again. Who may decide about it may. Errors:
// command.UserErrors.
func (d Desk) WithdrawReview(ctx context.Context, in WithdrawReviewInput) (*gen.FindingReview, error) {
	var f desk.Form
	row, err := d.review(ctx, &f, in.ReviewID)
	if err != nil || row == nil {
		return nil, refusal(err, f)
	}
	of, err := d.subjectOf(ctx, &f, row)
	if err != nil || of == nil {
		return nil, refusal(err, f)
	}
	agency := f.Mine(of.agencies, in.AgencyID)
	reason := f.Required("reason", in.Reason, desk.Text, "say why it is taken back")
	if err := f.Err(); err != nil {
		return nil, err
	}
	if err := d.Lock(ctx, of.id()); err != nil {
		return nil, err
	}
	last, err := d.latest(ctx, *of, row.FindingKey)
	switch {
	case err != nil:
		return nil, err
	case last == nil || last.ID != row.ID || row.Decision == enum.Withdrawn:
		return nil, command.Refusal(fault.Conflict, "reviewId", "something else has been decided since: look at the latest decision")
	}
	d.About(of.led...)
	return d.create(*of, last).SetFindingKey(row.FindingKey).SetCode(row.Code).SetRuleVersion(row.RuleVersion).SetPolarity(row.Polarity).
		SetNillableSinceOn(row.SinceOn).SetAgencyID(agency).SetDecision(enum.Withdrawn).SetReason(reason).Save(ctx)
}

// review reads a decision that the viewer may know of, nil with a problem when there is none.
func (d Desk) review(ctx context.Context, f *desk.Form, global string) (*gen.FindingReview, error) {
	id := f.ID("reviewId", reviewType, global)
	if id == uuid.Nil {
		return nil, nil
	}
	row, err := d.Rows.FindingReview.Get(ctx, id)
	if err != nil && !gen.IsNotFound(err) {
		return nil, err
	}
	if err != nil || !d.mayRead(row) {
		f.Absent("reviewId", reviewType)
		return nil, nil
	}
	return row, nil
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
