package contact

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/agency"
	"cangraph/ent/gen/canmembership"
	"cangraph/ent/gen/network"
	"cangraph/ent/gen/relationship"
	"cangraph/ent/gen/serviceprovision"
	"cangraph/ent/gen/whanaumember"
	"cangraph/internal/desk"
	"cangraph/internal/globalid"
)

// adult reads an adult around a child: a member of its open network, or related to it.
func (d Desk) adult(ctx context.Context, f *desk.Form, field, global string, child uuid.UUID) (uuid.UUID, error) {
	_, kin, _ := globalid.Parse(global) // another type's id is nobody's
	seats, err := d.Rows.CanMembership.Query().Where(canmembership.KinID(kin),
		canmembership.HasNetworkWith(network.ChildID(child), network.AcceptedOnLTE(d.Today), network.Or(network.ClosedOnIsNil(), network.ClosedOnGT(d.Today)))).All(ctx)
	if err != nil {
		return uuid.Nil, err
	}
	ties, err := d.Rows.Relationship.Query().Where(relationship.ChildID(child), relationship.RelativeKinID(kin)).All(ctx)
	if err != nil {
		return uuid.Nil, err
	}
	if slices.ContainsFunc(seats, func(m *gen.CanMembership) bool { return d.Holds(m.FromOn, m.UntilOn) }) ||
		slices.ContainsFunc(ties, func(r *gen.Relationship) bool { return d.Holds(r.FromOn, r.UntilOn) }) {
		return kin, nil
	}
	f.Absent(field, "Kin")
	return uuid.Nil, nil
}

// serving are the agencies for which a practitioner gives a child, or a whānau of it, a
// service that is live today.
func (d Desk) serving(ctx context.Context, child, who uuid.UUID) ([]uuid.UUID, error) {
	homes, err := d.Rows.WhanauMember.Query().Where(whanaumember.ChildID(child)).All(ctx)
	if err != nil {
		return nil, err
	}
	var whanau []uuid.UUID
	for _, home := range homes {
		if d.Holds(home.FromOn, home.UntilOn) {
			whanau = append(whanau, home.WhanauID)
		}
	}
	given, err := d.Rows.ServiceProvision.Query().Where(serviceprovision.PractitionerID(who),
		serviceprovision.Or(serviceprovision.ChildID(child), serviceprovision.WhanauIDIn(whanau...)),
		serviceprovision.StatusIn(enum.Active, enum.Completed)).All(ctx)
	var agencies []uuid.UUID
	for _, p := range given {
		if d.Holds(p.FromOn, p.UntilOn) {
			agencies = append(agencies, p.AgencyID)
		}
	}
	return agencies, err
}

// worker reads a practitioner around a child, and for which agency they are: one that is
// open to all around the child, or own, the one for which the viewer acts, which may be
// sheltered. Nobody else may be named: others would read of somebody whom they may not know.
func (d Desk) worker(ctx context.Context, f *desk.Form, field, global string, n *gen.Network, own uuid.UUID, services bool) (who, of uuid.UUID, err error) {
	_, who, _ = globalid.Parse(global) // another type's id is nobody's
	agencies, err := d.ActingFor(ctx, n, who)
	if err != nil {
		return who, of, err
	}
	if services {
		serving, err := d.serving(ctx, n.ChildID, who)
		if err != nil {
			return who, of, err
		}
		agencies = append(agencies, serving...)
	}
	shown, err := d.Rows.Agency.Query().Where(agency.IDIn(agencies...), agency.Or(agency.Shield(""), agency.ID(own))).Order(agency.ByID()).IDs(ctx)
	if err != nil {
		return who, of, err
	}
	if len(shown) == 0 || !d.Knows(who) {
		f.Absent(field, "Practitioner")
		return uuid.Nil, uuid.Nil, nil
	}
	return who, shown[0], nil
}
