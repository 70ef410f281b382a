package finding

import (
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// leadUnavailable finds a Lead Professional whose employment at the agency they come
// for, or whose affiliation to the team, has ended while the lead goes on (G3; S1.12).
// What was never recorded has not ended. A delegate in force, whose own membership counts,
// clears it (S1.16).
func (q *inquiry) leadUnavailable() {
	if q.network == nil {
		return
	}
	lead := q.network.LeadOn(q.asAt)
	if lead == nil || !uncovered(lead).Contains(q.asAt) {
		return
	}
	var days calendar.Days
	for _, l := range q.network.Leads {
		days = days.Union(uncovered(l))
	}
	run, _ := days.Run(q.asAt)
	f := q.report(G3, run, q.network.ID)
	f.Evidence = []snapshot.Node{q.network}
	f.begins(lead.Row.From, q.today)
	f.showPractitioners([]*snapshot.Practitioner{lead.Practitioner})
}

// uncovered returns the days of a lead on which G3 holds: without them, and without a
// delegate of theirs.
func uncovered(l *snapshot.Lead) calendar.Days {
	days := unavailable(l)
	for _, d := range l.Network.Delegations {
		if d.Lead == l.ID {
			days = days.Subtract(d.Days())
		}
	}
	return days
}

// unavailable returns the days of a lead on which they have left.
func unavailable(l *snapshot.Lead) calendar.Days {
	led := l.Days()
	gone := led.Intersect(ended(l.Practitioner.AffiliatedTo(l.Network.Team.ID)))
	for _, m := range l.Network.Memberships {
		if m.Practitioner == l.Practitioner {
			left := led.Clip(m.Row).Intersect(ended(l.Practitioner.EmployedAt(m.Agency.ID)))
			gone = gone.Union(left)
		}
	}
	return gone
}

// ended returns the days after something ended on which it is not taken up again.
func ended(days calendar.Days) calendar.Days {
	if days.Empty() {
		return nil
	}
	return calendar.Days{calendar.Since(days[0].Until)}.Subtract(days)
}
