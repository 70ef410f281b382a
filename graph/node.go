package graph

import (
	"context"
	"maps"
	"slices"

	"github.com/google/uuid"

	"cangraph/internal/audit"
	"cangraph/internal/concern"
	"cangraph/internal/directory"
	"cangraph/internal/fault"
	"cangraph/internal/finding"
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

// each returns the nodes with these global ids, as nodes does, of any number.
func (r *Resolver) each(ctx context.Context, ids []string) ([]snapshot.Node, error) {
	all := make([]snapshot.Node, 0, len(ids))
	for some := range slices.Chunk(ids, directory.MaxNodes) {
		nodes, err := r.nodes(ctx, some)
		if err != nil {
			return nil, err
		}
		all = append(all, nodes...)
	}
	return all, nil
}

// evidenceOf are the nodes on which each finding rests, in their order: casework, of which a
// finding knows no more than that it is there, is read, all of one type together. What the
// viewer may not see was never found.
func (r *Resolver) evidenceOf(ctx context.Context, found []*finding.Finding) ([][]snapshot.Node, error) {
	var ids []string
	for _, f := range found {
		for _, n := range f.Evidence {
			if record, is := n.(snapshot.Record); is {
				ids = append(ids, globalid.Of(record.Type, record.ID))
			}
		}
	}
	slices.Sort(ids)
	ids = slices.Compact(ids)
	nodes, err := r.each(ctx, ids)
	if err != nil {
		return nil, err
	}
	read := map[string]snapshot.Node{}
	for i, id := range ids {
		read[id] = nodes[i]
	}
	evidence := make([][]snapshot.Node, len(found))
	for i, f := range found {
		evidence[i] = []snapshot.Node{}
		for _, n := range f.Evidence {
			if record, is := n.(snapshot.Record); is {
				n = read[globalid.Of(record.Type, record.ID)]
			}
			if n != nil {
				evidence[i] = append(evidence[i], n)
			}
		}
	}
	return evidence, nil
}

// restsOn returns what each reason rests on, without what the viewer may not see: all of
// them together.
func (r *Resolver) restsOn(ctx context.Context, reasons []*fragility.Reason) ([][]snapshot.Node, error) {
	var ids []string
	for _, reason := range reasons {
		ids = append(ids, reason.Rests...)
	}
	all, err := r.each(ctx, ids)
	if err != nil {
		return nil, err
	}
	each := make([][]snapshot.Node, len(reasons))
	for i, reason := range reasons {
		n := len(reason.Rests)
		each[i] = slices.DeleteFunc(all[:n:n], func(n snapshot.Node) bool { return n == nil })
		all = all[n:]
	}
	return each, nil
}

// open returns the node with this global id, nil when it is unknown, hidden or malformed.
// Whoever asks for an observation or a concern by itself knows of it from then on.
func (r *Resolver) open(ctx context.Context, id string) (snapshot.Node, error) {
	nodes, err := r.nodes(ctx, []string{id})
	if err != nil {
		return nil, err
	}
	switch opened := nodes[0].(type) {
	case *concern.Observation:
		err = audit.Opened(ctx, audit.Opening{Subject: opened.ID, Child: opened.ChildID})
	case *concern.Concern:
		err = audit.Opened(ctx, audit.Opening{Subject: opened.ID, Child: opened.ChildID})
	}
	return nodes[0], err
}
