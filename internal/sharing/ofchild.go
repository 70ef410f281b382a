package sharing

import (
	"context"

	"cangraph/ent/gen"
	"cangraph/ent/gen/consultation"
	"cangraph/ent/gen/disclosure"
	"cangraph/ent/gen/informationrequest"
	"cangraph/ent/gen/notificationduty"
	"cangraph/ent/gen/participationconsent"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/page"
	"cangraph/internal/sight"
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
	n, last, err := page.Latest("Disclosure", first, before)
	if err != nil {
		return nil, err
	}
	rows, err := c.ledger.ent.Disclosure.Query().Where(disclosure.ChildID(c.child.ID), disclosure.IDLT(last)).
		Order(gen.Desc(disclosure.FieldID)).Limit(n).All(ctx)
	if err != nil {
		return nil, err
	}
	return c.ledger.disclosures(ctx, rows)
}

// Consultations are what came of talking with the child first.
func (c *OfChild) Consultations(ctx context.Context, first *int, before *string) ([]*Consultation, error) {
	n, last, err := page.Latest("Consultation", first, before)
	if err != nil {
		return nil, err
	}
	rows, err := c.ledger.ent.Consultation.Query().Where(consultation.ChildID(c.child.ID), consultation.IDLT(last)).
		Order(gen.Desc(consultation.FieldID)).Limit(n).All(ctx)
	if err != nil {
		return nil, err
	}
	return c.ledger.consultations(ctx, rows)
}

// InformationRequests are what was asked, open or answered.
func (c *OfChild) InformationRequests(ctx context.Context, first *int, before *string) ([]*InformationRequest, error) {
	n, last, err := page.Latest("InformationRequest", first, before)
	if err != nil {
		return nil, err
	}
	rows, err := c.ledger.ent.InformationRequest.Query().Where(informationrequest.ChildID(c.child.ID), informationrequest.IDLT(last)).
		Order(gen.Desc(informationrequest.FieldID)).Limit(n).All(ctx)
	if err != nil {
		return nil, err
	}
	return c.ledger.requests(ctx, rows)
}

// NotificationDuties are who must still tell the child, and who has.
func (c *OfChild) NotificationDuties(ctx context.Context, first *int, before *string) ([]*NotificationDuty, error) {
	n, last, err := page.Latest("NotificationDuty", first, before)
	if err != nil {
		return nil, err
	}
	rows, err := c.ledger.ent.NotificationDuty.Query().Where(notificationduty.ChildID(c.child.ID), notificationduty.IDLT(last)).
		Order(gen.Desc(notificationduty.FieldID)).Limit(n).All(ctx)
	if err != nil {
		return nil, err
	}
	return c.ledger.duties(ctx, rows)
}

// ParticipationConsents are who agreed to take part, and who withdrew.
func (c *OfChild) ParticipationConsents(ctx context.Context, first *int, before *string) ([]*ParticipationConsent, error) {
	n, last, err := page.Latest("ParticipationConsent", first, before)
	if err != nil {
		return nil, err
	}
	rows, err := c.ledger.ent.ParticipationConsent.Query().Where(participationconsent.ChildID(c.child.ID), participationconsent.IDLT(last)).
		Order(gen.Desc(participationconsent.FieldID)).Limit(n).All(ctx)
	if err != nil {
		return nil, err
	}
	return c.ledger.consents(ctx, rows)
}
