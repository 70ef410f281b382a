package store_test

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"entgo.io/ent/dialect"

	"cangraph/ent/gen/whanau"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
	"cangraph/internal/viewer"
)

func TestWritesNeedATransaction(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		ctx := testkit.Context()
		if err := s.Ent().Whanau.Create().SetName("Maata").SetSortName("maata").Exec(ctx); err == nil {
			t.Error("ent wrote without a transaction")
		}
		if err := s.Ent().Whanau.Update().SetName("x").Exec(ctx); err == nil {
			t.Error("ent changed rows without a transaction")
		}
		if _, err := s.Reader().ExecContext(ctx, `DELETE FROM whanau_members`); err == nil {
			t.Error("the reader wrote")
		}
		tx, err := s.Ent().Tx(ctx)
		if err != nil {
			t.Fatal(err)
		}
		if err := tx.Whanau.Create().SetName("Maata").SetSortName("maata").Exec(ctx); err != nil {
			t.Fatal(err)
		}
		if err := tx.Commit(); err != nil {
			t.Fatal(err)
		}
		if n := s.Ent().Whanau.Query().CountX(ctx); n != 1 {
			t.Errorf("%d whānau after the transaction", n)
		}
	})
}

func TestTxStoresAllOrNothing(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		ctx := testkit.Context()
		broken := errors.New("broken")
		write := func(tx *sql.Tx) error { return s.EntIn(tx).Whanau.Create().SetName("A").SetSortName("a").Exec(ctx) }
		err := s.Tx(ctx, func(tx *sql.Tx) error {
			if err := write(tx); err != nil {
				return err
			}
			return broken
		})
		if !errors.Is(err, broken) {
			t.Error(err)
		}
		func() {
			defer func() { _ = recover() }()
			_ = s.Tx(ctx, func(tx *sql.Tx) error {
				if err := write(tx); err != nil {
					return err
				}
				panic("broken")
			})
		}()
		if n := s.Ent().Whanau.Query().CountX(ctx); n != 0 {
			t.Errorf("%d rows stayed", n)
		}
		if err := s.Tx(ctx, write); err != nil {
			t.Errorf("the next transaction: %v", err)
		}
	})
}

func TestNobodyReadsWithoutAViewer(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		if _, err := s.Ent().Child.Query().All(context.Background()); !errors.Is(err, viewer.ErrMissing) {
			t.Error(err)
		}
	})
}

func TestStatementsAreCounted(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		ctx := testkit.Context()
		addWhanau(t, s, "Maata", "Hēnare")
		n := testkit.CountStatements(t, s, func() {
			s.Ent().Whanau.Query().AllX(ctx)
			s.Ent().Whanau.Query().Where(whanau.Name("Maata")).CountX(ctx)
			if _, _, err := s.Marked(ctx, "x"); err != nil {
				t.Fatal(err)
			}
		})
		if n != 3 {
			t.Errorf("counted %d statements, sent 3", n)
		}
		const query = `SELECT name FROM whanau ORDER BY sort_name LIMIT 1`
		n = testkit.CountStatements(t, s, func() {
			for range 5 {
				rows, err := s.Query(ctx, query)
				if err != nil {
					t.Fatal(err)
				}
				var name string
				for rows.Next() {
					err = rows.Scan(&name)
				}
				if err = errors.Join(err, rows.Err()); err != nil || name != "Hēnare" {
					t.Fatal(name, err)
				}
			}
		})
		if n != 5 {
			t.Errorf("counted %d statements, sent 5", n)
		}
	})
}

func TestMarks(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		ctx := testkit.Context()
		if _, ok, err := s.Marked(ctx, "demo"); ok || err != nil {
			t.Error("marked before it was", err)
		}
		for _, value := range []string{"2026-01-01", "2026-02-02"} {
			if err := s.Mark(ctx, "demo", value); err != nil {
				t.Fatal(err)
			}
		}
		if value, ok, err := s.Marked(ctx, "demo"); value != "2026-02-02" || !ok || err != nil {
			t.Error(value, ok, err)
		}
	})
}

func TestContextEndsAStatement(t *testing.T) {
	slow := map[string]string{
		dialect.Postgres: `SELECT pg_sleep(20)`,
		dialect.SQLite:   `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n`,
	}
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		ctx, cancel := context.WithTimeout(testkit.Context(), 50*time.Millisecond)
		defer cancel()
		start := time.Now()
		_, err := s.Reader().ExecContext(ctx, slow[s.Dialect()])
		if err := store.Explain(ctx, err); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("%v", err)
		}
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("took %v", took)
		}
	})
}

func TestSQLiteFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a b#?%20é.db")
	s, err := store.Open(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if _, err := s.Migrate(context.Background()); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil || info.Size() == 0 || info.Mode().Perm() != 0o600 {
		t.Errorf("the file: %+v, %v", info, err)
	}
	for name, want := range map[string]string{
		"foreign_keys": "1", "journal_mode": "wal", "synchronous": "2", "busy_timeout": "5000", "recursive_triggers": "1",
	} {
		for pool, db := range map[string]*sql.DB{"reader": s.Reader(), "writer": s.Writer()} {
			var is string
			if err := db.QueryRow("PRAGMA " + name).Scan(&is); err != nil || is != want {
				t.Errorf("%s of the %s is %s, %v", name, pool, is, err)
			}
		}
	}
}

func TestOpenNamesWhatItOpens(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		if s.Name() == "" || strings.Contains(s.Name(), "secret") {
			t.Error(s.Name())
		}
	})
	for _, database := range []string{filepath.Join(t.TempDir(), "no", "such", "folder.db"), "postgres://user:secret@127.0.0.1:1/x", "postgres://user:secret@%zz/"} {
		_, err := store.Open(context.Background(), database)
		if err == nil || strings.Contains(err.Error(), "secret") {
			t.Errorf("%v", err)
		}
	}
}
