package proof_test

import (
	"context"
	"testing"

	"cangraph/internal/proof/twoworlds"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

func TestWhatIsHiddenDoesNotShow(t *testing.T) {
	for name, open := range map[string]func(testing.TB) *store.Store{"sqlite": testkit.SQLite, "postgres": testkit.Postgres} {
		t.Run(name, func(t *testing.T) {
			opening := func(context.Context) (*store.Store, func() error, error) {
				return open(t), func() error { return nil }, nil
			}
			plan := twoworlds.Plan{Seed: 1, Pairs: 5000, Questions: 25, Ways: 25}
			report, err := twoworlds.Run(context.Background(), opening, plan, func(twoworlds.Report) {})
			if err != nil {
				t.Fatal(err)
			}
			t.Log(report.Summary())
		})
	}
}
