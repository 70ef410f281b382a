package finding

import (
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// meeting is that of two practitioners for different agencies.
type meeting struct {
	snapshot.Meeting
	latest  calendar.Date // start of the latest row it rests on
	assumed bool
}

// eachMeeting calls do with the rows by which the two may have met, for different
// agencies, and the days of the window that the rows share.
func (q *inquiry) eachMeeting(a, b *snapshot.Practitioner, do func(r, s *snapshot.Joint, common calendar.Period)) {
	window := q.window(q.params.PairMonths)
	snapshot.EachNetwork(q.joint, func(rows []*snapshot.Joint) {
		for _, r := range rows {
			if r.Practitioner != a {
				continue
			}
			for _, s := range rows {
				if s.Practitioner != b || s.Agency == r.Agency {
					continue
				}
				if common := r.Row.Intersect(s.Row).Intersect(window); !common.Empty() {
					do(r, s, common)
				}
			}
		}
	})
}

// whanauAtMost counts the whānau in which the two may have met: never fewer than the
// exact count, which it mostly spares where they meet for the siblings of one whānau.
func (q *inquiry) whanauAtMost(a, b *snapshot.Practitioner) int {
	var whanau []snapshot.ID
	q.eachMeeting(a, b, func(r, _ *snapshot.Joint, common calendar.Period) {
		always := false
		for _, w := range r.Whanau {
			if both := w.Period.Intersect(common); !both.Empty() {
				whanau = add(whanau, w.Whanau)
				always = always || both == common
			}
		}
		if !always {
			whanau = add(whanau, r.Child)
		}
	})
	return len(whanau)
}

// meetings returns, for each child, where the two met within the window of O7.
func (q *inquiry) meetings(a, b *snapshot.Practitioner) []*meeting {
	var all []*meeting
	q.eachMeeting(a, b, func(r, s *snapshot.Joint, common calendar.Period) { all = meet(all, r, s, common) })
	return all
}

// meet adds the common days of two rows of one network to the child's meeting.
func meet(all []*meeting, r, s *snapshot.Joint, window calendar.Period) []*meeting {
	mine, assumed := r.Effective()
	theirs, alsoAssumed := s.Effective()
	days := mine.Intersect(theirs).Clip(window)
	if days.Empty() {
		return all
	}
	var m *meeting
	for _, known := range all {
		if known.Child == r.Child {
			m = known
		}
	}
	if m == nil {
		m = &meeting{Meeting: snapshot.Meeting{Child: r.Child, Whanau: r.Whanau}, latest: calendar.Always}
		all = append(all, m)
	}
	m.Days = m.Days.Union(days)
	m.latest = max(m.latest, r.Row.From, s.Row.From)
	m.assumed = m.assumed || assumed || alsoAssumed
	return all
}
