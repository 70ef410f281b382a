package finding

import (
	"slices"

	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// sourceConcentration finds that somebody asks for information mostly at one agency, while others who work with the
// same children were not asked (G25; S2.35). Around a child whom one does not see, there may be some. The measure is the
// Herfindahl index: the squares of the shares, added. Above one half, one agency has more than half of the requests.
func (q *staffInquiry) sourceConcentration() {
	asked := q.requests()
	times := map[*snapshot.Agency]int{}
	for _, r := range asked {
		times[r.Of]++
	}
	squares, most := 0, (*snapshot.Agency)(nil)
	for agency, n := range times {
		squares += n * n
		if n > times[most] {
			most = agency
		}
	}
	if n := len(asked); n < q.params.SourceRequests || 100*squares <= q.params.SourceConcentration*n*n {
		return
	}
	others := q.otherSources(asked)
	if len(others) == 0 && !slices.ContainsFunc(asked, func(r Request) bool { return r.Hidden }) {
		return
	}
	f := q.reportStaff(G25, calendar.Period{From: calendar.Always, Until: calendar.Forever})
	f.showAgencies([]*snapshot.Agency{most})
	f.fact(Requests, len(asked))
	f.fact(Sources, len(times))
	f.fact(RequestsOfOne, times[most])
	switch {
	case len(others) == 0:
		f.weaken(Possible)
	case !slices.ContainsFunc(others, func(m *snapshot.Membership) bool { return !m.Assumed() }):
		f.weaken(Assumed)
	}
}

// requests are those of the months looked at, with the day itself.
func (q *staffInquiry) requests() []Request {
	window := calendar.Period{From: q.asAt.AddMonths(-q.params.SourceMonths), Until: q.asAt.AddDays(1)}
	var asked []Request
	for _, r := range q.staff.Requests {
		if window.Contains(r.On) {
			asked = append(asked, r)
		}
	}
	return asked
}

// otherSources are the members of the day, around the children about whom something was asked, for agencies that
// neither asked nor were asked.
func (q *staffInquiry) otherSources(asked []Request) []*snapshot.Membership {
	var children, known []snapshot.ID
	for _, r := range asked {
		children = append(children, r.Child)
		known = append(known, r.Of.ID, r.For)
	}
	var others []*snapshot.Membership
	for _, n := range q.staff.Networks {
		if !slices.Contains(children, n.Child.ID) {
			continue
		}
		for _, m := range n.Memberships {
			if m.Practitioner.ID == q.staff.Practitioner.ID || slices.Contains(known, m.Agency.ID) {
				continue
			}
			if days, _ := m.Effective(); days.Contains(q.asAt) {
				others = append(others, m)
			}
		}
	}
	return others
}
