package demo_test

import (
	"fmt"
	"testing"

	"cangraph/internal/demo"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// BenchmarkTown says how fast a town is stored. Name the size: -bench Town/postgres/100000$ -benchtime 1x.
func BenchmarkTown(b *testing.B) {
	open := map[string]func(testing.TB) *store.Store{"sqlite": testkit.SQLite, "postgres": testkit.Postgres}
	for _, children := range []int{10_000, 100_000, 1_000_000} {
		for _, database := range []string{"sqlite", "postgres"} {
			b.Run(fmt.Sprintf("%s/%d", database, children), func(b *testing.B) {
				for b.Loop() {
					s := open[database](b)
					if err := demo.Town(testkit.Context(), s, demo.Options{Children: children, Seed: 1, AsAt: asAt}); err != nil {
						b.Fatal(err)
					}
				}
				b.ReportMetric(float64(children*b.N)/b.Elapsed().Seconds(), "children/s")
			})
		}
	}
}
