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
	if !reflect.DeepEqual(world.Draw(3), world.Draw(3)) {
		t.Error("two worlds of one seed differ")
	}
}
