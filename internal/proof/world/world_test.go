package world_test

import (
	"reflect"
	"testing"

	"cangraph/internal/proof/world"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

func TestBothDatabasesTakeEveryWorld(t *testing.T) {
	for seed := range uint64(6) {
		testkit.Each(t, func(t *testing.T, s *store.Store) {
			if err := world.Draw(seed).Store(testkit.Context(), s); err != nil {
				t.Fatalf("world %d: %v", seed, err)
			}
		})
	}
}

func TestOneSeedDrawsTheSame(t *testing.T) {
	for seed := range uint64(20) {
		if !reflect.DeepEqual(world.Draw(seed), world.Draw(seed)) {
			t.Errorf("two worlds of the seed %d differ", seed)
		}
	}
}

// A second world is of use only if much of it is different, and somebody sees it all alike.
func TestSecondWorldsDifferInWhatIsHidden(t *testing.T) {
	var rows, blind, tables int
	for seed := range uint64(30) {
		w := world.Draw(seed)
		account := w.Tables["accounts"][seed%uint64(len(w.Tables["accounts"]))]
		other := w.Differ(account, seed, 30)
		var differing []string
		for _, name := range other.Names() {
			if !reflect.DeepEqual(w.Tables[name], other.Tables[name]) {
				differing = append(differing, name)
				rows += max(1, len(other.Tables[name])-len(w.Tables[name]))
			}
		}
		tables += len(differing)
		blind += len(world.Alike(w, other))
	}
	t.Logf("30 pairs: %d tables differ, %d rows more or changed, %d accounts that may not know", tables, rows, blind)
	if tables < 150 || blind < 60 {
		t.Error("the second worlds are too much like the first")
	}
}
