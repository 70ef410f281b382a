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
	found := map[string]snapshot.Node{}
	for kind, own := range wanted {
		read, known := readers[kind]
		if !known {
			continue
		}
		nodes, err := read(ctx, d.ent, own)
		if err != nil {
			return nil, err
		}
		for _, n := range nodes {
			found[globalid.Of(n.NodeType(), n.NodeID())] = n
		}
	}
	nodes := make([]snapshot.Node, len(ids))
	for i, id := range ids {
		nodes[i] = found[id]
	}
	return nodes, nil
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

type reader func(ctx context.Context, client *gen.Client, ids []uuid.UUID) ([]snapshot.Node, error)

// readers says how the nodes of each type are read.
var readers = map[string]reader{
	"Child": func(ctx context.Context, client *gen.Client, ids []uuid.UUID) ([]snapshot.Node, error) {
		rows, err := client.Child.Query().Where(child.IDIn(ids...)).All(ctx)
		return nodesOf(rows, childOf), err
	},
	"Kin": func(ctx context.Context, client *gen.Client, ids []uuid.UUID) ([]snapshot.Node, error) {
		rows, err := client.Kin.Query().Where(kin.IDIn(ids...)).All(ctx)
		return nodesOf(rows, kinOf), err
	},
	"Whanau": func(ctx context.Context, client *gen.Client, ids []uuid.UUID) ([]snapshot.Node, error) {
		rows, err := client.Whanau.Query().Where(whanau.IDIn(ids...)).All(ctx)
		return nodesOf(rows, whanauOf), err
	},
	"Practitioner": func(ctx context.Context, client *gen.Client, ids []uuid.UUID) ([]snapshot.Node, error) {
		rows, err := client.Practitioner.Query().Where(practitioner.IDIn(ids...)).All(ctx)
		return nodesOf(rows, practitionerOf), err
	},
	"Agency": func(ctx context.Context, client *gen.Client, ids []uuid.UUID) ([]snapshot.Node, error) {
		agencies, err := loadAgencies(ctx, client, ids)
		return nodesOf(agencies.only(ids), func(a *snapshot.Agency) *snapshot.Agency { return a }), err
	},
	"ServiceType": func(ctx context.Context, client *gen.Client, ids []uuid.UUID) ([]snapshot.Node, error) {
		rows, err := client.ServiceType.Query().Where(servicetype.IDIn(ids...)).All(ctx)
		return nodesOf(rows, serviceTypeOf), err
	},
	"ChildrensTeam": func(ctx context.Context, client *gen.Client, ids []uuid.UUID) ([]snapshot.Node, error) {
		rows, err := client.ChildrensTeam.Query().Where(childrensteam.IDIn(ids...)).All(ctx)
		return nodesOf(rows, teamOf), err
	},
	"Network": func(ctx context.Context, client *gen.Client, ids []uuid.UUID) ([]snapshot.Node, error) {
		rows, err := client.Network.Query().Where(network.IDIn(ids...)).WithChild().WithTeam().All(ctx)
		return nodesOf(rows, networkOf), err
	},
	"ServiceProvision": func(ctx context.Context, client *gen.Client, ids []uuid.UUID) ([]snapshot.Node, error) {
		rows, err := client.ServiceProvision.Query().Where(serviceprovision.IDIn(ids...)).
			WithChild().WithWhanau().WithPractitioner().WithServiceType().All(ctx)
		if err != nil {
			return nil, err
		}
		agencies, err := loadAgencies(ctx, client, idsOf(rows, func(row *gen.ServiceProvision) uuid.UUID { return row.AgencyID }))
		return nodesOf(rows, func(row *gen.ServiceProvision) *snapshot.Provision { return provisionOf(row, agencies) }), err
	},
}

func nodesOf[R any, N snapshot.Node](rows []*R, convert func(*R) N) []snapshot.Node {
	nodes := make([]snapshot.Node, len(rows))
	for i, row := range rows {
		nodes[i] = convert(row)
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
