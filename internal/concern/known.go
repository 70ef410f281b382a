package concern

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/command"
	"cangraph/internal/fault"
	"cangraph/internal/policy"
)

// What the viewer may know of. A command reads beneath the rules of rows (policy.Tables),
// so it asks these, which say the same.

// knows says whether a row about a child, written by somebody for an agency, may be known.
func (d Desk) knows(child, practitioner, agency uuid.UUID) bool {
	return practitioner == d.me() ||
		d.Scope.Has(policy.Case, child) && !d.Scope.Has(policy.HiddenAgency, agency) && !d.Scope.Has(policy.HiddenPractitioner, practitioner)
}

// find reads a row by its global id, locked; nil with a problem when there is none that
// the viewer may know of.
func find[Row any](
	ctx context.Context, d Desk, f *form, field, kind, global string,
	get func(context.Context, uuid.UUID) (*Row, error), knows func(*Row) bool,
) (*Row, error) {
	if !d.isPractitioner(f, field) {
		return nil, nil
	}
	id := f.id(field, kind, global)
	if id == uuid.Nil {
		return nil, nil
	}
	if err := d.tx.Lock(ctx, id); err != nil {
		return nil, err
	}
	row, err := get(ctx, id)
	if gen.IsNotFound(err) || err == nil && !knows(row) {
		f.absent(field, kind)
		return nil, nil
	}
	return row, err
}

// taken is an open concern under way to be changed, and for which agency.
type taken struct {
	row    *gen.Concern
	agency uuid.UUID
}

// take reads an open concern that the viewer may change as a member of the child's
// network or, where director says so, as who directs its team. Errors: command.UserErrors.
func (d Desk) take(ctx context.Context, global string, version *int, agencyID *string, director bool) (*taken, error) {
	var f form
	row, err := find(ctx, d, &f, "concernId", "Concern", global, d.Rows.Concern.Get, func(c *gen.Concern) bool {
		return d.knows(c.ChildID, c.PractitionerID, c.AgencyID)
	})
	if err != nil || row == nil {
		return nil, orRefused(f, err)
	}
	if !d.works(row.ChildID) && !(director && d.directs(row.ChildID)) {
		return nil, command.Refusal(fault.Forbidden, "concernId", "only members of the child's network do this")
	}
	if err := command.Expect(version, row.Version, row.ID); err != nil {
		return nil, err
	}
	if row.ClosedOn != nil {
		return nil, command.Refusal(fault.Conflict, "concernId", "this concern is closed: raise a new one that follows it")
	}
	agency := d.actsFor(&f, row.ChildID, agencyID)
	if err := d.mustBeSeen(ctx, &f, agency, row.AgencyID); err != nil {
		return nil, err
	}
	return &taken{row, agency}, f.Err()
}

// orRefused is the error, or else what the form says.
func orRefused(f form, err error) error {
	if err != nil {
		return err
	}
	return f.Err()
}
