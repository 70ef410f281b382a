package query_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"cangraph/internal/proof/query"
	"cangraph/schema"
)

var pool = query.Pool{
	IDs:     map[string][]string{"Child": {"child"}, "Agency": {"agency"}, "": {"malformed"}},
	Words:   []string{"Aroha"},
	Keys:    []string{"key"},
	Numbers: []string{"ZZZ0016"},
	Days:    []string{"2026-06-16"},
}

func generator(t *testing.T, seed uint64) (*query.Generator, *ast.Schema) {
	t.Helper()
	loaded, err := gqlparser.LoadSchema(&ast.Source{Name: "schema", Input: schema.SDL()})
	if err != nil {
		t.Fatal(err)
	}
	return query.New(loaded, pool, query.Limits{Depth: 7, Cost: 30_000, Roots: 3}, seed), loaded
}

func TestQuestionsAreValidAndReachTheWholeSchema(t *testing.T) {
	g, loaded := generator(t, 1)
	asked := map[string]bool{}
	for round := 1; ; round++ {
		for range 20_000 {
			q := g.Next()
			document, err := gqlparser.LoadQuery(loaded, q.Text)
			if err != nil {
				t.Fatalf("%v\n%s", err, q.Text)
			}
			for _, op := range document.Operations {
				note(loaded, op.SelectionSet, asked)
			}
			for _, f := range document.Fragments {
				note(loaded, f.SelectionSet, asked)
			}
		}
		left := missing(loaded, asked)
		if len(left) == 0 {
			return
		}
		if round == 20 {
			t.Fatalf("never asked for: %s", strings.Join(left, ", "))
		}
	}
}

// missing are the fields and arguments that were never asked for.
func missing(loaded *ast.Schema, asked map[string]bool) (left []string) {
	for _, definition := range loaded.Types {
		if definition.BuiltIn || definition.Kind != ast.Object || definition == loaded.Mutation {
			continue
		}
		for _, field := range definition.Fields {
			at := definition.Name + "." + field.Name
			if !asked[at] && field.Name[0] != '_' && reachable(loaded, definition) {
				left = append(left, at)
			}
			for _, argument := range field.Arguments {
				if name := at + "(" + argument.Name + ")"; asked[at] && !asked[name] {
					left = append(left, name)
				}
			}
		}
	}
	return left
}

// reachable says whether a query can end in a type, which one of mutations' answers
// cannot.
func reachable(loaded *ast.Schema, wanted *ast.Definition) bool {
	seen := map[string]bool{}
	var from func(*ast.Definition) bool
	from = func(on *ast.Definition) bool {
		if on == wanted {
			return true
		}
		if seen[on.Name] {
			return false
		}
		seen[on.Name] = true
		for _, possible := range loaded.GetPossibleTypes(on) {
			if from(possible) {
				return true
			}
		}
		for _, field := range on.Fields {
			if from(loaded.Types[field.Type.Name()]) {
				return true
			}
		}
		return false
	}
	return from(loaded.Query)
}

func note(loaded *ast.Schema, set ast.SelectionSet, asked map[string]bool) {
	for _, selection := range set {
		switch s := selection.(type) {
		case *ast.Field:
			for _, on := range loaded.GetPossibleTypes(s.ObjectDefinition) {
				asked[on.Name+"."+s.Name] = true
				for _, argument := range s.Arguments {
					asked[on.Name+"."+s.Name+"("+argument.Name+")"] = true
				}
			}
			note(loaded, s.SelectionSet, asked)
		case *ast.InlineFragment:
			note(loaded, s.SelectionSet, asked)
		}
	}
}

func TestOneSeedAsksTheSame(t *testing.T) {
	a, _ := generator(t, 7)
	b, _ := generator(t, 7)
	for range 100 {
		if first, again := a.Next().Body(), b.Next().Body(); !bytes.Equal(first, again) {
			t.Fatalf("%s\n%s", first, again)
		}
	}
	if other, _ := generator(t, 8); bytes.Equal(a.Next().Body(), other.Next().Body()) {
		t.Error("another seed asks the same")
	}
}
