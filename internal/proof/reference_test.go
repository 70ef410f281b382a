package proof_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"cangraph/internal/proof/looking"
	"cangraph/internal/proof/world"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// Both databases give a viewer exactly the rows that the reference function says, and
// exactly the sets: none more, none fewer.
func TestScopeIsWhatTheReferenceSays(t *testing.T) {
	worlds := looking.Draw(1, 40)
	subjects := looking.Subjects(worlds)
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		looking.Fill(t, s, worlds)
		for _, one := range subjects {
			for _, difference := range one.Against(looking.As(t, s, one.World, one.Account)) {
				t.Errorf("world %d, %s: %s", one.Seed, who(one.Account), difference)
			}
			if t.Failed() {
				return
			}
		}
		t.Logf("%d accounts of %d worlds", len(subjects), len(worlds))
	})
}

// who says what an account is, for people.
func who(account world.Row) string {
	var is []string
	for _, column := range slices.Sorted(maps.Keys(account)) {
		if column != "issuer" && column != "id" {
			is = append(is, fmt.Sprintf("%s %v", column, account[column]))
		}
	}
	return strings.Join(is, ", ")
}
