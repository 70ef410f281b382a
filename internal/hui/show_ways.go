package hui

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/sharedaim"
	"cangraph/ent/gen/waysofworkingreview"
	"cangraph/internal/calendar"
	"cangraph/internal/desk"
	"cangraph/internal/directory"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/page"
	"cangraph/internal/sight"
	"cangraph/internal/store/latest"
)

// WaysReview is that the members of a network, or a team, looked at how they work together.
type WaysReview struct {
	Written
	networkID       uuid.UUID // zero: of a team
	teamID          uuid.UUID // zero: of a network
	agreementID     uuid.UUID
	agreed          *lazy[*WorkingAgreement]
	ReviewedOn      calendar.Date
	Changes         string
	NextDueOn       calendar.Date
	WithdrawnOn     *calendar.Date
	WithdrawnReason *string
}

// Network is whose members looked at it; nil for a team, and when the viewer may not see it.
func (r *WaysReview) Network(ctx context.Context) (*snapshot.Network, error) {
	return directory.Look[*snapshot.Network](ctx, r.names, r.networkID)
}

// Team is the team that looked at it; nil for a network.
func (r *WaysReview) Team(ctx context.Context) (*snapshot.Team, error) {
	return directory.Look[*snapshot.Team](ctx, r.names, r.teamID)
}

// WorkingAgreement is what they looked at; nil when none was named, and when the viewer may
// not see it.
func (r *WaysReview) WorkingAgreement(ctx context.Context) (*WorkingAgreement, error) {
	if r.agreementID == uuid.Nil {
		return nil, nil
	}
	return r.agreed.of(ctx, r.agreementID)
}

// The page of such reviews, the latest recorded first.
type (
	WaysReviews    = page.Connection[*WaysReview]
	WaysReviewEdge = page.Edge[*WaysReview]
)

// WaysOfNetwork are when the members of a network looked at how they work together; nil for
// whoever does not see the child for casework. Errors: fault.Field ones for the paging.
func (b *Book) WaysOfNetwork(ctx context.Context, n *snapshot.Network, args page.Args) (*WaysReviews, error) {
	if seen, err := sight.Of(ctx); err != nil || !seen.Case(n.Child.ID) {
		return nil, err
	}
	return latest.Page(ctx, b.sealer.Named("network_ways", n.ID), args, b.ent.WaysOfWorkingReview.Query().Where(waysofworkingreview.NetworkID(n.ID)), b.waysReviews)
}

// WaysOfTeam are when a team looked at how it works together. Errors: fault.Field ones for
// the paging.
func (b *Book) WaysOfTeam(ctx context.Context, team *snapshot.Team, args page.Args) (*WaysReviews, error) {
	return latest.Page(ctx, b.sealer.Named("team_ways", team.ID), args, b.ent.WaysOfWorkingReview.Query().Where(waysofworkingreview.TeamID(team.ID)), b.waysReviews)
}

func (b *Book) waysReviews(ctx context.Context, rows []*gen.WaysOfWorkingReview) ([]*WaysReview, error) {
	names := b.directory.Names()
	agreements := make([]uuid.UUID, len(rows))
	for i, row := range rows {
		agreements[i] = desk.Said(row.SharedAimID)
	}
	agreed := &lazy[*WorkingAgreement]{read: func(ctx context.Context) (map[uuid.UUID]*WorkingAgreement, error) {
		found, err := b.ent.SharedAim.Query().Where(sharedaim.IDIn(agreements...)).All(ctx)
		if err != nil {
			return nil, err
		}
		known := map[uuid.UUID]*WorkingAgreement{}
		objects, err := b.aims(ctx, found)
		for _, one := range objects {
			known[one.ID] = one
		}
		return known, err
	}}
	return shown(rows, func(row *gen.WaysOfWorkingReview) *WaysReview {
		one := &WaysReview{
			Written:   Written{row.ID, desk.Said(row.ChildID), row.PractitionerID, row.AgencyID, names}.wanted(),
			networkID: desk.Said(row.NetworkID), teamID: desk.Said(row.TeamID), agreementID: desk.Said(row.SharedAimID), agreed: agreed,
			ReviewedOn: row.ReviewedOn, Changes: row.Changes, NextDueOn: row.NextOn, WithdrawnOn: row.WithdrawnOn, WithdrawnReason: desk.Stated(row.WithdrawnWhy),
		}
		directory.Want[*snapshot.Network](names, one.networkID)
		directory.Want[*snapshot.Team](names, one.teamID)
		return one
	}), sight.ShowEach(ctx, rows, func(row *gen.WaysOfWorkingReview) uuid.UUID { return desk.Said(row.ChildID) })
}
