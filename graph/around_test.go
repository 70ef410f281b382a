package graph_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cangraph/internal/demo"
	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

const aroundOne = ` child(id: $id) { name birth { date } access { through } identifiers { value } whanau { name members { person { name } } } network {
  view brokered { contactThrough { name } } acceptedOn team { name } leadProfessional { practitioner { name } agency { name } }
  members { role person { name } agency { name } since services { type { name } } }
  services { type { name } agency { name } practitioner { name } } agencies { agency { name parent { name } } practitioners { name } universal }
  siblings { level child { name } leadProfessional { practitioner { name } } sharedPractitioners { name } sharedAgencies { name } }
  overlaps(thresholds: { pairMinChildren: 2, pairMinWhanau: 1 }) { code key explanation evidence { __typename } } gaps { code key }
} } }`

// TestOneChildAloneIsWhatItIsAmongAll compares what a request sees that asks for one child
// and nothing else, so that the policy is asked around that child alone, with what it
// sees of the child beside everything: for everybody of a town and every child.
func TestOneChildAloneIsWhatItIsAmongAll(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		ctx := testkit.Context()
		if err := demo.Town(ctx, s, demo.Options{Children: 120, Seed: 3, AsAt: today}); err != nil {
			t.Fatal(err)
		}
		everyone, err := demo.People(ctx, s)
		if err != nil {
			t.Fatal(err)
		}
		children, err := s.Ent().Child.Query().IDs(ctx)
		if err != nil {
			t.Fatal(err)
		}
		shown := 0
		for i, person := range everyone {
			handler := apiFor(t, s, bearer(person.Subject))
			for j, id := range children {
				if (i+j)%5 != 0 {
					continue
				}
				asked := map[string]any{"id": globalid.Of((*snapshot.Child)(nil).NodeType(), id)}
				alone := childOf(t, post(t, handler, `query ($id: ID!) {`+aroundOne, asked))
				among := childOf(t, post(t, handler, `query ($id: ID!) { me { childCount }`+aroundOne, asked))
				if diff := cmp.Diff(among, alone); diff != "" {
					t.Fatalf("%s sees alone otherwise (-among all +alone):\n%s", person.Subject, diff)
				}
				if alone != nil {
					shown++
				}
			}
		}
		if shown < 100 {
			t.Errorf("only %d times somebody saw a child", shown)
		}
	})
}

func childOf(t *testing.T, answer string) any {
	t.Helper()
	var decoded struct {
		Data   struct{ Child any }
		Errors json.RawMessage
	}
	if err := json.Unmarshal([]byte(answer), &decoded); err != nil || decoded.Errors != nil {
		t.Fatal(err, answer)
	}
	return decoded.Data.Child
}
