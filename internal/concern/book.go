package concern

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/concern"
	"cangraph/ent/gen/observation"
	"cangraph/ent/gen/observationlink"
	"cangraph/ent/gen/teamconcern"
	"cangraph/ent/gen/updaterequest"
	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/page"
	"cangraph/internal/sight"
	"cangraph/internal/store"
	"cangraph/internal/store/latest"
)

// Book reads and writes what people see and worry about. What a viewer may read of it is
// the database's to say, beneath every statement.
type Book struct {
	store  *store.Store
	ent    *gen.Client
	sealer *page.Sealer
}

// New returns the book of a database; sealer seals its cursors.
func New(s *store.Store, sealer *page.Sealer) *Book { return &Book{s, s.Ent(), sealer} }

// The pages of the lists, the latest recorded first.
type (
	Observations      = page.Connection[*Observation]
	ObservationEdge   = page.Edge[*Observation]
	Concerns          = page.Connection[*Concern]
	ConcernEdge       = page.Edge[*Concern]
	UpdateRequests    = page.Connection[*UpdateRequest]
	UpdateRequestEdge = page.Edge[*UpdateRequest]
	TeamConcerns      = page.Connection[*TeamConcern]
	TeamConcernEdge   = page.Edge[*TeamConcern]
)

// ObservationsOf lists the observations of a child, nil for whoever does not see it for
// casework. Errors: fault.Field ones for the paging.
func (b *Book) ObservationsOf(ctx context.Context, child *snapshot.Child, args page.Args) (*Observations, error) {
	if seen, err := sight.Of(ctx); err != nil || !seen.Case(child.ID) {
		return nil, err
	}
	list := b.sealer.Named("observations", child.ID)
	return latest.Page(ctx, list, args, b.ent.Observation.Query().Where(observation.ChildID(child.ID)), b.observations)
}

// LinksOf are the links of observations, in their order: as far as the viewer may see
// both ends.
func (b *Book) LinksOf(ctx context.Context, of []*Observation) ([][]*Link, error) {
	ids := make([]uuid.UUID, len(of))
	for i, one := range of {
		ids[i] = one.ID
	}
	rows, err := b.ent.ObservationLink.Query().Where(observationlink.Or(observationlink.ObservationIDIn(ids...), observationlink.OtherIDIn(ids...))).
		Order(gen.Asc(observationlink.FieldID)).All(ctx)
	if err != nil {
		return nil, err
	}
	var ends []uuid.UUID
	for _, row := range rows {
		ends = append(ends, row.ObservationID, row.OtherID)
	}
	found, err := b.ent.Observation.Query().Where(observation.IDIn(ends...)).All(ctx)
	if err != nil {
		return nil, err
	}
	shown, err := b.observations(ctx, found)
	byID := map[uuid.UUID]*Observation{}
	for _, one := range shown {
		byID[one.ID] = one
	}
	links := make([][]*Link, len(of))
	for i, one := range of {
		for _, row := range rows {
			other := uuid.Nil
			switch one.ID {
			case row.ObservationID:
				other = row.OtherID
			case row.OtherID:
				other = row.ObservationID
			}
			if byID[other] != nil {
				links[i] = append(links[i], &Link{authorOf(row), row.ID, row.Kind, byID[other]})
			}
		}
	}
	return links, err
}

// UpdatesOf lists the requests for an update around a child, nil for whoever does not see
// it for casework. Errors: fault.Field ones for the paging.
func (b *Book) UpdatesOf(ctx context.Context, child *snapshot.Child, args page.Args) (*UpdateRequests, error) {
	if seen, err := sight.Of(ctx); err != nil || !seen.Case(child.ID) {
		return nil, err
	}
	list := b.sealer.Named("update_requests", child.ID)
	return latest.Page(ctx, list, args, b.ent.UpdateRequest.Query().Where(updaterequest.ChildID(child.ID)), b.updates)
}

// OpenUpdates are the requests that wait for the viewer, soonest due first, at most
// mostOpenUpdates: answering them makes room for the next.
func (b *Book) OpenUpdates(ctx context.Context) ([]*UpdateRequest, error) {
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	rows, err := b.ent.UpdateRequest.Query().Where(updaterequest.ToPractitionerID(seen.Person().ID), updaterequest.AnsweredOnIsNil()).
		Order(gen.Asc(updaterequest.FieldDueOn, updaterequest.FieldID)).Limit(mostOpenUpdates).All(ctx)
	if err != nil {
		return nil, err
	}
	return b.updates(ctx, rows)
}

// TeamConcerns lists what was brought to the teams that the viewer directs, and what the
// viewer brought to any. Errors: fault.Field ones for the paging.
func (b *Book) TeamConcerns(ctx context.Context, waiting *bool, args page.Args) (*TeamConcerns, error) {
	list := b.sealer.Named("team_concerns", fmt.Sprint(waiting == nil, waiting != nil && *waiting))
	all := b.ent.TeamConcern.Query()
	switch {
	case waiting == nil:
	case *waiting:
		all.Where(teamconcern.OutcomeIsNil())
	default:
		all.Where(teamconcern.OutcomeNotNil())
	}
	return latest.Page(ctx, list, args, all, b.teamConcerns)
}

// Concern is the concern with a global id, nil when there is none that the viewer may see.
func (b *Book) Concern(ctx context.Context, global string) (*Concern, error) {
	rows, err := b.ent.Concern.Query().Where(concern.ID(globalid.Own(concernType, global))).All(ctx)
	if err != nil {
		return nil, err
	}
	shown, err := b.concerns(ctx, rows)
	if err != nil || len(shown) == 0 {
		return nil, err
	}
	return shown[0], nil
}
