// Package sharing keeps the ledger of information shared around a child: who was
// consulted, what was asked, what was given on which basis, who must still be told, and
// who agreed to take part. What the law lets be shared is internal/sharing/law's to say.
//
// It refuses what would leave the ledger unlawful or half told, with words that say what
// to record; and it never overwrites: an entry is added, a request is answered once, a
// duty is fulfilled once, a consent is ended. A correction is a new entry.
package sharing

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/calendar"
	"cangraph/internal/fault"
	"cangraph/internal/policy"
)

// Scope is what the rules ask of who is asking (policy.Scope).
type Scope interface {
	Viewer() policy.Person
	Has(kind policy.Kind, id uuid.UUID) bool
}

// Desk is where one entry is made: the rows of its transaction, who makes it, and today
// in New Zealand.
type Desk struct {
	Rows  *gen.Client
	Scope Scope
	Today calendar.Date
}

// The days that are given when none are named. The law says "as soon as practicable";
// the numbers are starting points of ours, in working days.
const (
	daysForSection66    = 5
	daysForOthers       = 20
	daysForNotification = 20
)

// writes says whether the viewer is a practitioner, who alone keep the ledger.
func (d Desk) writes() bool { return d.Scope.Viewer().Kind == policy.ViewerPractitioner }

// works says whether the viewer works with a child: as a member of its network or as
// its lead, not as somebody who only oversees it or broke the glass.
func (d Desk) works(child uuid.UUID) bool {
	return d.Scope.Has(policy.Case, child) && (d.Scope.Has(policy.ByMembership, child) || d.Scope.Has(policy.Lead, child))
}

// employed says whether the viewer is employed at an agency today.
func (d Desk) employed(agency uuid.UUID) bool {
	return d.writes() && d.Scope.Has(policy.Employer, agency)
}

// knownAgency reads an agency, nil when there is none that the viewer may know of.
func (d Desk) knownAgency(ctx context.Context, id uuid.UUID) (*gen.Agency, error) {
	agency, err := d.Rows.Agency.Get(ctx, id) // read also when hidden: that takes as long as finding none
	if gen.IsNotFound(err) || err == nil && d.Scope.Has(policy.HiddenAgency, id) {
		return nil, nil
	}
	return agency, err
}

// child reads the id of a child that the viewer works with; the form says why not.
func (d Desk) child(f *form, global string) uuid.UUID {
	if !d.writes() {
		f.refuse(fault.Forbidden, "childId", "only practitioners keep the ledger")
		return uuid.Nil
	}
	id := f.id("childId", "Child", global)
	switch {
	case id == uuid.Nil:
	case !d.Scope.Has(policy.Case, id):
		f.absent("childId", "Child")
	case !d.works(id):
		f.refuse(fault.Forbidden, "childId", "only members of the child's network and its lead keep its ledger")
	}
	return id
}
