package proof_test

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"testing"

	"entgo.io/ent/dialect"
	_ "github.com/lib/pq" // the driver, to connect as somebody who forgot who they are

	"cangraph/internal/policy"
	"cangraph/internal/proof/looking"
	"cangraph/internal/proof/world"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// open are the tables and views that a viewer may read some of.
func open() []string {
	names := []string{"sibling_edges", "parent_edges"}
	for _, table := range slices.Concat(policy.Tables, policy.Histories(policy.Tables)) {
		names = append(names, table.Name)
	}
	return names
}

// stored are the tables and views of a database.
func stored(t testing.TB, s *store.Store) []string {
	t.Helper()
	query := `SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite%'`
	if s.Dialect() == dialect.Postgres {
		query = `SELECT relname::text FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p', 'v')`
	}
	var names []string
	var name string
	looking.Rows(t, s, testkit.Context(), query, func() { names = append(names, name) }, &name)
	return names
}

// What no rule opens is closed: accounts, mandates, names behind shields, the history of
// what is not remembered, the audit, the key of cursors. Nobody sees a row of it.
func TestEverythingElseIsClosed(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := world.Draw(4)
		looking.Fill(t, s, []world.World{w})
		leaveTraces(t, s, w)
		for _, account := range w.Tables["accounts"] {
			for _, leak := range leaks(t, s, w, account) {
				t.Errorf("%s: %s", who(account), leak)
			}
		}
	})
}

// leaveTraces corrects every row, so that the history of each table has some, and notes a
// secret.
func leaveTraces(t testing.TB, s *store.Store, w world.World) {
	t.Helper()
	err := s.Tx(testkit.Context(), func(tx *sql.Tx) error {
		for _, table := range w.Names() {
			if _, err := tx.Exec(fmt.Sprintf(`UPDATE %s SET recorded_at = '2021-01-01 00:00:00+00:00'`, table)); err != nil {
				return err
			}
		}
		return store.MarkIn(testkit.Context(), tx, "cursor_key", "secret")
	})
	if err != nil {
		t.Fatal(err)
	}
}

// leaks reads all closed tables as an account, and says which answered with a row.
func leaks(t testing.TB, s *store.Store, w world.World, account world.Row) []string {
	t.Helper()
	var found []string
	closed := slices.DeleteFunc(stored(t, s), func(name string) bool { return slices.Contains(open(), name) })
	for _, name := range closed {
		ctx, session := s.Session(looking.Asking(w, account))
		rows, err := s.Query(ctx, `SELECT 1 FROM `+name)
		if err == nil {
			if rows.Next() {
				found = append(found, name+" can be read")
			}
			rows.Close()
		}
		session.Close()
	}
	return found
}

// A program that connects to PostgreSQL as the owner of the tables and forgets to say
// whom it reads for reads nothing.
func TestWhoForgetsToSayReadsNothing(t *testing.T) {
	address := testkit.PostgresURL(t)
	s, err := store.Open(context.Background(), address)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	looking.Fill(t, s, []world.World{world.Draw(4)})
	for _, leak := range forgotten(t, s, address) {
		t.Error(leak)
	}
}

// forgotten reads every table with a plain connection.
func forgotten(t testing.TB, s *store.Store, address string) []string {
	t.Helper()
	db, err := sql.Open("postgres", address)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var found []string
	for _, name := range stored(t, s) {
		var n int
		if err := db.QueryRow(`SELECT COUNT(*) FROM ` + name).Scan(&n); err == nil && n > 0 && !strings.HasPrefix(name, "pg_") {
			found = append(found, fmt.Sprintf("%d rows of %s are read by who forgot to say", n, name))
		}
	}
	return found
}
