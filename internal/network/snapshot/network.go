package snapshot

import (
	"cangraph/ent/enum"
	"cangraph/internal/calendar"
)

// Network is the Child's Action Network of one child in one team.
type Network struct {
	ID         ID
	Child      *Child
	Team       *Team
	Period     calendar.Period // accepted to closed
	ExitReason enum.ExitReason // empty while open
	Version    int

	Memberships []*Membership // rows, by start
	Leads       []*Lead       // rows, by start
	Delegations []*Delegation // rows, by start
}

// Team is a Children's Team: never a service, never an agency (S1.36).
type Team struct {
	ID     ID
	Name   string
	NameMi string
	Areas  []string
}

// Membership is one spell of one person in a network, as recorded. Exactly one of
// Child, Kin and Practitioner is set; Agency is set with Practitioner.
type Membership struct {
	ID           ID
	Network      *Network
	Child        *Child
	Kin          *Kin
	Practitioner *Practitioner
	Agency       *Agency
	Role         enum.MembershipRole
	Row          calendar.Period // as recorded; Effective is what counts
	JoinReason   string
	LeaveReason  string
}

// Lead is one spell of a practitioner as Lead Professional, as recorded.
type Lead struct {
	ID           ID
	Network      *Network
	Practitioner *Practitioner
	Row          calendar.Period
}

// Person is the member: a child, kin or practitioner.
func (m *Membership) Person() Person {
	switch {
	case m.Practitioner != nil:
		return m.Practitioner
	case m.Kin != nil:
		return m.Kin
	}
	return m.Child
}

// Effective returns the days on which the membership counts: the row inside the
// network and, for a practitioner, inside their affiliations to the network's team
// and their employments at the agency they come for. Where none of either is
// recorded at all it does not clip, and assumed is true (findings.md, convention 4).
func (m *Membership) Effective() (days calendar.Days, assumed bool) {
	days = calendar.NewDays(m.Row.Intersect(m.Network.Period))
	if m.Practitioner == nil {
		return days, false
	}
	return m.Practitioner.effective(days, m.Network.Team.ID, m.Agency.ID)
}

// Days returns the days of the lead: the row inside the network. An ended
// employment or affiliation does not end it; G3 reports that.
func (l *Lead) Days() calendar.Days {
	return calendar.NewDays(l.Row.Intersect(l.Network.Period))
}

// Agency is the agency the lead comes for on a day: that of their membership row
// of that day in the network, nil when there is none.
func (l *Lead) Agency(on calendar.Date) *Agency {
	for _, m := range l.Network.Memberships {
		if m.Practitioner == l.Practitioner && m.Row.Contains(on) {
			return m.Agency
		}
	}
	return nil
}

// Effective is the days on which the joint membership counts, as Membership.Effective.
func (j *Joint) Effective() (days calendar.Days, assumed bool) {
	return j.Practitioner.effective(calendar.NewDays(j.Row), j.Team, j.Agency)
}

// effective clips days to the practitioner's time in the team and at the agency.
func (p *Practitioner) effective(days calendar.Days, team, agency ID) (calendar.Days, bool) {
	affiliated := p.AffiliatedTo(team)
	employed := p.EmployedAt(agency)
	if affiliated != nil {
		days = days.Intersect(affiliated)
	}
	if employed != nil {
		days = days.Intersect(employed)
	}
	return days, affiliated == nil || employed == nil
}

// EmployedAt returns the days of employment at an agency, nil when none was ever recorded.
func (p *Practitioner) EmployedAt(agency ID) calendar.Days {
	var periods []calendar.Period
	for _, e := range p.Employments {
		if e.Agency == agency {
			periods = append(periods, e.Period)
		}
	}
	if periods == nil {
		return nil
	}
	return calendar.NewDays(periods...)
}

// AffiliatedTo returns the days in a team, in any role, nil when none was ever recorded.
func (p *Practitioner) AffiliatedTo(team ID) calendar.Days {
	var periods []calendar.Period
	for _, a := range p.Affiliations {
		if a.Team == team {
			periods = append(periods, a.Period)
		}
	}
	if periods == nil {
		return nil
	}
	return calendar.NewDays(periods...)
}

// NodeID is the id.
func (n *Network) NodeID() ID { return n.ID }

// NodeID is the id.
func (t *Team) NodeID() ID { return t.ID }

// NodeType is the name of the type in the API.
func (*Network) NodeType() string { return "Network" }

// NodeType is the name of the type in the API.
func (*Team) NodeType() string { return "ChildrensTeam" }
