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
	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// Desk is where one change to the assessments and the plan of a child is made.
type Desk struct {
	desk.Desk
	// Siblings returns who are siblings of a child on a day, seen or not.
	Siblings func(ctx context.Context, child uuid.UUID, on calendar.Date) ([]uuid.UUID, error)
}

// How much there may be of what grows: no list is ever cut short, and none grows without end.
const (
	mostAssessments   = 50   // of a network
	mostContributions = 100  // of an assessment
	mostNeeds         = 200  // of a network
	mostFound         = 50   // needs of an assessment
	mostGoals         = 500  // of a network
	mostOfNeed        = 20   // goals of a need
	mostActivities    = 1000 // of a network
	mostOfGoal        = 50   // activities of a goal
	mostContributors  = 20   // of an activity
	mostConflicts     = 20   // of an activity
	mostDeliveries    = 1000 // of an activity: one a day for some three years
	mostUpdates       = 1000 // of an activity
	mostVersions      = 100  // of the plan of a network
	mostReviews       = 100  // of the plan of a network
	mostItems         = 20   // of evidence
	mostPartners      = 50   // who agree to a version
	mostTold          = 100  // communications of a version

	mostContent = 500_000 // bytes of what a version keeps
)

// tally is how many rows have one author, and name one other: sums in which what the
// viewer may not know of can be left out.
type tally struct {
	Practitioner uuid.UUID  `sql:"practitioner_id"`
	Agency       uuid.UUID  `sql:"agency_id"`
	Owner        *uuid.UUID `sql:"owner_id"`
	OwnerAgency  *uuid.UUID `sql:"owner_agency_id"`
	Member       *uuid.UUID `sql:"member_id"`
	MemberAgency *uuid.UUID `sql:"member_agency_id"`
	Count        int
}

// room refuses one more where the viewer may know of so many already: what is hidden from
// them is not counted, since a refusal would tell of it. Naming are the columns of whom a
// row names beside its author.
func room[Sums interface {
	Aggregate(...gen.AggregateFunc) Sums
	Scan(context.Context, any) error
}](ctx context.Context, d Desk, f *desk.Form, field string, are interface{ GroupBy(string, ...string) Sums }, most int, of string, naming ...string,
) error {
	var all []tally
	err := are.GroupBy("practitioner_id", append(naming, "agency_id")...).Aggregate(gen.Count()).Scan(ctx, &all)
	n := 0
	for _, one := range all {
		if d.Knows(one.Practitioner, desk.Said(one.Owner), desk.Said(one.Member)) && d.Open(one.Agency, desk.Said(one.OwnerAgency), desk.Said(one.MemberAgency)) {
			n += one.Count
		}
	}
	if n >= most {
		f.Add(fault.Conflict, field, "there are %d %s already, which is the most", most, of)
	}
	return err
}
