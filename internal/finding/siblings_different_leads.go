package finding

import (
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// siblingsDifferentLeads finds siblings whose networks have different leads on the
// day (O6; S1.32). One finding per sibling. A network without a lead is G1 or G2. Of a
// sibling who is only known to exist the lead is shown, and nothing else.
func (q *inquiry) siblingsDifferentLeads() {
	if q.network == nil {
		return
	}
	lead := q.network.LeadOn(q.asAt)
	if lead == nil {
		return
	}
	for _, s := range q.child.Siblings {
		n := s.Child.NetworkOn(q.asAt)
		if n == nil || !s.Days.Contains(q.asAt) {
			continue
		}
		if other := n.LeadOn(q.asAt); other != nil && other.Practitioner != lead.Practitioner {
			q.reportLeads(s, lead, other)
		}
	}
}

func (q *inquiry) reportLeads(s *snapshot.Sibling, lead, other *snapshot.Lead) {
	run, _ := differentLeads(q.child, s.Child).Intersect(s.Days).Run(q.asAt)
	both, _ := openDays(q.child).Intersect(openDays(s.Child)).Run(q.asAt)
	f := q.report(O6, run, q.child.ID, s.Child.ID)
	if !s.Child.Unnamed {
		f.SinceBothOpen = known(both.From)
	}
	for _, l := range []*snapshot.Lead{lead, other} {
		f.begins(l.Row.From, q.today)
		f.begins(l.Network.Period.From, q.today)
	}
	pair, leads := []*snapshot.Child{q.child, s.Child}, []*snapshot.Practitioner{lead.Practitioner, other.Practitioner}
	if byChildName(pair)[0] != q.child {
		leads[0], leads[1] = leads[1], leads[0]
	}
	f.showChildren(pair)
	f.showPractitioners(leads)
}

// differentLeads returns the days on which both children have leads who differ.
func differentLeads(a, b *snapshot.Child) calendar.Days {
	var days calendar.Days
	for _, l := range leadsOf(a) {
		for _, m := range leadsOf(b) {
			if l.Practitioner != m.Practitioner {
				days = days.Union(l.Days().Intersect(m.Days()))
			}
		}
	}
	return days
}

func leadsOf(c *snapshot.Child) []*snapshot.Lead {
	var leads []*snapshot.Lead
	for _, n := range c.Networks {
		leads = append(leads, n.Leads...)
	}
	return leads
}

// openDays returns the days on which the child has an open network.
func openDays(c *snapshot.Child) calendar.Days {
	var periods []calendar.Period
	for _, n := range c.Networks {
		periods = append(periods, n.Period)
	}
	return calendar.NewDays(periods...)
}
