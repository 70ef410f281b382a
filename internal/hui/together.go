package hui

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/appointment"
	"cangraph/ent/gen/barrier"
	"cangraph/ent/gen/childvoice"
	"cangraph/ent/gen/decision"
	"cangraph/ent/gen/disagreement"
	"cangraph/ent/gen/feedback"
	"cangraph/ent/gen/hui"
	"cangraph/ent/gen/sharedaim"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/page"
	"cangraph/internal/sight"
)

// Together is what people around one child do together: lists of objects, the latest
// recorded first. Each takes how many (1 to 100; 20 without) and the id of the object
// behind which to go on.
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

// list is a part of a list that begins at the latest: n objects with ids below last.
func list[Row, Object any, Query interface {
	All(context.Context) ([]Row, error)
}](ctx context.Context, kind string, first *int, before *string, show func(context.Context, []Row) ([]Object, error), query func(n int, last uuid.UUID) Query,
) ([]Object, error) {
	n, last, err := page.Latest(kind, first, before)
	if err != nil {
		return nil, err
	}
	rows, err := query(n, last).All(ctx)
	if err != nil {
		return nil, err
	}
	return show(ctx, rows)
}

// Hui are the meetings.
func (t *Together) Hui(ctx context.Context, first *int, before *string) ([]*Hui, error) {
	return list(ctx, "Hui", first, before, t.book.huis, func(n int, last uuid.UUID) *gen.HuiQuery {
		return t.book.ent.Hui.Query().Where(hui.ChildID(t.child.ID), hui.IDLT(last)).Order(gen.Desc(hui.FieldID)).Limit(n)
	})
}

// Decisions are what was decided.
func (t *Together) Decisions(ctx context.Context, first *int, before *string) ([]*Decision, error) {
	return list(ctx, "Decision", first, before, t.book.decisions, func(n int, last uuid.UUID) *gen.DecisionQuery {
		return t.book.ent.Decision.Query().Where(decision.ChildID(t.child.ID), decision.IDLT(last)).Order(gen.Desc(decision.FieldID)).Limit(n)
	})
}

// Voices are what the child said.
func (t *Together) Voices(ctx context.Context, first *int, before *string) ([]*ChildVoice, error) {
	return list(ctx, "ChildVoice", first, before, t.book.voices, func(n int, last uuid.UUID) *gen.ChildVoiceQuery {
		return t.book.ent.ChildVoice.Query().Where(childvoice.ChildID(t.child.ID), childvoice.IDLT(last)).Order(gen.Desc(childvoice.FieldID)).Limit(n)
	})
}

// Feedback is how far the child and its whānau trust whom.
func (t *Together) Feedback(ctx context.Context, first *int, before *string) ([]*Feedback, error) {
	return list(ctx, "Feedback", first, before, t.book.feedback, func(n int, last uuid.UUID) *gen.FeedbackQuery {
		return t.book.ent.Feedback.Query().Where(feedback.ChildID(t.child.ID), feedback.IDLT(last)).Order(gen.Desc(feedback.FieldID)).Limit(n)
	})
}

// Disagreements are what people see differently, open or resolved.
func (t *Together) Disagreements(ctx context.Context, first *int, before *string) ([]*Disagreement, error) {
	return list(ctx, "Disagreement", first, before, t.book.disagreements, func(n int, last uuid.UUID) *gen.DisagreementQuery {
		return t.book.ent.Disagreement.Query().Where(disagreement.ChildID(t.child.ID), disagreement.IDLT(last)).Order(gen.Desc(disagreement.FieldID)).Limit(n)
	})
}

// SharedAims are what people agree on.
func (t *Together) SharedAims(ctx context.Context, first *int, before *string) ([]*SharedAim, error) {
	return list(ctx, "SharedAim", first, before, t.book.aims, func(n int, last uuid.UUID) *gen.SharedAimQuery {
		return t.book.ent.SharedAim.Query().Where(sharedaim.ChildID(t.child.ID), sharedaim.IDLT(last)).Order(gen.Desc(sharedaim.FieldID)).Limit(n)
	})
}

// Barriers are what stands in the way, or stood.
func (t *Together) Barriers(ctx context.Context, first *int, before *string) ([]*Barrier, error) {
	return list(ctx, "Barrier", first, before, t.book.barriers, func(n int, last uuid.UUID) *gen.BarrierQuery {
		return t.book.ent.Barrier.Query().Where(barrier.ChildID(t.child.ID), barrier.IDLT(last)).Order(gen.Desc(barrier.FieldID)).Limit(n)
	})
}

// Appointments are when and where the child or its whānau have to be.
func (t *Together) Appointments(ctx context.Context, first *int, before *string) ([]*Appointment, error) {
	return list(ctx, "Appointment", first, before, t.book.appointments, func(n int, last uuid.UUID) *gen.AppointmentQuery {
		return t.book.ent.Appointment.Query().Where(appointment.ChildID(t.child.ID), appointment.IDLT(last)).Order(gen.Desc(appointment.FieldID)).Limit(n)
	})
}
