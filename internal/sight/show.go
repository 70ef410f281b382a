package sight

import (
	"context"
	"slices"
	"sync"

	"github.com/google/uuid"

	"cangraph/internal/audit"
)

// broken collects the children of an answer who are seen only because of broken glass.
type broken struct {
	mu       sync.Mutex
	children []uuid.UUID
}

type brokenKey struct{}

// Watch returns a context in which Show collects what Broken returns.
func Watch(ctx context.Context) context.Context {
	return context.WithValue(ctx, brokenKey{}, &broken{})
}

// Show notes that something about these children goes into the answer: for the access
// log, and for the mark of an answer that used broken glass. Whoever takes a child into
// an answer calls it, and shows nothing when it fails.
func Show(ctx context.Context, children ...uuid.UUID) error {
	if len(children) == 0 {
		return nil
	}
	if err := audit.Shown(ctx, children...); err != nil {
		return err
	}
	seen, err := Of(ctx, children...)
	if err != nil {
		return err
	}
	b, watched := ctx.Value(brokenKey{}).(*broken)
	if seen.scope == nil || !watched {
		return nil
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, id := range children {
		if seen.scope.GlassBroken(id) && !slices.Contains(b.children, id) {
			b.children = append(b.children, id)
		}
	}
	return nil
}

// ShowEach is Show of the child that each of the rows is about; uuid.Nil is none.
func ShowEach[R any](ctx context.Context, rows []R, child func(R) uuid.UUID) error {
	ids := make([]uuid.UUID, 0, len(rows))
	for _, row := range rows {
		if id := child(row); id != uuid.Nil {
			ids = append(ids, id)
		}
	}
	return Show(ctx, ids...)
}

// Broken are the children shown so far whom the viewer sees only because of broken
// glass, in a fixed order.
func Broken(ctx context.Context) []uuid.UUID {
	b, watched := ctx.Value(brokenKey{}).(*broken)
	if !watched {
		return nil
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	return slices.SortedFunc(slices.Values(b.children), func(x, y uuid.UUID) int { return slices.Compare(x[:], y[:]) })
}
