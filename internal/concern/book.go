package concern

import (
	"context"
	"fmt"

	"cangraph/ent/gen"
	"cangraph/ent/gen/observation"
	"cangraph/ent/gen/teamconcern"
	"cangraph/ent/gen/updaterequest"
	"cangraph/internal/directory"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/page"
	"cangraph/internal/sight"
	"cangraph/internal/store"
	"cangraph/internal/store/latest"
)

// Book reads and writes what people see and worry about. What a viewer may read of it is
// the database's to say, beneath every statement.
type Book struct {
	store     *store.Store
	ent       *gen.Client
	directory *directory.Directory
	sealer    *page.Sealer
}

// New returns the book of a database; sealer seals its cursors.
func New(s *store.Store, d *directory.Directory, sealer *page.Sealer) *Book {
	return &Book{s, s.Ent(), d, sealer}
}

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

// UpdatesOf lists the requests for an update around a child, nil for whoever does not see
// it for casework. Errors: fault.Field ones for the paging.
func (b *Book) UpdatesOf(ctx context.Context, child *snapshot.Child, args page.Args) (*UpdateRequests, error) {
	if seen, err := sight.Of(ctx); err != nil || !seen.Case(child.ID) {
		return nil, err
	}
	list := b.sealer.Named("update_requests", child.ID)
	return latest.Page(ctx, list, args, b.ent.UpdateRequest.Query().Where(updaterequest.ChildID(child.ID)), b.updates)
}

// OwnUpdates lists the requests that wait for the viewer or, where made says so, that
// the viewer made, ever. Errors: fault.Field ones for the paging.
func (b *Book) OwnUpdates(ctx context.Context, made bool, args page.Args) (*UpdateRequests, error) {
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	own := b.ent.UpdateRequest.Query()
	if made {
		own.Where(updaterequest.PractitionerID(seen.Person().ID))
	} else {
		own.Where(updaterequest.ToPractitionerID(seen.Person().ID), updaterequest.AnsweredOnIsNil(), updaterequest.WithdrawnOnIsNil())
	}
	return latest.Page(ctx, b.sealer.Named("own_updates", made), args, own, b.updates)
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
