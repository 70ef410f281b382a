package audit

import (
	"context"
	"sync"

	"github.com/google/uuid"

	"cangraph/internal/viewer"
)

// trail collects the children that a request shows. Resolvers add to it at once.
type trail struct {
	request Request

	mu       sync.Mutex
	children map[uuid.UUID]bool
	opened   []Opening
	recorded bool
}

// Opening is an observation or a concern that was read by itself, and not in a list.
type Opening struct{ Subject, Child uuid.UUID }

type trailKey struct{}

// Begin returns a context in which the children that the request shows are collected.
func Begin(ctx context.Context, r Request) context.Context {
	return context.WithValue(ctx, trailKey{}, &trail{request: r, children: map[uuid.UUID]bool{}})
}

func trailIn(ctx context.Context) (*trail, bool) {
	t, ok := ctx.Value(trailKey{}).(*trail)
	return t, ok
}

// Shown notes that something about these children goes into the answer. Whoever loads
// a child for an answer calls it, and shows nothing when it fails: with ErrNoTrail where
// nobody would record it, or with viewer.ErrMissing. Only a command of the operator,
// which answers no request, needs no trail.
func Shown(ctx context.Context, children ...uuid.UUID) error {
	if len(children) == 0 {
		return nil
	}
	t, ok := trailIn(ctx)
	if !ok {
		return withoutTrail(ctx)
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, id := range children {
		if t.recorded && !t.children[id] {
			return ErrNoTrail
		}
		t.children[id] = true
	}
	return nil
}

// Opened notes that an answer shows an observation or a concern that was asked for by itself: if the viewer works with the child, it is known
// from then on that they know of it (S2.15). Errors: as of Shown.
func Opened(ctx context.Context, o Opening) error {
	if err := Shown(ctx, o.Child); err != nil {
		return err
	}
	if t, ok := trailIn(ctx); ok {
		t.mu.Lock()
		defer t.mu.Unlock()
		t.opened = append(t.opened, o)
	}
	return nil
}

func withoutTrail(ctx context.Context) error {
	v, err := viewer.From(ctx)
	if err == nil && !v.IsSystem() {
		err = ErrNoTrail
	}
	return err
}

// end closes the trail and returns what it holds.
func (t *trail) end() ([]uuid.UUID, []Opening) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.recorded = true
	ids := make([]uuid.UUID, 0, len(t.children))
	for id := range t.children {
		ids = append(ids, id)
	}
	return ids, t.opened
}
