package desk

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/agency"
	"cangraph/ent/gen/employment"
	"cangraph/ent/gen/namedperson"
	"cangraph/internal/fault"
	"cangraph/internal/policy"
)

// Mine are the agencies for which the viewer may act around a child: see ActsFor.
func (d Desk) Mine(child uuid.UUID) []uuid.UUID {
	if !d.Works(child) {
		return d.Scope.IDs(policy.Employer)
	}
	return d.Scope.Of(policy.ActsFor, child)
}

// Sheltered says whether an agency is behind a shield: then what its staff write is
// hidden from most of the others.
func (d Desk) Sheltered(ctx context.Context, id uuid.UUID) (bool, error) {
	open, err := d.Rows.Agency.Query().Where(agency.ID(id), agency.Shield("")).Exist(ctx)
	return !open, err
}

// MustBeSeen refuses to change a row of an agency for whoever acts for sheltered agencies
// only, and not for that one: the others would see that something was done, and not by
// whom. Acting is for which agency they do it, or, where no input says so, Mine. A row of
// no agency is uuid.Nil.
func (d Desk) MustBeSeen(ctx context.Context, f *Form, field string, of uuid.UUID, acting ...uuid.UUID) error {
	acting = slices.DeleteFunc(slices.Clone(acting), func(id uuid.UUID) bool { return id == uuid.Nil })
	if len(acting) == 0 || of != uuid.Nil && slices.Contains(acting, of) {
		return nil
	}
	for _, id := range acting {
		if hidden, err := d.Sheltered(ctx, id); err != nil || !hidden {
			return err
		}
	}
	f.Add(fault.Forbidden, field, "your agency is sheltered: the others could not see who does this; ask a member of another agency to do it")
	return nil
}

// MustBelong refuses to write for one agency under a row of another that is sheltered: it
// would be read by those from whom that row is hidden. Acting is uuid.Nil where an input
// said no agency that is the viewer's.
func (d Desk) MustBelong(ctx context.Context, f *Form, field string, under, acting uuid.UUID) error {
	if acting == uuid.Nil || acting == under || under == uuid.Nil {
		return nil
	}
	hidden, err := d.Sheltered(ctx, under)
	if hidden {
		f.Add(fault.Forbidden, field, "what this belongs to was written for a sheltered agency: do it for that agency")
	}
	return err
}

// Seeing are those of the practitioners who may read what staff of an agency write about
// a child, as far as shields go: named for a child or agency that has one, or employed
// there. Of uuid.Nil only the child's counts.
func (d Desk) Seeing(ctx context.Context, child, of uuid.UUID, among []uuid.UUID) ([]uuid.UUID, error) {
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
		knowsAgency := of == uuid.Nil || !hidden || isNamed(func(n *gen.NamedPerson) *uuid.UUID { return n.AgencyID }, of) ||
			slices.ContainsFunc(jobs, func(e *gen.Employment) bool { return e.PractitionerID == who && d.Holds(e.FromOn, e.UntilOn) })
		return !knowsChild || !knowsAgency
	}), nil
}

// SeeingKin are those of some adults of the whānau who may know of a child: of one with a
// shield, those who are named for it.
func (d Desk) SeeingKin(ctx context.Context, child uuid.UUID, among []uuid.UUID) ([]uuid.UUID, error) {
	row, err := d.Rows.Child.Get(ctx, child)
	if err != nil || !row.Shielded {
		return among, err
	}
	var named []uuid.UUID
	err = d.Rows.NamedPerson.Query().Where(namedperson.KinIDIn(among...), namedperson.ChildID(child), namedperson.FromOnLTE(d.Today),
		namedperson.Or(namedperson.UntilOnIsNil(), namedperson.UntilOnGT(d.Today))).Select(namedperson.FieldKinID).Scan(ctx, &named)
	return named, err
}
