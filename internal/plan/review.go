package plan

import (
	"context"

	"cangraph/ent/gen"
	"cangraph/ent/gen/planreview"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// SchedulePlanReviewInput says by when the plan is looked at again.
type SchedulePlanReviewInput struct {
	command.Idempotent
	ChildID  string
	DueOn    calendar.Date
	AgencyID *string
}

// SchedulePlanReview plans the review of an agreed plan, one at a time. Only who acts
// as lead may. Errors: command.UserErrors.
func (d Desk) SchedulePlanReview(ctx context.Context, in SchedulePlanReviewInput) (*gen.PlanReview, error) {
	var f desk.Form
	of, err := d.network(ctx, &f, in.ChildID, theLead)
	if err != nil {
		return nil, err
	}
	due := f.Due("dueOn", in.DueOn, d.Today)
	agency := d.ActsFor(&f, of.ChildID, in.AgencyID)
	agreed, err := d.latest(ctx, of.ID)
	if err != nil {
		return nil, err
	}
	open, err := d.Rows.PlanReview.Query().Where(planreview.NetworkID(of.ID), planreview.CompletedOnIsNil()).All(ctx)
	if err != nil {
		return nil, err
	}
	switch {
	case agreed == nil:
		f.Add(fault.Conflict, "childId", "agree the plan first: there is nothing to review")
	case knowsOne(d, open):
		f.Add(fault.Conflict, "childId", "a review is planned already: complete it, and say then when the next is due")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return d.Rows.PlanReview.Create().SetChildID(of.ChildID).SetNetworkID(of.ID).SetPractitionerID(d.Me()).SetAgencyID(agency).SetDueOn(due).Save(ctx)
}

// CompletePlanReviewInput is what a review found, and when the next is due.
type CompletePlanReviewInput struct {
	command.Idempotent
	PlanReviewID    string
	Findings        string
	NextDueOn       calendar.Date
	CompletedOn     *calendar.Date
	AgencyID        *string
	ExpectedVersion *int
}

// CompletePlanReview ends a review, once, and plans the next. Only who acts as lead may.
// Errors: command.UserErrors.
func (d Desk) CompletePlanReview(ctx context.Context, in CompletePlanReviewInput) (*gen.PlanReview, error) {
	var f desk.Form
	row, err := hold(ctx, d, &f, "planReviewId", in.PlanReviewID, theLead, d.reviews())
	if err != nil || row == nil {
		return nil, f.Why(err)
	}
	if err := command.Expect(in.ExpectedVersion, row.Version, row.ID); err != nil {
		return nil, err
	}
	if row.CompletedOn != nil {
		return nil, command.Refusal(fault.Conflict, "planReviewId", "this review is complete already")
	}
	of, err := d.Network(ctx, row.ChildID)
	if err != nil {
		return nil, err
	}
	if err := room(ctx, d, &f, "planReviewId", d.Rows.PlanReview.Query().Where(planreview.NetworkID(of.ID)), mostReviews, "reviews of this plan"); err != nil {
		return nil, err
	}
	findings := f.Required("findings", in.Findings, desk.Text, "say what the review found")
	on := f.Happened("completedOn", in.CompletedOn, of.AcceptedOn, d.Today)
	next := f.Due("nextDueOn", in.NextDueOn, on.AddDays(1))
	agency := d.ActsFor(&f, row.ChildID, in.AgencyID)
	if err := f.Err(); err != nil {
		return nil, err
	}
	if err := d.Rows.PlanReview.Create().SetChildID(row.ChildID).SetNetworkID(of.ID).SetPractitionerID(d.Me()).SetAgencyID(agency).
		SetDueOn(next).Exec(ctx); err != nil {
		return nil, err
	}
	return d.Rows.PlanReview.UpdateOne(row).SetCompletedOn(on).SetFindings(findings).Save(ctx)
}
