package proof_test

import (
	"bytes"
	"encoding/base64"
	"net/http"
	"net/http/httptest"
	"testing"

	"cangraph/internal/proof/looking"
	"cangraph/internal/proof/query"
	"cangraph/internal/proof/twoworlds"
	"cangraph/internal/proof/world"
	"cangraph/internal/testkit"
)

// reply is the whole text of an answer.
func reply(t testing.TB, handler http.Handler, account world.Row, text string, variables map[string]any) string {
	t.Helper()
	request := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewReader(query.Question{Text: text, Variables: variables}.Body()))
	request.Header.Set("Content-Type", "application/json")
	twoworlds.Identify(request, account)
	recorder := httptest.NewRecorder()
	handler.ServeHTTP(recorder, request)
	return recorder.Body.String()
}

const practitionersAfter = `query($after: String) { practitioners(first: 2, after: $after) { pageInfo { endCursor } } }`

// A cursor works for its list and its viewer. One with any bit changed, one of another
// list, and one of another viewer are refused with the same words as plain nonsense.
func TestForgedCursorsAreAllRefusedAlike(t *testing.T) {
	c := newCast()
	s := testkit.SQLite(t)
	looking.Fill(t, s, []world.World{c.World})
	handler := api(t, s, c.World)
	lead, member := c.accounts[2], c.accounts[0]
	end := func(account world.Row, text string, path ...string) string {
		data, _ := ask(t, handler, account, query.Question{Text: text})
		cursor, there := first(data, append(path, "pageInfo", "endCursor"))
		if !there {
			t.Fatal("no cursor")
		}
		return cursor
	}
	own := end(lead, practitionersAfter, "practitioners")
	refused := reply(t, handler, lead, practitionersAfter, map[string]any{"after": "nonsense"})
	if accepted := reply(t, handler, lead, practitionersAfter, map[string]any{"after": own}); accepted == refused {
		t.Fatalf("a good cursor is refused: %s", accepted)
	}
	forged := []string{"", own[:10], own + "A", end(member, practitionersAfter, "practitioners"), end(lead, `{ agencies(first: 1) { pageInfo { endCursor } } }`, "agencies"),
		end(lead, `{ practitioners(first: 1, filter: {name: "Smith"}) { pageInfo { endCursor } } }`, "practitioners")}
	sealed, err := base64.RawURLEncoding.DecodeString(own)
	if err != nil {
		t.Fatal(err)
	}
	for bit := range 8 * len(sealed) {
		changed := bytes.Clone(sealed)
		changed[bit/8] ^= 1 << (bit % 8)
		forged = append(forged, base64.RawURLEncoding.EncodeToString(changed))
	}
	for _, cursor := range forged {
		if got := reply(t, handler, lead, practitionersAfter, map[string]any{"after": cursor}); got != refused {
			t.Errorf("%q is answered with %s, nonsense with %s", cursor, got, refused)
		}
	}
}
