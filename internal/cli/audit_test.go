package cli

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/uuid"

	"cangraph/internal/audit"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// TestAuditIsVerified asks a server, verifies what it recorded, and changes it.
func TestAuditIsVerified(t *testing.T) {
	database := filepath.Join(t.TempDir(), "test.db")
	audited := func(args ...string) (code int, said string) {
		var out bytes.Buffer
		code = Main(t.Context(), append(append([]string{"audit"}, args...), "--database", database), &out, &out)
		return code, out.String()
	}
	folder := folderOf(t, map[string]string{"agencies.csv": "key,name,kind,control\na,Kōwhai School,SCHOOL,SCHOOL\n"})
	if code := Main(t.Context(), []string{"import", folder, "--database", database}, &bytes.Buffer{}, &bytes.Buffer{}); code != Done {
		t.Fatal("the folder cannot be imported")
	}
	record(t, database)
	code, head := audited("head")
	if code != Done || !strings.HasPrefix(head, "2:") {
		t.Fatal(code, head)
	}
	head = strings.TrimSpace(head)
	for _, c := range []struct {
		args []string
		code int
		said string
	}{
		{[]string{"verify", head}, Done, "Entries: 2, children in them: 1. All are as they were recorded.\n" + head + "\n"},
		{[]string{"verify"}, Done, "No head was given"},
		{[]string{"verify", "3" + head[1:]}, Failed, "entry 3: missing\ncangraph: the audit chain is not as it was recorded: 1 fault\n"},
		{[]string{"verify", "x"}, Failed, "a head is a number, a colon"},
	} {
		if code, said := audited(c.args...); code != c.code || !strings.Contains(said, c.said) {
			t.Errorf("%v: %d %s", c.args, code, said)
		}
	}
}

// What the demo leaves in the chain, of its import and of every step of its casework, is verified.
func TestTheDemoIsRecorded(t *testing.T) {
	onEachDemo(t, func(t *testing.T, address string) {
		if said := done(t, "audit", "verify", "--database", address); !strings.Contains(said, "All are as they were recorded.") {
			t.Error(said)
		}
	})
}

// TestWhatIsLoadedIsRecorded verifies what a town and imports leave in the chain.
func TestWhatIsLoadedIsRecorded(t *testing.T) {
	folder := folderOf(t, map[string]string{"agencies.csv": "key,name,kind,control\na,Kōwhai School,SCHOOL,SCHOOL\n"})
	onEach(t, func(t *testing.T, database func() string) {
		for _, c := range []struct {
			name     string
			commands []string
			entries  string
		}{
			{"town", []string{"demo --children 30"}, "Entries: 3,"},
			{"import", []string{"import --check " + folder, "import " + folder, "import " + folder}, "Entries: 2,"},
		} {
			address := database()
			for _, command := range c.commands {
				var out, errs bytes.Buffer
				if code := Main(t.Context(), append(strings.Fields(command), "--database", address), &out, &errs); code != Done {
					t.Fatal(command, errs.String())
				}
			}
			if said := done(t, "audit", "verify", "--database", address); !strings.Contains(said, c.entries) {
				t.Errorf("%s: %s", c.name, said)
			}
		}
	})
}

// onEach runs f with a way to new databases, of one kind and then of the other.
func onEach(t *testing.T, f func(t *testing.T, database func() string)) {
	t.Run("sqlite", func(t *testing.T) { f(t, func() string { return filepath.Join(t.TempDir(), "x.db") }) })
	t.Run("postgres", func(t *testing.T) { f(t, func() string { return testkit.EmptyPostgresURL(t) }) })
}

// onEachDemo runs f with a database of each kind in which the demo was played.
func onEachDemo(t *testing.T, f func(t *testing.T, address string)) {
	t.Run("sqlite", func(t *testing.T) { f(t, demonstration.File(t)) })
	t.Run("postgres", func(t *testing.T) { f(t, demonstration.URL(t)) })
}

// record lets the operator be shown a child with a trail.
func record(t *testing.T, database string) {
	t.Helper()
	s, err := store.Open(t.Context(), database)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	ctx := audit.Begin(testkit.Context(), audit.Request{})
	if err := audit.Shown(ctx, uuid.New()); err != nil {
		t.Fatal(err)
	}
	if err := audit.NewLog(s).Record(ctx, audit.Whole); err != nil {
		t.Fatal(err)
	}
}
