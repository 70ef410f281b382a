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
	"cangraph/internal/page"
	"cangraph/internal/policy"
	"cangraph/internal/sight"
	"cangraph/internal/store/latest"
)

// The pages of the lists, the latest recorded first.
type (
	HuiPage              = page.Connection[*Hui]
	HuiEdge              = page.Edge[*Hui]
	Invitations          = page.Connection[*Invitation]
	InvitationEdge       = page.Edge[*Invitation]
	Decisions            = page.Connection[*Decision]
	DecisionEdge         = page.Edge[*Decision]
	Voices               = page.Connection[*ChildVoice]
	VoiceEdge            = page.Edge[*ChildVoice]
	FeedbackPage         = page.Connection[*Feedback]
	FeedbackEdge         = page.Edge[*Feedback]
	Disagreements        = page.Connection[*Disagreement]
	DisagreementEdge     = page.Edge[*Disagreement]
	WorkingAgreements    = page.Connection[*WorkingAgreement]
	WorkingAgreementEdge = page.Edge[*WorkingAgreement]
	Barriers             = page.Connection[*Barrier]
	BarrierEdge          = page.Edge[*Barrier]
	Appointments         = page.Connection[*Appointment]
	AppointmentEdge      = page.Edge[*Appointment]
)

// Together is what people around one child do together. Errors of its lists: fault.Field
// ones for the paging.
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

func (t *Together) list(name string) page.Named { return t.book.sealer.Named(name, t.child.ID) }

// Hui are the meetings.
func (t *Together) Hui(ctx context.Context, first *int, after *string, last *int, before *string) (*HuiPage, error) {
	return latest.Page(ctx, t.list("hui"), page.Args{First: first, After: after, Last: last, Before: before}, t.book.ent.Hui.Query().Where(hui.ChildID(t.child.ID)), t.book.huis)
}

// Decisions are what was decided.
func (t *Together) Decisions(ctx context.Context, first *int, after *string, last *int, before *string) (*Decisions, error) {
	return latest.Page(ctx, t.list("decisions"), page.Args{First: first, After: after, Last: last, Before: before}, t.book.ent.Decision.Query().Where(decision.ChildID(t.child.ID)), t.book.decisions)
}

// Voices are what the child said.
func (t *Together) Voices(ctx context.Context, first *int, after *string, last *int, before *string) (*Voices, error) {
	return latest.Page(ctx, t.list("voices"), page.Args{First: first, After: after, Last: last, Before: before}, t.book.ent.ChildVoice.Query().Where(childvoice.ChildID(t.child.ID)), t.book.voices)
}

// Feedback is how far the child and its whānau trust whom, in no order.
func (t *Together) Feedback(ctx context.Context, first *int, after *string, last *int, before *string) (*FeedbackPage, error) {
	return latest.Page(ctx, t.list("feedback"), page.Args{First: first, After: after, Last: last, Before: before}, t.book.ent.Feedback.Query().Where(feedback.ChildID(t.child.ID)), t.book.feedback)
}

// Disagreements are what people see differently, open or resolved.
func (t *Together) Disagreements(ctx context.Context, first *int, after *string, last *int, before *string) (*Disagreements, error) {
	return latest.Page(ctx, t.list("disagreements"), page.Args{First: first, After: after, Last: last, Before: before}, t.book.ent.Disagreement.Query().Where(disagreement.ChildID(t.child.ID)), t.book.disagreements)
}

// WorkingAgreements are what people agree on.
func (t *Together) WorkingAgreements(ctx context.Context, first *int, after *string, last *int, before *string) (*WorkingAgreements, error) {
	return latest.Page(ctx, t.list("working_agreements"), page.Args{First: first, After: after, Last: last, Before: before}, t.book.ent.SharedAim.Query().Where(sharedaim.ChildID(t.child.ID)), t.book.aims)
}

// Barriers are what stands in the way, or stood.
func (t *Together) Barriers(ctx context.Context, first *int, after *string, last *int, before *string) (*Barriers, error) {
	return latest.Page(ctx, t.list("barriers"), page.Args{First: first, After: after, Last: last, Before: before}, t.book.ent.Barrier.Query().Where(barrier.ChildID(t.child.ID)), t.book.barriers)
}

// Appointments are when and where the child or its whānau have to be.
func (t *Together) Appointments(ctx context.Context, first *int, after *string, last *int, before *string) (*Appointments, error) {
	return latest.Page(ctx, t.list("appointments"), page.Args{First: first, After: after, Last: last, Before: before}, t.book.ent.Appointment.Query().Where(appointment.ChildID(t.child.ID)), t.book.appointments)
}

// OwnFeedback is the feedback of the viewer around a child, as the child or as an adult of
// its whānau, in no order; nil for everybody else. Errors: fault.Field ones for the paging.
func (b *Book) OwnFeedback(ctx context.Context, child *snapshot.Child, args page.Args) (*FeedbackPage, error) {
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	own := b.ent.Feedback.Query().Where(feedback.ChildID(child.ID))
	switch me := seen.Person(); me.Kind {
	case policy.ViewerKin:
		own.Where(feedback.KinID(me.ID))
	case policy.ViewerChild:
		own.Where(feedback.GivenByChild(true), feedback.ChildID(me.ID))
	default:
		return nil, nil
	}
	return latest.Page(ctx, b.sealer.Named("own_feedback", child.ID), args, own, b.feedback)
}

// Invited are the hui to come to which the viewer is invited, also those of children whom
// they do not see. Errors: fault.Field ones for the paging.
func (b *Book) Invited(ctx context.Context, args page.Args) (*Invitations, error) {
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	own := b.ent.HuiInvitation.Query().Where(huiinvitation.InvitedPractitionerIDIn(seen.IDs(policy.ViewerPractitioner)...),
		huiinvitation.LeftOutWhy(""), huiinvitation.HasHuiWith(hui.EndsAtGT(clock.Now(ctx)), hui.CancelledOnIsNil()))
	return latest.Page(ctx, b.sealer.Named("hui_invitations"), args, own, b.invitations)
}
