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
	"cangraph/ent/gen/planversion"
	"cangraph/ent/gen/predicate"
	"cangraph/ent/gen/problem"
	"cangraph/ent/gen/problemcontribution"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/store"
	"cangraph/internal/store/batch"
)

// What an entry is part of. An entry is not there for whoever may not know of that.

// parents are what entries are part of, by its id.
type parents struct {
	assessments batch.Reads[*Assessment]
	needs       batch.Reads[*Need]
	goals       batch.Reads[*Goal]
	activities  batch.Reads[*Activity]
	versions    batch.Reads[*PlanVersion]
	problems    batch.Reads[*Problem]
}

// The rows that are there with what they are part of.
var (
	ofKnownAssessments = store.Above(assessmentcontribution.FieldAssessmentID, assessment.Table)
	ofKnownNeeds       = store.Above(goal.FieldNeedID, need.Table)
	ofKnownGoals       = store.Above(activity.FieldGoalID, goal.Table, ofKnownNeeds)
	ofKnownActivities  = store.Above(delivery.FieldActivityID, activity.Table, ofKnownGoals)
	ofKnownVersions    = store.Above(plancommunication.FieldPlanVersionID, planversion.Table)
	ofKnownProblems    = store.Above(problemcontribution.FieldProblemID, problem.Table)
)

func (b *Book) contributionRows() *gen.AssessmentContributionQuery {
	return b.ent.AssessmentContribution.Query().Where(predicate.AssessmentContribution(ofKnownAssessments)).Order(gen.Asc(assessmentcontribution.FieldID))
}

func (b *Book) goalRows() *gen.GoalQuery {
	return b.ent.Goal.Query().Where(predicate.Goal(ofKnownNeeds)).Order(gen.Asc(goal.FieldID))
}

func (b *Book) activityRows() *gen.ActivityQuery {
	return b.ent.Activity.Query().Where(predicate.Activity(ofKnownGoals)).Order(gen.Asc(activity.FieldID))
}

func (b *Book) deliveryRows() *gen.DeliveryQuery {
	return b.ent.Delivery.Query().Where(predicate.Delivery(ofKnownActivities))
}

func (b *Book) updateRows() *gen.ProgressUpdateQuery {
	return b.ent.ProgressUpdate.Query().Where(predicate.ProgressUpdate(ofKnownActivities))
}

func (b *Book) communicationRows() *gen.PlanCommunicationQuery {
	return b.ent.PlanCommunication.Query().Where(predicate.PlanCommunication(ofKnownVersions)).Order(gen.Asc(plancommunication.FieldID))
}

func (b *Book) addedRows() *gen.ProblemContributionQuery {
	return b.ent.ProblemContribution.Query().Where(predicate.ProblemContribution(ofKnownProblems)).Order(gen.Asc(problemcontribution.FieldID))
}

// parent is what an entry is part of; nil when the viewer may not know of it.
func parent[Row any, Object snapshot.Node](ctx context.Context, f *file, r *batch.Reads[Object], kind string, id uuid.UUID,
	rows func([]uuid.UUID) query[Row], show func(*file, Row) Object,
) (Object, error) {
	return r.Get(ctx, f.ids[kind], id, func(ctx context.Context, ids []uuid.UUID) (map[uuid.UUID]Object, error) {
		all, err := all(ctx, f, rows(ids), each(show))
		known := map[uuid.UUID]Object{}
		for _, one := range all {
			known[one.NodeID()] = one
		}
		return known, err
	})
}

func (f *file) assessmentOf(ctx context.Context, id uuid.UUID) (*Assessment, error) {
	return parent(ctx, f, &f.parents.assessments, assessmentType, id, func(ids []uuid.UUID) query[*gen.Assessment] {
		return f.book.ent.Assessment.Query().Where(predicate.Assessment(store.Among(assessment.FieldID, ids)))
	}, (*file).assessment)
}

func (f *file) activityOf(ctx context.Context, id uuid.UUID) (*Activity, error) {
	return parent(ctx, f, &f.parents.activities, activityType, id, func(ids []uuid.UUID) query[*gen.Activity] {
		return f.book.activityRows().Where(predicate.Activity(store.Among(activity.FieldID, ids)))
	}, (*file).activity)
}

// Assessment is that to which it is a part.
func (e *AssessmentContribution) Assessment(ctx context.Context) (*Assessment, error) {
	return e.file.assessmentOf(ctx, e.assessment)
}

// Assessment is what found it; nil when the viewer may not know of it.
func (e *Need) Assessment(ctx context.Context) (*Assessment, error) {
	return e.file.assessmentOf(ctx, e.assessment)
}

// Need is what the goal is for.
func (e *Goal) Need(ctx context.Context) (*Need, error) {
	return parent(ctx, e.file, &e.file.parents.needs, needType, e.need, func(ids []uuid.UUID) query[*gen.Need] {
		return e.file.book.ent.Need.Query().Where(predicate.Need(store.Among(need.FieldID, ids)))
	}, (*file).need)
}

// Goal is what the activity is for.
func (e *Activity) Goal(ctx context.Context) (*Goal, error) {
	return parent(ctx, e.file, &e.file.parents.goals, goalType, e.goal, func(ids []uuid.UUID) query[*gen.Goal] {
		return e.file.book.goalRows().Where(predicate.Goal(store.Among(goal.FieldID, ids)))
	}, (*file).goal)
}

// Activity is what was delivered.
func (e *Delivery) Activity(ctx context.Context) (*Activity, error) {
	return e.file.activityOf(ctx, e.activity)
}

// Activity is what the update is about.
func (e *ProgressUpdate) Activity(ctx context.Context) (*Activity, error) {
	return e.file.activityOf(ctx, e.activity)
}

// PlanVersion is what they were told of.
func (e *PlanCommunication) PlanVersion(ctx context.Context) (*PlanVersion, error) {
	return parent(ctx, e.file, &e.file.parents.versions, planVersionType, e.version, func(ids []uuid.UUID) query[*gen.PlanVersion] {
		return e.file.book.versionRows().Where(predicate.PlanVersion(store.Among(planversion.FieldID, ids)))
	}, (*file).version)
}

// Problem is what it was added to.
func (e *ProblemContribution) Problem(ctx context.Context) (*Problem, error) {
	return parent(ctx, e.file, &e.file.parents.problems, problemType, e.problem, func(ids []uuid.UUID) query[*gen.Problem] {
		return e.file.book.ent.Problem.Query().Where(predicate.Problem(store.Among(problem.FieldID, ids)))
	}, (*file).problem)
}
