package membership

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/affiliation"
	"cangraph/ent/gen/canmembership"
	"cangraph/ent/gen/employment"
	"cangraph/ent/gen/externalsupport"
	"cangraph/ent/gen/predicate"
	"cangraph/internal/calendar"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// spell is a membership with the child around whom it is.
type spell struct {
	*gen.CanMembership
	child uuid.UUID
}

// Reason is why somebody joins or leaves: the codes that a command takes. More may be
// recorded: the list is open.
type Reason string

func reasons() []Reason {
	var list []Reason
	for _, known := range enum.MembershipReasons {
		if known != enum.RoleChanged {
			list = append(list, Reason(known))
		}
	}
	return list
}

// parts are the roles of practitioners.
var parts = []enum.MembershipRole{enum.RoleCore, enum.RoleUniversal, enum.RoleConsulting}

// notThere is what is said of who does not work for an agency, and of who is a member for
// one of which the viewer may not know.
const notThere = "a membership of this practitioner for this agency would not count on that day: ask them where they work"

// mayCome refuses a practitioner whose membership for an agency would not count on a day:
// they do not work there, or their part in the team has ended. Where nothing is recorded
// at all, a membership is taken as it is written.
func (d Desk) mayCome(ctx context.Context, f *desk.Form, field string, who, agency uuid.UUID, network *gen.Network, on calendar.Date) error {
	jobs, err := d.Rows.Employment.Query().Where(employment.PractitionerID(who)).All(ctx)
	if err != nil {
		return err
	}
	if len(jobs) > 0 && !slices.ContainsFunc(jobs, func(j *gen.Employment) bool {
		return j.AgencyID == agency && calendar.Between(j.FromOn, j.UntilOn).Contains(on)
	}) {
		f.Add(fault.Conflict, field, notThere)
	}
	parts, err := d.Rows.Affiliation.Query().Where(affiliation.PractitionerID(who), affiliation.TeamID(network.TeamID)).All(ctx)
	if err != nil {
		return err
	}
	if len(parts) > 0 && !slices.ContainsFunc(parts, func(a *gen.Affiliation) bool {
		return calendar.Between(a.FromOn, a.UntilOn).Contains(on)
	}) {
		f.Add(fault.Conflict, field, "the part of this practitioner in the Children's Team has ended: their membership would not count")
	}
	return nil
}

// unseated refuses somebody who is a member on a day of a period already. It returns
// whether they are one for an agency of which the viewer may not know: then the database
// would refuse them.
func (d Desk) unseated(ctx context.Context, f *desk.Form, field string, network uuid.UUID, is predicate.CanMembership, on calendar.Period) (hidden bool, err error) {
	held, err := d.Rows.CanMembership.Query().Where(canmembership.NetworkID(network), is).All(ctx)
	if err != nil {
		return false, err
	}
	for _, m := range held {
		switch {
		case !calendar.Between(m.FromOn, m.UntilOn).Overlaps(on):
		case !d.Open(desk.Said(m.AgencyID)):
			hidden = true
		default:
			f.Add(fault.Conflict, field, "they are a member of this network on a day of this period already: since %s", m.FromOn)
			return false, nil
		}
	}
	return hidden, nil
}

// MostMembers is how many members of a network there may be at a time.
const MostMembers = 100

// seats refuses one more member where there are as many as there may be.
func (d Desk) seats(ctx context.Context, f *desk.Form, network *gen.Network, on calendar.Date) error {
	held, err := d.Rows.CanMembership.Query().Where(canmembership.NetworkID(network.ID), canmembership.Or(canmembership.UntilOnIsNil(), canmembership.UntilOnGT(on))).All(ctx)
	known := only(held, func(m *gen.CanMembership) bool { return d.knowsSpell(m, network.ChildID) })
	room(f, "", known, MostMembers, "members of this network")
	return err
}

// knowsSpell says whether the viewer may know of a membership around a child. Members know
// of their own.
func (d Desk) knowsSpell(m *gen.CanMembership, child uuid.UUID) bool {
	return d.mine(m) || d.Sees(child) && d.Open(desk.Said(m.AgencyID)) && d.Knows(desk.Said(m.PractitionerID))
}

// seat adds a practitioner as a member from a day on, and ends what is recorded of them
// as somebody who is involved from outside.
func (d Desk) seat(ctx context.Context, network *gen.Network, who, agency uuid.UUID, role enum.MembershipRole, reason string, from calendar.Date) (*gen.CanMembership, error) {
	row, err := d.Rows.CanMembership.Create().SetNetworkID(network.ID).SetPractitionerID(who).SetAgencyID(agency).
		SetRole(role).SetJoinReason(reason).SetFromOn(from).Save(ctx)
	if err != nil {
		return nil, err
	}
	known := []predicate.ExternalSupport{externalsupport.ChildID(network.ChildID), externalsupport.SupporterID(who), externalsupport.EndedOnIsNil()}
	hidden, err := d.Sheltered(ctx, agency)
	if hidden { // what others noted must not tell that they have joined
		known = append(known, externalsupport.AgencyID(agency))
	}
	if err != nil {
		return nil, err
	}
	return row, d.Rows.ExternalSupport.Update().Where(known...).SetEndedOn(from).SetEndReason(joined).Exec(ctx)
}

// joined is why an external support ends when they become a member.
const joined = "JOINED"

// spellOf reads a membership that the viewer may know of, with its network; nil where
// there is none.
func (d Desk) spellOf(ctx context.Context, f *desk.Form, global string) (*gen.CanMembership, *gen.Network, error) {
	id := f.ID("membershipId", "Membership", global)
	if id == uuid.Nil {
		return nil, nil, nil
	}
	row, err := d.Rows.CanMembership.Query().Where(canmembership.ID(id)).WithNetwork().Only(ctx)
	if gen.IsNotFound(err) {
		row, err = &gen.CanMembership{}, nil
		row.Edges.Network, err = d.Rows.Network.Get(ctx, uuid.Nil) // takes as long as finding one
	}
	if err != nil && !gen.IsNotFound(err) {
		return nil, nil, err
	}
	network := row.Edges.Network
	if network == nil || !d.knowsSpell(row, network.ChildID) {
		f.Absent("membershipId", "Membership")
		return nil, nil, nil
	}
	return row, network, nil
}

// mine says whether a membership is the viewer's own.
func (d Desk) mine(m *gen.CanMembership) bool {
	return m.PractitionerID != nil && *m.PractitionerID == d.Me() || m.KinID != nil && *m.KinID == d.Me()
}

// again reads a membership and its network behind the lock of the child.
func (d Desk) again(ctx context.Context, row *gen.CanMembership, network *gen.Network) (*gen.CanMembership, *gen.Network, error) {
	network, err := d.settle(ctx, network)
	if err != nil {
		return nil, nil, err
	}
	row, err = d.Rows.CanMembership.Get(ctx, row.ID)
	return row, network, err
}
