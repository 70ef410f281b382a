package gqlhttp_test

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"

	"cangraph/internal/gqlhttp"
)

// BenchmarkAttack measures the processor time of a refusal. The goal is 50 ms for any.
func BenchmarkAttack(b *testing.B) {
	server := newServer(gqlhttp.Options{})
	for _, a := range attacks {
		b.Run(strings.ReplaceAll(a.name, " ", "_"), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				server.ServeHTTP(httptest.NewRecorder(), post(a.body))
			}
		})
	}
}

// bytesOf answers every operation with fixed bytes, so that a benchmark measures the
// way to the executor and back, and not the executor.
type bytesOf struct{ data []byte }

func (bytesOf) ExtensionName() string                   { return "Bytes" }
func (bytesOf) Validate(graphql.ExecutableSchema) error { return nil }
func (x bytesOf) InterceptOperation(context.Context, graphql.OperationHandler) graphql.ResponseHandler {
	return graphql.OneShot(&graphql.Response{Data: x.data})
}

const ordinary = `query Ordinary($id: ID!, $first: Int = 10) {
  item(id: $id) {
    id name colour
    parent { id name }
    parts { id name parent { name } }
    related(first: $first) { totalCount nodes { id name colour parts { id name } } }
  }
}`

// BenchmarkHotPath is a known document with other variables, up to and after the executor.
func BenchmarkHotPath(b *testing.B) {
	server := newServer(gqlhttp.Options{})
	server.Use(bytesOf{[]byte(`{"item":null}`)})
	body := query(ordinary, vars{"id": "7"})
	reader := strings.NewReader(body)
	r := post(body)
	r.Body = io.NopCloser(reader)
	w := discard{http.Header{}}
	b.ReportAllocs()
	for b.Loop() {
		reader.Reset(body)
		clear(w.header)
		server.ServeHTTP(w, r)
	}
}

// BenchmarkColdPath is the same with a document that is never known.
func BenchmarkColdPath(b *testing.B) {
	server := newServer(gqlhttp.Options{Limits: gqlhttp.Limits{CacheBytes: 1}})
	server.Use(bytesOf{[]byte(`{"item":null}`)})
	body := query(ordinary, vars{"id": "7"})
	b.ReportAllocs()
	for b.Loop() {
		server.ServeHTTP(discard{http.Header{}}, post(body))
	}
}

type discard struct{ header http.Header }

func (d discard) Header() http.Header         { return d.header }
func (d discard) Write(p []byte) (int, error) { return len(p), nil }
func (d discard) WriteHeader(int)             {}
