package graph_test

import (
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	children "cangraph/ent/gen/child"
	"cangraph/internal/globalid"
	"cangraph/internal/interchange"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// colleagues adds to the world of ended: Rua beside Pat in Mere's network, and in that of
// Tama, where Pat was too and is no more.
func colleagues() fstest.MapFS {
	world := maps.Clone(ended)
	for name, rows := range map[string]string{
		"children.csv":      "d,Tama,Tama,Test,2014-01-01,UNKNOWN\n",
		"practitioners.csv": "q,Rua,Test,TEACHER\n",
		"employments.csv":   "q,a,2020-01-01,\n",
		"affiliations.csv":  "q,t,MEMBER,2020-01-01,\n",
		"networks.csv":      "n3,d,t,2024-03-01,,\n",
		"memberships.csv":   "n2,q,a,CORE,2026-02-01,,,\nn3,p,a,CORE,2024-03-01,2025-03-01,,\nn3,q,a,CORE,2024-04-01,,,\n",
		"accounts.csv":      "https://demo.cangraph.invalid,rua,q,,,\n",
	} {
		world[name] += rows
	}
	folder := fstest.MapFS{}
	for name, text := range world {
		folder[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return folder
}

// How long two have worked together is told of the networks that the viewer may see, in
// one load; the child and its whānau are not told who knows whom.
func TestWorkingRelationshipsAreThoseOfNetworksInSight(t *testing.T) {
	const query = `query($id: ID!, $asAt: Date) { child(id: $id) { network(asAt: $asAt) {
		workingRelationships { practitioners { name } since networks whanau firstTogether } } } }`
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		report, err := interchange.Import(testkit.Context(), s, colleagues(), interchange.Options{Now: now()})
		if err != nil || report.ErrorCount > 0 {
			t.Fatal(err, report)
		}
		mere := map[string]any{"id": globalid.Of("Child", s.Ent().Child.Query().Where(children.PreferredName("Mere")).OnlyIDX(testkit.Context()))}
		const alone = `[{"practitioners":[{"name":"Pat Test"},{"name":"Rua Test"}],"since":"2026-02-01","networks":1,"whanau":1,"firstTogether":true}]`
		for subject, want := range map[string]string{
			"pat":  alone,
			"rua":  `[{"practitioners":[{"name":"Pat Test"},{"name":"Rua Test"}],"since":"2024-04-01","networks":2,"whanau":2,"firstTogether":false}]`,
			"kahu": `[]`,
			"mere": `[]`,
		} {
			handler := apiFor(t, s, bearer(subject))
			if answer := post(t, handler, query, mere); !strings.Contains(answer, `"workingRelationships":`+want+`}`) {
				t.Errorf("%s reads %s, not %s", subject, answer, want)
			}
			mere["asAt"] = "2026-01-31"
			if answer := post(t, handler, query, mere); !strings.Contains(answer, `"workingRelationships":[]`) {
				t.Errorf("before the two are members, %s reads %s", subject, answer)
			}
			delete(mere, "asAt")
		}
		if n, want := reads(t, s, api(t, s), query, mere), loads(s, 1); n != want {
			t.Errorf("%d statements instead of %d", n, want)
		}
	})
}

// They rest on what overlaps rest on, and are there by every route.
func TestWorkingRelationshipsAreLoadedByEveryRoute(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		town(t, s, 60)
		handler := api(t, s)
		const worked = `workingRelationships { since networks }`
		for _, query := range []string{
			`{ children(first: 10) { nodes { network { ...worked } } } } fragment worked on SupportNetwork { ` + worked + ` }`,
			`{ practitioners(first: 20) { nodes { networks(first: 2) { nodes { ` + worked + ` } } } } }`,
			`{ agencies(first: 5) { nodes { networks(first: 5) { edges { node { ` + worked + ` } } } } } }`,
			`{ children(first: 3) { nodes { network { siblings { child { network { ` + worked + ` } } } } } } }`,
			`{ children(first: 1) { nodes { whanau { network { children { ` + worked + ` } } } } } }`,
		} {
			if answer := post(t, handler, query, nil); strings.Contains(answer, "errors") || !strings.Contains(answer, `"networks":`) {
				t.Errorf("%s: %.300s", query, answer)
			}
		}
	})
}
