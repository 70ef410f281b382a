package store

import (
	"context"
	"database/sql"
	"fmt"
)

// SQLite changes most of a table only by making it anew under another name, with
// references not enforced on the way and other tables' mentions of it left alone
// (https://www.sqlite.org/lang_altertable.html#otheralter).

func (s *Store) beginRebuilding(ctx context.Context, conn *sql.Conn) error {
	if s.postgres() {
		return nil
	}
	_, err := conn.ExecContext(ctx, `PRAGMA foreign_keys = 0; PRAGMA legacy_alter_table = 1`)
	return err
}

func (s *Store) endRebuilding(conn *sql.Conn) error {
	if s.postgres() {
		return nil
	}
	_, err := conn.ExecContext(context.Background(), `PRAGMA foreign_keys = 1; PRAGMA legacy_alter_table = 0`)
	return err
}

// checkReferences finds the rows that a step left without what they refer to.
func (s *Store) checkReferences(ctx context.Context, tx *sql.Tx) error {
	if s.postgres() {
		return nil
	}
	var table string
	var rows int
	err := tx.QueryRowContext(ctx, `SELECT coalesce(min("table"), ''), count(*) FROM pragma_foreign_key_check`).Scan(&table, &rows)
	if err == nil && rows > 0 {
		err = fmt.Errorf("%d rows would refer to nothing, some of %s", rows, table)
	}
	return err
}
