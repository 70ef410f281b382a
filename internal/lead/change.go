package lead

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	around "cangraph/internal/network"
	"cangraph/internal/store"
)

// at is the desk of a change under way.
func at(ctx context.Context, tx *command.Tx) (Desk, error) {
	d, err := desk.Of(ctx, tx)
	return Desk{d, around.SiblingsIn(tx.SQL)}, err
}

// change carries out one command (command.Change).
func change[In, Row, Object any](
	ctx context.Context, b *Book, name string, in In, carryOut func(Desk, context.Context, In) (*Row, error), kind command.Kind[*Row, *Object],
) (*Object, []command.UserError, error) {
	return command.Change(ctx, b.store, command.Meta{Name: name, Input: in}, kind, func(ctx context.Context, tx *command.Tx) (*Row, error) {
		d, err := at(ctx, tx)
		if err != nil {
			return nil, err
		}
		return carryOut(d, ctx, in)
	})
}

// How a change answers with an object of each kind.

func (b *Book) referral() command.Kind[*gen.Referral, *Referral] {
	return desk.Kind(store.ByID(b.ent.Referral.Query), b.referrals)
}

func (b *Book) decision() command.Kind[*gen.PanelDecision, *PanelDecision] {
	return command.Kind[*gen.PanelDecision, *PanelDecision]{
		Of:   func(row *gen.PanelDecision) (child, id uuid.UUID) { return row.ChildID, row.ID },
		Read: store.ByID(b.ent.PanelDecision.Query), Show: b.decisions,
	}
}

func (b *Book) proposal() command.Kind[*gen.LeadProposal, *LeadProposal] {
	return desk.Kind(store.ByID(b.ent.LeadProposal.Query), b.proposals)
}

func (b *Book) request() command.Kind[*gen.AvailabilityRequest, *AvailabilityRequest] {
	return desk.Kind(store.ByID(b.ent.AvailabilityRequest.Query), b.requests)
}

func (b *Book) preference() command.Kind[*gen.LeadPreference, *LeadPreference] {
	return desk.Kind(store.ByID(b.ent.LeadPreference.Query), b.preferences)
}

func (b *Book) delegation() command.Kind[*gen.LeadDelegation, *LeadDelegation] {
	return desk.Kind(store.ByID(b.ent.LeadDelegation.Query), b.delegations)
}

func (b *Book) competency() command.Kind[*gen.Competency, *Competency] {
	return command.Kind[*gen.Competency, *Competency]{
		Of:   func(row *gen.Competency) (child, id uuid.UUID) { return uuid.Nil, row.ID },
		Read: store.ByID(b.ent.Competency.Query),
		Show: func(_ context.Context, rows []*gen.Competency) ([]*Competency, error) {
			return b.competencies(rows), nil
		},
	}
}

// ReferralPayload is the referral, or what is wrong.
type ReferralPayload struct {
	Referral   *Referral
	UserErrors []command.UserError
}

// ReferChild carries out Desk.ReferChild.
func (b *Book) ReferChild(ctx context.Context, in ReferChildInput) (*ReferralPayload, error) {
	object, wrong, err := change(ctx, b, "referChild", in, Desk.ReferChild, b.referral())
	return &ReferralPayload{object, wrong}, err
}

// TriageReferral carries out Desk.TriageReferral.
func (b *Book) TriageReferral(ctx context.Context, in TriageReferralInput) (*ReferralPayload, error) {
	object, wrong, err := change(ctx, b, "triageReferral", in, Desk.TriageReferral, b.referral())
	return &ReferralPayload{object, wrong}, err
}

// DecisionPayload is the decision, or what is wrong.
type DecisionPayload struct {
	PanelDecision *PanelDecision
	UserErrors    []command.UserError
}

// RecordPanelDecision carries out Desk.RecordPanelDecision.
func (b *Book) RecordPanelDecision(ctx context.Context, in RecordPanelDecisionInput) (*DecisionPayload, error) {
	object, wrong, err := change(ctx, b, "recordPanelDecision", in, Desk.RecordPanelDecision, b.decision())
	return &DecisionPayload{object, wrong}, err
}

// ProposalPayload is the proposal, or what is wrong.
type ProposalPayload struct {
	LeadProposal *LeadProposal
	UserErrors   []command.UserError
}

// ProposeLead carries out Desk.ProposeLead.
func (b *Book) ProposeLead(ctx context.Context, in ProposeLeadInput) (*ProposalPayload, error) {
	object, wrong, err := change(ctx, b, "proposeLead", in, Desk.ProposeLead, b.proposal())
	return &ProposalPayload{object, wrong}, err
}

// WithdrawLeadProposal carries out Desk.WithdrawLeadProposal.
func (b *Book) WithdrawLeadProposal(ctx context.Context, in WithdrawLeadProposalInput) (*ProposalPayload, error) {
	object, wrong, err := change(ctx, b, "withdrawLeadProposal", in, Desk.WithdrawLeadProposal, b.proposal())
	return &ProposalPayload{object, wrong}, err
}

// AnswerLeadProposal carries out Desk.AnswerLeadProposal.
func (b *Book) AnswerLeadProposal(ctx context.Context, in AnswerLeadProposalInput) (*ProposalPayload, error) {
	object, wrong, err := change(ctx, b, "answerLeadProposal", in, Desk.AnswerLeadProposal, b.proposal())
	return &ProposalPayload{object, wrong}, err
}

// ConfirmLead carries out Desk.ConfirmLead.
func (b *Book) ConfirmLead(ctx context.Context, in ConfirmLeadInput) (*ProposalPayload, error) {
	object, wrong, err := change(ctx, b, "confirmLead", in, Desk.ConfirmLead, b.proposal())
	return &ProposalPayload{object, wrong}, err
}

// ChangeLead carries out Desk.ChangeLead.
func (b *Book) ChangeLead(ctx context.Context, in ChangeLeadInput) (*ProposalPayload, error) {
	object, wrong, err := change(ctx, b, "changeLead", in, Desk.ChangeLead, b.proposal())
	return &ProposalPayload{object, wrong}, err
}

// SiblingsPayload is the proposals that were carried out, or what is wrong.
type SiblingsPayload struct {
	LeadProposals []*LeadProposal
	UserErrors    []command.UserError
}

// AssignLeadToSiblings carries out Desk.AssignLeadToSiblings.
func (b *Book) AssignLeadToSiblings(ctx context.Context, in AssignLeadToSiblingsInput) (*SiblingsPayload, error) {
	meta := command.Meta{Name: "assignLeadToSiblings", Input: in}
	ids, err := command.Once(ctx, b.store, meta, func(ctx context.Context, tx *command.Tx) ([]uuid.UUID, error) {
		d, err := at(ctx, tx)
		if err != nil {
			return nil, err
		}
		rows, err := d.AssignLeadToSiblings(ctx, in)
		ids := make([]uuid.UUID, len(rows))
		for i, row := range rows {
			ids[i] = row.ID
			tx.About(row.ChildID)
			tx.Changed(row.ID)
		}
		return ids, err
	})
	if err != nil {
		wrong, err := command.Refused(err)
		return &SiblingsPayload{UserErrors: wrong}, err
	}
	var rows []*gen.LeadProposal
	for _, id := range ids {
		row, err := b.ent.LeadProposal.Get(ctx, id)
		if gen.IsNotFound(err) {
			continue
		}
		if err != nil {
			return nil, err
		}
		rows = append(rows, row)
	}
	objects, err := b.proposals(ctx, rows)
	return &SiblingsPayload{LeadProposals: objects}, err
}

// AvailabilityPayload is the request, or what is wrong.
type AvailabilityPayload struct {
	AvailabilityRequest *AvailabilityRequest
	UserErrors          []command.UserError
}

// RequestAvailability carries out Desk.RequestAvailability.
func (b *Book) RequestAvailability(ctx context.Context, in RequestAvailabilityInput) (*AvailabilityPayload, error) {
	object, wrong, err := change(ctx, b, "requestAvailability", in, Desk.RequestAvailability, b.request())
	return &AvailabilityPayload{object, wrong}, err
}

// AnswerAvailability carries out Desk.AnswerAvailability.
func (b *Book) AnswerAvailability(ctx context.Context, in AnswerAvailabilityInput) (*AvailabilityPayload, error) {
	object, wrong, err := change(ctx, b, "answerAvailability", in, Desk.AnswerAvailability, b.request())
	return &AvailabilityPayload{object, wrong}, err
}

// PreferencePayload is the preference, or what is wrong.
type PreferencePayload struct {
	LeadPreference *LeadPreference
	UserErrors     []command.UserError
}

// RecordLeadPreference carries out Desk.RecordLeadPreference.
func (b *Book) RecordLeadPreference(ctx context.Context, in RecordLeadPreferenceInput) (*PreferencePayload, error) {
	object, wrong, err := change(ctx, b, "recordLeadPreference", in, Desk.RecordLeadPreference, b.preference())
	return &PreferencePayload{object, wrong}, err
}

// DelegationPayload is the delegation, or what is wrong.
type DelegationPayload struct {
	LeadDelegation *LeadDelegation
	UserErrors     []command.UserError
}

// NameLeadDelegate carries out Desk.NameLeadDelegate.
func (b *Book) NameLeadDelegate(ctx context.Context, in NameLeadDelegateInput) (*DelegationPayload, error) {
	object, wrong, err := change(ctx, b, "nameLeadDelegate", in, Desk.NameLeadDelegate, b.delegation())
	return &DelegationPayload{object, wrong}, err
}

// EndLeadDelegation carries out Desk.EndLeadDelegation.
func (b *Book) EndLeadDelegation(ctx context.Context, in EndLeadDelegationInput) (*DelegationPayload, error) {
	object, wrong, err := change(ctx, b, "endLeadDelegation", in, Desk.EndLeadDelegation, b.delegation())
	return &DelegationPayload{object, wrong}, err
}

// CompetencyPayload is the assessment, or what is wrong.
type CompetencyPayload struct {
	Competency *Competency
	UserErrors []command.UserError
}

// RecordCompetency carries out Desk.RecordCompetency.
func (b *Book) RecordCompetency(ctx context.Context, in RecordCompetencyInput) (*CompetencyPayload, error) {
	object, wrong, err := change(ctx, b, "recordCompetency", in, Desk.RecordCompetency, b.competency())
	return &CompetencyPayload{object, wrong}, err
}
