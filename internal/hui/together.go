package hui

import (
	"context"

	"cangraph/ent/gen/appointment"
	"cangraph/ent/gen/barrier"
	"cangraph/ent/gen/childvoice"
	"cangraph/ent/gen/decision"
	"cangraph/ent/gen/disagreement"
	"cangraph/ent/gen/feedback"
	"cangraph/ent/gen/hui"
	"cangraph/ent/gen/huiinvitation"
	"cangraph/ent/gen/sharedaim"
	"cangraph/internal/clock"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/policy"
	"cangraph/internal/sight"
	"cangraph/internal/store/latest"
)

// Together is what people around one child do together: lists of objects, the latest
// recorded first. Each takes how many, and the id of the object behind which to go on
// (latest.Part).
type Together struct {
	book  *Book
	child *snapshot.Child
}

// Together returns what people do together around a child, nil for whoever does not see
// the child for casework: the child itself and its whānau have their own form of it.
func (b *Book) Together(ctx context.Context, child *snapshot.Child) (*Together, error) {
	if seen, err := sight.Of(ctx); err != nil || !seen.Case(child.ID) {
		return nil, err
	}
	return &Together{b, child}, nil
}

// Hui are the meetings.
func (t *Together) Hui(ctx context.Context, first *int, before *string) ([]*Hui, error) {
	return latest.Part(ctx, "Hui", first, before, t.book.ent.Hui.Query().Where(hui.ChildID(t.child.ID)), t.book.huis)
}

// Decisions are what was decided.
func (t *Together) Decisions(ctx context.Context, first *int, before *string) ([]*Decision, error) {
	return latest.Part(ctx, decisionType, first, before, t.book.ent.Decision.Query().Where(decision.ChildID(t.child.ID)), t.book.decisions)
}

// Voices are what the child said.
func (t *Together) Voices(ctx context.Context, first *int, before *string) ([]*ChildVoice, error) {
	return latest.Part(ctx, "ChildVoice", first, before, t.book.ent.ChildVoice.Query().Where(childvoice.ChildID(t.child.ID)), t.book.voices)
}

// Feedback is how far the child and its whānau trust whom.
func (t *Together) Feedback(ctx context.Context, first *int, before *string) ([]*Feedback, error) {
	return latest.Part(ctx, "Feedback", first, before, t.book.ent.Feedback.Query().Where(feedback.ChildID(t.child.ID)), t.book.feedback)
}

// Disagreements are what people see differently, open or resolved.
func (t *Together) Disagreements(ctx context.Context, first *int, before *string) ([]*Disagreement, error) {
	return latest.Part(ctx, "Disagreement", first, before, t.book.ent.Disagreement.Query().Where(disagreement.ChildID(t.child.ID)), t.book.disagreements)
}

// WorkingAgreements are what people agree on.
func (t *Together) WorkingAgreements(ctx context.Context, first *int, before *string) ([]*WorkingAgreement, error) {
	return latest.Part(ctx, workingAgreementType, first, before, t.book.ent.SharedAim.Query().Where(sharedaim.ChildID(t.child.ID)), t.book.aims)
}

// Barriers are what stands in the way, or stood.
func (t *Together) Barriers(ctx context.Context, first *int, before *string) ([]*Barrier, error) {
	return latest.Part(ctx, "Barrier", first, before, t.book.ent.Barrier.Query().Where(barrier.ChildID(t.child.ID)), t.book.barriers)
}

// Appointments are when and where the child or its whānau have to be.
func (t *Together) Appointments(ctx context.Context, first *int, before *string) ([]*Appointment, error) {
	return latest.Part(ctx, "Appointment", first, before, t.book.ent.Appointment.Query().Where(appointment.ChildID(t.child.ID)), t.book.appointments)
}

// Invited are the hui to come to which the viewer is invited, also those of children whom
// they do not see: the latest called first.
func (b *Book) Invited(ctx context.Context, first *int, before *string) ([]*Invitation, error) {
	seen, err := sight.Of(ctx)
	if err != nil || seen.Person().Kind != policy.ViewerPractitioner {
		return []*Invitation{}, err
	}
	return latest.Part(ctx, invitationType, first, before, b.ent.HuiInvitation.Query().Where(huiinvitation.InvitedPractitionerID(seen.Person().ID),
		huiinvitation.LeftOutWhy(""), huiinvitation.HasHuiWith(hui.EndsAtGT(clock.Now(ctx)), hui.CancelledOnIsNil())), b.invitations)
}
