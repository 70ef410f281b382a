package demo_test

import (
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"cangraph/internal/calendar"
	"cangraph/internal/demo"
	"cangraph/internal/fault"
	"cangraph/internal/interchange"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

func TestStoriesAreSound(t *testing.T) {
	report, err := interchange.Import(testkit.Context(), testkit.SQLite(t), demo.Stories(asAt), interchange.Options{Now: time.Now(), CheckOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range append(report.Errors, report.Warnings...) {
		t.Error(p)
	}
	if len(report.Files) != 21 {
		t.Errorf("%d files, want one of every kind", len(report.Files))
	}
}

func TestRelativeDays(t *testing.T) {
	for _, tt := range []struct{ today, cell, want string }{
		{"2026-06-15", "-30d", "2026-05-16"},
		{"2026-06-15", "+14d", "2026-06-29"},
		{"2026-06-15", "-8y-100d", "2018-03-07"},
		{"2026-03-31", "-1m", "2026-02-28"},
		{"2024-02-29", "-1y", "2023-02-28"},
		{"2026-06-15", "2026-01-01", "2026-01-01"},
		{"2026-06-15", "12 Rātā Street", "12 Rātā Street"},
		{"2026-06-15", "-30 d", "-30 d"},
	} {
		today, err := calendar.Parse(tt.today)
		if err != nil {
			t.Fatal(err)
		}
		folder := fstest.MapFS{"a.csv": {Data: []byte("from\n\"" + tt.cell + "\"\n")}}
		text, err := fs.ReadFile(demo.DatedFrom(folder, today), "a.csv")
		if want := "from\n" + tt.want + "\n"; err != nil || string(text) != want {
			t.Errorf("%s on %s: %q, %v; want %q", tt.cell, tt.today, text, err, want)
		}
	}
}

func TestDemoStandsAlone(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		ctx := testkit.Context()
		if _, _, err := demo.Example(ctx, s); fault.CodeOf(err) != fault.NotFound {
			t.Errorf("example of an empty database: %v", err)
		}
		if err := demo.Load(ctx, s, asAt, time.Now()); err != nil {
			t.Fatal(err)
		}
		if err := demo.Load(ctx, s, asAt, time.Now()); fault.CodeOf(err) != fault.Conflict {
			t.Errorf("loading again: %v", err)
		}
		if _, err := interchange.Import(ctx, s, demo.Stories(asAt), interchange.Options{Now: time.Now()}); fault.CodeOf(err) != fault.Conflict {
			t.Errorf("import beside the demo: %v", err)
		}
		id, day, err := demo.Example(ctx, s)
		if err != nil || day != asAt {
			t.Fatalf("Example on %v: %v", day, err)
		}
		if c, err := s.Ent().Child.Get(ctx, id); err != nil || c.PreferredName != "Hana" {
			t.Errorf("example is %v, %v", c, err)
		}
	})
}

// TestTwoLeadsAreRefused is what docs/demo.md promises of the broken folder (O14).
func TestTwoLeadsAreRefused(t *testing.T) {
	folder := os.DirFS("broken/two-leads")
	if got := problemsOf(t, folder); len(got) != 1 || !strings.HasPrefix(got[0], "leads.csv:3:from: ") {
		t.Errorf("problems: %q", got)
	}
	handover := fstest.MapFS{}
	names, err := fs.Glob(folder, "*.csv")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		text, err := fs.ReadFile(folder, name)
		if err != nil {
			t.Fatal(err)
		}
		if name == "leads.csv" {
			text = []byte(strings.Replace(string(text), "2026-06-01", "2026-05-11", 1))
		}
		handover[name] = &fstest.MapFile{Data: text}
	}
	if got := problemsOf(t, handover); len(got) != 0 {
		t.Errorf("problems of a handover within one day: %q", got)
	}
}

func problemsOf(t *testing.T, folder fs.FS) []string {
	t.Helper()
	report, err := interchange.Import(testkit.Context(), testkit.SQLite(t), folder, interchange.Options{Now: time.Now(), CheckOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	var problems []string
	for _, p := range report.Errors {
		problems = append(problems, p.String())
	}
	return problems
}
