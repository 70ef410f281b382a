package gqlhttp_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"cangraph/internal/gqlhttp"
)

// TestVariables gives a variable of each type each kind of value. A misfit is one
// error of the request, however often the variable is used.
func TestVariables(t *testing.T) {
	server := newServer(gqlhttp.Options{})
	for _, c := range []struct{ field, typ, value, wrong string }{
		{"echo(number:$v)", "Int", "2147483647", ""},
		{"echo(number:$v)", "Int", "-2147483648", ""},
		{"echo(number:$v)", "Int", "null", ""},
		{"echo(number:$v)", "Int", "2147483648", "must be a whole number of 32 bits"},
		{"echo(number:$v)", "Int", "99999999999", "must be a whole number of 32 bits"},
		{"echo(number:$v)", "Int", "1.5", "must be a whole number of 32 bits"},
		{"echo(number:$v)", "Int", `"1"`, "must be a whole number of 32 bits"},
		{"echo(number:$v)", "Int", "true", "must be a whole number of 32 bits"},
		{"echo(number:$v)", "Int", "[1]", "must be a whole number of 32 bits"},
		{"echo(number:$v)", "Int!", "null", "must not be null"},
		{"echo(number:$v)", "Int!", "", `Variable "$v" is missing: it is a Int!.`},
		{"echo(ratio:$v)", "Float", "1", ""},
		{"echo(ratio:$v)", "Float", "1.5e3", ""},
		{"echo(ratio:$v)", "Float", "1e999", "must be a number"},
		{"echo(ratio:$v)", "Float", `"1.5"`, "must be a number"},
		{"echo(text:$v)", "String", `"whānau"`, ""},
		{"echo(text:$v)", "String", "1", "must be a text"},
		{"echo(text:$v)", "String", `{"a":1}`, "must be a text"},
		{"echo(flag:$v)", "Boolean", "true", ""},
		{"echo(flag:$v)", "Boolean", `"true"`, "must be true or false"},
		{"echo(colour:$v)", "Colour", `"RED"`, ""},
		{"echo(colour:$v)", "Colour", `"red"`, "must be a value of the enum Colour"},
		{"echo(colour:$v)", "Colour", "1", "must be a value of the enum Colour"},
		{"echo(numbers:$v)", "[Int!]", "[1,2]", ""},
		{"echo(numbers:$v)", "[Int!]", "1", ""},
		{"echo(numbers:$v)", "[Int!]", "[1,null]", `"$v[1]" must not be null`},
		{"echo(numbers:$v)", "[Int!]", `[1,"2"]`, `"$v[1]" must be a whole number`},
		{"echo(anything:$v)", "Anything", `{"a":[1,"2",null,true]}`, ""},
		{"item(id:$v){id}", "ID!", "7", ""},
		{"item(id:$v){id}", "ID!", `"7"`, ""},
		{"item(id:$v){id}", "ID!", "7.5", "must be a text or a whole number"},
		{"item(id:$v){id}", "ID!", "true", "must be a text or a whole number"},
		{"items(filter:$v){totalCount}", "ItemFilter", `{"name":"x","not":{"ids":["1"]}}`, ""},
		{"items(filter:$v){totalCount}", "ItemFilter", `{"or":[{},{"least":"x"}]}`, `"$v.or[1].least" must be a whole number`},
		{"items(filter:$v){totalCount}", "ItemFilter", `{"nam":"x"}`, "has a field that ItemFilter does not have"},
		{"items(filter:$v){totalCount}", "ItemFilter", `"x"`, "must be an object of ItemFilter"},
		{"pick(by:$v)", "Pick!", `{"id":"1"}`, ""},
		{"pick(by:$v)", "Pick!", `{"id":"1","name":"x"}`, "must have exactly one field"},
		{"pick(by:$v)", "Pick!", `{"id":"1","name":null}`, "must have exactly one field"},
		{"pick(by:$v)", "Pick!", `{"id":null}`, "must have exactly one field"},
		{"pick(by:$v)", "Pick!", `{}`, "must have exactly one field"},
	} {
		variables := map[string]json.RawMessage{}
		if c.value != "" {
			variables["v"] = json.RawMessage(c.value)
		}
		document := fmt.Sprintf("query($v: %s) { a: %s b: %s }", c.typ, c.field, c.field)
		body, _ := json.Marshal(map[string]any{"query": document, "variables": variables})
		got := ask(t, server, post(string(body)))
		switch {
		case c.wrong == "" && len(got.Errors) > 0:
			t.Errorf("%s = %s: %s", c.typ, c.value, got.text)
		case c.wrong != "" && (got.status != 400 || got.code(t) != gqlhttp.BadVariables || !strings.Contains(got.Errors[0].Message, c.wrong)):
			t.Errorf("%s = %s: %d %s, want %q", c.typ, c.value, got.status, got.text, c.wrong)
		}
	}
}

// TestValuesInTheDocument holds the same rules for literals and defaults.
func TestValuesInTheDocument(t *testing.T) {
	server := newServer(gqlhttp.Options{})
	for document, want := range map[string]string{
		"{echo(number: 2147483647)}":                                         "",
		"{echo(number: 2147483648)}":                                         gqlhttp.ValidationFailed,
		"{echo(numbers: [1, 2147483648])}":                                   gqlhttp.ValidationFailed,
		"query($v: Int = 2147483648) {echo(number: $v)}":                     gqlhttp.ValidationFailed,
		"query($v: ID! = 1) {pick(by: {id: $v})}":                            "",
		"query($v: ID) {pick(by: {id: $v})}":                                 gqlhttp.ValidationFailed,
		"{pick(by: {id: 1, name: \"x\"})}":                                   gqlhttp.ValidationFailed,
		"query($v: ID!, $w: ID!) {pick(by: {id: $v}) a: pick(by: {id: $w})}": gqlhttp.BadVariables,
	} {
		if got := askQuery(t, server, document); got.code(t) != want {
			t.Errorf("%s: %s, want %q", document, got.text, want)
		}
	}
}
