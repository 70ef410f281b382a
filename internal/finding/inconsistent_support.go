package finding

import (
	"slices"

	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// inconsistentSupport finds a service, not a universal one, that within the window came
// from many different people or broke off repeatedly (G9; S1.8). One finding per type.
func (q *inquiry) inconsistentSupport() {
	window := q.window(q.params.InconsistentMonths)
	var looked []*snapshot.ServiceType
	for _, p := range q.child.Provisions {
		if p.Type.Universal || !p.Period.Overlaps(window) || slices.Contains(looked, p.Type) {
			continue
		}
		looked = append(looked, p.Type)
		q.inconsistent(p.Type, window)
	}
}

func (q *inquiry) inconsistent(service *snapshot.ServiceType, window calendar.Period) {
	var given []*snapshot.Provision
	var who []*snapshot.Practitioner
	for _, p := range q.child.Provisions {
		if p.Type != service || !p.LiveIn(window) {
			continue
		}
		given = append(given, p)
		if p.Practitioner != nil {
			who = add(who, p.Practitioner)
		}
	}
	breaks := 0
	if len(given) > 1 {
		breaks = q.breaks(liveDays(given, service)) // between two of them: inside the window
	}
	if len(who) < q.params.InconsistentPractitioners && breaks < q.params.InconsistentBreaks {
		return
	}
	f := q.report(G9, calendar.Period{From: calendar.Always, Until: calendar.Forever}, q.child.ID, service.ID)
	f.about.service = service
	f.showProvisions(given, q.today)
	f.fact(Practitioners, len(who))
	f.fact(Breaks, breaks)
}

// breaks counts the long holes between days of service.
func (q *inquiry) breaks(days calendar.Days) int {
	n := 0
	for i := 1; i < len(days); i++ {
		if int(days[i].From-days[i-1].Until) > q.params.InconsistentBreakDays {
			n++
		}
	}
	return n
}
