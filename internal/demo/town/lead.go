package town

import (
	"slices"

	"cangraph/internal/calendar"
)

// leads adds the Lead Professional: mostly the same one all the time, sometimes
// one handed over to another, on the same day or after a vacancy, sometimes none.
func (n *network) leads() {
	from := n.period.From
	switch {
	case n.past.Days() > 40 && n.percent(24):
		first, handover := n.leader(), n.day(calendar.Period{From: from.AddDays(20), Until: n.past.Until.AddDays(-10)})
		n.joinAs(first, calendar.Period{From: from, Until: handover})
		n.lead(first, calendar.Period{From: from, Until: handover})
		from = handover
		if n.percent(20) {
			from = from.AddDays(n.between(1, 60))
		}
	case n.percent(6):
		n.join(from, n.period.Until)
		return
	}
	if from >= n.period.Until || from >= n.past.Until && n.percent(50) { // nobody follows, or not yet
		return
	}
	second := n.leader()
	n.joinAs(second, calendar.Period{From: max(from.AddDays(-14), n.period.From), Until: n.period.Until})
	n.lead(second, calendar.Period{From: from, Until: n.period.Until})
}

func (n *network) lead(p provider, period calendar.Period) {
	if p.practitioner >= 0 {
		n.addDated(ofLead, period, n.id, n.practitionerID(p))
	}
}

// leader returns who leads: mostly the one who leads for the siblings too.
func (n *network) leader() provider {
	shared := provider{n.agencyOf(n.pool[0]), n.pool[0]}
	if n.percent(40) || slices.Contains(n.people, shared) {
		return n.someoneNew()
	}
	n.people = append(n.people, shared)
	return shared
}
