package plan

import (
	"context"

	"cangraph/internal/command"
)

// AssessmentPayload is the changed object, or what is wrong.
type AssessmentPayload struct {
	Assessment *Assessment
	UserErrors []command.UserError
}

// StartAssessment carries out Desk.StartAssessment.
func (b *Book) StartAssessment(ctx context.Context, in StartAssessmentInput) (*AssessmentPayload, error) {
	object, wrong, err := change(ctx, b, "startAssessment", in, b.assessmentKind(), Desk.StartAssessment)
	return &AssessmentPayload{object, wrong}, err
}

// CompleteAssessment carries out Desk.CompleteAssessment.
func (b *Book) CompleteAssessment(ctx context.Context, in CompleteAssessmentInput) (*AssessmentPayload, error) {
	object, wrong, err := change(ctx, b, "completeAssessment", in, b.assessmentKind(), Desk.CompleteAssessment)
	return &AssessmentPayload{object, wrong}, err
}

// AssessmentContributionPayload is the changed object, or what is wrong.
type AssessmentContributionPayload struct {
	AssessmentContribution *AssessmentContribution
	UserErrors             []command.UserError
}

// InviteContribution carries out Desk.InviteContribution.
func (b *Book) InviteContribution(ctx context.Context, in InviteContributionInput) (*AssessmentContributionPayload, error) {
	object, wrong, err := change(ctx, b, "inviteContribution", in, b.contributionKind(), Desk.InviteContribution)
	return &AssessmentContributionPayload{object, wrong}, err
}

// GiveContribution carries out Desk.GiveContribution.
func (b *Book) GiveContribution(ctx context.Context, in GiveContributionInput) (*AssessmentContributionPayload, error) {
	object, wrong, err := change(ctx, b, "giveContribution", in, b.contributionKind(), Desk.GiveContribution)
	return &AssessmentContributionPayload{object, wrong}, err
}

// NeedPayload is the changed object, or what is wrong.
type NeedPayload struct {
	Need       *Need
	UserErrors []command.UserError
}

// RecordNeed carries out Desk.RecordNeed.
func (b *Book) RecordNeed(ctx context.Context, in RecordNeedInput) (*NeedPayload, error) {
	object, wrong, err := change(ctx, b, "recordNeed", in, b.needKind(), Desk.RecordNeed)
	return &NeedPayload{object, wrong}, err
}

// ParkNeed carries out Desk.ParkNeed.
func (b *Book) ParkNeed(ctx context.Context, in ParkNeedInput) (*NeedPayload, error) {
	object, wrong, err := change(ctx, b, "parkNeed", in, b.needKind(), Desk.ParkNeed)
	return &NeedPayload{object, wrong}, err
}

// GoalPayload is the changed object, or what is wrong.
type GoalPayload struct {
	Goal       *Goal
	UserErrors []command.UserError
}

// SetGoal carries out Desk.SetGoal.
func (b *Book) SetGoal(ctx context.Context, in SetGoalInput) (*GoalPayload, error) {
	object, wrong, err := change(ctx, b, "setGoal", in, b.goalKind(), Desk.SetGoal)
	return &GoalPayload{object, wrong}, err
}

// ActivityPayload is the changed object, or what is wrong.
type ActivityPayload struct {
	Activity   *Activity
	UserErrors []command.UserError
}

// ProposeActivity carries out Desk.ProposeActivity.
func (b *Book) ProposeActivity(ctx context.Context, in ProposeActivityInput) (*ActivityPayload, error) {
	object, wrong, err := change(ctx, b, "proposeActivity", in, b.activityKind(), Desk.ProposeActivity)
	return &ActivityPayload{object, wrong}, err
}

// AgreeActivity carries out Desk.AgreeActivity.
func (b *Book) AgreeActivity(ctx context.Context, in AgreeActivityInput) (*ActivityPayload, error) {
	object, wrong, err := change(ctx, b, "agreeActivity", in, b.activityKind(), Desk.AgreeActivity)
	return &ActivityPayload{object, wrong}, err
}

// DeclineActivity carries out Desk.DeclineActivity.
func (b *Book) DeclineActivity(ctx context.Context, in EndActivityInput) (*ActivityPayload, error) {
	object, wrong, err := change(ctx, b, "declineActivity", in, b.activityKind(), Desk.DeclineActivity)
	return &ActivityPayload{object, wrong}, err
}

// FinishActivity carries out Desk.FinishActivity.
func (b *Book) FinishActivity(ctx context.Context, in EndActivityInput) (*ActivityPayload, error) {
	object, wrong, err := change(ctx, b, "finishActivity", in, b.activityKind(), Desk.FinishActivity)
	return &ActivityPayload{object, wrong}, err
}

// StopActivity carries out Desk.StopActivity.
func (b *Book) StopActivity(ctx context.Context, in EndActivityInput) (*ActivityPayload, error) {
	object, wrong, err := change(ctx, b, "stopActivity", in, b.activityKind(), Desk.StopActivity)
	return &ActivityPayload{object, wrong}, err
}

// ChangeActivityOwner carries out Desk.ChangeActivityOwner.
func (b *Book) ChangeActivityOwner(ctx context.Context, in ChangeActivityOwnerInput) (*ActivityPayload, error) {
	object, wrong, err := change(ctx, b, "changeActivityOwner", in, b.activityKind(), Desk.ChangeActivityOwner)
	return &ActivityPayload{object, wrong}, err
}

// JoinActivities carries out Desk.JoinActivities.
func (b *Book) JoinActivities(ctx context.Context, in JoinActivitiesInput) (*ActivityPayload, error) {
	object, wrong, err := change(ctx, b, "joinActivities", in, b.activityKind(), Desk.JoinActivities)
	return &ActivityPayload{object, wrong}, err
}

// SeparateActivity carries out Desk.SeparateActivity.
func (b *Book) SeparateActivity(ctx context.Context, in SeparateActivityInput) (*ActivityPayload, error) {
	object, wrong, err := change(ctx, b, "separateActivity", in, b.activityKind(), Desk.SeparateActivity)
	return &ActivityPayload{object, wrong}, err
}

// RecordActivityConflict carries out Desk.RecordActivityConflict.
func (b *Book) RecordActivityConflict(ctx context.Context, in RecordActivityConflictInput) (*ActivityPayload, error) {
	object, wrong, err := change(ctx, b, "recordActivityConflict", in, b.activityKind(), Desk.RecordActivityConflict)
	return &ActivityPayload{object, wrong}, err
}

// SettleActivityConflict carries out Desk.SettleActivityConflict.
func (b *Book) SettleActivityConflict(ctx context.Context, in SettleActivityConflictInput) (*ActivityPayload, error) {
	object, wrong, err := change(ctx, b, "settleActivityConflict", in, b.activityKind(), Desk.SettleActivityConflict)
	return &ActivityPayload{object, wrong}, err
}

// DeliveryPayload is the changed object, or what is wrong.
type DeliveryPayload struct {
	Delivery   *Delivery
	UserErrors []command.UserError
}

// RecordDelivery carries out Desk.RecordDelivery.
func (b *Book) RecordDelivery(ctx context.Context, in RecordDeliveryInput) (*DeliveryPayload, error) {
	object, wrong, err := change(ctx, b, "recordDelivery", in, b.deliveryKind(), Desk.RecordDelivery)
	return &DeliveryPayload{object, wrong}, err
}

// ProgressUpdatePayload is the changed object, or what is wrong.
type ProgressUpdatePayload struct {
	ProgressUpdate *ProgressUpdate
	UserErrors     []command.UserError
}

// RecordProgress carries out Desk.RecordProgress.
func (b *Book) RecordProgress(ctx context.Context, in RecordProgressInput) (*ProgressUpdatePayload, error) {
	object, wrong, err := change(ctx, b, "recordProgress", in, b.progressUpdateKind(), Desk.RecordProgress)
	return &ProgressUpdatePayload{object, wrong}, err
}

// PlanVersionPayload is the changed object, or what is wrong.
type PlanVersionPayload struct {
	PlanVersion *PlanVersion
	UserErrors  []command.UserError
}

// AgreePlan carries out Desk.AgreePlan.
func (b *Book) AgreePlan(ctx context.Context, in AgreePlanInput) (*PlanVersionPayload, error) {
	object, wrong, err := change(ctx, b, "agreePlan", in, b.planVersionKind(), Desk.AgreePlan)
	return &PlanVersionPayload{object, wrong}, err
}

// AgreeToPlan carries out Desk.AgreeToPlan.
func (b *Book) AgreeToPlan(ctx context.Context, in AgreeToPlanInput) (*PlanVersionPayload, error) {
	object, wrong, err := change(ctx, b, "agreeToPlan", in, b.planVersionKind(), Desk.AgreeToPlan)
	return &PlanVersionPayload{object, wrong}, err
}

// PlanCommunicationPayload is the changed object, or what is wrong.
type PlanCommunicationPayload struct {
	PlanCommunication *PlanCommunication
	UserErrors        []command.UserError
}

// CommunicatePlan carries out Desk.CommunicatePlan.
func (b *Book) CommunicatePlan(ctx context.Context, in CommunicatePlanInput) (*PlanCommunicationPayload, error) {
	object, wrong, err := change(ctx, b, "communicatePlan", in, b.communicationKind(), Desk.CommunicatePlan)
	return &PlanCommunicationPayload{object, wrong}, err
}

// AcknowledgePlan carries out Desk.AcknowledgePlan.
func (b *Book) AcknowledgePlan(ctx context.Context, in AcknowledgePlanInput) (*PlanCommunicationPayload, error) {
	object, wrong, err := change(ctx, b, "acknowledgePlan", in, b.communicationKind(), Desk.AcknowledgePlan)
	return &PlanCommunicationPayload{object, wrong}, err
}

// ProblemPayload is the changed object, or what is wrong.
type ProblemPayload struct {
	Problem    *Problem
	UserErrors []command.UserError
}

// RaiseProblem carries out Desk.RaiseProblem.
func (b *Book) RaiseProblem(ctx context.Context, in RaiseProblemInput) (*ProblemPayload, error) {
	object, wrong, err := change(ctx, b, "raiseProblem", in, b.problemKind(), Desk.RaiseProblem)
	return &ProblemPayload{object, wrong}, err
}

// ResolveProblem carries out Desk.ResolveProblem.
func (b *Book) ResolveProblem(ctx context.Context, in ResolveProblemInput) (*ProblemPayload, error) {
	object, wrong, err := change(ctx, b, "resolveProblem", in, b.problemKind(), Desk.ResolveProblem)
	return &ProblemPayload{object, wrong}, err
}

// ProblemContributionPayload is the changed object, or what is wrong.
type ProblemContributionPayload struct {
	ProblemContribution *ProblemContribution
	UserErrors          []command.UserError
}

// ContributeToProblem carries out Desk.ContributeToProblem.
func (b *Book) ContributeToProblem(ctx context.Context, in ContributeToProblemInput) (*ProblemContributionPayload, error) {
	object, wrong, err := change(ctx, b, "contributeToProblem", in, b.problemContributionKind(), Desk.ContributeToProblem)
	return &ProblemContributionPayload{object, wrong}, err
}

// PlanReviewPayload is the changed object, or what is wrong.
type PlanReviewPayload struct {
	PlanReview *PlanReview
	UserErrors []command.UserError
}

// SchedulePlanReview carries out Desk.SchedulePlanReview.
func (b *Book) SchedulePlanReview(ctx context.Context, in SchedulePlanReviewInput) (*PlanReviewPayload, error) {
	object, wrong, err := change(ctx, b, "schedulePlanReview", in, b.planReviewKind(), Desk.SchedulePlanReview)
	return &PlanReviewPayload{object, wrong}, err
}

// CompletePlanReview carries out Desk.CompletePlanReview.
func (b *Book) CompletePlanReview(ctx context.Context, in CompletePlanReviewInput) (*PlanReviewPayload, error) {
	object, wrong, err := change(ctx, b, "completePlanReview", in, b.planReviewKind(), Desk.CompletePlanReview)
	return &PlanReviewPayload{object, wrong}, err
}
