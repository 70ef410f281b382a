package concern_test

import (
	"context"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/audit"
	"cangraph/internal/clock"
	"cangraph/internal/concern"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
	"cangraph/internal/viewer"
)

// alone makes a change as somebody, in a request beside others, and says whether it was made.
func (w *world) alone(who string, do func(context.Context) (*concern.ConcernPayload, error)) bool {
	ctx := clock.At(context.Background(), today.Time().Add(time.Minute))
	ctx, session := w.store.Session(viewer.With(ctx, viewer.Bearer(viewer.Token{Issuer: "test", Subject: who, IssuedAt: clock.Now(ctx)})))
	defer session.Close()
	done, err := do(audit.Begin(ctx, audit.Request{ID: uuid.NewString(), Operation: "test"}))
	return err == nil && len(done.UserErrors) == 0
}

// However many take a concern on at once, one of them owns it; and who says twice at once
// that they have seen it has said so once.
func TestAConcernHasOneOwnerUnderARace(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		for range 5 {
			id := w.raise("mere", enum.HighConcern, "hana").GlobalID()
			var owners, seen atomic.Int32
			var all sync.WaitGroup
			for _, who := range []string{"mere", "ana", "tia", "mere", "ana", "tia"} {
				all.Go(func() {
					if w.alone(who, w.own(id)) {
						owners.Add(1)
					}
				})
				all.Go(func() {
					if w.alone(who, w.acknowledge(id)) {
						seen.Add(1)
					}
				})
			}
			all.Wait()
			one, err := w.concern(w.as("dan"), id)
			if err != nil || owners.Load() != 1 || seen.Load() != 3 || one.Version != 2 || len(one.Acknowledgements()) != 3 {
				t.Fatalf("%d own it, %d have seen it: %+v (%v)", owners.Load(), seen.Load(), one, err)
			}
		}
	})
}
