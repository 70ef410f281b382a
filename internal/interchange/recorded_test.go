package interchange

import (
	"strings"
	"testing"
	"time"

	"cangraph/internal/audit"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// entries are what the audit chain, which must be sound, holds.
func entries(t *testing.T, s *store.Store) string {
	t.Helper()
	if report, err := audit.Verify(testkit.Context(), s); err != nil || len(report.Faults) > 0 {
		t.Fatal(report.Faults, err)
	}
	rows, err := s.Reader().Query(`SELECT at, kind, viewer_kind, operation, object_ids, outcome FROM audit_entries ORDER BY seq`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var lines []string
	for rows.Next() {
		is := make([]string, 6)
		if err := rows.Scan(&is[0], &is[1], &is[2], &is[3], &is[4], &is[5]); err != nil {
			t.Fatal(err)
		}
		lines = append(lines, strings.Join(is, " "))
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return strings.Join(lines, "\n")
}

// What is stored has its entry, and what is not has none.
func TestAnImportIsRecorded(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		importing := func(folder string, o Options) (stored bool) {
			t.Helper()
			of := sound(t)
			if folder == "wrong" {
				appendTo(of, "agencies.csv", "x\n")
			}
			report, err := Import(testkit.Context(), s, of, o)
			if err != nil {
				t.Fatal(err)
			}
			return report.ErrorCount == 0 && !o.CheckOnly
		}
		if importing("sound", Options{Now: monday, CheckOnly: true}) || importing("wrong", Options{Now: monday}) {
			t.Fatal("stored")
		}
		if is := entries(t, s); is != "" {
			t.Errorf("nothing is stored, and there is %s", is)
		}
		if !importing("sound", Options{Now: monday}) || !importing("sound", Options{Now: monday.Add(time.Hour)}) {
			t.Fatal("not stored")
		}
		want := "2026-06-08T09:00:00.000000Z CHANGE SYSTEM import  WHOLE\n2026-06-08T10:00:00.000000Z CHANGE SYSTEM import  WHOLE"
		if is := entries(t, s); is != want {
			t.Errorf("%s, want %s", is, want)
		}
	})
}

// An import whose entry cannot be written is not stored.
func TestAnImportAndItsEntryAreOne(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		fail := `CREATE TRIGGER fail BEFORE INSERT ON audit_entries BEGIN SELECT RAISE(ABORT, 'fails'); END`
		if s.Dialect() == "postgres" {
			fail = `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'fails'; END $$;
				CREATE TRIGGER fail BEFORE INSERT ON audit_entries FOR EACH ROW EXECUTE FUNCTION fail()`
		}
		if _, err := s.Writer().Exec(fail); err != nil {
			t.Fatal(err)
		}
		if _, err := Import(testkit.Context(), s, sound(t), Options{Now: monday}); err == nil {
			t.Error("imported without an entry")
		}
		if empty, err := s.Empty(testkit.Context()); err != nil || !empty {
			t.Error("something is stored:", err)
		}
	})
}
