package identity

import (
	"fmt"
	"testing"
	"time"

	"github.com/coreos/go-oidc/v3/oidc"
)

func TestRememberedTokenIsStillChecked(t *testing.T) {
	s := newStandIn(t)
	at := now
	v, _ := s.verifier(t, clocked(&at))
	raw := sign(t, s.elliptic, header(), s.good().with("acr", "gold").with("auth_time", now.Unix()))
	for _, step := range []struct {
		after             time.Duration
		counts, steppedUp bool
	}{{0, true, true}, {stepUpLasts, true, true}, {stepUpLasts + time.Second, true, false}, {10*time.Minute - 1, true, false}, {10 * time.Minute, false, false}} {
		at = now.Add(step.after)
		who, err := v.Verify(t.Context(), raw)
		if (err == nil) != step.counts || who.Token().SteppedUp != step.steppedUp {
			t.Errorf("after %s: %v, stepped up is %v", step.after, err, who.Token().SteppedUp)
		}
	}
}

func TestTokensAreForgottenWithTheirKeys(t *testing.T) {
	var r recent
	keys, others := oidc.KeySet(&oidc.StaticKeySet{}), oidc.KeySet(&oidc.StaticKeySet{})
	r.add("token", signed{keys, now.Add(time.Minute)}, now)
	if !r.has("token", keys) || r.has("token", others) || r.has("other", keys) {
		t.Error("not the one token with its keys")
	}
}

func TestRememberedTokensAreBounded(t *testing.T) {
	var r recent
	keys := oidc.KeySet(&oidc.StaticKeySet{})
	r.add("lasting", signed{keys, now.Add(time.Hour)}, now)
	for i := range mostRecent {
		r.add(fmt.Sprint(i), signed{keys, now}, now)
	}
	if !r.has("lasting", keys) || r.has("0", keys) {
		t.Error("when full, those that have expired should go, and no others")
	}
	for i := range 3 * mostRecent {
		r.add(fmt.Sprint(i), signed{keys, now.Add(time.Hour)}, now)
		if len(r.tokens) > mostRecent {
			t.Fatal("more are remembered")
		}
	}
}
