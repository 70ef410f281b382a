// Package query owns random questions to a GraphQL schema: every field, argument,
// filter, order and page that the schema offers, with aliases, fragments, variables and
// directives, and then the pages that follow an answer. The same seed asks the same.
//
// It refuses to know what the schema is about, except that ids, names, numbers and days
// worth asking for are given to it in a Pool.
package query

import (
	"encoding/json"
	"math/rand/v2"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// Pool is what arguments are drawn from.
type Pool struct {
	IDs     map[string][]string // ids by type; "" for those of no type: malformed, or of a type unknown
	Words   []string            // names and the beginnings of names
	Keys    []string            // keys of the imported files
	Numbers []string            // numbers of the NHI
	Days    []string            // YYYY-MM-DD
}

// Question is one request.
type Question struct {
	Text      string
	Variables map[string]any
	pages     []page
}

// Body is the question as the JSON of a POST.
func (q Question) Body() []byte {
	body, err := json.Marshal(map[string]any{"query": q.Text, "variables": q.Variables})
	if err != nil {
		panic(err) // only text, numbers and lists of them are put in
	}
	return body
}

// Limits bound a question, so that a server with limits of its own takes most of them.
type Limits struct {
	Depth int // selections inside each other
	Cost  int // fields that an answer could hold, see Generator
	Roots int // fields at the root
}

// Generator makes questions. It is not safe for concurrent use.
type Generator struct {
	schema *ast.Schema
	root   *ast.Definition
	pool   Pool
	limits Limits
	only   string
	taken  map[*ast.FieldDefinition]int
	*rand.Rand
}

// New returns the generator of a schema's queries; a seed always gives the same ones.
func New(schema *ast.Schema, pool Pool, limits Limits, seed uint64) *Generator {
	return &Generator{
		schema: schema, root: schema.Query, pool: pool, limits: limits,
		taken: map[*ast.FieldDefinition]int{}, Rand: rand.New(rand.NewPCG(seed, 1)),
	}
}

// Only makes g begin each question at one field of the root.
func (g *Generator) Only(field string) *Generator {
	g.only = field
	return g
}

// Mutating makes g ask for mutations instead.
func (g *Generator) Mutating() *Generator {
	g.root = g.schema.Mutation
	return g
}

// Next returns a question.
func (g *Generator) Next() Question {
	d := &draft{Generator: g, variables: map[string]any{}, fragments: map[string]*fragment{}}
	names := map[string]bool{}
	var roots []string
	for range 1 + g.IntN(g.limits.Roots) {
		if field := g.pick(g.root, g.begins); field != nil {
			roots = append(roots, d.field(g.root, field, names, place{copies: 1}))
		}
	}
	text := "query Q"
	if g.root == g.schema.Mutation {
		text = "mutation M"
	}
	if len(d.declared) > 0 {
		text += "(" + strings.Join(d.declared, ", ") + ")"
	}
	text += " { " + strings.Join(roots, " ") + " }" + d.definitions.String()
	return Question{Text: text, Variables: d.variables, pages: d.pages}
}

// begins says whether a question may begin at a field: seldom where any id will do.
func (g *Generator) begins(f *ast.FieldDefinition) bool {
	if g.only != "" {
		return f.Name == g.only
	}
	return f.Name != "node" || g.chance(50)
}

// chance is true in so many of a hundred cases.
func (g *Generator) chance(percent int) bool { return g.IntN(100) < percent }

// pick returns one of a type's fields that may be taken, nil when none may: of two, the one
// that was taken less, so that the depths of a wide schema are reached as well.
func (g *Generator) pick(on *ast.Definition, may func(*ast.FieldDefinition) bool) *ast.FieldDefinition {
	var open []*ast.FieldDefinition
	for _, field := range on.Fields {
		if !strings.HasPrefix(field.Name, "__") && may(field) {
			open = append(open, field)
		}
	}
	if len(open) == 0 {
		return nil
	}
	chosen, other := one(g, open), one(g, open)
	if g.taken[other] < g.taken[chosen] {
		chosen = other
	}
	g.taken[chosen]++
	return chosen
}

// some returns a few of several types, each with the same chance.
func (g *Generator) some(of []*ast.Definition, most int) (chosen []*ast.Definition) {
	for _, i := range g.Perm(len(of))[:min(len(of), 1+g.IntN(most))] {
		chosen = append(chosen, of[i])
	}
	return chosen
}

// one returns one of several, the zero value of none.
func one[T any](g *Generator, of []T) (chosen T) {
	if len(of) > 0 {
		chosen = of[g.IntN(len(of))]
	}
	return chosen
}
