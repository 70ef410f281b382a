//go:build !prod

package issuer

import (
	"encoding/base64"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"cangraph/internal/identity"
	"cangraph/internal/viewer"
)

// verifier is of RFC 7636, appendix B, and challenge is its own.
const (
	verifier  = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
	challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
)

// running is an issuer that is served, whose time a test can move.
type running struct {
	*Issuer
	server *httptest.Server
	now    time.Time
}

func start(t *testing.T) *running {
	t.Helper()
	r := &running{now: time.Now()}
	r.server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) { r.Handler().ServeHTTP(w, q) }))
	t.Cleanup(r.server.Close)
	r.Issuer = r.another(t)
	r.server.Client().CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	return r
}

// another is an issuer of the same address with a key of its own, as after a restart.
func (r *running) another(t *testing.T) *Issuer {
	t.Helper()
	i, err := New(Options{
		Base: r.server.URL, Audience: "cangraph", AllowOrigins: []string{"http://localhost:3000"}, Now: func() time.Time { return r.now },
		People: []Person{{"ana", "Ana <Tamihana>", []string{"lead of Hana", "manager"}}, {"mere", "Mere Parata", []string{"Hana’s mother"}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return i
}

func (r *running) verify(t *testing.T, issuer, raw string) (viewer.Viewer, error) {
	t.Helper()
	v, err := identity.New(identity.Options{
		Issuer: issuer, Audience: "cangraph", AllowedClients: []string{Client}, StepUpACRs: []string{StepUp},
		AccountIssuer: "https://accounts.invalid", Now: func() time.Time { return r.now }, Logger: slog.New(slog.DiscardHandler),
	})
	if err != nil {
		t.Fatal(err)
	}
	return v.Verify(t.Context(), raw)
}

func (r *running) ask(t *testing.T, request *http.Request) (*http.Response, string) {
	t.Helper()
	response, err := r.server.Client().Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response, string(body)
}

func (r *running) get(t *testing.T, path string, query url.Values) (*http.Response, string) {
	t.Helper()
	request, err := http.NewRequest("GET", r.server.URL+Path+path+"?"+query.Encode(), nil)
	if err != nil {
		t.Fatal(err)
	}
	return r.ask(t, request)
}

// asked are the parameters with which a page of this server asks for a code.
func (r *running) asked(changes ...string) url.Values {
	query := url.Values{
		"response_type": {"code"}, "client_id": {Client}, "redirect_uri": {r.server.URL + "/"}, "state": {"s"}, "nonce": {"n"},
		"code_challenge": {challenge}, "code_challenge_method": {"S256"},
	}
	for i := 0; i < len(changes); i += 2 {
		query.Set(changes[i], changes[i+1])
	}
	return query
}

// sent returns the parameters that the browser was sent back with.
func sent(t *testing.T, response *http.Response, to string) url.Values {
	t.Helper()
	address, found := strings.CutPrefix(response.Header.Get("Location"), to+"?")
	if response.StatusCode != http.StatusSeeOther || !found {
		t.Fatalf("%s to %q, want %s", response.Status, response.Header.Get("Location"), to)
	}
	query, err := url.ParseQuery(address)
	if err != nil {
		t.Fatal(err)
	}
	return query
}

// exchange turns a code into the answer of the token endpoint.
func (r *running) exchange(t *testing.T, code string, changes ...string) (int, map[string]any) {
	t.Helper()
	form := url.Values{
		"grant_type": {"authorization_code"}, "code": {code}, "client_id": {Client}, "redirect_uri": {r.server.URL + "/"}, "code_verifier": {verifier},
	}
	for i := 0; i < len(changes); i += 2 {
		form.Set(changes[i], changes[i+1])
	}
	request, err := http.NewRequest("POST", r.server.URL+Path+"/token", strings.NewReader(form.Encode()))
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	response, body := r.ask(t, request)
	var answer map[string]any
	if err := json.Unmarshal([]byte(body), &answer); err != nil {
		t.Fatalf("%v: %s", err, body)
	}
	return response.StatusCode, answer
}

func (r *running) code(t *testing.T) string {
	t.Helper()
	response, _ := r.get(t, "/authorize", r.asked("as", "ana"))
	return sent(t, response, r.server.URL+"/").Get("code")
}

func TestPersonIsChosenAndTheTokenCounts(t *testing.T) {
	r := start(t)
	response, page := r.get(t, "/authorize", r.asked())
	if response.StatusCode != 200 || !strings.Contains(page, "Ana &lt;Tamihana&gt;") || !strings.Contains(page, "lead of Hana · manager") {
		t.Fatalf("%s %s", response.Status, page)
	}
	for _, carried := range []string{`name="state" value="s"`, `name="code_challenge" value="` + challenge, `name="as" value="mere"`} {
		if !strings.Contains(page, carried) {
			t.Errorf("the page lacks %s", carried)
		}
	}
	response, _ = r.get(t, "/authorize", r.asked("as", "ana", "acr_values", StepUp))
	back := sent(t, response, r.server.URL+"/")
	if back.Get("state") != "s" || back.Get("iss") != r.URL() {
		t.Errorf("sent back with %v", back)
	}
	status, tokens := r.exchange(t, back.Get("code"))
	if status != 200 {
		t.Fatalf("%d %v", status, tokens)
	}
	who, err := r.verify(t, r.URL(), tokens["access_token"].(string))
	if got := who.Token(); err != nil || got.Subject != "ana" || got.Issuer != "https://accounts.invalid" || !got.SteppedUp {
		t.Errorf("%v %+v", err, got)
	}
	if _, err := r.verify(t, r.URL(), tokens["id_token"].(string)); err == nil {
		t.Error("the ID token opens the door")
	}
	payload, err := base64.RawURLEncoding.DecodeString(strings.Split(tokens["id_token"].(string), ".")[1])
	if err != nil || !strings.Contains(string(payload), `"name":"Ana \u003cTamihana\u003e"`) || !strings.Contains(string(payload), `"nonce":"n"`) {
		t.Errorf("the ID token says %s, %v", payload, err)
	}
}

// The page speaks the first language of those asked for that it knows.
func TestPageSpeaksTwoLanguages(t *testing.T) {
	r := start(t)
	for locales, want := range map[string]string{"": "Who are you", "mi": "Ko wai koe", "fr mi-NZ en": "Ko wai koe", "en-NZ mi": "Who are you", "fr": "Who are you"} {
		if _, page := r.get(t, "/authorize", r.asked("ui_locales", locales)); !strings.Contains(page, want) {
			t.Errorf("%q: the page does not say %q", locales, want)
		}
	}
}

func TestPageMayBeSkippedButNotToProveAnew(t *testing.T) {
	r := start(t)
	response, _ := r.get(t, "/authorize", r.asked("prompt", "none", "login_hint", "mere", "acr_values", StepUp))
	_, tokens := r.exchange(t, sent(t, response, r.server.URL+"/").Get("code"))
	who, err := r.verify(t, r.URL(), tokens["access_token"].(string))
	if err != nil || who.Token().Subject != "mere" || who.Token().SteppedUp {
		t.Errorf("%v %+v", err, who.Token())
	}
}

func TestTerminalGetsATokenInOneCommand(t *testing.T) {
	r := start(t)
	for query, steppedUp := range map[string]bool{"": false, "1": true, "no": false} {
		_, raw := r.get(t, "/token", url.Values{"as": {"mere"}, "step_up": {query}})
		who, err := r.verify(t, r.URL(), strings.TrimSuffix(raw, "\n"))
		if err != nil || who.Token().Subject != "mere" || who.Token().SteppedUp != steppedUp {
			t.Errorf("%v %+v", err, who.Token())
		}
	}
	if response, _ := r.get(t, "/token", url.Values{"as": {"nobody"}}); response.StatusCode != http.StatusNotFound {
		t.Errorf("a token for nobody: %s", response.Status)
	}
	if _, list := r.get(t, "/people", nil); list != "ana\tAna <Tamihana>\tlead of Hana · manager\nmere\tMere Parata\tHana’s mother\n" {
		t.Errorf("the list is %q", list)
	}
}

func TestTokensEndWithTheirIssuer(t *testing.T) {
	r := start(t)
	_, raw := r.get(t, "/token", url.Values{"as": {"ana"}})
	raw = strings.TrimSuffix(raw, "\n")
	elsewhere := start(t)
	if _, err := r.verify(t, elsewhere.URL(), raw); err == nil {
		t.Error("counts at another server")
	}
	r.now = r.now.Add(lasts)
	if _, err := r.verify(t, r.URL(), raw); err == nil {
		t.Error("counts after ten minutes")
	}
	r.now = r.now.Add(-lasts)
	if _, err := r.verify(t, r.URL(), raw); err != nil {
		t.Errorf("does not count at all: %v", err)
	}
	r.Issuer = r.another(t)
	if _, err := r.verify(t, r.URL(), raw); err == nil {
		t.Error("counts after a restart")
	}
}

func TestCodeIsForTheOneWhoAskedAndOnce(t *testing.T) {
	r := start(t)
	for name, changes := range map[string][]string{
		"another verifier": {"code_verifier", verifier[1:] + "k"},
		"the challenge":    {"code_verifier", challenge},
		"no verifier":      {"code_verifier", ""},
		"another address":  {"redirect_uri", "http://localhost:3000/"},
		"another client":   {"client_id", "other"},
		"another code":     {"code", "other"},
		"another grant":    {"grant_type", "password"},
		"refreshing":       {"grant_type", "refresh_token"},
	} {
		if status, answer := r.exchange(t, r.code(t), changes...); status != http.StatusBadRequest || answer["access_token"] != nil {
			t.Errorf("%s: %d %v", name, status, answer)
		}
	}
	code := r.code(t)
	for _, want := range []int{200, 400} {
		if status, _ := r.exchange(t, code); status != want {
			t.Errorf("got %d, want %d", status, want)
		}
	}
	guessed := r.code(t)
	r.exchange(t, guessed, "code_verifier", "guess")
	if status, _ := r.exchange(t, guessed); status != 400 {
		t.Error("a code works after a wrong guess")
	}
	late := r.code(t)
	r.now = r.now.Add(codeLasts)
	if status, _ := r.exchange(t, late); status != 400 {
		t.Error("a code works after a minute")
	}
}

func TestCodesAreBounded(t *testing.T) {
	r := start(t)
	for range mostCodes {
		if _, ok := r.codes.issue(grant{}, r.now); !ok {
			t.Fatal("refused too early")
		}
	}
	response, _ := r.get(t, "/authorize", r.asked("as", "ana"))
	if got := sent(t, response, r.server.URL+"/").Get("error"); got != "temporarily_unavailable" {
		t.Errorf("got %q", got)
	}
	r.now = r.now.Add(codeLasts)
	if r.code(t) == "" {
		t.Error("old codes are not forgotten")
	}
}

func TestNothingIsSentToStrangers(t *testing.T) {
	r := start(t)
	for _, change := range [][]string{
		{"redirect_uri", "https://evil.example/"},
		{"redirect_uri", "http://localhost:3000.evil.example/"},
		{"redirect_uri", "https://localhost:3000/"},
		{"redirect_uri", "http://me@localhost:3000/"},
		{"redirect_uri", r.server.URL + "@evil.example/"},
		{"redirect_uri", "//evil.example/"},
		{"redirect_uri", "javascript:alert(1)"},
		{"redirect_uri", r.server.URL + "/#fragment"},
		{"redirect_uri", ""},
		{"client_id", "other"},
		{"client_id", ""},
	} {
		for _, as := range []string{"", "ana"} {
			query := r.asked(change...)
			if as != "" {
				query.Set("as", as)
			}
			response, body := r.get(t, "/authorize", query)
			if response.StatusCode != http.StatusBadRequest || response.Header.Get("Location") != "" || strings.Contains(body, "Tamihana") {
				t.Errorf("%v: %s to %q", change, response.Status, response.Header.Get("Location"))
			}
		}
	}
	response, _ := r.get(t, "/authorize", r.asked("as", "ana", "redirect_uri", "http://localhost:3000/back?x=1"))
	if back := sent(t, response, "http://localhost:3000/back"); back.Get("code") == "" || back.Get("x") != "1" {
		t.Errorf("an allowed page is sent %v", back)
	}
}

func TestPagesMustProveThatTheyAsked(t *testing.T) {
	r := start(t)
	for _, change := range [][]string{
		{"response_type", "token"}, {"response_type", "id_token"}, {"code_challenge", ""}, {"code_challenge_method", "plain"},
	} {
		response, _ := r.get(t, "/authorize", r.asked(append(change, "as", "ana")...))
		if back := sent(t, response, r.server.URL+"/"); back.Get("error") != "invalid_request" || back.Has("code") {
			t.Errorf("%v: %v", change, back)
		}
	}
	for _, nobody := range [][]string{{"as", "nobody"}, {"prompt", "none"}, {"prompt", "none", "login_hint", "nobody"}} {
		response, _ := r.get(t, "/authorize", r.asked(nobody...))
		if back := sent(t, response, r.server.URL+"/"); back.Get("error") != "login_required" {
			t.Errorf("%v: %v", nobody, back)
		}
	}
}

func TestWhatCameThroughAProxyIsRefused(t *testing.T) {
	r := start(t)
	for _, name := range []string{"X-Forwarded-For", "x-forwarded-host", "X-Forwarded-Proto", "Forwarded", "Via", "X-Real-IP"} {
		for _, path := range []string{"/token?as=ana", "/authorize?" + r.asked("as", "ana").Encode(), "/people", "/keys", "/.well-known/openid-configuration"} {
			request, err := http.NewRequest("GET", r.server.URL+Path+path, nil)
			if err != nil {
				t.Fatal(err)
			}
			request.Header.Set(name, "127.0.0.1")
			if response, body := r.ask(t, request); response.StatusCode != http.StatusForbidden || strings.Contains(body, "eyJ") {
				t.Errorf("%s with %s: %s", path, name, response.Status)
			}
		}
	}
}

func TestOnlyThePublicKeyIsPublished(t *testing.T) {
	r := start(t)
	_, body := r.get(t, "/keys", nil)
	if strings.Contains(body, `"d":`) || !strings.Contains(body, `"kty":"EC"`) {
		t.Errorf("got %s", body)
	}
}

func TestPageRunsNothingAndSendsNowhereElse(t *testing.T) {
	r := start(t)
	response, page := r.get(t, "/authorize", r.asked("state", `"><script>alert(1)</script>`))
	if strings.Contains(page, "<script") {
		t.Errorf("the page runs what it was asked with: %s", page)
	}
	want := "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' http://localhost:3000"
	if got := response.Header.Get("Content-Security-Policy"); got != want {
		t.Errorf("got %q", got)
	}
	if response, css := r.get(t, "/style.css", nil); response.Header.Get("Content-Type") != "text/css; charset=utf-8" || css == "" {
		t.Errorf("style: %s", response.Status)
	}
}
