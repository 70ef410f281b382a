package sharing

import (
	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/command"
	"cangraph/internal/store"
)

// How a change answers with an entry of each kind.

func (l *Ledger) consultation() command.Kind[*gen.Consultation, *Consultation] {
	return command.Kind[*gen.Consultation, *Consultation]{
		Of:   func(row *gen.Consultation) (child, entry uuid.UUID) { return row.ChildID, row.ID },
		Read: store.ByID(l.ent.Consultation.Query), Show: l.consultations,
	}
}

func (l *Ledger) request() command.Kind[*gen.InformationRequest, *InformationRequest] {
	return command.Kind[*gen.InformationRequest, *InformationRequest]{
		Of:   func(row *gen.InformationRequest) (child, entry uuid.UUID) { return row.ChildID, row.ID },
		Read: store.ByID(l.ent.InformationRequest.Query), Show: l.requests,
	}
}

func (l *Ledger) disclosure() command.Kind[*gen.Disclosure, *Disclosure] {
	return command.Kind[*gen.Disclosure, *Disclosure]{
		Of:   func(row *gen.Disclosure) (child, entry uuid.UUID) { return row.ChildID, row.ID },
		Read: store.ByID(l.ent.Disclosure.Query), Show: l.disclosures,
	}
}

func (l *Ledger) duty() command.Kind[*gen.NotificationDuty, *NotificationDuty] {
	return command.Kind[*gen.NotificationDuty, *NotificationDuty]{
		Of:   func(row *gen.NotificationDuty) (child, entry uuid.UUID) { return row.ChildID, row.ID },
		Read: store.ByID(l.ent.NotificationDuty.Query), Show: l.duties,
	}
}

func (l *Ledger) consent() command.Kind[*gen.ParticipationConsent, *ParticipationConsent] {
	return command.Kind[*gen.ParticipationConsent, *ParticipationConsent]{
		Of:   func(row *gen.ParticipationConsent) (child, entry uuid.UUID) { return row.ChildID, row.ID },
		Read: store.ByID(l.ent.ParticipationConsent.Query), Show: l.consents,
	}
}
