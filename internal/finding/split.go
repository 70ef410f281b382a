package finding

import (
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// split is the question whether one agency's service reaches a child and a sibling
// through different people.
type split struct {
	child   *snapshot.Child
	agency  *snapshot.Agency
	service *snapshot.ServiceType
}

// on says whether that is so for one sibling on a day.
func (s split) on(sibling *snapshot.Sibling, day calendar.Date) bool {
	if !sibling.Days.Contains(day) || !s.reaches(s.child, day) || !s.reaches(sibling.Child, day) {
		return false
	}
	return !s.someoneWithBoth(sibling.Child, day)
}

// gives says whether it is a service of the agency by somebody named on the day.
func (s split) gives(p *snapshot.Provision, day calendar.Date) bool {
	return p.Agency == s.agency && p.Type == s.service && p.Practitioner != nil && p.LiveOn(day)
}

func (s split) reaches(c *snapshot.Child, day calendar.Date) bool {
	for _, p := range c.Provisions {
		if s.gives(p, day) {
			return true
		}
	}
	return false
}

// someoneWithBoth says whether a practitioner is involved through the agency with both
// children on the day. That covers one who gives both of them the service.
func (s split) someoneWithBoth(sibling *snapshot.Child, day calendar.Date) bool {
	for _, m := range membersFor(s.child, day) {
		if m.Agency == s.agency && m.EffectiveOn(day) && s.through(m.Practitioner, sibling, day) {
			return true
		}
	}
	for _, p := range s.child.Provisions {
		if p.Agency == s.agency && p.Practitioner != nil && p.LiveOn(day) && s.through(p.Practitioner, sibling, day) {
			return true
		}
	}
	return false
}

// through says whether the practitioner is involved with the child through the agency.
func (s split) through(who *snapshot.Practitioner, c *snapshot.Child, day calendar.Date) bool {
	for _, m := range membersFor(c, day) {
		if m.Practitioner == who && m.Agency == s.agency && m.EffectiveOn(day) {
			return true
		}
	}
	for _, p := range c.Provisions {
		if p.Practitioner == who && p.Agency == s.agency && p.LiveOn(day) {
			return true
		}
	}
	return false
}

// membersFor returns the membership rows of the network open on a day.
func membersFor(c *snapshot.Child, day calendar.Date) []*snapshot.Membership {
	if n := c.NetworkOn(day); n != nil {
		return n.Memberships
	}
	return nil
}

// run returns the days around a day on which the service is split for any sibling.
func (s split) run(day calendar.Date) calendar.Period {
	cuts := s.cuts(nil, s.child)
	for _, sibling := range s.child.Siblings {
		cuts = append(s.cuts(cuts, sibling.Child), cutsOf(sibling.Days)...)
	}
	return runAround(day, cuts, func(d calendar.Date) bool {
		for _, sibling := range s.child.Siblings {
			if s.on(sibling, d) {
				return true
			}
		}
		return false
	})
}

// cuts adds the days on which the agency's part in a child's support changes.
func (s split) cuts(cuts []calendar.Date, c *snapshot.Child) []calendar.Date {
	for _, p := range c.Provisions {
		if p.Agency == s.agency {
			cuts = addCuts(cuts, p.Period)
		}
	}
	for _, n := range c.Networks {
		for _, m := range n.Memberships {
			if m.Agency == s.agency {
				effective, _ := m.Effective()
				cuts = append(cuts, cutsOf(effective)...)
			}
		}
	}
	return cuts
}
