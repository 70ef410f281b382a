package store_test

import (
	"context"
	"database/sql"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/mixin"
	"cangraph/internal/calendar"
	"cangraph/internal/fault"
	"cangraph/internal/policy"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
	"cangraph/internal/viewer"
)

// A small policy: practitioners see the children who are named for them, and the rows
// around those.
func namedChildren(d policy.Dialect, extent policy.Extent) []policy.Step {
	return []policy.Step{
		{Name: "viewer", Select: `SELECT id, practitioner_id FROM ` + d.Base + `accounts
			WHERE issuer = $1 AND subject = $2 AND disabled_at IS NULL`},
		{Name: "scope", Select: `SELECT 'known' AS kind, id, NULL AS of FROM viewer
			UNION ALL SELECT 'viewer_practitioner', practitioner_id, id FROM viewer
			UNION ALL SELECT 'child', p.child_id, NULL FROM viewer v JOIN ` + d.Base + `named_people p ON p.practitioner_id = v.practitioner_id
			WHERE p.from_on <= $4 AND (p.until_on IS NULL OR p.until_on > $4)`},
	}
}

var aroundNamed = []policy.Table{
	{Name: "children", Rows: "id in {child}"},
	{Name: "networks", Rows: "child_id in {child}"},
	{Name: "relationships", Rows: "child_id in {child} AND (relative_child_id IS NULL OR relative_child_id in {child})"},
	{Name: "childrens_teams", Rows: "1 = 1"},
}

// secret is a town with a child whom the account "one" may see and its sibling whom it
// may not, each with a network.
type secret struct {
	town
	named uuid.UUID
}

func newSecret(t *testing.T, s *store.Store) secret {
	t.Helper()
	ctx := testkit.Context()
	if err := s.Enforce(ctx, namedChildren, aroundNamed); err != nil {
		t.Fatal(err)
	}
	w := secret{newTown(t, s), mixin.NewID()}
	now := time.Now()
	err := s.Tx(ctx, func(tx *sql.Tx) error {
		client := s.EntIn(tx)
		for i, subject := range []string{"one", "two"} {
			client.Account.Create().SetIssuer("test").SetSubject(subject).SetPractitionerID(w.practitioners[i]).SaveX(ctx)
		}
		return errors.Join(
			insert(ctx, tx, "named_people", map[string]any{"id": w.named, "recorded_at": now, "practitioner_id": w.practitioners[0], "child_id": w.child, "from_on": day(0)}),
			insert(ctx, tx, "named_people", map[string]any{"id": mixin.NewID(), "recorded_at": now, "practitioner_id": w.practitioners[1], "child_id": w.sibling, "from_on": day(0)}),
			insert(ctx, tx, "networks", w.networkOf(w.sibling, 1, 0)),
			insert(ctx, tx, "relationships", map[string]any{"id": mixin.NewID(), "recorded_at": now, "kind": "SIBLING", "child_id": w.child, "relative_child_id": w.sibling, "from_on": day(0)}))
	})
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// column reads one column, as texts.
func column(ctx context.Context, s *store.Store, query string, args ...any) ([]string, error) {
	rows, err := s.Query(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []string
	for rows.Next() {
		var one string
		if err := rows.Scan(&one); err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	return all, rows.Err()
}

// columnAs reads one in a session of its own.
func columnAs(s *store.Store, subject, query string) ([]string, error) {
	ctx, x := s.Session(viewer.With(context.Background(), viewer.Bearer(viewer.Token{Issuer: "test", Subject: subject})))
	got, err := column(ctx, s, query)
	return got, errors.Join(err, x.Close())
}

func TestProbesLeakNothing(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newSecret(t, s)
		ctx := testkit.As(t, context.Background(), s, "test", "one")
		for name, c := range map[string]struct{ query, want string }{
			"rows":           {`SELECT CAST(id AS text) FROM children`, w.child.String()},
			"where":          {`SELECT COUNT(*) FROM children WHERE id = '` + w.sibling.String() + `'`, "0"},
			"or":             {`SELECT CAST(id AS text) FROM children WHERE 1 = 0 OR 1 = 1`, w.child.String()},
			"order":          {`SELECT CAST(c.id AS text) FROM children c ORDER BY (SELECT COUNT(*) FROM networks n WHERE n.child_id = c.id) DESC, c.id`, w.child.String()},
			"count":          {`SELECT COUNT(*) FROM children`, "1"},
			"aggregate":      {`SELECT COUNT(DISTINCT child_id) FROM networks GROUP BY team_id`, "1"},
			"join":           {`SELECT COUNT(*) FROM networks n JOIN children c ON c.id = n.child_id JOIN childrens_teams t ON t.id = n.team_id`, "1"},
			"outer join":     {`SELECT COUNT(n.id) FROM childrens_teams t LEFT JOIN networks n ON n.team_id = t.id`, "1"},
			"exists":         {`SELECT COUNT(*) FROM childrens_teams t WHERE EXISTS (SELECT 1 FROM networks n WHERE n.team_id = t.id AND n.child_id = '` + w.sibling.String() + `')`, "0"},
			"in":             {`SELECT COUNT(*) FROM childrens_teams WHERE id IN (SELECT team_id FROM networks WHERE child_id <> '` + w.child.String() + `')`, "0"},
			"view":           {`SELECT COUNT(*) FROM sibling_edges`, "0"},
			"view backwards": {`SELECT COUNT(*) FROM sibling_edges WHERE child_id = '` + w.sibling.String() + `'`, "0"},
			"union":          {`SELECT CAST(id AS text) FROM children UNION SELECT CAST(child_id AS text) FROM networks`, w.child.String()},
			"with":           {`WITH RECURSIVE c(id) AS (SELECT id FROM children UNION SELECT n.child_id FROM c, networks n) SELECT COUNT(*) FROM c`, "1"},
			"reference":      {`SELECT COUNT(*) FROM childrens_teams`, "1"},
		} {
			got, err := column(ctx, s, c.query)
			if err != nil || strings.Join(got, " ") != c.want {
				t.Errorf("%s: %v, want %s, %v", name, got, c.want, err)
			}
		}
		if n := s.Ent().Child.Query().CountX(ctx); n != 1 {
			t.Errorf("the client of the model counts %d children", n)
		}
	})
}

// TestClosedTablesAreClosed reads what no rule opens, and what is not the viewer's
// business; none of it may answer a row.
func TestClosedTablesAreClosed(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		newSecret(t, s)
		tables := []string{"accounts", "named_people", "practitioners", "agencies", "marks", "schema_migrations", "children_history", "name_words", "audit_entries"}
		if s.Dialect() == "sqlite3" {
			tables = append(tables, "main.children", "main.sqlite_schema WHERE name = 'children'")
		}
		for _, table := range tables {
			if got, err := columnAs(s, "one", `SELECT COUNT(*) FROM `+table); err == nil && got[0] != "0" {
				t.Errorf("%s answers %s rows", table, got[0])
			}
		}
		for _, statement := range []string{`DELETE FROM childrens_teams`, `UPDATE children SET sort_name = 'x'`, `INSERT INTO marks VALUES ('x', 'x')`} {
			if _, err := columnAs(s, "one", statement); err == nil {
				t.Errorf("a viewer may %s", statement)
			}
		}
	})
}

func TestWhoMayNotRead(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		newSecret(t, s)
		read := func(ctx context.Context) error {
			_, err := column(ctx, s, `SELECT COUNT(*) FROM childrens_teams`)
			return err
		}
		someone := viewer.With(context.Background(), viewer.Bearer(viewer.Token{Issuer: "test", Subject: "one"}))
		if err := read(context.Background()); !errors.Is(err, viewer.ErrMissing) {
			t.Errorf("nobody: %v", err)
		}
		if err := read(someone); !errors.Is(err, viewer.ErrMissing) {
			t.Errorf("a viewer without a session: %v", err)
		}
		ctx, x := s.Session(context.Background())
		if err := read(ctx); !errors.Is(err, viewer.ErrMissing) {
			t.Errorf("nobody in a session: %v", err)
		}
		if err := x.Close(); err != nil {
			t.Error(err)
		}
		for _, who := range [][2]string{{"test", "stranger"}, {"elsewhere", "one"}, {"test", "' OR 1 = 1 --"}, {"test", `\' OR 1 = 1`}, {"te\x00st", "one"}} {
			ctx, x := s.Session(viewer.With(context.Background(), viewer.Bearer(viewer.Token{Issuer: who[0], Subject: who[1]})))
			if err := read(ctx); fault.CodeOf(err) != fault.Unauthenticated {
				t.Errorf("%q: %v", who, err)
			}
			if _, err := x.Scope(ctx); fault.CodeOf(err) != fault.Unauthenticated {
				t.Errorf("the scope of %q: %v", who, err)
			}
			if err := x.Close(); err != nil {
				t.Error(err)
			}
		}
		ctx, x = s.Session(someone)
		if err := errors.Join(read(ctx), x.Close(), x.Close()); err != nil {
			t.Error(err)
		}
		if err := read(ctx); err == nil {
			t.Error("a session was read after its end")
		}
	})
}

func TestScopeOfASession(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newSecret(t, s)
		ctx := testkit.As(t, context.Background(), s, "test", "one")
		x, _ := store.SessionFrom(ctx)
		scope, err := x.Scope(ctx)
		if err != nil {
			t.Fatal(err)
		}
		if who := scope.Viewer(); who.Kind != policy.ViewerPractitioner || who.ID != w.practitioners[0] || who.Account == uuid.Nil {
			t.Errorf("%+v", who)
		}
		if !scope.Has(policy.Child, w.child) || scope.Has(policy.Child, w.sibling) {
			t.Errorf("%v", scope.IDs(policy.Child))
		}
		if err := x.Close(); err != nil {
			t.Error(err)
		}
		if was, err := x.Scope(ctx); was != scope || err != nil {
			t.Error("the scope is forgotten with the session: ", err)
		}
		ctx, system := s.Session(testkit.Context())
		if _, err := system.Scope(ctx); err == nil {
			t.Error("a command has a scope")
		}
		if err := system.Close(); err != nil {
			t.Error(err)
		}
	})
}

// TestASessionIsOneSnapshot writes between two reads.
func TestASessionIsOneSnapshot(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newSecret(t, s)
		for _, who := range []viewer.Viewer{viewer.System("test"), viewer.Bearer(viewer.Token{Issuer: "test", Subject: "one"})} {
			ctx, x := s.Session(viewer.With(context.Background(), who))
			count := func() string {
				got, err := column(ctx, s, `SELECT COUNT(*) FROM networks WHERE child_id = '`+w.child.String()+`'`)
				if err != nil {
					t.Fatal(err)
				}
				return got[0]
			}
			before := count()
			from := 1000 + 10*len(before+who.Token().Subject)
			if err := s.Tx(testkit.Context(), func(tx *sql.Tx) error {
				return insert(ctx, tx, "networks", w.networkOf(w.child, from, from+5))
			}); err != nil {
				t.Fatal(err)
			}
			if after := count(); after != before {
				t.Errorf("%s networks, then %s", before, after)
			}
			if err := x.Close(); err != nil {
				t.Error(err)
			}
			var x2 *store.Session
			ctx, x2 = s.Session(viewer.With(context.Background(), who))
			if after := count(); after == before {
				t.Error("the next session does not see what was written")
			}
			if err := x2.Close(); err != nil {
				t.Error(err)
			}
		}
	})
}

func TestRevocationHoldsForTheNextSession(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newSecret(t, s)
		seen := func() (int, error) {
			got, err := columnAs(s, "one", `SELECT CAST(id AS text) FROM children`)
			return len(got), err
		}
		if n, err := seen(); n != 1 || err != nil {
			t.Fatal(n, err)
		}
		change := func(statement string, args ...any) {
			t.Helper()
			if err := s.Tx(testkit.Context(), func(tx *sql.Tx) error {
				_, err := tx.Exec(statement, args...)
				return err
			}); err != nil {
				t.Fatal(err)
			}
		}
		change(`UPDATE named_people SET until_on = $1, recorded_at = $2 WHERE id = $3`, calendar.Of(2025, 2, 1), time.Now().Add(time.Second), w.named)
		if n, err := seen(); n != 0 || err != nil {
			t.Error("after the period ended: ", n, err)
		}
		change(`UPDATE accounts SET disabled_at = $1, recorded_at = $1 WHERE subject = 'one'`, time.Now().Add(time.Second))
		if _, err := seen(); fault.CodeOf(err) != fault.Unauthenticated {
			t.Error("after the account was disabled: ", err)
		}
	})
}
