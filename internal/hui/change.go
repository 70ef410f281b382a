package hui

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/policy"
	"cangraph/internal/store"
)

// change carries out one command at the desk of whoever asks: a practitioner, or somebody
// of the kinds besides.
func change[In, Row, Object any](
	ctx context.Context, s *store.Store, name string, in In, kind command.Kind[*Row, *Object], carryOut func(Desk, context.Context, In) (*Row, error), besides ...policy.Kind,
) (*Object, []command.UserError, error) {
	return command.Change(ctx, s, command.Meta{Name: name, Input: in}, kind, func(ctx context.Context, tx *command.Tx) (*Row, error) {
		at, err := desk.Of(ctx, tx, besides...)
		if err != nil {
			return nil, err
		}
		return carryOut(Desk{at}, ctx, in)
	})
}

func (b *Book) huiKind() command.Kind[*gen.Hui, *Hui] {
	return desk.Kind(store.ByID(b.ent.Hui.Query), b.huis)
}

func (b *Book) invitationKind() command.Kind[*gen.HuiInvitation, *Invitation] {
	return desk.Kind(store.ByID(b.ent.HuiInvitation.Query), b.invitations)
}

func (b *Book) actionKind() command.Kind[*gen.HuiAction, *Action] {
	return desk.Kind(store.ByID(b.ent.HuiAction.Query), b.actions)
}

func (b *Book) decisionKind() command.Kind[*gen.Decision, *Decision] {
	return desk.Kind(store.ByID(b.ent.Decision.Query), b.decisions)
}

func (b *Book) voiceKind() command.Kind[*gen.ChildVoice, *ChildVoice] {
	return desk.Kind(store.ByID(b.ent.ChildVoice.Query), b.voices)
}

func (b *Book) feedbackKind() command.Kind[*gen.Feedback, *Feedback] {
	return command.Kind[*gen.Feedback, *Feedback]{
		Of:   func(r *gen.Feedback) (child, id uuid.UUID) { return r.ChildID, r.ID },
		Read: store.ByID(b.ent.Feedback.Query), Show: b.feedback,
	}
}

func (b *Book) disagreementKind() command.Kind[*gen.Disagreement, *Disagreement] {
	return desk.Kind(store.ByID(b.ent.Disagreement.Query), b.disagreements)
}

func (b *Book) workingAgreementKind() command.Kind[*gen.SharedAim, *WorkingAgreement] {
	return desk.Kind(store.ByID(b.ent.SharedAim.Query), b.aims)
}

func (b *Book) waysReviewKind() command.Kind[*gen.WaysOfWorkingReview, *WaysReview] {
	return command.Kind[*gen.WaysOfWorkingReview, *WaysReview]{
		Of:   func(r *gen.WaysOfWorkingReview) (child, id uuid.UUID) { return desk.Said(r.ChildID), r.ID },
		Read: store.ByID(b.ent.WaysOfWorkingReview.Query), Show: b.waysReviews,
	}
}

func (b *Book) barrierKind() command.Kind[*gen.Barrier, *Barrier] {
	return desk.Kind(store.ByID(b.ent.Barrier.Query), b.barriers)
}

func (b *Book) appointmentKind() command.Kind[*gen.Appointment, *Appointment] {
	return desk.Kind(store.ByID(b.ent.Appointment.Query), b.appointments)
}
