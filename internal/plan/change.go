package plan

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/activity"
	"cangraph/ent/gen/assessment"
	"cangraph/ent/gen/assessmentcontribution"
	"cangraph/ent/gen/delivery"
	"cangraph/ent/gen/goal"
	"cangraph/ent/gen/need"
	"cangraph/ent/gen/plancommunication"
	"cangraph/ent/gen/planreview"
	"cangraph/ent/gen/planversion"
	"cangraph/ent/gen/problem"
	"cangraph/ent/gen/problemcontribution"
	"cangraph/ent/gen/progressupdate"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	around "cangraph/internal/network"
)

// change carries out one command at the desk of whoever asks.
func change[In, Row, Object any](ctx context.Context, b *Book, name string, in In, of command.Kind[*Row, *Object],
	carryOut func(Desk, context.Context, In) (*Row, error),
) (*Object, []command.UserError, error) {
	return command.Change(ctx, b.store, command.Meta{Name: name, Input: in}, of, func(ctx context.Context, tx *command.Tx) (*Row, error) {
		at, err := desk.Of(ctx, tx)
		if err != nil {
			return nil, err
		}
		return carryOut(Desk{at, around.SiblingsIn(tx.SQL)}, ctx, in)
	})
}

// kindOf reads rows by their ids, those of which the viewer may know; show makes objects of
// rows about one child. What was changed is read again: whoever may not know of what it is
// part of is not shown it.
func kindOf[Row desk.Row, Object any](b *Book, rows func(ids ...uuid.UUID) query[Row], show shower[Row, Object]) command.Kind[Row, Object] {
	read := func(ctx context.Context, ids []uuid.UUID) ([]Row, error) { return rows(ids...).All(ctx) }
	return desk.Kind(read, func(ctx context.Context, changed []Row) (all []Object, err error) {
		ids := make([]uuid.UUID, len(changed))
		for i, row := range changed {
			ids[i] = desk.From(row).ID
		}
		found, err := read(ctx, ids)
		for _, row := range found {
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
		return all, err
	})
}

func (b *Book) assessmentKind() command.Kind[*gen.Assessment, *Assessment] {
	return kindOf(b, func(ids ...uuid.UUID) query[*gen.Assessment] {
		return b.ent.Assessment.Query().Where(assessment.IDIn(ids...))
	}, each((*file).assessment))
}

func (b *Book) contributionKind() command.Kind[*gen.AssessmentContribution, *AssessmentContribution] {
	return kindOf(b, func(ids ...uuid.UUID) query[*gen.AssessmentContribution] {
		return b.contributionRows().Where(assessmentcontribution.IDIn(ids...))
	}, (*file).contributionsOf)
}

func (b *Book) needKind() command.Kind[*gen.Need, *Need] {
	return kindOf(b, func(ids ...uuid.UUID) query[*gen.Need] {
		return b.ent.Need.Query().Where(need.IDIn(ids...))
	}, each((*file).need))
}

func (b *Book) goalKind() command.Kind[*gen.Goal, *Goal] {
	return kindOf(b, func(ids ...uuid.UUID) query[*gen.Goal] {
		return b.goalRows().Where(goal.IDIn(ids...))
	}, each((*file).goal))
}

func (b *Book) activityKind() command.Kind[*gen.Activity, *Activity] {
	return kindOf(b, func(ids ...uuid.UUID) query[*gen.Activity] {
		return b.activityRows().Where(activity.IDIn(ids...))
	}, each((*file).activity))
}

func (b *Book) deliveryKind() command.Kind[*gen.Delivery, *Delivery] {
	return kindOf(b, func(ids ...uuid.UUID) query[*gen.Delivery] {
		return b.deliveryRows().Where(delivery.IDIn(ids...))
	}, each((*file).delivery))
}

func (b *Book) progressUpdateKind() command.Kind[*gen.ProgressUpdate, *ProgressUpdate] {
	return kindOf(b, func(ids ...uuid.UUID) query[*gen.ProgressUpdate] {
		return b.updateRows().Where(progressupdate.IDIn(ids...))
	}, each((*file).update))
}

func (b *Book) planVersionKind() command.Kind[*gen.PlanVersion, *PlanVersion] {
	return kindOf(b, func(ids ...uuid.UUID) query[*gen.PlanVersion] {
		return b.versionRows().Where(planversion.IDIn(ids...))
	}, each((*file).version))
}

func (b *Book) communicationKind() command.Kind[*gen.PlanCommunication, *PlanCommunication] {
	return kindOf(b, func(ids ...uuid.UUID) query[*gen.PlanCommunication] {
		return b.communicationRows().Where(plancommunication.IDIn(ids...))
	}, each((*file).communication))
}

func (b *Book) problemKind() command.Kind[*gen.Problem, *Problem] {
	return kindOf(b, func(ids ...uuid.UUID) query[*gen.Problem] {
		return b.ent.Problem.Query().Where(problem.IDIn(ids...))
	}, each((*file).problem))
}

func (b *Book) problemContributionKind() command.Kind[*gen.ProblemContribution, *ProblemContribution] {
	return kindOf(b, func(ids ...uuid.UUID) query[*gen.ProblemContribution] {
		return b.addedRows().Where(problemcontribution.IDIn(ids...))
	}, each((*file).added))
}

func (b *Book) planReviewKind() command.Kind[*gen.PlanReview, *PlanReview] {
	return kindOf(b, func(ids ...uuid.UUID) query[*gen.PlanReview] {
		return b.ent.PlanReview.Query().Where(planreview.IDIn(ids...))
	}, each((*file).review))
}
