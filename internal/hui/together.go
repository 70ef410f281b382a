package hui

import (
	"context"

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
	if seen, err := sees(ctx, child.ID); err != nil || !seen {
		return nil, err
	}
	return &Together{b, child}, nil
}

// Hui are the meetings.
func (t *Together) Hui(ctx context.Context, first *int, before *string) ([]*Hui, error) {
	n, last, err := window("Hui", first, before)
	if err != nil {
		return nil, err
	}
	rows, err := t.book.ent.Hui.Query().Where(hui.ChildID(t.child.ID), hui.IDLT(last)).Order(gen.Desc(hui.FieldID)).Limit(n).All(ctx)
	if err != nil {
		return nil, err
	}
	return t.book.huis(ctx, rows)
}

// Decisions are what was decided.
func (t *Together) Decisions(ctx context.Context, first *int, before *string) ([]*Decision, error) {
	n, last, err := window("Decision", first, before)
	if err != nil {
		return nil, err
	}
	rows, err := t.book.ent.Decision.Query().Where(decision.ChildID(t.child.ID), decision.IDLT(last)).Order(gen.Desc(decision.FieldID)).Limit(n).All(ctx)
	if err != nil {
		return nil, err
	}
	return t.book.decisions(ctx, rows)
}

// Voices are what the child said.
func (t *Together) Voices(ctx context.Context, first *int, before *string) ([]*ChildVoice, error) {
	n, last, err := window("ChildVoice", first, before)
	if err != nil {
		return nil, err
	}
	rows, err := t.book.ent.ChildVoice.Query().Where(childvoice.ChildID(t.child.ID), childvoice.IDLT(last)).Order(gen.Desc(childvoice.FieldID)).Limit(n).All(ctx)
	if err != nil {
		return nil, err
	}
	return t.book.voices(ctx, rows)
}

// Feedback is how far the child and its whānau trust whom.
func (t *Together) Feedback(ctx context.Context, first *int, before *string) ([]*Feedback, error) {
	n, last, err := window("Feedback", first, before)
	if err != nil {
		return nil, err
	}
	rows, err := t.book.ent.Feedback.Query().Where(feedback.ChildID(t.child.ID), feedback.IDLT(last)).Order(gen.Desc(feedback.FieldID)).Limit(n).All(ctx)
	if err != nil {
		return nil, err
	}
	return t.book.feedback(ctx, rows)
}

// Disagreements are what people see differently, open or resolved.
func (t *Together) Disagreements(ctx context.Context, first *int, before *string) ([]*Disagreement, error) {
	n, last, err := window("Disagreement", first, before)
	if err != nil {
		return nil, err
	}
	rows, err := t.book.ent.Disagreement.Query().Where(disagreement.ChildID(t.child.ID), disagreement.IDLT(last)).Order(gen.Desc(disagreement.FieldID)).Limit(n).All(ctx)
	if err != nil {
		return nil, err
	}
	return t.book.disagreements(ctx, rows)
}

// SharedAims are what people agree on.
func (t *Together) SharedAims(ctx context.Context, first *int, before *string) ([]*SharedAim, error) {
	n, last, err := window("SharedAim", first, before)
	if err != nil {
		return nil, err
	}
	rows, err := t.book.ent.SharedAim.Query().Where(sharedaim.ChildID(t.child.ID), sharedaim.IDLT(last)).Order(gen.Desc(sharedaim.FieldID)).Limit(n).All(ctx)
	if err != nil {
		return nil, err
	}
	return t.book.aims(ctx, rows)
}

// Barriers are what stands in the way, or stood.
func (t *Together) Barriers(ctx context.Context, first *int, before *string) ([]*Barrier, error) {
	n, last, err := window("Barrier", first, before)
	if err != nil {
		return nil, err
	}
	rows, err := t.book.ent.Barrier.Query().Where(barrier.ChildID(t.child.ID), barrier.IDLT(last)).Order(gen.Desc(barrier.FieldID)).Limit(n).All(ctx)
	if err != nil {
		return nil, err
	}
	return t.book.barriers(ctx, rows)
}

// Appointments are when and where the child or its whānau have to be.
func (t *Together) Appointments(ctx context.Context, first *int, before *string) ([]*Appointment, error) {
	n, last, err := window("Appointment", first, before)
	if err != nil {
		return nil, err
	}
	rows, err := t.book.ent.Appointment.Query().Where(appointment.ChildID(t.child.ID), appointment.IDLT(last)).Order(gen.Desc(appointment.FieldID)).Limit(n).All(ctx)
	if err != nil {
		return nil, err
	}
	return t.book.appointments(ctx, rows)
}
