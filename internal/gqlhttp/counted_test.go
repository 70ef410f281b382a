package gqlhttp

import (
	"fmt"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/core"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"cangraph/internal/gqlhttp/testschema"
)

var schema = testschema.NewExecutableSchema(testschema.Config{Resolvers: testschema.Resolver{}}).Schema()

// unlimited lets every document through, so that the work itself can be counted.
func unlimited() Limits {
	l := DefaultLimits()
	for _, f := range []*int{
		&l.Tokens, &l.Operations, &l.Depth, &l.IntrospectionDepth, &l.Fields, &l.Aliases, &l.SameName,
		&l.RootFields, &l.Directives, &l.Fragments, &l.ListItems, &l.InputDepth, &l.Cost, &l.IntrospectionCost,
	} {
		*f = 1 << 30
	}
	return l
}

func parse(t testing.TB, text string) *ast.QueryDocument {
	t.Helper()
	tree, err := parser.ParseQuery(&ast.Source{Input: text})
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

// families grow by one number; each is the heart of one attack.
var families = map[string]func(n int) string{
	"A3 bomb": func(n int) string {
		var b strings.Builder
		b.WriteString("{item(id:1){...f0}}")
		for i := range n {
			fmt.Fprintf(&b, " fragment f%d on Item{a:parent{...f%d} b:parent{...f%d}}", i, i+1, i+1)
		}
		fmt.Fprintf(&b, " fragment f%d on Item{id}", n)
		return b.String()
	},
	"A4 equal fields": func(n int) string { return "{" + strings.Repeat("hello ", n) + "}" },
	"A6 inline":       func(n int) string { return "{" + strings.Repeat("...{", n) + "hello" + strings.Repeat("}", n+1) },
	"A8 directives":   func(n int) string { return "{hello" + strings.Repeat("@skip(if:true)", n) + "}" },
	"A15 input": func(n int) string {
		return "{echo(anything:" + strings.Repeat("{not:", n) + "1" + strings.Repeat("}", n) + ")}"
	},
	"A17 list": func(n int) string { return "{echo(numbers:[" + strings.Repeat("1 ", n) + "])}" },
	"A21 pages": func(n int) string {
		return "{item(id:1){" + strings.Repeat("related(first:100){nodes{", n) + "id" + strings.Repeat("}}", n) + "}}"
	},
	"cycle": func(n int) string {
		var b strings.Builder
		b.WriteString("{...f0}")
		for i := range n {
			fmt.Fprintf(&b, " fragment f%d on Query{...f%d ...f0}", i, (i+1)%n)
		}
		return b.String()
	},
}

// TestMeasuringIsLinear counts visited nodes: four times the document is four times the
// work, whatever its fragments do.
func TestMeasuringIsLinear(t *testing.T) {
	for name, family := range families {
		count := func(n int) int {
			tree := parse(t, family(n))
			s := newStructure(tree, unlimited(), false)
			s.document(tree)
			return s.visited
		}
		if small, large := count(20), count(80); large > 4*small+8 {
			t.Errorf("%s: %d nodes visited for 20, %d for 80", name, small, large)
		}
	}
}

// TestPricingIsLinear does the same for the price, which must also stop growing.
func TestPricingIsLinear(t *testing.T) {
	for name, family := range families {
		if name == "cycle" {
			continue // refused by validation, which comes first
		}
		count := func(n int) int {
			tree := parse(t, family(n))
			core.Walk(schema, tree, &core.Events{})
			p := &pricer{tree: tree, limits: unlimited(), op: tree.Operations[0]}
			if cost := p.operation(); cost < 0 || cost > tooMuch {
				t.Errorf("%s: a price of %d", name, cost)
			}
			return p.visited
		}
		if small, large := count(20), count(80); large > 4*small+8 {
			t.Errorf("%s: %d nodes priced for 20, %d for 80", name, small, large)
		}
	}
}

// TestMeasuringStops asks for a document far over the limits: the work must be bounded
// by the limit, not by the document.
func TestMeasuringStops(t *testing.T) {
	for name, family := range families {
		if name == "A21 pages" || name == "cycle" {
			continue // bounded by depth or fragments, known only after the pass
		}
		tree := parse(t, family(900))
		s := newStructure(tree, DefaultLimits(), false)
		s.document(tree)
		if s.refused == nil || s.visited > DefaultLimits().Tokens {
			t.Errorf("%s: %d nodes visited, refused: %v", name, s.visited, s.refused)
		}
	}
}

// TestValidationIsBounded counts what gqlparser visits for the heaviest documents that
// the limits let through to it: fragments that reach all others are walked again from
// each, so the work is at most the nodes of the document times the fragments and operations.
func TestValidationIsBounded(t *testing.T) {
	for name, text := range heaviest() {
		tree := parse(t, text)
		if err := measure(tree, DefaultLimits(), false); err != nil {
			t.Fatalf("%s does not pass: %v", name, err)
		}
		visits := 0
		counting := rules.NewRules(core.Rule{Name: "Count", RuleFunc: func(on *core.Events, _ core.AddErrFunc) {
			on.OnField(func(*core.Walker, *ast.Field) { visits++ })
			on.OnValue(func(*core.Walker, *ast.Value) { visits++ })
			on.OnFragmentSpread(func(*core.Walker, *ast.FragmentSpread) { visits++ })
			on.OnInlineFragment(func(*core.Walker, *ast.InlineFragment) { visits++ })
		}})
		validator.ValidateWithRules(schema, tree, counting)
		if most := 20_000; visits > most {
			t.Errorf("%s: validation visits %d nodes, at most %d expected", name, visits, most)
		}
	}
}

// heaviest are documents just under the limits, each made to be slow to validate.
func heaviest() map[string]string {
	rep := func(n int, format string) string {
		var b strings.Builder
		for i := range n {
			if strings.Contains(format, "%") {
				fmt.Fprintf(&b, format, i)
			} else {
				b.WriteString(format)
			}
		}
		return b.String()
	}
	chain := func(n int, fields string) string {
		var b strings.Builder
		b.WriteString("{item(id:1){...f0}}")
		for i := range n - 1 {
			fmt.Fprintf(&b, " fragment f%d on Item{%s ...f%d}", i, fields, i+1)
		}
		fmt.Fprintf(&b, " fragment f%d on Item{%s}", n-1, fields)
		return b.String()
	}
	return map[string]string{
		"sets of 30 equal fields": "{item(id:1){" + strings.Repeat("parent{"+strings.Repeat("id ", 24)+"}", 15) + "}}",
		"a chain of fragments":    chain(40, strings.Repeat("id ", 8)),
		"fragments side by side":  "{item(id:1){" + rep(40, "...f%d ") + "}}" + rep(40, " fragment f%d on Item{id id id id id id id id}"),
		"parents side by side":    "{item(id:1){" + rep(40, "...f%d ") + "}}" + rep(40, " fragment f%d on Item{parent{parent{parent{id name}}} parent{id}}"),
		"parents in parents":      "{item(id:1){" + strings.Repeat("parent{"+strings.Repeat("parent{parent{id} parent{id}}", 4)+"}", 18) + "}}",
		"operations on fragments": rep(10, "query q%d{item(id:1){...f0}}") + chain(36, "id name colour parent{id}")[len("{item(id:1){...f0}}"):],
		"unlike fields":           "{item(id:1){" + rep(390, "x%d ") + "}}",
		"wrong arguments":         "{item(id:1){" + rep(28, "a%d:related(first:1 last:1 firs:1 lst:1 x:1){totalCount} ") + "}}",
		"wide input":              "{items(filter:{or:[" + rep(190, "{name:\"\"}") + "]}){totalCount}}",
	}
}

// BenchmarkHeaviest measures the admission of those documents.
func BenchmarkHeaviest(b *testing.B) {
	g := newGate(schema, Options{Limits: DefaultLimits()})
	for name, text := range heaviest() {
		b.Run(strings.ReplaceAll(name, " ", "_"), func(b *testing.B) {
			for b.Loop() {
				_, _ = g.newDocument(text)
			}
		})
	}
}
