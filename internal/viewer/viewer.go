// Package viewer says who is asking. Every read takes its viewer from the
// context and starts from what that viewer may see; a context without one is
// refused, on every path. The package knows no database and no rule.
package viewer

import (
	"context"
	"errors"
)

// ErrMissing is returned where nobody is asking: an answer to nobody is a leak.
var ErrMissing = errors.New("no viewer: nobody may read without being known")

// Viewer is who asks. Its zero value sees nothing.
type Viewer struct {
	everything bool
}

// Everyone is the one viewer of a server without sign-in: it sees everything,
// which is why such a server listens on loopback only.
func Everyone() Viewer { return Viewer{everything: true} }

// SeesEverything says whether every child is visible to the viewer. It is the
// one row scope that exists until identity and policy do.
func (v Viewer) SeesEverything() bool { return v.everything }

// Key tells viewers apart: what is made for one is of no use to another.
func (v Viewer) Key() string {
	if v.everything {
		return "everyone"
	}
	return "nobody"
}

type key struct{}

// With returns a context in which v is asking.
func With(ctx context.Context, v Viewer) context.Context {
	return context.WithValue(ctx, key{}, v)
}

// From returns who is asking in ctx, or ErrMissing.
func From(ctx context.Context) (Viewer, error) {
	v, ok := ctx.Value(key{}).(Viewer)
	if !ok {
		return Viewer{}, ErrMissing
	}
	return v, nil
}
