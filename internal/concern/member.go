package concern

import (
	"context"
	"errors"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/affiliation"
	"cangraph/ent/gen/agency"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/globalid"
	"cangraph/internal/notice"
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
	seeing, err := d.Seeing(ctx, child, own, []uuid.UUID{who})
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

// directorsWhoSee are who directs the team of a child's open network today and may read a
// concern about it, but for the viewer: nobody where there is no such network.
func (d Desk) directorsWhoSee(ctx context.Context, row *gen.Concern) ([]uuid.UUID, error) {
	n, err := d.open(ctx, row.ChildID)
	if n == nil || err != nil {
		return nil, err
	}
	all, err := d.directors(ctx, n.TeamID)
	if err != nil {
		return nil, err
	}
	return d.Seeing(ctx, row.ChildID, row.AgencyID, all)
}

// stillAround are those of the practitioners who work with a child today.
func (d Desk) stillAround(ctx context.Context, child uuid.UUID, among ...uuid.UUID) (around []uuid.UUID, err error) {
	n, err := d.open(ctx, child)
	if n == nil || err != nil {
		return nil, err
	}
	for _, who := range among {
		acting, err := d.ActingFor(ctx, n, who)
		if err != nil {
			return nil, err
		}
		if len(acting) > 0 {
			around = append(around, who)
		}
	}
	return around, nil
}

// open is the network of a child that is open today, nil without one.
func (d Desk) open(ctx context.Context, child uuid.UUID) (*gen.Network, error) {
	n, err := d.Network(ctx, child)
	if _, none := errors.AsType[command.UserErrors](err); none {
		return nil, nil
	}
	return n, err
}

// tellDirectors tells the directors of a child's team of a concern that they may read.
func (d Desk) tellDirectors(ctx context.Context, kind enum.NoticeKind, row *gen.Concern) error {
	told, err := d.directorsWhoSee(ctx, row)
	if err != nil {
		return err
	}
	return d.tell(ctx, kind, concernType, row.ID, row.ChildID, told...)
}

// tell leaves a notice with each of the practitioners: of what, by its type and id, around
// which child (uuid.Nil: none).
func (d Desk) tell(ctx context.Context, kind enum.NoticeKind, subject string, id, child uuid.UUID, whom ...uuid.UUID) error {
	return notice.Tell(ctx, d.Desk, kind, notice.Subject{Type: subject, ID: id, Child: child}, whom...)
}
