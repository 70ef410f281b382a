package town

import (
	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
)

// network is a network while its members are added.
type network struct {
	*family
	id     uuid.UUID
	child  child
	period calendar.Period
	past   calendar.Period // the part of period up to the town's day, never empty
	people []provider      // the practitioners so far
}

// networks adds the networks of a child, and the services around it: mostly one
// network that is open, sometimes a closed one before it, sometimes none.
func (f *family) networks(c child, adults []adult) {
	var people []provider
	closed := f.asAt.AddDays(-f.between(20, 900))
	switch {
	case f.percent(2):
		closed = calendar.Always
	case !f.percent(8):
		length := f.between(5, 500)
		if f.percent(20) {
			length = f.between(500, 1100)
		}
		accepted := max(f.asAt.AddDays(-length), c.born)
		people = f.network(c, adults, calendar.Since(accepted))
		closed = accepted.AddDays(-f.between(60, 700))
		if !f.percent(14) {
			closed = calendar.Always
		}
	}
	if closed > c.born.AddDays(1) {
		people = append(people, f.closedNetwork(c, adults, closed)...)
	}
	f.provisions(c, people)
}

// closedNetwork adds a network that was closed on a day. Those that end as planned
// last a year and a month on average.
func (f *family) closedNetwork(c child, adults []adult, closed calendar.Date) []provider {
	return f.network(c, adults, calendar.Period{From: max(closed.AddDays(-f.between(200, 600)), c.born), Until: closed})
}

// exitWeights are the shares of the exit reasons in the evaluation of 2019:
// PLANNED, ESCALATED, DISENGAGED, OTHER.
var exitWeights = []int{46, 15, 17, 22}

// network adds a network with its members and leads, and returns its practitioners.
func (f *family) network(c child, adults []adult, p calendar.Period) []provider {
	n := &network{family: f, id: f.nextID(ofNetwork), child: c, period: p, past: p}
	n.past.Until = min(p.Until, f.asAt.AddDays(1))
	var reason any
	current, left := 1+f.weighted([]int{12, 22, 24, 18, 11, 7, 4, 2}), f.weighted([]int{20, 28, 22, 14, 10, 6})
	if !p.Ongoing() {
		exit := f.weighted(exitWeights)
		reason = enum.ExitReason("").Values()[exit]
		if exit > 0 { // shorter than planned
			n.period.From = max(p.Until.AddDays(-f.between(40, 450)), c.born)
			n.past.From = n.period.From
		}
	}
	f.add(ofNetwork, n.id, c.id, f.Town.id(ofTeam, f.team), n.period.From, end(p), reason)
	n.whanauMembers(adults)
	n.leads()
	for range current - 1 {
		n.join(n.sometime(), p.Until)
	}
	for range left {
		n.leave()
	}
	return n.people
}

// whanauMembers adds the child, if old enough to take part, and the adults.
func (n *network) whanauMembers(adults []adult) {
	if n.child.born.AddMonths(12*10) < n.period.From && n.percent(25) {
		n.member(n.period, n.child.id, nil, nil, nil, enum.RoleChild, "", "")
	}
	for i, a := range adults {
		if n.percent([]int{75, 20, 30}[i]) {
			n.member(n.period, nil, a.id, nil, nil, enum.RoleWhanau, "", "")
		}
	}
}
