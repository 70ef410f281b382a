package cli

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator"

	"cangraph/internal/calendar"
	"cangraph/schema"
)

func TestExamplesFitTheSchema(t *testing.T) {
	sdl, err := gqlparser.LoadSchema(&ast.Source{Name: "schema", Input: schema.SDL()})
	if err != nil {
		t.Fatal(err)
	}
	examples, err := (subject{"some-id", calendar.Of(2026, 6, 8)}).examples()
	if err != nil || len(examples) == 0 {
		t.Fatalf("%d examples, %v", len(examples), err)
	}
	queries := map[string]string{"first": firstQuery, "any": anyQuery}
	variables := map[string]string{"first": `{"id": "some-id"}`, "any": ""}
	for _, example := range examples {
		queries[example.Name], variables[example.Name] = example.Query, example.Variables
	}
	for name, query := range queries {
		document, problems := gqlparser.LoadQuery(sdl, query)
		if len(problems) > 0 {
			t.Errorf("%s: %v", name, problems)
			continue
		}
		values := map[string]any{}
		if text := variables[name]; text != "" {
			if err := json.Unmarshal([]byte(text), &values); err != nil {
				t.Errorf("%s: variables: %v", name, err)
			}
		}
		operation := document.Operations[0]
		if _, err := validator.VariableValues(sdl, operation, values); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if queries[operation.Name] == "" && operation.Name != "" {
			t.Errorf("%s: the operation is called %s, and so would be the tab", name, operation.Name)
		}
	}
}

func TestCommandSurvivesTheShell(t *testing.T) {
	for _, s := range []subject{{}, {"an-id", calendar.Of(2026, 6, 8)}} {
		command := s.command("http://127.0.0.1:1/graphql", "$TOKEN")
		before, body, found := strings.Cut(command, " -d '")
		if !found || strings.Count(before, "'") != 2 || strings.Count(body, "'") != 1 || !strings.HasSuffix(body, "'") {
			t.Errorf("quotes in the wrong place: %s", command)
		}
		if !json.Valid([]byte(strings.TrimSuffix(body, "'"))) {
			t.Errorf("not JSON: %s", body)
		}
	}
}
