package query

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// draft is a question being written.
type draft struct {
	*Generator
	variables   map[string]any
	declared    []string
	definitions strings.Builder // of fragments
	fragments   map[string]*fragment
	pages       []page

	fields, aliases, directives, cost int
}

// fragment is a named fragment and the response names that it takes in a set.
type fragment struct {
	on    string
	names map[string]bool
}

// place is where in a question a selection stands.
type place struct {
	path   []string // response names from the root
	depth  int
	copies int // how often an answer could hold it
}

// The bounds of one question that no schema changes.
const (
	maxFields     = 120
	maxAliases    = 25
	maxDirectives = 6
	maxFragments  = 6
	maxNarrowed   = 4 // types of an interface or a union
)

// set writes what is selected on a type, without braces. names are the response names
// that the set has already, which fragments share.
func (d *draft) set(on *ast.Definition, names map[string]bool, at place) string {
	var parts []string
	if on.IsAbstractType() || d.chance(10) {
		parts = append(parts, d.named("__typename", names))
	}
	for range 1 + d.IntN(5) {
		if field := d.pick(on, func(f *ast.FieldDefinition) bool { return d.affords(f, at) }); field != nil {
			parts = append(parts, d.field(on, field, names, at))
		}
	}
	for _, inside := range d.some(d.schema.GetPossibleTypes(on), maxNarrowed) {
		if on.IsAbstractType() || d.chance(8) {
			parts = append(parts, d.narrowed(inside, names, at))
		}
	}
	parts = slices.DeleteFunc(parts, func(part string) bool { return part == "" })
	if len(parts) == 0 {
		return d.alias() + "__typename"
	}
	return strings.Join(parts, " ")
}

// affords says whether a field can still be added without asking for too much.
func (d *draft) affords(field *ast.FieldDefinition, at place) bool {
	if d.fields >= maxFields {
		return false
	}
	if d.leaf(field) {
		return true
	}
	return at.depth < d.limits.Depth && d.cost+at.copies*d.price(field) < d.limits.Cost
}

func (d *draft) leaf(field *ast.FieldDefinition) bool {
	return d.schema.Types[field.Type.Name()].IsLeafType()
}

// price is what a server may find a field to cost once: what is computed or paged costs
// far more than what is stored.
func (d *draft) price(field *ast.FieldDefinition) int {
	price := 1
	if len(field.Arguments) > 0 || field.Name == "totalCount" {
		price = 300
	}
	if field.Arguments.ForName("thresholds") != nil || strings.Contains(field.Type.Name(), "Whanau") {
		price = 1500
	}
	return price
}

// narrowed writes a fragment on a type, in its place or by name.
func (d *draft) narrowed(on *ast.Definition, names map[string]bool, at place) string {
	if at.depth >= d.limits.Depth || d.fields >= maxFields {
		return ""
	}
	if d.chance(50) {
		return fmt.Sprintf("... on %s%s { %s }", on.Name, d.directive(), d.set(on, names, at))
	}
	for _, name := range slices.Sorted(maps.Keys(d.fragments)) {
		known := d.fragments[name]
		if known.on == on.Name && d.chance(50) && disjoint(known.names, names) {
			maps.Copy(names, known.names)
			return "..." + name
		}
	}
	if len(d.fragments) >= maxFragments {
		return ""
	}
	before := maps.Clone(names)
	text := d.set(on, names, at)
	own := maps.Clone(names)
	maps.DeleteFunc(own, func(name string, _ bool) bool { return before[name] })
	name := fmt.Sprint("F", len(d.fragments))
	d.fragments[name] = &fragment{on.Name, own}
	fmt.Fprintf(&d.definitions, " fragment %s on %s { %s }", name, on.Name, text)
	return "..." + name + d.directive()
}

func disjoint(a, b map[string]bool) bool {
	for name := range a {
		if b[name] {
			return false
		}
	}
	return true
}

// named writes a field's name, under an alias when the set has the name already.
func (d *draft) named(name string, names map[string]bool) string {
	d.fields++
	if names[name] && d.aliases >= maxAliases {
		return ""
	}
	if names[name] || d.aliases < maxAliases && d.chance(5) {
		return d.alias() + name
	}
	names[name] = true
	return name
}

func (d *draft) alias() string {
	d.aliases++
	return fmt.Sprintf("a%d: ", d.aliases)
}

// response is the name under which the answer holds a field that was written as text.
func response(written string) string {
	name, _, _ := strings.Cut(written, ":")
	return name
}

// directive writes @include or @skip now and then.
func (d *draft) directive() string {
	if d.directives >= maxDirectives || !d.chance(4) {
		return ""
	}
	d.directives++
	if d.chance(50) {
		return " @include(if: " + d.variable("Boolean!", d.chance(70)) + ")"
	}
	return fmt.Sprintf(" @skip(if: %v)", d.chance(30))
}

// variable declares a variable with a value and returns its use.
func (d *draft) variable(of string, value any) string {
	name := fmt.Sprint("v", len(d.declared))
	d.declared = append(d.declared, "$"+name+": "+of)
	d.variables[name] = value
	return "$" + name
}
