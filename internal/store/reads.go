package store

import (
	"context"
	"database/sql"
	"errors"

	"cangraph/internal/viewer"
)

// reads sends each read where its viewer may read. It serves Query and is the
// ExecQuerier of ent's client.
type reads struct{ store *Store }

// ExecContext refuses: a statement that fails on the way could be sent twice
// outside a transaction.
func (reads) ExecContext(context.Context, string, ...any) (sql.Result, error) {
	return nil, errors.New("a write needs a transaction")
}

// QueryContext reads in the session of ctx, or, for a command of the operator, without.
func (r reads) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	if x, ok := SessionFrom(ctx); ok && x.store == r.store {
		return x.query(ctx, query, args...)
	}
	if who, err := viewer.From(ctx); err != nil || !who.IsSystem() {
		return nil, viewer.ErrMissing
	}
	rows, err := r.store.reader.QueryContext(ctx, query, args...)
	return rows, Explain(ctx, err)
}
