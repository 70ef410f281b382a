package query

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// hint is what an argument's value is for.
type hint struct {
	name  string // of the argument or input field
	field *ast.FieldDefinition
}

// argument writes a value into the text, or as a variable. A number of the NHI goes as a
// variable: servers may refuse it in the text.
func (d *draft) argument(of *ast.Type, about hint) string {
	value := d.value(of, about)
	object, _ := value.(map[string]any)
	if _, number := object["nhi"]; number || d.chance(60) {
		return d.variable(of.String(), value)
	}
	return d.literal(of, value)
}

// value draws a value of a type as JSON has it.
func (d *draft) value(of *ast.Type, about hint) any {
	if !of.NonNull && d.chance(8) {
		return nil
	}
	if of.Elem != nil {
		list := make([]any, d.IntN(4))
		for i := range list {
			list[i] = d.value(of.Elem, about)
		}
		return list
	}
	switch definition := d.schema.Types[of.NamedType]; {
	case definition.Kind == ast.Enum:
		return one(d.Generator, definition.EnumValues).Name
	case definition.Kind == ast.InputObject:
		return d.object(definition, about)
	}
	return d.scalar(of.NamedType, about)
}

func (d *draft) object(definition *ast.Definition, about hint) any {
	object := map[string]any{}
	if definition.Directives.ForName("oneOf") != nil {
		only := one(d.Generator, definition.Fields)
		given := *only.Type
		given.NonNull = true
		object[only.Name] = d.value(&given, hint{only.Name, about.field})
		return object
	}
	for _, field := range definition.Fields {
		if field.Type.NonNull && field.DefaultValue == nil || d.chance(30) {
			object[field.Name] = d.value(field.Type, hint{field.Name, about.field})
		}
	}
	return object
}

func (d *draft) scalar(name string, about hint) any {
	switch name {
	case "Int":
		return d.IntN(40)
	case "Float":
		return float64(d.IntN(100)) / 4
	case "Boolean":
		return d.chance(50)
	case "ID":
		return d.id(about)
	case "Date":
		return one(d.Generator, d.pool.Days)
	}
	switch about.name {
	case "importKey":
		return one(d.Generator, d.pool.Keys)
	case "nhi":
		return one(d.Generator, d.pool.Numbers)
	}
	return one(d.Generator, d.pool.Words)
}

// id draws an id: mostly of the type that is asked for, else of any, or of none.
func (d *draft) id(about hint) any {
	words := strings.ToLower(about.name + " " + about.field.Name + " " + about.field.Type.Name())
	var fitting, all []string
	for _, kind := range d.schema.PossibleTypes["Node"] {
		all = append(all, d.pool.IDs[kind.Name]...)
		if strings.Contains(words, strings.ToLower(kind.Name)) {
			fitting = append(fitting, d.pool.IDs[kind.Name]...)
		}
	}
	switch {
	case d.chance(3):
		return one(d.Generator, d.pool.IDs[""])
	case len(fitting) > 0 && d.chance(95):
		return one(d.Generator, fitting)
	}
	return one(d.Generator, all)
}

// literal writes a value into the text of a question.
func (d *draft) literal(of *ast.Type, value any) string {
	switch value := value.(type) {
	case []any:
		parts := make([]string, len(value))
		for i, item := range value {
			parts[i] = d.literal(of.Elem, item)
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case map[string]any:
		var parts []string
		for _, field := range d.schema.Types[of.NamedType].Fields {
			if item, ok := value[field.Name]; ok {
				parts = append(parts, field.Name+": "+d.literal(field.Type, item))
			}
		}
		return "{" + strings.Join(parts, ", ") + "}"
	case string:
		if d.schema.Types[of.NamedType].Kind == ast.Enum {
			return value
		}
		text, err := json.Marshal(value)
		if err != nil {
			panic(err) // any text can be encoded
		}
		return string(text)
	case nil:
		return "null"
	}
	return fmt.Sprint(value)
}
