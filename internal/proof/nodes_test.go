package proof_test

import (
	"net/http"
	"testing"

	"github.com/google/uuid"

	"cangraph/internal/globalid"
	"cangraph/internal/proof/looking"
	"cangraph/internal/proof/query"
	"cangraph/internal/proof/twoworlds"
	"cangraph/internal/proof/world"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// However many nodes of a type are asked for, it takes as many statements: for twice as many
// one more at most, since there may be some that are related to others than those of the half.
// Where the world shows few, ids of nothing stand in.
func TestNodesOfATypeTakeAsManyStatementsAsOne(t *testing.T) {
	const few, many = 10, 40
	possible := loadSchema(t).PossibleTypes["Node"]
	w := looking.Draw(200, 1)[0]
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		looking.Fill(t, s, []world.World{w})
		handler := api(t, s, w)
		for _, kind := range possible {
			account, ids := seesMost(w, kind.Name)
			for len(ids) < few {
				ids = append(ids, uuid.New())
			}
			ids = ids[:min(many, len(ids))]
			half := 0
			for i := range 2 {
				var every []uuid.UUID
				for at := i; at < len(ids); at += 2 {
					every = append(every, ids[at])
				}
				half = max(half, statementsOf(t, s, handler, account, kind.Name, every))
			}
			if n := statementsOf(t, s, handler, account, kind.Name, ids); n > half+1 {
				t.Errorf("%s: %d statements for %d, %d for half of them", kind.Name, n, len(ids), half)
			}
		}
	})
}

// seesMost is the account that sees the most nodes of a type, by the reference, and which.
func seesMost(w world.World, kind string) (account world.Row, ids []uuid.UUID) {
	for _, one := range w.Tables["accounts"] {
		if !w.Known(one) {
			continue
		}
		var seen []uuid.UUID
		levels := w.See(one).Levels
		for _, table := range twoworlds.Tables(kind) {
			seen = append(seen, visible(w, levels, table)...)
		}
		if account == nil || len(seen) > len(ids) {
			account, ids = one, seen
		}
	}
	return account, ids
}

func statementsOf(t *testing.T, s *store.Store, handler http.Handler, account world.Row, kind string, ids []uuid.UUID) int {
	t.Helper()
	global := make([]string, len(ids))
	for i, id := range ids {
		global[i] = globalid.Of(kind, id)
	}
	asked := query.Question{Text: `query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }`, Variables: map[string]any{"ids": global}}
	return testkit.CountStatements(t, s, func() {
		if _, codes := ask(t, handler, account, asked); codes != nil {
			t.Fatalf("%s: %v", kind, codes)
		}
	})
}
