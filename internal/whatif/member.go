package whatif

import (
	"slices"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
)

// What the rules of internal/lead and internal/membership allow of the days on which people
// come and go.
const (
	monthsAhead = 12   // of a lead, and of a service
	daysAhead   = 1096 // of a membership
	yearsBack   = 30
	mostMembers = 100
)

// assignLead has somebody lead, as proposeLead and confirmLead or changeLead do.
func (t *trial) assignLead(at path, in *LeadInput) error {
	who := t.company.Practitioner(globalid.Own("Practitioner", in.PractitionerID))
	if who == nil {
		return at.absent("practitionerId", "practitioner")
	}
	from := orToday(in.Since, t.today)
	if from < t.today || from > t.today.AddMonths(monthsAhead) {
		return at.refuse(fault.Invalid, "since", "choose a day from today on, within the next twelve months")
	}
	n := t.child.NetworkOn(from)
	if n == nil {
		return at.refuse(fault.Invalid, "since", "the child has no open network on that day")
	}
	agency, err := t.home(at, in, who, from)
	if err != nil {
		return err
	}
	if parts := who.AffiliatedTo(n.Team.ID); parts != nil && !parts.Contains(from) {
		return at.refuse(fault.Invalid, "since", "their part in the Children's Team has ended by that day")
	}
	missing := calendar.NewDays(calendar.Since(from))
	for _, m := range n.Memberships {
		if m.Practitioner != who {
			continue
		}
		if m.Agency != agency && m.Row.Contains(from) {
			return at.refuse(fault.Conflict, "agencyId", "they are a member of the network for another agency on that day")
		}
		missing = missing.Subtract(calendar.NewDays(m.Row))
	}
	if err := t.handOver(at, n, who, from); err != nil {
		return err
	}
	for _, gap := range missing {
		t.seat(&snapshot.Membership{Network: n, Practitioner: who, Agency: agency, Role: enum.RoleCore, Row: gap, JoinReason: "OTHER"})
	}
	t.lead(&snapshot.Lead{Network: n, Practitioner: who, Row: calendar.Since(from)})
	return nil
}

// home is the agency for which somebody would lead: where they are employed on the day.
func (t *trial) home(at path, in *LeadInput, who *snapshot.Practitioner, on calendar.Date) (*snapshot.Agency, error) {
	var jobs []*snapshot.Agency
	for _, e := range who.Employments {
		if a := t.company.Agency(e.Agency); a != nil && e.Period.Contains(on) && !slices.Contains(jobs, a) {
			jobs = append(jobs, a)
		}
	}
	if in.AgencyID != nil {
		own := globalid.Own("Agency", *in.AgencyID)
		for _, a := range jobs {
			if a.ID == own {
				return a, nil
			}
		}
		return nil, at.refuse(fault.NotFound, "agencyId", "they are employed at no such agency on that day")
	}
	switch len(jobs) {
	case 0:
		return nil, at.refuse(fault.NotFound, "agencyId", "they are employed at no agency on that day")
	case 1:
		return jobs[0], nil
	}
	return nil, at.refuse(fault.Invalid, "agencyId", "they are employed at more than one agency: say for which they would lead")
}

// handOver ends the period of the present lead on the day of the new one, and refuses every
// other lead on a day of the new period.
func (t *trial) handOver(at path, n *snapshot.Network, who *snapshot.Practitioner, from calendar.Date) error {
	for _, l := range n.Leads {
		switch {
		case l.Row.Until <= from:
		case l.Row.From >= from:
			return at.refuse(fault.Conflict, "since", "another Lead Professional begins on that day or later: choose a later day")
		case l.Practitioner == who:
			return at.refuse(fault.Conflict, "practitionerId", "they lead the network on that day already")
		default:
			set(t, &l.Row.Until, from)
			t.concern(l.Practitioner)
		}
	}
	return nil
}

// parts are the roles of practitioners.
var parts = []enum.MembershipRole{enum.RoleCore, enum.RoleUniversal, enum.RoleConsulting}

// addMember has a practitioner join, as joinNetwork does.
func (t *trial) addMember(at path, in *MemberInput) error {
	who := t.company.Practitioner(globalid.Own("Practitioner", in.PractitionerID))
	agency := t.company.Agency(globalid.Own("Agency", in.AgencyID))
	from := orToday(in.Since, t.today)
	switch {
	case who == nil:
		return at.absent("practitionerId", "practitioner")
	case agency == nil:
		return at.absent("agencyId", "agency")
	case !slices.Contains(parts, in.Role):
		return at.refuse(fault.Invalid, "role", "a practitioner is a CORE, UNIVERSAL or CONSULTING member")
	case from < t.today.AddMonths(-12*yearsBack) || from > t.today.AddDays(daysAhead):
		return at.refuse(fault.Invalid, "since", "choose a day at most three years ahead")
	}
	n := t.child.NetworkOn(from)
	if n == nil {
		return at.refuse(fault.Invalid, "since", "the child has no open network on that day")
	}
	if err := mayCome(at, who, agency, n, from); err != nil {
		return err
	}
	there := 0
	for _, m := range n.Memberships {
		if m.Practitioner == who && m.Row.Until > from {
			return at.refuse(fault.Conflict, "practitionerId", "they are a member of this network on a day of this period already: since %s", m.Row.From)
		}
		if m.Row.Until > from {
			there++
		}
	}
	if there >= mostMembers {
		return at.refuse(fault.Conflict, "", "there are %d members of this network, and no more than that", mostMembers)
	}
	t.seat(&snapshot.Membership{Network: n, Practitioner: who, Agency: agency, Role: in.Role, Row: calendar.Since(from)})
	return nil
}

// mayCome refuses a practitioner whose membership for an agency would not count on a day.
func mayCome(at path, who *snapshot.Practitioner, agency *snapshot.Agency, n *snapshot.Network, on calendar.Date) error {
	if jobs := who.EmployedAt(agency.ID); len(who.Employments) > 0 && !jobs.Contains(on) {
		return at.refuse(fault.Conflict, "practitionerId", "a membership of this practitioner for this agency would not count on that day: ask them where they work")
	}
	if parts := who.AffiliatedTo(n.Team.ID); parts != nil && !parts.Contains(on) {
		return at.refuse(fault.Conflict, "practitionerId", "the part of this practitioner in the Children's Team has ended: their membership would not count")
	}
	return nil
}

// removeMember ends a membership, as leaveNetwork does.
func (t *trial) removeMember(at path, in *LeaveInput) error {
	m := t.membership(in.MembershipID)
	if m == nil {
		return at.absent("membershipId", "membership")
	}
	on := orToday(in.LeftOn, t.today)
	n := m.Network
	switch {
	case m.Child != nil:
		return at.refuse(fault.Conflict, "membershipId", "the network is the child's: the child does not leave it")
	case n.Period.Until <= t.today:
		return at.refuse(fault.Conflict, "membershipId", "the network is closed, and every membership ended with it")
	case m.Row.Until <= t.today:
		return at.refuse(fault.Conflict, "membershipId", "this membership has ended already, on %s", m.Row.Until)
	case on <= m.Row.From:
		return at.refuse(fault.Invalid, "leftOn", "it began on %s: give a later day", m.Row.From)
	case on > m.Row.Until:
		return at.refuse(fault.Invalid, "leftOn", "it ends on %s anyway: give that day or an earlier one", m.Row.Until)
	case on > n.Period.Until:
		return at.refuse(fault.Invalid, "leftOn", "the network closes on %s, and every membership with it: give that day or an earlier one", n.Period.Until)
	case on > t.today.AddDays(daysAhead):
		return at.refuse(fault.Invalid, "leftOn", "choose a day at most three years ahead")
	}
	for _, l := range n.Leads {
		if m.Practitioner != nil && l.Practitioner == m.Practitioner && l.Row.Until > on {
			return at.refuse(fault.Conflict, "membershipId", "they lead this network: hand over first, then leave")
		}
	}
	set(t, &m.Row.Until, on)
	t.concern(m.Practitioner)
	if m.Agency != nil {
		t.parted = append(t.parted, parted{agency: m.Agency})
		t.settle(m, on)
	}
	return nil
}

// settle takes back what was asked of who has left, as leaving does.
func (t *trial) settle(m *snapshot.Membership, on calendar.Date) {
	if on > t.today {
		return // then it is only told what waits
	}
	for _, r := range t.child.Casework.UpdateRequests {
		if r.To == m.Practitioner.ID && r.ToAgency == m.Agency.ID && r.Answered == nil && r.Withdrawn == nil {
			set(t, &r.Withdrawn, &t.today)
		}
	}
}

// membership finds a recorded membership of the child's networks.
func (t *trial) membership(global string) *snapshot.Membership {
	id := globalid.Own("Membership", global)
	for _, n := range t.child.Networks {
		for _, m := range n.Memberships {
			if m.ID == id {
				return m
			}
		}
	}
	return nil
}
