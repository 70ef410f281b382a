package proof_test

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"cangraph/internal/proof/looking"
	"cangraph/internal/proof/query"
	"cangraph/internal/proof/world"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// payloads are texts that would be more than text where somebody builds SQL by hand.
func payloads() []string {
	var all []string
	for _, quote := range []string{"'", `"`, "`", `\'`, "''", "’", "$$", "%27", ")", "')", `")`, "]", "0x27"} {
		for _, tail := range []string{
			" OR 1=1", " OR 1=1 --", "; DROP TABLE children; --", " UNION SELECT * FROM accounts --", " AND sleep(9) --", "||(SELECT value FROM marks)||",
			" OR EXISTS(SELECT 1 FROM children) --", "/**/OR/**/1=1", "; SELECT pg_sleep(9) --", "); ATTACH 'x' AS y; --", " LIKE '%", "\n-- ", " COLLATE nocase",
			" AND 1=(SELECT COUNT(*) FROM sqlite_schema)", " IS NOT NULL", "; SET ROLE cangraph; --", "::int", " ESCAPE '\\'", "$1", "?", ":a", "@b", "{child}",
		} {
			all = append(all, quote+tail)
		}
	}
	return all
}

// Whatever is sent where a text, an id or a cursor belongs is looked for, not run: the
// answer is that of a text that nothing has.
func TestTextIsOnlyText(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := world.Draw(6)
		looking.Fill(t, s, []world.World{w})
		handler, account := api(t, s, w), w.Somebody(0)
		for _, text := range payloads() {
			data, codes := ask(t, handler, account, query.Question{
				Text: `query($t: String!, $i: ID!) { children(filter: {importKey: $t}) { totalCount } agencies(filter: {importKey: $t}) { totalCount }
					practitioners(filter: {profession: $t}) { totalCount } child(id: $i) { id } node(id: $i) { id } }`,
				Variables: map[string]any{"t": text, "i": text},
			})
			if want := map[string]any{"totalCount": 0.0}; codes != nil || fmt.Sprint(data) != fmt.Sprint(map[string]any{
				"children": want, "agencies": want, "practitioners": want, "child": nil, "node": nil,
			}) {
				t.Fatalf("%q: %v %v", text, data, codes)
			}
			for _, field := range []string{`children(filter: {name: $t}) { totalCount }`, `children(after: $t) { totalCount }`, `children(filter: {nhi: $t}) { totalCount }`} {
				_, codes := ask(t, handler, account, query.Question{Text: `query($t: String!) { ` + field + ` }`, Variables: map[string]any{"t": text}})
				if codes != nil && codes[0] != "INVALID" {
					t.Fatalf("%s: %q: %v", field, text, codes)
				}
			}
		}
		t.Logf("%d texts", len(payloads()))
	})
}

// What a client chooses, from the name of its query to its headers, neither breaks a line
// of the log nor stands in it.
func TestNothingIsWrittenIntoTheLog(t *testing.T) {
	w := world.Draw(6)
	s := testkit.SQLite(t)
	looking.Fill(t, s, []world.World{w})
	server := serve(t, s, w)
	for _, evil := range []string{"evil[31m", "evil%0d%0aevil", `evil"}`, "evil\\u000a", "evil\tevil", "evil\xff"} {
		server.attack(t, func(address string) *http.Request {
			request := posted(`{"query":"query evil{me{childCount}}","operationName":"evil"}`, "User-Agent", evil, "X-Request-Id", evil, "X-Forwarded-For", evil)(address)
			request.URL.RawQuery = "evil=" + url.QueryEscape(evil)
			return request
		}, w.Somebody(0))
	}
	for line := range strings.Lines(server.log.String()) {
		if strings.Contains(line, "evil") || !strings.HasPrefix(line, "{") || !strings.HasSuffix(line, "}\n") {
			t.Errorf("the log says %q", line)
		}
	}
}
