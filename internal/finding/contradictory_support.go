package finding

import (
	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// contradictorySupport finds differences between those around the child that nobody has settled (O12; S1.3, S1.8, S2.29): an open disagreement,
// observations that somebody linked as contradicting each other long ago, and activities that are under way and work against each other. Only
// what people recorded counts.
func (q *inquiry) contradictorySupport() {
	q.disagreements()
	q.contradictions()
	q.conflicts()
}

func (q *inquiry) disagreements() {
	for _, d := range q.work().Disagreements {
		days := calendar.NewDays(calendar.Between(d.Raised, d.Resolved)).Intersect(q.open())
		if f := q.reportOn(O12, days, d.ID); f != nil {
			f.records("Disagreement", d.ID)
		}
	}
}

func (q *inquiry) contradictions() {
	contradicting := map[pair]calendar.Days{}
	for _, l := range q.work().Links {
		if l.Kind == enum.Contradicts {
			p := pairOf(l.Observation, l.Other)
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

// conflicts are of activities, however many people recorded one.
func (q *inquiry) conflicts() {
	conflicting := map[pair]calendar.Days{}
	for _, c := range q.work().Conflicts {
		p := pairOf(c.Activity, c.Other)
		conflicting[p] = conflicting[p].Union(calendar.NewDays(calendar.Between(c.Noticed, c.Settled)))
	}
	for p, days := range conflicting {
		days = days.Intersect(q.underWay(p[0])).Intersect(q.underWay(p[1]))
		if f := q.reportOn(O12, days.Intersect(q.open()), p[:]...); f != nil {
			f.note(Conflict)
			f.records("Activity", p[:]...)
		}
	}
}

// underWay are the days on which an activity is; none of one that the viewer does not see.
func (q *inquiry) underWay(activity snapshot.ID) calendar.Days {
	for _, a := range q.work().Activities {
		if a.ID == activity {
			return calendar.NewDays(a.Live())
		}
	}
	return nil
}

// pair is two things, whichever was named first.
type pair [2]snapshot.ID

func pairOf(a, b snapshot.ID) pair {
	if compareIDs(a, b) < 0 {
		return pair{a, b}
	}
	return pair{b, a}
}

// contradiction are the days on which a link has stood for too long: until somebody links the two in another way.
func (q *inquiry) contradiction(l *snapshot.ObservationLink) calendar.Period {
	settled := calendar.Forever
	for _, later := range q.work().Links {
		if pairOf(later.Observation, later.Other) == pairOf(l.Observation, l.Other) && later.Kind != enum.Contradicts && later.Linked >= l.Linked {
			settled = min(settled, later.Linked)
		}
	}
	return calendar.Period{From: l.Linked.AddDays(q.params.ContradictionDays + 1), Until: settled}
}
