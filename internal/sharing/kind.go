package sharing

import (
	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/command"
)

// How a change answers with an entry of each kind.

func (l *Ledger) consultation() command.Kind[*gen.Consultation, *Consultation] {
	return command.Kind[*gen.Consultation, *Consultation]{
		Of:   func(row *gen.Consultation) (child, entry uuid.UUID) { return row.ChildID, row.ID },
		Read: l.ent.Consultation.Get, Show: l.consultations,
	}
}

func (l *Ledger) request() command.Kind[*gen.InformationRequest, *InformationRequest] {
	return command.Kind[*gen.InformationRequest, *InformationRequest]{
		Of:   func(row *gen.InformationRequest) (child, entry uuid.UUID) { return row.ChildID, row.ID },
		Read: l.ent.InformationRequest.Get, Show: l.requests,
	}
}

func (l *Ledger) disclosure() command.Kind[*gen.Disclosure, *Disclosure] {
	return command.Kind[*gen.Disclosure, *Disclosure]{
		Of:   func(row *gen.Disclosure) (child, entry uuid.UUID) { return row.ChildID, row.ID },
		Read: l.ent.Disclosure.Get, Show: l.disclosures,
	}
}

func (l *Ledger) duty() command.Kind[*gen.NotificationDuty, *NotificationDuty] {
	return command.Kind[*gen.NotificationDuty, *NotificationDuty]{
		Of:   func(row *gen.NotificationDuty) (child, entry uuid.UUID) { return row.ChildID, row.ID },
		Read: l.ent.NotificationDuty.Get, Show: l.duties,
	}
}

func (l *Ledger) consent() command.Kind[*gen.ParticipationConsent, *ParticipationConsent] {
	return command.Kind[*gen.ParticipationConsent, *ParticipationConsent]{
		Of:   func(row *gen.ParticipationConsent) (child, entry uuid.UUID) { return row.ChildID, row.ID },
		Read: l.ent.ParticipationConsent.Get, Show: l.consents,
	}
}
