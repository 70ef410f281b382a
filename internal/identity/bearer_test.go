package identity

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"cangraph/internal/viewer"
)

func TestTokenStandsInOneHeader(t *testing.T) {
	s := newStandIn(t)
	v, _ := s.verifier(t)
	raw := sign(t, s.elliptic, header(), s.good())
	for name, c := range map[string]struct {
		headers http.Header
		counts  bool
	}{
		"bearer":           {http.Header{"Authorization": {"Bearer " + raw}}, true},
		"small letters":    {http.Header{"Authorization": {"bearer " + raw}}, true},
		"none":             {http.Header{}, false},
		"empty":            {http.Header{"Authorization": {""}}, false},
		"only a scheme":    {http.Header{"Authorization": {"Bearer"}}, false},
		"only a token":     {http.Header{"Authorization": {raw}}, false},
		"another scheme":   {http.Header{"Authorization": {"Basic " + raw}}, false},
		"two spaces":       {http.Header{"Authorization": {"Bearer  " + raw}}, false},
		"two headers":      {http.Header{"Authorization": {"Bearer " + raw, "Bearer " + raw}}, false},
		"two tokens":       {http.Header{"Authorization": {"Bearer " + raw + ", Bearer " + raw}}, false},
		"a cookie":         {http.Header{"Cookie": {"access_token=" + raw}}, false},
		"another header":   {http.Header{"X-Access-Token": {raw}, "Proxy-Authorization": {"Bearer " + raw}}, false},
		"X-Forwarded":      {http.Header{"X-Forwarded-User": {"mere"}, "X-Forwarded-Access-Token": {raw}}, false},
		"cookie, no token": {http.Header{"Cookie": {"a=b"}, "Authorization": {"Bearer " + raw}}, true},
	} {
		r := httptest.NewRequest("POST", "/graphql?access_token="+url.QueryEscape(raw), strings.NewReader("access_token="+raw))
		r.Header = c.headers
		_, err := v.Authenticate(r)
		if (err == nil) != c.counts || err != nil && !errors.Is(err, errRefused) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestViewerIsTheSubjectUnderItsAccountsIssuer(t *testing.T) {
	s := newStandIn(t)
	raw := sign(t, s.elliptic, header(), s.good())
	for stored, want := range map[string]string{"": s.URL, "https://accounts.example": "https://accounts.example"} {
		v, _ := s.verifier(t, func(o *Options) { o.AccountIssuer = stored })
		who, err := v.Verify(t.Context(), raw)
		if err != nil {
			t.Fatal(err)
		}
		if got := who.Token(); !got.IssuedAt.Equal(now) || got.Issuer != want || got.Subject != "mere" || got.SteppedUp {
			t.Errorf("got %+v", got)
		}
		if who.IsSystem() || who.Key() == (viewer.Viewer{}).Key() {
			t.Error("a bearer is taken for somebody else")
		}
	}
}

func TestWhoHasJustProvedAnew(t *testing.T) {
	s := newStandIn(t)
	v, _ := s.verifier(t)
	for _, c := range []struct {
		name string
		acr  any
		auth any
		want bool
	}{
		{"just now", "gold", now.Unix(), true},
		{"five minutes ago", "gold", now.Add(-stepUpLasts).Unix(), true},
		{"before that", "gold", now.Add(-stepUpLasts - time.Second).Unix(), false},
		{"in a minute", "gold", now.Add(time.Minute).Unix(), true},
		{"later", "gold", now.Add(time.Minute + time.Second).Unix(), false},
		{"no time", "gold", nil, false},
		{"another way", "silver", now.Unix(), false},
		{"no way", nil, now.Unix(), false},
		{"an empty way", "", now.Unix(), false},
	} {
		who, err := v.Verify(t.Context(), sign(t, s.elliptic, header(), s.good().with("acr", c.acr).with("auth_time", c.auth)))
		if err != nil || who.Token().SteppedUp != c.want {
			t.Errorf("%s: %+v, %v", c.name, who.Token(), err)
		}
	}
	strict, _ := s.verifier(t, func(o *Options) { o.StepUpACRs = nil })
	who, err := strict.Verify(t.Context(), sign(t, s.elliptic, header(), s.good().with("acr", "").with("auth_time", now.Unix())))
	if err != nil || who.Token().SteppedUp {
		t.Errorf("no way is set: %+v, %v", who.Token(), err)
	}
}

func TestVerifierNeedsToKnowWhoseTokensCount(t *testing.T) {
	for _, opts := range []Options{
		{}, {Issuer: "https://i.example"}, {Issuer: "https://i.example", Audience: "a"}, {Audience: "a", AllowedClients: []string{"c"}},
	} {
		if _, err := New(opts); err == nil {
			t.Errorf("%+v is enough", opts)
		}
	}
}
