// Package viewer says who is asking. Every read takes its viewer from the
// context; a context without one is refused, on every path. What a viewer may see
// is internal/policy's to say. The package knows no database and no rule.
package viewer

import (
	"context"
	"errors"
	"time"
)

// ErrMissing is returned where nobody is asking: an answer to nobody is a leak.
var ErrMissing = errors.New("no viewer: nobody may read without being known")

// Viewer is who asks: an account that a verified token names, or a command on the
// database's own machine. Its zero value sees nothing.
type Viewer struct {
	system string
	token  Token
}

// Token is what a verified token says of its bearer.
type Token struct {
	Issuer    string
	Subject   string    // the account, by the issuer's word
	IssuedAt  time.Time // an account that signed out since is refused
	SteppedUp bool      // the bearer proved anew, just now, who they are
}

// ClocksDiffer is how far an issuer's clock may be ahead of ours: a token that says it was
// issued until then counts already.
const ClocksDiffer = time.Minute

// System is a command of the operator, such as an import: it sees everything. It is
// never made from a request.
func System(command string) Viewer { return Viewer{system: command} }

// Bearer is who holds a verified token.
func Bearer(token Token) Viewer { return Viewer{token: token} }

// IsSystem says whether a command of the operator asks.
func (v Viewer) IsSystem() bool { return v.system != "" }

// Token is what the token said; zero for a command.
func (v Viewer) Token() Token { return v.token }

// Key tells viewers apart: what is made for one is of no use to another.
func (v Viewer) Key() string {
	if v.IsSystem() {
		return "system"
	}
	return v.token.Issuer + "\x00" + v.token.Subject
}

type key struct{}

// With returns a context in which v is asking.
func With(ctx context.Context, v Viewer) context.Context {
	return context.WithValue(ctx, key{}, v)
}

// From returns who is asking in ctx, or ErrMissing.
func From(ctx context.Context) (Viewer, error) {
	v, ok := ctx.Value(key{}).(Viewer)
	if !ok || !v.IsSystem() && v.token.Subject == "" {
		return Viewer{}, ErrMissing
	}
	return v, nil
}
