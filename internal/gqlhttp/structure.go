package gqlhttp

import (
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// structure measures a parsed document without a schema. Every node is visited once;
// what a fragment measures is remembered for each spread of it.
type structure struct {
	limits     Limits
	production bool
	fragments  map[string]*fragment

	visited, fields, aliases, directives int
	refused                              *gqlerror.Error
}

// fragment is a definition and, once measured, its extent. A cycle meets a fragment
// that is begun and not done; it counts for nothing here, and validation refuses it.
type fragment struct {
	*ast.FragmentDefinition
	begun  bool
	extent extent
}

// extent is what a selection set adds to the set that holds it: levels of sets, and
// fields in the uppermost one.
type extent struct{ height, width int }

// measure returns the first limit that the document passes.
func measure(tree *ast.QueryDocument, limits Limits, production bool) *gqlerror.Error {
	s := newStructure(tree, limits, production)
	s.document(tree)
	return s.refused
}

func newStructure(tree *ast.QueryDocument, limits Limits, production bool) *structure {
	s := &structure{limits: limits, production: production, fragments: make(map[string]*fragment, len(tree.Fragments))}
	for _, f := range tree.Fragments {
		s.fragments[f.Name] = &fragment{FragmentDefinition: f}
	}
	return s
}

func (s *structure) document(tree *ast.QueryDocument) {
	s.atMost("operations", len(tree.Operations), s.limits.Operations, "operations")
	s.atMost("fragments", len(tree.Fragments), s.limits.Fragments, "fragments")
	for _, op := range tree.Operations {
		for _, variable := range op.VariableDefinitions {
			s.value(variable.DefaultValue, s.limits.InputDepth)
			s.annotations(variable.Directives)
		}
		s.annotations(op.Directives)
		all := s.set(op.SelectionSet, map[string]int{})
		s.atMost("rootFields", all.width, s.limits.RootFields, "fields at the root of an operation")
		s.depth(all.height, s.limits.Depth)
	}
	for _, f := range tree.Fragments {
		s.depth(s.spread(f.Name).height, s.depthOn(f.TypeCondition))
	}
}

// depthOn is the limit of a fragment by itself, spread or not: one on a type of
// introspection may be as deep as introspection.
func (s *structure) depthOn(typeName string) int {
	if strings.HasPrefix(typeName, "__") {
		return s.limits.IntrospectionDepth
	}
	return s.limits.Depth
}

// set measures a selection set. names counts the response names of the set that the
// selections end up in, which inline fragments share with what holds them.
func (s *structure) set(set ast.SelectionSet, names map[string]int) extent {
	var all extent
	for _, selection := range set {
		if s.refused != nil {
			return all
		}
		s.visited++
		s.fields++
		s.atMost("fields", s.fields, s.limits.Fields, "fields and fragments")
		one := s.selection(selection, names)
		all.height = max(all.height, one.height)
		all.width = min(all.width+one.width, 1<<20)
	}
	if len(set) > 0 {
		all.height++
	}
	return all
}

func (s *structure) selection(selection ast.Selection, names map[string]int) extent {
	switch selection := selection.(type) {
	case *ast.Field:
		s.named(selection.Alias, names)
		return s.field(selection)
	case *ast.InlineFragment:
		s.annotations(selection.Directives)
		return s.set(selection.SelectionSet, names)
	case *ast.FragmentSpread:
		s.named("..."+selection.Name, names)
		s.annotations(selection.Directives)
		inside := s.spread(selection.Name)
		return extent{max(inside.height-1, 0), inside.width} // as if written in its place
	}
	return extent{}
}

func (s *structure) named(name string, names map[string]int) {
	names[name]++
	s.atMost("sameName", names[name], s.limits.SameName, "fields or spreads of one name in one selection")
}

func (s *structure) field(field *ast.Field) extent {
	if field.Alias != field.Name {
		s.aliases++
		s.atMost("aliases", s.aliases, s.limits.Aliases, "aliases")
	}
	for _, argument := range field.Arguments {
		s.value(argument.Value, s.limits.InputDepth)
	}
	s.annotations(field.Directives)
	inside := s.set(field.SelectionSet, map[string]int{})
	if field.Name == "__schema" || field.Name == "__type" {
		if s.production {
			s.refuse(refusal(IntrospectionOff, "Introspection is off: the schema is published as a file."))
		}
		s.depth(inside.height, s.limits.IntrospectionDepth)
		return extent{0, 1}
	}
	return extent{inside.height, 1}
}

func (s *structure) spread(name string) extent {
	f := s.fragments[name]
	if f == nil {
		return extent{}
	}
	if !f.begun {
		f.begun = true
		s.annotations(f.Directives)
		f.extent = s.set(f.SelectionSet, map[string]int{})
	}
	return f.extent
}

// annotations measures directives. @defer would need a second answer, which is never
// sent: gqlgen leaves the deferred fields null.
func (s *structure) annotations(directives []*ast.Directive) {
	for _, directive := range directives {
		s.visited++
		s.directives++
		s.atMost("directives", s.directives, s.limits.Directives, "directives")
		if directive.Name == "defer" {
			s.refuse(refusal(Unsupported, "@defer is not supported: every answer is whole."))
		}
		for _, argument := range directive.Arguments {
			s.value(argument.Value, s.limits.InputDepth)
		}
	}
}

// value measures a literal that may hold depth lists and objects inside each other.
func (s *structure) value(v *ast.Value, depth int) {
	if v == nil || s.refused != nil {
		return
	}
	s.visited++
	switch {
	case strings.IndexByte(v.Raw, 0) >= 0:
		s.refuse(errNUL)
	case v.Kind == ast.ListValue && len(v.Children) > s.limits.ListItems:
		s.refuse(tooManyItems(s.limits))
	case (v.Kind == ast.ListValue || v.Kind == ast.ObjectValue) && depth == 0:
		s.refuse(tooDeepInput(s.limits))
	}
	for _, child := range v.Children {
		s.value(child.Value, depth-1)
	}
}

func (s *structure) depth(height, most int) {
	if height > most {
		s.refuse(tooDeep(most))
	}
}

func tooDeep(most int) *gqlerror.Error {
	return limited("depth", most, "levels of selections inside each other")
}

func (s *structure) atMost(limit string, n, most int, what string) {
	if n > most {
		s.refuse(limited(limit, most, what))
	}
}

func (s *structure) refuse(err *gqlerror.Error) {
	if s.refused == nil {
		s.refused = err
	}
}
