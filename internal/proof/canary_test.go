package proof_test

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"math/rand/v2"
	"net"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"cangraph/graph"
	"cangraph/internal/httpd"
	"cangraph/internal/proof/looking"
	"cangraph/internal/proof/query"
	"cangraph/internal/proof/twoworlds"
	"cangraph/internal/proof/world"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
	"cangraph/schema"
)

const canary = "kanari"

// Every text of every row is marked, then everything is asked, rightly and wrongly, until
// the database breaks and the server panics. No mark may be in a log, an error, a cursor,
// a header or the audit.
func TestNoPersonalDataWhereItDoesNotBelong(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := world.Draw(11) // whose first account may ask
		marks := w.Mark(canary)
		looking.Fill(t, s, []world.World{w})
		b := serve(t, s, w)
		b.askMuch(t, w, marks)
		b.askWrongly(t, w, marks)
		sung(t, "the audit", auditText(t, s), marks)
		b.breakDown(t, s, w)
		sung(t, "the log", b.log.String(), marks)
		sung(t, "an error, a cursor or a header", b.told.String(), marks)
		if b.log.Len() == 0 || b.told.Len() == 0 || !strings.Contains(b.log.String(), "panic") || !strings.Contains(b.told.String(), "INTERNAL") {
			t.Errorf("too little was logged or told to be of use: …%s\n…%s", tail(b.log.String()), tail(b.told.String()))
		}
	})
}

// sung fails where a text holds a mark, in whatever spelling.
func sung(t *testing.T, where, text string, marks []string) {
	t.Helper()
	lower := strings.ToLower(text)
	for _, mark := range marks {
		if at := strings.Index(lower, strings.ToLower(mark)); at >= 0 {
			t.Errorf("%s holds %s: …%s…", where, mark, text[max(0, at-200):min(len(text), at+100)])
			return
		}
	}
}

// bird is a served world, with all that it says outside of data.
type bird struct {
	log, told safeBuffer
	address   string
	now       func() time.Time
}

type safeBuffer struct {
	mu sync.Mutex
	bytes.Buffer
}

func (b *safeBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.Buffer.Write(p)
}

// serve runs the whole server, as in production.
func serve(t *testing.T, s *store.Store, w world.World) *bird {
	t.Helper()
	b := &bird{now: func() time.Time { return w.Now }}
	logger := slog.New(httpd.LogHandler(slog.NewJSONHandler(&b.log, &slog.HandlerOptions{Level: slog.LevelDebug})))
	handler, err := graph.NewHandler(testkit.Context(), s, graph.Options{
		Production: true, Logger: logger, Now: func() time.Time { return b.now() }, Authenticate: twoworlds.Authenticate(w.IssuedAt()),
	})
	if err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	server := httpd.New(listener, httpd.Options{GraphQL: handler, Logger: logger, Healthy: func(context.Context) error { return nil }})
	go func() { ended <- server.Serve(ctx) }()
	t.Cleanup(func() { stop(); <-ended })
	b.address = "http://" + listener.Addr().String() + "/graphql"
	return b
}

// send sends a request and keeps what the answer says outside of its data.
func (b *bird) send(t *testing.T, account world.Row, method, address, body string) []byte {
	t.Helper()
	request, err := http.NewRequest(method, address, strings.NewReader(body))
	if err != nil {
		return nil // no client could send it
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Purpose-Of-Use", "OVERSIGHT")
	twoworlds.Identify(request, account)
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	answer, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	var parts struct{ Errors, Extensions json.RawMessage }
	if err := json.Unmarshal(answer, &parts); err != nil {
		parts.Errors = answer
	}
	fmt.Fprintln(&b.told, response.Header, string(parts.Errors), string(parts.Extensions))
	for _, sealed := range regexp.MustCompile(`"[A-Za-z0-9_-]{40,}"`).FindAllString(string(answer), -1) {
		if plain, err := base64.RawURLEncoding.DecodeString(strings.Trim(sealed, `"`)); err == nil {
			fmt.Fprintf(&b.told, "%s %s\n", sealed, plain)
		}
	}
	return answer
}

// askMuch asks random questions whose words are the marks.
func (b *bird) askMuch(t *testing.T, w world.World, marks []string) {
	t.Helper()
	loaded, err := gqlparser.LoadSchema(&ast.Source{Name: "schema", Input: schema.SDL()})
	if err != nil {
		t.Fatal(err)
	}
	pool := twoworlds.Pool(w, w, w.Somebody(1))
	pool.Words = marks
	for i, account := range w.Tables["accounts"] {
		g := query.New(loaded, pool, query.Limits{Depth: 8, Cost: 40_000, Roots: 3}, uint64(i))
		if i%2 == 1 {
			g.Mutating()
		}
		for range 15 {
			q := g.Next()
			answer := b.send(t, account, http.MethodPost, b.address, string(q.Body()))
			if next, ok := q.Follow(answer, rand.New(rand.NewPCG(1, 1))); ok {
				b.send(t, account, http.MethodPost, b.address, string(next.Body()))
			}
		}
	}
}

// askWrongly puts the marks where they make a request fail.
func (b *bird) askWrongly(t *testing.T, w world.World, marks []string) {
	t.Helper()
	account := w.Somebody(2)
	for i, mark := range marks {
		if i%10 > 0 {
			continue
		}
		ask := func(text string, variables any) string {
			body, err := json.Marshal(map[string]any{"query": text, "variables": variables})
			if err != nil {
				t.Fatal(err)
			}
			return string(body)
		}
		for _, body := range []string{
			"{" + mark, `{"query":"` + mark + `"`, mark, ask("{"+mark+"}", nil), ask(`{children(filter:{`+mark+`:1}){totalCount}}`, nil),
			ask(`{children(filter:{name:"`+mark+`",name:"`+mark+`"}){totalCount}}`, nil), ask(`{child(id:"`+mark+`"){`+mark+`}}`, nil),
			ask(`query($v:Int){children(first:$v){totalCount}}`, map[string]any{"v": mark}),
			ask(`query($v:Date){children{nodes{network(asAt:$v){asAt}}}}`, map[string]any{"v": mark}),
			ask(`query($v:`+mark+`){children{totalCount}}`, map[string]any{"v": mark}),
			ask(`query($v:ChildFilter){children(filter:$v){totalCount}}`, map[string]any{"v": map[string]any{"nhi": mark, mark: mark}}),
			ask(`query($v:String){children(filter:{nhi:$v}){totalCount}}`, map[string]any{"v": mark}),
			ask(`{children(filter:{nhi:"`+mark+`"}){totalCount}}`, nil), ask(`{children(after:"`+mark+`"){totalCount}}`, nil),
			ask(`{children(filter:{name:"`+strings.Repeat(mark+" ", 10)+`"}){totalCount}}`, nil), ask(`{child(id:"x"){id} @`+mark+`}`, nil),
		} {
			b.send(t, account, http.MethodPost, b.address, body)
			b.send(t, account, http.MethodGet, b.address+"?query="+url.QueryEscape(body)+"&variables="+mark, "")
		}
		b.send(t, account, mark, b.address, "")
		b.send(t, account, http.MethodPost, strings.Replace(b.address, "graphql", mark, 1), "{}")
	}
}

// breakDown takes a table away under the server's feet, and makes it panic with a mark.
func (b *bird) breakDown(t *testing.T, s *store.Store, w world.World) {
	t.Helper()
	err := s.Tx(testkit.Context(), func(tx *sql.Tx) error {
		_, err := tx.Exec(`ALTER TABLE name_words RENAME TO gone`)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	account := w.Tables["accounts"][0] // which has changed nothing, itself included
	body := fmt.Sprintf(`{"query":"{children(filter:{name:\"%sx1x\"}){totalCount}}"}`, canary)
	b.send(t, account, http.MethodPost, b.address, body)
	b.now = func() time.Time { panic("about " + canary + "x1x") }
	b.send(t, account, http.MethodPost, b.address, body)
}

// auditText is all that the audit, the events and the answers to keys keep.
func auditText(t *testing.T, s *store.Store) string {
	t.Helper()
	var all strings.Builder
	var line string
	looking.Rows(t, s, testkit.Context(), `SELECT kind || ' ' || viewer_kind || ' ' || operation || ' ' || document_hash || ' ' || purpose || ' ' ||
		request_id || ' ' || object_ids || ' ' || outcome FROM audit_entries`, func() { fmt.Fprintln(&all, line) }, &line)
	looking.Rows(t, s, testkit.Context(), `SELECT name || ' ' || objects || ' ' || children || ' ' || request_id FROM outbox_events
		UNION ALL SELECT name || ' ' || request_hash || ' ' || answer FROM command_keys`, func() { fmt.Fprintln(&all, line) }, &line)
	if all.Len() == 0 {
		t.Error("nothing was audited")
	}
	return all.String()
}

// tail is the end of a long text.
func tail(text string) string { return text[max(0, len(text)-600):] }
