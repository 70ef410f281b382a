package sharing

import (
	"context"

	"github.com/google/uuid"

	"cangraph/internal/directory"
)

// What entries rest on, read for all of them at once: in their order, nil where there is
// none that the viewer may see.

// RequestsOf are the requests that disclosures answer.
func (l *Ledger) RequestsOf(ctx context.Context, of []*Disclosure) ([]*InformationRequest, error) {
	ids := idsOf(of, func(d *Disclosure) uuid.UUID { return d.requestID })
	found, err := l.request().All(ctx, ids)
	return directory.Placed(ids, found), err
}

// ConsultationsOf are the consultations on which disclosures rest: somebody hidden may
// have held one.
func (l *Ledger) ConsultationsOf(ctx context.Context, of []*Disclosure) ([]*Consultation, error) {
	ids := idsOf(of, func(d *Disclosure) uuid.UUID { return d.consultationID })
	found, err := l.consultation().All(ctx, ids)
	return directory.Placed(ids, found), err
}

// DisclosuresOf are the disclosures that opened duties.
func (l *Ledger) DisclosuresOf(ctx context.Context, of []*NotificationDuty) ([]*Disclosure, error) {
	ids := idsOf(of, func(d *NotificationDuty) uuid.UUID { return d.disclosureID })
	found, err := l.disclosure().All(ctx, ids)
	return directory.Placed(ids, found), err
}

func idsOf[Entry any](of []Entry, id func(Entry) uuid.UUID) []uuid.UUID {
	ids := make([]uuid.UUID, len(of))
	for i, one := range of {
		ids[i] = id(one)
	}
	return ids
}
