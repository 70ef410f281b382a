package network_test

import (
	"testing"

	"github.com/google/uuid"

	"cangraph/internal/network"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

func TestNobodyIsLoadedForUnknownIDs(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		source := network.NewSQL(s)
		loaded, err := source.Load(testkit.Context(), []uuid.UUID{uuid.New()}, snapshot.With{Casework: true})
		if err != nil {
			t.Fatal(err)
		}
		if len(loaded.Children) != 0 {
			t.Errorf("%d children instead of none", len(loaded.Children))
		}
	})
}
