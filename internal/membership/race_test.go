package membership_test

import (
	"context"
	"strings"
	"sync"
	"testing"
	"time"

	"cangraph/ent/gen"
	"cangraph/internal/audit"
	"cangraph/internal/clock"
	"cangraph/internal/membership"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
	"cangraph/internal/viewer"
)

// However many record at once that somebody joins, they join once, and the others are told.
func TestOfManyWhoRecordTheSameOneDoes(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		in := membership.JoinNetworkInput{NetworkID: w.id("Network", "network"), KinID: p(w.id("Kin", "uncle")), JoinReason: "CHOSEN_BY_WHANAU"}
		told, all := make([]string, 12), sync.WaitGroup{}
		for i := range told {
			all.Go(func() {
				now := w.today.Time().Add(time.Minute)
				who := viewer.Bearer(viewer.Token{Issuer: "test", Subject: []string{"lena", "dora"}[i%2], IssuedAt: now})
				ctx, session := s.Session(viewer.With(clock.At(audit.Begin(context.Background(), audit.Request{}), now), who))
				defer session.Close()
				payload, err := w.book.JoinNetwork(ctx, in)
				switch {
				case err != nil:
					told[i] = err.Error()
				case len(payload.UserErrors) > 0:
					told[i] = string(payload.UserErrors[0].Code)
				}
			})
		}
		all.Wait()
		if said := strings.Join(told, ""); said != strings.Repeat("CONFLICT", len(told)-1) {
			t.Errorf("they were told %q", told)
		}
		w.write(func(ctx context.Context, rows *gen.Client) {
			if n := rows.CanMembership.Query().CountX(ctx); n != 6 {
				t.Errorf("%d memberships", n)
			}
		})
	})
}
