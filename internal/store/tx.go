package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// Tx runs change in one explicit write transaction: all of it is stored, or, when
// change or the commit fails, nothing. Errors are explained (see Explain) and never
// lead to a second try: only who sent the change knows whether it still makes sense.
func (s *Store) Tx(ctx context.Context, change func(*sql.Tx) error) error {
	return within(ctx, s.writer, change)
}

// within runs change in a transaction of a pool or of one connection.
func within(ctx context.Context, writer interface {
	BeginTx(context.Context, *sql.TxOptions) (*sql.Tx, error)
}, change func(*sql.Tx) error) error {
	tx, err := writer.BeginTx(ctx, nil)
	if err != nil {
		return Explain(ctx, fmt.Errorf("begin transaction: %w", err))
	}
	defer tx.Rollback() // does nothing after a commit; undoes a panic
	if err := change(tx); err != nil {
		return Explain(ctx, errors.Join(err, unlessDone(tx.Rollback())))
	}
	if err := tx.Commit(); err != nil {
		return Explain(ctx, fmt.Errorf("commit: %w", err))
	}
	return nil
}

// unlessDone drops the error of ending a transaction that has already ended, as it
// has when its context is done.
func unlessDone(err error) error {
	if errors.Is(err, sql.ErrTxDone) {
		return nil
	}
	return err
}
