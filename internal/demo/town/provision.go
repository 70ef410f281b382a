package town

import (
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
)

// provider is who gives a service: an agency, and a practitioner unless nobody is named.
type provider struct {
	agency       int
	practitioner int // -1: nobody named
}

// practitionerID is the id for a column, nil when nobody is named.
func (t *Town) practitionerID(p provider) any {
	if p.practitioner < 0 {
		return nil
	}
	return t.id(ofPractitioner, p.practitioner)
}

func (t *Town) agencyID(p provider) uuid.UUID { return t.id(ofAgency, p.agency) }

// provisions adds the services for a child, about three: by those of its networks,
// by an agency that every child goes to, or by another agency of the area.
func (f *family) provisions(c child, people []provider) {
	for range f.weighted([]int{5, 15, 23, 25, 17, 10, 5}) {
		var p provider
		switch {
		case len(people) > 0 && f.percent(55):
			p = pick(f.draw, people)
		case f.percent(60):
			p = provider{f.localAgency(f.team, f.IntN(3)), -1}
		default:
			p = provider{f.localAgency(f.team, f.IntN(f.localAgencies(f.team))), -1}
		}
		f.provision(c.born, c.id, nil, p, pick(f.draw, f.given(p.agency)))
	}
}

// householdTypes are the types of service that a whole whānau gets.
var householdTypes = []int{parenting, budgeting, housing, familySafety}

// whanauProvisions adds services for the whānau as a whole.
func (f *family) whanauProvisions() {
	for range f.weighted([]int{65, 25, 10}) {
		rank := f.IntN(f.localAgencies(f.team))
		p := provider{f.localAgency(f.team, rank), -1}
		if i := slices.IndexFunc(f.given(p.agency), func(s int) bool { return slices.Contains(householdTypes, s) }); i >= 0 {
			f.provision(f.asAt.AddDays(-1500), nil, f.id, p, f.given(p.agency)[i])
		}
	}
}

var provisionStatuses = []enum.ProvisionStatus{enum.Active, enum.Completed, enum.Proposed, enum.Waitlist, enum.Declined, enum.Cancelled}

// provision adds a service for a child or a whānau, the other nil, not before a day.
func (f *family) provision(earliest calendar.Date, child, whanau any, p provider, serviceType int) {
	status, reason := provisionStatuses[f.weighted([]int{62, 24, 4, 5, 3, 2})], ""
	period := calendar.Since(max(f.asAt.AddDays(-f.IntN(700)), earliest))
	switch status {
	case enum.Active:
		if f.percent(15) {
			period.Until = f.asAt.AddDays(f.between(5, 250))
		}
	case enum.Completed:
		period.Until = f.day(calendar.Period{From: period.From, Until: f.asAt.AddDays(1)}).AddDays(1)
		reason = enum.EndReasons[f.weighted([]int{45, 15, 10, 10, 10, 5, 5})]
	}
	f.addDated(ofProvision, period, child, whanau, f.agencyID(p), f.practitionerID(p), f.Town.id(ofServiceType, serviceType), status, reason)
}
