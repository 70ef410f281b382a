package sharing

import (
	"context"
	"time"

	"cangraph/ent/gen"
	"cangraph/ent/gen/consultation"
	"cangraph/ent/gen/disclosure"
	"cangraph/ent/gen/informationrequest"
	"cangraph/ent/gen/notificationduty"
	"cangraph/ent/gen/participationconsent"
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/page"
	"cangraph/internal/sight"
	"cangraph/internal/store/latest"
)

// The pages of the lists, the latest recorded first.
type (
	Disclosures              = page.Connection[*Disclosure]
	DisclosureEdge           = page.Edge[*Disclosure]
	Consultations            = page.Connection[*Consultation]
	ConsultationEdge         = page.Edge[*Consultation]
	InformationRequests      = page.Connection[*InformationRequest]
	InformationRequestEdge   = page.Edge[*InformationRequest]
	NotificationDuties       = page.Connection[*NotificationDuty]
	NotificationDutyEdge     = page.Edge[*NotificationDuty]
	ParticipationConsents    = page.Connection[*ParticipationConsent]
	ParticipationConsentEdge = page.Edge[*ParticipationConsent]
)

// OfChild is the ledger of one child. Errors of its lists: fault.Field ones for the paging.
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

func (c *OfChild) list(name string) page.Named { return c.ledger.sealer.Named(name, c.child.ID) }

// Disclosures are what was shared.
func (c *OfChild) Disclosures(ctx context.Context, first *int, after *string, last *int, before *string) (*Disclosures, error) {
	args := page.Args{First: first, After: after, Last: last, Before: before}
	return latest.Page(ctx, c.list("disclosures"), args, c.ledger.ent.Disclosure.Query().Where(disclosure.ChildID(c.child.ID)), c.ledger.disclosures)
}

// mostAtReview is how many disclosures a review of a case shows of each kind.
const mostAtReview = 100

// DisclosuresBy are the latest disclosures about a child that had been recorded by an instant, the latest first.
func (l *Ledger) DisclosuresBy(ctx context.Context, child *snapshot.Child, at time.Time) ([]*Disclosure, error) {
	return l.latest(ctx, l.by(child, at))
}

// DisclosuresRecordedAfter are the latest of those that were made by the day of an instant and recorded only after it.
func (l *Ledger) DisclosuresRecordedAfter(ctx context.Context, child *snapshot.Child, at time.Time) ([]*Disclosure, error) {
	return l.latest(ctx, l.after(child, at))
}

// MoreAtReview says whether there are more of either than a review shows.
func (l *Ledger) MoreAtReview(ctx context.Context, child *snapshot.Child, at time.Time) (more bool, err error) {
	for _, of := range []*gen.DisclosureQuery{l.by(child, at), l.after(child, at)} {
		if n, err := of.Count(ctx); err != nil || n > mostAtReview {
			return true, err
		}
	}
	return false, nil
}

func (l *Ledger) by(child *snapshot.Child, at time.Time) *gen.DisclosureQuery {
	return l.ent.Disclosure.Query().Where(disclosure.ChildID(child.ID), disclosure.RecordedAtLTE(at))
}

func (l *Ledger) after(child *snapshot.Child, at time.Time) *gen.DisclosureQuery {
	return l.ent.Disclosure.Query().Where(disclosure.ChildID(child.ID), disclosure.RecordedAtGT(at), disclosure.DisclosedOnLTE(calendar.Today(at)))
}

func (l *Ledger) latest(ctx context.Context, of *gen.DisclosureQuery) ([]*Disclosure, error) {
	rows, err := of.Order(gen.Desc(disclosure.FieldRecordedAt, disclosure.FieldID)).Limit(mostAtReview).All(ctx)
	if err != nil {
		return nil, err
	}
	return l.disclosures(ctx, rows)
}

// Consultations are what came of talking with the child first.
func (c *OfChild) Consultations(ctx context.Context, first *int, after *string, last *int, before *string) (*Consultations, error) {
	args := page.Args{First: first, After: after, Last: last, Before: before}
	return latest.Page(ctx, c.list("consultations"), args, c.ledger.ent.Consultation.Query().Where(consultation.ChildID(c.child.ID)), c.ledger.consultations)
}

// InformationRequests are what was asked, open or answered.
func (c *OfChild) InformationRequests(ctx context.Context, first *int, after *string, last *int, before *string) (*InformationRequests, error) {
	args := page.Args{First: first, After: after, Last: last, Before: before}
	return latest.Page(ctx, c.list("information_requests"), args, c.ledger.ent.InformationRequest.Query().Where(informationrequest.ChildID(c.child.ID)), c.ledger.requests)
}

// NotificationDuties are who must still tell the child, and who has.
func (c *OfChild) NotificationDuties(ctx context.Context, first *int, after *string, last *int, before *string) (*NotificationDuties, error) {
	args := page.Args{First: first, After: after, Last: last, Before: before}
	return latest.Page(ctx, c.list("notification_duties"), args, c.ledger.ent.NotificationDuty.Query().Where(notificationduty.ChildID(c.child.ID)), c.ledger.duties)
}

// ParticipationConsents are who agreed to take part, and who withdrew.
func (c *OfChild) ParticipationConsents(ctx context.Context, first *int, after *string, last *int, before *string) (*ParticipationConsents, error) {
	args := page.Args{First: first, After: after, Last: last, Before: before}
	return latest.Page(ctx, c.list("participation_consents"), args, c.ledger.ent.ParticipationConsent.Query().Where(participationconsent.ChildID(c.child.ID)), c.ledger.consents)
}
