package query

import (
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// field writes a field with its arguments and what is selected in it; empty when there
// are no aliases left to write it with.
func (d *draft) field(on *ast.Definition, field *ast.FieldDefinition, names map[string]bool, at place) string {
	written := d.named(field.Name, names)
	if written == "" {
		return ""
	}
	inside := place{path: append(slices.Clone(at.path), response(written)), depth: at.depth + 1, copies: at.copies}
	size := d.size(field, at)
	if field.Type.Elem != nil || size > 0 {
		inside.copies *= max(size, 10)
	}
	d.cost += at.copies * d.price(field)
	written += d.arguments(field, size, inside) + d.directive()
	if d.leaf(field) {
		return written
	}
	selected := map[string]bool{}
	var parts []string
	if paged(field) && d.chance(70) {
		selected["pageInfo"] = true
		parts = append(parts, "pageInfo { hasNextPage hasPreviousPage startCursor endCursor }")
	}
	parts = append(parts, d.set(d.schema.Types[field.Type.Name()], selected, inside))
	return written + " { " + strings.Join(parts, " ") + " }"
}

// paged says whether a field is a list in pages.
func paged(field *ast.FieldDefinition) bool {
	return field.Arguments.ForName("first") != nil && field.Arguments.ForName("after") != nil
}

// size draws the size of a page, 0 for a field without pages: small ones deep inside.
func (d *draft) size(field *ast.FieldDefinition, at place) int {
	switch {
	case !paged(field):
		return 0
	case d.chance(1):
		return one(d.Generator, []int{-1, 0, 101, 1 << 31})
	case at.copies == 1 && d.chance(10):
		return 1 + d.IntN(100)
	}
	return 1 + d.IntN(5)
}

// arguments writes the arguments of a field. Pages are asked for with variables, so that
// the next one can be asked for in the same words.
func (d *draft) arguments(field *ast.FieldDefinition, size int, at place) string {
	var parts []string
	for _, argument := range field.Arguments {
		switch name := argument.Name; {
		case size != 0 && slices.Contains([]string{"first", "last", "after", "before"}, name):
		case argument.Type.NonNull && argument.DefaultValue == nil || d.chance(45):
			parts = append(parts, name+": "+d.argument(argument.Type, hint{name, field}))
		}
	}
	if size != 0 {
		parts = append(parts, d.paging(size, at, field.Arguments.ForName("before") != nil)...)
	}
	if len(parts) == 0 {
		return ""
	}
	return "(" + strings.Join(parts, ", ") + ")"
}
