package snapshot

import (
	"bytes"
	"cmp"
	"slices"

	"cangraph/internal/calendar"
)

// AgencyAround is an agency around a child on a day, with why it is: an effective
// membership for it, or a live provision of it that reaches the child, also through its
// whānau: one set for the list of agencies and all findings. It is universal when it has
// such provisions and all of them are of universal types.
type AgencyAround struct {
	Agency        *Agency
	Universal     bool
	Practitioners []*Practitioner // of the memberships and provisions, by name
	Provisions    []*Provision
	Memberships   []*Membership
}

// PractitionerAround is a practitioner around a child on a day, with why.
type PractitionerAround struct {
	Practitioner *Practitioner
	Memberships  []*Membership
	Provisions   []*Provision
}

// AgenciesOn returns the agencies around the child on a day, by name, then id. The
// network's agencies, O9 and G15 all mean this one set.
func (c *Child) AgenciesOn(on calendar.Date) []*AgencyAround {
	var around []*AgencyAround
	of := func(agency *Agency) *AgencyAround {
		for _, a := range around {
			if a.Agency == agency {
				return a
			}
		}
		around = append(around, &AgencyAround{Agency: agency})
		return around[len(around)-1]
	}
	for _, m := range c.MembersOn(on) {
		a := of(m.Agency)
		a.Memberships = append(a.Memberships, m)
		a.meet(m.Practitioner)
	}
	for _, p := range c.ProvisionsOn(on) {
		a := of(p.Agency)
		a.Universal = p.Type.Universal && (a.Universal || len(a.Provisions) == 0)
		a.Provisions = append(a.Provisions, p)
		if p.Practitioner != nil {
			a.meet(p.Practitioner)
		}
	}
	for _, a := range around {
		slices.SortFunc(a.Practitioners, (*Practitioner).Compare)
	}
	slices.SortFunc(around, func(a, b *AgencyAround) int { return a.Agency.Compare(b.Agency) })
	return around
}

func (a *AgencyAround) meet(p *Practitioner) {
	if !slices.Contains(a.Practitioners, p) {
		a.Practitioners = append(a.Practitioners, p)
	}
}

// PractitionersOn returns the practitioners around the child on a day, by effective
// membership or by a live provision that reaches the child, by name, then id.
func (c *Child) PractitionersOn(on calendar.Date) []*PractitionerAround {
	var around []*PractitionerAround
	of := func(practitioner *Practitioner) *PractitionerAround {
		for _, a := range around {
			if a.Practitioner == practitioner {
				return a
			}
		}
		around = append(around, &PractitionerAround{Practitioner: practitioner})
		return around[len(around)-1]
	}
	for _, m := range c.MembersOn(on) {
		a := of(m.Practitioner)
		a.Memberships = append(a.Memberships, m)
	}
	for _, p := range c.ProvisionsOn(on) {
		if p.Practitioner != nil {
			a := of(p.Practitioner)
			a.Provisions = append(a.Provisions, p)
		}
	}
	slices.SortFunc(around, func(a, b *PractitionerAround) int { return a.Practitioner.Compare(b.Practitioner) })
	return around
}

// NetworkOn returns the child's network that is open on a day, nil when there is
// none. There is never more than one.
func (c *Child) NetworkOn(on calendar.Date) *Network {
	for _, n := range c.Networks {
		if n.Period.Contains(on) {
			return n
		}
	}
	return nil
}

// LeadOn returns the Lead Professional's spell of a day, nil when there is none.
func (n *Network) LeadOn(on calendar.Date) *Lead {
	for _, l := range n.Leads {
		if l.Row.Contains(on) && n.Period.Contains(on) {
			return l
		}
	}
	return nil
}

// MembersOn returns the practitioners' memberships that are effective on a day.
func (c *Child) MembersOn(on calendar.Date) []*Membership {
	n := c.NetworkOn(on)
	if n == nil {
		return nil
	}
	members := make([]*Membership, 0, len(n.Memberships))
	for _, m := range n.Memberships {
		if m.Practitioner != nil && m.EffectiveOn(on) {
			members = append(members, m)
		}
	}
	return members
}

// ProvisionsOn returns the live provisions that reach the child on a day: its own,
// then those of the whānau it belongs to.
func (c *Child) ProvisionsOn(on calendar.Date) []*Provision {
	live := make([]*Provision, 0, len(c.Provisions))
	for _, p := range c.Provisions {
		if p.LiveOn(on) {
			live = append(live, p)
		}
	}
	for i, m := range c.Whanau {
		if c.seenBefore(i) || !c.belongsOn(m.Whanau, on) {
			continue
		}
		for _, p := range m.Whanau.Provisions {
			if p.LiveOn(on) {
				live = append(live, p)
			}
		}
	}
	return live
}

// ProvisionsReaching returns every provision that can reach the child: its own and
// those of the whānau it belongs to, each once.
func (c *Child) ProvisionsReaching() []*Provision {
	all := append([]*Provision(nil), c.Provisions...)
	for i, m := range c.Whanau {
		if !c.seenBefore(i) {
			all = append(all, m.Whanau.Provisions...)
		}
	}
	return all
}

// EffectiveOn says whether Effective holds the day, without building the set.
func (m *Membership) EffectiveOn(on calendar.Date) bool {
	if !m.Row.Contains(on) || !m.Network.Period.Contains(on) {
		return false
	}
	if m.Practitioner == nil {
		return true
	}
	return m.Practitioner.mayBeIn(m.Network.Team.ID, on) && m.Practitioner.mayBeAt(m.Agency.ID, on)
}

// mayBeIn says whether an affiliation to the team covers the day, or none is recorded.
func (p *Practitioner) mayBeIn(team ID, on calendar.Date) bool {
	recorded := false
	for _, a := range p.Affiliations {
		if a.Team == team && a.Period.Contains(on) {
			return true
		}
		recorded = recorded || a.Team == team
	}
	return !recorded
}

// mayBeAt says whether an employment at the agency covers the day, or none is recorded.
func (p *Practitioner) mayBeAt(agency ID, on calendar.Date) bool {
	recorded := false
	for _, e := range p.Employments {
		if e.Agency == agency && e.Period.Contains(on) {
			return true
		}
		recorded = recorded || e.Agency == agency
	}
	return !recorded
}

// Assumed says whether the effective days of a practitioner's membership rest on the
// row alone in one respect: no affiliation to the team, or no employment at the
// agency, was ever recorded.
func (m *Membership) Assumed() bool {
	p := m.Practitioner
	return p != nil &&
		(!slices.ContainsFunc(p.Affiliations, func(a Affiliation) bool { return a.Team == m.Network.Team.ID }) ||
			!slices.ContainsFunc(p.Employments, func(e Employment) bool { return e.Agency == m.Agency.ID }))
}

// LiveOn says whether Live holds the day, without building the set.
func (p *Provision) LiveOn(on calendar.Date) bool {
	return p.given() && p.Period.Contains(on)
}

// LiveIn says whether Live holds any day of the period.
func (p *Provision) LiveIn(period calendar.Period) bool {
	return p.given() && p.Period.Overlaps(period)
}

func (c *Child) belongsOn(w *Whanau, on calendar.Date) bool {
	for _, m := range c.Whanau {
		if m.Whanau == w && m.Period.Contains(on) {
			return true
		}
	}
	return false
}

// seenBefore says whether the i-th row is of a whānau that an earlier row names.
func (c *Child) seenBefore(i int) bool {
	for _, m := range c.Whanau[:i] {
		if m.Whanau == c.Whanau[i].Whanau {
			return true
		}
	}
	return false
}

// Compare orders agencies by name, then id.
func (a *Agency) Compare(b *Agency) int {
	return cmp.Or(cmp.Compare(a.SortName, b.SortName), bytes.Compare(a.ID[:], b.ID[:]))
}

// Compare orders practitioners by name, then id.
func (p *Practitioner) Compare(q *Practitioner) int {
	return cmp.Or(cmp.Compare(p.SortName, q.SortName), bytes.Compare(p.ID[:], q.ID[:]))
}
