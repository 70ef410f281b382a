package finding

import (
	"cangraph/ent/enum"
	"cangraph/internal/calendar"
)

// contradictorySupport finds differences between those around the child that nobody has settled (O12; S1.3, S1.8): an open disagreement, and
// observations that somebody linked as contradicting each other long ago. Only what people recorded counts.
func (q *inquiry) contradictorySupport() {
	for _, d := range q.work().Disagreements {
		days := calendar.NewDays(calendar.Between(d.Raised, d.Resolved)).Intersect(q.open())
		if f := q.reportOn(O12, days, d.ID); f != nil {
			f.records("Disagreement", d.ID)
		}
	}
	for _, l := range q.work().Links {
		if l.Kind != enum.Contradicts {
			continue
		}
		settled := calendar.Forever
		for _, later := range q.work().Links {
			same := later.Observation == l.Observation && later.Other == l.Other || later.Observation == l.Other && later.Other == l.Observation
			if same && later.Kind != enum.Contradicts && later.Linked >= l.Linked {
				settled = min(settled, later.Linked)
			}
		}
		days := calendar.NewDays(calendar.Period{From: l.Linked.AddDays(q.params.ContradictionDays + 1), Until: settled}).Intersect(q.open())
		if f := q.reportOn(O12, days, l.Observation, l.Other); f != nil {
			f.note(Contradiction)
			f.records("Observation", l.Observation, l.Other)
		}
	}
}
