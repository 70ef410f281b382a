package policy

import (
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
)

// eye is one account, looking at a world on a day.
type eye struct {
	World
	me    Account
	today calendar.Date
}

// Visible is the reference: who sees what, said as plainly as it can be. It answers
// the level of every row of the world that is not hidden from the account today.
func Visible(w World, me Account, today calendar.Date) map[Row]Level {
	e, seen := eye{w, me, today}, map[Row]Level{}
	see := func(table string, id uuid.UUID, level Level) {
		if level != Hidden {
			seen[Row{table, id}] = level
		}
	}
	for _, c := range w.Children {
		see("children", c.ID, e.child(c.ID))
		see("person_identifiers", c.ID, when(e.number(c.ID), Full))
	}
	for _, n := range w.Networks {
		see("networks", n.ID, e.network(n))
	}
	for _, m := range w.Memberships {
		open := e.network(e.networkOf(m.Network)) == Full && !e.hiddenAgency(m.Agency) && !e.hiddenPractitioner(m.Practitioner)
		see("can_memberships", m.ID, when(open && (m.Child == none || e.child(m.Child) == Full), Full))
	}
	for _, l := range w.Leads {
		if !e.hiddenPractitioner(l.Practitioner) {
			see("lead_periods", l.ID, e.network(e.networkOf(l.Network)))
		}
	}
	for _, p := range w.Provisions {
		see("service_provisions", p.ID, e.provision(p))
	}
	for _, h := range w.Whanau {
		see("whanau", h, when(e.whanau(h), Full))
	}
	for _, b := range w.WhanauMembers {
		ours := b.Child != none && e.casework(b.Child)
		known := e.within(b.Whanau, b.Period) && (b.Child == none || e.child(b.Child) == Full) && (b.Kin == none || e.kin(b.Kin))
		see("whanau_members", b.ID, when(ours || known, Full))
	}
	for _, r := range w.Relationships {
		known := func(child, kin uuid.UUID) bool {
			return (child == none || e.child(child) != Hidden) && (kin == none || e.kin(kin))
		}
		see("relationships", r.ID, when(known(r.Child, r.Kin) && known(r.RelativeChild, r.RelativeKin), Full))
	}
	for _, k := range w.Kin {
		see("kin", k, when(e.kin(k), Full))
	}
	for _, p := range w.Practitioners {
		see("practitioners", p, e.practitioner(p))
	}
	for _, m := range w.Employments {
		see("employments", m.ID, when(!e.hiddenAgency(m.Agency), e.practitioner(m.Practitioner)))
	}
	for _, a := range w.Affiliations {
		see("affiliations", a.ID, e.practitioner(a.Practitioner))
	}
	for _, a := range w.Agencies {
		see("agencies", a.ID, when(!e.hiddenAgency(a.ID), Full))
	}
	return seen
}

// child is FULL on any ground, EXISTS for a sibling of a child that the viewer leads.
func (e eye) child(c uuid.UUID) Level {
	if e.full(c) {
		return Full
	}
	return when(!e.shielded(c) && slices.ContainsFunc(e.Children, func(led ChildRow) bool {
		return led.ID != c && e.leads(led.ID) && e.siblings(led.ID, c)
	}), Exists)
}

func (e eye) full(c uuid.UUID) bool {
	if c == e.me.Child {
		return true
	}
	if e.shielded(c) {
		return e.named(c, none) && (e.works(c) || e.belongs(c))
	}
	return e.works(c) || e.belongs(c) || e.broke(c)
}

// casework: seen fully, and not as the child or as an adult of its whānau.
func (e eye) casework(c uuid.UUID) bool { return e.me.Practitioner != none && e.full(c) }

// works: a membership that counts, or a team that the viewer directs or advises.
func (e eye) works(c uuid.UUID) bool {
	for _, n := range e.Networks {
		if n.Child == c && n.Period.Contains(e.today) && (e.memberOf(n, e.me.Practitioner) != nil || e.oversees(n.Team)) {
			return true
		}
	}
	return false
}

func (e eye) oversees(team uuid.UUID) bool {
	return slices.ContainsFunc(e.Affiliations, func(a AffiliationRow) bool {
		return a.Practitioner == e.me.Practitioner && a.Team == team && a.Period.Contains(e.today) && a.Role != enum.TeamMember
	})
}

// belongs: an adult of the whānau who is a member of the child's network.
func (e eye) belongs(c uuid.UUID) bool {
	return e.me.Kin != none && slices.ContainsFunc(e.Memberships, func(m MembershipRow) bool {
		n := e.networkOf(m.Network)
		return m.Kin == e.me.Kin && n.Child == c && m.Period.Contains(e.today) && n.Period.Contains(e.today)
	})
}

func (e eye) broke(c uuid.UUID) bool {
	employed := slices.ContainsFunc(e.Employments, func(x EmploymentRow) bool {
		return x.Practitioner == e.me.Practitioner && x.Period.Contains(e.today)
	})
	return employed && e.me.Practitioner != none && slices.ContainsFunc(e.Glass, func(g GlassRow) bool {
		return g.Active && g.Practitioner == e.me.Practitioner && g.Child == c
	})
}

// number: the child itself, its lead, and those who are there for a health agency.
func (e eye) number(c uuid.UUID) bool {
	if c == e.me.Child || e.leads(c) {
		return true
	}
	return e.full(c) && slices.ContainsFunc(e.Networks, func(n NetworkRow) bool {
		return n.Child == c && slices.ContainsFunc(e.memberOf(n, e.me.Practitioner), func(agency uuid.UUID) bool {
			return slices.Contains(health, e.agency(agency).Kind)
		})
	})
}

// leads: the lead of today, by a membership that counts.
func (e eye) leads(c uuid.UUID) bool {
	return e.full(c) && slices.ContainsFunc(e.Leads, func(l LeadRow) bool {
		n := e.networkOf(l.Network)
		return l.Practitioner == e.me.Practitioner && n.Child == c && l.Period.Contains(e.today) && e.memberOf(n, l.Practitioner) != nil
	})
}

func (e eye) network(n NetworkRow) Level {
	if e.child(n.Child) == Exists {
		return when(n.Period.Contains(e.today), Exists)
	}
	return e.child(n.Child)
}

// provision: behind a shield it is brokered or hidden; kin and children see the child's own.
func (e eye) provision(p ProvisionRow) Level {
	known := p.Child != none && e.full(p.Child) || p.Whanau != none && e.me.Practitioner != none && e.within(p.Whanau, p.Period)
	if known && e.hiddenAgency(p.Agency) {
		return when(e.agency(p.Agency).Shield == string(ViaOther) && e.reaches(p), ViaOther)
	}
	return when(known, Full)
}
