package graph

import (
	"context"
	"maps"
	"slices"

	"github.com/google/uuid"

	"cangraph/internal/directory"
	"cangraph/internal/fault"
	"cangraph/internal/fragility"
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
// that is unknown, hidden or malformed: those of the directory together, those that books
// keep by their types. Errors: fault.Limited above directory.MaxNodes.
func (r *Resolver) nodes(ctx context.Context, ids []string) ([]snapshot.Node, error) {
	if len(ids) > directory.MaxNodes {
		return nil, &fault.Error{Code: fault.Limited, Field: "ids", Message: "ask for at most 100 nodes at once"}
	}
	nodes, err := r.directory.Nodes(ctx, ids)
	if err != nil {
		return nil, err
	}
	places, own := map[string][]int{}, map[string][]uuid.UUID{}
	for i, global := range ids {
		if kind, id, ok := globalid.Parse(global); ok && r.kept[kind] != nil {
			places[kind], own[kind] = append(places[kind], i), append(own[kind], id)
		}
	}
	for _, kind := range slices.Sorted(maps.Keys(own)) {
		kept, err := r.kept[kind](ctx, own[kind])
		if err != nil {
			return nil, err
		}
		for i, place := range places[kind] {
			nodes[place] = kept[i]
		}
	}
	return nodes, nil
}

// restsOn returns what each reason rests on, without what the viewer may not see: all of
// them together.
func (r *Resolver) restsOn(ctx context.Context, reasons []*fragility.Reason) ([][]snapshot.Node, error) {
	var ids []string
	for _, reason := range reasons {
		ids = append(ids, reason.Rests...)
	}
	var all []snapshot.Node
	for some := range slices.Chunk(ids, directory.MaxNodes) {
		nodes, err := r.nodes(ctx, some)
		if err != nil {
			return nil, err
		}
		all = append(all, nodes...)
	}
	each := make([][]snapshot.Node, len(reasons))
	for i, reason := range reasons {
		n := len(reason.Rests)
		each[i] = slices.DeleteFunc(all[:n:n], func(n snapshot.Node) bool { return n == nil })
		all = all[n:]
	}
	return each, nil
}
