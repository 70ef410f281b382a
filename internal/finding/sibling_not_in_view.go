package finding

import (
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// siblingNotInView finds a sibling who lives with the child and whom no assessment has looked at (G20; S1.33). Adult siblings are left
// out. That none is needed is decided about the finding, as INTENDED.
func (q *inquiry) siblingNotInView() {
	if q.network == nil {
		return
	}
	mates := q.housemates()
	for _, s := range q.child.Siblings {
		if s.Child.Unnamed || s.Child.Casework == nil {
			continue
		}
		days := after(s.Days.Intersect(mates[s.Child]).Intersect(q.open()), q.params.SiblingViewDays)
		days = days.Clip(calendar.Period{From: calendar.Always, Until: min(looked(s.Child), s.Child.Birth.Date.AddMonths(18*12))})
		if f := q.reportOn(G20, days, q.child.ID, s.Child.ID); f != nil {
			f.showChildren([]*snapshot.Child{s.Child})
		}
	}
}

// looked is the day on which an assessment of a child began for the first time; Forever if none did.
func looked(c *snapshot.Child) calendar.Date {
	first := calendar.Forever
	for _, a := range workOf(c).Assessments {
		first = min(first, a.Started)
	}
	return first
}
