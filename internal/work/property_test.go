package work_test

import (
	"context"
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/network"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// Whatever is asked of whomever, done or not, by whom and about which child: what waits for
// somebody is what a look at every row says.
func TestWhatWaitsIsWhatALookAtEveryRowSays(t *testing.T) {
	everybody := slices.Sorted(maps.Keys(cast))
	members := []string{"mere", "ana", "rua"}
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		rapid.Check(t, func(t *rapid.T) {
			w.write(func(ctx context.Context, rows *gen.Client) {
				rows.Network.Update().Where(network.ClosedOnIsNil()).SetClosedOn(today).SetExitReason("PLANNED").ExecX(ctx)
				w.family(ctx, rows)
			})
			for range rapid.IntRange(4, 12).Draw(t, "how many") {
				w.write(func(ctx context.Context, rows *gen.Client) { random(t, w.scene(ctx, rows), members) })
			}
			who := rapid.SampledFrom(append(everybody, "mere", "mere", "ana", "rua")).Draw(t, "asks")
			var have []string
			for _, i := range w.work(who) {
				have = append(have, line(i))
			}
			slices.Sort(have)
			if want := w.expected(who); !slices.Equal(have, want) {
				t.Errorf("for %s waits\n%v, and should\n%v", who, less(have, want), less(want, have))
			}
		})
	})
}

// random makes something that waits, or ends or renews a membership.
func random(t *rapid.T, scene *scene, members []string) {
	scene.kid = rapid.SampledFrom([]string{"hana", "hana", "tama"}).Draw(t, "child")
	scene.who, scene.by = rapid.SampledFrom(append(members, "ex", "gla")).Draw(t, "for"), rapid.SampledFrom(members).Draw(t, "by")
	scene.since = today.AddDays(rapid.IntRange(-40, 0).Draw(t, "since"))
	scene.due = scene.since.AddDays(rapid.IntRange(0, 60).Draw(t, "due"))
	scene.severity = rapid.SampledFrom([]enum.ConcernSeverity{enum.LowConcern, enum.ModerateConcern, enum.HighConcern, enum.ImminentConcern}).Draw(t, "severity")
	switch n := rapid.IntRange(0, len(examples)+3).Draw(t, "what"); {
	case n < len(examples):
		id := examples[n].make(scene)
		switch end := rapid.IntRange(0, 3).Draw(t, "ends"); {
		case end == 0:
			examples[n].done(scene, id)
		case end == 1 && over[examples[n].kind] != nil:
			over[examples[n].kind](scene, id)
		}
	case n == len(examples):
		scene.rows.Concern.UpdateOneID(scene.concern(nil, nil)).SetEscalatedAt(now).SaveX(scene.ctx)
	default:
		seat := scene.rows.CanMembership.UpdateOneID(scene.ids["seat of "+rapid.SampledFrom([]string{"mere with hana", "mere with tama", "ana with hana", "rua with hana"}).Draw(t, "seat")])
		if rapid.Bool().Draw(t, "leaves") {
			seat.SetUntilOn(today).SaveX(scene.ctx)
		} else {
			seat.ClearUntilOn().SaveX(scene.ctx)
		}
	}
}

// less are the lines of one list that are not in another.
func less(lines, other []string) (only []string) {
	for _, l := range lines {
		if !slices.Contains(other, l) {
			only = append(only, l)
		}
	}
	return only
}
