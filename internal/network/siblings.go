package network

import (
	"context"
	"slices"

	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// SiblingSupport is a sibling of the child on the day, and what the two share.
type SiblingSupport struct {
	child *snapshot.Child
	Since *calendar.Date // of the unbroken days on which the two are siblings; nil for who has no name
	Until *calendar.Date
	of    *Support
}

// Siblings are the children who are siblings on the day (S1.32), by name; those without
// a name for this viewer come last. Errors: those of sight.Show.
func (s *Support) Siblings(ctx context.Context) ([]*SiblingSupport, error) {
	var siblings []*SiblingSupport
	for _, sibling := range s.Child.Siblings {
		if spell, ok := sibling.Days.Run(s.AsAt); ok {
			siblings = append(siblings, &SiblingSupport{child: sibling.Child, Since: spell.Start(), Until: spell.End(), of: s})
		}
	}
	slices.SortStableFunc(siblings, func(a, b *SiblingSupport) int { return a.child.Compare(b.child) })
	for _, sibling := range siblings {
		if err := show(ctx, sibling.child); err != nil {
			return nil, err
		}
	}
	return siblings, nil
}

// Level is how much of a sibling the viewer sees.
type Level string

// The levels, from all to nothing.
const (
	LevelFull     Level = "FULL"
	LevelNameOnly Level = "NAME_ONLY"
	LevelExists   Level = "EXISTS"
	LevelBrokered Level = "BROKERED"
	LevelHidden   Level = "HIDDEN"
)

// Level is how much of the sibling this viewer sees: FULL or EXISTS.
func (s *SiblingSupport) Level() Level {
	if s.child.Unnamed {
		return LevelExists
	}
	return LevelFull
}

// Child is the sibling, nil when only its existence may be known.
func (s *SiblingSupport) Child() *snapshot.Child {
	if s.child.Unnamed {
		return nil
	}
	return s.child
}

// LeadProfessional is the sibling's own lead of the day, nil without one.
func (s *SiblingSupport) LeadProfessional() *LeadProfessional { return s.LeadOn(s.of.AsAt) }

// LeadOn is the sibling's own lead of a day, nil without one.
func (s *SiblingSupport) LeadOn(on calendar.Date) *LeadProfessional { return leadOn(s.child, on) }

// SharedPractitioners are the practitioners around both children on the day.
func (s *SiblingSupport) SharedPractitioners() []*snapshot.Practitioner {
	theirs := map[*snapshot.Practitioner]bool{}
	for _, p := range s.child.PractitionersOn(s.of.AsAt) {
		theirs[p.Practitioner] = true
	}
	var shared []*snapshot.Practitioner
	for _, p := range s.of.Practitioners() {
		if theirs[p.Practitioner] {
			shared = append(shared, p.Practitioner)
		}
	}
	return shared
}

// SharedAgencies are the agencies around both children on the day.
func (s *SiblingSupport) SharedAgencies() []*snapshot.Agency {
	theirs := map[*snapshot.Agency]bool{}
	for _, a := range s.child.AgenciesOn(s.of.AsAt) {
		theirs[a.Agency] = true
	}
	var shared []*snapshot.Agency
	for _, a := range s.of.Agencies() {
		if theirs[a.Agency] {
			shared = append(shared, a.Agency)
		}
	}
	return shared
}
