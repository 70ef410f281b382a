package network

import (
	"slices"

	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// Member is a member of the network whose membership counts on the day: one spell.
type Member struct {
	*snapshot.Membership
	Since   calendar.Date
	Until   *calendar.Date
	Assumed bool // no employment or affiliation is recorded that would confirm it
	support *Support
}

// MembershipIDs are the ids of the memberships of which members are spells, in their order.
func MembershipIDs(of []*Member) []snapshot.ID {
	ids := make([]snapshot.ID, len(of))
	for i, m := range of {
		ids[i] = m.ID
	}
	return ids
}

// Members are the spells that count on the day, the child first, then whānau, then
// practitioners, each by start.
func (s *Support) Members() []*Member {
	n := s.Network()
	if n == nil {
		return nil
	}
	var members []*Member
	for _, row := range n.Memberships {
		days, assumed := row.Effective()
		if spell, ok := days.Run(s.AsAt); ok {
			members = append(members, &Member{Membership: row, Since: spell.From, Until: spell.End(), Assumed: assumed, support: s})
		}
	}
	slices.SortStableFunc(members, func(a, b *Member) int { return a.place() - b.place() })
	return members
}

// place orders the kinds of member.
func (m *Member) place() int {
	switch {
	case m.Child != nil:
		return 0
	case m.Kin != nil:
		return 1
	}
	return 2
}

// Services are the live services that reach the child through this member: given
// by this practitioner, or by the member's agency with nobody named.
func (m *Member) Services() []*snapshot.Provision {
	var services []*snapshot.Provision
	for _, p := range m.support.Services() {
		if m.gives(p) {
			services = append(services, p)
		}
	}
	return services
}

// LastSignalOn is the last day until that of the network on which something was heard from a practitioner, nil for none,
// and in the child-safe view (S1.46). Errors: the casework was not loaded.
func (m *Member) LastSignalOn() (*calendar.Date, error) {
	if m.Practitioner == nil || m.support.View() == ChildSafe {
		return nil, nil
	}
	if !m.support.Child.LoadedWith(snapshot.With{Casework: true}) {
		return nil, errNotLoaded
	}
	return m.support.Child.LastSignalOf(m.Practitioner.ID, m.support.AsAt), nil
}

func (m *Member) gives(p *snapshot.Provision) bool {
	if m.Practitioner == nil {
		return false
	}
	if p.Practitioner != nil {
		return p.Practitioner == m.Practitioner
	}
	return p.Agency == m.Agency
}
