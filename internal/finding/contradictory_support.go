package finding

import (
	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// contradictorySupport finds differences between those around the child that nobody has settled (O12; S1.3, S1.8, S2.29): an open disagreement, and
// observations that somebody linked as contradicting each other long ago. Only what people recorded counts.
func (q *inquiry) contradictorySupport() {
	for _, d := range q.work().Disagreements {
		days := calendar.NewDays(calendar.Between(d.Raised, d.Resolved)).Intersect(q.open())
		if f := q.reportOn(O12, days, d.ID); f != nil {
			f.records("Disagreement", d.ID)
		}
	}
	contradicting := map[pair]calendar.Days{}
	for _, l := range q.work().Links {
		if l.Kind == enum.Contradicts {
			p := pairOf(l)
			contradicting[p] = contradicting[p].Union(calendar.NewDays(q.contradiction(l)))
		}
	}
	for p, days := range contradicting {
		if f := q.reportOn(O12, days.Intersect(q.open()), p[:]...); f != nil {
			f.note(Contradiction)
			f.records("Observation", p[:]...)
		}
	}
}

// pair is two observations, whichever was linked to the other.
type pair [2]snapshot.ID

func pairOf(l *snapshot.ObservationLink) pair {
	if compareIDs(l.Observation, l.Other) < 0 {
		return pair{l.Observation, l.Other}
	}
	return pair{l.Other, l.Observation}
}

// contradiction are the days on which a link has stood for too long: until somebody links the two in another way.
func (q *inquiry) contradiction(l *snapshot.ObservationLink) calendar.Period {
	settled := calendar.Forever
	for _, later := range q.work().Links {
		if pairOf(later) == pairOf(l) && later.Kind != enum.Contradicts && later.Linked >= l.Linked {
			settled = min(settled, later.Linked)
		}
	}
	return calendar.Period{From: l.Linked.AddDays(q.params.ContradictionDays + 1), Until: settled}
}
