package concern

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen/concern"
	"cangraph/ent/gen/observation"
	"cangraph/ent/gen/teamconcern"
	"cangraph/ent/gen/updaterequest"
	"cangraph/internal/directory"
)

// Nodes reads the objects of the book by their ids.
func (b *Book) Nodes() directory.Readers {
	return directory.Readers{
		observationType: directory.ReaderOfAll(func(ctx context.Context, ids []uuid.UUID) ([]*Observation, error) {
			rows, err := b.ent.Observation.Query().Where(observation.IDIn(ids...)).All(ctx)
			if err != nil {
				return nil, err
			}
			return b.observations(ctx, rows)
		}),
		concernType: directory.ReaderOfAll(func(ctx context.Context, ids []uuid.UUID) ([]*Concern, error) {
			rows, err := b.ent.Concern.Query().Where(concern.IDIn(ids...)).All(ctx)
			if err != nil {
				return nil, err
			}
			return b.concerns(ctx, rows)
		}),
		teamConcernType: directory.ReaderOfAll(func(ctx context.Context, ids []uuid.UUID) ([]*TeamConcern, error) {
			rows, err := b.ent.TeamConcern.Query().Where(teamconcern.IDIn(ids...)).All(ctx)
			if err != nil {
				return nil, err
			}
			return b.teamConcerns(ctx, rows)
		}),
		updateType: directory.ReaderOfAll(func(ctx context.Context, ids []uuid.UUID) ([]*UpdateRequest, error) {
			rows, err := b.ent.UpdateRequest.Query().Where(updaterequest.IDIn(ids...)).All(ctx)
			if err != nil {
				return nil, err
			}
			return b.updates(ctx, rows)
		}),
	}
}
