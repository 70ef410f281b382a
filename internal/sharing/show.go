package sharing

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/consultation"
	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/sharing/law"
	"cangraph/internal/sight"
)

// How rows become entries: with whom and what they name, in their order.

func (l *Ledger) consultations(ctx context.Context, rows []*gen.Consultation) ([]*Consultation, error) {
	var ids []string
	for _, row := range rows {
		ids = append(ids, childID(row.ChildID), practitionerID(row.PractitionerID))
		if row.RecipientAgencyID != nil {
			ids = append(ids, agencyID(*row.RecipientAgencyID))
		}
	}
	names, err := l.look(ctx, ids)
	if err != nil {
		return nil, err
	}
	entries := make([]*Consultation, len(rows))
	for i, row := range rows {
		entries[i] = &Consultation{
			ID: row.ID, Child: names.child(row.ChildID), Practitioner: names.practitioner(row.PractitionerID), OnDate: row.OnDate,
			Consulted: row.Consulted, Why: stated(row.Why), WhoWith: stated(row.WhoWith), Purpose: law.Purpose(row.Purpose),
			ViewsExpressed: stated(row.ViewsExpressed), SupportGiven: stated(row.SupportGiven), ViewsTakenIntoAccount: stated(row.ViewsTakenIntoAccount),
		}
		if row.RecipientAgencyID != nil {
			entries[i].RecipientAgency = names.agency(*row.RecipientAgencyID)
		}
	}
	return entries, sight.ShowEach(ctx, rows, func(row *gen.Consultation) uuid.UUID { return row.ChildID })
}

func (l *Ledger) requests(ctx context.Context, rows []*gen.InformationRequest) ([]*InformationRequest, error) {
	var ids []string
	for _, row := range rows {
		ids = append(ids, childID(row.ChildID), agencyID(row.FromAgencyID), agencyID(row.ToAgencyID), practitionerID(row.PractitionerID))
	}
	names, err := l.look(ctx, ids)
	if err != nil {
		return nil, err
	}
	entries := make([]*InformationRequest, len(rows))
	for i, row := range rows {
		entries[i] = &InformationRequest{
			ID: row.ID, Child: names.child(row.ChildID), FromAgency: names.agency(row.FromAgencyID), ToAgency: names.agency(row.ToAgencyID),
			Practitioner: names.practitioner(row.PractitionerID), AskedOn: row.AskedOn, DueOn: row.DueOn, Purpose: law.Purpose(row.Purpose),
			Basis: law.BasisCode(row.Basis), Question: row.Question, AnsweredOn: row.AnsweredOn, Outcome: row.Outcome,
			DeclineGround: (*law.DeclineGround)(row.DeclineGround), DeclineReason: stated(row.DeclineReason),
		}
	}
	return entries, sight.ShowEach(ctx, rows, func(row *gen.InformationRequest) uuid.UUID { return row.ChildID })
}

func (l *Ledger) disclosures(ctx context.Context, rows []*gen.Disclosure) ([]*Disclosure, error) {
	var ids []string
	for _, row := range rows {
		ids = append(ids, childID(row.ChildID), agencyID(row.FromAgencyID), agencyID(row.ToAgencyID), practitionerID(row.PractitionerID))
	}
	names, err := l.look(ctx, ids)
	if err != nil {
		return nil, err
	}
	rested, err := l.consultationsOf(ctx, rows)
	if err != nil {
		return nil, err
	}
	entries := make([]*Disclosure, len(rows))
	for i, row := range rows {
		entries[i] = disclosureOf(row, names)
		if row.ConsultationID != nil && rested[*row.ConsultationID] {
			entries[i].ConsultationID = reference("Consultation", row.ConsultationID)
		}
	}
	return entries, sight.ShowEach(ctx, rows, func(row *gen.Disclosure) uuid.UUID { return row.ChildID })
}

// consultationsOf finds out which consultations, on which disclosures rest, the viewer may
// know of: somebody hidden may have held one.
func (l *Ledger) consultationsOf(ctx context.Context, rows []*gen.Disclosure) (map[uuid.UUID]bool, error) {
	var ids []uuid.UUID
	for _, row := range rows {
		if row.ConsultationID != nil {
			ids = append(ids, *row.ConsultationID)
		}
	}
	found, err := l.ent.Consultation.Query().Where(consultation.IDIn(ids...)).IDs(ctx)
	known := map[uuid.UUID]bool{}
	for _, id := range found {
		known[id] = true
	}
	return known, err
}

func disclosureOf(row *gen.Disclosure, names named) *Disclosure {
	d := &Disclosure{
		ID: row.ID, Child: names.child(row.ChildID), FromAgency: names.agency(row.FromAgencyID), ToAgency: names.agency(row.ToAgencyID),
		Practitioner: names.practitioner(row.PractitionerID), DisclosedOn: row.DisclosedOn, Purpose: law.Purpose(row.Purpose),
		Basis: law.BasisCode(row.Basis), BasisVersion: row.BasisVersion, Initiative: row.Initiative,
		RequestID:        reference("InformationRequest", row.RequestID),
		ReasonableBelief: stated(row.ReasonableBelief), Items: row.Items, MinimumNecessary: row.MinimumNecessary,
		InConfidence: row.InConfidence, ConfidenceConsent: stated(row.ConfidenceConsent),
	}
	if d.Child != nil { // it tells what the giver holds about a child
		d.UseRestriction = (*law.UseRestriction)(stated(row.UseRestriction))
	}
	if row.ReceiverClass != "" {
		d.ReceiverClass = &row.ReceiverClass
	}
	return d
}

func reference(kind string, id *uuid.UUID) *string {
	if id == nil {
		return nil
	}
	global := globalid.Of(kind, *id)
	return &global
}

func (l *Ledger) duties(ctx context.Context, rows []*gen.NotificationDuty) ([]*NotificationDuty, error) {
	var ids []string
	for _, row := range rows {
		ids = append(ids, childID(row.ChildID), agencyID(row.AgencyID))
	}
	names, err := l.look(ctx, ids)
	if err != nil {
		return nil, err
	}
	entries := make([]*NotificationDuty, len(rows))
	for i, row := range rows {
		entries[i] = &NotificationDuty{
			ID: row.ID, Child: names.child(row.ChildID), Agency: names.agency(row.AgencyID), DisclosureID: globalid.Of("Disclosure", row.DisclosureID),
			DueOn: row.DueOn, DoneOn: row.DoneOn, Exception: (*law.NotificationException)(row.Exception), Reason: stated(row.Reason),
		}
	}
	return entries, sight.ShowEach(ctx, rows, func(row *gen.NotificationDuty) uuid.UUID { return row.ChildID })
}

func (l *Ledger) consents(ctx context.Context, rows []*gen.ParticipationConsent) ([]*ParticipationConsent, error) {
	var ids []string
	for _, row := range rows {
		ids = append(ids, childID(row.ChildID))
		if row.KinID != nil {
			ids = append(ids, globalid.Of("Kin", *row.KinID))
		}
	}
	names, err := l.look(ctx, ids)
	if err != nil {
		return nil, err
	}
	entries := make([]*ParticipationConsent, len(rows))
	for i, row := range rows {
		entries[i] = &ParticipationConsent{ID: row.ID, Child: names.child(row.ChildID), GivenByChild: row.GivenByChild, Scope: row.Scope,
			Since: row.FromOn, Until: row.UntilOn}
		if row.KinID != nil {
			entries[i].Kin = of[*snapshot.Kin](names, "Kin", *row.KinID)
		}
	}
	return entries, sight.ShowEach(ctx, rows, func(row *gen.ParticipationConsent) uuid.UUID { return row.ChildID })
}
