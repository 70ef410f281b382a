package gqlhttp_test

import (
	"net/http/httptest"
	"os"
	"os/exec"
	"strings"
	"testing"

	"cangraph/internal/gqlhttp"
)

// TestAudits asks this package the 61 audits of graphql-http. CI asks the real server
// as well, with the same script.
func TestAudits(t *testing.T) {
	if _, err := os.Stat("conformance/node_modules"); err != nil && os.Getenv("CI") != "true" {
		t.Skip("run `npm ci` in internal/gqlhttp/conformance to ask the audits here")
	}
	server := httptest.NewServer(newServer(gqlhttp.Options{}))
	defer server.Close()
	out, err := exec.Command("node", "conformance/audit.mjs", server.URL).CombinedOutput()
	if err != nil || !strings.HasSuffix(string(out), "61 passed, 0 failed\n") {
		t.Fatalf("%v\n%s", err, out)
	}
}
