package sharing

import (
	"context"

	"cangraph/internal/command"
	"cangraph/internal/desk"
)

// change carries out one command by a practitioner (command.Change).
func change[In, Row, Entry any](
	ctx context.Context, l *Ledger, name string, in In, carryOut func(Desk, context.Context, In) (*Row, error), kind command.Kind[*Row, *Entry],
) (*Entry, []command.UserError, error) {
	meta := command.Meta{Name: name, Input: in}
	return command.Change(ctx, l.store, meta, kind, func(ctx context.Context, tx *command.Tx) (*Row, error) {
		d, err := desk.Of(ctx, tx)
		if err != nil {
			return nil, err
		}
		return carryOut(Desk{d}, ctx, in)
	})
}

// RecordConsultationPayload is the recorded entry, or what is wrong.
type RecordConsultationPayload struct {
	Consultation *Consultation
	UserErrors   []command.UserError
}

// RecordConsultation carries out Desk.RecordConsultation.
func (l *Ledger) RecordConsultation(ctx context.Context, in RecordConsultationInput) (*RecordConsultationPayload, error) {
	entry, wrong, err := change(ctx, l, "recordConsultation", in, Desk.RecordConsultation, l.consultation())
	return &RecordConsultationPayload{entry, wrong}, err
}

// RequestInformationPayload is the recorded entry, or what is wrong.
type RequestInformationPayload struct {
	InformationRequest *InformationRequest
	UserErrors         []command.UserError
}

// RequestInformation carries out Desk.RequestInformation.
func (l *Ledger) RequestInformation(ctx context.Context, in RequestInformationInput) (*RequestInformationPayload, error) {
	entry, wrong, err := change(ctx, l, "requestInformation", in, Desk.RequestInformation, l.request())
	return &RequestInformationPayload{entry, wrong}, err
}

// AnswerInformationRequestPayload is the ended request, or what is wrong.
type AnswerInformationRequestPayload struct {
	InformationRequest *InformationRequest
	UserErrors         []command.UserError
}

// AnswerInformationRequest carries out Desk.AnswerInformationRequest.
func (l *Ledger) AnswerInformationRequest(ctx context.Context, in AnswerInformationRequestInput) (*AnswerInformationRequestPayload, error) {
	entry, wrong, err := change(ctx, l, "answerInformationRequest", in, Desk.AnswerInformationRequest, l.request())
	return &AnswerInformationRequestPayload{entry, wrong}, err
}

// RecordAdvicePayload is the request with the recorded advice, or what is wrong.
type RecordAdvicePayload struct {
	InformationRequest *InformationRequest
	UserErrors         []command.UserError
}

// RecordAdvice carries out Desk.RecordAdvice.
func (l *Ledger) RecordAdvice(ctx context.Context, in RecordAdviceInput) (*RecordAdvicePayload, error) {
	entry, wrong, err := change(ctx, l, "recordAdvice", in, Desk.RecordAdvice, l.request())
	return &RecordAdvicePayload{entry, wrong}, err
}

// RecordDisclosurePayload is the recorded entry, or what is wrong.
type RecordDisclosurePayload struct {
	Disclosure *Disclosure
	UserErrors []command.UserError
}

// RecordDisclosure carries out Desk.RecordDisclosure.
func (l *Ledger) RecordDisclosure(ctx context.Context, in RecordDisclosureInput) (*RecordDisclosurePayload, error) {
	entry, wrong, err := change(ctx, l, "recordDisclosure", in, Desk.RecordDisclosure, l.disclosure())
	return &RecordDisclosurePayload{entry, wrong}, err
}

// FulfilNotificationDutyPayload is the ended duty, or what is wrong.
type FulfilNotificationDutyPayload struct {
	NotificationDuty *NotificationDuty
	UserErrors       []command.UserError
}

// FulfilNotificationDuty carries out Desk.FulfilNotificationDuty.
func (l *Ledger) FulfilNotificationDuty(ctx context.Context, in FulfilNotificationDutyInput) (*FulfilNotificationDutyPayload, error) {
	entry, wrong, err := change(ctx, l, "fulfilNotificationDuty", in, Desk.FulfilNotificationDuty, l.duty())
	return &FulfilNotificationDutyPayload{entry, wrong}, err
}

// RecordParticipationConsentPayload is the recorded entry, or what is wrong.
type RecordParticipationConsentPayload struct {
	ParticipationConsent *ParticipationConsent
	UserErrors           []command.UserError
}

// RecordParticipationConsent carries out Desk.RecordParticipationConsent.
func (l *Ledger) RecordParticipationConsent(ctx context.Context, in RecordParticipationConsentInput) (*RecordParticipationConsentPayload, error) {
	entry, wrong, err := change(ctx, l, "recordParticipationConsent", in, Desk.RecordParticipationConsent, l.consent())
	return &RecordParticipationConsentPayload{entry, wrong}, err
}

// WithdrawParticipationConsentPayload is the ended consent, or what is wrong.
type WithdrawParticipationConsentPayload struct {
	ParticipationConsent *ParticipationConsent
	UserErrors           []command.UserError
}

// WithdrawParticipationConsent carries out Desk.WithdrawParticipationConsent.
func (l *Ledger) WithdrawParticipationConsent(ctx context.Context, in WithdrawParticipationConsentInput) (*WithdrawParticipationConsentPayload, error) {
	entry, wrong, err := change(ctx, l, "withdrawParticipationConsent", in, Desk.WithdrawParticipationConsent, l.consent())
	return &WithdrawParticipationConsentPayload{entry, wrong}, err
}
