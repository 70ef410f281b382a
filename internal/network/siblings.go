package network

import (
	"slices"

	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// SiblingSupport is a sibling of the child on the day, and what the two share.
type SiblingSupport struct {
	Child *snapshot.Child
	Since calendar.Date // of the unbroken days on which the two are siblings
	Until *calendar.Date
	of    *Support
}

// Siblings are the children who are siblings on the day (S1.32), by name.
func (s *Support) Siblings() []*SiblingSupport {
	var siblings []*SiblingSupport
	for _, sibling := range s.Child.Siblings {
		if spell, ok := sibling.Days.Run(s.AsAt); ok {
			siblings = append(siblings, &SiblingSupport{Child: sibling.Child, Since: spell.From, Until: spell.End(), of: s})
		}
	}
	slices.SortStableFunc(siblings, func(a, b *SiblingSupport) int { return a.Child.Compare(b.Child) })
	return siblings
}

// LeadProfessional is the sibling's own lead of the day, nil without one.
func (s *SiblingSupport) LeadProfessional() *LeadProfessional { return leadOn(s.Child, s.of.AsAt) }

// SharedPractitioners are the practitioners around both children on the day.
func (s *SiblingSupport) SharedPractitioners() []*snapshot.Practitioner {
	theirs := map[*snapshot.Practitioner]bool{}
	for _, p := range s.Child.PractitionersOn(s.of.AsAt) {
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
	for _, a := range s.Child.AgenciesOn(s.of.AsAt) {
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
