package network

import (
	"cmp"
	"slices"

	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// LeadProfessional is who leads the network on a day, for which agency, since when.
type LeadProfessional struct {
	Practitioner *snapshot.Practitioner
	Agency       *snapshot.Agency // nil: no membership row says for whom
	Since        calendar.Date
	Until        *calendar.Date
}

// LeadProfessional is the lead of the day, nil without one.
func (s *Support) LeadProfessional() *LeadProfessional { return leadOn(s.Child, s.AsAt) }

func leadOn(c *snapshot.Child, on calendar.Date) *LeadProfessional {
	n := c.NetworkOn(on)
	if n == nil {
		return nil
	}
	lead := n.LeadOn(on)
	if lead == nil {
		return nil
	}
	spell, _ := lead.Days().Run(on)
	return &LeadProfessional{Practitioner: lead.Practitioner, Agency: lead.Agency(on), Since: spell.From, Until: spell.End()}
}

// LeadDelegate is who does what the Lead Professional does on a day, for which agency,
// since when.
type LeadDelegate struct {
	Practitioner *snapshot.Practitioner
	Agency       *snapshot.Agency
	Since        calendar.Date
	Until        *calendar.Date
}

// LeadDelegate is the delegate of the lead of the day, nil without one.
func (s *Support) LeadDelegate() *LeadDelegate {
	if n := s.Network(); n != nil {
		for _, d := range n.Delegations {
			if spell, in := d.Days().Run(s.AsAt); in {
				return &LeadDelegate{Practitioner: d.Practitioner, Agency: d.Agency, Since: spell.From, Until: spell.End()}
			}
		}
	}
	return nil
}

// Leads are all who have led, or will lead, the network of the day, by their first day (S1.12).
func (s *Support) Leads() []*LeadProfessional {
	leads := []*LeadProfessional{}
	n := s.Network()
	if n == nil {
		return leads
	}
	for _, lead := range n.Leads {
		for _, spell := range lead.Days() {
			if lead.Practitioner != nil {
				leads = append(leads, &LeadProfessional{Practitioner: lead.Practitioner, Agency: lead.Agency(spell.From), Since: spell.From, Until: spell.End()})
			}
		}
	}
	slices.SortStableFunc(leads, func(a, b *LeadProfessional) int { return cmp.Compare(a.Since, b.Since) })
	return leads
}
