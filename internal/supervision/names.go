package supervision

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/internal/directory"
	"cangraph/internal/network/snapshot"
)

// names are whom and what rows name, as far as the viewer may know it.
type names struct {
	practitioners map[uuid.UUID]*snapshot.Practitioner
	agencies      map[uuid.UUID]*snapshot.Agency
	teams         map[uuid.UUID]*snapshot.Team
}

// wanted are the ids of whom and what rows name; uuid.Nil is nobody.
type wanted struct{ practitioners, agencies, teams []uuid.UUID }

// look reads what is wanted, by one statement for each type.
func (b *Book) look(ctx context.Context, w wanted) (n names, err error) {
	if n.practitioners, err = find[*snapshot.Practitioner](ctx, b.nodes, w.practitioners); err != nil {
		return n, err
	}
	if n.agencies, err = find[*snapshot.Agency](ctx, b.nodes, w.agencies); err != nil {
		return n, err
	}
	n.teams, err = find[*snapshot.Team](ctx, b.nodes, w.teams)
	return n, err
}

func find[T snapshot.Node](ctx context.Context, d *directory.Directory, ids []uuid.UUID) (map[uuid.UUID]T, error) {
	slices.SortFunc(ids, func(a, b uuid.UUID) int { return slices.Compare(a[:], b[:]) })
	ids = slices.DeleteFunc(slices.Compact(ids), func(id uuid.UUID) bool { return id == uuid.Nil })
	found := map[uuid.UUID]T{}
	if len(ids) == 0 {
		return found, nil
	}
	nodes, err := directory.Find[T](ctx, d, ids)
	if err != nil {
		return nil, err
	}
	for i, id := range ids {
		found[id] = nodes[i]
	}
	return found, nil
}
