package gqlhttp_test

import (
	"os"
	"strings"
	"testing"

	"cangraph/internal/gqlhttp"
)

// TestIntrospection asks what GraphiQL and code generators ask: graphql-js 16.15.0,
// getIntrospectionQuery with every option on.
func TestIntrospection(t *testing.T) {
	text, err := os.ReadFile("testdata/introspection.graphql")
	if err != nil {
		t.Fatal(err)
	}
	if got := askQuery(t, newServer(gqlhttp.Options{}), string(text)); got.status != 200 || len(got.Errors) > 0 {
		t.Errorf("in development: %d %.300s", got.status, got.text)
	}
	production := newServer(gqlhttp.Options{Production: true})
	for name, document := range map[string]string{
		"A12 whole":       string(text),
		"A12 __type":      `{__type(name:"Item"){name}}`,
		"A12 aliased":     `{hello a:__schema{types{name}}}`,
		"A12 by fragment": `{...f} fragment f on Query{...{__schema{types{name}}}}`,
		"A12 nowhere":     `{hello} fragment f on Query{__schema{types{name}}}`,
	} {
		if got := askQuery(t, production, document); got.code(t) != gqlhttp.IntrospectionOff {
			t.Errorf("%s: %.300s", name, got.text)
		}
	}
	if got := askQuery(t, production, "{__typename}"); len(got.Errors) > 0 {
		t.Errorf("__typename is no introspection: %s", got.text)
	}
}

// TestProductionSaysNothing is A13 and A14: whatever a document gets wrong, the answer
// is the same and names nothing of the schema.
func TestProductionSaysNothing(t *testing.T) {
	development := newServer(gqlhttp.Options{})
	production := newServer(gqlhttp.Options{Production: true})
	first := ""
	for probe, document := range map[string]string{
		"field":         "{helo}",
		"argument":      "{item(idd:1){id}}",
		"input field":   "{items(filter:{nam:\"x\"}){totalCount}}",
		"enum value":    "{echo(colour:REDD)}",
		"enum as text":  "{echo(colour:\"REDD\")}",
		"type":          "{item(id:1){...on Itm{id}}}",
		"variable type": "query($v:ItemFiltr){items(filter:$v){totalCount}}",
		"sub-selection": "{item(id:1)}",
		"argument type": "{item(id:{a:1}){id}}",
	} {
		if got := askQuery(t, development, document); got.status != 400 {
			t.Errorf("%s is not wrong: %s", probe, got.text)
		}
		got := askQuery(t, production, document)
		if first == "" {
			first = got.text
		}
		if got.text != first || got.code(t) != gqlhttp.ValidationFailed {
			t.Errorf("%s: %s, elsewhere %s", probe, got.text, first)
		}
		for _, leak := range []string{"Did you mean", "Item", "Colour", "filter", "hello"} {
			if strings.Contains(got.text, leak) {
				t.Errorf("%s: the answer names %s: %s", probe, leak, got.text)
			}
		}
	}
}

// TestSuggestionsHelpInDevelopment is the other side: a typing error is explained.
func TestSuggestionsHelpInDevelopment(t *testing.T) {
	got := askQuery(t, newServer(gqlhttp.Options{}), "{helo}")
	if !strings.Contains(got.text, `Did you mean \"hello\"`) {
		t.Errorf("no suggestion: %s", got.text)
	}
}
