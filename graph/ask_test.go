package graph_test

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"cangraph/graph"
	"cangraph/internal/calendar"
	"cangraph/internal/demo"
	"cangraph/internal/demo/casework"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
	"cangraph/internal/viewer"
)

// today is the day of all tests here: a Tuesday in winter, New Zealand time.
var today = calendar.Of(2026, time.June, 16)

// now is noon of today in New Zealand.
func now() time.Time { return time.Date(2026, time.June, 16, 0, 0, 0, 0, time.UTC) }

// What databases hold: the people of the demo, and its casework with them.
var (
	team = testkit.Holding("team", func(ctx context.Context, s *store.Store) error { return demo.Load(ctx, s, today, now()) })
	busy = testkit.Holding("busy", func(ctx context.Context, s *store.Store) error { return casework.Load(ctx, s, today, now()) })
)

type handler = http.Handler

// api is the GraphQL endpoint of a database for a command, which sees everything.
func api(t testing.TB, s *store.Store) http.Handler {
	t.Helper()
	return apiFor(t, s, viewer.System("test"))
}

// apiFor is the GraphQL endpoint of a database for a viewer.
func apiFor(t testing.TB, s *store.Store, who viewer.Viewer) http.Handler {
	t.Helper()
	handler, err := graph.NewHandler(testkit.Context(), s, graph.Options{
		Now: now, Authenticate: func(*http.Request) (viewer.Viewer, error) { return who, nil },
	})
	if err != nil {
		t.Fatal(err)
	}
	return handler
}

// post sends a query and returns the answer's text.
func post(t testing.TB, handler http.Handler, query string, variables map[string]any) string {
	t.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		t.Fatal(err)
	}
	request := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewReader(body))
	request.Header.Set("Content-Type", "application/json")
	recorder := httptest.NewRecorder()
	handler.ServeHTTP(recorder, request)
	return recorder.Body.String()
}

// ask sends a query that must succeed and decodes its data.
func ask[T any](t testing.TB, handler http.Handler, query string, variables map[string]any) T {
	t.Helper()
	text := post(t, handler, query, variables)
	var answer struct {
		Data   T
		Errors []struct {
			Message    string
			Extensions map[string]any
		}
	}
	if err := json.Unmarshal([]byte(text), &answer); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	if len(answer.Errors) > 0 {
		t.Fatalf("%s\nin %s", answer.Errors[0].Message, text)
	}
	return answer.Data
}
