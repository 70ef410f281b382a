package lead

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/internal/directory"
	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
)

// wanted is whom and what rows name, by global id.
type wanted []string

func (w *wanted) add(kind string, ids ...uuid.UUID) *wanted {
	for _, id := range ids {
		if id != uuid.Nil {
			*w = append(*w, globalid.Of(kind, id))
		}
	}
	return w
}

// named is whom and what the viewer may see of it.
type named map[string]snapshot.Node

// look reads what is wanted, each once, and notes the children as shown.
func (b *Book) look(ctx context.Context, w wanted) (named, error) {
	slices.Sort(w)
	found := named{}
	for some := range slices.Chunk(slices.Compact(w), directory.MaxNodes) {
		nodes, err := b.nodes.Nodes(ctx, some)
		if err != nil {
			return nil, err
		}
		for i, node := range nodes {
			found[some[i]] = node
		}
	}
	return found, nil
}

func (n named) child(id uuid.UUID) *snapshot.Child { return of[*snapshot.Child](n, "Child", id) }

func (n named) agency(id uuid.UUID) *snapshot.Agency { return of[*snapshot.Agency](n, "Agency", id) }

func (n named) team(id uuid.UUID) *snapshot.Team { return of[*snapshot.Team](n, "ChildrensTeam", id) }

func (n named) practitioner(id uuid.UUID) *snapshot.Practitioner {
	return of[*snapshot.Practitioner](n, "Practitioner", id)
}

// of is a named node as its own type, nil when the viewer may not see it.
func of[T snapshot.Node](n named, kind string, id uuid.UUID) T {
	node, _ := n[globalid.Of(kind, id)].(T)
	return node
}
