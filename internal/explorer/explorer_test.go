package explorer_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"

	"cangraph/internal/explorer"
)

var example = explorer.Example{Name: "Network", Query: "query Network { child { name } }", Variables: `{"name": "Māia"}`}

var signIn = explorer.SignIn{Issuer: "/demo", Client: "page"}

func request(t *testing.T, method, path string, header ...string) *http.Response {
	t.Helper()
	r := httptest.NewRequest(method, path, nil)
	if len(header) == 2 {
		r.Header.Set(header[0], header[1])
	}
	w := httptest.NewRecorder()
	explorer.Handler("/graphql", []explorer.Example{example}, &signIn).ServeHTTP(w, r)
	return w.Result()
}

func body(t *testing.T, path string) string {
	t.Helper()
	var text strings.Builder
	if err := request(t, "GET", path).Write(&text); err != nil {
		t.Fatal(err)
	}
	_, content, _ := strings.Cut(text.String(), "\r\n\r\n")
	return content
}

// loaded finds the addresses that the page loads.
func loaded(t *testing.T) []string {
	t.Helper()
	var addresses []string
	for _, match := range regexp.MustCompile(`(?:src|href)="([^"]*)"`).FindAllStringSubmatch(body(t, "/"), -1) {
		addresses = append(addresses, match[1])
	}
	if len(addresses) < 3 {
		t.Fatalf("the page loads only %v", addresses)
	}
	return addresses
}

func TestEveryLoadedFileIsServed(t *testing.T) {
	for _, address := range loaded(t) {
		name, relative := strings.CutPrefix(address, "./")
		if !relative {
			t.Errorf("%s is not relative to the page", address)
			continue
		}
		response := request(t, "GET", "/"+name)
		if response.StatusCode != 200 {
			t.Errorf("%s: %s", address, response.Status)
		}
		if got := response.Header.Get("Cache-Control"); got != "public, max-age=31536000, immutable" {
			t.Errorf("%s: Cache-Control %q", address, got)
		}
	}
}

func TestPageHasNoInlineScriptAndNoRemoteAddress(t *testing.T) {
	page := body(t, "/")
	if regexp.MustCompile(`<script[^>]*>[^<]`).MatchString(page) {
		t.Error("inline script")
	}
	for _, remote := range []string{"https:", "http:", `"//`} {
		if strings.Contains(page, remote) {
			t.Errorf("the page contains %s", remote)
		}
	}
}

func TestAnswers(t *testing.T) {
	for _, test := range []struct {
		method, path string
		status       int
		contentType  string
	}{
		{"GET", "/", 200, "text/html; charset=utf-8"},
		{"HEAD", "/", 200, "text/html; charset=utf-8"},
		{"GET", "/index.html", 200, "text/html; charset=utf-8"},
		{"GET", "/examples.json", 200, "application/json; charset=utf-8"},
		{"GET", "/licences.md", 200, "text/markdown; charset=utf-8"},
		{"POST", "/", 405, ""},
		{"DELETE", "/examples.json", 405, ""},
		{"GET", "/assets/", 404, ""},
		{"GET", "/dist/index.html", 404, ""},
		{"GET", "/../explorer.go", 404, ""},
		{"GET", "/missing.js", 404, ""},
	} {
		response := request(t, test.method, test.path)
		if response.StatusCode != test.status {
			t.Errorf("%s %s: %s, want %d", test.method, test.path, response.Status, test.status)
		}
		if got := response.Header.Get("Content-Type"); test.contentType != "" && got != test.contentType {
			t.Errorf("%s %s: Content-Type %q", test.method, test.path, got)
		}
		if response.Header.Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%s %s may be sniffed", test.method, test.path)
		}
	}
}

func TestPolicyNamesNoOriginButOurs(t *testing.T) {
	allowed := map[string]bool{"'none'": true, "'self'": true, "data:": true, "'unsafe-inline'": true}
	policy := request(t, "GET", "/").Header.Get("Content-Security-Policy")
	for _, directive := range strings.Split(policy, "; ") {
		words := strings.Fields(directive)
		for _, source := range words[1:] {
			if !allowed[source] {
				t.Errorf("%s allows %s", words[0], source)
			}
			if words[0] == "script-src" && source != "'self'" {
				t.Errorf("scripts may come from %s", source)
			}
		}
	}
	for _, want := range []string{"default-src 'none'", "connect-src 'self'", "frame-ancestors 'none'"} {
		if !strings.Contains(policy, want) {
			t.Errorf("%q lacks %q", policy, want)
		}
	}
}

func TestPageIsRevalidated(t *testing.T) {
	for _, path := range []string{"/", "/examples.json"} {
		header := request(t, "GET", path).Header
		if header.Get("Cache-Control") != "no-cache" {
			t.Errorf("%s: Cache-Control %q", path, header.Get("Cache-Control"))
		}
		if again := request(t, "GET", path, "If-None-Match", header.Get("ETag")); again.StatusCode != 304 {
			t.Errorf("%s again: %s", path, again.Status)
		}
	}
}

func TestExamplesTellThePageWhatToOpen(t *testing.T) {
	var got struct {
		Endpoint string
		Examples []explorer.Example
		SignIn   *explorer.SignIn
	}
	if err := json.Unmarshal([]byte(body(t, "/examples.json")), &got); err != nil {
		t.Fatal(err)
	}
	if got.Endpoint != "/graphql" || len(got.Examples) != 1 || got.Examples[0] != example || got.SignIn == nil || *got.SignIn != signIn {
		t.Errorf("got %+v", got)
	}
}
