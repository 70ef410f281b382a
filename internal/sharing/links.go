package sharing

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen/consultation"
	"cangraph/ent/gen/disclosure"
	"cangraph/ent/gen/informationrequest"
	"cangraph/internal/network/snapshot"
)

// What entries rest on, read for all of them at once: in their order, nil where there is
// none that the viewer may see.

// RequestsOf are the requests that disclosures answer.
func (l *Ledger) RequestsOf(ctx context.Context, of []*Disclosure) ([]*InformationRequest, error) {
	ids := idsOf(of, func(d *Disclosure) uuid.UUID { return d.requestID })
	rows, err := l.ent.InformationRequest.Query().Where(informationrequest.IDIn(ids...)).All(ctx)
	if err != nil {
		return nil, err
	}
	found, err := l.requests(ctx, rows)
	return placed(ids, found), err
}

// ConsultationsOf are the consultations on which disclosures rest: somebody hidden may
// have held one.
func (l *Ledger) ConsultationsOf(ctx context.Context, of []*Disclosure) ([]*Consultation, error) {
	ids := idsOf(of, func(d *Disclosure) uuid.UUID { return d.consultationID })
	rows, err := l.ent.Consultation.Query().Where(consultation.IDIn(ids...)).All(ctx)
	if err != nil {
		return nil, err
	}
	found, err := l.consultations(ctx, rows)
	return placed(ids, found), err
}

// DisclosuresOf are the disclosures that opened duties.
func (l *Ledger) DisclosuresOf(ctx context.Context, of []*NotificationDuty) ([]*Disclosure, error) {
	ids := idsOf(of, func(d *NotificationDuty) uuid.UUID { return d.disclosureID })
	rows, err := l.ent.Disclosure.Query().Where(disclosure.IDIn(ids...)).All(ctx)
	if err != nil {
		return nil, err
	}
	found, err := l.disclosures(ctx, rows)
	return placed(ids, found), err
}

func idsOf[Entry any](of []Entry, id func(Entry) uuid.UUID) []uuid.UUID {
	ids := make([]uuid.UUID, len(of))
	for i, one := range of {
		ids[i] = id(one)
	}
	return ids
}

func placed[Entry snapshot.Node](ids []uuid.UUID, found []Entry) []Entry {
	by := make(map[uuid.UUID]Entry, len(found))
	for _, one := range found {
		by[one.NodeID()] = one
	}
	all := make([]Entry, len(ids))
	for i, id := range ids {
		all[i] = by[id]
	}
	return all
}
