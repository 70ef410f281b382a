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
func (r Request) entry(ctx context.Context, children []uuid.UUID, outcome Outcome) (*entry, error) {
	who, scope, err := whoAsks(ctx)
	if err != nil {
		return nil, err
	}
	e := &entry{
		At: writeInstant(clock.Now(ctx)), Kind: string(Read), Outcome: string(outcome),
		AccountID: who.Account.String(), ViewerID: who.ID.String(),
		ViewerKind: strings.ToUpper(strings.TrimPrefix(string(who.Kind), "viewer_")),
		Operation:  r.Operation[:min(len(r.Operation), mostOperation)],
		Purpose:    r.Purpose, RequestID: r.ID,
	}
	if r.Document != "" {
		sum := sha256.Sum256([]byte(r.Document))
		e.DocumentHash = hex.EncodeToString(sum[:])
	}
	for _, text := range []string{e.Operation, e.Purpose, e.RequestID} {
		if !code.MatchString(text) {
			return nil, errNotCode
		}
	}
	var rows []child
	for _, id := range children {
		rows = append(rows, child{ID: id.String(), BreakGlass: scope != nil && scope.GlassBroken(id)})
	}
	e.of(rows)
	return e, nil
}

// system is who asks when the operator does.
const system policy.Kind = "viewer_system"

// whoAsks returns the viewer as a person of the graph, and the scope; none for a command
// of the operator.
func whoAsks(ctx context.Context) (policy.Person, *policy.Scope, error) {
	v, err := viewer.From(ctx)
	if err != nil || v.IsSystem() {
		return policy.Person{Kind: system}, nil, err
	}
	session, ok := store.SessionFrom(ctx)
	if !ok {
		return policy.Person{}, nil, viewer.ErrMissing
	}
	scope, err := session.Scope(ctx)
	if err != nil {
		return policy.Person{}, nil, err
	}
	return scope.Viewer(), scope, nil
}
