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

// mixed are the types of which ten take more statements than the dearest of them alone: a
// membership is of a child, of kin or of a practitioner, whom several statements name, a
// service for a child or for a whānau, and an invitation from and to agencies that are shown or not.
var mixed = map[string]int{"Membership": 4, "ServiceProvision": 1, "Invitation": 1}

// However many nodes of a type are asked for, it takes as many statements.
func TestNodesOfATypeTakeAsManyStatementsAsOne(t *testing.T) {
	const many = 10
	possible := loadSchema(t).PossibleTypes["Node"]
	w := looking.Draw(200, 1)[0]
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		looking.Fill(t, s, []world.World{w})
		handler := api(t, s, w)
		for _, kind := range possible {
			account, ids := seesMost(w, kind.Name)
			for len(ids) < many {
				ids = append(ids, uuid.New())
			}
			ids = ids[:many]
			one := 0
			for i := range ids {
				one = max(one, statementsOf(t, s, handler, account, kind.Name, ids[i:i+1]))
			}
			if n := statementsOf(t, s, handler, account, kind.Name, ids); n > one+mixed[kind.Name] {
				t.Errorf("%s: %d statements for %d, %d for one", kind.Name, n, many, one)
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
