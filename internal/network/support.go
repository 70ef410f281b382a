package network

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"cangraph/internal/calendar"
	"cangraph/internal/finding"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/page"
	"cangraph/internal/sight"
)

// Support is the support network of a child on a day: who is around the child, and
// what overlaps and is missing. It is a view of a snapshot: everything in it is
// derived when asked for, from the same rows.
type Support struct {
	Child *snapshot.Child
	AsAt  calendar.Date
	today calendar.Date
	seen  sight.Sight
}

// SupportOf returns the support network of a child that was loaded for itself, as its
// viewer sees it; today only decides what is only planned.
func SupportOf(c *snapshot.Child, asAt, today calendar.Date, seen sight.Sight) *Support {
	return &Support{Child: c, AsAt: asAt, today: today, seen: seen}
}

// View is how much of the network a viewer sees.
type View string

// The views. Without findings and reasons it is for a child and its whānau.
const (
	Full      View = "FULL"
	ChildSafe View = "CHILD_SAFE"
)

// View is how much of the network this viewer sees.
func (s *Support) View() View {
	if s.seen.ChildSafe() {
		return ChildSafe
	}
	return Full
}

// Network is the child's network that is open on the day, nil when none is.
func (s *Support) Network() *snapshot.Network { return s.Child.NetworkOn(s.AsAt) }

// AcceptedOn is the day the open network was accepted, nil when none is open.
func (s *Support) AcceptedOn() *calendar.Date {
	if n := s.Network(); n != nil {
		return &n.Period.From
	}
	return nil
}

// Team is the Children's Team of the open network, nil when none is open.
func (s *Support) Team() *snapshot.Team {
	if n := s.Network(); n != nil {
		return n.Team
	}
	return nil
}

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

func (m *Member) gives(p *snapshot.Provision) bool {
	if m.Practitioner == nil {
		return false
	}
	if p.Practitioner != nil {
		return p.Practitioner == m.Practitioner
	}
	return p.Agency == m.Agency
}

// Services are the live services that reach the child on the day, its own and those
// of a whānau it belongs to, by start.
func (s *Support) Services() []*snapshot.Provision { return s.Child.ProvisionsOn(s.AsAt) }

// Agencies are the agencies around the child on the day.
func (s *Support) Agencies() []*snapshot.AgencyAround { return s.Child.AgenciesOn(s.AsAt) }

// Practitioners are the practitioners around the child on the day.
func (s *Support) Practitioners() []*snapshot.PractitionerAround {
	return s.Child.PractitionersOn(s.AsAt)
}

// errNotLoaded is the error of asking for what rests on meetings where they would be
// missing in silence.
var errNotLoaded = errors.New("what rests on meetings is asked of a network that was loaded without them")

// WorkingRelationships are what every two practitioners who are members on the day did
// together until then, none in the child-safe view. Errors: the answer holds too much.
func (s *Support) WorkingRelationships(ctx context.Context) ([]*snapshot.WorkingRelationship, error) {
	if s.View() == ChildSafe {
		return nil, nil
	}
	if !s.Child.LoadedWith(&s.AsAt) {
		return nil, errNotLoaded
	}
	return page.Whole(ctx, s.Child.WorkingRelationshipsOn(s.AsAt))
}

// Overlaps are the overlaps that hold on the day, none in the child-safe view; codes nil
// means all. Errors: a threshold out of its bounds; those of sight.Show.
func (s *Support) Overlaps(ctx context.Context, codes []finding.Code, thresholds finding.Params) ([]*finding.Finding, error) {
	if err := thresholds.Validate(); err != nil {
		return nil, err
	}
	if s.View() == ChildSafe {
		return nil, nil
	}
	if !s.Child.LoadedWith(&s.AsAt) {
		return nil, errNotLoaded
	}
	return showAll(ctx, only(codes, finding.Overlaps(s.Child, s.AsAt, s.today, thresholds)))
}

// Gaps are the gaps that hold on the day, as Overlaps.
func (s *Support) Gaps(ctx context.Context, codes []finding.Code, thresholds finding.Params) ([]*finding.Finding, error) {
	if err := thresholds.Validate(); err != nil {
		return nil, err
	}
	if s.View() == ChildSafe {
		return nil, nil
	}
	return showAll(ctx, only(codes, finding.Gaps(s.Child, s.AsAt, s.today, thresholds)))
}

// showAll notes the children whom findings name.
func showAll(ctx context.Context, found []*finding.Finding) ([]*finding.Finding, error) {
	for _, f := range found {
		for _, n := range f.Evidence {
			switch e := n.(type) {
			case *snapshot.Child:
				if err := show(ctx, e); err != nil {
					return nil, err
				}
			case *snapshot.Provision:
				if e.Child != nil {
					if err := show(ctx, e.Child); err != nil {
						return nil, err
					}
				}
			}
		}
	}
	return found, nil
}

// only keeps the findings with one of the codes; nil codes keep all.
func only(codes []finding.Code, found []*finding.Finding) []*finding.Finding {
	if codes == nil {
		return found
	}
	return slices.DeleteFunc(found, func(f *finding.Finding) bool { return !slices.Contains(codes, f.Code) })
}
