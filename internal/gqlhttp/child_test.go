package gqlhttp_test

import (
	"net/http/httptest"
	"os"
	"os/exec"
	"runtime/debug"
	"strings"
	"testing"

	"cangraph/internal/gqlhttp"
)

// TestNothingKillsTheProcess is A1 and A2 in a process of its own: a stack that
// overflows cannot be recovered from, so a failure would end the tests themselves.
func TestNothingKillsTheProcess(t *testing.T) {
	if os.Getenv("GQLHTTP_CHILD") != "" {
		sendDeepRequests(t)
		return
	}
	child := exec.Command(os.Args[0], "-test.run=^TestNothingKillsTheProcess$", "-test.v")
	child.Env = append(os.Environ(), "GQLHTTP_CHILD=1")
	out, err := child.CombinedOutput()
	if err != nil || !strings.Contains(string(out), "--- PASS") {
		tail := out[max(0, len(out)-2_000):]
		t.Fatalf("the process ended: %v\n%s", err, tail)
	}
}

// sendDeepRequests asks with the limit of the body first on and then far away, so that
// the decoder and the parser stand the depth by themselves. The stack is kept small.
func sendDeepRequests(t *testing.T) {
	debug.SetMaxStack(16 << 20)
	for _, limits := range []gqlhttp.Limits{{}, {Body: 1 << 30}} {
		server := newServer(gqlhttp.Options{Limits: limits})
		for _, body := range []string{
			query("{" + nest(3_000_000, "a{", "a", "}") + "}"),
			query("{" + strings.Repeat("a{", 3_000_000)),
			query("{echo(anything:" + nest(3_000_000, "[", "1", "]") + ")}"),
			query("{echo(anything:" + strings.Repeat("[", 3_000_000)),
			query("query($v:" + nest(3_000_000, "[", "Int", "]") + "){hello}"),
			`{"query":"{hello}","variables":` + nest(3_000_000, `[`, "1", "]") + "}",
			`{"query":"{hello}","variables":` + strings.Repeat(`{"a":`, 1_000_000),
		} {
			w := httptest.NewRecorder()
			server.ServeHTTP(w, post(body))
			if w.Code < 400 || w.Code > 499 || w.Body.Len() > 1024 {
				t.Errorf("%d %.200s", w.Code, w.Body)
			}
		}
	}
}
