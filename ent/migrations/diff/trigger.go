package diff

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"entgo.io/ent/dialect"
)

// triggers make the database keep what a row was (docs/adr/0002): on PostgreSQL with
// functions that serve every table, made by a migration written by hand.
func triggers(dialectName, table string) []string {
	if dialectName == dialect.Postgres {
		return []string{
			fmt.Sprintf("CREATE TRIGGER %[1]s_keep_history BEFORE UPDATE ON %[1]s FOR EACH ROW EXECUTE FUNCTION keep_history()", table),
			fmt.Sprintf("CREATE TRIGGER %[1]s_follow_history AFTER INSERT ON %[1]s REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history()", table),
			fmt.Sprintf("CREATE TRIGGER %[1]s_retire_first BEFORE DELETE ON %[1]s FOR EACH ROW EXECUTE FUNCTION retire_first()", table),
			fmt.Sprintf("CREATE TRIGGER %[1]s_no_truncate BEFORE TRUNCATE ON %[1]s EXECUTE FUNCTION refuse_change()", table),
			fmt.Sprintf("CREATE TRIGGER %[1]s_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON %[1]s_history EXECUTE FUNCTION refuse_change()", table),
		}
	}
	return []string{
		raise(table+"_id_stays", "BEFORE UPDATE ON "+table, "NEW.id <> OLD.id", "id_never_changes"),
		raise(table+"_later", "BEFORE UPDATE ON "+table, "NEW.recorded_at <= OLD.recorded_at", "correction_is_later"),
		raise(table+"_follow_history", "BEFORE INSERT ON "+table,
			fmt.Sprintf("EXISTS (SELECT 1 FROM %s_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)", table), "correction_is_later"),
		raise(table+"_retire_first", "BEFORE DELETE ON "+table,
			fmt.Sprintf("NOT EXISTS (SELECT 1 FROM %s_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)", table), "retire_first"),
		raise(table+"_history_no_update", "BEFORE UPDATE ON "+table+"_history", "true", "history_stays"),
		raise(table+"_history_no_delete", "BEFORE DELETE ON "+table+"_history", "true", "history_stays"),
	}
}

// sqliteTriggers remembers the triggers of a SQLite database, and returns what makes
// again those that were lost with a table that was made anew.
func sqliteTriggers(ctx context.Context, dialectName string, db *sql.DB) (lost func() ([]string, error), err error) {
	if dialectName != dialect.SQLite {
		return func() ([]string, error) { return nil, nil }, nil
	}
	const query = `SELECT sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid`
	before, err := texts(ctx, db, query)
	if err != nil {
		return nil, err
	}
	if _, err := db.ExecContext(ctx, `PRAGMA legacy_alter_table = 1`); err != nil { // as the store migrates
		return nil, err
	}
	return func() ([]string, error) {
		after, err := texts(ctx, db, query)
		if err != nil {
			return nil, err
		}
		missing := slices.DeleteFunc(before, func(one string) bool { return slices.Contains(after, one) })
		return missing, execute(ctx, db, missing)
	}, nil
}

// raise is a SQLite trigger that refuses, in the name of a constraint.
func raise(name, event, when, constraint string) string {
	return fmt.Sprintf("CREATE TRIGGER %s %s WHEN %s\nBEGIN SELECT RAISE(ABORT, '%s'); END", name, event, when, constraint)
}

// copyOnUpdate is the SQLite trigger that copies the superseded version.
func copyOnUpdate(table string, has []column) []string {
	names, old := make([]string, len(has)), make([]string, len(has))
	for i, one := range has {
		names[i], old[i] = one.name, "OLD."+one.name
	}
	return []string{
		fmt.Sprintf("DROP TRIGGER IF EXISTS %s_keep_history", table),
		fmt.Sprintf(`CREATE TRIGGER %[1]s_keep_history AFTER UPDATE ON %[1]s
BEGIN
  INSERT INTO %[1]s_history (%[2]s, retired_at, retired_because)
  VALUES (%[3]s, NEW.recorded_at, 'CORRECTED');
END`, table, strings.Join(names, ", "), strings.Join(old, ", ")),
	}
}
