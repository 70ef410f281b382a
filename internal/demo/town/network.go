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
	seats  []seat          // with their days
	kin    []uuid.UUID     // the adults who are members
}

// historyWeights are how many children in a hundred never had a network, have a
// closed one, have an open one, have an open one after a closed one.
var historyWeights = []int{2, 8, 77, 13}

// networks adds the networks of a child, and the services around it.
func (f *family) networks(c child, adults []adult) {
	var people []provider
	history := f.weighted(historyWeights)
	closed := f.asAt.AddDays(-f.between(20, 900))
	if history >= 2 {
		accepted := f.accepted(c)
		people = f.network(c, adults, calendar.Since(accepted), nil)
		closed = accepted.AddDays(-f.between(60, 700))
	}
	if history%2 == 1 && closed > c.born.AddDays(1) {
		people = append(people, f.closedNetwork(c, adults, closed)...)
	}
	f.provisions(c, people)
}

// accepted is since when an open network has been open: mostly less than a year and a half.
func (f *family) accepted(c child) calendar.Date {
	length := f.between(5, 500)
	if f.percent(20) {
		length = f.between(500, 1100)
	}
	return max(f.asAt.AddDays(-length), c.born)
}

// exitWeights are the shares of the exit reasons in the evaluation of 2019:
// PLANNED, ESCALATED, DISENGAGED, OTHER.
var exitWeights = []int{46, 15, 17, 22}

// closedNetwork adds a network that was closed on a day. Those that ended as planned
// lasted just over a year on average, others less.
func (f *family) closedNetwork(c child, adults []adult, closed calendar.Date) []provider {
	exit, length := f.weighted(exitWeights), f.between(200, 600)
	if exit > 0 {
		length = f.between(40, 450)
	}
	p := calendar.Period{From: max(closed.AddDays(-length), c.born), Until: closed}
	return f.network(c, adults, p, enum.ExitReason("").Values()[exit])
}

// network adds a network with its members and leads, and returns its practitioners.
// The exit reason is nil while it is open.
func (f *family) network(c child, adults []adult, p calendar.Period, exitReason any) []provider {
	n := &network{family: f, id: f.nextID(ofNetwork), child: c, period: p, past: p}
	n.past.Until = min(p.Until, f.asAt.AddDays(1))
	f.add(ofNetwork, n.id, c.id, f.Town.id(ofTeam, f.team), p.From, end(p), exitReason)
	n.whanauMembers(adults)
	n.leads()
	for range f.weighted([]int{12, 22, 24, 18, 11, 7, 4, 2}) {
		n.join(n.sometime(), p.Until)
	}
	for range f.weighted([]int{20, 28, 22, 14, 10, 6}) {
		n.leave()
	}
	if p.Ongoing() {
		n.casework()
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
			n.kin = append(n.kin, a.id)
		}
	}
}
