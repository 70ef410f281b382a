package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"cangraph/internal/calendar"
	"cangraph/internal/demo/casework"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// demonstration is a database in which the demo was played today.
var demonstration = testkit.Holding("demonstration", func(ctx context.Context, s *store.Store) error {
	now := time.Now()
	return casework.Load(ctx, s, calendar.Today(now), now)
})

// output collects what a command writes while it runs.
type output struct {
	mutex  sync.Mutex
	buffer bytes.Buffer
}

func (o *output) Write(p []byte) (int, error) {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	return o.buffer.Write(p)
}

func (o *output) String() string {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	return o.buffer.String()
}

// serving is a server that runs as the binary would.
type serving struct {
	out, errs output
	base      string
	stop      func() int
}

var addressLine = regexp.MustCompile(`GraphQL +(http://\S+)/graphql\n`)

func serve(t *testing.T, args ...string) *serving {
	t.Helper()
	s := &serving{}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan int, 1)
	go func() {
		ended <- Main(ctx, append([]string{"serve", "--listen", "127.0.0.1:0"}, args...), &s.out, &s.errs)
	}()
	s.stop = sync.OnceValue(func() int { cancel(); return <-ended })
	t.Cleanup(func() { s.stop() })
	for range 600 {
		if found := addressLine.FindStringSubmatch(s.out.String()); found != nil {
			s.base = found[1]
			return s
		}
		select {
		case code := <-ended:
			ended <- code
			t.Fatalf("ended with %d: %s", code, s.errs.String())
		case <-time.After(50 * time.Millisecond):
		}
	}
	t.Fatalf("did not start: %s", s.errs.String())
	return nil
}

func (s *serving) get(t *testing.T, path string) (int, string) {
	t.Helper()
	response, err := http.Get(s.base + path)
	if err != nil {
		t.Fatal(err)
	}
	return answer(t, response)
}

// post asks as the bearer of a token; empty: without one.
func (s *serving) post(t *testing.T, token, body string) (int, string) {
	t.Helper()
	request, err := http.NewRequest("POST", s.base+"/graphql", strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Content-Type", "application/json")
	if token != "" {
		request.Header.Set("Authorization", "Bearer "+token)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	return answer(t, response)
}

var tokenLine = regexp.MustCompile(`\$\(curl -s '(\S+)'\)`)

// token fetches one as the printed line does.
func (s *serving) token(t *testing.T) string {
	t.Helper()
	found := tokenLine.FindStringSubmatch(s.out.String())
	if found == nil {
		t.Fatalf("no way to a token in: %s", s.out.String())
	}
	code, raw := s.get(t, strings.TrimPrefix(found[1], s.base))
	if code != 200 {
		t.Fatalf("no token: %d %s", code, raw)
	}
	return strings.TrimSuffix(raw, "\n")
}

func answer(t *testing.T, response *http.Response) (int, string) {
	t.Helper()
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, string(body)
}

// printed is the body of the request that the server printed to be tried.
func (s *serving) printed(t *testing.T) string {
	t.Helper()
	_, body, found := strings.Cut(s.out.String(), " -d '")
	body, _, closed := strings.Cut(body, "'\n")
	if !found || !closed {
		t.Fatalf("no query to try in: %s", s.out.String())
	}
	return body
}

func TestNewcomerStartsStopsAndStartsAgain(t *testing.T) {
	t.Run("sqlite", func(t *testing.T) { startStopStart(t, filepath.Join(t.TempDir(), "cangraph.db")) })
	t.Run("postgres", func(t *testing.T) { startStopStart(t, testkit.EmptyPostgresURL(t)) })
}

func startStopStart(t *testing.T, database string) {
	first := serve(t, "--database", database)
	if code, body := first.get(t, "/healthz"); code != 200 {
		t.Errorf("health: %d %s", code, body)
	}
	for _, page := range []string{"/", "/graphiql"} {
		if code, body := first.get(t, page); code != 200 || !strings.Contains(body, "<script") {
			t.Errorf("%s: %d %s", page, code, body)
		}
	}
	query := first.printed(t)
	code, answered := first.post(t, first.token(t), query)
	var answer struct {
		Data struct {
			Child struct {
				PreferredName string
				Network       struct {
					Overlaps, Gaps []struct{ Code, Explanation string }
				}
			}
		}
	}
	if err := json.Unmarshal([]byte(answered), &answer); err != nil || code != 200 {
		t.Fatalf("the printed query: %d %v %s", code, err, answered)
	}
	if child := answer.Data.Child; child.PreferredName == "" || len(child.Network.Overlaps) == 0 || len(child.Network.Gaps) == 0 {
		t.Errorf("the printed query shows too little: %s", answered)
	}
	if code := first.stop(); code != Done {
		t.Errorf("stopped with %d: %s", code, first.errs.String())
	}
	if log := first.errs.String(); strings.Contains(log, answer.Data.Child.PreferredName) || !strings.Contains(log, "route=/graphql") {
		t.Errorf("log: %s", log)
	}

	second := serve(t, "--database", database)
	if strings.Contains(second.out.String(), "Loaded") {
		t.Errorf("the second start loads again: %s", second.out.String())
	}
	if second.printed(t) != query {
		t.Errorf("the second start prints another query: %s", second.out.String())
	}
	if _, again := second.post(t, second.token(t), query); again != answered {
		t.Errorf("the second start answers %s, the first %s", again, answered)
	}
}

func TestNewerDatabaseIsRefused(t *testing.T) {
	database := filepath.Join(t.TempDir(), "newer.db")
	s, err := store.Open(t.Context(), database)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Writer().Exec(`INSERT INTO schema_migrations VALUES (9999, '9999_later.sql', '', '')`); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	said := refused(t, "serve", "--listen", "127.0.0.1:0", "--database", database)
	if !strings.Contains(said, "9999") || !strings.Contains(said, "newer program") {
		t.Errorf("said %q", said)
	}
}

// refused runs a command that cannot do its work, and returns the one line in which it says so.
func refused(t *testing.T, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute) // a server that starts would not end by itself
	defer cancel()
	if code := Main(ctx, args, &out, &errs); code != Failed {
		t.Errorf("%q ended with %d, want %d", args, code, Failed)
	}
	said := errs.String()
	if strings.Count(said, "\n") != 1 || !strings.HasSuffix(said, "\n") {
		t.Errorf("%q said %q, want one line", args, said)
	}
	return said
}

func TestWhatCannotStartSaysWhyInOneLine(t *testing.T) {
	folder := t.TempDir()
	text := filepath.Join(folder, "text.db")
	if err := os.WriteFile(text, []byte(strings.Repeat("not a database\n", 1000)), 0o600); err != nil {
		t.Fatal(err)
	}
	running := serve(t, "--database", demonstration.File(t))
	taken := strings.TrimPrefix(running.base, "http://")
	for _, c := range []struct{ name, args, want string }{
		{"taken port", "serve --listen " + taken + " --database " + filepath.Join(folder, "other.db"), "another program"},
		{"all addresses", "serve --listen 0.0.0.0:0", "without --oidc-issuer"},
		{"no folder", "migrate --database " + filepath.Join(folder, "no", "such", "folder.db"), "folder.db"},
		{"not a database", "migrate --database " + text, "text.db"},
		{"no server", "migrate --database postgres://me:secret@127.0.0.1:1/x?sslmode=disable", "postgres://me:xxxxx@127.0.0.1:1/x"},
		{"capitals", "migrate --database POSTGRES://me:secret@127.0.0.1:1/x?sslmode=disable", "postgres://me:xxxxx@127.0.0.1:1/x"},
		{"memory", "migrate --database :memory:", "gone with the program"},
		{"keywords", "migrate --database host=127.0.0.1;password=secret", "as it is named"},
		{"MySQL", "migrate --database mysql://me:secret@127.0.0.1/x", "not known"},
		{"bad URL", "migrate --database postgres://me:se%cret@127.0.0.1:1/x", "of that URL"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if said := refused(t, strings.Fields(c.args)...); !strings.Contains(said, c.want) || strings.Contains(said, "cret") {
				t.Errorf("said %q, want %q", said, c.want)
			}
		})
	}
}

func TestMisunderstandingsEndWithTwo(t *testing.T) {
	for _, args := range [][]string{{"sreve"}, {"--port", "1"}, {"import"}} {
		var out, errs bytes.Buffer
		if code := Main(t.Context(), args, &out, &errs); code != Misunderstood || !strings.HasSuffix(errs.String(), "--help\n") {
			t.Errorf("%q ended with %d and said %q", args, code, errs.String())
		}
	}
}

func TestCommandThatIsStoppedSaysSo(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
	defer cancel()
	var out, errs bytes.Buffer
	code := Main(ctx, []string{"demo", "--children", "1000000", "--database", filepath.Join(t.TempDir(), "x.db")}, &out, &errs)
	if code != Failed || errs.String() != "cangraph: stopped before it was done\n" {
		t.Errorf("ended with %d and said %q", code, errs.String())
	}
}

func TestWhatFailsWhenStoppedSaysSo(t *testing.T) {
	stopped, stop := context.WithCancel(t.Context())
	stop()
	closed := errors.New("sql: statement is closed")
	for _, c := range []struct {
		ctx     context.Context
		command string
		err     error
		want    string
	}{
		{stopped, "import", closed, "stopped before it was done"},
		{stopped, "demo", fmt.Errorf("make the town: %w", context.Canceled), "stopped before it was done"},
		{stopped, "serve", context.Canceled, "stopped before it was done"},
		{stopped, "serve", errors.New("some requests were cut"), "some requests were cut"},
		{t.Context(), "import", closed, closed.Error()},
	} {
		if said := unlessStopped(c.ctx, c.command, c.err).Error(); said != c.want {
			t.Errorf("%s, %v: said %q, want %q", c.command, c.err, said, c.want)
		}
	}
}

func TestPartOfATownIsNotServed(t *testing.T) {
	database := filepath.Join(t.TempDir(), "town.db")
	done(t, "demo", "--children", "5", "--database", database)
	s, err := store.Open(t.Context(), database)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Mark(t.Context(), "demo", "2026-06-08 unfinished"); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	for _, command := range []string{"serve --listen 127.0.0.1:0", "demo --children 5", "demo"} {
		if said := refused(t, append(strings.Fields(command), "--database", database)...); !strings.Contains(said, "only a part of it is there") {
			t.Errorf("%s said %q", command, said)
		}
	}
}

func TestSchemaAndVersionArePrinted(t *testing.T) {
	for command, want := range map[string]string{"schema": "type SupportNetwork {", "version": "cangraph ", "--help": "Commands:"} {
		var out, errs bytes.Buffer
		if code := Main(t.Context(), []string{command}, &out, &errs); code != Done || !strings.Contains(out.String(), want) || errs.Len() > 0 {
			t.Errorf("%s: %d %q %q", command, code, out.String(), errs.String())
		}
	}
}
