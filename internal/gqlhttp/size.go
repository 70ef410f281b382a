package gqlhttp

import (
	"encoding/json"
	"strconv"

	"github.com/vektah/gqlparser/v2/ast"
)

// size returns how many items a field is asked for, and whether it can be asked: it
// takes first or last, it is a list that takes a list (as nodes(ids:) does), or its price
// assumes a length.
func (p *pricer) size(f *ast.Field) (size int, sized bool) {
	isList := f.Definition.Type.Elem != nil
	asked := 0
	for _, argument := range f.Definition.Arguments {
		given := f.Arguments.ForName(argument.Name)
		switch {
		case argument.Name == "first" || argument.Name == "last":
			sized = true
			size = max(size, p.page(argument.DefaultValue))
			if given != nil {
				asked = max(asked, p.page(given.Value))
			}
		case isList && argument.Type.Elem != nil && given != nil:
			sized = true
			asked = max(asked, p.length(given.Value), p.limits.PlainList)
		}
	}
	switch {
	case asked > 0:
		return asked, true
	case size > 0:
		return size, true
	}
	if items := p.prices[nameOf(f)].Items; isList && !sized && items > 0 {
		return items, true
	}
	return p.limits.Page, sized
}

// nameOf is the name of a field as prices have it.
func nameOf(f *ast.Field) string { return f.ObjectDefinition.Name + "." + f.Name }

// page returns the number that a first or last asks for, 0 when it asks for none.
func (p *pricer) page(v *ast.Value) int {
	switch {
	case v == nil:
		return 0
	case v.Kind == ast.IntValue:
		if err := checkPage(v.Raw, p.limits); err != nil && p.refused == nil {
			p.refused = err
		}
		n, _ := strconv.Atoi(v.Raw)
		return min(max(n, 0), p.limits.MaxPage)
	case v.Kind != ast.Variable:
		return 0
	}
	p.open = true
	p.used[v.Raw] = true
	fallback := p.page(p.op.VariableDefinitions.ForName(v.Raw).DefaultValue)
	if !p.known {
		return p.limits.MaxPage
	}
	switch given, ok := p.variables[v.Raw]; given := given.(type) {
	case json.Number:
		n, _ := strconv.Atoi(given.String())
		return n
	default:
		if ok {
			return 0 // null
		}
		return fallback
	}
}

// length returns the number of items of a list argument.
func (p *pricer) length(v *ast.Value) int {
	if v.Kind != ast.Variable {
		return len(v.Children)
	}
	p.open = true
	if !p.known {
		return p.limits.ListItems
	}
	given, ok := p.variables[v.Raw]
	if !ok {
		if fallback := p.op.VariableDefinitions.ForName(v.Raw).DefaultValue; fallback != nil {
			return len(fallback.Children)
		}
	}
	items, _ := given.([]any)
	return len(items)
}
