package plan

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/command"
	"cangraph/internal/desk"
)

// change carries out one command at the desk of whoever asks.
func change[In, Row, Object any](ctx context.Context, b *Book, name string, in In, kind command.Kind[*Row, *Object],
	carryOut func(Desk, context.Context, In) (*Row, error),
) (*Object, []command.UserError, error) {
	return command.Change(ctx, b.store, command.Meta{Name: name, Input: in}, kind, func(ctx context.Context, tx *command.Tx) (*Row, error) {
		at, err := desk.Of(ctx, tx)
		if err != nil {
			return nil, err
		}
		return carryOut(Desk{at}, ctx, in)
	})
}

// kind is how the commands that change one kind of row answer: show makes objects of rows
// about one child.
func kind[Row desk.Row, Object any](b *Book, read func(context.Context, uuid.UUID) (Row, error), show shower[Row, Object]) command.Kind[Row, Object] {
	return desk.Kind(read, func(ctx context.Context, rows []Row) ([]Object, error) {
		var all []Object
		for _, row := range rows {
			f, err := b.file(ctx, desk.ChildOf(row))
			if err != nil {
				return nil, err
			}
			one, err := show(f, ctx, []Row{row})
			if err != nil {
				return nil, err
			}
			all = append(all, one...)
		}
		return all, nil
	})
}

func (b *Book) assessmentKind() command.Kind[*gen.Assessment, *Assessment] {
	return kind(b, b.ent.Assessment.Get, each((*file).assessment))
}

func (b *Book) contributionKind() command.Kind[*gen.AssessmentContribution, *AssessmentContribution] {
	return kind(b, b.ent.AssessmentContribution.Get, below((*file).allAssessments,
		func(row *gen.AssessmentContribution) uuid.UUID { return row.AssessmentID }, (*file).contributionsOf))
}

func (b *Book) needKind() command.Kind[*gen.Need, *Need] {
	return kind(b, b.ent.Need.Get, each((*file).need))
}

func (b *Book) goalKind() command.Kind[*gen.Goal, *Goal] {
	return kind(b, b.ent.Goal.Get, goalsOf())
}

func (b *Book) activityKind() command.Kind[*gen.Activity, *Activity] {
	return kind(b, b.ent.Activity.Get, activitiesOf())
}

func (b *Book) deliveryKind() command.Kind[*gen.Delivery, *Delivery] {
	return kind(b, b.ent.Delivery.Get, below((*file).allActivities,
		func(row *gen.Delivery) uuid.UUID { return row.ActivityID }, each((*file).delivery)))
}

func (b *Book) progressUpdateKind() command.Kind[*gen.ProgressUpdate, *ProgressUpdate] {
	return kind(b, b.ent.ProgressUpdate.Get, below((*file).allActivities,
		func(row *gen.ProgressUpdate) uuid.UUID { return row.ActivityID }, each((*file).update)))
}

func (b *Book) planVersionKind() command.Kind[*gen.PlanVersion, *PlanVersion] {
	return kind(b, b.ent.PlanVersion.Get, each((*file).version))
}

func (b *Book) communicationKind() command.Kind[*gen.PlanCommunication, *PlanCommunication] {
	return kind(b, b.ent.PlanCommunication.Get, (*file).communicationsOf)
}

func (b *Book) problemKind() command.Kind[*gen.Problem, *Problem] {
	return kind(b, b.ent.Problem.Get, each((*file).problem))
}

func (b *Book) problemContributionKind() command.Kind[*gen.ProblemContribution, *ProblemContribution] {
	return kind(b, b.ent.ProblemContribution.Get, (*file).addedTo)
}

func (b *Book) planReviewKind() command.Kind[*gen.PlanReview, *PlanReview] {
	return kind(b, b.ent.PlanReview.Get, each((*file).review))
}
