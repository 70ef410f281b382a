package snapshot

import "cangraph/internal/calendar"

// Delegation is who does what the Lead Professional does for some days of their period,
// as recorded (S1.16).
type Delegation struct {
	ID           ID
	Lead         ID // the period of the lead
	Network      *Network
	Practitioner *Practitioner // the delegate
	Agency       *Agency       // for which the delegate is a member
	Row          calendar.Period
}

// Days returns the days on which the delegation is in force: the row inside the days of
// that lead and inside the delegate's membership for the agency, as far as it counts.
func (d *Delegation) Days() calendar.Days {
	var led, member calendar.Days
	for _, l := range d.Network.Leads {
		if l.ID == d.Lead {
			led = l.Days()
		}
	}
	for _, m := range d.Network.Memberships {
		if m.Practitioner == d.Practitioner && m.Agency == d.Agency {
			days, _ := m.Effective()
			member = member.Union(days)
		}
	}
	return led.Intersect(member).Clip(d.Row)
}
