package breakglass

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/breakglass"
	"cangraph/internal/command"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
	"cangraph/internal/policy"
)

// Review is what a director found of a use.
type Review struct {
	command.Idempotent
	ID      string
	Outcome enum.ReviewOutcome
	Note    string
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
	var wrong command.UserErrors
	note := words(&wrong, "note", in.Note, least, "say why it was not justified,")
	kind, id, ok := globalid.Parse(in.ID)
	if !ok || kind != useType {
		id = uuid.Nil
	}
	if d.Scope == nil {
		return nil, command.Refusal(fault.Forbidden, "", "only a director of the child's team reviews")
	}
	use, err := d.Rows.BreakGlass.Get(ctx, id)
	switch {
	case gen.IsNotFound(err) || err == nil && !d.Scope.Has(policy.Overseen, use.ChildID):
		wrong.Add(fault.NotFound, "id", "there is no use of broken glass with this id that you may review")
	case err != nil:
		return nil, err
	case use.PractitionerID == d.me():
		wrong.Add(fault.Forbidden, "id", "nobody reviews their own use: ask another director")
	case use.ReviewedAt != nil:
		wrong.Add(fault.Conflict, "id", "this use has been reviewed already")
	}
	if err := wrong.Err(); err != nil {
		return nil, err
	}
	return d.close(ctx, use, in.Outcome, note)
}

// close writes the review, unless another came first.
func (d Desk) close(ctx context.Context, use *gen.BreakGlass, outcome enum.ReviewOutcome, note string) (*gen.BreakGlass, error) {
	n, err := d.Rows.BreakGlass.Update().Where(breakglass.ID(use.ID), breakglass.ReviewedAtIsNil()).
		SetReviewedAt(d.Now).SetReviewerID(d.me()).SetOutcome(outcome).SetReviewNote(note).Save(ctx)
	if err != nil {
		return nil, err
	}
	if n == 0 {
		return nil, command.Refusal(fault.Conflict, "id", "this use has been reviewed already")
	}
	row, err := d.Rows.BreakGlass.Get(ctx, use.ID)
	if err != nil {
		return nil, err
	}
	return row, d.tell(ctx, enum.NoticeReviewed, use, use.PractitionerID)
}
