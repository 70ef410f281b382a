package network_test

import (
	"testing"

	"github.com/google/uuid"

	"cangraph/internal/network"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/proof/looking"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// A contact that was withdrawn, or is said otherwise since, is not among those that happened.
func TestWhatDidNotHappenIsNotHeard(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		worlds := looking.Draw(1, 6)
		looking.Fill(t, s, worlds)
		ctx, gone, heard := testkit.Context(), map[uuid.UUID]bool{}, 0
		for _, w := range worlds {
			for _, talk := range w.Tables["interactions"] {
				if talk["withdrawn"] == true {
					gone[talk.ID()] = true
				}
				gone[talk.Ref("corrects_id")] = true
			}
		}
		loaded, err := network.NewSQL(s).Load(ctx, s.Ent().Child.Query().IDsX(ctx), snapshot.With{Casework: true})
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range loaded.Children {
			for _, talk := range c.Casework.Interactions {
				if heard++; gone[talk.ID] {
					t.Errorf("the contact %s did not happen", talk.ID)
				}
			}
		}
		if heard == 0 || len(gone) < 5 {
			t.Errorf("only %d contacts, and %d that did not happen", heard, len(gone))
		}
	})
}
