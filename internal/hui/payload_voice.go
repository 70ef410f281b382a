package hui

import (
	"context"

	"cangraph/internal/command"
	"cangraph/internal/policy"
)

// RecordVoicePayload is what became of it, or what is wrong.
type RecordVoicePayload struct {
	ChildVoice *ChildVoice
	UserErrors []command.UserError
}

// RecordVoice carries out Desk.RecordVoice.
func (b *Book) RecordVoice(ctx context.Context, in RecordVoiceInput) (*RecordVoicePayload, error) {
	object, wrong, err := change(ctx, b.store, "recordVoice", in, b.voiceKind(), Desk.RecordVoice)
	return &RecordVoicePayload{object, wrong}, err
}

// GiveFeedbackPayload is what became of it, or what is wrong.
type GiveFeedbackPayload struct {
	Feedback   *Feedback
	UserErrors []command.UserError
}

// GiveFeedback carries out Desk.GiveFeedback.
func (b *Book) GiveFeedback(ctx context.Context, in GiveFeedbackInput) (*GiveFeedbackPayload, error) {
	object, wrong, err := change(ctx, b.store, "giveFeedback", in, b.feedbackKind(), Desk.GiveFeedback, policy.ViewerChild, policy.ViewerKin)
	return &GiveFeedbackPayload{object, wrong}, err
}

// RaiseDisagreementPayload is what became of it, or what is wrong.
type RaiseDisagreementPayload struct {
	Disagreement *Disagreement
	UserErrors   []command.UserError
}

// RaiseDisagreement carries out Desk.RaiseDisagreement.
func (b *Book) RaiseDisagreement(ctx context.Context, in RaiseDisagreementInput) (*RaiseDisagreementPayload, error) {
	object, wrong, err := change(ctx, b.store, "raiseDisagreement", in, b.disagreementKind(), Desk.RaiseDisagreement)
	return &RaiseDisagreementPayload{object, wrong}, err
}

// TakePositionPayload is what became of it, or what is wrong.
type TakePositionPayload struct {
	Disagreement *Disagreement
	UserErrors   []command.UserError
}

// TakePosition carries out Desk.TakePosition.
func (b *Book) TakePosition(ctx context.Context, in TakePositionInput) (*TakePositionPayload, error) {
	object, wrong, err := change(ctx, b.store, "takePosition", in, b.disagreementKind(), Desk.TakePosition)
	return &TakePositionPayload{object, wrong}, err
}

// EscalateDisagreementPayload is what became of it, or what is wrong.
type EscalateDisagreementPayload struct {
	Disagreement *Disagreement
	UserErrors   []command.UserError
}

// EscalateDisagreement carries out Desk.EscalateDisagreement.
func (b *Book) EscalateDisagreement(ctx context.Context, in EscalateDisagreementInput) (*EscalateDisagreementPayload, error) {
	object, wrong, err := change(ctx, b.store, "escalateDisagreement", in, b.disagreementKind(), Desk.EscalateDisagreement)
	return &EscalateDisagreementPayload{object, wrong}, err
}

// ResolveDisagreementPayload is what became of it, or what is wrong.
type ResolveDisagreementPayload struct {
	Disagreement *Disagreement
	UserErrors   []command.UserError
}

// ResolveDisagreement carries out Desk.ResolveDisagreement.
func (b *Book) ResolveDisagreement(ctx context.Context, in ResolveDisagreementInput) (*ResolveDisagreementPayload, error) {
	object, wrong, err := change(ctx, b.store, "resolveDisagreement", in, b.disagreementKind(), Desk.ResolveDisagreement)
	return &ResolveDisagreementPayload{object, wrong}, err
}

// ProposeWorkingAgreementPayload is what became of it, or what is wrong.
type ProposeWorkingAgreementPayload struct {
	WorkingAgreement *WorkingAgreement
	UserErrors       []command.UserError
}

// ProposeWorkingAgreement carries out Desk.ProposeWorkingAgreement.
func (b *Book) ProposeWorkingAgreement(ctx context.Context, in ProposeWorkingAgreementInput) (*ProposeWorkingAgreementPayload, error) {
	object, wrong, err := change(ctx, b.store, "proposeWorkingAgreement", in, b.workingAgreementKind(), Desk.ProposeWorkingAgreement)
	return &ProposeWorkingAgreementPayload{object, wrong}, err
}

// AgreeToWorkingAgreementPayload is what became of it, or what is wrong.
type AgreeToWorkingAgreementPayload struct {
	WorkingAgreement *WorkingAgreement
	UserErrors       []command.UserError
}

// AgreeToWorkingAgreement carries out Desk.AgreeToWorkingAgreement.
func (b *Book) AgreeToWorkingAgreement(ctx context.Context, in AgreeToWorkingAgreementInput) (*AgreeToWorkingAgreementPayload, error) {
	object, wrong, err := change(ctx, b.store, "agreeToWorkingAgreement", in, b.workingAgreementKind(), Desk.AgreeToWorkingAgreement)
	return &AgreeToWorkingAgreementPayload{object, wrong}, err
}

// RaiseBarrierPayload is what became of it, or what is wrong.
type RaiseBarrierPayload struct {
	Barrier    *Barrier
	UserErrors []command.UserError
}

// RaiseBarrier carries out Desk.RaiseBarrier.
func (b *Book) RaiseBarrier(ctx context.Context, in RaiseBarrierInput) (*RaiseBarrierPayload, error) {
	object, wrong, err := change(ctx, b.store, "raiseBarrier", in, b.barrierKind(), Desk.RaiseBarrier)
	return &RaiseBarrierPayload{object, wrong}, err
}

// MitigateBarrierPayload is what became of it, or what is wrong.
type MitigateBarrierPayload struct {
	Barrier    *Barrier
	UserErrors []command.UserError
}

// MitigateBarrier carries out Desk.MitigateBarrier.
func (b *Book) MitigateBarrier(ctx context.Context, in MitigateBarrierInput) (*MitigateBarrierPayload, error) {
	object, wrong, err := change(ctx, b.store, "mitigateBarrier", in, b.barrierKind(), Desk.MitigateBarrier)
	return &MitigateBarrierPayload{object, wrong}, err
}

// ResolveBarrierPayload is what became of it, or what is wrong.
type ResolveBarrierPayload struct {
	Barrier    *Barrier
	UserErrors []command.UserError
}

// ResolveBarrier carries out Desk.ResolveBarrier.
func (b *Book) ResolveBarrier(ctx context.Context, in ResolveBarrierInput) (*ResolveBarrierPayload, error) {
	object, wrong, err := change(ctx, b.store, "resolveBarrier", in, b.barrierKind(), Desk.ResolveBarrier)
	return &ResolveBarrierPayload{object, wrong}, err
}

// CancelAppointmentPayload is what became of it, or what is wrong.
type CancelAppointmentPayload struct {
	Appointment *Appointment
	UserErrors  []command.UserError
}

// CancelAppointment carries out Desk.CancelAppointment.
func (b *Book) CancelAppointment(ctx context.Context, in CancelAppointmentInput) (*CancelAppointmentPayload, error) {
	object, wrong, err := change(ctx, b.store, "cancelAppointment", in, b.appointmentKind(), Desk.CancelAppointment)
	return &CancelAppointmentPayload{object, wrong}, err
}
