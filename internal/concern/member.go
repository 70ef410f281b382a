package concern

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/affiliation"
	"cangraph/ent/gen/agency"
	"cangraph/ent/gen/canmembership"
	"cangraph/ent/gen/employment"
	"cangraph/ent/gen/namedperson"
	"cangraph/ent/gen/network"
	"cangraph/internal/calendar"
	"cangraph/internal/globalid"
	"cangraph/internal/policy"
)

// holds says whether a period contains today.
func (d Desk) holds(from calendar.Date, until *calendar.Date) bool {
	return calendar.Between(from, until).Contains(d.Today)
}

// open is the open network of a child, nil without one.
func (d Desk) open(ctx context.Context, child uuid.UUID) (*gen.Network, error) {
	rows, err := d.Rows.Network.Query().Where(network.ChildID(child), network.AcceptedOnLTE(d.Today),
		network.Or(network.ClosedOnIsNil(), network.ClosedOnGT(d.Today))).All(ctx)
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	return rows[0], nil
}

// member reads a practitioner who works with a child today for an agency whose writings
// the others around the child may read: one without a shield, or own, which may have one.
// Nil with a problem when there is none that the viewer may know of.
func (d Desk) member(ctx context.Context, f *form, field, global string, child, own uuid.UUID) (who, of uuid.UUID, err error) {
	_, who, _ = globalid.Parse(global) // another type's id is nobody's
	agencies, err := d.actingFor(ctx, who, child)
	if err != nil {
		return who, of, err
	}
	shown, err := d.Rows.Agency.Query().Where(agency.IDIn(agencies...), agency.Or(agency.Shield(""), agency.ID(own))).Order(agency.ByID()).IDs(ctx)
	if err != nil {
		return who, of, err
	}
	seeing, err := d.seeing(ctx, child, own, []uuid.UUID{who})
	if err != nil {
		return who, of, err
	}
	if len(shown) == 0 || len(seeing) == 0 || d.Scope.Has(policy.HiddenPractitioner, who) {
		f.absent(field, "Practitioner")
		return who, of, nil
	}
	return who, shown[0], nil
}

// actingFor are the agencies for which a practitioner's memberships of a child's network
// count today (as policy.Effective says).
func (d Desk) actingFor(ctx context.Context, who, child uuid.UUID) ([]uuid.UUID, error) {
	n, err := d.open(ctx, child)
	if err != nil {
		return nil, err
	}
	if n == nil {
		n = &gen.Network{}
	}
	seats, err := d.Rows.CanMembership.Query().Where(canmembership.NetworkID(n.ID), canmembership.PractitionerID(who)).All(ctx)
	if err != nil {
		return nil, err
	}
	jobs, err := d.Rows.Employment.Query().Where(employment.PractitionerID(who)).All(ctx)
	if err != nil {
		return nil, err
	}
	parts, err := d.Rows.Affiliation.Query().Where(affiliation.PractitionerID(who), affiliation.TeamID(n.TeamID)).All(ctx)
	if err != nil {
		return nil, err
	}
	if len(parts) > 0 && !slices.ContainsFunc(parts, func(p *gen.Affiliation) bool { return d.holds(p.FromOn, p.UntilOn) }) {
		return nil, nil
	}
	var agencies []uuid.UUID
	for _, seat := range seats {
		if seat.AgencyID == nil || !d.holds(seat.FromOn, seat.UntilOn) {
			continue
		}
		there := slices.DeleteFunc(slices.Clone(jobs), func(e *gen.Employment) bool { return e.AgencyID != *seat.AgencyID })
		if len(there) == 0 || slices.ContainsFunc(there, func(e *gen.Employment) bool { return d.holds(e.FromOn, e.UntilOn) }) {
			agencies = append(agencies, *seat.AgencyID)
		}
	}
	return agencies, nil
}

// seeing are those of the practitioners who may read what staff of an agency write about
// a child, as far as shields go: named for a child or agency that has one, or employed there.
func (d Desk) seeing(ctx context.Context, child, of uuid.UUID, among []uuid.UUID) ([]uuid.UUID, error) {
	row, err := d.Rows.Child.Get(ctx, child)
	if err != nil {
		return nil, err
	}
	hidden, err := d.sheltered(ctx, of)
	if err != nil {
		return nil, err
	}
	named, err := d.Rows.NamedPerson.Query().Where(namedperson.PractitionerIDIn(among...)).All(ctx)
	if err != nil {
		return nil, err
	}
	jobs, err := d.Rows.Employment.Query().Where(employment.PractitionerIDIn(among...), employment.AgencyID(of)).All(ctx)
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(slices.Clone(among), func(who uuid.UUID) bool {
		isNamed := func(what func(*gen.NamedPerson) *uuid.UUID, id uuid.UUID) bool {
			return slices.ContainsFunc(named, func(n *gen.NamedPerson) bool {
				return *n.PractitionerID == who && what(n) != nil && *what(n) == id && d.holds(n.FromOn, n.UntilOn)
			})
		}
		knowsChild := !row.Shielded || isNamed(func(n *gen.NamedPerson) *uuid.UUID { return n.ChildID }, child)
		knowsAgency := !hidden || isNamed(func(n *gen.NamedPerson) *uuid.UUID { return n.AgencyID }, of) ||
			slices.ContainsFunc(jobs, func(e *gen.Employment) bool { return e.PractitionerID == who && d.holds(e.FromOn, e.UntilOn) })
		return !knowsChild || !knowsAgency
	}), nil
}

// directors are who directs a team today, but for the viewer.
func (d Desk) directors(ctx context.Context, team uuid.UUID) ([]uuid.UUID, error) {
	rows, err := d.Rows.Affiliation.Query().Where(affiliation.TeamID(team), affiliation.RoleEQ(enum.Director)).Order(affiliation.ByPractitionerID()).All(ctx)
	var directors []uuid.UUID
	for _, row := range rows {
		if d.holds(row.FromOn, row.UntilOn) && row.PractitionerID != d.me() && !slices.Contains(directors, row.PractitionerID) {
			directors = append(directors, row.PractitionerID)
		}
	}
	return directors, err
}

// tell leaves a notice for each of the practitioners: of what (a global id), and about
// which child, nil for none.
func (d Desk) tell(ctx context.Context, kind enum.NoticeKind, subject string, child *uuid.UUID, whom ...uuid.UUID) error {
	for _, who := range whom {
		if who == d.me() {
			continue
		}
		err := d.Rows.Notice.Create().SetKind(kind).SetPractitionerID(who).SetNillableChildID(child).SetSubject(subject).SetAt(d.Now).Exec(ctx)
		if err != nil {
			return err
		}
	}
	return nil
}
