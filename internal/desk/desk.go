// Package desk is where a change around a child is made: the rows of its transaction, who
// makes it and for which agency, today in New Zealand, and the form in which everything
// that is wrong with an input is gathered.
//
// It refuses the operator and machines: who writes about a child is a practitioner, who
// answers for it. What else a domain allows, the domain says.
package desk

import (
	"context"
	"slices"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/command"
	"cangraph/internal/fault"
	"cangraph/internal/policy"
)

// Scope is what the rules ask of who is asking (policy.Scope).
type Scope interface {
	Viewer() policy.Person
	Has(kind policy.Kind, id uuid.UUID) bool
	Of(kind policy.Kind, id uuid.UUID) []uuid.UUID
	IDs(kind policy.Kind) []uuid.UUID
}

// Desk is where one change is made. What its rows answer is not held to what the viewer
// may see: ask Scope, and answer for what is hidden as for what is absent.
type Desk struct {
	Rows    *gen.Client
	Scope   Scope
	Now     time.Time
	Today   calendar.Date                             // of Now, in New Zealand
	Lock    func(context.Context, ...uuid.UUID) error // command.Tx.Lock
	Changed func(...uuid.UUID)                        // command.Tx.Changed
	About   func(...uuid.UUID)                        // command.Tx.About
}

// Of is the desk of a change under way. Errors: UserErrors for whoever is no practitioner,
// nor of the kinds who besides do some of this for themselves.
func Of(ctx context.Context, tx *command.Tx, besides ...policy.Kind) (Desk, error) {
	if tx.Scope == nil || !slices.Contains(append(besides, policy.ViewerPractitioner), tx.Scope.Viewer().Kind) {
		return Desk{}, command.Refusal(fault.Forbidden, "", "only practitioners do this")
	}
	return Desk{tx.Rows, tx.Scope, clock.Now(ctx), clock.Today(ctx), tx.Lock, tx.Changed, tx.About}, nil
}

// Day is the day given, or today.
func (d Desk) Day(given *calendar.Date) calendar.Date {
	if given == nil {
		return d.Today
	}
	return *given
}
