package plan

import (
	"context"
	"sync"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/directory"
	"cangraph/internal/sight"
	"cangraph/internal/store"
)

// Book reads and changes the assessments and plans of one database. What a viewer may
// read of them is the database's to say, beneath every statement.
type Book struct {
	store *store.Store
	ent   *gen.Client
	nodes *directory.Directory
}

// New returns the book of a database; nodes reads whom its entries name.
func New(s *store.Store, nodes *directory.Directory) *Book {
	return &Book{store: s, ent: s.Ent(), nodes: nodes}
}

// file is what an answer has read so far about one child: what hangs together once.
type file struct {
	book  *Book
	child uuid.UUID
	names *directory.Names

	assessments lazy[*Assessment]
	needs       lazy[*Need]
	goals       lazy[*Goal]
	activities  lazy[*Activity]
}

// file opens the file of a child, and notes that something about it is shown.
func (b *Book) file(ctx context.Context, child uuid.UUID) (*file, error) {
	return &file{book: b, child: child, names: b.nodes.Names()}, sight.Show(ctx, child)
}

// lazy is a list that is read when it is first asked for.
type lazy[T any] struct {
	mu   sync.Mutex
	read bool
	all  []T
}

// once returns a list, and reads it when it is first asked for. A failure is not
// remembered.
func once[Row, Object any](ctx context.Context, f *file, l *lazy[Object], query interface {
	All(context.Context) ([]Row, error)
}, show func(*file, context.Context, []Row) ([]Object, error),
) ([]Object, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.read {
		return l.all, nil
	}
	rows, err := query.All(ctx)
	if err != nil {
		return nil, err
	}
	all, err := show(f, ctx, rows)
	l.all, l.read = all, err == nil
	return all, err
}

// objects makes objects of rows, with those whom the rows name.
func objects[Row, Object any](ctx context.Context, f *file, rows []Row, show func(Row) Object) ([]Object, error) {
	return directory.Objects(ctx, f.names, rows, show)
}
