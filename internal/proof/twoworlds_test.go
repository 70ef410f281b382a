package proof_test

import (
	"context"
	"testing"

	"cangraph/internal/proof/twoworlds"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

func TestWhatIsHiddenDoesNotShow(t *testing.T) {
	t.Parallel() // with the others that take long, when nothing else is left to run
	for _, on := range []struct {
		name  string
		open  func(testing.TB) *store.Store
		pairs int
	}{{"sqlite", testkit.SQLite, 7000}, {"postgres", testkit.Postgres, 3000}} {
		t.Run(on.name, func(t *testing.T) {
			opening := func(context.Context) (*store.Store, func() error, error) {
				return on.open(t), func() error { return nil }, nil
			}
			plan := twoworlds.Plan{Seed: 1, Pairs: on.pairs, Questions: 25, Ways: 25}
			report, err := twoworlds.Run(context.Background(), opening, plan, func(twoworlds.Report) {})
			if err != nil {
				t.Fatal(err)
			}
			t.Log(report.Summary())
		})
	}
}

// The same world gives the same answers on both databases, to the byte.
func TestBothDatabasesAnswerAlike(t *testing.T) {
	t.Parallel() // with the others that take long, when nothing else is left to run
	n := 0
	opening := func(context.Context) (*store.Store, func() error, error) {
		n++
		if n%2 == 0 {
			return testkit.SQLite(t), func() error { return nil }, nil
		}
		return testkit.Postgres(t), func() error { return nil }, nil
	}
	plan := twoworlds.Plan{Seed: 5000, Pairs: 1500, Questions: 25, Across: true}
	report, err := twoworlds.Run(context.Background(), opening, plan, func(twoworlds.Report) {})
	if err != nil {
		t.Fatal(err)
	}
	t.Log(report.Summary())
}
