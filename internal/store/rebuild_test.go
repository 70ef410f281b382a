package store_test

import (
	"database/sql"
	"strings"
	"testing"

	"cangraph/internal/fault"
	"cangraph/internal/testkit"
)

// TestSQLiteTablesCanBeMadeAnew rebuilds a table that others refer to, as the next
// migration may have to.
func TestSQLiteTablesCanBeMadeAnew(t *testing.T) {
	s := testkit.SQLite(t)
	ctx := testkit.Context()
	w := newTown(t, s)
	if err := s.Tx(ctx, func(tx *sql.Tx) error { return insert(ctx, tx, "lead_periods", w.lead(0, 1, 0)) }); err != nil {
		t.Fatal(err)
	}
	const rebuild = `
		CREATE TABLE new_networks (id uuid NOT NULL PRIMARY KEY, recorded_at datetime NOT NULL, child_id uuid NOT NULL REFERENCES children (id),
			team_id uuid NOT NULL, accepted_on text NOT NULL, closed_on text NULL);
		INSERT INTO new_networks SELECT id, recorded_at, child_id, team_id, accepted_on, closed_on FROM networks WHERE condition;
		DROP TABLE networks;
		ALTER TABLE new_networks RENAME TO networks`
	err := s.MigrateFurther(ctx, strings.Replace(rebuild, "condition", "false", 1))
	if err == nil || !strings.Contains(err.Error(), "1 rows would refer to nothing, some of lead_periods") {
		t.Errorf("a step that loses a network: %v", err)
	}
	if err := s.MigrateFurther(ctx, strings.Replace(rebuild, "condition", "true", 1)); err != nil {
		t.Fatal(err)
	}
	var n int
	if err := s.Reader().QueryRow(`SELECT count(*) FROM lead_periods l JOIN networks n ON n.id = l.network_id`).Scan(&n); err != nil || n != 1 {
		t.Errorf("%d leads of networks, %v", n, err)
	}
	w.network = w.team // which is no network
	err = s.Tx(ctx, func(tx *sql.Tx) error { return insert(ctx, tx, "lead_periods", w.lead(1, 1, 0)) })
	if fault.CodeOf(err) != fault.Conflict {
		t.Errorf("a lead of no network, afterwards: %v", err)
	}
}
