package concern

import (
	"context"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/concernstep"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// CloseConcernInput is what became of a concern.
type CloseConcernInput struct {
	command.Idempotent
	ConcernID       string
	Outcome         enum.ConcernOutcome
	Rationale       string
	AgencyID        *string
	ExpectedVersion *int
}

// CloseConcern ends a concern, for good; its owner, the lead and who directs the team do,
// not who only raised it. One that was ever grave its owner closes only where somebody
// else raised it, and once something was to be done about it. Who raised it is told, and
// of a grave one that its owner does not close the directors are. Errors: command.UserErrors.
func (d Desk) CloseConcern(ctx context.Context, in CloseConcernInput) (*gen.Concern, error) {
	taken, err := d.take(ctx, in.ConcernID, in.ExpectedVersion, in.AgencyID, true)
	if err != nil {
		return nil, err
	}
	var f desk.Form
	row := taken.row
	wasGrave, err := d.wasGrave(ctx, row)
	if err != nil {
		return nil, err
	}
	owns := row.OwnerID != nil && *row.OwnerID == d.Me()
	switch {
	case d.Leads(row.ChildID) || d.Directs(row.ChildID):
	case !owns:
		f.Add(fault.Forbidden, "concernId", "only its owner, the Lead Professional and the team's director close a concern; to have raised it is not enough")
	case wasGrave && row.PractitionerID == d.Me():
		f.Add(fault.Forbidden, "concernId", "nobody closes a grave concern of their own: ask the Lead Professional or the team's director")
	case wasGrave && row.NextActionOn == nil:
		f.Add(fault.Forbidden, "concernId", "nothing was to be done about this grave concern yet: say what happens next, or ask the Lead Professional to close it")
	}
	row.Rationale = f.Required("rationale", in.Rationale, desk.Text, "say what this rests on")
	outcome := desk.Code(&f, "outcome", in.Outcome)
	if err := f.Err(); err != nil {
		return nil, err
	}
	if err := d.tellOfClosing(ctx, row, wasGrave && !owns); err != nil {
		return nil, err
	}
	row.ClosedOn, row.Outcome, row.AssigneeID = &d.Today, &outcome, nil
	return d.keep(ctx, taken, &gen.ConcernStep{Kind: enum.ConcernClosed, Text: row.Rationale})
}

// wasGrave says whether a concern is grave or was, whatever it has been weighed since.
func (d Desk) wasGrave(ctx context.Context, row *gen.Concern) (bool, error) {
	return d.Rows.ConcernStep.Query().Where(concernstep.ConcernID(row.ID), concernstep.SeverityIn(enum.HighConcern, enum.ImminentConcern)).Exist(ctx)
}

// tellOfClosing tells who raised a concern, while they work with the child, and, where
// they are to know, the directors of its team.
func (d Desk) tellOfClosing(ctx context.Context, row *gen.Concern, directors bool) error {
	told, err := d.stillAround(ctx, row.ChildID, row.PractitionerID)
	if err != nil {
		return err
	}
	if directors {
		more, err := d.directorsWhoSee(ctx, row)
		if err != nil {
			return err
		}
		told = append(told, more...)
	}
	return d.tell(ctx, enum.NoticeConcernClosed, concernType, row.ID, row.ChildID, told...)
}
