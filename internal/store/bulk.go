package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"
)

// Bulk writes many rows in one transaction. It is not safe for concurrent use.
type Bulk struct {
	ctx   context.Context
	tx    *sql.Tx
	store *Store
	open  []*Rows

	copies int // temporary tables made
}

// alone makes a PostgreSQL transaction the only writer of what two writers could
// collide on, checks references at its end, and gives it all the time it needs.
const alone = `
	SET LOCAL statement_timeout = 0;
	SET LOCAL cangraph.bulk = 'on';
	LOCK TABLE networks, can_memberships, lead_periods IN SHARE ROW EXCLUSIVE MODE;
	SET CONSTRAINTS ALL DEFERRED`

// Bulk runs write in one transaction, in which rows may refer to rows that are added
// later: references are checked at its end. Nothing is stored when write, a check or
// the commit fails. Other writers wait, readers do not.
func (s *Store) Bulk(ctx context.Context, write func(*Bulk) error) error {
	begin := `PRAGMA defer_foreign_keys = 1`
	if s.postgres() {
		begin = alone
	}
	return s.Tx(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, begin); err != nil {
			return fmt.Errorf("begin bulk write: %w", err)
		}
		b := &Bulk{ctx: ctx, tx: tx, store: s}
		if err := write(b); err != nil {
			return err
		}
		return b.finish()
	})
}

// Analyze tells the database to look at its tables anew after many writes, or the
// next queries would be planned for what they were before. SQLite also keeps samples of
// values, for which it would plan a prepared statement anew with every value: that takes
// longer than the statement.
func (s *Store) Analyze(ctx context.Context) error {
	err := s.Tx(ctx, func(tx *sql.Tx) error {
		analyze := `ANALYZE; DELETE FROM sqlite_stat4`
		if s.postgres() {
			analyze = `SET LOCAL statement_timeout = 0; ANALYZE`
		}
		_, err := tx.ExecContext(ctx, analyze)
		return err
	})
	if err != nil {
		return fmt.Errorf("everything is stored, but the database could not count its rows: %w", err)
	}
	return nil
}

// Tx is the transaction, for statements over sets of rows. It sees the rows that
// have been added once their Rows is closed.
func (b *Bulk) Tx() *sql.Tx { return b.tx }

// Into prepares to add rows to the columns of a table. Several may be open at once;
// what is still open when the bulk write ends is closed then.
func (b *Bulk) Into(table string, columns ...string) (*Rows, error) {
	names := make([]string, len(columns))
	for i, column := range columns {
		names[i] = `"` + column + `"`
	}
	r := &Rows{bulk: b, table: table, columns: strings.Join(names, ", "), width: len(columns)}
	probe, err := b.tx.PrepareContext(b.ctx, fmt.Sprintf(`SELECT %s FROM "%s"`, r.columns, table))
	if err != nil {
		return nil, fmt.Errorf("bulk write into %s: %w", table, err)
	}
	r.batch = postgresBatch
	if !b.store.postgres() {
		r.batch = max(1, min(sqliteBatch, sqliteParameters/r.width))
	}
	b.open = append(b.open, r)
	return r, probe.Close()
}

func (b *Bulk) finish() error {
	var err error
	for _, rows := range b.open {
		err = errors.Join(err, rows.Close())
	}
	return err
}

// plain turns values that the databases do not share into ones that they do.
func plain(value any) (any, error) {
	switch v := value.(type) {
	case []string:
		if v == nil {
			return nil, nil
		}
		text, err := json.Marshal(v)
		return string(text), err
	case time.Time:
		return v.UTC().Truncate(time.Microsecond), nil // PostgreSQL keeps no more
	}
	return value, nil
}
