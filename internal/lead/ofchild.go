package lead

import (
	"context"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/leaddelegation"
	"cangraph/ent/gen/leadperiod"
	"cangraph/ent/gen/leadpreference"
	"cangraph/ent/gen/leadproposal"
	"cangraph/ent/gen/network"
	"cangraph/ent/gen/paneldecision"
	"cangraph/ent/gen/referral"
	"cangraph/internal/clock"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/page"
	"cangraph/internal/sight"
	"cangraph/internal/store/latest"
)

// OfChild is how one child came to its lead. Errors of its lists: fault.Field ones for the
// paging.
type OfChild struct {
	book  *Book
	child *snapshot.Child
}

// OfChild returns how a child came to its lead, nil for whoever does not see the child for
// casework.
func (b *Book) OfChild(ctx context.Context, child *snapshot.Child) (*OfChild, error) {
	seen, err := sight.Of(ctx)
	if err != nil || !seen.Case(child.ID) {
		return nil, err
	}
	return &OfChild{b, child}, sight.Show(ctx, child.ID)
}

// Status is how far the child has come between referral and lead.
type Status string

// The statuses, in their order.
const (
	ChildReferred  Status = "REFERRED"
	ChildTriaged   Status = "TRIAGED"
	ChildDeclined  Status = "DECLINED"
	ChildAccepted  Status = "ACCEPTED"
	ChildProposed  Status = "LEAD_PROPOSED"
	ChildConfirmed Status = "LEAD_CONFIRMED"
)

// Status is read off the rows: the open network, its lead of today or later, proposals that wait,
// and without a network the latest referral. nil when there is nothing of all this.
func (c *OfChild) Status(ctx context.Context) (*Status, error) {
	today := clock.Today(ctx)
	open, err := c.book.ent.Network.Query().Where(network.ChildID(c.child.ID), network.AcceptedOnLTE(today),
		network.Or(network.ClosedOnIsNil(), network.ClosedOnGT(today))).IDs(ctx)
	if err != nil {
		return nil, err
	}
	status := ChildAccepted
	if len(open) == 0 {
		rows, err := c.book.ent.Referral.Query().Where(referral.ChildID(c.child.ID)).Order(gen.Desc(referral.FieldID)).Limit(1).All(ctx)
		if err != nil || len(rows) == 0 {
			return nil, err
		}
		status = Status(statusOf(rows[0]))
		return &status, nil
	}
	led, err := c.book.ent.LeadPeriod.Query().Where(leadperiod.NetworkIDIn(open...),
		leadperiod.Or(leadperiod.UntilOnIsNil(), leadperiod.UntilOnGT(today))).Exist(ctx)
	if err != nil {
		return nil, err
	}
	waiting, err := c.book.ent.LeadProposal.Query().Where(leadproposal.NetworkIDIn(open...), leadproposal.ConfirmedOnIsNil(), leadproposal.WithdrawnOnIsNil(),
		leadproposal.Or(leadproposal.ReplyIsNil(), leadproposal.ReplyEQ(enum.LeadAgrees))).Exist(ctx)
	switch {
	case led:
		status = ChildConfirmed
	case waiting:
		status = ChildProposed
	}
	return &status, err
}

func (c *OfChild) list(name string) page.Named { return c.book.sealer.Named(name, c.child.ID) }

// Referrals are who referred the child.
func (c *OfChild) Referrals(ctx context.Context, first *int, after *string, last *int, before *string) (*Referrals, error) {
	return latest.Page(ctx, c.list("child_referrals"), page.Args{First: first, After: after, Last: last, Before: before}, c.book.ent.Referral.Query().Where(referral.ChildID(c.child.ID)), c.book.referrals)
}

// PanelDecisions are what panels decided.
func (c *OfChild) PanelDecisions(ctx context.Context, first *int, after *string, last *int, before *string) (*Decisions, error) {
	return latest.Page(ctx, c.list("panel_decisions"), page.Args{First: first, After: after, Last: last, Before: before}, c.book.ent.PanelDecision.Query().Where(paneldecision.ChildID(c.child.ID)), c.book.decisions)
}

// Proposals are who was proposed as lead.
func (c *OfChild) Proposals(ctx context.Context, first *int, after *string, last *int, before *string) (*Proposals, error) {
	return latest.Page(ctx, c.list("lead_proposals"), page.Args{First: first, After: after, Last: last, Before: before}, c.book.ent.LeadProposal.Query().Where(leadproposal.ChildID(c.child.ID)), c.book.proposals)
}

// Preferences are what child and whānau said, also what was replaced since.
func (c *OfChild) Preferences(ctx context.Context, first *int, after *string, last *int, before *string) (*Preferences, error) {
	return latest.Page(ctx, c.list("lead_preferences"), page.Args{First: first, After: after, Last: last, Before: before}, c.book.ent.LeadPreference.Query().Where(leadpreference.ChildID(c.child.ID)), c.book.preferences)
}

// Delegations are who did for the leads what a lead does.
func (c *OfChild) Delegations(ctx context.Context, first *int, after *string, last *int, before *string) (*Delegations, error) {
	return latest.Page(ctx, c.list("lead_delegations"), page.Args{First: first, After: after, Last: last, Before: before}, c.book.ent.LeadDelegation.Query().Where(leaddelegation.ChildID(c.child.ID)), c.book.delegations)
}
