package finding

import (
	"cmp"
	"slices"

	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// risingPattern finds that concerns of several agencies about the child, or about the children of its home, have grown more
// serious one after the other (G18; S2.12): each at least as severe as the one before, the last more than the first. They stand in the order of
// the days on which they were raised.
func (q *inquiry) risingPattern() {
	own := q.work().Concerns
	if q.reportRise(own, q.child.ID) {
		return
	}
	for other, days := range q.housemates() {
		if days.Contains(q.asAt) {
			own = slices.Concat(own, workOf(other).Concerns)
		}
	}
	q.reportRise(own, q.child.ID)
}

func (q *inquiry) reportRise(concerns []*snapshot.Concern, subject snapshot.ID) bool {
	p := q.params
	rising := rise(concerns, q.asAt, p)
	if rising == nil {
		return false
	}
	var cuts []calendar.Date
	for _, c := range concerns {
		cuts = append(cuts, c.Raised, c.Raised.AddDays(p.RisingDays+1))
	}
	run := runAround(q.asAt, cuts, func(day calendar.Date) bool { return rise(concerns, day, p) != nil })
	f := q.report(G18, run, subject)
	for _, c := range rising {
		f.records("Concern", c.ID)
	}
	f.fact(Concerns, len(rising))
	return true
}

// rise are the concerns of the days before a day, with it, when they rise.
func rise(concerns []*snapshot.Concern, day calendar.Date, p Params) []*snapshot.Concern {
	recent := slices.DeleteFunc(slices.Clone(concerns), func(c *snapshot.Concern) bool {
		return c.Raised > day || c.Raised < day.AddDays(-p.RisingDays)
	})
	slices.SortFunc(recent, func(a, b *snapshot.Concern) int {
		return cmp.Or(cmp.Compare(a.Raised, b.Raised), cmp.Compare(raisedAt(a), raisedAt(b)), compareIDs(a.ID, b.ID))
	})
	var agencies []snapshot.ID
	for i, c := range recent {
		agencies = add(agencies, c.For)
		if i > 0 && raisedAt(c) < raisedAt(recent[i-1]) {
			return nil
		}
	}
	last := len(recent) - 1
	if len(recent) < p.RisingConcerns || len(agencies) < 2 || raisedAt(recent[last]) <= raisedAt(recent[0]) {
		return nil
	}
	return recent
}

// raisedAt is how severe a concern was when it was raised.
func raisedAt(c *snapshot.Concern) int { return weightOf(severities(c)[0].severity) }
