package identity

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

// clocked lets a test move the time on.
func clocked(at *time.Time) func(*Options) {
	return func(o *Options) { o.Now = func() time.Time { return *at } }
}

func TestServerStartsWhileItsIssuerIsDown(t *testing.T) {
	s := newStandIn(t)
	s.down.Store(true)
	at := now
	v, log := s.verifier(t, clocked(&at))
	raw := sign(t, s.elliptic, header(), s.good())
	if err := v.Reach(t.Context()); err == nil || !strings.Contains(err.Error(), s.URL) {
		t.Errorf("reach: %v", err)
	}
	if _, err := v.Verify(t.Context(), raw); err == nil {
		t.Error("a token counts without keys")
	}
	if said := log.String(); !strings.Contains(said, "cannot be reached") || !strings.Contains(said, `by="issuer unreachable"`) {
		t.Errorf("the log says %q", said)
	}
	s.down.Store(false)
	if _, err := v.Verify(t.Context(), raw); err == nil || s.asked.Load() != 0 {
		t.Errorf("asked again at once: %v", err)
	}
	at = at.Add(askAgain)
	if _, err := v.Verify(t.Context(), raw); err != nil {
		t.Errorf("the issuer is back, and still: %v, %s", err, log)
	}
}

func TestKeysOutliveTheIssuersSilenceByAnHour(t *testing.T) {
	s := newStandIn(t)
	at := now
	v, _ := s.verifier(t, clocked(&at))
	counts := func() bool {
		claims := s.good().with("iat", at.Unix()).with("exp", at.Unix()+60)
		_, err := v.Verify(t.Context(), sign(t, s.elliptic, header(), claims))
		return err == nil
	}
	if !counts() {
		t.Fatal("the token does not count")
	}
	s.down.Store(true)
	for _, step := range []struct {
		after time.Duration
		want  bool
	}{{renewAfter, true}, {forgetAfter, true}, {forgetAfter + time.Second, false}} {
		at = now.Add(step.after)
		if got := counts(); got != step.want {
			t.Errorf("after %s: counts is %v", step.after, got)
		}
	}
}

func TestWithdrawnKeyIsForgotten(t *testing.T) {
	s := newStandIn(t)
	at := now
	v, _ := s.verifier(t, clocked(&at))
	withdrawn := s.elliptic
	if _, err := v.Verify(t.Context(), sign(t, withdrawn, header(), s.good())); err != nil {
		t.Fatal(err)
	}
	s.elliptic = newKey(t)
	at = now.Add(renewAfter)
	claims := s.good().with("iat", at.Unix()).with("exp", at.Unix()+60)
	_ = v.Reach(t.Context()) // renewed behind the first request that is late
	<-v.issuer.asking
	if _, err := v.Verify(t.Context(), sign(t, withdrawn, header(), claims)); err == nil {
		t.Error("the withdrawn key still counts")
	}
	at = at.Add(askAgain)
	if _, err := v.Verify(t.Context(), sign(t, s.elliptic, header(), claims)); err != nil {
		t.Errorf("the new key does not count: %v", err)
	}
}

func TestUnknownKeysDoNotMakeUsAskAllTheTime(t *testing.T) {
	s := newStandIn(t)
	v, _ := s.verifier(t)
	for range 100 {
		_, _ = v.Verify(t.Context(), sign(t, s.stranger, header().with("kid", "unknown"), s.good()))
	}
	if fetched, asked := s.fetched.Load(), s.asked.Load(); fetched != 1 || asked != 1 {
		t.Errorf("the keys were fetched %d times, discovery %d times", fetched, asked)
	}
	if _, err := v.Verify(t.Context(), sign(t, s.elliptic, header(), s.good())); err != nil {
		t.Errorf("a good token among them: %v", err)
	}
}

func TestKeysComeOnlyFromWhereTheIssuerSays(t *testing.T) {
	var hits int
	canary := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { hits++ }))
	defer canary.Close()
	for name, keysURL := range map[string]string{
		"another host":   canary.URL + "/keys",
		"no host":        "/keys",
		"a file":         "file:///etc/passwd",
		"a redirect":     "redirect",
		"not an address": "http://[",
	} {
		t.Run(name, func(t *testing.T) {
			s := newStandIn(t)
			s.keysURL = keysURL
			if keysURL == "redirect" {
				s.keysURL = s.URL + "/elsewhere"
			}
			v, _ := s.verifier(t)
			if _, err := v.Verify(t.Context(), sign(t, s.elliptic, header(), s.good())); err == nil {
				t.Error("the token counts")
			}
			if hits > 0 || s.fetched.Load() > 0 {
				t.Error("keys were fetched")
			}
		})
	}
}

func TestTokensNeverMakeUsAskAnotherHost(t *testing.T) {
	var hits int
	canary := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { hits++ }))
	defer canary.Close()
	s := newStandIn(t)
	v, _ := s.verifier(t)
	for _, name := range []string{"jku", "x5u", "kid", "iss"} {
		_, _ = v.Verify(t.Context(), sign(t, s.stranger, header().with(name, canary.URL), s.good().with("iss", canary.URL)))
		_, _ = v.Verify(t.Context(), sign(t, s.stranger, header().with(name, canary.URL), s.good()))
	}
	if hits > 0 {
		t.Errorf("%d requests", hits)
	}
}

func TestIssuerThatNamesItselfOtherwiseIsNotBelieved(t *testing.T) {
	s := newStandIn(t)
	v, log := s.verifier(t, func(o *Options) { o.Issuer = strings.Replace(s.URL, "127.0.0.1", "localhost", 1) })
	if _, err := v.Verify(t.Context(), sign(t, s.elliptic, header(), s.good().with("iss", v.opts.Issuer))); err == nil {
		t.Error("the token counts")
	}
	if !strings.Contains(log.String(), "did not match") {
		t.Errorf("the log says %q", log)
	}
}

func TestIssuerThatSendsElsewhereIsNotFollowed(t *testing.T) {
	s := newStandIn(t)
	door := httptest.NewServer(http.RedirectHandler(s.URL+"/.well-known/openid-configuration", http.StatusFound))
	defer door.Close()
	v, _ := s.verifier(t, func(o *Options) { o.Issuer = door.URL })
	if err := v.Reach(t.Context()); err == nil || s.asked.Load() > 0 {
		t.Errorf("%v, %d requests elsewhere", err, s.asked.Load())
	}
}
