package breakglass

import (
	"context"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/breakglass"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/policy"
)

// Review is what a director found of a use.
type Review struct {
	command.Idempotent
	BreakGlassUseID string
	Outcome         enum.ReviewOutcome
	Note            string
}

// Review records what a director of the child's team found, once, and tells who used the
// glass; NotJustified ends the access at once. The team is that of the child's latest
// network, open or closed. Errors: command.UserErrors; a use around a child of no team
// that the viewer directs is NotFound like one that does not exist.
func (d Desk) Review(ctx context.Context, in Review) (*gen.BreakGlass, error) {
	least := 0
	if in.Outcome == enum.NotJustified {
		least = MinReason
	}
	var f desk.Form
	note := atLeast(&f, "note", in.Note, least, "say why it was not justified,")
	use, err := desk.Find(ctx, &f, "breakGlassUseId", useType, in.BreakGlassUseID, d.Rows.BreakGlass.Get, func(use *gen.BreakGlass) bool {
		return d.Scope.Has(policy.Overseen, use.ChildID)
	})
	switch {
	case use == nil:
		return nil, f.Why(err)
	case use.PractitionerID == d.Me():
		f.Add(fault.Forbidden, "breakGlassUseId", "nobody reviews their own use: ask another director")
	case use.ReviewedAt != nil:
		f.Add(fault.Conflict, "breakGlassUseId", "this use has been reviewed already")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return d.close(ctx, use, in.Outcome, note)
}

// close writes the review, unless another came first.
func (d Desk) close(ctx context.Context, use *gen.BreakGlass, outcome enum.ReviewOutcome, note string) (*gen.BreakGlass, error) {
	n, err := d.Rows.BreakGlass.Update().Where(breakglass.ID(use.ID), breakglass.ReviewedAtIsNil()).
		SetReviewedAt(d.Now).SetReviewerID(d.Me()).SetOutcome(outcome).SetReviewNote(note).Save(ctx)
	if err != nil {
		return nil, err
	}
	if n == 0 {
		return nil, command.Refusal(fault.Conflict, "breakGlassUseId", "this use has been reviewed already")
	}
	row, err := d.Rows.BreakGlass.Get(ctx, use.ID)
	if err != nil {
		return nil, err
	}
	return row, d.tell(ctx, enum.NoticeReviewed, use, use.PractitionerID)
}
