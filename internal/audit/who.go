package audit

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"github.com/google/uuid"

	"cangraph/internal/clock"
	"cangraph/internal/policy"
	"cangraph/internal/store"
	"cangraph/internal/viewer"
)

// entry is what is recorded of the request: who asks, and which of the children they
// see only because the glass was broken, is taken from the scope that showed them.
func (r Request) entry(ctx context.Context, scope *policy.Scope, children []uuid.UUID, outcome Outcome) (*entry, error) {
	who, err := person(ctx, scope)
	if err != nil {
		return nil, err
	}
	e := &entry{
		At: writeInstant(clock.Now(ctx)), Kind: string(Read), Outcome: string(outcome),
		AccountID: who.Account.String(), ViewerID: who.ID.String(),
		ViewerKind: strings.ToUpper(strings.TrimPrefix(string(who.Kind), "viewer_")),
		Operation:  r.Operation,
		Purpose:    r.Purpose, RequestID: r.ID,
	}
	if r.Document != "" {
		sum := sha256.Sum256([]byte(r.Document))
		e.DocumentHash = hex.EncodeToString(sum[:])
	}
	if !names.MatchString(e.Operation) || !code.MatchString(e.Purpose) || !code.MatchString(e.RequestID) {
		return nil, errNotCode
	}
	var rows []child
	for _, id := range children {
		rows = append(rows, child{ID: id.String(), BreakGlass: scope != nil && scope.GlassBroken(id)})
	}
	e.of(rows)
	return e, nil
}

// operator is who asks without a scope.
const operator policy.Kind = "viewer_system"

// person is the viewer of a scope, as a person of the graph; without one the operator,
// whom only the context can tell from nobody.
func person(ctx context.Context, scope *policy.Scope) (policy.Person, error) {
	if scope != nil {
		return scope.Viewer(), nil
	}
	v, err := viewer.From(ctx)
	if err == nil && !v.IsSystem() {
		err = viewer.ErrMissing
	}
	return policy.Person{Kind: operator}, err
}

// scopeIn is the scope of the session that showed the children; nil for the operator.
func scopeIn(ctx context.Context) (*policy.Scope, error) {
	v, err := viewer.From(ctx)
	if err != nil || v.IsSystem() {
		return nil, err
	}
	session, ok := store.SessionFrom(ctx)
	if !ok {
		return nil, viewer.ErrMissing
	}
	return session.Scope(ctx)
}
