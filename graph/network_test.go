package graph_test

import (
	"testing"

	"cangraph/internal/demo"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

const wholeNetwork = `
query WholeNetwork($id: ID!, $asAt: Date) {
  child(id: $id) {
    preferredName
    whanau { name }
    network(asAt: $asAt) {
      leadProfessional { practitioner { name } agency { name } since }
      members { role since until person { name } agency { name kind } services { type { name } since until } }
      agencies { agency { name kind } practitioners { name } services { type { name } } universal }
      siblings { child { preferredName } leadProfessional { practitioner { name } } sharedPractitioners { name } sharedAgencies { name } }
      overlaps { code severity since until explanation evidence { __typename } }
      gaps { code severity since until explanation }
    }
  }
}`

// town fills a database with the same invented children each time.
func town(t testing.TB, s *store.Store, children int) {
	t.Helper()
	err := demo.Town(testkit.Context(), s, demo.Options{Children: children, Seed: 1, AsAt: today})
	if err != nil {
		t.Fatal(err)
	}
}

type ids struct {
	Children struct{ Nodes []struct{ ID string } }
}

func TestBothDatabasesGiveTheSameAnswer(t *testing.T) {
	answers := map[string]string{}
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		town(t, s, 300)
		handler := api(t, s)
		listed := ask[ids](t, handler, `{ children(first: 100) { nodes { id } } }`, nil)
		for _, child := range listed.Children.Nodes {
			answer := post(t, handler, wholeNetwork, map[string]any{"id": child.ID})
			if other, ok := answers[child.ID]; ok && other != answer {
				t.Fatalf("one database answers\n%s\nthe other\n%s", other, answer)
			}
			answers[child.ID] = answer
		}
	})
	if len(answers) != 100 {
		t.Errorf("%d children were compared instead of 100", len(answers))
	}
}

func TestTheNetworkRequestIsOneStatement(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		town(t, s, 50)
		handler := api(t, s)
		listed := ask[ids](t, handler, `{ children(first: 1) { nodes { id } } }`, nil)
		for _, asAt := range []any{nil, "2026-06-16", "2025-01-01"} {
			child := map[string]any{"id": listed.Children.Nodes[0].ID, "asAt": asAt}
			n := testkit.CountStatements(t, s, func() { post(t, handler, wholeNetwork, child) })
			if n != 1 {
				t.Errorf("%d statements instead of 1 as at %v", n, asAt)
			}
		}
	})
}
