package proof_test

import (
	"context"
	"crypto/sha256"
	"database/sql"
	_ "embed"
	"encoding/hex"
	"io/fs"
	"net/http"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"entgo.io/ent/dialect"
	"github.com/google/uuid"
	"github.com/vektah/gqlparser/v2/ast"

	"cangraph/ent/migrations"
	"cangraph/internal/globalid"
	"cangraph/internal/proof/looking"
	"cangraph/internal/proof/query"
	"cangraph/internal/proof/twoworlds"
	"cangraph/internal/proof/world"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

//go:embed testdata/at_0017.sql
var before string

// A database that earlier programs wrote is brought up to date with every row in it, and
// answers everybody.
func TestWhatEarlierProgramsWroteIsKept(t *testing.T) {
	t.Parallel() // with the others that take long, when nothing else is left to run
	t.Run("sqlite", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "earlier.db")
		earlier(t, dialect.SQLite, "sqlite", path)
		keptAndAnswered(t, path)
	})
	t.Run("postgres", func(t *testing.T) {
		address := testkit.EmptyPostgresURL(t)
		earlier(t, dialect.Postgres, "postgres", address)
		keptAndAnswered(t, address)
	})
}

// earlier makes a database as the program of step 17 left it.
func earlier(t *testing.T, of, driver, address string) {
	t.Helper()
	db, err := sql.Open(driver, address)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	execute(t, db, `CREATE TABLE schema_migrations (version integer PRIMARY KEY, name text NOT NULL, checksum text NOT NULL, applied_at text NOT NULL)`)
	steps, err := migrations.Files(of)
	if err != nil {
		t.Fatal(err)
	}
	names, err := fs.Glob(steps, "*.sql")
	if err != nil {
		t.Fatal(err)
	}
	for i, name := range names[:17] {
		step, err := fs.ReadFile(steps, name)
		if err != nil {
			t.Fatal(err)
		}
		execute(t, db, string(step))
		sum := sha256.Sum256(step)
		execute(t, db, `INSERT INTO schema_migrations VALUES ($1, $2, $3, '2026-06-16T00:00:00Z')`, i+1, name, hex.EncodeToString(sum[:]))
	}
	fill(t, db, strings.Split(before, "\nINSERT INTO ")[1:])
}

// fill inserts rows that refer to each other in whichever order goes.
func fill(t *testing.T, db *sql.DB, inserts []string) {
	t.Helper()
	for len(inserts) > 0 {
		var left []string
		var err error
		for _, insert := range inserts {
			if _, failed := db.Exec("INSERT INTO " + insert); failed != nil {
				left, err = append(left, insert), failed
			}
		}
		if len(left) == len(inserts) {
			t.Fatal(err)
		}
		inserts = left
	}
}

func execute(t *testing.T, db *sql.DB, statement string, args ...any) {
	t.Helper()
	if _, err := db.Exec(statement, args...); err != nil {
		t.Fatal(err)
	}
}

func keptAndAnswered(t *testing.T, address string) {
	ctx := context.Background()
	s, err := store.Open(ctx, address)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if _, err := s.Migrate(ctx); err != nil {
		t.Fatal(err)
	}
	var children, alike, aroha int
	if err := s.Reader().QueryRow(`SELECT (SELECT count(*) FROM children), (SELECT count(*) FROM name_words WHERE kind = 'alike'),
		(SELECT count(*) FROM name_words WHERE kind = 'alike' AND collapsed = '2018-03-30 aroha rawhiti')`).Scan(&children, &alike, &aroha); err != nil || alike != children || aroha != 1 {
		t.Errorf("of %d children %d can be told from look-alikes, of Aroha %d: %v", children, alike, aroha, err)
	}
	for _, insert := range strings.Split(before, "\nINSERT INTO ")[1:] {
		table, _, _ := strings.Cut(insert, " ")
		var rows int
		if err := s.Writer().QueryRow(`SELECT count(*) FROM ` + table).Scan(&rows); err != nil {
			t.Fatal(err)
		}
		if written := strings.Count(insert, "\n("); rows < written {
			t.Errorf("%s has %d rows of %d", table, rows, written)
		}
	}
	var corrected, known int
	if err := s.Writer().QueryRow(`SELECT count(*), count(o.latest_id) FROM interactions o JOIN interactions n ON n.corrects_id = o.id AND NOT n.withdrawn`).Scan(&corrected, &known); err != nil {
		t.Fatal(err)
	}
	if corrected == 0 || known != corrected {
		t.Errorf("of %d corrected interactions %d name what they say now", corrected, known)
	}
	everythingAnswered(t, s)
}

// everythingAnswered asks for every field of every node as everybody.
func everythingAnswered(t *testing.T, s *store.Store) {
	t.Helper()
	c, loaded := newCast(), loadSchema(t)
	c.accounts = slices.DeleteFunc(c.accounts, func(account world.Row) bool {
		return !slices.Contains([]string{"lead", "member", "director", "manager", "mother", "child"}, account.Text("subject"))
	})
	handler := api(t, s, c.World)
	for _, kind := range loaded.PossibleTypes["Node"] {
		ids, shown := idsOf(t, s, kind.Name), false
		for _, field := range kind.Fields {
			for some := range slices.Chunk(ids, 4) {
				for _, account := range c.accounts {
					shown = answered(t, handler, account, loaded, kind, field, some) || shown
				}
			}
		}
		if len(ids) > 0 && !shown {
			t.Errorf("nobody sees a %s of %d", kind.Name, len(ids))
		}
	}
}

// answered asks for as much of a field as may be asked for in one request, and says whether
// anything is there.
func answered(t *testing.T, handler http.Handler, account world.Row, loaded *ast.Schema, kind *ast.Definition, field *ast.FieldDefinition, ids []string) bool {
	t.Helper()
	for deep := 2; deep >= 0; deep-- {
		selected := whole(loaded, field, deep)
		if selected == "" {
			return false
		}
		data, codes := ask(t, handler, account, query.Question{
			Text:      `query($ids: [ID!]!) { nodes(ids: $ids) { ... on ` + kind.Name + ` { ` + selected + ` } } }`,
			Variables: map[string]any{"ids": ids},
		})
		if slices.Equal(codes, []string{"LIMITED"}) {
			continue
		}
		if codes != nil {
			t.Errorf("%s.%s as %s: %v", kind.Name, field.Name, who(account), codes)
		}
		_, isThere := first(data, []string{"nodes", field.Name})
		return isThere
	}
	t.Errorf("%s.%s costs too much by itself", kind.Name, field.Name)
	return false
}

// idsOf are the ids of things of a type.
func idsOf(t *testing.T, s *store.Store, kind string) []string {
	t.Helper()
	ids, id := []string{}, uuid.UUID{}
	for _, table := range twoworlds.Tables(kind) {
		looking.Rows(t, s, testkit.Context(), `SELECT id FROM `+table+` ORDER BY id LIMIT 8`, func() { ids = append(ids, globalid.Of(kind, id)) }, &id)
	}
	return ids
}
