package graph_test

import (
	"encoding/json"
	"strings"
	"testing"

	"cangraph/internal/testkit"
)

type refusal struct {
	Errors []struct {
		Message    string
		Path       []any
		Extensions map[string]any
	}
}

// Whatever is wrong with a date or an instant, a person learns that it is the date, where it is and how it should be written.
func TestADateThatIsNoneIsRefusedInWords(t *testing.T) {
	s := testkit.SQLite(t)
	town(t, s, 5)
	handler := api(t, s)
	id := ask[ids](t, handler, `{ children(first: 1) { nodes { id } } }`, nil).Children.Nodes[0].ID
	for _, scalar := range []struct {
		name, at string
		values   []any
		literals []string
	}{
		{"Date", "asAt", []any{"x", "2026-02-30", "1899-12-31", "2201-01-01", "2026-02-03T00:00:00Z", "", 12, true}, []string{`"x"`, `""`, `"2026-02-30"`, `3`}},
		{"DateTime", "knownAt", []any{"x", "2026-02-03", "1899-12-31T00:00:00Z", "0001-01-01T00:00:00Z", "", 12, true}, []string{`"x"`, `""`, `"2026-02-03"`, `3`}},
	} {
		refused := func(text, code string, variables map[string]any) {
			t.Helper()
			answered := post(t, handler, text, variables)
			var answer refusal
			if err := json.Unmarshal([]byte(answered), &answer); err != nil {
				t.Fatal(err)
			}
			if len(answer.Errors) != 1 || answer.Errors[0].Extensions["code"] != code || !strings.Contains(answer.Errors[0].Message, "must be a "+scalar.name+": ") {
				t.Errorf("%s %v: %s", text, variables, answered)
			}
		}
		for _, value := range scalar.values {
			refused(`query($id: ID!, $at: `+scalar.name+`) { child(id: $id) { network(`+scalar.at+`: $at) { asAt } } }`, "BAD_VARIABLES", map[string]any{"id": id, "at": value})
		}
		for _, literal := range scalar.literals {
			refused(`query($id: ID!) { child(id: $id) { network(`+scalar.at+`: `+literal+`) { asAt } } }`, "VALIDATION_FAILED", map[string]any{"id": id})
		}
	}
}
