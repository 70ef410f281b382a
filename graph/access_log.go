package graph

import (
	"context"

	"github.com/google/uuid"

	"cangraph/internal/audit"
	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/page"
)

// accessLog reads the access log of a child; an id of anything else has an empty one.
func (r *Resolver) accessLog(ctx context.Context, id string, args page.Args) (*audit.Accesses, error) {
	kind, child, ok := globalid.Parse(id)
	if !ok || kind != "Child" {
		child = uuid.Nil
	}
	return audit.Of(ctx, r.store, r.sealer, child, args)
}

// personOf is the type in the API of a viewer who is a person of the graph.
var personOf = map[string]string{"PRACTITIONER": "Practitioner", "KIN": "Kin", "CHILD": "Child"}

// viewers reads who the entries of an access log are of, in their order, nil for who is
// no person or may not be known to the viewer.
func (r *Resolver) viewers(ctx context.Context, entries []*audit.Access) ([]snapshot.Person, error) {
	ids := make([]string, len(entries))
	for i, e := range entries {
		ids[i] = globalid.Of(personOf[e.ViewerKind], e.ViewerID)
	}
	nodes, err := r.directory.Nodes(ctx, ids)
	if err != nil {
		return nil, err
	}
	people := make([]snapshot.Person, len(entries))
	for i, n := range nodes {
		people[i], _ = n.(snapshot.Person)
	}
	return people, nil
}
