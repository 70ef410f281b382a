package command

import (
	"context"
	"errors"

	"cangraph/internal/policy"
	"cangraph/internal/store"
	"cangraph/internal/viewer"
)

// scopeOf reads what the viewer may see now, in a session of its own: the request's may
// be older, and what it answers after the change must not be. It has ended before the
// change waits for the writer, so that nobody who waits holds what a writer needs. nil
// for the operator.
func scopeOf(ctx context.Context, s *store.Store) (*policy.Scope, error) {
	v, err := viewer.From(ctx)
	if err != nil || v.IsSystem() {
		return nil, err
	}
	ctx, session := s.Session(ctx)
	scope, err := session.Scope(ctx)
	return scope, errors.Join(err, session.Close())
}
