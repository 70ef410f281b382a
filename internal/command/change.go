package command

import (
	"context"
	"errors"

	"github.com/google/uuid"

	"cangraph/internal/store"
)

// Kind says how the mutations of a domain answer with an object of one kind.
type Kind[Row, Object any] struct {
	Of   func(Row) (child, object uuid.UUID)               // whom a row is about (zero: no child) and its own id
	Read func(context.Context, []uuid.UUID) ([]Row, error) // the rows with these ids as they are now, in the session, in any order; without those that the viewer may not see
	Show func(context.Context, []Row) ([]Object, error)    // the objects of rows, in their order, noted as shown
}

// Change carries out a mutation: make, in a transaction with its audit entry and event.
// It returns the object that make returned the row of, or what is wrong. Where the same
// key has come with the same input before, make is not run, and the object is as it is
// now; it is zero when the viewer may not see it any more. A refusal of Expect comes with
// the object as it stands. Errors: those that are nobody's input's fault (see Refused).
func Change[Row, Object any](ctx context.Context, s *store.Store, meta Meta, kind Kind[Row, Object],
	make func(context.Context, *Tx) (Row, error),
) (object Object, wrong []UserError, err error) {
	var made []Row
	id, err := Once(ctx, s, meta, func(ctx context.Context, tx *Tx) (uuid.UUID, error) {
		row, err := make(ctx, tx)
		if err != nil {
			return uuid.Nil, err
		}
		child, id := kind.Of(row)
		if child != uuid.Nil {
			tx.About(child)
		}
		tx.Changed(id)
		made = []Row{row}
		return id, nil
	})
	if err != nil {
		known, isStale := errors.AsType[stale](err)
		if wrong, err = Refused(err); err != nil || !isStale {
			return object, wrong, err
		}
		id = known.object
	}
	if made == nil || wrong != nil {
		object, err = kind.One(ctx, id)
		return object, wrong, err
	}
	objects, err := kind.Show(ctx, made)
	if err == nil && len(objects) > 0 {
		object = objects[0]
	}
	return object, wrong, err
}

// One is the object with an id as it is now, the zero Object when the viewer may not see it.
func (k Kind[Row, Object]) One(ctx context.Context, id uuid.UUID) (object Object, err error) {
	objects, err := k.All(ctx, []uuid.UUID{id})
	if err == nil && len(objects) > 0 {
		object = objects[0]
	}
	return object, err
}

// All are the objects with these ids as they are now, in any order, without those that the
// viewer may not see.
func (k Kind[Row, Object]) All(ctx context.Context, ids []uuid.UUID) ([]Object, error) {
	rows, err := k.Read(ctx, ids)
	if err != nil {
		return nil, err
	}
	return k.Show(ctx, rows)
}
