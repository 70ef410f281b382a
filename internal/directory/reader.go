package directory

import (
	"context"

	"github.com/google/uuid"

	"cangraph/internal/network/snapshot"
)

// Reader reads the nodes of one type with these ids, in their order, nil in the place of
// each that the viewer may not see, and notes as shown whom they are about.
type Reader func(ctx context.Context, ids []uuid.UUID) ([]snapshot.Node, error)

// Readers are those of a package, by the type of their nodes.
type Readers map[string]Reader

// ReaderOf is the reader of a type whose objects one reads (command.Kind.One).
func ReaderOf[N any, P interface {
	*N
	snapshot.Node
}](one func(context.Context, uuid.UUID) (P, error)) Reader {
	return func(ctx context.Context, ids []uuid.UUID) ([]snapshot.Node, error) {
		nodes := make([]snapshot.Node, len(ids))
		for i, id := range ids {
			node, err := one(ctx, id)
			if err != nil {
				return nil, err
			}
			if node != nil {
				nodes[i] = node
			}
		}
		return nodes, nil
	}
}

// ReaderOfAll is the reader of a type of whose objects find reads several at once: those
// there are, in any order.
func ReaderOfAll[N any, P interface {
	*N
	snapshot.Node
}](find func(context.Context, []uuid.UUID) ([]P, error)) Reader {
	return func(ctx context.Context, ids []uuid.UUID) ([]snapshot.Node, error) {
		found, err := find(ctx, ids)
		if err != nil {
			return nil, err
		}
		known := make(map[uuid.UUID]snapshot.Node, len(found))
		for _, node := range found {
			known[node.NodeID()] = node
		}
		nodes := make([]snapshot.Node, len(ids))
		for i, id := range ids {
			nodes[i] = known[id]
		}
		return nodes, nil
	}
}
