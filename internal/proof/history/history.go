// Package history owns random changes of stored rows, as commands, imports and raw SQL make
// them: a row is added, corrected or retired, with values that other rows of its table have.
//
// It refuses to know what the values mean: what the database refuses has not happened.
package history

import (
	"context"
	"database/sql"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"entgo.io/ent/dialect"
	"github.com/google/uuid"

	"cangraph/ent/mixin"
	"cangraph/internal/store"
)

// Change makes one random change in one of the tables, recorded at an instant, and says what
// it was; empty when the database refused it or there was nothing to change.
func Change(ctx context.Context, s *store.Store, r *rand.Rand, tables []string, at time.Time) (was string, err error) {
	table := tables[r.IntN(len(tables))]
	ids, columns, err := of(ctx, s, table)
	if err != nil || len(ids) == 0 {
		return "", err
	}
	one, other := ids[r.IntN(len(ids))], ids[r.IntN(len(ids))]
	refused := s.Tx(ctx, func(tx *sql.Tx) error {
		switch r.IntN(4) {
		case 0:
			was = "retire"
			_, err := s.RetireWhere(ctx, tx, table, store.EnteredInError, at, "id = $1", one)
			return err
		case 1:
			was = "add"
			return add(ctx, tx, s, table, columns, one, other, at, r)
		}
		column := columns[r.IntN(len(columns))]
		was = "correct " + column
		return correct(ctx, tx, table, column, one, other, at)
	})
	if refused != nil {
		return "", ctx.Err()
	}
	return fmt.Sprint(was, " ", table, " ", one), nil
}

// Correct is Change that only corrects, and only such columns.
func Correct(ctx context.Context, s *store.Store, r *rand.Rand, tables []string, such func(column string) bool, at time.Time) (was string, err error) {
	table := tables[r.IntN(len(tables))]
	ids, columns, err := of(ctx, s, table)
	columns = slices.DeleteFunc(columns, func(column string) bool { return !such(column) })
	if err != nil || len(ids) == 0 || len(columns) == 0 {
		return "", err
	}
	one, other, column := ids[r.IntN(len(ids))], ids[r.IntN(len(ids))], columns[r.IntN(len(columns))]
	if refused := s.Tx(ctx, func(tx *sql.Tx) error { return correct(ctx, tx, table, column, one, other, at) }); refused != nil {
		return "", ctx.Err()
	}
	return fmt.Sprint("correct ", column, " ", table, " ", one), nil
}

// correct gives a row what another says in a column.
func correct(ctx context.Context, tx *sql.Tx, table, column string, one, other uuid.UUID, at time.Time) error {
	_, err := tx.ExecContext(ctx, fmt.Sprintf(`UPDATE %[1]s SET %[2]s = (SELECT o.%[2]s FROM %[1]s o WHERE o.id = $1), recorded_at = $2 WHERE id = $3`, table, column), other, at, one)
	return err
}

// of are the ids of a table's rows, and its columns but id, time and the keys of files.
func of(ctx context.Context, s *store.Store, table string) (ids []uuid.UUID, columns []string, err error) {
	rows, err := s.Reader().QueryContext(ctx, `SELECT * FROM `+table+` WHERE 1 = 0`)
	if err != nil {
		return nil, nil, err
	}
	all, err := rows.Columns()
	rows.Close()
	if err != nil {
		return nil, nil, err
	}
	for _, column := range all {
		if column != "id" && column != "recorded_at" && column != "import_key" {
			columns = append(columns, column)
		}
	}
	rows, err = s.Reader().QueryContext(ctx, `SELECT id FROM `+table+` ORDER BY id`)
	if err != nil {
		return nil, nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var id uuid.UUID
		if err := rows.Scan(&id); err != nil {
			return nil, nil, err
		}
		ids = append(ids, id)
	}
	return ids, columns, rows.Err()
}

// add adds a row whose values are those of one or the other.
func add(ctx context.Context, tx *sql.Tx, s *store.Store, table string, columns []string, one, other uuid.UUID, at time.Time, r *rand.Rand) error {
	values := make([]string, len(columns))
	for i, column := range columns {
		values[i] = []string{"a.", "b."}[r.IntN(2)] + column
	}
	id, recorded := "'"+mixin.NewID().String()+"'", "'"+at.UTC().Format("2006-01-02 15:04:05.999999999-07:00")+"'"
	if s.Dialect() == dialect.Postgres {
		id, recorded = "CAST("+id+" AS uuid)", "CAST("+recorded+" AS timestamptz)"
	}
	_, err := tx.ExecContext(ctx, fmt.Sprintf(`INSERT INTO %[1]s (id, recorded_at, %[2]s) SELECT %[3]s, %[4]s, %[5]s FROM %[1]s a, %[1]s b WHERE a.id = $1 AND b.id = $2`,
		table, strings.Join(columns, ", "), id, recorded, strings.Join(values, ", ")), one, other)
	return err
}
