package explorer_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"regexp"
	"slices"
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

// pages are those that people open.
var pages = []string{"/", "/graphiql"}

// loaded finds the addresses that a page loads.
func loaded(t *testing.T, page string) []string {
	t.Helper()
	var addresses []string
	for _, match := range regexp.MustCompile(`(?:src|href)="([^"]*)"`).FindAllStringSubmatch(body(t, page), -1) {
		addresses = append(addresses, match[1])
	}
	if len(addresses) < 3 {
		t.Fatalf("%s loads only %v", page, addresses)
	}
	return addresses
}

func TestEveryLoadedFileIsServed(t *testing.T) {
	for _, address := range slices.Concat(loaded(t, "/"), loaded(t, "/graphiql")) {
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

func TestPagesHaveNoInlineScriptAndNoRemoteAddress(t *testing.T) {
	for _, page := range pages {
		text := body(t, page)
		if regexp.MustCompile(`<script[^>]*>[^<]`).MatchString(text) {
			t.Errorf("%s has an inline script", page)
		}
		for _, remote := range []string{"https:", "http:", `"//`} {
			if strings.Contains(text, remote) {
				t.Errorf("%s contains %s", page, remote)
			}
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
		{"GET", "/graphiql", 200, "text/html; charset=utf-8"},
		{"GET", "/index.html", 404, ""},
		{"GET", "/graphiql.html", 404, ""},
		{"GET", "/settings.json", 200, "application/json; charset=utf-8"},
		{"GET", "/licences.md", 200, "text/markdown; charset=utf-8"},
		{"POST", "/", 405, ""},
		{"DELETE", "/settings.json", 405, ""},
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

func TestPoliciesNameNoOriginButOurs(t *testing.T) {
	for path, allowed := range map[string]string{"/": "'none' 'self'", "/missing": "'none' 'self'", "/graphiql": "'none' 'self' data: 'unsafe-inline'"} {
		policy := request(t, "GET", path).Header.Get("Content-Security-Policy")
		for _, directive := range strings.Split(policy, "; ") {
			words := strings.Fields(directive)
			for _, source := range words[1:] {
				if !slices.Contains(strings.Fields(allowed), source) {
					t.Errorf("%s: %s allows %s", path, words[0], source)
				}
				if words[0] == "script-src" && source != "'self'" {
					t.Errorf("%s: scripts may come from %s", path, source)
				}
			}
		}
		for _, want := range []string{"default-src 'none'", "connect-src 'self'", "frame-ancestors 'none'"} {
			if !strings.Contains(policy, want) {
				t.Errorf("%s: %q lacks %q", path, policy, want)
			}
		}
	}
}

func TestPagesAreRevalidated(t *testing.T) {
	for _, path := range append(pages, "/settings.json") {
		header := request(t, "GET", path).Header
		if header.Get("Cache-Control") != "no-cache" {
			t.Errorf("%s: Cache-Control %q", path, header.Get("Cache-Control"))
		}
		if again := request(t, "GET", path, "If-None-Match", header.Get("ETag")); again.StatusCode != 304 {
			t.Errorf("%s again: %s", path, again.Status)
		}
	}
}

func TestSettingsTellThePagesWhatToOpen(t *testing.T) {
	var got struct {
		Endpoint string
		Examples []explorer.Example
		SignIn   *explorer.SignIn
	}
	if err := json.Unmarshal([]byte(body(t, "/settings.json")), &got); err != nil {
		t.Fatal(err)
	}
	if got.Endpoint != "/graphql" || len(got.Examples) != 1 || got.Examples[0] != example || got.SignIn == nil || *got.SignIn != signIn {
		t.Errorf("got %+v", got)
	}
}
