package hui

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/agency"
	"cangraph/ent/gen/canmembership"
	"cangraph/ent/gen/serviceprovision"
	"cangraph/ent/gen/whanaumember"
	"cangraph/internal/calendar"
	"cangraph/internal/desk"
)

// invited is somebody to invite, and why.
type invited struct {
	person
	agency    *uuid.UUID // for which a practitioner comes
	sheltered bool       // behind a shield
	ground    enum.InvitationGround
}

// seat is how somebody is invited once: openly, and apart from that for a sheltered
// agency. That others do not see the one must not show in that the other is missing.
type seat struct {
	person
	sheltered bool
}

func (i invited) seat() seat { return seat{i.person, i.sheltered} }

// mayKnow says whether the viewer may know that somebody is invited.
func (d Desk) mayKnow(i invited) bool {
	return d.Knows(i.practitioner) && d.Open(desk.Said(i.agency))
}

// involved returns who is invited to a hui on a day, each seat once: the child, the members of
// the network whose membership counts on the day, and the practitioners who give the child
// or a whānau of it a service on that day. It looks at everybody, also whom the viewer may
// not know of: they get their invitation, and the viewer does not see it.
func (d Desk) involved(ctx context.Context, n *gen.Network, on calendar.Date) ([]invited, error) {
	members, err := d.Rows.CanMembership.Query().Where(canmembership.NetworkID(n.ID), canmembership.FromOnLTE(on),
		canmembership.Or(canmembership.UntilOnIsNil(), canmembership.UntilOnGT(on))).Order(gen.Asc(canmembership.FieldID)).All(ctx)
	if err != nil {
		return nil, err
	}
	given, err := d.given(ctx, n.ChildID, on)
	if err != nil {
		return nil, err
	}
	all := []invited{{person: person{child: n.ChildID}, ground: enum.InvitedChild}}
	for _, m := range members {
		all = append(all, invited{person: person{desk.Said(m.ChildID), desk.Said(m.KinID), desk.Said(m.PractitionerID)}, agency: m.AgencyID, ground: enum.InvitedMember})
	}
	for _, g := range given {
		all = append(all, invited{person: person{practitioner: *g.PractitionerID}, agency: &g.AgencyID, ground: enum.InvitedInvolved})
	}
	return d.counting(ctx, all, n, on)
}

// given are the provisions to a child, or a whānau of it, that live on a day and name who gives them.
func (d Desk) given(ctx context.Context, child uuid.UUID, on calendar.Date) ([]*gen.ServiceProvision, error) {
	var homes []uuid.UUID
	err := d.Rows.WhanauMember.Query().Where(whanaumember.ChildID(child), whanaumember.FromOnLTE(on),
		whanaumember.Or(whanaumember.UntilOnIsNil(), whanaumember.UntilOnGT(on))).Select(whanaumember.FieldWhanauID).Scan(ctx, &homes)
	if err != nil {
		return nil, err
	}
	return d.Rows.ServiceProvision.Query().Where(
		serviceprovision.Or(serviceprovision.ChildID(child), serviceprovision.WhanauIDIn(homes...)),
		serviceprovision.PractitionerIDNotNil(), serviceprovision.StatusIn(enum.Active, enum.Completed), serviceprovision.FromOnLTE(on),
		serviceprovision.Or(serviceprovision.UntilOnIsNil(), serviceprovision.UntilOnGT(on)),
	).Order(gen.Asc(serviceprovision.FieldID)).All(ctx)
}

// invitees are people who may be asked to a hui: from whom the child is shielded is absent.
func (d Desk) invitees(ctx context.Context, f *desk.Form, field func(int) string, child uuid.UUID, given []string) ([]person, error) {
	people, err := d.people(ctx, f, field, child, given)
	if err != nil || len(people) < len(given) {
		return people, err
	}
	var who []uuid.UUID
	for _, one := range people {
		who = append(who, one.practitioner)
	}
	seeing, err := d.Seeing(ctx, child, uuid.Nil, who)
	for i, one := range people {
		if err == nil && one.practitioner != uuid.Nil && !slices.Contains(seeing, one.practitioner) {
			f.Absent(field(i), "Person")
		}
	}
	return people, err
}

// counting leaves out practitioners who are recorded at the agency, or as a member in the
// team, but not on the day, those from whom the child is shielded, and whoever is there
// already.
func (d Desk) counting(ctx context.Context, all []invited, n *gen.Network, on calendar.Date) ([]invited, error) {
	var who []uuid.UUID
	for _, one := range all {
		who = append(who, one.practitioner)
	}
	posts, err := d.Posts(ctx, n.TeamID, on, who...)
	kept := all[:0:0]
	if err != nil {
		return nil, err
	}
	seeing, err := d.Seeing(ctx, n.ChildID, uuid.Nil, who)
	if err != nil {
		return nil, err
	}
	if err := d.shelter(ctx, all); err != nil {
		return nil, err
	}
	for _, one := range all {
		counts := (one.agency == nil || posts.At(one.practitioner, *one.agency)) && (one.ground != enum.InvitedMember || posts.InTeam(one.practitioner)) &&
			(one.practitioner == uuid.Nil || slices.Contains(seeing, one.practitioner))
		same := func(o invited) bool { return o.seat() == one.seat() }
		if counts && !slices.ContainsFunc(kept, same) {
			kept = append(kept, one)
		}
	}
	return kept, nil
}

// shelter marks who comes for an agency that is hidden from others.
func (d Desk) shelter(ctx context.Context, all []invited) error {
	var agencies []uuid.UUID
	for _, one := range all {
		agencies = append(agencies, desk.Said(one.agency))
	}
	hidden, err := d.Rows.Agency.Query().Where(agency.IDIn(agencies...), agency.ShieldNEQ("")).IDs(ctx)
	for i := range all {
		all[i].sheltered = all[i].agency != nil && slices.Contains(hidden, *all[i].agency)
	}
	return err
}
