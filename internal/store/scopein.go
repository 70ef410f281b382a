package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"

	"cangraph/internal/policy"
	"cangraph/internal/viewer"
)

// ScopeIn returns what the viewer of ctx may see as a write transaction finds it: on
// PostgreSQL with all that was committed before this call, and what the transaction has
// written itself; on SQLite, where a write transaction is alone, what was committed before
// it. nil for a command of the operator. Errors: as of Session.Scope.
func (s *Store) ScopeIn(ctx context.Context, tx *sql.Tx) (*policy.Scope, error) {
	who, err := viewer.From(ctx)
	if err != nil || who.IsSystem() {
		return nil, err
	}
	if !known(who) {
		return nil, errUnknown
	}
	asked := &opening{viewer: who}
	if s.postgres() {
		asked.entries, err = scopeIn(ctx, tx, asked)
	} else {
		err = s.scopeBeside(ctx, asked)
	}
	if err != nil {
		return nil, Explain(ctx, err)
	}
	scope, isKnown := policy.NewScope(asked.entries)
	if !isKnown {
		return nil, errUnknown
	}
	return scope, nil
}

// scopeIn asks PostgreSQL within a transaction.
func scopeIn(ctx context.Context, tx *sql.Tx, asked *opening) (entries []policy.Entry, err error) {
	rows, err := tx.QueryContext(ctx, "SELECT * FROM cangraph_scope("+literals(asked.parameters(ctx, nil, nil))+")")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var kind, ids, of any
		if err := rows.Scan(&kind, &ids, &of); err != nil {
			return nil, err
		}
		if entries, err = appendSet(entries, []driver.Value{kind, ids, of}); err != nil {
			return nil, err
		}
	}
	return entries, rows.Err()
}

// scopeBeside asks SQLite on the connection that only writers use.
func (s *Store) scopeBeside(ctx context.Context, asked *opening) error {
	tx, err := s.judging.BeginTx(context.WithValue(ctx, openingKey{}, asked), nil)
	return errors.Join(err, rollback(tx))
}

func rollback(tx *sql.Tx) error {
	if tx == nil {
		return nil
	}
	return unlessDone(tx.Rollback())
}
