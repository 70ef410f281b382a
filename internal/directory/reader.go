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

// ReaderOf is the reader of a type of whose objects find reads several at once (command.Kind.All):
// those there are, in any order.
func ReaderOf[N any, P interface {
	*N
	snapshot.Node
}](find func(context.Context, []uuid.UUID) ([]P, error)) Reader {
	return func(ctx context.Context, ids []uuid.UUID) ([]snapshot.Node, error) {
		found, err := find(ctx, ids)
		if err != nil {
			return nil, err
		}
		all := make([]snapshot.Node, len(found))
		for i, node := range found {
			all[i] = node
		}
		return Placed(ids, all), nil
	}
}

// Placed puts each node that was found where its id is asked for, nil where there is none.
func Placed[N snapshot.Node](ids []uuid.UUID, found []N) []N {
	known := make(map[uuid.UUID]N, len(found))
	for _, node := range found {
		known[node.NodeID()] = node
	}
	placed := make([]N, len(ids))
	for i, id := range ids {
		placed[i] = known[id]
	}
	return placed
}

// Linked are what objects refer to by an id, read for all of them at once (command.Kind.All):
// in the order of the objects, nil where there is none that the viewer may see.
func Linked[O any, N snapshot.Node](ctx context.Context, of []O, id func(O) uuid.UUID, all func(context.Context, []uuid.UUID) ([]N, error)) ([]N, error) {
	ids := make([]uuid.UUID, len(of))
	for i, one := range of {
		ids[i] = id(one)
	}
	found, err := all(ctx, ids)
	return Placed(ids, found), err
}
