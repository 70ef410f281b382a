package work

import (
	"context"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/availabilityrequest"
	"cangraph/ent/gen/leadproposal"
	"cangraph/ent/gen/referral"
)

// What is between a referral and a Lead Professional asks (internal/lead).
const (
	TriageReferral     Kind = "TRIAGE_REFERRAL"
	DecideReferral     Kind = "DECIDE_REFERRAL"
	AnswerLeadProposal Kind = "ANSWER_LEAD_PROPOSAL"
	AnswerAvailability Kind = "ANSWER_AVAILABILITY"
	ConfirmLead        Kind = "CONFIRM_LEAD"
)

var ofLead = []source{
	{TriageReferral, "Referral", decidedTeams, func(ctx context.Context, m *mine) (found, error) {
		return read(ctx, m.referrals().Where(referral.TriagedOnIsNil()), func(row *gen.Referral) *Item {
			return &Item{object: row.ID, ChildID: row.ChildID, Since: &row.ReferredOn}
		})
	}},
	{DecideReferral, "Referral", decidedTeams, func(ctx context.Context, m *mine) (found, error) {
		return read(ctx, m.referrals().Where(referral.TriagedOnNotNil()), func(row *gen.Referral) *Item {
			return &Item{object: row.ID, ChildID: row.ChildID, Since: row.TriagedOn}
		})
	}},
	{AnswerLeadProposal, "LeadProposal", themselves, func(ctx context.Context, m *mine) (found, error) {
		return read(ctx, m.rows.LeadProposal.Query().Where(leadproposal.LeadID(m.me), leadproposal.ReplyIsNil(),
			leadproposal.ConfirmedOnIsNil(), leadproposal.WithdrawnOnIsNil()).
			Order(gen.Asc(leadproposal.FieldFromOn, leadproposal.FieldID)), func(row *gen.LeadProposal) *Item {
			return &Item{object: row.ID, ChildID: row.ChildID, Since: &row.ProposedOn, DueOn: &row.FromOn}
		})
	}},
	{AnswerAvailability, "AvailabilityRequest", runAgencies, func(ctx context.Context, m *mine) (found, error) {
		return read(ctx, m.rows.AvailabilityRequest.Query().Where(availabilityrequest.AgencyIDIn(m.managed...), availabilityrequest.AnsweredOnIsNil(), availabilityrequest.WithdrawnOnIsNil()).
			Order(gen.Asc(availabilityrequest.FieldDueOn, availabilityrequest.FieldID)), func(row *gen.AvailabilityRequest) *Item {
			return &Item{object: row.ID, ChildID: row.ChildID, Since: &row.AskedOn, DueOn: &row.DueOn}
		})
	}},
	{ConfirmLead, "LeadProposal", directedTeams, func(ctx context.Context, m *mine) (found, error) {
		asked, err := ids(ctx, m.rows.AvailabilityRequest.Query().Where(availabilityrequest.TeamIDIn(m.teams...), availabilityrequest.AnsweredOnIsNil(), availabilityrequest.WithdrawnOnIsNil()).
			Select(availabilityrequest.FieldProposalID))
		if err != nil {
			return found{}, err
		}
		return read(ctx, m.rows.LeadProposal.Query().Where(leadproposal.TeamIDIn(m.teams...), leadproposal.ChildIDIn(m.directed...),
			leadproposal.ConfirmedOnIsNil(), leadproposal.WithdrawnOnIsNil(),
			leadproposal.Or(leadproposal.And(leadproposal.ReplyIsNil(), leadproposal.LeadAsked(false)), leadproposal.ReplyEQ(enum.LeadAgrees)), leadproposal.HasNetworkWith(m.open()), leadproposal.IDNotIn(asked...)).
			Order(gen.Asc(leadproposal.FieldFromOn, leadproposal.FieldID)), func(row *gen.LeadProposal) *Item {
			return &Item{object: row.ID, ChildID: row.ChildID, Since: &row.ProposedOn, DueOn: &row.FromOn}
		})
	}},
}

// referrals are those on which a panel has not decided, the longest waiting first.
func (m *mine) referrals() *gen.ReferralQuery {
	return m.rows.Referral.Query().Where(referral.TeamIDIn(m.panels...), referral.OutcomeIsNil()).
		Order(gen.Asc(referral.FieldReferredOn, referral.FieldID))
}
