// Package hui owns how the people around a child come together and are heard: hui with
// everybody who is involved, decisions and actions, the child's voice and feedback,
// disagreements, shared aims, barriers and appointments.
//
// It refuses a hui that leaves somebody out without a reason, a decision that does not say
// how the child was heard, a disagreement that ends without the child's best interests,
// and words in another's name, but for a child or kin who is heard. Nothing is deleted.
package hui

import (
	"context"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/calendar"
	"cangraph/internal/policy"
)

// Scope is what the rules ask of who is asking (policy.Scope).
type Scope interface {
	Viewer() policy.Person
	Has(kind policy.Kind, id uuid.UUID) bool
	Of(kind policy.Kind, id uuid.UUID) []uuid.UUID
}

// Desk is where one change is made: the rows of its transaction, who makes it, and when.
type Desk struct {
	Rows    *gen.Client
	Scope   Scope
	Now     time.Time
	Today   calendar.Date                             // of Now, in New Zealand
	Lock    func(context.Context, ...uuid.UUID) error // command.Tx.Lock
	Changed func(...uuid.UUID)                        // command.Tx.Changed
}

// author is who writes a row about a child, and for which agency.
type author struct{ child, practitioner, agency uuid.UUID }

// me is the practitioner who is asking.
func (d Desk) me() uuid.UUID { return d.Scope.Viewer().ID }

// works says whether the viewer works with a child: by a membership of its network that
// counts today, not as somebody who only oversees it or broke the glass.
func (d Desk) works(child uuid.UUID) bool {
	return d.Scope.Viewer().Kind == policy.ViewerPractitioner && d.Scope.Has(policy.Case, child) && d.Scope.Has(policy.ByMembership, child)
}

// open says whether the viewer may know of agencies; no agency is open.
func (d Desk) open(agency uuid.UUID) bool { return !d.Scope.Has(policy.HiddenAgency, agency) }

// knows says whether the viewer may know of a practitioner.
func (d Desk) knows(practitioner uuid.UUID) bool {
	return !d.Scope.Has(policy.HiddenPractitioner, practitioner)
}
