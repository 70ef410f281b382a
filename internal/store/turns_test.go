package store_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"entgo.io/ent/dialect"

	"cangraph/internal/store"
	"cangraph/internal/testkit"
	"cangraph/internal/viewer"
)

// series answers the numbers from 1 to n, one a row.
var series = map[string]string{
	dialect.Postgres: `SELECT i FROM generate_series(1, CAST($1 AS integer)) i`,
	dialect.SQLite:   `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1) SELECT i FROM n`,
}

func asOne() context.Context {
	return viewer.With(context.Background(), viewer.Bearer(viewer.Token{Issuer: "test", Subject: "one"}))
}

// TestRowsMakeWay asks again and again while rows are open: the outer rows must neither
// stop the inner ones nor lose any of their own.
func TestRowsMakeWay(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		newSecret(t, s)
		for _, who := range []context.Context{asOne(), testkit.Context()} {
			ctx, x := s.Session(who)
			outer, err := s.Query(ctx, series[s.Dialect()], 300)
			if err != nil {
				t.Fatal(err)
			}
			sum := 0
			for outer.Next() {
				var i int
				if err := outer.Scan(&i); err != nil {
					t.Fatal(err)
				}
				inner, err := column(ctx, s, series[s.Dialect()], i%7+1)
				if err != nil || len(inner) != i%7+1 {
					t.Fatal(inner, err)
				}
				sum += i
			}
			if err := errors.Join(outer.Err(), outer.Close(), x.Close()); err != nil || sum != 300*301/2 {
				t.Error(sum, err)
			}
		}
	})
}

// TestResolversReadBesideEachOther is for the race detector too.
func TestResolversReadBesideEachOther(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		newSecret(t, s)
		var requests sync.WaitGroup
		for range 12 {
			requests.Go(func() {
				ctx, x := s.Session(asOne())
				var resolvers sync.WaitGroup
				for n := range 8 {
					resolvers.Go(func() {
						for i := range 10 {
							if got, err := column(ctx, s, series[s.Dialect()], n*i+1); err != nil || len(got) != n*i+1 {
								t.Error(len(got), err)
							}
							if got, err := column(ctx, s, fmt.Sprintf(`SELECT COUNT(*) FROM children WHERE %d = %[1]d`, i)); err != nil || got[0] != "1" {
								t.Error(got, err)
							}
						}
					})
				}
				resolvers.Wait()
				if err := x.Close(); err != nil {
					t.Error(err)
				}
			})
		}
		requests.Wait()
	})
}

// TestTextsOutliveTheirTurn keeps bytes that the driver reuses.
func TestTextsOutliveTheirTurn(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		newSecret(t, s)
		ctx, x := s.Session(asOne())
		defer x.Close()
		bytes := map[string]string{dialect.Postgres: `SELECT CAST('["what was asked"]' AS jsonb)`, dialect.SQLite: `SELECT CAST('["what was asked"]' AS blob)`}
		rows, err := s.Query(ctx, bytes[s.Dialect()])
		if err != nil {
			t.Fatal(err)
		}
		defer rows.Close()
		if !rows.Next() {
			t.Fatal(rows.Err())
		}
		if _, err := column(ctx, s, `SELECT 'something else, and as long'`); err != nil {
			t.Fatal(err)
		}
		var text string
		if err := rows.Scan(&text); err != nil || text != `["what was asked"]` {
			t.Errorf("it became %q, %v", text, err)
		}
	})
}

// TestASessionEndsWithRowsOpen also covers rows that nobody closes.
func TestASessionEndsWithRowsOpen(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		newSecret(t, s)
		for range 20 { // more than there are connections
			ctx, x := s.Session(asOne())
			rows, err := s.Query(ctx, series[s.Dialect()], 100_000) //nolint:sqlclosecheck // nobody closes them, on purpose
			if err != nil {
				t.Fatal(err)
			}
			rows.Next()
			if err := x.Close(); err != nil {
				t.Fatal(err)
			}
			if rows.Next() && rows.Next() {
				t.Fatal("rows outlived their session")
			}
			_ = rows.Err()
		}
		if open := s.Scoped().Stats().InUse; open != 0 {
			t.Errorf("%d connections are still in use", open)
		}
	})
}

// TestACancelledRequestGivesItsConnectionBack cancels before, within and after reads.
func TestACancelledRequestGivesItsConnectionBack(t *testing.T) {
	slow := map[string]string{
		dialect.Postgres: `SELECT 1 FROM pg_sleep(20)`,
		dialect.SQLite:   `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n`,
	}
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		newSecret(t, s)
		for i := range 15 {
			request, cancel := context.WithTimeout(asOne(), time.Duration(i%3*20)*time.Millisecond)
			ctx, x := s.Session(request)
			start := time.Now()
			if _, err := column(ctx, s, slow[s.Dialect()]); !errors.Is(err, context.DeadlineExceeded) {
				t.Errorf("%v", err)
			}
			if took := time.Since(start); took > 5*time.Second {
				t.Errorf("took %v", took)
			}
			if err := x.Close(); err != nil {
				t.Error(err)
			}
			cancel()
			if got, err := columnAs(s, "one", `SELECT COUNT(*) FROM children`); err != nil || got[0] != "1" {
				t.Fatal(got, err)
			}
		}
		for start := time.Now(); s.Scoped().Stats().InUse > 0; time.Sleep(time.Millisecond) {
			if time.Since(start) > 10*time.Second {
				t.Fatalf("%d connections are still in use", s.Scoped().Stats().InUse)
			}
		}
	})
}

// TestManyTextsOnOneConnection asks more texts than are kept prepared, twice.
func TestManyTextsOnOneConnection(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		newSecret(t, s)
		ctx, x := s.Session(asOne())
		for range 2 {
			for i := range 300 {
				if got, err := column(ctx, s, fmt.Sprintf(`SELECT COUNT(*) + %d FROM children`, i)); err != nil || got[0] != fmt.Sprint(i+1) {
					t.Fatal(got, err)
				}
			}
		}
		if err := x.Close(); err != nil {
			t.Error(err)
		}
	})
}

func TestAFailedStatementHarmsNoOtherSession(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		newSecret(t, s)
		for range 12 {
			if _, err := columnAs(s, "one", `SELECT shoe_size FROM children`); err == nil {
				t.Error("read a column that does not exist")
			}
			if got, err := columnAs(s, "one", `SELECT COUNT(*) FROM children`); err != nil || got[0] != "1" {
				t.Fatal(got, err)
			}
		}
	})
}

// TestATextIsPlannedOncePerConnection looks into the connections after many sessions.
func TestATextIsPlannedOncePerConnection(t *testing.T) {
	s := testkit.Postgres(t)
	newSecret(t, s)
	const text = `SELECT COUNT(*) FROM networks WHERE closed_on IS NULL`
	for range 20 {
		if _, err := columnAs(s, "one", text); err != nil {
			t.Fatal(err)
		}
	}
	got, err := columnAs(s, "one", `SELECT concat(generic_plans, ' ', custom_plans) FROM pg_prepared_statements WHERE statement = '`+strings.ReplaceAll(text, "'", "''")+`'`)
	if err != nil || len(got) != 1 || got[0] != "20 0" {
		t.Errorf("generic and custom plans: %v, %v", got, err)
	}
}

// TestPlansOfAScopeUseIndexes asks SQLite how it would find rows through the views.
func TestPlansOfAScopeUseIndexes(t *testing.T) {
	s := testkit.SQLite(t)
	newSecret(t, s)
	for _, query := range []string{
		`SELECT id FROM networks WHERE child_id = 'x'`,
		`SELECT id FROM children WHERE id = 'x'`,
		`SELECT id FROM children`, // by the set of the viewer
		`SELECT n.id FROM children c JOIN networks n ON n.child_id = c.id`,
		`SELECT child_id FROM sibling_edges WHERE child_id = 'x'`,
		`SELECT child_id FROM sibling_edges WHERE other_id IN (SELECT child_id FROM sibling_edges)`,
	} {
		ctx, x := s.Session(asOne())
		rows, err := s.Query(ctx, "EXPLAIN QUERY PLAN "+query)
		if err != nil {
			t.Fatal(err)
		}
		var plan strings.Builder
		for rows.Next() {
			var id, parent, unused int
			var detail string
			if err := rows.Scan(&id, &parent, &unused, &detail); err != nil {
				t.Fatal(err)
			}
			plan.WriteString(detail + "\n")
		}
		if err := errors.Join(rows.Err(), x.Close()); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(plan.String(), "scope_child_1 FOR IN-OPERATOR") || strings.Contains(plan.String(), "SCAN file_") {
			t.Errorf("%s:\n%s", query, &plan)
		}
	}
}
