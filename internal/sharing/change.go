package sharing

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/clock"
	"cangraph/internal/command"
	"cangraph/internal/fault"
)

// change carries out one command: the entry and its audit entry are stored together, or
// nothing is. It returns the entry as the viewer may see it, or what is wrong.
func change[In, Row, Entry any](
	ctx context.Context, l *Ledger, name string, in In,
	carryOut func(Desk, context.Context, In) (*Row, error),
	about func(*Row) (child, entry uuid.UUID),
	show func(context.Context, []*Row) ([]*Entry, error),
) (*Entry, []command.UserError, error) {
	var row *Row
	err := command.Do(ctx, l.store, command.Meta{Name: name}, func(ctx context.Context, tx *command.Tx) (err error) {
		if tx.Scope == nil {
			return fault.New(fault.Forbidden, "the operator keeps no ledger: a practitioner does")
		}
		if row, err = carryOut(Desk{Rows: tx.Rows, Scope: tx.Scope, Today: clock.Today(ctx)}, ctx, in); err != nil {
			return err
		}
		child, entry := about(row)
		tx.About(child)
		tx.Changed(entry)
		return nil
	})
	if err != nil {
		wrong, err := command.Refused(err)
		return nil, wrong, err
	}
	entries, err := show(ctx, []*Row{row})
	if err != nil {
		return nil, nil, err
	}
	return entries[0], nil, nil
}

// RecordConsultationPayload is the recorded entry, or what is wrong.
type RecordConsultationPayload struct {
	Consultation *Consultation
	UserErrors   []command.UserError
}

// RecordConsultation carries out Desk.RecordConsultation.
func (l *Ledger) RecordConsultation(ctx context.Context, in RecordConsultationInput) (*RecordConsultationPayload, error) {
	entry, wrong, err := change(ctx, l, "recordConsultation", in, Desk.RecordConsultation,
		func(row *gen.Consultation) (child, entry uuid.UUID) { return row.ChildID, row.ID }, l.consultations)
	return &RecordConsultationPayload{entry, wrong}, err
}

// RequestInformationPayload is the recorded entry, or what is wrong.
type RequestInformationPayload struct {
	InformationRequest *InformationRequest
	UserErrors         []command.UserError
}

// RequestInformation carries out Desk.RequestInformation.
func (l *Ledger) RequestInformation(ctx context.Context, in RequestInformationInput) (*RequestInformationPayload, error) {
	entry, wrong, err := change(ctx, l, "requestInformation", in, Desk.RequestInformation, aboutRequest, l.requests)
	return &RequestInformationPayload{entry, wrong}, err
}

// AnswerInformationRequestPayload is the ended request, or what is wrong.
type AnswerInformationRequestPayload struct {
	InformationRequest *InformationRequest
	UserErrors         []command.UserError
}

// AnswerInformationRequest carries out Desk.AnswerInformationRequest.
func (l *Ledger) AnswerInformationRequest(ctx context.Context, in AnswerInformationRequestInput) (*AnswerInformationRequestPayload, error) {
	entry, wrong, err := change(ctx, l, "answerInformationRequest", in, Desk.AnswerInformationRequest, aboutRequest, l.requests)
	return &AnswerInformationRequestPayload{entry, wrong}, err
}

func aboutRequest(row *gen.InformationRequest) (child, entry uuid.UUID) { return row.ChildID, row.ID }

// RecordDisclosurePayload is the recorded entry, or what is wrong.
type RecordDisclosurePayload struct {
	Disclosure *Disclosure
	UserErrors []command.UserError
}

// RecordDisclosure carries out Desk.RecordDisclosure.
func (l *Ledger) RecordDisclosure(ctx context.Context, in RecordDisclosureInput) (*RecordDisclosurePayload, error) {
	entry, wrong, err := change(ctx, l, "recordDisclosure", in, Desk.RecordDisclosure,
		func(row *gen.Disclosure) (child, entry uuid.UUID) { return row.ChildID, row.ID }, l.disclosures)
	return &RecordDisclosurePayload{entry, wrong}, err
}

// FulfilNotificationDutyPayload is the ended duty, or what is wrong.
type FulfilNotificationDutyPayload struct {
	NotificationDuty *NotificationDuty
	UserErrors       []command.UserError
}

// FulfilNotificationDuty carries out Desk.FulfilNotificationDuty.
func (l *Ledger) FulfilNotificationDuty(ctx context.Context, in FulfilNotificationDutyInput) (*FulfilNotificationDutyPayload, error) {
	entry, wrong, err := change(ctx, l, "fulfilNotificationDuty", in, Desk.FulfilNotificationDuty,
		func(row *gen.NotificationDuty) (child, entry uuid.UUID) { return row.ChildID, row.ID }, l.duties)
	return &FulfilNotificationDutyPayload{entry, wrong}, err
}

// RecordParticipationConsentPayload is the recorded entry, or what is wrong.
type RecordParticipationConsentPayload struct {
	ParticipationConsent *ParticipationConsent
	UserErrors           []command.UserError
}

// RecordParticipationConsent carries out Desk.RecordParticipationConsent.
func (l *Ledger) RecordParticipationConsent(ctx context.Context, in RecordParticipationConsentInput) (*RecordParticipationConsentPayload, error) {
	entry, wrong, err := change(ctx, l, "recordParticipationConsent", in, Desk.RecordParticipationConsent, aboutConsent, l.consents)
	return &RecordParticipationConsentPayload{entry, wrong}, err
}

// WithdrawParticipationConsentPayload is the ended consent, or what is wrong.
type WithdrawParticipationConsentPayload struct {
	ParticipationConsent *ParticipationConsent
	UserErrors           []command.UserError
}

// WithdrawParticipationConsent carries out Desk.WithdrawParticipationConsent.
func (l *Ledger) WithdrawParticipationConsent(ctx context.Context, in WithdrawParticipationConsentInput) (*WithdrawParticipationConsentPayload, error) {
	entry, wrong, err := change(ctx, l, "withdrawParticipationConsent", in, Desk.WithdrawParticipationConsent, aboutConsent, l.consents)
	return &WithdrawParticipationConsentPayload{entry, wrong}, err
}

func aboutConsent(row *gen.ParticipationConsent) (child, entry uuid.UUID) { return row.ChildID, row.ID }
