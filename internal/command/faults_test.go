package command_test

import (
	"context"
	"fmt"
	"testing"

	"cangraph/internal/command"
	"cangraph/internal/fault"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// statements are the tables that a change writes to, in the order of its statements, and
// in the end its commit.
var statements = []string{"children", "kin", "audit_entries", "audit_children", "outbox_events", "commit"}

// TestAChangeIsStoredWholeOrNotAtAll lets the database fail at each statement of a change
// and of its entry in turn, and at its commit.
func TestAChangeIsStoredWholeOrNotAtAll(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		ctx, _ := bearer(t, s)
		before := counts(t, s)
		for _, at := range statements {
			make, undo := failing(s, at)
			if _, err := s.Writer().Exec(make); err != nil {
				t.Fatal(at, err)
			}
			change := addTwo
			if at == "commit" && s.Dialect() != "postgres" {
				change = addDangling
			}
			err := command.Do(ctx, s, command.Meta{Name: "addTwo"}, change)
			if err == nil || fault.CodeOf(err) == command.UnknownOutcome {
				t.Errorf("%s: %v", at, err)
			}
			if is := counts(t, s); is != before {
				t.Errorf("%s: %s, before %s", at, is, before)
			}
			if _, err := s.Writer().Exec(undo); err != nil {
				t.Fatal(at, err)
			}
		}
		if err := command.Do(ctx, s, command.Meta{Name: "addTwo"}, addTwo); err != nil || counts(t, s) == before {
			t.Error("without a fault:", err, counts(t, s))
		}
	})
}

// failing returns what lets each insert into a table fail, and what undoes that.
func failing(s *store.Store, table string) (make, undo string) {
	switch {
	case s.Dialect() == "postgres" && table == "commit":
		return `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'fails' USING ERRCODE = '23503'; END $$;
			CREATE CONSTRAINT TRIGGER fail AFTER INSERT ON children DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION fail()`,
			`DROP FUNCTION fail CASCADE`
	case s.Dialect() == "postgres":
		return fmt.Sprintf(`CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'fails'; END $$;
			CREATE TRIGGER fail BEFORE INSERT ON %s FOR EACH ROW EXECUTE FUNCTION fail()`, table), `DROP FUNCTION fail CASCADE`
	case table == "commit":
		return `SELECT 1`, `SELECT 1`
	}
	return fmt.Sprintf(`CREATE TRIGGER fail BEFORE INSERT ON %s BEGIN SELECT RAISE(ABORT, 'fails'); END`, table), `DROP TRIGGER fail`
}

// addDangling adds a row that refers to nothing, which SQLite finds at the commit.
func addDangling(ctx context.Context, tx *command.Tx) error {
	if _, err := tx.SQL.ExecContext(ctx, `PRAGMA defer_foreign_keys = 1`); err != nil {
		return err
	}
	nobody := "00000000-0000-0000-0000-000000000001"
	if _, err := tx.SQL.ExecContext(ctx, `INSERT INTO networks (id, recorded_at, child_id, team_id, accepted_on) VALUES ($1, '2026-01-01', $1, $1, '2026-01-01')`, nobody); err != nil {
		return err
	}
	return addTwo(ctx, tx)
}
