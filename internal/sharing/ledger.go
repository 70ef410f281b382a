package sharing

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/policy"
	"cangraph/internal/sight"
	"cangraph/internal/store"
)

// Nodes reads nodes by their global ids, nil in the place of each that the viewer may
// not see (directory.Directory).
type Nodes interface {
	Nodes(ctx context.Context, ids []string) ([]snapshot.Node, error)
}

// Ledger reads and writes the ledger of one database. What a viewer may read of it is
// the database's to say, beneath every statement.
type Ledger struct {
	store *store.Store
	ent   *gen.Client
	nodes Nodes
}

// New returns the ledger of a database; nodes reads whom and what its entries name.
func New(s *store.Store, nodes Nodes) *Ledger { return &Ledger{store: s, ent: s.Ent(), nodes: nodes} }

// The number of entries of a list.
const (
	defaultEntries = 20
	mostEntries    = 100
)

// window reads how many entries a list is to have, and behind which it goes on: entries
// are listed from the latest recorded, and ids are in the order of recording. Without
// one it begins at the latest.
func window(kind string, first *int, before *string) (n int, last uuid.UUID, err error) {
	n, last = defaultEntries, uuid.Max
	if first != nil {
		n = *first
	}
	if n < 1 || n > mostEntries {
		return 0, last, fault.Field("first", "first must be between 1 and %d", mostEntries)
	}
	if before != nil {
		is, id, ok := globalid.Parse(*before)
		if !ok || is != kind {
			return 0, last, fault.Field("before", "send the id of an entry of the same list")
		}
		last = id
	}
	return n, last, nil
}

// sees says whether the viewer sees a child for casework. Errors: those of the session.
func sees(ctx context.Context, child uuid.UUID) (bool, error) {
	seen, err := sight.Of(ctx)
	return err == nil && (seen.Has(policy.Case, child) || operator(seen)), err
}

// operator says whether a command of the operator asks, who sees everything.
func operator(seen sight.Sight) bool { return seen.Person() == policy.Person{} }

// named is whom and what entries name, by global id.
type named map[string]snapshot.Node

// look reads what entries name, each node once, and notes the children as shown.
func (l *Ledger) look(ctx context.Context, ids []string) (named, error) {
	found := named{}
	var wanted []string
	for _, id := range ids {
		if _, known := found[id]; !known {
			found[id] = nil
			wanted = append(wanted, id)
		}
	}
	for len(wanted) > 0 {
		some := wanted[:min(len(wanted), mostEntries)]
		wanted = wanted[len(some):]
		nodes, err := l.nodes.Nodes(ctx, some)
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

func (n named) practitioner(id uuid.UUID) *snapshot.Practitioner {
	return of[*snapshot.Practitioner](n, "Practitioner", id)
}

// of is a named node as its own type, nil when the viewer may not see it.
func of[T snapshot.Node](n named, kind string, id uuid.UUID) T {
	node, _ := n[globalid.Of(kind, id)].(T)
	return node
}

func childID(id uuid.UUID) string { return globalid.Of("Child", id) }

func agencyID(id uuid.UUID) string { return globalid.Of("Agency", id) }

func practitionerID(id uuid.UUID) string { return globalid.Of("Practitioner", id) }
