package desk

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/gen/agency"
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
