package graph_test

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"cangraph/graph"
	"cangraph/internal/calendar"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// today is the day of all tests here: a Tuesday in winter, New Zealand time.
var today = calendar.Of(2026, time.June, 16)

// now is noon of today in New Zealand.
func now() time.Time { return time.Date(2026, time.June, 16, 0, 0, 0, 0, time.UTC) }

type handler = http.Handler

// api is the GraphQL endpoint of a database.
func api(t testing.TB, s *store.Store) http.Handler {
	t.Helper()
	handler, err := graph.NewHandler(testkit.Context(), s, graph.Options{Now: now})
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
