package gqlhttp

import (
	"encoding/json"
	"strconv"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// checkVariables refuses the first variable that does not fit its type, in words that
// name the place and never the value. It is stricter than gqlparser where the
// specification is: Int has 32 bits, enum values match in case, @oneOf has one member.
func (g *gate) checkVariables(op *ast.OperationDefinition, variables map[string]any) *gqlerror.Error {
	for _, definition := range op.VariableDefinitions {
		value, given := variables[definition.Variable]
		if !given && definition.DefaultValue != nil {
			continue
		}
		if !given && definition.Type.NonNull {
			return refusal(BadVariables, `Variable "$%s" is missing: it is a %s.`, definition.Variable, definition.Type)
		}
		if wrong := g.check(definition.Type, value); wrong != nil {
			return refusal(BadVariables, `Variable "$%s%s" %s.`, definition.Variable, wrong.at, wrong.what)
		}
	}
	return nil
}

// misfit is where a value does not fit its type, and what it should be.
type misfit struct{ at, what string }

func (g *gate) check(t *ast.Type, value any) *misfit {
	if value == nil {
		if t.NonNull {
			return &misfit{what: "must not be null"}
		}
		return nil
	}
	if t.Elem != nil {
		items, ok := value.([]any)
		if !ok {
			return g.check(t.Elem, value) // one value stands for a list of it
		}
		for i, item := range items {
			if wrong := g.check(t.Elem, item); wrong != nil {
				return &misfit{"[" + strconv.Itoa(i) + "]" + wrong.at, wrong.what}
			}
		}
		return nil
	}
	switch definition := g.schema.Types[t.NamedType]; definition.Kind {
	case ast.Enum:
		if name, ok := value.(string); !ok || definition.EnumValues.ForName(name) == nil {
			return &misfit{what: "must be a value of the enum " + definition.Name}
		}
	case ast.InputObject:
		return g.checkObject(definition, value)
	default:
		return g.checkScalar(t.NamedType, value)
	}
	return nil
}

func (g *gate) checkObject(definition *ast.Definition, value any) *misfit {
	object, ok := value.(map[string]any)
	if !ok {
		return &misfit{what: "must be an object of " + definition.Name}
	}
	known := 0
	for _, field := range definition.Fields {
		member, given := object[field.Name]
		if !given {
			if field.Type.NonNull && field.DefaultValue == nil {
				return &misfit{"." + field.Name, "is missing: it is a " + field.Type.String()}
			}
			continue
		}
		known++
		if wrong := g.check(field.Type, member); wrong != nil {
			return &misfit{"." + field.Name + wrong.at, wrong.what}
		}
	}
	if known < len(object) {
		return &misfit{what: "has a field that " + definition.Name + " does not have"}
	}
	if definition.Directives.ForName("oneOf") != nil && !oneOf(object) {
		return &misfit{what: "must have exactly one field, which is not null"}
	}
	return nil
}

func oneOf(object map[string]any) bool {
	for _, member := range object {
		return len(object) == 1 && member != nil
	}
	return false
}

// checkScalar checks the scalars of the specification and those of Options.Scalars.
func (g *gate) checkScalar(name string, value any) *misfit {
	if check, ok := g.scalars[name]; ok {
		if err := check(value); err != nil {
			return &misfit{what: "must be a " + name + ": " + err.Error()}
		}
		return nil
	}
	number, isNumber := value.(json.Number)
	_, isText := value.(string)
	_, isFlag := value.(bool)
	switch name {
	case "Int":
		if _, err := strconv.ParseInt(number.String(), 10, 32); err != nil {
			return &misfit{what: "must be a whole number of 32 bits"}
		}
	case "Float":
		if _, err := strconv.ParseFloat(number.String(), 64); err != nil {
			return &misfit{what: "must be a number"}
		}
	case "String":
		if !isText {
			return &misfit{what: "must be a text"}
		}
	case "Boolean":
		if !isFlag {
			return &misfit{what: "must be true or false"}
		}
	case "ID":
		if _, err := strconv.ParseInt(number.String(), 10, 64); !isText && (!isNumber || err != nil) {
			return &misfit{what: "must be a text or a whole number"}
		}
	}
	return nil
}
