package concern_test

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"cangraph/ent/enum"
	"cangraph/graph"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
	"cangraph/internal/viewer"
)

// post sends a query of somebody to the API and returns the answer's text.
func (w *world) post(who, query string, variables map[string]any) string {
	w.t.Helper()
	now := w.day.Time().Add(time.Minute)
	handler, err := graph.NewHandler(testkit.Context(), w.store, graph.Options{
		Now: func() time.Time { return now },
		Authenticate: func(*http.Request) (viewer.Viewer, error) {
			return viewer.Bearer(viewer.Token{Issuer: "test", Subject: who, IssuedAt: now}), nil
		},
	})
	if err != nil {
		w.t.Fatal(err)
	}
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		w.t.Fatal(err)
	}
	request := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewReader(body))
	request.Header.Set("Content-Type", "application/json")
	recorder := httptest.NewRecorder()
	handler.ServeHTTP(recorder, request)
	return recorder.Body.String()
}

func TestConcernsThroughTheAPI(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		one, other := w.observe("ana", "hana"), w.observe("mere", "hana")
		concern := w.raise("ana", enum.HighConcern, "hana").GlobalID()
		for _, tt := range []struct {
			who, query string
			variables  map[string]any
			want       []string
		}{
			{"mere", `mutation($a: ID!, $b: ID!) { linkObservations(input: { observationId: $a, otherId: $b, kind: CORROBORATES }) {
				observation { text recordedBy { givenNames } links { kind observation { text } recordedBy { givenNames } } } userErrors { code } } }`,
				map[string]any{"a": one.GlobalID(), "b": other.GlobalID()},
				[]string{`"text":"ana saw it","recordedBy":{"givenNames":"ana"},"links":[{"kind":"CORROBORATES","observation":{"text":"mere saw it"},"recordedBy":{"givenNames":"mere"}}]`}},
			{"mere", `mutation($id: ID!, $to: ID!) { assignConcern(input: { concernId: $id, assigneeId: $to }) {
				concern { version assignee { givenNames } owner { id } ownBy steps { kind whom { givenNames } recordedByAgency { name } } } userErrors { code } } }`,
				map[string]any{"id": concern, "to": w.id("Practitioner", "ana")},
				[]string{`"version":2,"assignee":{"givenNames":"ana"},"owner":null,"ownBy":"2026-06-17"`, `{"kind":"ASSIGNED","whom":{"givenNames":"ana"},"recordedByAgency":{"name":"school"}}`}},
			{"ana", `{ notices { nodes { kind subject { ... on Concern { text } } child { name } } } }`, nil,
				[]string{`{"kind":"CONCERN_ASSIGNED","subject":{"text":"ana worries"},"child":{"name":"hana"}}`}},
			{"ana", `{ concerns(filter: { mine: true, open: true }) { totalCount nodes { text child { name } unownedSince } } }`, nil,
				[]string{`"totalCount":1,"nodes":[{"text":"ana worries","child":{"name":"hana"},"unownedSince":"2026-06-15"}]`}},
			{"dan", `query($id: ID!) { child(id: $id) { pictures { truncated byAgency { agency { name } observations { text } concerns { text } } } } }`,
				map[string]any{"id": w.id("Child", "hana")}, []string{`{"agency":{"name":"clinic"},"observations":[{"text":"ana saw it"}],"concerns":[{"text":"ana worries"}]}`}},
			{"nanny", `query($id: ID!) { child(id: $id) { name observations { totalCount } concerns { totalCount } updateRequests { totalCount } } }`,
				map[string]any{"id": w.id("Child", "hana")}, []string{`{"name":"hana","observations":null,"concerns":null,"updateRequests":null}`}},
			{"sione", `{ concerns { totalCount } teamConcerns { totalCount } updateRequests { nodes { id } } }`, nil,
				[]string{`{"concerns":{"totalCount":0},"teamConcerns":{"totalCount":0},"updateRequests":{"nodes":[]}}`}},
		} {
			answer := w.post(tt.who, tt.query, tt.variables)
			for _, part := range tt.want {
				if !strings.Contains(answer, part) {
					t.Errorf("no %s in %s", part, answer)
				}
			}
		}
	})
}
