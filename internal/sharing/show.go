package sharing

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/clock"
	"cangraph/internal/desk"
	"cangraph/internal/directory"
	"cangraph/internal/policy"
	"cangraph/internal/sharing/law"
	"cangraph/internal/sight"
)

// How rows become entries: with whom and what they name, in their order, noted as shown.

func (l *Ledger) consultations(ctx context.Context, rows []*gen.Consultation) ([]*Consultation, error) {
	about := func(row *gen.Consultation) uuid.UUID { return row.ChildID }
	return directory.Show(ctx, l.nodes, rows, about, func(n *directory.Names, row *gen.Consultation) *Consultation {
		return &Consultation{
			ID: row.ID, Child: n.Child(&row.ChildID), RecordedBy: n.Practitioner(&row.PractitionerID), HappenedOn: row.OnDate, Consulted: row.Consulted,
			Reason: desk.Stated(row.Why), WhoWith: desk.Stated(row.WhoWith), RecipientAgency: n.Agency(row.RecipientAgencyID), Purpose: law.Purpose(row.Purpose),
			ViewsExpressed: desk.Stated(row.ViewsExpressed), SupportGiven: desk.Stated(row.SupportGiven), ViewsTakenIntoAccount: desk.Stated(row.ViewsTakenIntoAccount),
		}
	})
}

func (l *Ledger) requests(ctx context.Context, rows []*gen.InformationRequest) ([]*InformationRequest, error) {
	about := func(row *gen.InformationRequest) uuid.UUID { return row.ChildID }
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	today := clock.Today(ctx)
	return directory.Show(ctx, l.nodes, rows, about, func(n *directory.Names, row *gen.InformationRequest) *InformationRequest {
		shown := &InformationRequest{
			ID: row.ID, Child: n.Child(&row.ChildID), FromAgency: n.Agency(&row.FromAgencyID), ToAgency: n.Agency(&row.ToAgencyID),
			RecordedBy: n.Practitioner(&row.PractitionerID), AskedOn: row.AskedOn, DueOn: row.DueOn, Purpose: law.Purpose(row.Purpose),
			Basis: law.BasisCode(row.Basis), Question: row.Question, Overdue: row.AnsweredOn == nil && row.DueOn < today, AnsweredOn: row.AnsweredOn, Outcome: row.Outcome,
			DeclineGround: (*law.DeclineGround)(row.DeclineGround), DeclineReason: desk.Stated(row.DeclineReason),
		}
		if row.AdvisedOn != nil && seen.Has(policy.Employer, row.ToAgencyID) {
			shown.Advice = &SoughtAdvice{*row.AdvisedOn, row.Adviser, row.Advice}
		}
		return shown
	})
}

func (l *Ledger) disclosures(ctx context.Context, rows []*gen.Disclosure) ([]*Disclosure, error) {
	about := func(row *gen.Disclosure) uuid.UUID { return row.ChildID }
	return directory.Show(ctx, l.nodes, rows, about, func(n *directory.Names, row *gen.Disclosure) *Disclosure { return disclosureOf(row, n) })
}

func disclosureOf(row *gen.Disclosure, n *directory.Names) *Disclosure {
	d := &Disclosure{
		ID: row.ID, Child: n.Child(&row.ChildID), FromAgency: n.Agency(&row.FromAgencyID), ToAgency: n.Agency(&row.ToAgencyID),
		RecordedBy: n.Practitioner(&row.PractitionerID), DisclosedOn: row.DisclosedOn, Purpose: law.Purpose(row.Purpose),
		Basis: law.BasisCode(row.Basis), BasisVersion: row.BasisVersion, Initiative: row.Initiative,
		ReasonableBelief: desk.Stated(row.ReasonableBelief), Items: row.Items, MinimumNecessary: row.MinimumNecessary,
		InConfidence: row.InConfidence, ConfidenceConsent: desk.Stated(row.ConfidenceConsent),
		requestID: desk.Said(row.RequestID), consultationID: desk.Said(row.ConsultationID),
	}
	if d.Child != nil { // it tells what the giver holds about a child
		d.UseRestriction = (*law.UseRestriction)(desk.Stated(row.UseRestriction))
	}
	if row.ReceiverClass != "" {
		d.ReceiverClass = &row.ReceiverClass
	}
	return d
}

func (l *Ledger) duties(ctx context.Context, rows []*gen.NotificationDuty) ([]*NotificationDuty, error) {
	about := func(row *gen.NotificationDuty) uuid.UUID { return row.ChildID }
	return directory.Show(ctx, l.nodes, rows, about, func(n *directory.Names, row *gen.NotificationDuty) *NotificationDuty {
		return &NotificationDuty{
			ID: row.ID, Child: n.Child(&row.ChildID), Agency: n.Agency(&row.AgencyID), disclosureID: row.DisclosureID,
			DueOn: row.DueOn, FinishedOn: row.DoneOn, Exception: (*law.NotificationException)(row.Exception), Reason: desk.Stated(row.Reason),
		}
	})
}

func (l *Ledger) consents(ctx context.Context, rows []*gen.ParticipationConsent) ([]*ParticipationConsent, error) {
	about := func(row *gen.ParticipationConsent) uuid.UUID { return row.ChildID }
	return directory.Show(ctx, l.nodes, rows, about, func(n *directory.Names, row *gen.ParticipationConsent) *ParticipationConsent {
		return &ParticipationConsent{ID: row.ID, Child: n.Child(&row.ChildID), Kin: n.Kin(row.KinID), GivenByChild: row.GivenByChild, Scope: row.Scope,
			Since: row.FromOn, Until: row.UntilOn}
	})
}
