// Package plan keeps the common assessment of a child and the Child's Plan: what each
// member gives to the assessment, the needs that it finds, the goals and activities that
// meet them, what was delivered, and the versions of the plan that were agreed, told and
// reviewed (S1.16, S1.17, S1.40 to S1.46).
//
// It refuses to let anybody agree, contribute or decline in another's name, to call an
// assessment complete while somebody's part is silently missing, to agree a plan that
// leaves a need unmet and not parked, and to copy one child's assessment into another's.
// It overwrites no agreed version, no delivery and no update: a correction is a new entry.
package plan

import (
	"context"

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

// Desk is where one change is made: the rows of its transaction, who makes it, today in
// New Zealand, and how to wait for other changes about the same child (command.Tx.Lock).
type Desk struct {
	Rows  *gen.Client
	Scope Scope
	Today calendar.Date
	Lock  func(context.Context, ...uuid.UUID) error
}

// How much there may be of what is listed whole: no list is ever cut short.
const (
	mostContributions = 100 // of an assessment
	mostNeeds         = 50  // of an assessment
	mostGoals         = 20  // of a need
	mostActivities    = 50  // of a goal
	mostContributors  = 20  // of an activity
	mostItems         = 20  // of evidence
	mostPartners      = 50  // who agree to a version
	mostTold          = 100 // communications of a version
)
