package plan

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/clock"
	"cangraph/internal/command"
	"cangraph/internal/fault"
)

// change carries out one command at the desk of whoever asks.
func change[In, Row, Object any](ctx context.Context, b *Book, name string, in In, kind command.Kind[*Row, *Object],
	carryOut func(Desk, context.Context, In) (*Row, error),
) (*Object, []command.UserError, error) {
	return command.Change(ctx, b.store, command.Meta{Name: name, Input: in}, kind, func(ctx context.Context, tx *command.Tx) (*Row, error) {
		if tx.Scope == nil {
			return nil, fault.New(fault.Forbidden, "the operator plans for no child: its network does")
		}
		return carryOut(Desk{Rows: tx.Rows, Scope: tx.Scope, Today: clock.Today(ctx), Lock: tx.Lock}, ctx, in)
	})
}

// kind is how the commands that change one kind of row answer: of says about whom a row
// is and its id, show makes objects of rows about one child.
func kind[Row, Object any](b *Book, of func(*Row) (child, own uuid.UUID), read func(context.Context, uuid.UUID) (*Row, error),
	show func(*file, context.Context, []*Row) ([]*Object, error),
) command.Kind[*Row, *Object] {
	return command.Kind[*Row, *Object]{Of: of, Read: read, Show: func(ctx context.Context, rows []*Row) ([]*Object, error) {
		var all []*Object
		for _, row := range rows {
			child, _ := of(row)
			f, err := b.file(ctx, child)
			if err != nil {
				return nil, err
			}
			one, err := show(f, ctx, []*Row{row})
			if err != nil {
				return nil, err
			}
			all = append(all, one...)
		}
		return all, nil
	}}
}

// each shows rows that name nobody but who wrote them.
func each[Row, Object any](of func(*Row) origin, show func(*file, *Row) *Object) func(*file, context.Context, []*Row) ([]*Object, error) {
	return func(f *file, ctx context.Context, rows []*Row) ([]*Object, error) {
		return objects(ctx, f, rows, of, func(row *Row) *Object { return show(f, row) })
	}
}

func (b *Book) assessmentKind() command.Kind[*gen.Assessment, *Assessment] {
	return kind(b, func(row *gen.Assessment) (child, own uuid.UUID) { return row.ChildID, row.ID }, b.ent.Assessment.Get, each(ofAssessment, (*file).assessment))
}

func (b *Book) contributionKind() command.Kind[*gen.AssessmentContribution, *AssessmentContribution] {
	return kind(b, func(row *gen.AssessmentContribution) (child, own uuid.UUID) { return row.ChildID, row.ID }, b.ent.AssessmentContribution.Get, (*file).contributionsOf)
}

func (b *Book) needKind() command.Kind[*gen.Need, *Need] {
	return kind(b, func(row *gen.Need) (child, own uuid.UUID) { return row.ChildID, row.ID }, b.ent.Need.Get, each(ofNeed, (*file).need))
}

func (b *Book) goalKind() command.Kind[*gen.Goal, *Goal] {
	return kind(b, func(row *gen.Goal) (child, own uuid.UUID) { return row.ChildID, row.ID }, b.ent.Goal.Get, each(ofGoal, (*file).goal))
}

func (b *Book) activityKind() command.Kind[*gen.Activity, *Activity] {
	return kind(b, func(row *gen.Activity) (child, own uuid.UUID) { return row.ChildID, row.ID }, b.ent.Activity.Get, (*file).activitiesOf)
}

func (b *Book) deliveryKind() command.Kind[*gen.Delivery, *Delivery] {
	return kind(b, func(row *gen.Delivery) (child, own uuid.UUID) { return row.ChildID, row.ID }, b.ent.Delivery.Get, each(ofDelivery, (*file).delivery))
}

func (b *Book) progressUpdateKind() command.Kind[*gen.ProgressUpdate, *ProgressUpdate] {
	return kind(b, func(row *gen.ProgressUpdate) (child, own uuid.UUID) { return row.ChildID, row.ID }, b.ent.ProgressUpdate.Get, each(ofUpdate, (*file).update))
}

func (b *Book) planVersionKind() command.Kind[*gen.PlanVersion, *PlanVersion] {
	return kind(b, func(row *gen.PlanVersion) (child, own uuid.UUID) { return row.ChildID, row.ID }, b.ent.PlanVersion.Get, each(ofVersion, (*file).version))
}

func (b *Book) communicationKind() command.Kind[*gen.PlanCommunication, *PlanCommunication] {
	return kind(b, func(row *gen.PlanCommunication) (child, own uuid.UUID) { return row.ChildID, row.ID }, b.ent.PlanCommunication.Get, (*file).communicationsOf)
}

func (b *Book) problemKind() command.Kind[*gen.Problem, *Problem] {
	return kind(b, func(row *gen.Problem) (child, own uuid.UUID) { return row.ChildID, row.ID }, b.ent.Problem.Get, each(ofProblem, (*file).problem))
}

func (b *Book) problemContributionKind() command.Kind[*gen.ProblemContribution, *ProblemContribution] {
	return kind(b, func(row *gen.ProblemContribution) (child, own uuid.UUID) { return row.ChildID, row.ID }, b.ent.ProblemContribution.Get, each(ofAdded, (*file).added))
}

func (b *Book) planReviewKind() command.Kind[*gen.PlanReview, *PlanReview] {
	return kind(b, func(row *gen.PlanReview) (child, own uuid.UUID) { return row.ChildID, row.ID }, b.ent.PlanReview.Get, each(ofReview, (*file).review))
}
