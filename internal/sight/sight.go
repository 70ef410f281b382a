// Package sight says what the viewer of a request may see where rows alone do not say
// it: why a child is seen, what of it is kept from kin and children, who is only known
// to exist. It decides nothing: internal/policy does. It refuses to read
// rows, but for the ids of whom it counts.
package sight

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/internal/policy"
	"cangraph/internal/store"
	"cangraph/internal/viewer"
)

// Sight is what one viewer may see. A command of the operator sees everything.
type Sight struct{ scope *policy.Scope } // nil: a command

// Of returns the sight of who is asking in ctx: all of it, or at least what concerns the
// children named. Errors: viewer.ErrMissing; Unauthenticated for an account that is
// unknown or has ended.
func Of(ctx context.Context, children ...uuid.UUID) (Sight, error) {
	who, err := viewer.From(ctx)
	if err != nil || who.IsSystem() {
		return Sight{}, err
	}
	session, ok := store.SessionFrom(ctx)
	if !ok {
		return Sight{}, viewer.ErrMissing
	}
	if len(children) > 0 {
		ctx = store.Around(ctx, children, nil)
	}
	scope, err := session.Scope(ctx)
	return Sight{scope}, err
}

// Person is who is asking as a person of the graph or a client; zero for a command.
func (s Sight) Person() policy.Person {
	if s.scope == nil {
		return policy.Person{}
	}
	return s.scope.Viewer()
}

// Has says whether a set of the scope holds an id; never for a command.
func (s Sight) Has(kind policy.Kind, id uuid.UUID) bool {
	return s.scope != nil && s.scope.Has(kind, id)
}

// Case says whether the viewer sees a child for casework, as a command of the operator does.
func (s Sight) Case(child uuid.UUID) bool { return s.scope == nil || s.scope.Has(policy.Case, child) }

// IDs are the ids of a set of the scope; none for a command.
func (s Sight) IDs(kind policy.Kind) []uuid.UUID {
	if s.scope == nil {
		return nil
	}
	return s.scope.IDs(kind)
}

// Of are the second ids of the pairs of a set whose first is id; none for a command.
func (s Sight) Of(kind policy.Kind, id uuid.UUID) []uuid.UUID {
	if s.scope == nil {
		return nil
	}
	return s.scope.Of(kind, id)
}

// ChildSafe says whether the viewer is a child or an adult of its whānau: they see their
// network without findings and without the reasons that practitioners note.
func (s Sight) ChildSafe() bool { return s.scope != nil && s.scope.ChildSafe() }

// BirthOf says whether the date of birth of an adult is shown: to those who work with
// the whānau, and to themselves.
func (s Sight) BirthOf(kin uuid.UUID) bool { return !s.ChildSafe() || s.Person().ID == kin }

// Exists says whether a child who may not be seen may be known to exist, as the sibling
// of another whom the viewer leads.
func (s Sight) Exists(child, of uuid.UUID) bool {
	return slices.Contains(s.Of(policy.Sibling, child), of)
}

// Brokered says whether a sensitive service that the viewer may not know supports the
// child, and whom to contact instead: nobody named means its lead.
func (s Sight) Brokered(child uuid.UUID) (contacts []uuid.UUID, brokered bool) {
	return s.Of(policy.Brokered, child), s.Has(policy.Brokered, child)
}
