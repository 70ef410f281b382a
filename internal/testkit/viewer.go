package testkit

import (
	"context"
	"testing"

	"cangraph/internal/clock"
	"cangraph/internal/store"
	"cangraph/internal/viewer"
)

// As returns a context in which the bearer of a token is asking, within a session of
// its own of the store. The token was issued at the instant of ctx. The session is
// closed when the test ends.
func As(t testing.TB, ctx context.Context, s *store.Store, issuer, subject string) context.Context {
	t.Helper()
	who := viewer.Bearer(viewer.Token{Issuer: issuer, Subject: subject, IssuedAt: clock.Now(ctx)})
	ctx, session := s.Session(viewer.With(ctx, who))
	t.Cleanup(func() {
		if err := session.Close(); err != nil {
			t.Error("close session: ", err)
		}
	})
	return ctx
}
