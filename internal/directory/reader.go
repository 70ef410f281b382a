package directory

import (
	"context"

	"github.com/google/uuid"

	"cangraph/internal/network/snapshot"
)

// Reader reads the node of one type with an id, nil when there is none that the viewer
// may see, and notes as shown whom it is about.
type Reader func(ctx context.Context, id uuid.UUID) (snapshot.Node, error)

// Readers are those of a package, by the type of their nodes.
type Readers map[string]Reader

// ReaderOf is the reader of a type whose objects one reads (command.Kind.One).
func ReaderOf[N any, P interface {
	*N
	snapshot.Node
}](one func(context.Context, uuid.UUID) (P, error)) Reader {
	return func(ctx context.Context, id uuid.UUID) (snapshot.Node, error) {
		node, err := one(ctx, id)
		if err != nil || node == nil {
			return nil, err
		}
		return node, nil
	}
}
