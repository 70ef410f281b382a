package command

import (
	"context"
	"database/sql"

	"github.com/google/uuid"

	"cangraph/internal/audit"
	"cangraph/internal/fault"
	"cangraph/internal/store"
)

// attempts bounds how often a change is begun anew (try). Each time it holds more locks.
const attempts = 5

// try carries out a change in one transaction. The scope that it goes by is read behind
// the locks named. One that takes more locks, or is about a child that nobody has locked,
// waits for them, and finds out whether the scope is another by now: then all is undone,
// and again says so. Held are all locks that it had. committing says whether everything
// was written.
func try[T any](ctx context.Context, s *store.Store, meta Meta, locks []uuid.UUID, run func(*Tx) (T, error)) (answer T, held []uuid.UUID, again, committing bool, err error) {
	tx := &Tx{store: s, postgres: s.Dialect() == "postgres", entry: audit.Changed{Name: meta.Name, Children: meta.Children, Purpose: meta.Purpose}}
	err = s.Tx(ctx, func(within *sql.Tx) error {
		tx.SQL, tx.Rows = within, s.EntIn(within)
		if err := tx.wait(ctx, locks); err != nil {
			return err
		}
		if err := tx.look(ctx); err != nil {
			return err
		}
		if answer, err = run(tx); err != nil {
			return err
		}
		if tx.moved {
			return errMoved
		}
		committing = true
		return nil
	})
	return answer, tx.held, tx.moved, committing, err
}

// errMoved undoes a change whose scope is another by now.
var errMoved = Refusal(fault.Conflict, "", "what you may do has changed while this was done: look at it again, and try again")

// look reads what the viewer may see as the transaction finds it.
func (tx *Tx) look(ctx context.Context) (err error) {
	tx.Scope, err = tx.store.ScopeIn(ctx, tx.SQL)
	tx.entry.Scope = tx.Scope
	return err
}

// unmoved refuses to go on by a scope that is another by now.
func (tx *Tx) unmoved(ctx context.Context) error {
	now, err := tx.store.ScopeIn(ctx, tx.SQL)
	if err != nil {
		return err
	}
	if now.Equal(tx.Scope) {
		return nil
	}
	tx.moved = true
	return errMoved
}
