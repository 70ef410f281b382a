package breakglass

import (
	"context"
	"slices"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/child"
	"cangraph/ent/gen/personidentifier"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
	"cangraph/internal/nhi"
	"cangraph/internal/policy"
)

// StepUpRequired is the code for somebody who must prove anew who they are.
const StepUpRequired fault.Code = "STEP_UP_REQUIRED"

// otherwise is what is left to do for who may not break the glass.
const otherwise = "ring the child's team or Oranga Tamariki, or 111 when somebody is in danger now"

// Desk is where one change is made: every row of its transaction, who makes it (nil for
// the operator, who breaks no glass), whether they have just proved who they are, and when.
type Desk struct {
	Rows      *gen.Client
	Scope     *policy.Scope
	SteppedUp bool
	Now       time.Time
}

// Input is whose glass to break, why and for how long.
type Input struct {
	command.Idempotent
	ChildID *string
	Nhi     *string
	Reason  string
	Basis   Basis
	Minutes int
}

// Break opens a child to the viewer and tells the directors of its team and its lead.
// Errors: command.UserErrors. A child that does not exist, is shielded, or has
// nobody who could read that it happened is NotFound alike.
func (d Desk) Break(ctx context.Context, in Input) (*gen.BreakGlass, error) {
	if err := d.mayBreak(); err != nil {
		return nil, err
	}
	var wrong command.UserErrors
	reason := words(&wrong, "reason", in.Reason, MinReason, "say why this is necessary now,")
	if in.Minutes < MinMinutes || in.Minutes > MaxMinutes {
		wrong.Add(fault.Invalid, "minutes", "take access for %d to %d minutes", MinMinutes, MaxMinutes)
	}
	if (in.ChildID == nil) == (in.Nhi == nil) {
		wrong.Add(fault.Invalid, "childId", "give either the id of the child or its NHI number")
	}
	if err := wrong.Err(); err != nil {
		return nil, err
	}
	field, id, err := d.find(ctx, in)
	if err != nil {
		return nil, err
	}
	told, err := d.answerFor(ctx, id)
	switch {
	case err != nil:
		return nil, err
	case d.Scope.Has(policy.Child, id):
		return nil, command.Refusal(fault.Conflict, field, "you see this child already")
	case len(told) == 0:
		return nil, command.Refusal(fault.NotFound, field, "there is no child here whose glass can be broken: %s", otherwise)
	}
	row, err := d.Rows.BreakGlass.Create().SetPractitionerID(d.me()).SetChildID(id).
		SetReason(reason).SetBasis(string(in.Basis)).
		SetGrantedAt(d.Now).SetExpiresAt(d.Now.Add(time.Duration(in.Minutes) * time.Minute)).Save(ctx)
	if err != nil {
		return nil, err
	}
	return row, d.tell(ctx, enum.NoticeBreakGlass, row, told...)
}

func (d Desk) me() uuid.UUID { return d.Scope.Viewer().ID }

func (d Desk) today() calendar.Date { return calendar.Today(d.Now) }

func (d Desk) mayBreak() error {
	switch {
	case d.Scope == nil || d.Scope.Viewer().Kind != policy.ViewerPractitioner:
		return command.Refusal(fault.Forbidden, "", "only practitioners may break the glass")
	case len(d.Scope.IDs(policy.Employer)) == 0:
		return command.Refusal(fault.Forbidden, "", "only who is employed at an agency today may break the glass: have your agency record that you are, or %s", otherwise)
	case !d.SteppedUp:
		return command.Refusal(StepUpRequired, "", "sign in anew, just now, to break the glass")
	}
	return nil
}

// find returns the child that is meant, zero when it does not exist or is shielded, and
// the field that means it. Either way it is one statement.
func (d Desk) find(ctx context.Context, in Input) (field string, id uuid.UUID, err error) {
	if in.ChildID != nil {
		kind, id, ok := globalid.Parse(*in.ChildID)
		if !ok || kind != "Child" {
			id = uuid.Nil
		}
		ids, err := d.Rows.Child.Query().Where(child.ID(id), child.Shielded(false)).IDs(ctx)
		return "childId", slices.Concat(ids, []uuid.UUID{uuid.Nil})[0], err
	}
	number, err := nhi.Parse(*in.Nhi)
	if err != nil {
		return "nhi", uuid.Nil, command.Refusal(fault.Invalid, "nhi", "%v", err)
	}
	rows, err := d.Rows.PersonIdentifier.Query().Where(
		personidentifier.System(enum.NHISystem), personidentifier.Value(number),
		personidentifier.HasChildWith(child.Shielded(false)),
	).Order(personidentifier.ByStatus()).Limit(1).All(ctx)
	if err != nil || len(rows) == 0 {
		return "nhi", uuid.Nil, err
	}
	return "nhi", rows[0].ChildID, nil
}

// tell leaves a notice for each of the practitioners.
func (d Desk) tell(ctx context.Context, kind enum.NoticeKind, use *gen.BreakGlass, told ...uuid.UUID) error {
	for _, who := range told {
		err := d.Rows.Notice.Create().SetKind(kind).SetPractitionerID(who).
			SetBreakGlassID(use.ID).SetChildID(use.ChildID).SetAt(d.Now).Exec(ctx)
		if err != nil {
			return err
		}
	}
	return nil
}
