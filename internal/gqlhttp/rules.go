package gqlhttp

import (
	"encoding/json"
	"strconv"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator/core"
	"github.com/vektah/gqlparser/v2/validator/rules"
)

// validationRules returns the rules of GraphQL with two that gqlparser lacks. In
// production nothing is suggested, which also saves the search for similar names.
func validationRules(production bool, scalars map[string]Scalar) *rules.Rules {
	all := rules.NewDefaultRules()
	all.AddRule(intLiterals.Name, intLiterals.RuleFunc)
	all.AddRule("ScalarLiterals", scalarLiterals(scalars))
	if !production {
		return all
	}
	for _, silent := range []struct {
		loud string
		rule core.Rule
	}{
		{rules.FieldsOnCorrectTypeRule.Name, rules.FieldsOnCorrectTypeRuleWithoutSuggestions},
		{rules.ScalarLeafsRule.Name, rules.ScalarLeafsRuleWithoutSuggestions},
		{rules.KnownArgumentNamesRule.Name, rules.KnownArgumentNamesRuleWithoutSuggestions},
		{rules.KnownTypeNamesRule.Name, rules.KnownTypeNamesRuleWithoutSuggestions},
		{rules.ValuesOfCorrectTypeRule.Name, rules.ValuesOfCorrectTypeRuleWithoutSuggestions},
	} {
		all.ReplaceRule(silent.loud, silent.rule.RuleFunc)
	}
	return all
}

// intLiterals refuses an Int literal of more than 32 bits, which would otherwise fail
// once for every field that is executed with it.
var intLiterals = core.Rule{Name: "IntLiterals", RuleFunc: func(on *core.Events, fail core.AddErrFunc) {
	on.OnValue(func(_ *core.Walker, v *ast.Value) {
		if v.Kind != ast.IntValue || v.Definition == nil || v.Definition.Name != "Int" {
			return
		}
		if _, err := strconv.ParseInt(v.Raw, 10, 32); err != nil {
			fail(core.Message("An Int has 32 bits: this number is out of its range."), core.At(v.Position))
		}
	})
}}

// scalarLiterals refuses what is no value of one of the schema's own scalars.
func scalarLiterals(scalars map[string]Scalar) core.RuleFunc {
	return func(on *core.Events, fail core.AddErrFunc) {
		on.OnValue(func(_ *core.Walker, v *ast.Value) {
			if v.Definition == nil || v.Kind == ast.Variable || v.Kind == ast.NullValue || v.Kind == ast.ListValue {
				return
			}
			check, ok := scalars[v.Definition.Name]
			if !ok {
				return
			}
			var value any = v.Raw
			if v.Kind != ast.StringValue && v.Kind != ast.BlockValue {
				value = json.Number(v.Raw)
			}
			if err := check(value); err != nil {
				fail(core.Message("This must be a %s: %s.", v.Definition.Name, err), core.At(v.Position))
			}
		})
	}
}
