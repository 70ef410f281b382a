package gqlhttp_test

import (
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"cangraph/internal/gqlhttp"
	"cangraph/internal/gqlhttp/testschema"
)

func newServer(opts gqlhttp.Options) *gqlhttp.Server {
	if opts.Logger == nil {
		opts.Logger = slog.New(slog.NewTextHandler(io.Discard, nil))
	}
	schema := testschema.NewExecutableSchema(testschema.Config{Resolvers: testschema.Resolver{}})
	return gqlhttp.New(schema, opts)
}

// reply is an answer as a client sees it.
type reply struct {
	status int
	header http.Header
	text   string
	Data   json.RawMessage
	Errors []struct {
		Message    string
		Path       []any
		Extensions map[string]any
	}
}

// code returns the code of the only error; "" when there is none.
func (r reply) code(t *testing.T) string {
	t.Helper()
	switch len(r.Errors) {
	case 0:
		return ""
	case 1:
		code, _ := r.Errors[0].Extensions["code"].(string)
		return code
	}
	t.Fatalf("%d errors, want one: %s", len(r.Errors), r.text)
	return ""
}

// limit returns the limit that the only error names.
func (r reply) limit(t *testing.T) string {
	t.Helper()
	if r.code(t) != gqlhttp.Limited {
		return ""
	}
	limit, _ := r.Errors[0].Extensions["limit"].(string)
	return limit
}

func ask(t testing.TB, h http.Handler, r *http.Request) reply {
	t.Helper()
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	got := reply{status: w.Code, header: w.Header(), text: w.Body.String()}
	if err := json.Unmarshal(w.Body.Bytes(), &got); err != nil {
		t.Fatalf("the answer is not JSON: %v\n%s", err, got.text)
	}
	return got
}

func post(body string) *http.Request {
	r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "application/graphql-response+json")
	return r
}

// query is the body of a POST that asks a document with variables.
func query(document string, variables ...map[string]any) string {
	params := map[string]any{"query": document}
	if len(variables) > 0 {
		params["variables"] = variables[0]
	}
	body, _ := json.Marshal(params)
	return string(body)
}

func askQuery(t testing.TB, h http.Handler, document string, variables ...map[string]any) reply {
	t.Helper()
	return ask(t, h, post(query(document, variables...)))
}
