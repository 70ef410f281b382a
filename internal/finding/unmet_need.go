package finding

import (
	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// unmetNeed finds a need of an assessment that nobody meets: no activity is under way or done, no service is given for
// it (G6; S1.5, S1.41). It says when the last agency that was asked declined it below its threshold (G6b), or has
// kept it waiting (G6c).
func (q *inquiry) unmetNeed() {
	for _, n := range q.needs() {
		waited := calendar.Period{From: n.Recorded.AddDays(q.params.UnmetDays), Until: calendar.Forever}
		f := q.reportOn(G6, q.felt(n).Clip(waited).Subtract(q.met(n)), n.ID)
		if f == nil {
			continue
		}
		f.records("Need", n.ID)
		q.noteAnswer(f, n)
	}
}

// needs are those of the assessments of the open network.
func (q *inquiry) needs() []*snapshot.Need {
	var needs []*snapshot.Need
	for _, a := range q.work().Assessments {
		if q.network == nil || a.Network != q.network.ID {
			continue
		}
		for _, n := range q.work().Needs {
			if n.Assessment == a.ID {
				needs = append(needs, n)
			}
		}
	}
	return needs
}

// felt are the days of the network on which a need is there: recorded, and not parked.
func (q *inquiry) felt(n *snapshot.Need) calendar.Days {
	return q.open().Clip(calendar.Between(n.Recorded, n.Parked))
}

// met are the days on which something meets a need.
func (q *inquiry) met(n *snapshot.Need) calendar.Days {
	var days calendar.Days
	for _, a := range q.work().Activities {
		if a.Need != n.ID || a.Agreed == nil {
			continue
		}
		under := a.Live()
		if a.Status == enum.ActivityFinished {
			under.Until = calendar.Forever
		}
		days = days.Union(calendar.NewDays(under))
	}
	for _, m := range q.work().MetNeeds {
		for _, p := range q.child.ProvisionsReaching() {
			if m.Need == n.ID && m.Service == p.ID {
				days = days.Union(p.Reaching(q.child))
			}
		}
	}
	return days
}

// noteAnswer says what became of the latest request for a need.
func (q *inquiry) noteAnswer(f *Finding, n *snapshot.Need) {
	var latest *snapshot.ServiceRequest
	for _, r := range q.work().Requests {
		if r.Need == n.ID && r.Asked <= q.asAt && (latest == nil || r.Asked >= latest.Asked) {
			latest = r
		}
	}
	if latest == nil || latest.Decided == nil || *latest.Decided > q.asAt {
		return
	}
	switch latest.Status {
	case enum.DeclinedBelowThreshold:
		f.note(BelowThreshold)
	case enum.ServiceWaitlisted:
		if latest.Decided.AddDays(q.params.WaitlistDays) < q.asAt {
			f.note(Waitlisted)
		}
	}
	f.records("ServiceRequest", latest.ID)
}
