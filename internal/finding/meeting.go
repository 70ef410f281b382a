package finding

import (
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// meeting is the days on which two practitioners both worked in a child's networks,
// for different agencies.
type meeting struct {
	child   snapshot.ID
	whanau  []snapshot.Belonging
	days    calendar.Days
	latest  calendar.Date // start of the latest row it rests on
	assumed bool
}

// meetings returns, for each child, where the two met within the window of O7.
func (q *inquiry) meetings(a, b *snapshot.Practitioner) []*meeting {
	var all []*meeting
	window := q.window(q.params.PairMonths)
	eachNetwork(q.child.In.Joint, func(rows []*snapshot.Joint) {
		for _, r := range rows {
			for _, s := range rows {
				if r.Practitioner == a && s.Practitioner == b && r.Agency != s.Agency && r.Row.Overlaps(s.Row) {
					all = meet(all, r, s, window)
				}
			}
		}
	})
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
		if known.child == r.Child {
			m = known
		}
	}
	if m == nil {
		m = &meeting{child: r.Child, whanau: r.Whanau, latest: calendar.Always}
		all = append(all, m)
	}
	m.days = m.days.Union(days)
	m.latest = max(m.latest, r.Row.From, s.Row.From)
	m.assumed = m.assumed || assumed || alsoAssumed
	return all
}

// addWhanau adds the whānau to which the child belonged while the two met, or the
// child itself if there was none: then it counts as one of its own.
func (m *meeting) addWhanau(to map[snapshot.ID]bool) {
	none := true
	for _, w := range m.whanau {
		if !m.days.Clip(w.Period).Empty() {
			to[w.Whanau], none = true, false
		}
	}
	if none {
		to[m.child] = true
	}
}
