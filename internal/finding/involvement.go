package finding

import (
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// A practitioner is involved with a child by an effective membership or by a live
// service for that child; a service for the whānau and a lead alone are not (O4, O5).

// involvedOn says whether the practitioner is involved with the child on a day.
func involvedOn(who *snapshot.Practitioner, c *snapshot.Child, on calendar.Date) bool {
	if n := c.NetworkOn(on); n != nil {
		for _, m := range n.Memberships {
			if m.Practitioner == who && m.EffectiveOn(on) {
				return true
			}
		}
	}
	for _, p := range c.Provisions {
		if p.Practitioner == who && p.LiveOn(on) {
			return true
		}
	}
	return false
}

// involvement returns the rows by which the practitioner is involved on a day.
func involvement(who *snapshot.Practitioner, c *snapshot.Child, on calendar.Date) (members []*snapshot.Membership, services []*snapshot.Provision) {
	for _, m := range c.MembersOn(on) {
		if m.Practitioner == who {
			members = append(members, m)
		}
	}
	for _, p := range c.Provisions {
		if p.Practitioner == who && p.LiveOn(on) {
			services = append(services, p)
		}
	}
	return members, services
}

// involvedDays returns the days on which the practitioner is involved with the child.
func involvedDays(who *snapshot.Practitioner, c *snapshot.Child) calendar.Days {
	var days calendar.Days
	for _, n := range c.Networks {
		for _, m := range n.Memberships {
			if m.Practitioner == who {
				effective, _ := m.Effective()
				days = days.Union(effective)
			}
		}
	}
	for _, p := range c.Provisions {
		if p.Practitioner == who {
			days = days.Union(p.Live())
		}
	}
	return days
}
