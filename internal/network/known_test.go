package network_test

import (
	"reflect"
	"testing"
	"time"

	"cangraph/internal/demo"
	"cangraph/internal/network"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

func TestWhatIsKnownNowIsWhatIs(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		ctx := testkit.Context()
		if err := demo.Town(ctx, s, demo.Options{Children: 30, Seed: 1, AsAt: day}); err != nil {
			t.Fatal(err)
		}
		ids := s.Ent().Child.Query().IDsX(ctx)
		source := network.NewSQL(s)
		now, err := source.Load(ctx, ids, snapshot.With{Meetings: &day, Casework: true, Holding: true, Kinship: true})
		if err != nil {
			t.Fatal(err)
		}
		known, err := source.AsKnown(time.Now()).Load(ctx, ids, snapshot.With{Meetings: &day, Casework: true, Holding: true, Kinship: true})
		if err != nil {
			t.Fatal(err)
		}
		known.Known = nil
		if !reflect.DeepEqual(now, known) || len(known.Children) == 0 {
			t.Errorf("%d children are known otherwise than they are", len(known.Children))
		}
		before, err := source.AsKnown(time.Date(1999, 1, 1, 0, 0, 0, 0, time.UTC)).Load(ctx, ids, snapshot.With{Meetings: &day, Casework: true, Holding: true, Kinship: true})
		if err != nil || len(before.Children) > 0 {
			t.Errorf("before anything was recorded: %d children, %v", len(before.Children), err)
		}
	})
}
