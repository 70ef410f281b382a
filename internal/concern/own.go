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

// AcknowledgeConcernInput says that the viewer has seen a concern.
type AcknowledgeConcernInput struct {
	command.Idempotent
	ConcernID string
	AgencyID  *string
}

// AcknowledgeConcern notes, once for each person, that the viewer has seen a concern. It
// makes nobody its owner. Errors: command.UserErrors.
func (d Desk) AcknowledgeConcern(ctx context.Context, in AcknowledgeConcernInput) (*gen.Concern, error) {
	taken, err := d.take(ctx, in.ConcernID, nil, in.AgencyID, true)
	if err != nil {
		return nil, err
	}
	seen, err := d.Rows.ConcernStep.Query().Where(concernstep.ConcernID(taken.row.ID), concernstep.PractitionerID(d.Me()),
		concernstep.KindEQ(enum.ConcernAcknowledged)).Exist(ctx)
	if err != nil {
		return nil, err
	}
	if seen {
		return nil, command.Refusal(fault.Conflict, "concernId", "you have said already that you have seen this concern")
	}
	return taken.row, d.step(ctx, taken, &gen.ConcernStep{Kind: enum.ConcernAcknowledged})
}

// AssignConcernInput asks somebody to own a concern.
type AssignConcernInput struct {
	command.Idempotent
	ConcernID       string
	AssigneeID      string
	AgencyID        *string
	ExpectedVersion *int
}

// AssignConcern asks a member of the child's network to own a concern, and tells them.
// They own it when they take it (OwnConcern); until then its owner stays. While it has an
// owner, only the owner, the lead and who directs the team assign it. Errors:
// command.UserErrors.
func (d Desk) AssignConcern(ctx context.Context, in AssignConcernInput) (*gen.Concern, error) {
	taken, err := d.take(ctx, in.ConcernID, in.ExpectedVersion, in.AgencyID, true)
	if err != nil {
		return nil, err
	}
	var f desk.Form
	row := taken.row
	who, _, err := d.member(ctx, &f, "assigneeId", in.AssigneeID, row.ChildID, row.AgencyID)
	if err != nil || f.Err() != nil {
		return nil, f.Why(err)
	}
	if err := d.vacate(ctx, row); err != nil {
		return nil, err
	}
	switch {
	case row.OwnerID != nil && *row.OwnerID == who:
		f.Add(fault.Conflict, "assigneeId", "this member owns the concern already")
	case row.AssigneeID != nil && *row.AssigneeID == who:
		f.Add(fault.Conflict, "assigneeId", "this member has been asked already")
	case row.OwnerID != nil && *row.OwnerID != d.Me() && !d.Leads(row.ChildID) && !d.Directs(row.ChildID):
		f.Add(fault.Forbidden, "concernId", "somebody owns this concern: only they, the Lead Professional and the team's director hand it on")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	row.AssigneeID = &who
	if err := d.tell(ctx, enum.NoticeConcernAssigned, concernType, row.ID, row.ChildID, who); err != nil {
		return nil, err
	}
	return d.keep(ctx, taken, &gen.ConcernStep{Kind: enum.ConcernAssigned, WhomID: &who})
}

// OwnConcernInput says that the viewer takes a concern on.
type OwnConcernInput struct {
	command.Idempotent
	ConcernID       string
	AgencyID        *string
	ExpectedVersion *int
}

// OwnConcern makes the viewer the one owner of a concern: who was asked, or anybody who
// works with the child while it has no owner who does. Errors: command.UserErrors.
func (d Desk) OwnConcern(ctx context.Context, in OwnConcernInput) (*gen.Concern, error) {
	taken, err := d.take(ctx, in.ConcernID, in.ExpectedVersion, in.AgencyID, false)
	if err != nil {
		return nil, err
	}
	row, me := taken.row, d.Me()
	if err := d.vacate(ctx, row); err != nil {
		return nil, err
	}
	asked := row.AssigneeID != nil && *row.AssigneeID == me
	switch {
	case row.OwnerID != nil && *row.OwnerID == me:
		return nil, command.Refusal(fault.Conflict, "concernId", "you own this concern already")
	case row.OwnerID != nil && !asked:
		return nil, command.Refusal(fault.Conflict, "concernId", "somebody owns this concern: ask them, or the Lead Professional, to assign it to you")
	}
	row.OwnerID, row.AssigneeID = &me, nil
	return d.keep(ctx, taken, &gen.ConcernStep{Kind: enum.ConcernOwned})
}

// vacate takes a concern from an owner who does not work with the child any more, such as
// when their job has ended: it has none then.
func (d Desk) vacate(ctx context.Context, row *gen.Concern) error {
	if row.OwnerID == nil {
		return nil
	}
	around, err := d.stillAround(ctx, row.ChildID, *row.OwnerID)
	if err == nil && len(around) == 0 {
		row.OwnerID = nil
	}
	return err
}
