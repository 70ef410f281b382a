package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"time"

	"cangraph/ent/gen/migrate"
)

// Because is why a row was retired.
type Because string

// The reasons there are.
const (
	Corrected      Because = "CORRECTED"        // another version took its place
	EnteredInError Because = "ENTERED_IN_ERROR" // it should never have been recorded
)

// RetireWhere moves the rows of a table that meet a condition into its history: they
// were taken to be so until at, which must be after their recorded_at. The condition
// is SQL over the table's columns with parameters $1, $2 … for args. It returns how
// many rows it moved. What others point to must be retired after them. It runs in a
// transaction of Tx or Bulk.
func (s *Store) RetireWhere(ctx context.Context, tx *sql.Tx, table string, because Because, at time.Time, condition string, args ...any) (int64, error) {
	columns, err := columnsOf(table)
	if err != nil {
		return 0, err
	}
	kept, err := tx.ExecContext(ctx,
		fmt.Sprintf(`INSERT INTO %[1]s_history (%[2]s, retired_at, retired_because) SELECT %[2]s, %[3]s, %[4]s FROM %[1]s WHERE %[5]s`,
			table, columns, s.typed(len(args)+1, "timestamptz"), s.typed(len(args)+2, "text"), condition),
		append(slices.Clone(args), at.UTC().Truncate(time.Microsecond), string(because))...)
	if err != nil {
		return 0, fmt.Errorf("retire from %s: %w", table, err)
	}
	removed, err := tx.ExecContext(ctx, fmt.Sprintf(`DELETE FROM %s WHERE %s`, table, condition), args...)
	if err != nil {
		return 0, fmt.Errorf("retire from %s: %w", table, err)
	}
	return same(kept, removed)
}

// same makes sure that nobody changed the rows between the two statements.
func same(kept, removed sql.Result) (int64, error) {
	before, err := kept.RowsAffected()
	if err != nil {
		return 0, err
	}
	after, err := removed.RowsAffected()
	if err == nil && before != after {
		return 0, &collided
	}
	return after, err
}

// typed writes a parameter in a place that does not tell PostgreSQL its type.
func (s *Store) typed(parameter int, kind string) string {
	if s.postgres() {
		return fmt.Sprintf("$%d::%s", parameter, kind)
	}
	return fmt.Sprintf("$%d", parameter)
}

// columnsOf lists the columns of a table of the model.
func columnsOf(table string) (string, error) {
	for _, known := range migrate.Tables {
		if known.Name == table {
			names := make([]string, len(known.Columns))
			for i, column := range known.Columns {
				names[i] = column.Name
			}
			return strings.Join(names, ", "), nil
		}
	}
	return "", fmt.Errorf("there is no table %q to retire rows from", table)
}
