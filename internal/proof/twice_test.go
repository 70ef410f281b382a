package proof_test

import (
	"fmt"
	"net/http"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"
	"github.com/vektah/gqlparser/v2/ast"

	"cangraph/internal/globalid"
	"cangraph/internal/proof/looking"
	"cangraph/internal/proof/query"
	"cangraph/internal/proof/world"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// What is asked for twice in one request answers twice the same: every field of every type
// of node that holds more than a value, whatever it reads for several of them at once.
func TestWhatIsAskedForTwiceAnswersTwiceTheSame(t *testing.T) {
	t.Parallel() // with the others that take long, when nothing else is left to run
	const worlds, least = 6, 200
	must := []string{"Practitioner.selfDescriptions", "Practitioner.oversight", "Kin.services", "Need.services"}
	loaded := loadSchema(t)
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		full := map[string]bool{} // the fields that answered anything, in one of the worlds
		drawn := fullest(looking.Draw(200, 60), "service_needs")[:worlds]
		looking.Fill(t, s, drawn)
		for _, w := range drawn {
			handler := api(t, s, w)
			for _, kind := range loaded.PossibleTypes["Node"] {
				account, ids := seesMost(w, kind.Name)
				for _, field := range kind.Fields {
					name := kind.Name + "." + field.Name
					if full[name] || len(ids) == 0 || loaded.Types[field.Type.Name()].IsLeafType() || selected(loaded, field, 0) == "" {
						continue
					}
					if twice(t, handler, account, kind.Name, ids[:min(4, len(ids))], loaded, field) {
						full[name] = true
					}
				}
			}
			if len(full) >= least && !slices.ContainsFunc(must, func(name string) bool { return !full[name] }) {
				return
			}
		}
		for _, name := range must {
			if !full[name] {
				t.Errorf("%s answers nothing", name)
			}
		}
		t.Errorf("%d fields answer anything", len(full))
	})
}

// twice asks for a field of nodes and then of the same again, in one list, and says whether
// they answer anything.
func twice(t *testing.T, handler http.Handler, account world.Row, kind string, ids []uuid.UUID, loaded *ast.Schema, field *ast.FieldDefinition) bool {
	t.Helper()
	var global []string
	for _, id := range slices.Concat(ids, ids) {
		global = append(global, globalid.Of(kind, id))
	}
	for deep := 1; ; deep-- {
		text := fmt.Sprintf(`query($ids: [ID!]!) { nodes(ids: $ids) { ... on %s { %s } } }`, kind, selected(loaded, field, deep))
		data, codes := ask(t, handler, account, query.Question{Text: text, Variables: map[string]any{"ids": global}})
		if slices.Equal(codes, []string{"LIMITED"}) && deep > 0 {
			continue // what is too dear is asked for less deep
		}
		if codes != nil {
			t.Fatalf("%s: %v", text, codes)
		}
		found := data.(map[string]any)["nodes"].([]any)
		first, second := found[:len(ids)], found[len(ids):]
		if !reflect.DeepEqual(first, second) {
			t.Errorf("%s: %v the first time, and %v the second", text, first, second)
		}
		return slices.ContainsFunc(first, func(one any) bool { return holds(one.(map[string]any)[field.Name]) })
	}
}

// selected writes a field and what it holds, so many objects deep, without cursors, which
// are never the same; empty for one that wants an argument.
func selected(loaded *ast.Schema, field *ast.FieldDefinition, deep int) string {
	for _, argument := range field.Arguments {
		if argument.Type.NonNull && argument.DefaultValue == nil {
			return ""
		}
	}
	of, name := loaded.Types[field.Type.Name()], field.Name
	if strings.HasSuffix(strings.ToLower(name), "cursor") {
		return ""
	}
	if of.IsLeafType() {
		return name
	}
	if field.Arguments.ForName("first") != nil {
		name += "(first: 3)"
	}
	parts := []string{"__typename"}
	for _, inside := range of.Fields {
		switch {
		case inside.Name == "edges" || strings.HasPrefix(inside.Name, "__"):
		case inside.Name == "nodes":
			parts = append(parts, selected(loaded, inside, deep))
		case deep > 0 || loaded.Types[inside.Type.Name()].IsLeafType():
			parts = append(parts, selected(loaded, inside, deep-1))
		}
	}
	return name + " { " + strings.Join(parts, " ") + " }"
}

// holds says whether an answer is more than nothing.
func holds(answer any) bool {
	switch answer := answer.(type) {
	case nil:
		return false
	case []any:
		return len(answer) > 0
	default:
		return true
	}
}
