package store_test

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"entgo.io/ent/dialect"

	"cangraph/ent/migrations/diff"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

func TestMigrationsReachTheSchema(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		missing, err := diff.Statements(testkit.Context(), s.Dialect(), s.Writer())
		if err != nil {
			t.Fatal(err)
		}
		if len(missing) > 0 {
			t.Errorf("the migrations lack what `go run ent/migrations/next.go what_changes` writes:\n%s", strings.Join(missing, ";\n"))
		}
	})
}

// TestForgottenHistoryIsMissed takes things away and expects to be told.
func TestForgottenHistoryIsMissed(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		ctx := testkit.Context()
		for statement, want := range map[string]string{
			`ALTER TABLE kin_history DROP COLUMN family_name`: `ALTER TABLE kin_history ADD COLUMN family_name`,
			`DROP INDEX leadperiod_network_id`:                `leadperiod_network_id`,
		} {
			if s.Dialect() == dialect.SQLite {
				if _, err := s.Writer().ExecContext(ctx, `DROP TRIGGER IF EXISTS kin_keep_history`); err != nil {
					t.Fatal(err)
				}
			}
			if _, err := s.Writer().ExecContext(ctx, statement); err != nil {
				t.Fatal(err)
			}
			missing, err := diff.Statements(ctx, s.Dialect(), s.Writer())
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(strings.Join(missing, ";\n"), want) {
				t.Errorf("after %s, missing is only %q", statement, missing)
			}
		}
	})
}

func TestServersThatStartTogetherMigrateOnce(t *testing.T) {
	t.Run("sqlite", func(t *testing.T) { startTogether(t, filepath.Join(t.TempDir(), "new.db")) })
	t.Run("postgres", func(t *testing.T) { startTogether(t, testkit.EmptyPostgresURL(t)) })
}

func startTogether(t *testing.T, database string) {
	applied := make([][]string, 6)
	lost := together(len(applied), func(i int) error {
		s, err := store.Open(context.Background(), database)
		if err != nil {
			return err
		}
		defer s.Close()
		applied[i], err = s.Migrate(context.Background())
		return err
	})
	if len(lost) > 0 {
		t.Fatal(lost)
	}
	times := map[string]int{}
	for _, names := range applied {
		for _, name := range names {
			times[name]++
		}
	}
	for name, n := range times {
		if n != 1 {
			t.Errorf("%s was applied %d times", name, n)
		}
	}
	if len(times) < 4 {
		t.Errorf("applied only %v", times)
	}
}

func TestMigrateRefusesWhatItDoesNotUnderstand(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		ctx := testkit.Context()
		for statement, want := range map[string]string{
			`INSERT INTO schema_migrations VALUES (999, '0999_later.sql', 'x', 'x')`: "at version 999 (0999_later.sql), but this program knows versions up to",
			`UPDATE schema_migrations SET checksum = 'x' WHERE version = 2`:          "0002_history.sql is not the one that was applied",
		} {
			if _, err := s.Writer().ExecContext(ctx, statement); err != nil {
				t.Fatal(err)
			}
			_, err := s.Migrate(ctx)
			if err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("after %s: %v", statement, err)
			}
			if _, err := s.Writer().ExecContext(ctx, `DELETE FROM schema_migrations WHERE version = 999`); err != nil {
				t.Fatal(err)
			}
		}
	})
}
