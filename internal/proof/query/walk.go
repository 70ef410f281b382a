package query

import (
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// Walk returns a question that goes from thing to thing, as far as depth, and asks of each
// only what it is: its type and, where it has one, its id.
func (g *Generator) Walk(depth int) Question {
	d := &draft{Generator: g, variables: map[string]any{}, fragments: map[string]*fragment{}}
	text := " { " + d.steps(g.root, depth, map[string]bool{}, place{copies: 1}) + " }"
	if len(d.declared) > 0 {
		text = "(" + strings.Join(d.declared, ", ") + ")" + text
	}
	return Question{Text: "query Walk" + text, Variables: d.variables}
}

// steps writes what is asked of a type, and where to go on from it.
func (d *draft) steps(on *ast.Definition, depth int, names map[string]bool, at place) string {
	parts := []string{"__typename"}
	if on.Fields.ForName("id") != nil && !names["id"] {
		names["id"] = true
		parts = append(parts, "id")
	}
	if on.IsAbstractType() {
		for _, possible := range d.schema.GetPossibleTypes(on) {
			if d.chance(60) {
				parts = append(parts, "... on "+possible.Name+" { "+d.steps(possible, depth, names, at)+" }")
			}
		}
		return strings.Join(parts, " ")
	}
	for range 2 {
		field := d.pick(on, func(f *ast.FieldDefinition) bool { return !d.leaf(f) && depth > 0 && d.affords(f, at) })
		if field == nil {
			break
		}
		written := d.named(field.Name, names)
		size := 0
		inside := place{copies: at.copies}
		if paged(field) {
			size = 5
		}
		if field.Type.Elem != nil || size > 0 {
			inside.copies *= max(size, 10)
		}
		d.cost += at.copies * d.price(field)
		next := depth - 1
		if strings.HasSuffix(on.Name, "Connection") || strings.HasSuffix(on.Name, "Edge") {
			next = depth // the page is no step by itself
		}
		parts = append(parts, written+d.arguments(field, size, inside)+" { "+d.steps(d.schema.Types[field.Type.Name()], next, map[string]bool{}, inside)+" }")
	}
	return strings.Join(parts, " ")
}
