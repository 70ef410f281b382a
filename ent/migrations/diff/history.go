package diff

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"entgo.io/ent/dialect"
)

// column is a column as the database describes it.
type column struct{ name, kind string }

// history gives the table its history table, or the columns that the history
// lacks, and returns how. On SQLite the trigger that copies a row names its
// columns and is made again.
func history(ctx context.Context, dialectName string, db *sql.DB, table string) ([]string, error) {
	has, err := columns(ctx, dialectName, db, table)
	if err != nil {
		return nil, err
	}
	kept, err := columns(ctx, dialectName, db, table+"_history")
	if err != nil {
		return nil, err
	}
	missing := addColumns(table, has, kept)
	if len(kept) == 0 {
		missing = append([]string{createHistory(dialectName, table, has)}, triggers(dialectName, table)...)
	}
	if len(missing) > 0 && dialectName == dialect.SQLite {
		missing = append(missing, copyOnUpdate(table, has)...)
	}
	return missing, execute(ctx, db, missing)
}

func columns(ctx context.Context, dialectName string, db *sql.DB, table string) ([]column, error) {
	query := `SELECT name, type FROM pragma_table_info($1) ORDER BY cid`
	if dialectName == dialect.Postgres {
		query = `SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute
			WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped ORDER BY attnum`
	}
	rows, err := db.QueryContext(ctx, query, table)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var found []column
	for rows.Next() {
		var one column
		if err := rows.Scan(&one.name, &one.kind); err != nil {
			return nil, err
		}
		found = append(found, one)
	}
	return found, rows.Err()
}

func addColumns(table string, has, kept []column) []string {
	var missing []string
	for _, one := range has {
		same := func(k column) bool { return k.name == one.name }
		if !slices.ContainsFunc(kept, same) {
			missing = append(missing, fmt.Sprintf("ALTER TABLE %s_history ADD COLUMN %s %s", table, one.name, one.kind))
		}
	}
	return missing
}

func createHistory(dialectName, table string, has []column) string {
	instant := map[string]string{dialect.Postgres: "timestamptz", dialect.SQLite: "datetime"}[dialectName]
	var b strings.Builder
	fmt.Fprintf(&b, "CREATE TABLE %s_history (\n", table)
	for _, one := range has {
		fmt.Fprintf(&b, "  %s %s,\n", one.name, one.kind)
	}
	fmt.Fprintf(&b, "  retired_at %s NOT NULL,\n", instant)
	b.WriteString("  retired_because text NOT NULL,\n")
	b.WriteString("  PRIMARY KEY (id, recorded_at),\n")
	b.WriteString("  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),\n")
	b.WriteString("  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))\n)")
	return b.String()
}
