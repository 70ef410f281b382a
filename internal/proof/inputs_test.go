package proof_test

import (
	"encoding/json"
	"maps"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"cangraph/internal/proof/looking"
	"cangraph/internal/proof/world"
	"cangraph/internal/testkit"
)

// noText are texts that no field of an input takes, by what is wrong with them. Most are of
// 2,000 characters, those of the ledger of up to 4,000.
var noText = map[string]string{"too long": strings.Repeat("ā", 4001), "no text to a database": "a\x00b", "nothing to be seen": "\u200b\u3164"}

// TestNoMutationTakesATextThatIsNone sends every mutation with a text that is too long,
// that no database stores, or, where one is required, that shows nothing, in each of its
// texts: somebody who may send it is told so about that field, and nobody gets it done.
func TestNoMutationTakesATextThatIsNone(t *testing.T) {
	badly(t, "String", func(field *ast.FieldDefinition) map[string]string {
		wrong := maps.Clone(noText)
		if !field.Type.NonNull || field.Type.Elem != nil || field.DefaultValue != nil {
			delete(wrong, "nothing to be seen")
		}
		return wrong
	}, "INVALID", "NOT_FOUND") // a key of a finding that is none is not found
}

// TestNoMutationTakesAnIDOfAnotherType sends every mutation with the id of a type of
// service in each of its ids, and with a practitioner's for a type of service.
func TestNoMutationTakesAnIDOfAnotherType(t *testing.T) {
	badly(t, "ID", func(field *ast.FieldDefinition) map[string]string {
		other := global("ServiceType", "counselling")
		if field.Name == "serviceTypeId" {
			other = global("Practitioner", "member")
		}
		return map[string]string{"of another type": other, "no id": "x"}
	}, "NOT_FOUND", "FORBIDDEN")
}

// badly sends every mutation as everybody until one is refused, with one of the codes,
// for the field of a scalar type that was made wrong.
func badly(t *testing.T, scalar string, wrong func(*ast.FieldDefinition) map[string]string, codes ...string) {
	t.Helper()
	c := newCast()
	s := testkit.SQLite(t)
	looking.Fill(t, s, []world.World{c.World})
	handler := api(t, s, c.World)
	inputs := loadSchema(t).Types
	for _, verb := range verbs() {
		for _, field := range inputs[verb.input].Fields {
			given, is := verb.variables[field.Name]
			if field.Type.Name() != scalar || !is && (scalar == "ID" || field.Type.Elem != nil || field.Name == "nhi") {
				continue // beside the example it may be one too many, and is refused for the other
			}
			for what, value := range wrong(field) {
				v := verb
				v.variables = maps.Clone(verb.variables)
				v.variables[field.Name] = any(value)
				if list, is := given.([]string); is {
					v.variables[field.Name] = append([]string{value}, list[1:]...)
				}
				c.refuse(t, handler, v, field.Name, what, codes)
			}
		}
	}
}

// refuse sends a mutation as everybody until somebody is told about the field.
func (c *cast) refuse(t *testing.T, handler http.Handler, v verb, field, what string, codes []string) {
	t.Helper()
	text := `mutation($input: ` + v.input + `!) { done: ` + v.name + `(input: $input) { userErrors { code field message } } }`
	var answer string
	for _, account := range c.accounts {
		var said struct {
			Data struct {
				Done *struct {
					UserErrors []struct {
						Code  string
						Field []string
					}
				}
			}
		}
		answer = reply(t, handler, account, text, map[string]any{"input": v.variables})
		if strings.Contains(answer, "A text must not hold the NUL character.") {
			return // nobody gets that far
		}
		if err := json.Unmarshal([]byte(answer), &said); err != nil || said.Data.Done == nil {
			continue
		}
		for _, one := range said.Data.Done.UserErrors {
			if len(one.Field) > 0 && one.Field[0] == field && slices.Contains(codes, one.Code) {
				return
			}
		}
		if len(said.Data.Done.UserErrors) == 0 {
			t.Errorf("%s is done with a %s that is %s", v.name, field, what)
			return
		}
	}
	t.Errorf("%s: nobody is told that %s is %s; the last: %s", v.name, field, what, answer)
}
