// Package testkit gives tests what they would otherwise each build: both databases,
// migrated and empty, and a context in which somebody is asking.
//
// It refuses to share a database between tests.
package testkit

import (
	"context"
	"testing"

	"cangraph/internal/store"
	"cangraph/internal/viewer"
)

// Each runs f as two subtests, one on each database. PostgreSQL is skipped where no
// server is installed, which is a failure where the variable CI is "true".
func Each(t *testing.T, f func(t *testing.T, s *store.Store)) {
	t.Helper()
	nothing.Each(t, f)
}

// SQLite returns an empty, migrated database in a file of its own. It is closed and
// removed when the test ends.
func SQLite(t testing.TB) *store.Store {
	t.Helper()
	return nothing.SQLite(t)
}

// Postgres returns an empty, migrated database of its own on a throw-away server
// that the tests of one package share. It is closed and dropped when the test ends.
func Postgres(t testing.TB) *store.Store {
	t.Helper()
	return nothing.Postgres(t)
}

// Context returns a context in which a viewer who sees everything is asking.
func Context() context.Context {
	return viewer.With(context.Background(), viewer.System("command"))
}

// CountStatements returns how many SQL statements f sent to the database.
func CountStatements(t testing.TB, s *store.Store, f func()) int {
	t.Helper()
	before := s.Statements()
	f()
	return int(s.Statements() - before)
}

func open(t testing.TB, database string) *store.Store {
	t.Helper()
	s, err := store.Open(context.Background(), database)
	if err != nil {
		t.Fatal("open test database: ", err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error("close test database: ", err)
		}
	})
	return s
}
