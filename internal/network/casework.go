package network

import (
	"bytes"
	"cmp"
	"slices"

	"github.com/google/uuid"

	"cangraph/internal/network/snapshot"
)

// finishCasework hands the children their casework, in an order that does not depend on the
// database. A child without a row of its own has none.
func (g *graph) finishCasework() {
	for _, p := range g.provisions {
		p.Adult = g.casework.adults[p.ID]
	}
	for _, w := range g.whanau.byID {
		slices.SortFunc(w.Adults, func(a, b snapshot.AdultAtHome) int {
			return cmp.Or(order(a.Period, b.Period, a.Kin, b.Kin), cmp.Compare(a.Household, b.Household))
		})
	}
	for id, c := range g.children.byID {
		if !g.children.has(c) {
			continue
		}
		slices.SortFunc(c.Alike, func(a, b *snapshot.Child) int { return compare(a.ID, b.ID) })
		if c.Casework = g.casework.of[id]; c.Casework == nil {
			c.Casework = &snapshot.Casework{}
		}
		sortCasework(c.Casework)
	}
}

func sortCasework(w *snapshot.Casework) {
	sortByID(w.Assessments)
	sortByID(w.Contributions)
	sortByID(w.Needs)
	sortByID(w.Activities)
	sortByID(w.Conflicts)
	sortByID(w.Progress)
	sortByID(w.Deliveries)
	sortByID(w.Requests)
	sortByID(w.Reviews)
	sortByID(w.Plans)
	sortByID(w.Voices)
	sortByID(w.Concerns)
	sortByID(w.Observations)
	sortByID(w.Links)
	sortByID(w.Openings)
	sortByID(w.Disagreements)
	sortByID(w.Hui)
	sortByID(w.Interactions)
	sortByID(w.Appointments)
	sortByID(w.Barriers)
	sortByID(w.UpdateRequests)
	sortByID(w.InformationRequests)
	sortByID(w.Invitations)
	sortByID(w.Consents)
	sortByID(w.Supports)
	sortByID(w.Safety)
	slices.SortFunc(w.MetNeeds, func(a, b snapshot.MetNeed) int {
		return cmp.Or(compare(a.Service, b.Service), compare(a.Need, b.Need))
	})
	for _, c := range w.Concerns {
		slices.SortFunc(c.Steps, func(a, b *snapshot.ConcernStep) int { return cmp.Or(a.At.Compare(b.At), compare(a.ID, b.ID)) })
	}
	for _, h := range w.Hui {
		slices.SortFunc(h.Invited, func(a, b snapshot.HuiInvitation) int {
			return cmp.Or(compare(a.Practitioner, b.Practitioner), compare(a.Agency, b.Agency))
		})
	}
	for _, i := range w.Interactions {
		slices.SortFunc(i.With, func(a, b snapshot.Participant) int {
			return cmp.Or(compare(a.Practitioner, b.Practitioner), compare(a.Kin, b.Kin))
		})
	}
	for _, a := range w.Appointments {
		slices.SortFunc(a.Kin, compare)
	}
	for _, p := range w.Plans {
		slices.SortFunc(p.Told, func(a, b snapshot.PlanTold) int {
			return cmp.Or(cmp.Compare(a.On, b.On), compare(a.Kin, b.Kin), compare(a.Member, b.Member))
		})
	}
}

func sortByID[T interface{ Own() uuid.UUID }](list []T) {
	slices.SortFunc(list, func(a, b T) int { return compare(a.Own(), b.Own()) })
}

func compare(a, b uuid.UUID) int { return bytes.Compare(a[:], b[:]) }
