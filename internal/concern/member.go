package concern

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/affiliation"
	"cangraph/ent/gen/agency"
	"cangraph/ent/gen/employment"
	"cangraph/ent/gen/namedperson"
	"cangraph/internal/desk"
	"cangraph/internal/globalid"
)

// member reads a practitioner who works with a child today for an agency whose writings
// the others around the child may read: one without a shield, or own, which may have one.
// Nil with a problem when there is none that the viewer may know of.
func (d Desk) member(ctx context.Context, f *desk.Form, field, global string, child, own uuid.UUID) (who, of uuid.UUID, err error) {
	who = globalid.Own("Practitioner", global)
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
	if len(shown) == 0 || len(seeing) == 0 || !d.Knows(who) {
		f.Absent(field, "Practitioner")
		return who, of, nil
	}
	return who, shown[0], nil
}

// actingFor are the agencies for which a practitioner works with a child today.
func (d Desk) actingFor(ctx context.Context, who, child uuid.UUID) ([]uuid.UUID, error) {
	n, err := d.Network(ctx, child)
	if err != nil {
		return nil, err
	}
	return d.ActingFor(ctx, n, who)
}

// seeing are those of the practitioners who may read what staff of an agency write about
// a child, as far as shields go: named for a child or agency that has one, or employed there.
func (d Desk) seeing(ctx context.Context, child, of uuid.UUID, among []uuid.UUID) ([]uuid.UUID, error) {
	row, err := d.Rows.Child.Get(ctx, child)
	if err != nil {
		return nil, err
	}
	hidden, err := d.Sheltered(ctx, of)
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
				return *n.PractitionerID == who && what(n) != nil && *what(n) == id && d.Holds(n.FromOn, n.UntilOn)
			})
		}
		knowsChild := !row.Shielded || isNamed(func(n *gen.NamedPerson) *uuid.UUID { return n.ChildID }, child)
		knowsAgency := !hidden || isNamed(func(n *gen.NamedPerson) *uuid.UUID { return n.AgencyID }, of) ||
			slices.ContainsFunc(jobs, func(e *gen.Employment) bool { return e.PractitionerID == who && d.Holds(e.FromOn, e.UntilOn) })
		return !knowsChild || !knowsAgency
	}), nil
}

// directors are who directs a team today, but for the viewer.
func (d Desk) directors(ctx context.Context, team uuid.UUID) ([]uuid.UUID, error) {
	rows, err := d.Rows.Affiliation.Query().Where(affiliation.TeamID(team), affiliation.RoleEQ(enum.Director)).Order(affiliation.ByPractitionerID()).All(ctx)
	var directors []uuid.UUID
	for _, row := range rows {
		if d.Holds(row.FromOn, row.UntilOn) && row.PractitionerID != d.Me() && !slices.Contains(directors, row.PractitionerID) {
			directors = append(directors, row.PractitionerID)
		}
	}
	return directors, err
}

// tell leaves a notice for each of the practitioners: of what (a global id), and about
// which child, nil for none.
func (d Desk) tell(ctx context.Context, kind enum.NoticeKind, subject string, child *uuid.UUID, whom ...uuid.UUID) error {
	for _, who := range whom {
		if who == d.Me() {
			continue
		}
		err := d.Rows.Notice.Create().SetKind(kind).SetPractitionerID(who).SetNillableChildID(child).SetSubject(subject).SetAt(d.Now).Exec(ctx)
		if err != nil {
			return err
		}
	}
	return nil
}
