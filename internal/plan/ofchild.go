package plan

import (
	"context"

	"cangraph/ent/gen"
	"cangraph/ent/gen/assessment"
	"cangraph/ent/gen/assessmentcontribution"
	"cangraph/ent/gen/delivery"
	"cangraph/ent/gen/need"
	"cangraph/ent/gen/planreview"
	"cangraph/ent/gen/planversion"
	problems "cangraph/ent/gen/problem"
	"cangraph/ent/gen/progressupdate"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/page"
	"cangraph/internal/sight"
	"cangraph/internal/store/latest"
)

// The pages of the lists that grow, the latest recorded first. Each takes how many of which
// part (page.Args), and answers what is wrong with that as fault.Field.
type (
	Assessments        = page.Connection[*Assessment]
	AssessmentEdge     = page.Edge[*Assessment]
	Needs              = page.Connection[*Need]
	NeedEdge           = page.Edge[*Need]
	PlanVersions       = page.Connection[*PlanVersion]
	PlanVersionEdge    = page.Edge[*PlanVersion]
	PlanReviews        = page.Connection[*PlanReview]
	PlanReviewEdge     = page.Edge[*PlanReview]
	Problems           = page.Connection[*Problem]
	ProblemEdge        = page.Edge[*Problem]
	Deliveries         = page.Connection[*Delivery]
	DeliveryEdge       = page.Edge[*Delivery]
	ProgressUpdates    = page.Connection[*ProgressUpdate]
	ProgressUpdateEdge = page.Edge[*ProgressUpdate]
)

// OfChild is the assessments and the plan of one child.
type OfChild struct{ file *file }

// OfChild returns the plan of a child, nil for whoever does not see the child for
// casework.
func (b *Book) OfChild(ctx context.Context, child *snapshot.Child) (*OfChild, error) {
	if seen, err := sight.Of(ctx); err != nil || !seen.Case(child.ID) {
		return nil, err
	}
	f, err := b.file(ctx, child.ID)
	return &OfChild{f}, err
}

// Assessments are the assessments.
func (c *OfChild) Assessments(ctx context.Context, first *int, after *string, last *int, before *string) (*Assessments, error) {
	b := c.file.book
	return latest.Page(ctx, b.sealer.Named("assessments", c.file.child), page.Args{First: first, After: after, Last: last, Before: before},
		b.ent.Assessment.Query().Where(assessment.ChildID(c.file.child)), shown(c.file, each((*file).assessment)))
}

// Needs are the needs of all assessments.
func (c *OfChild) Needs(ctx context.Context, first *int, after *string, last *int, before *string) (*Needs, error) {
	b := c.file.book
	return latest.Page(ctx, b.sealer.Named("needs", c.file.child), page.Args{First: first, After: after, Last: last, Before: before},
		b.ent.Need.Query().Where(need.ChildID(c.file.child)), shown(c.file, each((*file).need)))
}

// Versions are the agreed versions.
func (c *OfChild) Versions(ctx context.Context, first *int, after *string, last *int, before *string) (*PlanVersions, error) {
	b := c.file.book
	return latest.Page(ctx, b.sealer.Named("plan_versions", c.file.child), page.Args{First: first, After: after, Last: last, Before: before},
		b.ent.PlanVersion.Query().Where(planversion.ChildID(c.file.child)), shown(c.file, each((*file).version)))
}

// Reviews are the reviews.
func (c *OfChild) Reviews(ctx context.Context, first *int, after *string, last *int, before *string) (*PlanReviews, error) {
	b := c.file.book
	return latest.Page(ctx, b.sealer.Named("plan_reviews", c.file.child), page.Args{First: first, After: after, Last: last, Before: before},
		b.ent.PlanReview.Query().Where(planreview.ChildID(c.file.child)), shown(c.file, each((*file).review)))
}

// Problems are the problems around the child.
func (c *OfChild) Problems(ctx context.Context, first *int, after *string, last *int, before *string) (*Problems, error) {
	b := c.file.book
	return latest.Page(ctx, b.sealer.Named("problems", c.file.child), page.Args{First: first, After: after, Last: last, Before: before},
		b.ent.Problem.Query().Where(problems.ChildID(c.file.child)), shown(c.file, each((*file).problem)))
}

// Contributions are what members were asked to give.
func (e *Assessment) Contributions(ctx context.Context) ([]*AssessmentContribution, error) {
	return all(ctx, e.file, e.file.book.ent.AssessmentContribution.Query().Where(assessmentcontribution.AssessmentID(e.ID)).
		Order(gen.Asc(assessmentcontribution.FieldID)), (*file).contributionsOf)
}

// Needs are what it found.
func (e *Assessment) Needs(ctx context.Context) ([]*Need, error) {
	all, err := e.file.allNeeds(ctx)
	return of(all, func(one *Need) bool { return one.assessment == e.ID }), err
}

// Goals of a need.
func (e *Need) Goals(ctx context.Context) ([]*Goal, error) {
	all, err := e.file.allGoals(ctx)
	return of(all, func(one *Goal) bool { return one.need == e.ID }), err
}

// Activities for a goal.
func (e *Goal) Activities(ctx context.Context) ([]*Activity, error) {
	all, err := e.file.allActivities(ctx)
	return of(all, func(one *Activity) bool { return one.goal == e.ID }), err
}

// Contributors are those who help, in the order in which they were named.
func (e *Activity) Contributors(ctx context.Context) ([]*ActivityContributor, error) {
	all, err := e.file.allHelpers(ctx)
	return of(all, func(one *ActivityContributor) bool { return one.activity == e.ID }), err
}

// Deliveries of an activity.
func (e *Activity) Deliveries(ctx context.Context, first *int, after *string, last *int, before *string) (*Deliveries, error) {
	b := e.file.book
	return latest.Page(ctx, b.sealer.Named("deliveries", e.ID), page.Args{First: first, After: after, Last: last, Before: before},
		b.ent.Delivery.Query().Where(delivery.ActivityID(e.ID)), shown(e.file, each((*file).delivery)))
}

// Updates of an activity.
func (e *Activity) Updates(ctx context.Context, first *int, after *string, last *int, before *string) (*ProgressUpdates, error) {
	b := e.file.book
	return latest.Page(ctx, b.sealer.Named("progress_updates", e.ID), page.Args{First: first, After: after, Last: last, Before: before},
		b.ent.ProgressUpdate.Query().Where(progressupdate.ActivityID(e.ID)), shown(e.file, each((*file).update)))
}
