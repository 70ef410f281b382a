package town

import (
	"slices"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
)

// leave adds a practitioner who came and left.
func (n *network) leave() {
	from := n.sometime()
	if until := n.day(n.past).AddDays(1); until > from {
		n.join(from, until)
	} else if until < from {
		n.join(until, from)
	}
}

// sometime is a day of the network so far, more often an early one.
func (n *network) sometime() calendar.Date {
	if n.percent(60) {
		return n.day(calendar.Period{From: n.past.From, Until: min(n.past.Until, n.past.From.AddDays(60))})
	}
	return n.day(n.past)
}

func (n *network) join(from, until calendar.Date) {
	n.joinAs(n.someoneNew(), calendar.Period{From: from, Until: until})
}

// joinAs adds the spell of a practitioner, in the role that their agency suggests.
func (n *network) joinAs(p provider, period calendar.Period) {
	if p.practitioner < 0 {
		return
	}
	n.seats = append(n.seats, seat{p, period})
	role, leaveReason := enum.RoleCore, ""
	switch kind := n.kindOf(p.agency); {
	case slices.Contains([]string{"SCHOOL", "PRIMARY_CARE", "WELL_CHILD", "EARLY_CHILDHOOD"}, kind):
		role = enum.RoleUniversal
	case n.percent(12):
		role = enum.RoleConsulting
	}
	if !period.Ongoing() && period.Until != n.period.Until {
		leaveReason = pick(n.draw, enum.MembershipReasons[3:])
	}
	n.member(period, nil, nil, n.practitionerID(p), n.agencyID(p), role, pick(n.draw, enum.MembershipReasons[:3]), leaveReason)
}

// member adds a spell of a child, kin or practitioner: the others are nil.
func (n *network) member(p calendar.Period, child, kin, practitioner, agency any, role enum.MembershipRole, join, leave string) {
	n.addDated(ofMembership, p, n.id, child, kin, practitioner, agency, role, join, leave)
}

// someoneNew returns a practitioner who is not yet in the network: half of the
// time from the pool that the whānau shares. In a tiny town there may be nobody left.
func (n *network) someoneNew() provider {
	for range 20 {
		i := n.someone(n.draw, n.team)
		if n.percent(50) {
			i = pick(n.draw, n.pool)
		}
		p := provider{n.agencyOf(i), i}
		if !slices.Contains(n.people, p) {
			n.people = append(n.people, p)
			return p
		}
	}
	return provider{practitioner: -1}
}
