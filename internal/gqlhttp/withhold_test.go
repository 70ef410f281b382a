package gqlhttp_test

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"cangraph/internal/gqlhttp"
)

// everyWay is each way by which an answer can leave, with the code in its place when
// BeforeAnswer refuses it.
var everyWay = map[string]struct {
	request  func() *http.Request
	withheld string
}{
	"POST":         {func() *http.Request { return post(query("{hello}")) }, gqlhttp.Internal},
	"GET":          {func() *http.Request { return get(url.Values{"query": {"{hello}"}}) }, gqlhttp.Internal},
	"plain JSON":   {func() *http.Request { return with(post(query("{hello}")), "Accept", "application/json") }, gqlhttp.Internal},
	"partial":      {func() *http.Request { return post(query("{hello fail(how: CODED)}")) }, gqlhttp.Internal},
	"many errors":  {func() *http.Request { return post(query("{hello fail(how: MANY)}")) }, gqlhttp.Internal},
	"panicked":     {func() *http.Request { return post(query("{hello fail(how: PANIC)}")) }, gqlhttp.Internal},
	"null":         {func() *http.Request { return post(query("{items(last: 1, filter: {}) {edges {node {id}}}}")) }, gqlhttp.Internal},
	"introspected": {func() *http.Request { return post(query("{hello __schema {queryType {name}}}")) }, gqlhttp.Internal},
	"mutation":     {func() *http.Request { return post(query(`mutation {rename(id: 1, name: "kia ora") {name}}`)) }, gqlhttp.UnknownOutcome},
}

// TestNothingLeavesThatIsWithheld refuses every answer, by an error and by a panic.
func TestNothingLeavesThatIsWithheld(t *testing.T) {
	for name, way := range everyWay {
		for how, refuse := range map[string]func() error{
			"error": func() error { return errors.New("kia ora, ZZZ0016") },
			"panic": func() error { panic("kia ora, ZZZ0016") },
		} {
			var log bytes.Buffer
			asked := 0
			server := newServer(gqlhttp.Options{
				Logger: slog.New(slog.NewJSONHandler(&log, nil)),
				BeforeAnswer: func(_ context.Context, response *graphql.Response) error {
					if asked++; len(response.Data) == 0 {
						t.Errorf("%s: BeforeAnswer sees no data", name)
					}
					return refuse()
				},
			})
			got := ask(t, server, way.request())
			if asked != 1 || got.Data != nil || got.status != http.StatusInternalServerError {
				t.Errorf("%s, %s: asked %d times, answered %d %.300s", name, how, asked, got.status, got.text)
			}
			if code := got.code(t); code != way.withheld && how == "error" {
				t.Errorf("%s: code %s, want %s", name, code, way.withheld)
			}
			if strings.Contains(got.text, "kia ora") || strings.Contains(log.String()+got.text, "ZZZ0016") {
				t.Errorf("%s, %s: told %s\nlogged %s", name, how, got.text, log.String())
			}
			if id, _ := got.Errors[0].Extensions["id"].(string); id == "" || !strings.Contains(log.String(), id) {
				t.Errorf("%s, %s: the id %q is not in the log", name, how, id)
			}
		}
	}
}

// TestBeforeAnswerComesBeforeTheFirstByte lets every answer pass, and sees that nothing
// has left when it is asked.
func TestBeforeAnswerComesBeforeTheFirstByte(t *testing.T) {
	for name, way := range everyWay {
		w := httptest.NewRecorder()
		asked := 0
		server := newServer(gqlhttp.Options{BeforeAnswer: func(ctx context.Context, _ *graphql.Response) error {
			if asked++; w.Body.Len() > 0 || len(w.Header()) > 0 {
				t.Errorf("%s: something has left: %v %s", name, w.Header(), w.Body)
			}
			if graphql.GetOperationContext(ctx).RawQuery == "" {
				t.Errorf("%s: not in the context of the operation", name)
			}
			return nil
		}})
		server.ServeHTTP(w, way.request())
		if asked != 1 || !strings.Contains(w.Body.String(), `"data":`) {
			t.Errorf("%s: asked %d times, answered %s", name, asked, w.Body)
		}
	}
}

// TestBeforeAnswerHasTheTimeOfTheRequest lets BeforeAnswer take too long.
func TestBeforeAnswerHasTheTimeOfTheRequest(t *testing.T) {
	server := newServer(gqlhttp.Options{
		Timeout: 20 * time.Millisecond,
		BeforeAnswer: func(ctx context.Context, _ *graphql.Response) error {
			<-ctx.Done()
			return ctx.Err()
		},
	})
	if got := askQuery(t, server, "{hello}"); got.status != 503 || got.code(t) != gqlhttp.Timeout || got.Data != nil {
		t.Errorf("%d %s", got.status, got.text)
	}
}
