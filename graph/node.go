package graph

import (
	"context"
	"maps"

	"cangraph/internal/directory"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
)

// keeper is a book whose objects are nodes.
type keeper interface{ Nodes() directory.Readers }

func readersOf(keepers ...keeper) directory.Readers {
	all := directory.Readers{}
	for _, k := range keepers {
		maps.Copy(all, k.Nodes())
	}
	return all
}

// nodes returns the nodes with these global ids, in their order, nil in the place of each
// that is unknown, hidden or malformed: those of the directory together, what a book keeps
// one by one. Errors: fault.Limited above directory.MaxNodes.
func (r *Resolver) nodes(ctx context.Context, ids []string) ([]snapshot.Node, error) {
	if len(ids) > directory.MaxNodes {
		return nil, &fault.Error{Code: fault.Limited, Field: "ids", Message: "ask for at most 100 nodes at once"}
	}
	nodes, err := r.directory.Nodes(ctx, ids)
	if err != nil {
		return nil, err
	}
	for i, global := range ids {
		kind, id, ok := globalid.Parse(global)
		read, kept := r.kept[kind]
		if !ok || !kept {
			continue
		}
		if nodes[i], err = read(ctx, id); err != nil {
			return nil, err
		}
	}
	return nodes, nil
}
