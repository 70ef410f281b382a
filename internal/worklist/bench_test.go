package worklist_test

import (
	"context"
	"fmt"
	"log/slog"
	"testing"

	"entgo.io/ent/dialect"
	"github.com/google/uuid"

	"cangraph/internal/audit"
	"cangraph/internal/clock"
	"cangraph/internal/demo"
	"cangraph/internal/directory"
	"cangraph/internal/finding"
	"cangraph/internal/globalid"
	"cangraph/internal/network"
	"cangraph/internal/page"
	"cangraph/internal/policy"
	"cangraph/internal/review"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
	"cangraph/internal/worklist"
	"cangraph/internal/worklist/index"
)

// BenchmarkOpen prices the first page of a list, over the median caseload, in towns of different sizes: what one list
// costs should not depend on how many other children there are. "kept" makes all lists anew; its children are its own metric.
func BenchmarkOpen(b *testing.B) {
	for _, children := range []int{1000, 4000} {
		for name, open := range map[string]func(testing.TB) *store.Store{"sqlite": testkit.SQLite, "postgres": testkit.Postgres} {
			b.Run(fmt.Sprint(name, "/", children), func(b *testing.B) { benchOpen(b, open(b), children) })
		}
	}
}

func benchOpen(b *testing.B, s *store.Store, children int) {
	ctx := clock.At(testkit.Context(), today.At(12, 0))
	if err := demo.Town(ctx, s, demo.Options{Children: children, Seed: 1, AsAt: today}); err != nil {
		b.Fatal(err)
	}
	keeper := index.New(s)
	b.Run("kept", func(b *testing.B) {
		n := 0
		for b.Loop() {
			if err := keeper.Everything(ctx); err != nil {
				b.Fatal(err)
			}
			made, err := keeper.Keep(ctx)
			if err != nil {
				b.Fatal(err)
			}
			n += made
		}
		b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(n), "µs/child")
	})
	if s.Dialect() == dialect.Postgres { // its autovacuum would, but is off
		if _, err := s.Writer().ExecContext(ctx, "VACUUM ANALYZE"); err != nil {
			b.Fatal(err)
		}
	}
	sealer, err := page.NewSealer(make([]byte, page.KeySize))
	if err != nil {
		b.Fatal(err)
	}
	nodes, around := directory.New(s, sealer), network.New(network.NewSQL(s), s, sealer)
	book := worklist.New(s, nodes, around, review.New(s, nodes, around), sealer, slog.New(slog.DiscardHandler))
	caseload, first := true, 20
	asked := worklist.Asked{In: worklist.In{Caseload: &caseload}, Order: worklist.BySeverity, Items: true, Args: page.Args{First: &first}}
	b.Run("caseload", func(b *testing.B) {
		benchList(b, s, book, ordinary(b, s), asked)
	})
	subject, team := director(b, s)
	asked.In = worklist.In{TeamID: &team}
	b.Run("team", func(b *testing.B) { benchList(b, s, book, subject, asked) })
	gaps := finding.Gap
	asked.Filter = &worklist.Filter{Kind: &gaps}
	b.Run("team's gaps", func(b *testing.B) { benchList(b, s, book, subject, asked) })
}

// director is the account of somebody who directs the largest team, with the id of that.
func director(b *testing.B, s *store.Store) (subject, team string) {
	b.Helper()
	var id uuid.UUID
	err := s.Reader().QueryRowContext(testkit.Context(), `SELECT a.subject, f.team_id FROM affiliations f JOIN accounts a ON a.practitioner_id = f.practitioner_id
		WHERE f.role = 'DIRECTOR' AND f.until_on IS NULL ORDER BY (SELECT COUNT(*) FROM networks n WHERE n.team_id = f.team_id AND n.closed_on IS NULL) DESC, a.subject LIMIT 1`).Scan(&subject, &id)
	if err != nil {
		b.Fatal(err)
	}
	return subject, globalid.Of("ChildrensTeam", id)
}

// ordinary is the account of who has the median caseload.
func ordinary(b *testing.B, s *store.Store) (subject string) {
	b.Helper()
	err := s.Reader().QueryRowContext(testkit.Context(), `WITH loads AS (SELECT m.practitioner_id, COUNT(DISTINCT m.network_id) load FROM can_memberships m JOIN networks n ON n.id = m.network_id WHERE `+
		policy.Effective("$1", "employments", "affiliations")+` GROUP BY m.practitioner_id)
		SELECT a.subject FROM loads l JOIN accounts a ON a.practitioner_id = l.practitioner_id ORDER BY l.load, a.subject
		LIMIT 1 OFFSET (SELECT COUNT(*) / 2 FROM loads)`, today).Scan(&subject)
	if err != nil {
		b.Fatal(err)
	}
	return subject
}

func benchList(b *testing.B, s *store.Store, book *worklist.Book, subject string, asked worklist.Asked) {
	b.Helper()
	statements, total := s.Statements(), 0
	n := 0
	for b.Loop() {
		n++
		ctx := testkit.As(b, clock.At(context.Background(), today.At(12, 0)), s, demo.Issuer, subject)
		session, _ := store.SessionFrom(ctx)
		ctx = review.Within(audit.Begin(ctx, audit.Request{ID: uuid.NewString(), Operation: "bench"}))
		list, err := book.Open(ctx, asked)
		if err != nil {
			b.Fatal(err)
		}
		if total, err = list.TotalCount(ctx); err != nil {
			b.Fatal(err)
		}
		session.Close()
	}
	b.ReportMetric(float64(s.Statements()-statements)/float64(n), "statements/op")
	b.ReportMetric(float64(total), "findings")
}
