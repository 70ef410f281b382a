package plan

import (
	"context"
	"sync"

	"github.com/google/uuid"

	"cangraph/ent/gen"
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

// Book reads and changes the assessments and plans of one database. What a viewer may
// read of them is the database's to say, beneath every statement.
type Book struct {
	store *store.Store
	ent   *gen.Client
	nodes Nodes
}

// New returns the book of a database; nodes reads whom its entries name.
func New(s *store.Store, nodes Nodes) *Book { return &Book{store: s, ent: s.Ent(), nodes: nodes} }

// file is what an answer has read so far about one child: each kind of entry once.
type file struct {
	book  *Book
	child uuid.UUID
	names names

	assessments    lazy[*Assessment]
	contributions  lazy[*AssessmentContribution]
	needs          lazy[*Need]
	goals          lazy[*Goal]
	activities     lazy[*Activity]
	deliveries     lazy[*Delivery]
	updates        lazy[*ProgressUpdate]
	versions       lazy[*PlanVersion]
	agreements     lazy[*PlanAgreement]
	communications lazy[*PlanCommunication]
	reviews        lazy[*PlanReview]
	problems       lazy[*Problem]
	additions      lazy[*ProblemContribution]
}

// file opens the file of a child, and notes that something about it is shown.
func (b *Book) file(ctx context.Context, child uuid.UUID) (*file, error) {
	return &file{book: b, child: child, names: names{nodes: b.nodes, known: map[string]snapshot.Node{}}}, sight.Show(ctx, child)
}

// lazy is a list that is read when it is first asked for.
type lazy[T any] struct {
	mu   sync.Mutex
	read bool
	all  []T
}

// get returns the list. A failure is not remembered.
func (l *lazy[T]) get(read func() ([]T, error)) ([]T, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.read {
		return l.all, nil
	}
	all, err := read()
	l.all, l.read = all, err == nil
	return all, err
}

// names are the people and agencies that entries name, by global id.
type names struct {
	nodes Nodes
	mu    sync.Mutex
	known map[string]snapshot.Node
}

// mostAtOnce is how many nodes are read at once.
const mostAtOnce = 100

// look reads those that are not known yet.
func (n *names) look(ctx context.Context, ids []string) error {
	n.mu.Lock()
	defer n.mu.Unlock()
	var wanted []string
	for _, id := range ids {
		if _, known := n.known[id]; !known {
			n.known[id] = nil
			wanted = append(wanted, id)
		}
	}
	for len(wanted) > 0 {
		some := wanted[:min(len(wanted), mostAtOnce)]
		wanted = wanted[len(some):]
		found, err := n.nodes.Nodes(ctx, some)
		if err != nil {
			return err
		}
		for i, node := range found {
			n.known[some[i]] = node
		}
	}
	return nil
}

// node is somebody or something by its type, nil when the viewer may not see it.
func node[T snapshot.Node](n *names, kind string, id *uuid.UUID) T {
	var none T
	if id == nil {
		return none
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	found, _ := n.known[globalid.Of(kind, *id)].(T)
	return found
}

func (n *names) practitioner(id uuid.UUID) *snapshot.Practitioner {
	return node[*snapshot.Practitioner](n, "Practitioner", &id)
}

func (n *names) agency(id uuid.UUID) *snapshot.Agency {
	return node[*snapshot.Agency](n, "Agency", &id)
}

// people are the global ids of those in rows.
func people(ids []string, o origin) []string {
	for _, id := range o.practitioners {
		ids = append(ids, globalid.Of("Practitioner", id))
	}
	for _, id := range o.agencies {
		ids = append(ids, globalid.Of("Agency", id))
	}
	return ids
}

// objects makes objects of rows, with those whom the rows name.
func objects[Row, Object any](ctx context.Context, f *file, rows []Row, of func(Row) origin, show func(Row) Object) ([]Object, error) {
	var ids []string
	for _, row := range rows {
		ids = people(ids, of(row))
	}
	if err := f.names.look(ctx, ids); err != nil {
		return nil, err
	}
	all := make([]Object, len(rows))
	for i, row := range rows {
		all[i] = show(row)
	}
	return all, nil
}

// sees says whether the viewer sees a child for casework. Errors: those of the session.
func sees(ctx context.Context, child uuid.UUID) (bool, error) {
	seen, err := sight.Of(ctx)
	return err == nil && (seen.Has(policy.Case, child) || seen.Person() == policy.Person{}), err
}
