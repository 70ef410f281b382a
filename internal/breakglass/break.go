package breakglass

import (
	"context"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/child"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/notice"
	"cangraph/internal/policy"
)

// StepUpRequired is the code for somebody who must prove anew who they are.
const StepUpRequired fault.Code = "STEP_UP_REQUIRED"

// otherwise is what is left to do for who may not break the glass.
const otherwise = "ring the child's team or Oranga Tamariki, or 111 when somebody is in danger now"

// Desk is where one change is made, by whom, and whether they have just proved who they are.
type Desk struct {
	desk.Desk
	tx        *command.Tx
	steppedUp bool
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
	var f desk.Form
	reason := atLeast(&f, "reason", in.Reason, MinReason, "say why this is necessary now,")
	if in.Minutes < MinMinutes || in.Minutes > MaxMinutes {
		f.Add(fault.Invalid, "minutes", "take access for %d to %d minutes", MinMinutes, MaxMinutes)
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	field, id, err := d.ChildBy(ctx, in.ChildID, in.Nhi, child.Shielded(false))
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
	row, err := d.Rows.BreakGlass.Create().SetPractitionerID(d.Me()).SetChildID(id).
		SetReason(reason).SetBasis(string(in.Basis)).
		SetGrantedAt(d.Now).SetExpiresAt(d.Now.Add(time.Duration(in.Minutes) * time.Minute)).Save(ctx)
	if err != nil {
		return nil, err
	}
	return row, d.tell(ctx, enum.NoticeBreakGlass, row, told...)
}

func (d Desk) mayBreak() error {
	switch {
	case len(d.Scope.IDs(policy.Employer)) == 0:
		return command.Refusal(fault.Forbidden, "", "only who is employed at an agency today may break the glass: have your agency record that you are, or %s", otherwise)
	case !d.steppedUp:
		return command.Refusal(StepUpRequired, "", "sign in anew, just now, to break the glass")
	}
	return nil
}

// tell leaves a notice of a use with each of the practitioners.
func (d Desk) tell(ctx context.Context, kind enum.NoticeKind, use *gen.BreakGlass, told ...uuid.UUID) error {
	return notice.Tell(ctx, d.Desk, kind, notice.Subject{Type: useType, ID: use.ID, Child: use.ChildID}, told...)
}
