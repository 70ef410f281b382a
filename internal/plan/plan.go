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

	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// Desk is where one change to the assessments and the plan of a child is made.
type Desk struct{ desk.Desk }

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

// room refuses one more where there are already so many.
func room(ctx context.Context, f *desk.Form, field string, are interface {
	Count(context.Context) (int, error)
}, most int, of string,
) error {
	n, err := are.Count(ctx)
	if n >= most {
		f.Add(fault.Conflict, field, "there are %d %s already, which is the most", most, of)
	}
	return err
}
