package hui

import (
	"context"

	"cangraph/internal/command"
	"cangraph/internal/policy"
)

// VoicePayload is the changed object, or what is wrong.
type VoicePayload struct {
	ChildVoice *ChildVoice
	UserErrors []command.UserError
}

// RecordVoice carries out Desk.RecordVoice.
func (b *Book) RecordVoice(ctx context.Context, in RecordVoiceInput) (*VoicePayload, error) {
	object, wrong, err := change(ctx, b.store, "recordVoice", in, b.voiceKind(), Desk.RecordVoice)
	return &VoicePayload{object, wrong}, err
}

// FeedbackPayload is the changed object, or what is wrong.
type FeedbackPayload struct {
	Feedback   *Feedback
	UserErrors []command.UserError
}

// GiveFeedback carries out Desk.GiveFeedback.
func (b *Book) GiveFeedback(ctx context.Context, in GiveFeedbackInput) (*FeedbackPayload, error) {
	object, wrong, err := change(ctx, b.store, "giveFeedback", in, b.feedbackKind(), Desk.GiveFeedback, policy.ViewerChild, policy.ViewerKin)
	return &FeedbackPayload{object, wrong}, err
}

// DisagreementPayload is the changed object, or what is wrong.
type DisagreementPayload struct {
	Disagreement *Disagreement
	UserErrors   []command.UserError
}

// RaiseDisagreement carries out Desk.RaiseDisagreement.
func (b *Book) RaiseDisagreement(ctx context.Context, in RaiseDisagreementInput) (*DisagreementPayload, error) {
	object, wrong, err := change(ctx, b.store, "raiseDisagreement", in, b.disagreementKind(), Desk.RaiseDisagreement)
	return &DisagreementPayload{object, wrong}, err
}

// TakePosition carries out Desk.TakePosition.
func (b *Book) TakePosition(ctx context.Context, in TakePositionInput) (*DisagreementPayload, error) {
	object, wrong, err := change(ctx, b.store, "takePosition", in, b.disagreementKind(), Desk.TakePosition)
	return &DisagreementPayload{object, wrong}, err
}

// EscalateDisagreement carries out Desk.EscalateDisagreement.
func (b *Book) EscalateDisagreement(ctx context.Context, in EscalateDisagreementInput) (*DisagreementPayload, error) {
	object, wrong, err := change(ctx, b.store, "escalateDisagreement", in, b.disagreementKind(), Desk.EscalateDisagreement)
	return &DisagreementPayload{object, wrong}, err
}

// ResolveDisagreement carries out Desk.ResolveDisagreement.
func (b *Book) ResolveDisagreement(ctx context.Context, in ResolveDisagreementInput) (*DisagreementPayload, error) {
	object, wrong, err := change(ctx, b.store, "resolveDisagreement", in, b.disagreementKind(), Desk.ResolveDisagreement)
	return &DisagreementPayload{object, wrong}, err
}

// WorkingAgreementPayload is the changed object, or what is wrong.
type WorkingAgreementPayload struct {
	WorkingAgreement *WorkingAgreement
	UserErrors       []command.UserError
}

// ProposeWorkingAgreement carries out Desk.ProposeWorkingAgreement.
func (b *Book) ProposeWorkingAgreement(ctx context.Context, in ProposeWorkingAgreementInput) (*WorkingAgreementPayload, error) {
	object, wrong, err := change(ctx, b.store, "proposeWorkingAgreement", in, b.workingAgreementKind(), Desk.ProposeWorkingAgreement)
	return &WorkingAgreementPayload{object, wrong}, err
}

// AgreeToWorkingAgreement carries out Desk.AgreeToWorkingAgreement.
func (b *Book) AgreeToWorkingAgreement(ctx context.Context, in AgreeToWorkingAgreementInput) (*WorkingAgreementPayload, error) {
	object, wrong, err := change(ctx, b.store, "agreeToWorkingAgreement", in, b.workingAgreementKind(), Desk.AgreeToWorkingAgreement)
	return &WorkingAgreementPayload{object, wrong}, err
}

// WaysReviewPayload is the changed object, or what is wrong.
type WaysReviewPayload struct {
	WaysOfWorkingReview *WaysReview
	UserErrors          []command.UserError
}

// RecordWaysOfWorkingReview carries out Desk.RecordWaysOfWorkingReview.
func (b *Book) RecordWaysOfWorkingReview(ctx context.Context, in RecordWaysOfWorkingReviewInput) (*WaysReviewPayload, error) {
	object, wrong, err := change(ctx, b.store, "recordWaysOfWorkingReview", in, b.waysReviewKind(), Desk.RecordWaysOfWorkingReview)
	return &WaysReviewPayload{object, wrong}, err
}

// WithdrawWaysOfWorkingReview carries out Desk.WithdrawWaysOfWorkingReview.
func (b *Book) WithdrawWaysOfWorkingReview(ctx context.Context, in WithdrawWaysOfWorkingReviewInput) (*WaysReviewPayload, error) {
	object, wrong, err := change(ctx, b.store, "withdrawWaysOfWorkingReview", in, b.waysReviewKind(), Desk.WithdrawWaysOfWorkingReview)
	return &WaysReviewPayload{object, wrong}, err
}

// BarrierPayload is the changed object, or what is wrong.
type BarrierPayload struct {
	Barrier    *Barrier
	UserErrors []command.UserError
}

// RaiseBarrier carries out Desk.RaiseBarrier.
func (b *Book) RaiseBarrier(ctx context.Context, in RaiseBarrierInput) (*BarrierPayload, error) {
	object, wrong, err := change(ctx, b.store, "raiseBarrier", in, b.barrierKind(), Desk.RaiseBarrier)
	return &BarrierPayload{object, wrong}, err
}

// MitigateBarrier carries out Desk.MitigateBarrier.
func (b *Book) MitigateBarrier(ctx context.Context, in MitigateBarrierInput) (*BarrierPayload, error) {
	object, wrong, err := change(ctx, b.store, "mitigateBarrier", in, b.barrierKind(), Desk.MitigateBarrier)
	return &BarrierPayload{object, wrong}, err
}

// ResolveBarrier carries out Desk.ResolveBarrier.
func (b *Book) ResolveBarrier(ctx context.Context, in ResolveBarrierInput) (*BarrierPayload, error) {
	object, wrong, err := change(ctx, b.store, "resolveBarrier", in, b.barrierKind(), Desk.ResolveBarrier)
	return &BarrierPayload{object, wrong}, err
}

// AppointmentPayload is the changed object, or what is wrong.
type AppointmentPayload struct {
	Appointment *Appointment
	UserErrors  []command.UserError
}

// CancelAppointment carries out Desk.CancelAppointment.
func (b *Book) CancelAppointment(ctx context.Context, in CancelAppointmentInput) (*AppointmentPayload, error) {
	object, wrong, err := change(ctx, b.store, "cancelAppointment", in, b.appointmentKind(), Desk.CancelAppointment)
	return &AppointmentPayload{object, wrong}, err
}
