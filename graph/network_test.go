package graph_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"entgo.io/ent/dialect"

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

// reads is how many statements a query takes beyond what every answer about children
// takes, to begin its session and to be recorded.
func reads(t *testing.T, s *store.Store, handler handler, query string, variables map[string]any) int {
	t.Helper()
	one := ask[ids](t, handler, `{ children(first: 1) { nodes { id } } }`, nil).Children.Nodes[0].ID
	plain := testkit.CountStatements(t, s, func() { post(t, handler, `query($id: ID!) { node(id: $id) { id } }`, map[string]any{"id": one}) })
	return 1 + testkit.CountStatements(t, s, func() { post(t, handler, query, variables) }) - plain
}

// loads is how many statements so many snapshots take: SQLite asks for the circle first.
func loads(s *store.Store, n int) int {
	if s.Dialect() == dialect.SQLite {
		return 2 * n
	}
	return n
}

func TestTheNetworkRequestIsOneLoad(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		town(t, s, 50)
		handler := api(t, s)
		listed := ask[ids](t, handler, `{ children(first: 1) { nodes { id } } }`, nil)
		for _, asAt := range []any{nil, "2026-06-16", "2025-01-01"} {
			child := map[string]any{"id": listed.Children.Nodes[0].ID, "asAt": asAt}
			n := reads(t, s, handler, wholeNetwork, child)
			if want := loads(s, 1); n != want {
				t.Errorf("%d statements instead of %d as at %v", n, want, asAt)
			}
		}
	})
}

// Overlaps need more to be loaded than everything else: whoever asks for them, however
// deep and by whatever route, must get the same.
func TestOverlapsAreLoadedByEveryRoute(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		town(t, s, 200)
		handler := api(t, s)
		const found = `overlaps(codes: [O7_REPEATED_PAIR], thresholds: {pairMinChildren: 2, pairMinWhanau: 1, pairMinDays: 1}) { key }`
		direct := map[string]string{}
		for _, c := range ask[ids](t, handler, `{ children(first: 60) { nodes { id } } }`, nil).Children.Nodes {
			answer := post(t, handler, `query($id: ID!) { child(id: $id) { network { `+found+` } } }`, map[string]any{"id": c.ID})
			direct[c.ID] = answer
			for route, query := range map[string]string{
				"fragments": `query($id: ID!) { child(id: $id) { ...a } } fragment a on Child { network { ...b } } fragment b on SupportNetwork { ` + found + ` }`,
				"inline":    `query($id: ID!) { child(id: $id) { ... on Child { network { ... { ` + found + ` } } } } }`,
				"merged":    `query($id: ID!) { child(id: $id) { network { asAt } network { ` + found + ` } } }`,
				"aliases":   `query($id: ID!) { child(id: $id) { before: network(asAt: "2025-01-01") { asAt } network { ` + found + ` } } }`,
				"twice":     `query($id: ID!) { child(id: $id) { before: network(asAt: "2025-01-01") { overlaps { key } } network { ` + found + ` } } }`,
			} {
				other := post(t, handler, query, map[string]any{"id": c.ID})
				if keys(t, other) != keys(t, answer) {
					t.Fatalf("%s: %s instead of %s", route, other, answer)
				}
			}
		}
		for _, query := range []string{
			`{ practitioners(first: 20) { nodes { networks(first: 2) { nodes { ` + found + ` } } } } }`,
			`{ agencies(first: 5) { nodes { networks(first: 5) { edges { node { ` + found + ` } } } } } }`,
			`{ children(first: 10) { nodes { network { siblings { child { network { ` + found + ` } } } } } } }`,
			`{ children(first: 1) { nodes { whanau { network { children { ` + found + ` } ` + found + ` } } } } }`,
		} {
			if answer := post(t, handler, query, nil); strings.Contains(answer, "errors") {
				t.Errorf("%s: %.300s", query, answer)
			}
		}
		var some int
		for _, answer := range direct {
			if keys(t, answer) != "[]" {
				some++
			}
		}
		if some < 5 {
			t.Errorf("only %d children have a repeated pair: nothing is compared", some)
		}
	})
}

// keys are the overlaps of a child's network in an answer.
func keys(t *testing.T, answer string) string {
	t.Helper()
	var decoded struct {
		Data struct {
			Child struct {
				Network struct{ Overlaps []struct{ Key string } }
			}
		}
		Errors []any
	}
	if err := json.Unmarshal([]byte(answer), &decoded); err != nil || decoded.Errors != nil {
		t.Fatal(err, answer)
	}
	return fmt.Sprint(decoded.Data.Child.Network.Overlaps)
}

func TestDaysWithoutOverlapsAreOneLoad(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		town(t, s, 20)
		handler := api(t, s)
		listed := ask[ids](t, handler, `{ children(first: 1) { nodes { id } } }`, nil)
		days := `query($id: ID!) { child(id: $id) { a: network(asAt: "2025-01-01") { members { role } gaps { code } }
			b: network(asAt: "2026-01-01") { members { role } } c: network { overlaps { code } } whanau { name } } }`
		n := reads(t, s, handler, days, map[string]any{"id": listed.Children.Nodes[0].ID})
		if want := loads(s, 1); n != want {
			t.Errorf("%d statements instead of %d", n, want)
		}
	})
}
