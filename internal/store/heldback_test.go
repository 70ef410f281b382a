package store_test

import (
	"context"
	"sync"
	"testing"

	"entgo.io/ent/dialect"

	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// TestNoScopeOutlivesItsSession reads as two viewers in turn, on the same connections.
func TestNoScopeOutlivesItsSession(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newSecret(t, s)
		own := map[string]string{"one": w.child.String(), "two": w.sibling.String()}
		var readers sync.WaitGroup
		for range 4 {
			readers.Go(func() {
				for range 25 {
					for subject, want := range own {
						if got, err := columnAs(s, subject, `SELECT CAST(id AS text) FROM children`); err != nil || len(got) != 1 || got[0] != want {
							t.Errorf("%s sees %v, %v", subject, got, err)
						}
					}
				}
			})
		}
		readers.Wait()
		if n := s.Scoped().Stats().OpenConnections; n > 8 {
			t.Errorf("%d connections were opened", n)
		}
		if _, err := s.Scoped().QueryContext(context.Background(), `SELECT 1 FROM children`); err == nil { //nolint:sqlclosecheck // it must fail
			t.Error("a viewer's connection reads outside a session")
		}
		if _, err := s.Scoped().BeginTx(context.Background(), nil); err == nil {
			t.Error("a viewer's connection begins a transaction without a viewer")
		}
	})
}

// TestPostgresHoldsWhoForgets reads as PostgreSQL would be read if the program forgot
// something: the role, what the viewer may see, or that it is a command.
func TestPostgresHoldsWhoForgets(t *testing.T) {
	s := testkit.Postgres(t)
	newSecret(t, s)
	for name, statements := range map[string]string{
		"the login that does not say it is a command": `SET LOCAL cangraph.system = 'off'`,
		"a viewer without a scope":                    `SET LOCAL cangraph.system = 'off'; SET LOCAL ROLE cangraph_viewer`,
		"a viewer of whom nothing is known but a child": `SET LOCAL cangraph.system = 'off'; SET LOCAL ROLE cangraph_viewer;
			SELECT set_config('cangraph.child', array_agg(id)::text, true) FROM children`,
		"a viewer who says it is a command": `SET LOCAL ROLE cangraph_viewer`,
	} {
		tx, err := s.Writer().Begin()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := tx.Exec(statements); err != nil {
			t.Fatal(err)
		}
		for _, table := range []string{"children", "networks", "childrens_teams", "sibling_edges"} {
			var n int
			if err := tx.QueryRow(`SELECT COUNT(*) FROM ` + table).Scan(&n); err != nil || n != 0 {
				t.Errorf("%s sees %d rows of %s, %v", name, n, table, err)
			}
		}
		if err := tx.Rollback(); err != nil {
			t.Error(err)
		}
	}
}

// TestSQLiteRefusesWritesBelowTheViews writes to the file under its own name, which a
// statement could only know from the database.
func TestSQLiteRefusesWritesBelowTheViews(t *testing.T) {
	s := testkit.SQLite(t)
	newSecret(t, s)
	if s.Dialect() != dialect.SQLite {
		t.Fatal(s.Dialect())
	}
	name, err := columnAs(s, "one", `SELECT name FROM pragma_database_list WHERE name LIKE 'file_%'`)
	if err != nil || len(name) != 1 {
		t.Fatal(name, err)
	}
	if _, err := columnAs(s, "one", `INSERT INTO `+name[0]+`.marks VALUES ('x', 'x') RETURNING value`); err == nil {
		t.Error("the file was written to")
	}
}
