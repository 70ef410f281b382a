package gqlhttp_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"cangraph/internal/gqlhttp"
)

// FuzzBody sends any bytes. Whatever they are, the answer is JSON, within bounds, and
// not the server's fault; only a resolver that was asked to wait may be too late.
func FuzzBody(f *testing.F) {
	for _, a := range attacks {
		if len(a.body) < 10_000 {
			f.Add([]byte(a.body))
		}
	}
	f.Add([]byte(query(ordinary, vars{"id": "7"})))
	for _, how := range []string{"CODED", "PLAIN", "PANIC", "SLOW", "MANY"} {
		f.Add([]byte(query("{fail(how: " + how + ")}")))
	}
	server := newServer(gqlhttp.Options{
		Limits:  gqlhttp.Limits{Cost: 2_000, IntrospectionCost: 2_000},
		Timeout: 100 * time.Millisecond,
	})
	f.Fuzz(func(t *testing.T, body []byte) {
		w := httptest.NewRecorder()
		server.ServeHTTP(w, post(string(body)))
		if w.Code >= 500 && w.Code != http.StatusServiceUnavailable {
			t.Errorf("status %d", w.Code)
		}
		if !json.Valid(w.Body.Bytes()) {
			t.Errorf("not JSON: %.300s", w.Body)
		}
		if w.Code != http.StatusOK && w.Body.Len() > 64<<10 {
			t.Errorf("a refusal of %d bytes", w.Body.Len())
		}
	})
}
