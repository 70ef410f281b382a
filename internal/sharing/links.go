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
	return directory.Linked(ctx, of, func(d *Disclosure) uuid.UUID { return d.requestID }, l.request().All)
}

// ConsultationsOf are the consultations on which disclosures rest: somebody hidden may
// have held one.
func (l *Ledger) ConsultationsOf(ctx context.Context, of []*Disclosure) ([]*Consultation, error) {
	return directory.Linked(ctx, of, func(d *Disclosure) uuid.UUID { return d.consultationID }, l.consultation().All)
}

// DisclosuresOf are the disclosures that opened duties.
func (l *Ledger) DisclosuresOf(ctx context.Context, of []*NotificationDuty) ([]*Disclosure, error) {
	return directory.Linked(ctx, of, func(d *NotificationDuty) uuid.UUID { return d.disclosureID }, l.disclosure().All)
}
