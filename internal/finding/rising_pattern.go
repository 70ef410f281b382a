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
	mates := q.housemates()
	rising := q.rising(mates, q.asAt)
	if rising == nil {
		return
	}
	cuts := q.risingCuts(q.child)
	for other, days := range mates {
		cuts = slices.Concat(cuts, cutsOf(days), q.risingCuts(other))
	}
	run := runAround(q.asAt, cuts, func(day calendar.Date) bool { return q.rising(mates, day) != nil })
	var children, concerns []snapshot.ID
	for _, w := range rising {
		children, concerns = append(children, w.child.ID), append(concerns, w.ID)
	}
	f := q.report(G18, run, children...)
	f.records("Concern", concerns...)
	f.fact(Concerns, len(rising))
}

// worry is a concern with the child that it is about.
type worry struct {
	*snapshot.Concern
	child *snapshot.Child
}

func worriesAbout(c *snapshot.Child) []worry {
	var all []worry
	for _, concern := range workOf(c).Concerns {
		all = append(all, worry{concern, c})
	}
	return all
}

// rising are the concerns that rise until a day: those about the child, or else those about it and who lives with it then.
func (q *inquiry) rising(mates map[*snapshot.Child]calendar.Days, day calendar.Date) []worry {
	all := worriesAbout(q.child)
	if own := rise(all, day, q.params); own != nil {
		return own
	}
	for other, days := range mates {
		if days.Contains(day) {
			all = slices.Concat(all, worriesAbout(other))
		}
	}
	return rise(all, day, q.params)
}

// risingCuts are the days on which a concern about a child begins to count, and stops.
func (q *inquiry) risingCuts(c *snapshot.Child) []calendar.Date {
	var cuts []calendar.Date
	for _, concern := range workOf(c).Concerns {
		cuts = append(cuts, concern.Raised, concern.Raised.AddDays(q.params.RisingDays+1))
	}
	return cuts
}

// rise are the concerns of the days before a day, with it, when they rise.
func rise(all []worry, day calendar.Date, p Params) []worry {
	recent := slices.DeleteFunc(slices.Clone(all), func(w worry) bool {
		return w.Raised > day || w.Raised < day.AddDays(-p.RisingDays)
	})
	slices.SortFunc(recent, func(a, b worry) int {
		return cmp.Or(cmp.Compare(a.Raised, b.Raised), cmp.Compare(raisedAt(a.Concern), raisedAt(b.Concern)))
	})
	var agencies []snapshot.ID
	for i, w := range recent {
		agencies = add(agencies, w.For)
		if i > 0 && raisedAt(w.Concern) < raisedAt(recent[i-1].Concern) {
			return nil
		}
	}
	last := len(recent) - 1
	if len(recent) < p.RisingConcerns || len(agencies) < 2 || raisedAt(recent[last].Concern) <= raisedAt(recent[0].Concern) {
		return nil
	}
	return recent
}

// raisedAt is how severe a concern was when it was raised.
func raisedAt(c *snapshot.Concern) int { return weightOf(severities(c)[0].severity) }
