package hui

import (
	"context"
	"sync"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/desk"
	"cangraph/internal/directory"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/page"
	"cangraph/internal/store"
)

// Book reads and writes what people around a child do together, in one database. What a
// viewer may read of it is the database's to say, beneath every statement.
type Book struct {
	store     *store.Store
	ent       *gen.Client
	directory *directory.Directory
	sealer    *page.Sealer
}

// New returns the book of a database; d reads whom its rows name, sealer seals its cursors.
func New(s *store.Store, d *directory.Directory, sealer *page.Sealer) *Book {
	return &Book{s, s.Ent(), d, sealer}
}

// Written is what every object has: whom it is about, and who wrote it. They are looked up
// when they are asked for, for all that is shown together, and nil when the viewer may not
// see them.
type Written struct {
	ID             uuid.UUID
	ChildID        uuid.UUID
	practitionerID uuid.UUID
	agencyID       uuid.UUID
	names          *directory.Names
}

func written(n *directory.Names, row desk.Row) Written {
	id, child, practitioner, agency := row.Written()
	return Written{id, child, practitioner, agency, n}.wanted()
}

// wanted is what was written, its names to be looked up with the others.
func (w Written) wanted() Written {
	directory.Want[*snapshot.Child](w.names, w.ChildID)
	directory.Want[*snapshot.Practitioner](w.names, w.practitionerID)
	directory.Want[*snapshot.Agency](w.names, w.agencyID)
	return w
}

// Child is whom it is about.
func (w Written) Child(ctx context.Context) (*snapshot.Child, error) {
	return directory.Look[*snapshot.Child](ctx, w.names, w.ChildID)
}

// RecordedBy is who wrote it.
func (w Written) RecordedBy(ctx context.Context) (*snapshot.Practitioner, error) {
	return directory.Look[*snapshot.Practitioner](ctx, w.names, w.practitionerID)
}

// RecordedByAgency is for which agency they wrote it.
func (w Written) RecordedByAgency(ctx context.Context) (*snapshot.Agency, error) {
	return directory.Look[*snapshot.Agency](ctx, w.names, w.agencyID)
}

// want makes somebody wanted by look.
func (p person) want(n *directory.Names) person {
	directory.Want[*snapshot.Child](n, p.child)
	directory.Want[*snapshot.Kin](n, p.kin)
	directory.Want[*snapshot.Practitioner](n, p.practitioner)
	return p
}

// look is who somebody is, nil when the viewer may not see them.
func (p person) look(ctx context.Context, n *directory.Names) (snapshot.Person, error) {
	switch {
	case p.child != uuid.Nil:
		return someone(directory.Look[*snapshot.Child](ctx, n, p.child))
	case p.kin != uuid.Nil:
		return someone(directory.Look[*snapshot.Kin](ctx, n, p.kin))
	}
	return someone(directory.Look[*snapshot.Practitioner](ctx, n, p.practitioner))
}

func someone[T any, P interface {
	*T
	snapshot.Person
}](who P, err error) (snapshot.Person, error) {
	if who == nil || err != nil {
		return nil, err
	}
	return who, nil
}

// lazy is what several objects of an answer have or are of, by ids: read for all of them
// when it is asked of the first.
type lazy[T any] struct {
	mu    sync.Mutex
	known map[uuid.UUID]T
	read  func(context.Context) (map[uuid.UUID]T, error)
}

func (l *lazy[T]) of(ctx context.Context, id uuid.UUID) (is T, err error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.known == nil {
		known, err := l.read(ctx)
		if err != nil {
			return is, err
		}
		l.known = known
	}
	return l.known[id], nil
}

// ids are the ids of rows.
func ids[Row desk.Row](rows []Row) []uuid.UUID {
	ids := make([]uuid.UUID, len(rows))
	for i, row := range rows {
		ids[i] = desk.From(row).ID
	}
	return ids
}

// parts are the objects of rows, by what each is a part of.
func parts[Row, Object any](rows []Row, of func(Row) uuid.UUID, object func(Row) Object) map[uuid.UUID][]Object {
	parts := map[uuid.UUID][]Object{}
	for _, row := range rows {
		parts[of(row)] = append(parts[of(row)], object(row))
	}
	return parts
}

// shown are the objects of rows, in their order.
func shown[Row, Object any](rows []Row, object func(Row) Object) []Object {
	objects := make([]Object, len(rows))
	for i, row := range rows {
		objects[i] = object(row)
	}
	return objects
}
