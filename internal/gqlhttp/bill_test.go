package gqlhttp_test

import (
	"context"
	"testing"

	"github.com/99designs/gqlgen/graphql"

	"cangraph/internal/gqlhttp"
)

// longer says of every list of parts that it holds so many items.
type longer int

func (longer) ExtensionName() string                   { return "Longer" }
func (longer) Validate(graphql.ExecutableSchema) error { return nil }

func (n longer) InterceptField(ctx context.Context, next graphql.Resolver) (any, error) {
	if graphql.GetFieldContext(ctx).Field.Name == "parts" {
		if err := gqlhttp.Found(ctx, int(n)); err != nil {
			return nil, err
		}
	}
	return next(ctx)
}

// A list without pages is paid as it turns out: beyond what its price assumed, item by item.
func TestAListIsPaidAsItTurnsOut(t *testing.T) {
	// item 1, parts 1, and 2 for each of the 10 parts that are assumed: 22.
	const (
		one    = `{item(id: 1) {parts {id name}}}`
		merged = `mutation {a: rename(id: 1, name: "x") {...f} b: rename(id: 1, name: "x") {...f parts {parts {id name}}}} fragment f on Item {parts {id}}`
	)
	for _, c := range []struct {
		document string
		holds    longer
		max      int
		code     string
	}{
		{one, 10, 22, ""},
		{one, 11, 22, gqlhttp.Limited},
		{one, 11, 24, ""},
		{one, 3, 22, ""},
		{`query($n: Int) {items(first: $n) {nodes {parts {id name}}}}`, 11, 48, ""}, // 2 items: 2+2*(1+20) = 44, and 2 for what each holds beyond 10
		{`query($n: Int) {items(first: $n) {nodes {parts {id name}}}}`, 11, 47, gqlhttp.Limited},
		{`{item(id: 1) {...f ...f}} fragment f on Item {parts {id} parts {name}}`, 12, 100, ""},
		{`{item(id: 1) {a: parts {parts {id}} b: parts {id}}}`, 12, 150, gqlhttp.Limited},
		{merged, 1000, 20_000, gqlhttp.UnknownOutcome}, // a asks for less of parts than b
		{merged, 1000, 30_000, ""},
		{`mutation {rename(id: 1, name: "x") {parts {id name}}}`, 11, 24, ""},
		{`mutation {rename(id: 1, name: "x") {parts {id name}}}`, 11, 22, gqlhttp.UnknownOutcome},
	} {
		server := newServer(gqlhttp.Options{Limits: gqlhttp.Limits{Cost: c.max}})
		server.Use(c.holds)
		got := askQuery(t, server, c.document, map[string]any{"n": 2})
		if got.code(t) != c.code || got.status != 200 {
			t.Errorf("%s of %d for %d: status %d, %.300s", c.document, c.holds, c.max, got.status, got.text)
		}
		if c.code == "" {
			continue
		}
		if told := got.Errors[0].Extensions; len(got.Errors) != 1 || told["limit"] != "cost" || told["max"] != float64(c.max) || string(got.Data) != "null" {
			t.Errorf("%s of %d for %d: %.300s", c.document, c.holds, c.max, got.text)
		}
	}
}
