// Package identity says who sent a request, from the access token it carries: a JWT (RFC 9068) that an OpenID Connect
// issuer signed. Whatever is wrong with a token, the answer is the same; only the log says which check refused it.
//
// It owns the checks of a token, the issuer's keys, and where in a request a token may stand: the header
// Authorization, and nowhere else. It refuses cookies, tokens in addresses, keys that a token brings along, and every
// word about what a viewer may see: whether there is an account for the subject, and whose, the policy says.
package identity

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"time"

	"github.com/coreos/go-oidc/v3/oidc"

	"cangraph/internal/fault"
	"cangraph/internal/viewer"
)

// Options say whose tokens count. Issuer, Audience and AllowedClients are required.
type Options struct {
	Issuer         string   // as in its discovery document and in the claim iss
	Audience       string   // how the issuer names this server in the claim aud
	AllowedClients []string // programs whose tokens count: the claim client_id or azp
	StepUpACRs     []string // values of the claim acr that mean: proved anew, more strictly
	// AccountIssuer is the issuer by which accounts are stored. Empty: Issuer.
	AccountIssuer string
	HTTPClient    *http.Client     // asks the issuer; never follows a redirect. Nil: one with a short time limit
	Now           func() time.Time // nil: time.Now
	Logger        *slog.Logger     // hears which check refused a token, never what it held. Nil: slog.Default
}

// Verifier turns tokens into viewers. It is safe for concurrent use.
type Verifier struct {
	opts    Options
	checks  []check
	config  oidc.Config
	issuer  *issuer
	recent  recent
	longest int // of a token, in bytes
	decode  func([]byte, any) error
}

// The bounds of security: how long a token may live, and for how long somebody who proved anew who they are has just
// done so. How far clocks may differ, internal/viewer says.
const (
	longestLife  = 15 * time.Minute
	stepUpLasts  = 5 * time.Minute
	longestToken = 8 << 10 // bytes
)

// New returns the verifier of one issuer's tokens. It does not ask the issuer yet: that happens when a token first
// needs its keys, and again until it answers, so that a server starts while its issuer is down (see Reach).
func New(opts Options) (*Verifier, error) {
	if opts.Issuer == "" || opts.Audience == "" || len(opts.AllowedClients) == 0 {
		return nil, errors.New("tokens need an issuer, an audience and the clients whose tokens count")
	}
	if opts.Now == nil {
		opts.Now = time.Now
	}
	if opts.Logger == nil {
		opts.Logger = slog.Default()
	}
	if opts.AccountIssuer == "" {
		opts.AccountIssuer = opts.Issuer
	}
	return &Verifier{
		opts:    opts,
		checks:  checks,
		longest: longestToken,
		decode:  strictJSON,
		issuer:  newIssuer(opts),
		config: oidc.Config{
			ClientID:             opts.Audience,
			SupportedSigningAlgs: algorithms,
			Now:                  opts.Now,
		},
	}, nil
}

// Reach asks the issuer for its keys' address now, and says why that failed. The verifier works, or will, either way.
func (v *Verifier) Reach(ctx context.Context) error {
	_, err := v.issuer.current(ctx)
	return err
}

// errRefused is the answer to every token that does not count, and to none.
var errRefused = fault.New(fault.Unauthenticated, "Sign in first: the request carries no valid access token (Authorization: Bearer …).")

// Verify returns who holds the token, or the one fault for all that can be wrong with it.
func (v *Verifier) Verify(ctx context.Context, raw string) (viewer.Viewer, error) {
	t, refusedBy := v.check(ctx, raw)
	if refusedBy != "" {
		v.opts.Logger.LogAttrs(ctx, slog.LevelInfo, "token refused", slog.String("by", refusedBy))
		return viewer.Viewer{}, errRefused
	}
	return viewer.Bearer(viewer.Token{
		Issuer:    v.opts.AccountIssuer,
		Subject:   t.claims.Subject,
		IssuedAt:  t.claims.IssuedAt.Time(),
		SteppedUp: v.steppedUp(t.claims),
	}), nil
}

// check returns the token, or the name of the check that refuses it. The cheap ones come first, since anyone may send
// anything; nothing of a token counts before its signature does.
func (v *Verifier) check(ctx context.Context, raw string) (token, string) {
	if len(raw) > v.longest {
		return token{}, "size"
	}
	t, err := parse(raw, v.decode)
	if err != nil {
		return token{}, "form"
	}
	now := v.opts.Now()
	for _, c := range v.checks {
		if !c.holds(v.opts, t, now) {
			return token{}, c.name
		}
	}
	keys, err := v.issuer.current(ctx)
	if err != nil {
		return token{}, "issuer unreachable"
	}
	if v.recent.has(raw, keys) {
		return t, ""
	}
	// The library repeats some of the checks above, which are there to have a name in the log.
	if _, err := oidc.NewVerifier(v.opts.Issuer, keys, &v.config).Verify(ctx, raw); err != nil {
		return token{}, "signature"
	}
	v.recent.add(raw, signed{keys, t.claims.Expiry.Time()}, now)
	return t, ""
}

// steppedUp says whether the bearer proved anew, just now, who they are.
func (v *Verifier) steppedUp(c claims) bool {
	if !contains(v.opts.StepUpACRs, c.ACR) {
		return false
	}
	age := v.opts.Now().Sub(c.AuthTime.Time())
	return age <= stepUpLasts && age >= -viewer.ClocksDiffer
}
