package store

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/internal/calendar"
	"cangraph/internal/policy"
)

// around says of a read that it touches nothing but the snapshot of some children. A
// session that has only such reads asks the policy around those children alone, which
// takes as long for a viewer of thousands as for one of ten.
type around struct {
	children []uuid.UUID
	meetings *calendar.Date
}

type aroundKey struct{}

// Around returns a context for reading the snapshot of these children, with where their
// practitioners meet elsewhere as seen from a day, unless nil. A read of anything else
// in it would find less than the viewer may see, never more.
func Around(ctx context.Context, children []uuid.UUID, meetings *calendar.Date) context.Context {
	return context.WithValue(ctx, aroundKey{}, &around{children, meetings})
}

// aroundIn is what a read keeps to; nil: it may touch everything.
func aroundIn(ctx context.Context) *around {
	a, _ := ctx.Value(aroundKey{}).(*around)
	return a
}

// holds says whether what was asked around a serves a read around b.
func (a *around) holds(b *around) bool {
	if a == nil {
		return true
	}
	return b != nil && a.among(b.children, func(uuid.UUID) bool { return false }) &&
		(b.meetings == nil || a.meetings != nil && *a.meetings == *b.meetings)
}

// knows says whether a scope asked for around a answers for the children of b.
func (a *around) knows(b *around, scope *policy.Scope) bool {
	if a == nil {
		return true
	}
	return b != nil && a.among(b.children, func(id uuid.UUID) bool { return scope.Has(policy.Near, id) })
}

func (a *around) among(children []uuid.UUID, also func(uuid.UUID) bool) bool {
	return !slices.ContainsFunc(children, func(id uuid.UUID) bool { return !slices.Contains(a.children, id) && !also(id) })
}

// parameters are $6 and $7 of the policy, the children in the list form of a database.
func (a *around) parameters(list func([]uuid.UUID) string) (children, meetings any) {
	if a == nil {
		return nil, nil
	}
	if a.meetings != nil {
		meetings = a.meetings.String()
	}
	return list(a.children), meetings
}
