package directory

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/child"
	"cangraph/ent/gen/childrensteam"
	"cangraph/ent/gen/kin"
	"cangraph/ent/gen/network"
	"cangraph/ent/gen/practitioner"
	"cangraph/ent/gen/serviceprovision"
	"cangraph/ent/gen/servicetype"
	"cangraph/ent/gen/whanau"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/sight"
)

// MaxNodes is how many nodes may be asked for at once.
const MaxNodes = 100

// Nodes returns the nodes with these global ids, in their order, nil in the place of
// each that is unknown, hidden or malformed: one statement for each type asked for.
// Errors: fault.Limited above MaxNodes.
func (d *Directory) Nodes(ctx context.Context, ids []string) ([]snapshot.Node, error) {
	if len(ids) > MaxNodes {
		return nil, &fault.Error{Code: fault.Limited, Field: "ids", Message: "ask for at most 100 nodes at once"}
	}
	wanted := map[string][]uuid.UUID{}
	for _, id := range ids {
		if kind, own, ok := globalid.Parse(id); ok {
			wanted[kind] = append(wanted[kind], own)
		}
	}
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	var all []snapshot.Node
	for kind, own := range wanted {
		read, known := readers[kind]
		if !known {
			continue
		}
		nodes, err := read(ctx, d.ent, own, seen)
		if err != nil {
			return nil, err
		}
		all = append(all, nodes...)
	}
	found := map[string]snapshot.Node{}
	for _, n := range all {
		found[globalid.Of(n.NodeType(), n.NodeID())] = n
	}
	nodes := make([]snapshot.Node, len(ids))
	for i, id := range ids {
		nodes[i] = found[id]
	}
	return nodes, d.show(ctx, seen, all...)
}

// Node returns the node with this global id as T, the zero T when there is none of
// that type that the viewer may see.
func Node[T snapshot.Node](ctx context.Context, d *Directory, id string) (node T, err error) {
	nodes, err := d.Nodes(ctx, []string{id})
	if err != nil {
		return node, err
	}
	node, _ = nodes[0].(T)
	return node, nil
}

// Find returns the nodes of one type with these ids, in their order, the zero T in the
// place of each that is unknown or hidden: always one read.
func Find[T snapshot.Node](ctx context.Context, d *Directory, ids []uuid.UUID) ([]T, error) {
	var kind T
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	read, err := readers[kind.NodeType()](ctx, d.ent, ids, seen)
	if err != nil {
		return nil, err
	}
	found := map[uuid.UUID]T{}
	for _, n := range read {
		found[n.NodeID()] = n.(T)
	}
	nodes := make([]T, len(ids))
	for i, id := range ids {
		nodes[i] = found[id]
	}
	return nodes, d.show(ctx, seen, read...)
}

type reader func(ctx context.Context, client *gen.Client, ids []uuid.UUID, seen sight.Sight) ([]snapshot.Node, error)

// readers says how the nodes of each type are read.
var readers = map[string]reader{
	"Child": func(ctx context.Context, client *gen.Client, ids []uuid.UUID, _ sight.Sight) ([]snapshot.Node, error) {
		rows, err := client.Child.Query().Where(child.IDIn(ids...)).All(ctx)
		return nodesOf(rows, childOf), err
	},
	"Kin": func(ctx context.Context, client *gen.Client, ids []uuid.UUID, seen sight.Sight) ([]snapshot.Node, error) {
		rows, err := client.Kin.Query().Where(kin.IDIn(ids...)).All(ctx)
		return nodesOf(rows, func(row *gen.Kin) *snapshot.Kin { return kinOf(row, seen) }), err
	},
	"Whanau": func(ctx context.Context, client *gen.Client, ids []uuid.UUID, _ sight.Sight) ([]snapshot.Node, error) {
		rows, err := client.Whanau.Query().Where(whanau.IDIn(ids...)).All(ctx)
		return nodesOf(rows, whanauOf), err
	},
	"Practitioner": func(ctx context.Context, client *gen.Client, ids []uuid.UUID, _ sight.Sight) ([]snapshot.Node, error) {
		rows, err := client.Practitioner.Query().Where(practitioner.IDIn(ids...)).All(ctx)
		return nodesOf(rows, practitionerOf), err
	},
	"Agency": func(ctx context.Context, client *gen.Client, ids []uuid.UUID, _ sight.Sight) ([]snapshot.Node, error) {
		agencies, err := loadAgencies(ctx, client, ids)
		return nodesOf(agencies.only(ids), func(a *snapshot.Agency) *snapshot.Agency { return a }), err
	},
	"ServiceType": func(ctx context.Context, client *gen.Client, ids []uuid.UUID, _ sight.Sight) ([]snapshot.Node, error) {
		rows, err := client.ServiceType.Query().Where(servicetype.IDIn(ids...)).All(ctx)
		return nodesOf(rows, serviceTypeOf), err
	},
	"ChildrensTeam": func(ctx context.Context, client *gen.Client, ids []uuid.UUID, _ sight.Sight) ([]snapshot.Node, error) {
		rows, err := client.ChildrensTeam.Query().Where(childrensteam.IDIn(ids...)).All(ctx)
		return nodesOf(rows, teamOf), err
	},
	"Network": func(ctx context.Context, client *gen.Client, ids []uuid.UUID, seen sight.Sight) ([]snapshot.Node, error) {
		rows, err := client.Network.Query().Where(network.IDIn(ids...), network.HasChild()).WithChild().WithTeam().All(ctx)
		return nodesOf(rows, func(row *gen.Network) *snapshot.Network { return networkOf(row, seen) }), err
	},
	"ServiceProvision": func(ctx context.Context, client *gen.Client, ids []uuid.UUID, seen sight.Sight) ([]snapshot.Node, error) {
		rows, err := client.ServiceProvision.Query().Where(serviceprovision.IDIn(ids...)).
			WithChild().WithWhanau().WithServiceType().All(ctx)
		if err != nil || len(rows) == 0 {
			return nil, err
		}
		if err := withPractitioners(ctx, client, rows); err != nil {
			return nil, err
		}
		agencies, err := loadAgencies(ctx, client, idsOf(rows, func(row *gen.ServiceProvision) uuid.UUID { return row.AgencyID }))
		return nodesOf(rows, func(row *gen.ServiceProvision) *snapshot.Provision { return provisionOf(row, agencies, seen) }), err
	},
}

// withPractitioners joins services to their practitioners, in one statement even when
// none is named: one whom the viewer may not see makes no difference.
func withPractitioners(ctx context.Context, client *gen.Client, rows []*gen.ServiceProvision) error {
	found, err := client.Practitioner.Query().
		Where(practitioner.IDIn(idsOf(rows, func(row *gen.ServiceProvision) uuid.UUID {
			if row.PractitionerID == nil {
				return uuid.Nil
			}
			return *row.PractitionerID
		})...)).All(ctx)
	for _, row := range rows {
		for _, p := range found {
			if row.PractitionerID != nil && *row.PractitionerID == p.ID {
				row.Edges.Practitioner = p
			}
		}
	}
	return err
}

// nodesOf converts rows, and drops those that cannot be shown.
func nodesOf[R, N any, P interface {
	*N
	snapshot.Node
}](rows []*R, convert func(*R) P) []snapshot.Node {
	nodes := make([]snapshot.Node, 0, len(rows))
	for _, row := range rows {
		if node := convert(row); node != nil {
			nodes = append(nodes, node)
		}
	}
	return nodes
}

func idsOf[R any](rows []*R, id func(*R) uuid.UUID) []uuid.UUID {
	ids := make([]uuid.UUID, len(rows))
	for i, row := range rows {
		ids[i] = id(row)
	}
	return ids
}
