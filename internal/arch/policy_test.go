package arch

import (
	"fmt"
	"go/ast"
	"strings"
	"testing"
)

// A type without a policy is open to anyone, so this looks at what the generator made of each.
func TestEveryStoredTypeHasAPolicy(t *testing.T) {
	runtime := read(t, "ent/gen/runtime/runtime.go")
	types := storedTypes(t)
	if len(types) == 0 {
		t.Fatal("no stored type found: does ent/schema still embed ent.Schema?")
	}
	for _, name := range types {
		if !strings.Contains(runtime, fmt.Sprintf("\t%s.Policy = privacy.NewPolicies(", strings.ToLower(name))) {
			t.Errorf("ent/schema: %s has no policy", name)
		}
	}
}

// storedTypes returns the structs of ent/schema that embed ent.Schema.
func storedTypes(t *testing.T) []string {
	var names []string
	for _, file := range sources(t) {
		if file.folder() != "ent/schema" {
			continue
		}
		ast.Inspect(file.tree, func(node ast.Node) bool {
			spec, ok := node.(*ast.TypeSpec)
			if !ok {
				return true
			}
			if of, ok := spec.Type.(*ast.StructType); ok && embedsSchema(of) {
				names = append(names, spec.Name.Name)
			}
			return false
		})
	}
	return names
}

func embedsSchema(of *ast.StructType) bool {
	for _, field := range of.Fields.List {
		selector, ok := field.Type.(*ast.SelectorExpr)
		if ok && len(field.Names) == 0 && selector.Sel.Name == "Schema" {
			return true
		}
	}
	return false
}
