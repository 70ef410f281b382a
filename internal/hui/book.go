package hui

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

// Book reads and writes what people around a child do together, in one database. What a
// viewer may read of it is the database's to say, beneath every statement.
type Book struct {
	store *store.Store
	ent   *gen.Client
	nodes Nodes
}

// New returns the book of a database; nodes reads whom its rows name.
func New(s *store.Store, nodes Nodes) *Book { return &Book{store: s, ent: s.Ent(), nodes: nodes} }

// The number of objects of a list.
const (
	defaultItems = 20
	mostListed   = 100
)

// window reads how many objects a list is to have, and behind which it goes on: they are
// listed from the latest recorded, and ids are in the order of recording. Without one it
// begins at the latest.
func window(kind string, first *int, before *string) (n int, last uuid.UUID, err error) {
	n, last = defaultItems, uuid.Max
	if first != nil {
		n = *first
	}
	if n < 1 || n > mostListed {
		return 0, last, fault.Field("first", "first must be between 1 and %d", mostListed)
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

// named is whom and what rows name, by global id.
type named map[string]snapshot.Node

// look reads what rows name, each node once, and notes the children as shown.
func (b *Book) look(ctx context.Context, ids []string) (named, error) {
	found := named{}
	var wanted []string
	for _, id := range ids {
		if _, known := found[id]; !known {
			found[id] = nil
			wanted = append(wanted, id)
		}
	}
	for len(wanted) > 0 {
		some := wanted[:min(len(wanted), mostListed)]
		wanted = wanted[len(some):]
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

// as is a named node as a type, nil when the viewer may not see it.
func as[T snapshot.Node](n named, kind string, id *uuid.UUID) T {
	var none T
	if id == nil {
		return none
	}
	node, _ := n[globalid.Of(kind, *id)].(T)
	return node
}

// who is the child, an adult or a practitioner, whichever is named, nil when the viewer
// may not see them.
func (n named) who(child, kin, practitioner *uuid.UUID) snapshot.Person {
	for _, one := range []struct {
		kind string
		id   *uuid.UUID
	}{{"Child", child}, {"Kin", kin}, {"Practitioner", practitioner}} {
		if one.id != nil {
			return as[snapshot.Person](n, one.kind, one.id)
		}
	}
	return nil
}

// ids gathers global ids of what rows name.
type ids []string

func (i *ids) add(kind string, given ...*uuid.UUID) {
	for _, id := range given {
		if id != nil {
			*i = append(*i, globalid.Of(kind, *id))
		}
	}
}

// written adds what every row names.
func (i *ids) written(a author) {
	i.add("Child", &a.child)
	i.add("Practitioner", &a.practitioner)
	i.add("Agency", &a.agency)
}

// written is what every object has.
func (n named) written(id uuid.UUID, a author) Written {
	return Written{id, as[*snapshot.Child](n, "Child", &a.child), as[*snapshot.Practitioner](n, "Practitioner", &a.practitioner), as[*snapshot.Agency](n, "Agency", &a.agency)}
}

// shown notes that something about children goes into an answer.
func shown[R any](ctx context.Context, rows []*R, child func(*R) uuid.UUID) error {
	children := make([]uuid.UUID, len(rows))
	for i, row := range rows {
		children[i] = child(row)
	}
	return sight.Show(ctx, children...)
}

// sees says whether the viewer sees a child for casework. Errors: those of the session.
func sees(ctx context.Context, child uuid.UUID) (bool, error) {
	seen, err := sight.Of(ctx)
	return err == nil && (seen.Has(policy.Case, child) || operator(seen)), err
}

// operator says whether a command of the operator asks, who sees everything.
func operator(seen sight.Sight) bool { return seen.Person() == policy.Person{} }
