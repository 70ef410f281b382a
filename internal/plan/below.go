package plan

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/activity"
	"cangraph/ent/gen/activitycontributor"
	"cangraph/ent/gen/assessmentcontribution"
	"cangraph/ent/gen/goal"
	"cangraph/ent/gen/need"
	"cangraph/ent/gen/planagreement"
	"cangraph/ent/gen/plancommunication"
	"cangraph/ent/gen/predicate"
	"cangraph/ent/gen/problemcontribution"
	"cangraph/internal/page"
	"cangraph/internal/store"
	"cangraph/internal/store/batch"
)

// What entries consist of: short lists, whole and in the order of recording.

// below is what entries consist of, by their ids.
type below struct {
	contributions  batch.Reads[[]*AssessmentContribution]
	needs          batch.Reads[[]*Need]
	goals          batch.Reads[[]*Goal]
	activities     batch.Reads[[]*Activity]
	contributors   batch.Reads[[]*ActivityContributor]
	joint          batch.Reads[[]*JointActivity]
	conflicts      batch.Reads[[]*ActivityConflict]
	agreements     batch.Reads[[]*PlanAgreement]
	communications batch.Reads[[]*PlanCommunication]
	added          batch.Reads[[]*ProblemContribution]
	documents      batch.Reads[*kept]
	deliveries     pages[*Delivery]
	updates        pages[*ProgressUpdate]
}

// parts are those of an entry, read for all entries of its type that are shown; whole says
// of which entry one is.
func parts[Row, Object any](ctx context.Context, e entry, r *batch.Reads[[]Object],
	rows func([]uuid.UUID) query[Row], show shower[Row, Object], whole func(Object) uuid.UUID,
) ([]Object, error) {
	of, err := r.Get(ctx, e.file.ids[e.kind], e.ID, func(ctx context.Context, ids []uuid.UUID) (map[uuid.UUID][]Object, error) {
		all, err := all(ctx, e.file, rows(ids), show)
		of := map[uuid.UUID][]Object{}
		for _, one := range all {
			of[whole(one)] = append(of[whole(one)], one)
		}
		return of, err
	})
	if err != nil {
		return nil, err
	}
	return page.Whole(ctx, append([]Object{}, of...))
}

// Contributions are what members were asked to give.
func (e *Assessment) Contributions(ctx context.Context) ([]*AssessmentContribution, error) {
	return parts(ctx, e.entry, &e.file.below.contributions, func(ids []uuid.UUID) query[*gen.AssessmentContribution] {
		return e.file.book.contributionRows().Where(predicate.AssessmentContribution(store.Among(assessmentcontribution.FieldAssessmentID, ids)))
	}, (*file).contributionsOf, func(one *AssessmentContribution) uuid.UUID { return one.assessment })
}

// Needs are what it found, the latest recorded first.
func (e *Assessment) Needs(ctx context.Context) ([]*Need, error) {
	return parts(ctx, e.entry, &e.file.below.needs, func(ids []uuid.UUID) query[*gen.Need] {
		return e.file.book.ent.Need.Query().Where(predicate.Need(store.Among(need.FieldAssessmentID, ids))).Order(gen.Desc(need.FieldID))
	}, each((*file).need), func(one *Need) uuid.UUID { return one.assessment })
}

// Goals of a need.
func (e *Need) Goals(ctx context.Context) ([]*Goal, error) {
	return parts(ctx, e.entry, &e.file.below.goals, func(ids []uuid.UUID) query[*gen.Goal] {
		return e.file.book.goalRows().Where(predicate.Goal(store.Among(goal.FieldNeedID, ids)))
	}, each((*file).goal), func(one *Goal) uuid.UUID { return one.need })
}

// Activities for a goal.
func (e *Goal) Activities(ctx context.Context) ([]*Activity, error) {
	return parts(ctx, e.entry, &e.file.below.activities, func(ids []uuid.UUID) query[*gen.Activity] {
		return e.file.book.activityRows().Where(predicate.Activity(store.Among(activity.FieldGoalID, ids)))
	}, each((*file).activity), func(one *Activity) uuid.UUID { return one.goal })
}

// Contributors are those who help.
func (e *Activity) Contributors(ctx context.Context) ([]*ActivityContributor, error) {
	return parts(ctx, e.entry, &e.file.below.contributors, func(ids []uuid.UUID) query[*gen.ActivityContributor] {
		return e.file.book.ent.ActivityContributor.Query().Where(predicate.ActivityContributor(store.Among(activitycontributor.FieldActivityID, ids))).
			Order(gen.Asc(activitycontributor.FieldID))
	}, each((*file).contributor), func(one *ActivityContributor) uuid.UUID { return one.activity })
}

// Agreements are those who agreed to a version, of whom the viewer may know.
func (e *PlanVersion) Agreements(ctx context.Context) ([]*PlanAgreement, error) {
	return parts(ctx, e.entry, &e.file.below.agreements, func(ids []uuid.UUID) query[*gen.PlanAgreement] {
		return e.file.book.ent.PlanAgreement.Query().Where(predicate.PlanAgreement(store.Among(planagreement.FieldPlanVersionID, ids))).
			Order(gen.Asc(planagreement.FieldID))
	}, each((*file).agreement), func(one *PlanAgreement) uuid.UUID { return one.version })
}

// Communications are those who were told of a version.
func (e *PlanVersion) Communications(ctx context.Context) ([]*PlanCommunication, error) {
	return parts(ctx, e.entry, &e.file.below.communications, func(ids []uuid.UUID) query[*gen.PlanCommunication] {
		return e.file.book.communicationRows().Where(predicate.PlanCommunication(store.Among(plancommunication.FieldPlanVersionID, ids)))
	}, each((*file).communication), func(one *PlanCommunication) uuid.UUID { return one.version })
}

// Contributions are what was added to solving it.
func (e *Problem) Contributions(ctx context.Context) ([]*ProblemContribution, error) {
	return parts(ctx, e.entry, &e.file.below.added, func(ids []uuid.UUID) query[*gen.ProblemContribution] {
		return e.file.book.addedRows().Where(predicate.ProblemContribution(store.Among(problemcontribution.FieldProblemID, ids)))
	}, each((*file).added), func(one *ProblemContribution) uuid.UUID { return one.problem })
}
