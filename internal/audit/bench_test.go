package audit

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/uuid"

	"cangraph/internal/store"
	"cangraph/internal/testkit"
	"cangraph/internal/testkit/cluster"
)

// BenchmarkAnswer reads a row, as a small request does, and either records five children
// or not. Both databases wait for the disk. The 99th percentile is of whole requests,
// entries/tx is how many shared a wait.
func BenchmarkAnswer(b *testing.B) {
	for name, s := range map[string]*store.Store{"sqlite": durableSQLite(b), "postgres": durablePostgres(b)} {
		for _, connections := range []int{1, 16, 64} {
			for _, audited := range []bool{false, true} {
				b.Run(fmt.Sprintf("%s/%d/audited=%t", name, connections, audited), func(b *testing.B) {
					measure(b, s, connections, audited)
				})
			}
		}
	}
}

func measure(b *testing.B, s *store.Store, connections int, audited bool) {
	log, before := NewLog(s), s.Statements()
	took := make([]time.Duration, b.N)
	var next atomic.Int64
	var clients sync.WaitGroup
	b.ResetTimer()
	for range connections {
		clients.Go(func() {
			for n := next.Add(1); n <= int64(b.N); n = next.Add(1) {
				began := time.Now()
				if err := answer(testkit.Context(), s, log, audited); err != nil {
					b.Error(err)
					return
				}
				took[n-1] = time.Since(began)
			}
		})
	}
	clients.Wait()
	b.StopTimer()
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds())/1000, "p99-ms")
	if batch := map[string]int64{postgres: 4, "sqlite3": 3}[s.Dialect()]; audited {
		batches := (s.Statements() - before - int64(b.N)) / batch // each a lock on PostgreSQL, the head and two inserts
		b.ReportMetric(float64(b.N)/float64(max(batches, 1)), "entries/tx")
	}
}

func answer(ctx context.Context, s *store.Store, log *Log, audited bool) error {
	rows, err := s.Query(ctx, `SELECT name FROM marks WHERE name = $1`, "nothing")
	if err != nil {
		return err
	}
	for rows.Next() {
	}
	if err := rows.Close(); err != nil || !audited {
		return err
	}
	children := make([]uuid.UUID, 5)
	for i := range children {
		children[i] = uuid.New()
	}
	return show(ctx, log, children...)
}

func durableSQLite(b *testing.B) *store.Store {
	return migrated(b, filepath.Join(b.TempDir(), "bench.db"))
}

// durablePostgres is a server that, unlike those of tests, waits for the disk.
func durablePostgres(b *testing.B) *store.Store {
	server, err := cluster.Start(context.Background(), "fsync=on", "synchronous_commit=on", "full_page_writes=on")
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { server.Stop() })
	database, err := server.Create(context.Background(), "bench", "")
	if err != nil {
		b.Fatal(err)
	}
	return migrated(b, database)
}

func migrated(b *testing.B, database string) *store.Store {
	s, err := store.Open(context.Background(), database)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { s.Close() })
	if _, err := s.Migrate(testkit.Context()); err != nil {
		b.Fatal(err)
	}
	return s
}

// BenchmarkVerify verifies 10,000 entries of five children.
func BenchmarkVerify(b *testing.B) {
	for name, s := range map[string]*store.Store{"sqlite": testkit.SQLite(b), "postgres": testkit.Postgres(b)} {
		fill(b, s, 10_000)
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if report, err := Verify(testkit.Context(), s); err != nil || report.Entries != 10_000 {
					b.Fatal(report.Entries, err)
				}
			}
		})
	}
}

// fill records entries of five children each.
func fill(b *testing.B, s *store.Store, entries int) {
	log := NewLog(s)
	var clients sync.WaitGroup
	for range 64 {
		clients.Go(func() {
			for range entries / 64 {
				if err := show(testkit.Context(), log, ids(5)...); err != nil {
					b.Error(err)
				}
			}
		})
	}
	clients.Wait()
	for range entries % 64 {
		if err := show(testkit.Context(), log, ids(5)...); err != nil {
			b.Error(err)
		}
	}
}
