package graph_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

type around struct {
	Children struct {
		Nodes []struct {
			ID      string
			Network struct {
				Members  []struct{ Person struct{ ID string } }
				Agencies []struct{ Agency struct{ ID string } }
			}
		}
	}
}

type reverse struct {
	Node struct {
		Networks struct {
			TotalCount int
			Nodes      []struct{ Child struct{ ID string } }
		}
	}
}

// The reverse views must name exactly the children in whose own view the
// practitioner or agency is: the two are computed in different ways.
func TestReverseViewsAgreeWithTheNetworks(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		town(t, s, 90)
		handler := api(t, s)
		for _, day := range []string{"2026-06-16", "2025-03-01"} {
			listed := ask[around](t, handler, `query($day: Date) { children(first: 100) { nodes { id network(asAt: $day) {
				members { person { id } } agencies { agency { id } } } } } }`, map[string]any{"day": day})
			children := map[string][]string{}
			for _, c := range listed.Children.Nodes {
				for _, m := range c.Network.Members {
					children[m.Person.ID] = append(children[m.Person.ID], c.ID)
				}
				for _, a := range c.Network.Agencies {
					children[a.Agency.ID] = append(children[a.Agency.ID], c.ID)
				}
			}
			for _, kind := range []string{"practitioners", "agencies"} {
				checkReverse(t, handler, kind, day, children)
			}
		}
	})
}

func checkReverse(t *testing.T, handler handler, kind, day string, children map[string][]string) {
	t.Helper()
	typeName := map[string]string{"practitioners": "Practitioner", "agencies": "Agency"}[kind]
	all := ask[map[string]struct{ Nodes []struct{ ID string } }](t, handler, `{ `+kind+`(first: 100) { nodes { id } } }`, nil)
	compared := 0
	for _, node := range all[kind].Nodes {
		answer := ask[reverse](t, handler, `query($id: ID!, $day: Date) { node(id: $id) {
			... on `+typeName+` { networks(asAt: $day, first: 90) { totalCount nodes { child { id } } } } } }`,
			map[string]any{"id": node.ID, "day": day})
		var found []string
		for _, n := range answer.Node.Networks.Nodes {
			found = append(found, n.Child.ID)
		}
		want := slices.Clone(children[node.ID])
		slices.Sort(want)
		want = slices.Compact(want)
		slices.Sort(found)
		if !slices.Equal(found, want) || answer.Node.Networks.TotalCount != len(want) {
			t.Errorf("%s on %s: the reverse view has %d children (%d counted), the networks %d", kind, day, len(found), answer.Node.Networks.TotalCount, len(want))
		}
		compared += len(want)
	}
	if compared == 0 {
		t.Errorf("no %s was around any child on %s", kind, day)
	}
}

const network = `network { members { role since person { id } } agencies { agency { id } universal }
	siblings { child { id } sharedAgencies { id } } overlaps { code key since until certainty } gaps { code key } }`

// Loading many children at once must not change what is said of one of them.
func TestAListOfNetworksIsLoadedTogetherAndAnswersAsEachAlone(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		town(t, s, 60)
		handler := api(t, s)
		many := `{ children(first: 60) { nodes { id ` + network + ` } } }`
		listed := ask[struct {
			Children struct{ Nodes []json.RawMessage }
		}](t, handler, many, nil)
		for _, node := range listed.Children.Nodes {
			var child struct{ ID string }
			if err := json.Unmarshal(node, &child); err != nil {
				t.Fatal(err)
			}
			alone := ask[struct{ Child json.RawMessage }](t, handler, fmt.Sprintf(`{ child(id: %q) { id %s } }`, child.ID, network), nil)
			if string(alone.Child) != string(node) {
				t.Fatalf("alone\n%s\nin the list\n%s", alone.Child, node)
			}
		}
		n := reads(t, s, handler, many, nil)
		if want := 2 + loads(s, 1); n != want { // the ids of the page, its children, and what is around them
			t.Errorf("%d statements for a list of networks instead of %d", n, want)
		}
	})
}

func TestTwoDaysInOneRequest(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		town(t, s, 40)
		handler := api(t, s)
		listed := ask[ids](t, handler, `{ children(first: 40) { nodes { id } } }`, nil)
		for _, child := range listed.Children.Nodes {
			both := ask[map[string]map[string]json.RawMessage](t, handler, `query($id: ID!) { child(id: $id) {
				then: network(asAt: "2025-06-01") { asAt members { since person { id } } overlaps { key } gaps { key } }
				now: network { asAt members { since person { id } } overlaps { key } gaps { key } } } }`, map[string]any{"id": child.ID})
			for alias, day := range map[string]string{"then": `"2025-06-01"`, "now": `null`} {
				alone := ask[map[string]map[string]json.RawMessage](t, handler, `query($id: ID!) { child(id: $id) {
					it: network(asAt: `+day+`) { asAt members { since person { id } } overlaps { key } gaps { key } } } }`, map[string]any{"id": child.ID})
				if string(alone["child"]["it"]) != string(both["child"][alias]) {
					t.Errorf("%s differs when asked for beside another day", alias)
				}
			}
		}
	})
}

func TestEveryPieceOfEvidenceCanBeFollowed(t *testing.T) {
	s := testkit.SQLite(t)
	town(t, s, 100)
	handler := api(t, s)
	type found struct {
		Children struct {
			Nodes []struct {
				Network struct {
					Overlaps, Gaps []struct {
						Code     string
						Evidence []struct {
							Typename string `json:"__typename"`
							ID       string
						}
					}
				}
			}
		}
	}
	evidence := `evidence { __typename ... on Node { id } }`
	many := `query($last: Int, $first: Int) { children(first: $first, last: $last) { nodes { network {
		overlaps { code ` + evidence + ` } gaps { code ` + evidence + ` } } } } }`
	nodes := ask[found](t, handler, many, map[string]any{"first": 25}).Children.Nodes
	nodes = append(nodes, ask[found](t, handler, many, map[string]any{"last": 25}).Children.Nodes...)
	followed := 0
	for _, c := range nodes {
		for _, f := range append(c.Network.Overlaps, c.Network.Gaps...) {
			if len(f.Evidence) == 0 {
				t.Errorf("%s rests on nothing", f.Code)
			}
			for _, e := range f.Evidence {
				node := ask[struct {
					Node *struct {
						Typename string `json:"__typename"`
						ID       string
					}
				}](t, handler, `query($id: ID!) { node(id: $id) { __typename id } }`, map[string]any{"id": e.ID})
				if node.Node == nil || node.Node.Typename != e.Typename || node.Node.ID != e.ID {
					t.Fatalf("%s: evidence %s leads to %v", f.Code, e.Typename, node.Node)
				}
				followed++
			}
		}
	}
	if followed < 50 {
		t.Errorf("only %d pieces of evidence were followed", followed)
	}
}
