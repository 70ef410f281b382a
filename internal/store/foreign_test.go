package store_test

import (
	"bytes"
	"database/sql"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

func execute(t *testing.T, driver, database, statements string) {
	t.Helper()
	db, err := sql.Open(driver, database)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.ExecContext(t.Context(), statements); err != nil {
		t.Error(err)
	}
	if err := db.Close(); err != nil {
		t.Error(err)
	}
}

// foreign are the tables of other programs: one with a name of ours, one that counts
// migrations in its own way, and one that has nothing to do with us.
var foreign = []struct {
	statements   string
	onlyOnSQLite bool
}{
	{"CREATE TABLE children (name text)", false},
	{"CREATE TABLE schema_migrations (version text)", false},
	{"CREATE TABLE books (title text)", true},
}

func TestAFileOfAnotherProgramIsLeftAsItIs(t *testing.T) {
	for _, c := range foreign {
		path := filepath.Join(t.TempDir(), "other.db")
		execute(t, "sqlite", path, c.statements)
		before, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := store.Open(t.Context(), path); err == nil || !strings.Contains(err.Error(), "another program") {
			t.Errorf("%s: %v", c.statements, err)
		}
		if after, err := os.ReadFile(path); err != nil || !bytes.Equal(before, after) {
			t.Errorf("%s: the file was changed, %v", c.statements, err)
		}
	}
}

func TestAServerOfAnotherProgramIsLeftAsItIs(t *testing.T) {
	for _, c := range foreign {
		database := testkit.EmptyPostgresURL(t)
		execute(t, "postgres", database, c.statements)
		s, err := store.Open(t.Context(), database)
		if c.onlyOnSQLite {
			if err != nil {
				t.Errorf("%s: %v", c.statements, err)
			} else if err := s.Close(); err != nil {
				t.Error(err)
			}
			continue
		}
		if err == nil || !strings.Contains(err.Error(), "another program") {
			t.Errorf("%s: %v", c.statements, err)
		}
	}
}
