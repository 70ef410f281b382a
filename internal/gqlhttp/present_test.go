package gqlhttp_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"cangraph/internal/gqlhttp"
	"cangraph/internal/gqlhttp/testschema"
)

// TestFailuresAreHidden shows what a client and the log get to see of a failure.
func TestFailuresAreHidden(t *testing.T) {
	for _, c := range []struct{ how, code, inLog string }{
		{"CODED", "NOT_FOUND", ""},
		{"PLAIN", gqlhttp.Internal, "errors.errorString"},
		{"PANIC", gqlhttp.Internal, "resolver.go"},
		{"SLOW", gqlhttp.Timeout, ""},
	} {
		var log bytes.Buffer
		server := newServer(gqlhttp.Options{
			Logger:  slog.New(slog.NewJSONHandler(&log, nil)),
			Timeout: 50 * time.Millisecond,
		})
		got := askQuery(t, server, "{hello fail(how: "+c.how+")}")
		if code := got.code(t); code != c.code || got.status != 200 {
			t.Errorf("%s: %d %s, want %s", c.how, got.status, got.text, c.code)
		}
		if data := string(got.Data); data != `{"hello":"kia ora","fail":null}` {
			t.Errorf("%s: data %s", c.how, data)
		}
		for _, secret := range []string{"secret_idx", "pq:", "ZZZ0016", "Hinemoa"} {
			if strings.Contains(got.text+log.String(), secret) {
				t.Errorf("%s: %q is told: %s\n%s", c.how, secret, got.text, log.String())
			}
		}
		if (c.inLog == "") != (log.Len() == 0) || !strings.Contains(log.String(), c.inLog) {
			t.Errorf("%s: the log holds %q, want %q", c.how, log.String(), c.inLog)
		}
		if id, ok := got.Errors[0].Extensions["id"].(string); c.code == gqlhttp.Internal && (!ok || !strings.Contains(log.String(), id)) {
			t.Errorf("%s: the id %q is not in the log", c.how, id)
		}
	}
}

// TestTooLate refuses what has no time left before it is executed.
func TestTooLate(t *testing.T) {
	got := askQuery(t, newServer(gqlhttp.Options{Timeout: time.Nanosecond}), "{hello}")
	if got.status != 503 || got.code(t) != gqlhttp.Timeout || got.Data != nil {
		t.Errorf("%d %s", got.status, got.text)
	}
}

// TestErrorsAreFew answers 1,000 errors with 20 and their number.
func TestErrorsAreFew(t *testing.T) {
	got := askQuery(t, newServer(gqlhttp.Options{}), "{fail(how: MANY)}")
	if len(got.Errors) != 21 || got.Errors[20].Message != "980 more errors are not shown." {
		t.Errorf("%d errors: %.300s", len(got.Errors), got.text)
	}
	got = askQuery(t, newServer(gqlhttp.Options{}), "{"+repeat(390, "x%d ")+"}")
	if len(got.Errors) > 21 {
		t.Errorf("%d errors of validation", len(got.Errors))
	}
}

// TestPresenter shows what Options.ErrorPresenter gives a code to, and nothing else.
func TestPresenter(t *testing.T) {
	server := newServer(gqlhttp.Options{ErrorPresenter: func(_ context.Context, err error) *gqlerror.Error {
		if errors.Is(err, testschema.ErrSecret) {
			return &gqlerror.Error{Message: "it is there already", Extensions: map[string]any{"code": "CONFLICT"}}
		}
		return gqlerror.Wrap(err)
	}})
	if got := askQuery(t, server, "{fail(how: PLAIN)}"); got.code(t) != "CONFLICT" {
		t.Errorf("the presenter is not asked: %s", got.text)
	}
	if got := askQuery(t, server, "{fail(how: CODED)}"); got.code(t) != gqlhttp.Internal || strings.Contains(got.text, "no such") {
		t.Errorf("an error without a code is shown: %s", got.text)
	}
}

// TestPanicOutsideAResolver is answered as well, without its value.
func TestPanicOutsideAResolver(t *testing.T) {
	server := newServer(gqlhttp.Options{ErrorPresenter: func(context.Context, error) *gqlerror.Error {
		panic(fmt.Errorf("about ZZZ0016"))
	}})
	got := askQuery(t, server, "{fail(how: PLAIN)}")
	if got.code(t) != gqlhttp.Internal || strings.Contains(got.text, "ZZZ0016") {
		t.Errorf("%d %s", got.status, got.text)
	}
}
