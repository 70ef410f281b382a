package graph_test

import (
	"encoding/json"
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

// Whatever is wrong with a date, a person learns that it is the date, where it is and
// how it should be written.
func TestADateThatIsNoneIsRefusedInWords(t *testing.T) {
	s := testkit.SQLite(t)
	town(t, s, 5)
	handler := api(t, s)
	id := ask[ids](t, handler, `{ children(first: 1) { nodes { id } } }`, nil).Children.Nodes[0].ID
	asked := `query($id: ID!, $day: Date) { child(id: $id) { network(asAt: $day) { asAt } } }`
	for _, day := range []any{"x", "2026-02-30", "1899-12-31", "2201-01-01", "2026-02-03T00:00:00Z", "", 12, true} {
		var answer refusal
		text := post(t, handler, asked, map[string]any{"id": id, "day": day})
		if err := json.Unmarshal([]byte(text), &answer); err != nil {
			t.Fatal(err)
		}
		if len(answer.Errors) != 1 {
			t.Errorf("%v: %s", day, text)
			continue
		}
		switch code := answer.Errors[0].Extensions["code"]; code {
		case "INVALID", "BAD_VARIABLES":
		default:
			t.Errorf("%v has the code %v: %s", day, code, text)
		}
	}
	for _, literal := range []string{`"x"`, `"2026-02-30"`, `3`} {
		text := post(t, handler, `query($id: ID!) { child(id: $id) { network(asAt: `+literal+`) { asAt } } }`, map[string]any{"id": id})
		var answer refusal
		if err := json.Unmarshal([]byte(text), &answer); err != nil {
			t.Fatal(err)
		}
		if len(answer.Errors) != 1 || answer.Errors[0].Extensions["code"] == "INTERNAL" {
			t.Errorf("%s: %s", literal, text)
		}
		t.Log(text)
	}
}
