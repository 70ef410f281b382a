package lead

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen/leadproposal"
	"cangraph/ent/gen/paneldecision"
	"cangraph/ent/gen/referral"
)

// What objects rest on, read for all of them at once.

// each places what was found where it was asked for, nil where nothing was.
func each[Of, Found any](of []Of, found []*Found, belongs func(Of, *Found) bool) []*Found {
	placed := make([]*Found, len(of))
	for i, one := range of {
		for _, f := range found {
			if belongs(one, f) {
				placed[i] = f
			}
		}
	}
	return placed
}

// DecisionsOn are the decisions on referrals, in their order, nil where there is none that
// the viewer may see.
func (b *Book) DecisionsOn(ctx context.Context, referrals []*Referral) ([]*PanelDecision, error) {
	ids := make([]uuid.UUID, len(referrals))
	for i, r := range referrals {
		ids[i] = r.ID
	}
	rows, err := b.ent.PanelDecision.Query().Where(paneldecision.ReferralIDIn(ids...)).All(ctx)
	if err != nil {
		return nil, err
	}
	found, err := b.decisions(ctx, rows)
	return each(referrals, found, func(r *Referral, d *PanelDecision) bool { return d.ReferralID != nil && *d.ReferralID == r.ID }), err
}

// ReferralsOf are the referrals on which panels decided, nil where there is none that the
// viewer may see.
func (b *Book) ReferralsOf(ctx context.Context, decisions []*PanelDecision) ([]*Referral, error) {
	var ids []uuid.UUID
	for _, d := range decisions {
		if d.ReferralID != nil {
			ids = append(ids, *d.ReferralID)
		}
	}
	rows, err := b.ent.Referral.Query().Where(referral.IDIn(ids...)).All(ctx)
	if err != nil {
		return nil, err
	}
	found, err := b.referrals(ctx, rows)
	return each(decisions, found, func(d *PanelDecision, r *Referral) bool { return d.ReferralID != nil && *d.ReferralID == r.ID }), err
}

// DecisionsOf are the decisions on which proposals rest, nil where the viewer may not see it.
func (b *Book) DecisionsOf(ctx context.Context, proposals []*LeadProposal) ([]*PanelDecision, error) {
	ids := make([]uuid.UUID, len(proposals))
	for i, p := range proposals {
		ids[i] = p.DecisionID
	}
	rows, err := b.ent.PanelDecision.Query().Where(paneldecision.IDIn(ids...)).All(ctx)
	if err != nil {
		return nil, err
	}
	found, err := b.decisions(ctx, rows)
	return each(proposals, found, func(p *LeadProposal, d *PanelDecision) bool { return p.DecisionID == d.ID }), err
}

// ProposalsOf are the proposals about which agencies were asked, nil where the viewer may
// not see it.
func (b *Book) ProposalsOf(ctx context.Context, requests []*AvailabilityRequest) ([]*LeadProposal, error) {
	ids := make([]uuid.UUID, len(requests))
	for i, r := range requests {
		ids[i] = r.ProposalID
	}
	rows, err := b.ent.LeadProposal.Query().Where(leadproposal.IDIn(ids...)).All(ctx)
	if err != nil {
		return nil, err
	}
	found, err := b.proposals(ctx, rows)
	return each(requests, found, func(r *AvailabilityRequest, p *LeadProposal) bool { return r.ProposalID == p.ID }), err
}
