package concern

import (
	"context"

	"github.com/google/uuid"

	"cangraph/internal/page"
	"cangraph/internal/viewer"
)

// list is what the cursors of a list of the viewer are bound to; of is what makes it this list.
func (b *Book) list(ctx context.Context, name string, of any) (list page.List, err error) {
	who, err := viewer.From(ctx)
	if err != nil {
		return list, err
	}
	return b.sealer.List(who.Key(), name, of), nil
}

func (o *Observation) id() uuid.UUID { return o.ID }

func (c *Concern) id() uuid.UUID { return c.ID }

func (r *UpdateRequest) id() uuid.UUID { return r.ID }

func (t *TeamConcern) id() uuid.UUID { return t.ID }
