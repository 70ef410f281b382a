package plan

import (
	"context"
	"sync"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/directory"
	"cangraph/internal/page"
	"cangraph/internal/sight"
	"cangraph/internal/store"
	"cangraph/internal/store/batch"
)

// Book reads and changes the assessments and plans of one database. What a viewer may
// read of them is the database's to say, beneath every statement.
type Book struct {
	store  *store.Store
	ent    *gen.Client
	nodes  *directory.Directory
	sealer *page.Sealer
}

// New returns the book of a database; nodes reads whom its entries name, sealer seals its
// cursors.
func New(s *store.Store, nodes *directory.Directory, sealer *page.Sealer) *Book {
	return &Book{store: s, ent: s.Ent(), nodes: nodes, sealer: sealer}
}

// file is what one session has read so far about one child: each thing once for all of the
// entries that are shown, when the first of them is asked for it; and whom entries name.
type file struct {
	book   *Book
	child  uuid.UUID
	names  *directory.Names
	ids    map[string]*batch.IDs // of entries that are shown or named, by their types
	timely *timely

	// Whole lists of the child.
	assessments lazy[*Assessment]
	needs       lazy[*Need]
	goals       lazy[*Goal]
	activities  lazy[*Activity]

	parents parents
	below   below
}

// What a session keeps: the file of a child, those whom its files name, and how timely its
// plans are.
type (
	fileOf   struct{ child uuid.UUID }
	namesIn  struct{}
	timelyIn struct{}
)

// file opens the file of a child, one for all that a session answers of it, and notes that
// something about it is shown.
func (b *Book) file(ctx context.Context, child uuid.UUID) (*file, error) {
	f := store.Kept(ctx, fileOf{child}, func() *file {
		f := &file{book: b, child: child, names: store.Kept(ctx, namesIn{}, b.nodes.Names), ids: map[string]*batch.IDs{}}
		f.timely = store.Kept(ctx, timelyIn{}, func() *timely { return &timely{} })
		for _, kind := range types {
			f.ids[kind] = &batch.IDs{}
		}
		return f
	})
	return f, sight.Show(ctx, child)
}

// lazy is a list that is read when it is first asked for.
type lazy[T any] struct {
	mu   sync.Mutex
	read bool
	all  []T
}

// once returns a list, and reads it when it is first asked for. A failure is not
// remembered.
func once[Row, Object any](ctx context.Context, f *file, l *lazy[Object], query query[Row], show shower[Row, Object]) ([]Object, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.read {
		return l.all, nil
	}
	list, err := all(ctx, f, query, show)
	l.all, l.read = list, err == nil
	return list, err
}

// query reads rows.
type query[Row any] interface {
	All(context.Context) ([]Row, error)
}

// all reads a whole list that the commands bound.
func all[Row, Object any](ctx context.Context, f *file, of query[Row], show shower[Row, Object]) ([]Object, error) {
	rows, err := of.All(ctx)
	if err != nil {
		return nil, err
	}
	return show(f, ctx, rows)
}
