package plan

import (
	"context"

	"cangraph/ent/gen/need"
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

// OfChildren returns the plans of children, nil of a child whom the viewer does not see for
// casework.
func (b *Book) OfChildren(ctx context.Context, children []*snapshot.Child) ([]*OfChild, error) {
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	plans := make([]*OfChild, len(children))
	for i, child := range children {
		if !seen.Case(child.ID) {
			continue
		}
		f, err := b.file(ctx, child.ID)
		if err != nil {
			return nil, err
		}
		f.timely.children.Add(child.ID)
		plans[i] = &OfChild{f}
	}
	return plans, nil
}

// listed is a page of a list of the child.
func listed[Q latest.Query[Q, Row, Predicate, Order], Row any, Object latest.Node, Predicate, Order latest.Clause](
	ctx context.Context, c *OfChild, name string, args page.Args, rows Q, show func(*file, *Row) Object,
) (*page.Connection[Object], error) {
	return latest.Page(ctx, c.file.book.sealer.Named(name, c.file.child), args, rows.Where(latest.With[Predicate](need.FieldChildID, c.file.child)),
		shown(c.file, each(show)))
}

// Assessments are the assessments.
func (c *OfChild) Assessments(ctx context.Context, first *int, after *string, last *int, before *string) (*Assessments, error) {
	return listed(ctx, c, "assessments", page.Args{First: first, After: after, Last: last, Before: before}, c.file.book.ent.Assessment.Query(), (*file).assessment)
}

// Needs are the needs of all assessments.
func (c *OfChild) Needs(ctx context.Context, first *int, after *string, last *int, before *string) (*Needs, error) {
	return listed(ctx, c, "needs", page.Args{First: first, After: after, Last: last, Before: before}, c.file.book.ent.Need.Query(), (*file).need)
}

// Versions are the agreed versions.
func (c *OfChild) Versions(ctx context.Context, first *int, after *string, last *int, before *string) (*PlanVersions, error) {
	return listed(ctx, c, "plan_versions", page.Args{First: first, After: after, Last: last, Before: before}, c.file.book.versionRows(), (*file).version)
}

// Reviews are the reviews.
func (c *OfChild) Reviews(ctx context.Context, first *int, after *string, last *int, before *string) (*PlanReviews, error) {
	return listed(ctx, c, "plan_reviews", page.Args{First: first, After: after, Last: last, Before: before}, c.file.book.ent.PlanReview.Query(), (*file).review)
}

// Problems are the problems around the child.
func (c *OfChild) Problems(ctx context.Context, first *int, after *string, last *int, before *string) (*Problems, error) {
	return listed(ctx, c, "problems", page.Args{First: first, After: after, Last: last, Before: before}, c.file.book.ent.Problem.Query(), (*file).problem)
}
