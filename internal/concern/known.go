package concern

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// What the viewer may know of. A command reads beneath the rules of rows (policy.Tables),
// so it asks these, which say the same.

// knows says whether a row may be known: who wrote it does.
func (d Desk) knows(row desk.Row) bool {
	from := desk.From(row)
	return from.Practitioners[0] == d.Me() || d.MayKnow(from)
}

// concern finds a concern that the viewer may know of, locked.
func (d Desk) concern(ctx context.Context, f *desk.Form, field, global string) (*gen.Concern, error) {
	return desk.Hold(ctx, d.Desk, f, field, concernType, global, d.Rows.Concern.Get, func(c *gen.Concern) bool { return d.knows(c) })
}

// taken is an open concern under way to be changed, and for which agency.
type taken struct {
	row    *gen.Concern
	agency uuid.UUID
}

// take reads an open concern that the viewer may change as a member of the child's
// network or, where director says so, as who directs its team. Errors: command.UserErrors.
func (d Desk) take(ctx context.Context, global string, version *int, agencyID *string, director bool) (*taken, error) {
	var f desk.Form
	row, err := d.concern(ctx, &f, "concernId", global)
	if err != nil || row == nil {
		return nil, f.Why(err)
	}
	if !d.Works(row.ChildID) && !(director && d.Directs(row.ChildID)) {
		return nil, command.Refusal(fault.Forbidden, "concernId", "only members of the child's network do this")
	}
	if err := command.Expect(version, row.Version, row.ID); err != nil {
		return nil, err
	}
	if row.ClosedOn != nil {
		return nil, command.Refusal(fault.Conflict, "concernId", "this concern is closed: raise a new one that follows it")
	}
	agency := d.ActsFor(&f, row.ChildID, agencyID)
	if err := d.MustBeSeen(ctx, &f, "agencyId", row.AgencyID, agency); err != nil {
		return nil, err
	}
	return &taken{row, agency}, f.Err()
}
