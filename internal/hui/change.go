package hui

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/clock"
	"cangraph/internal/command"
	"cangraph/internal/fault"
	"cangraph/internal/store"
)

// change carries out one command: what it changes, its audit entry and its event are stored
// together, or nothing is. It returns the object as the viewer may see it, or what is wrong.
func change[In, Row, Object any](
	ctx context.Context, s *store.Store, name string, in In, kind command.Kind[*Row, *Object], carryOut func(Desk, context.Context, In) (*Row, error),
) (*Object, []command.UserError, error) {
	return command.Change(ctx, s, command.Meta{Name: name, Input: in}, kind, func(ctx context.Context, tx *command.Tx) (*Row, error) {
		if tx.Scope == nil {
			return nil, fault.New(fault.Forbidden, "the operator does no casework: a practitioner does")
		}
		now := clock.Now(ctx)
		return carryOut(Desk{Rows: tx.Rows, Scope: tx.Scope, Now: now, Today: clock.Today(ctx), Lock: tx.Lock, Changed: tx.Changed}, ctx, in)
	})
}

func (b *Book) huiKind() command.Kind[*gen.Hui, *Hui] {
	return command.Kind[*gen.Hui, *Hui]{
		Of:   func(r *gen.Hui) (child, id uuid.UUID) { return r.ChildID, r.ID },
		Read: b.ent.Hui.Get, Show: b.huis,
	}
}

func (b *Book) invitationKind() command.Kind[*gen.HuiInvitation, *Invitation] {
	return command.Kind[*gen.HuiInvitation, *Invitation]{
		Of:   func(r *gen.HuiInvitation) (child, id uuid.UUID) { return r.ChildID, r.ID },
		Read: b.ent.HuiInvitation.Get, Show: b.invitations,
	}
}

func (b *Book) actionKind() command.Kind[*gen.HuiAction, *Action] {
	return command.Kind[*gen.HuiAction, *Action]{
		Of:   func(r *gen.HuiAction) (child, id uuid.UUID) { return r.ChildID, r.ID },
		Read: b.ent.HuiAction.Get, Show: b.actions,
	}
}

func (b *Book) decisionKind() command.Kind[*gen.Decision, *Decision] {
	return command.Kind[*gen.Decision, *Decision]{
		Of:   func(r *gen.Decision) (child, id uuid.UUID) { return r.ChildID, r.ID },
		Read: b.ent.Decision.Get, Show: b.decisions,
	}
}

func (b *Book) voiceKind() command.Kind[*gen.ChildVoice, *ChildVoice] {
	return command.Kind[*gen.ChildVoice, *ChildVoice]{
		Of:   func(r *gen.ChildVoice) (child, id uuid.UUID) { return r.ChildID, r.ID },
		Read: b.ent.ChildVoice.Get, Show: b.voices,
	}
}

func (b *Book) feedbackKind() command.Kind[*gen.Feedback, *Feedback] {
	return command.Kind[*gen.Feedback, *Feedback]{
		Of:   func(r *gen.Feedback) (child, id uuid.UUID) { return r.ChildID, r.ID },
		Read: b.ent.Feedback.Get, Show: b.feedback,
	}
}

func (b *Book) disagreementKind() command.Kind[*gen.Disagreement, *Disagreement] {
	return command.Kind[*gen.Disagreement, *Disagreement]{
		Of:   func(r *gen.Disagreement) (child, id uuid.UUID) { return r.ChildID, r.ID },
		Read: b.ent.Disagreement.Get, Show: b.disagreements,
	}
}

func (b *Book) sharedAimKind() command.Kind[*gen.SharedAim, *SharedAim] {
	return command.Kind[*gen.SharedAim, *SharedAim]{
		Of:   func(r *gen.SharedAim) (child, id uuid.UUID) { return r.ChildID, r.ID },
		Read: b.ent.SharedAim.Get, Show: b.aims,
	}
}

func (b *Book) barrierKind() command.Kind[*gen.Barrier, *Barrier] {
	return command.Kind[*gen.Barrier, *Barrier]{
		Of:   func(r *gen.Barrier) (child, id uuid.UUID) { return r.ChildID, r.ID },
		Read: b.ent.Barrier.Get, Show: b.barriers,
	}
}

func (b *Book) appointmentKind() command.Kind[*gen.Appointment, *Appointment] {
	return command.Kind[*gen.Appointment, *Appointment]{
		Of:   func(r *gen.Appointment) (child, id uuid.UUID) { return r.ChildID, r.ID },
		Read: b.ent.Appointment.Get, Show: b.appointments,
	}
}
