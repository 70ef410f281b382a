package network

import (
	"context"
	"time"

	"github.com/google/uuid"

	"cangraph/internal/network/snapshot"
	"cangraph/internal/page"
)

// veiled is a Source that gives siblings who may not be named an alias.
type veiled struct {
	Source
	sealer *page.Sealer
}

// Load implements Source.
func (v veiled) Load(ctx context.Context, children []uuid.UUID, with snapshot.With) (*snapshot.Snapshot, error) {
	loaded, err := v.Source.Load(ctx, children, with)
	if err != nil {
		return nil, err
	}
	for _, c := range loaded.Children {
		for _, s := range c.Siblings {
			if s.Child.Unnamed {
				s.Child.Alias = v.sealer.Alias(s.Child.ID)
			}
		}
	}
	return loaded, nil
}

// AsKnown implements Source.
func (v veiled) AsKnown(at time.Time) Source { return veiled{v.Source.AsKnown(at), v.sealer} }
