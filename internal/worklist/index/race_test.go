package index_test

import (
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"cangraph/internal/clock"
	"cangraph/internal/proof/history"
	"cangraph/internal/proof/looking"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
	"cangraph/internal/worklist/index"
)

// Two who keep the lists at once, while others change what they rest on, lose no change.
func TestNoChangeIsLostWhileListsAreMade(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		all := worlds(1, 3)
		looking.Fill(t, s, all)
		ctx, tables := clock.At(testkit.Context(), all[0].Now), behind(t)
		changed := make(chan struct{})
		var keepers sync.WaitGroup
		for range 2 {
			keepers.Go(func() {
				for keeper := index.New(s); ; {
					if _, err := keeper.Keep(ctx); err != nil {
						t.Log(err) // two may wait for each other: one gives up, and tries again
					}
					select {
					case <-changed:
						return
					default:
					}
				}
			})
		}
		r := rand.New(rand.NewPCG(3, 3))
		for range 60 {
			if _, err := history.Change(ctx, s, r, tables, time.Now()); err != nil {
				t.Error(err)
			}
		}
		close(changed)
		keepers.Wait()
		if _, err := index.New(s).Keep(ctx); err != nil {
			t.Fatal(err)
		}
		is, err := index.Compare(ctx, s)
		if err != nil || len(is.Differ) > 0 || is.Waiting > 0 {
			t.Fatalf("%+v, %v", is, err)
		}
	})
}

// What a keeper looked at before another one wrote is not written over it.
func TestAKeeperDoesNotWriteWhatIsPast(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		all := worlds(1, 3)
		looking.Fill(t, s, all)
		ctx, tables, r := clock.At(testkit.Context(), all[0].Now), behind(t), rand.New(rand.NewPCG(3, 3))
		late, other := index.New(s), index.New(s)
		if _, err := other.Keep(ctx); err != nil {
			t.Fatal(err)
		}
		if err := late.Everything(ctx); err != nil {
			t.Fatal(err)
		}
		late.WhenLooked(func() {
			for range 60 {
				if _, err := history.Change(ctx, s, r, tables, time.Now()); err != nil {
					t.Error(err)
				}
			}
			if _, err := other.Keep(ctx); err != nil {
				t.Error(err)
			}
		})
		if _, err := late.Keep(ctx); err != nil {
			t.Fatal(err)
		}
		if is, err := index.Compare(ctx, s); err != nil || len(is.Differ) > 0 || is.Waiting > 0 {
			t.Fatalf("%+v, %v", is, err)
		}
	})
}
