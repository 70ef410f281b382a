package supervision

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/directory"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/page"
	"cangraph/internal/policy"
	"cangraph/internal/sight"
	"cangraph/internal/store"
)

// Book reads and changes what supports practitioners, in one database. What a viewer may
// read of it is the database's to say, beneath every statement.
type Book struct {
	store  *store.Store
	ent    *gen.Client
	nodes  *directory.Directory
	sealer *page.Sealer
}

// New returns the book of a database; nodes reads whom its rows name.
func New(s *store.Store, nodes *directory.Directory, sealer *page.Sealer) *Book {
	return &Book{s, s.Ent(), nodes, sealer}
}

// change carries out one command (command.Change).
func change[In, Row, Object any](
	ctx context.Context, b *Book, name string, in In, carryOut func(Desk, context.Context, In) (*Row, error), kind command.Kind[*Row, *Object],
) (*Object, []command.UserError, error) {
	return command.Change(ctx, b.store, command.Meta{Name: name, Input: in}, kind, func(ctx context.Context, tx *command.Tx) (*Row, error) {
		d, err := desk.Of(ctx, tx)
		if err != nil {
			return nil, err
		}
		return carryOut(Desk{d}, ctx, in)
	})
}

// kind says how mutations answer with objects of a kind that is about no child.
func kind[Row, Object any](id func(*Row) uuid.UUID, read func(context.Context, []uuid.UUID) ([]*Row, error),
	show func(context.Context, []*Row) ([]*Object, error),
) command.Kind[*Row, *Object] {
	return command.Kind[*Row, *Object]{
		Of:   func(row *Row) (child, object uuid.UUID) { return uuid.Nil, id(row) },
		Read: read, Show: show,
	}
}

// closeTo are those of some practitioners whose work the viewer reads about: themselves, and
// whom they manage or supervise.
func closeTo(seen sight.Sight, of []*snapshot.Practitioner) []uuid.UUID {
	var ids []uuid.UUID
	for _, p := range of {
		if isClose(seen, p.ID) {
			ids = append(ids, p.ID)
		}
	}
	return ids
}

func isClose(seen sight.Sight, id uuid.UUID) bool {
	return seen.Person() == policy.Person{} || seen.Person().ID == id || seen.Has(policy.Staff, id)
}
