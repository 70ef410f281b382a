package plan

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/need"
	"cangraph/ent/gen/planversion"
	"cangraph/ent/gen/problem"
	"cangraph/internal/directory"
	"cangraph/internal/network/snapshot"
)

// The names of the types in the API.
const (
	assessmentType          = "Assessment"
	contributionType        = "AssessmentContribution"
	needType                = "Need"
	goalType                = "Goal"
	activityType            = "Activity"
	deliveryType            = "Delivery"
	progressUpdateType      = "ProgressUpdate"
	planVersionType         = "PlanVersion"
	communicationType       = "PlanCommunication"
	planReviewType          = "PlanReview"
	problemType             = "Problem"
	problemContributionType = "ProblemContribution"
)

// Nodes are the readers of what can be fetched by its id.
func (b *Book) Nodes() directory.Readers {
	return directory.Readers{
		assessmentType:          directory.ReaderOf(b.assessmentKind().One),
		contributionType:        directory.ReaderOf(b.contributionKind().One),
		needType:                directory.ReaderOf(b.needKind().One),
		goalType:                directory.ReaderOf(b.goalKind().One),
		activityType:            directory.ReaderOf(b.activityKind().One),
		deliveryType:            directory.ReaderOf(b.deliveryKind().One),
		progressUpdateType:      directory.ReaderOf(b.progressUpdateKind().One),
		planVersionType:         directory.ReaderOf(b.planVersionKind().One),
		communicationType:       directory.ReaderOf(b.communicationKind().One),
		planReviewType:          directory.ReaderOf(b.planReviewKind().One),
		problemType:             directory.ReaderOf(b.problemKind().One),
		problemContributionType: directory.ReaderOf(b.problemContributionKind().One),
	}
}

// Needs are the needs with these ids, in their order, nil in the place of each that the
// viewer may not see.
func (b *Book) Needs(ctx context.Context, ids []uuid.UUID) ([]*Need, error) {
	rows, err := b.ent.Need.Query().Where(need.IDIn(ids...)).All(ctx)
	if err != nil {
		return nil, err
	}
	found, err := b.needKind().Show(ctx, rows)
	all := make([]*Need, len(ids))
	for i, id := range ids {
		if at := slices.IndexFunc(found, func(n *Need) bool { return n.ID == id }); at >= 0 {
			all[i] = found[at]
		}
	}
	return all, err
}

// Assessment is that to which it is a part.
func (e *AssessmentContribution) Assessment(ctx context.Context) (*Assessment, error) {
	return among(ctx, e.file, (*file).allAssessments, e.assessment)
}

// Assessment is what found it; nil when the viewer may not know of it.
func (e *Need) Assessment(ctx context.Context) (*Assessment, error) {
	return among(ctx, e.file, (*file).allAssessments, e.assessment)
}

// Need is what the goal is for.
func (e *Goal) Need(ctx context.Context) (*Need, error) {
	return among(ctx, e.file, (*file).allNeeds, e.need)
}

// Goal is what the activity is for.
func (e *Activity) Goal(ctx context.Context) (*Goal, error) {
	return among(ctx, e.file, (*file).allGoals, e.goal)
}

// Activity is what was delivered.
func (e *Delivery) Activity(ctx context.Context) (*Activity, error) {
	return among(ctx, e.file, (*file).allActivities, e.activity)
}

// Activity is what the update is about.
func (e *ProgressUpdate) Activity(ctx context.Context) (*Activity, error) {
	return among(ctx, e.file, (*file).allActivities, e.activity)
}

// among is the entry of a list with an id, nil when the viewer may not know of it.
func among[P *N, N any](ctx context.Context, f *file, list func(*file, context.Context) ([]P, error), id uuid.UUID) (P, error) {
	entries, err := list(f, ctx)
	for _, one := range entries {
		if any(one).(snapshot.Node).NodeID() == id {
			return one, nil
		}
	}
	return nil, err
}

// communicationsOf are communications of versions that the viewer may know of.
func (f *file) communicationsOf(ctx context.Context, rows []*gen.PlanCommunication) ([]*PlanCommunication, error) {
	ids := make([]uuid.UUID, len(rows))
	for i, row := range rows {
		ids[i] = row.PlanVersionID
	}
	versions, err := all(ctx, f, f.book.ent.PlanVersion.Query().Where(planversion.IDIn(ids...)), each((*file).version))
	return joined(f, rows, ids, versions, (*file).communication), err
}

// addedTo are what was added to problems that the viewer may know of.
func (f *file) addedTo(ctx context.Context, rows []*gen.ProblemContribution) ([]*ProblemContribution, error) {
	ids := make([]uuid.UUID, len(rows))
	for i, row := range rows {
		ids[i] = row.ProblemID
	}
	problems, err := all(ctx, f, f.book.ent.Problem.Query().Where(problem.IDIn(ids...)), each((*file).problem))
	return joined(f, rows, ids, problems, (*file).added), err
}

// joined shows the rows whose parents, with these ids, are known.
func joined[Row, Object any, Parent snapshot.Node](f *file, rows []Row, ids []uuid.UUID, parents []Parent, show func(*file, Parent, Row) Object) []Object {
	known, shown := map[uuid.UUID]Parent{}, []Object{}
	for _, one := range parents {
		known[one.NodeID()] = one
	}
	for i, row := range rows {
		if parent, is := known[ids[i]]; is {
			shown = append(shown, show(f, parent, row))
		}
	}
	return shown
}
