package gqlhttp_test

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"

	"cangraph/internal/gqlhttp"
)

// An answer over the budget is not sent, by whatever fields it grew, and is told apart
// from a request that was not carried out. What was done is recorded as ever.
func TestAnAnswerHasABudget(t *testing.T) {
	long := strings.Repeat("x", 300)
	for name, c := range map[string]struct{ document, code string }{
		"one long text":    {`{echo(text: "` + long + long + long + long + `")}`, gqlhttp.Limited},
		"many short ones":  {"{items(first: 100) {nodes {id name}}}", gqlhttp.Limited},
		"several at once":  {"{" + repeat(4, `a%d:echo(text: "`+long+`") `) + "}", gqlhttp.Limited},
		"a change":         {`mutation {rename(id: 1, name: "` + long + `") {a:name b:name c:name d:name}}`, gqlhttp.UnknownOutcome},
		"within":           {"{" + repeat(2, `a%d:echo(text: "`+long+`") `) + "}", ""},
		"a change, within": {`mutation {rename(id: 1, name: "` + long + `") {name}}`, ""},
		"nothing":          {"{item(id: 1) {parent {id}} fail(how: CODED)}", "NOT_FOUND"},
	} {
		asked := 0
		server := newServer(gqlhttp.Options{Limits: gqlhttp.Limits{Answer: 1000}, BeforeAnswer: func(_ context.Context, response *graphql.Response) error {
			if asked++; len(response.Data) > 1100 {
				t.Errorf("%s: %d bytes are answered", name, len(response.Data))
			}
			return nil
		}})
		got := askQuery(t, server, c.document)
		if code := got.code(t); code != c.code || got.status != 200 || asked != 1 {
			t.Errorf("%s: %s, status %d, BeforeAnswer asked %d times: %.300s", name, code, got.status, asked, got.text)
		}
		if over := c.code == gqlhttp.Limited || c.code == gqlhttp.UnknownOutcome; over != (string(got.Data) == "null") {
			t.Errorf("%s: %.300s", name, got.text)
		} else if over && (got.Errors[0].Extensions["limit"] != "answer" || got.Errors[0].Extensions["max"] != 1000.0) {
			t.Errorf("%s: %v", name, got.Errors[0].Extensions)
		}
		if c.code == gqlhttp.UnknownOutcome && !strings.Contains(got.text, "was changed") {
			t.Errorf("%s: a change that was made reads as refused: %s", name, got.text)
		}
	}
}

// What is over the budget is dropped while it is written, and not only afterwards.
func TestWhatIsOverTheBudgetTakesNoMemory(t *testing.T) {
	var kept bytes.Buffer
	write := gqlhttp.Bounded(&kept, 1000)
	for range 100 {
		graphql.MarshalString(strings.Repeat("x", 98)).MarshalGQL(write)
	}
	if kept.Len() < 900 || kept.Len() > 1000 {
		t.Errorf("%d bytes are kept of a budget of 1000", kept.Len())
	}
}
