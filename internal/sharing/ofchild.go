package sharing

import (
	"context"

	"cangraph/ent/gen/consultation"
	"cangraph/ent/gen/disclosure"
	"cangraph/ent/gen/informationrequest"
	"cangraph/ent/gen/notificationduty"
	"cangraph/ent/gen/participationconsent"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/sight"
	"cangraph/internal/store/latest"
)

// OfChild is the ledger of one child: lists of entries, the latest recorded first. Each
// takes how many (1 to 100; 20 without) and the id of the entry behind which to go on.
type OfChild struct {
	ledger *Ledger
	child  *snapshot.Child
}

// OfChild returns the ledger of a child, nil for whoever does not see the child for
// casework: the child itself and its whānau have their own form of their network.
func (l *Ledger) OfChild(ctx context.Context, child *snapshot.Child) (*OfChild, error) {
	seen, err := sight.Of(ctx)
	if err != nil || !seen.Case(child.ID) {
		return nil, err
	}
	return &OfChild{l, child}, nil
}

// Disclosures are what was shared.
func (c *OfChild) Disclosures(ctx context.Context, first *int, before *string) ([]*Disclosure, error) {
	return latest.Part(ctx, "Disclosure", first, before, c.ledger.ent.Disclosure.Query().Where(disclosure.ChildID(c.child.ID)), c.ledger.disclosures)
}

// Consultations are what came of talking with the child first.
func (c *OfChild) Consultations(ctx context.Context, first *int, before *string) ([]*Consultation, error) {
	return latest.Part(ctx, "Consultation", first, before, c.ledger.ent.Consultation.Query().Where(consultation.ChildID(c.child.ID)), c.ledger.consultations)
}

// InformationRequests are what was asked, open or answered.
func (c *OfChild) InformationRequests(ctx context.Context, first *int, before *string) ([]*InformationRequest, error) {
	return latest.Part(ctx, "InformationRequest", first, before, c.ledger.ent.InformationRequest.Query().Where(informationrequest.ChildID(c.child.ID)), c.ledger.requests)
}

// NotificationDuties are who must still tell the child, and who has.
func (c *OfChild) NotificationDuties(ctx context.Context, first *int, before *string) ([]*NotificationDuty, error) {
	return latest.Part(ctx, "NotificationDuty", first, before, c.ledger.ent.NotificationDuty.Query().Where(notificationduty.ChildID(c.child.ID)), c.ledger.duties)
}

// ParticipationConsents are who agreed to take part, and who withdrew.
func (c *OfChild) ParticipationConsents(ctx context.Context, first *int, before *string) ([]*ParticipationConsent, error) {
	return latest.Part(ctx, "ParticipationConsent", first, before, c.ledger.ent.ParticipationConsent.Query().Where(participationconsent.ChildID(c.child.ID)), c.ledger.consents)
}
