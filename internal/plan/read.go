package plan

import (
	"context"

	"cangraph/ent/gen"
	"cangraph/ent/gen/activity"
	"cangraph/ent/gen/activitycontributor"
	"cangraph/ent/gen/assessment"
	"cangraph/ent/gen/assessmentcontribution"
	"cangraph/ent/gen/delivery"
	"cangraph/ent/gen/goal"
	"cangraph/ent/gen/need"
	"cangraph/ent/gen/planagreement"
	"cangraph/ent/gen/plancommunication"
	"cangraph/ent/gen/planreview"
	"cangraph/ent/gen/planversion"
	"cangraph/ent/gen/progressupdate"
)

// How each kind of entry about a child is read, once: the latest recorded first, but
// needs, goals and activities in the order in which they were planned.

func (f *file) allAssessments(ctx context.Context) ([]*Assessment, error) {
	return once(ctx, f, &f.assessments, f.book.ent.Assessment.Query().Where(assessment.ChildID(f.child)).Order(gen.Desc(assessment.FieldID)),
		each((*file).assessment))
}

func (f *file) allContributions(ctx context.Context) ([]*AssessmentContribution, error) {
	return once(ctx, f, &f.contributions, f.book.ent.AssessmentContribution.Query().Where(assessmentcontribution.ChildID(f.child)).
		Order(gen.Asc(assessmentcontribution.FieldID)), (*file).contributionsOf)
}

func (f *file) allNeeds(ctx context.Context) ([]*Need, error) {
	return once(ctx, f, &f.needs, f.book.ent.Need.Query().Where(need.ChildID(f.child)).Order(gen.Desc(need.FieldID)), each((*file).need))
}

func (f *file) allGoals(ctx context.Context) ([]*Goal, error) {
	return once(ctx, f, &f.goals, f.book.ent.Goal.Query().Where(goal.ChildID(f.child)).Order(gen.Asc(goal.FieldID)), each((*file).goal))
}

func (f *file) allActivities(ctx context.Context) ([]*Activity, error) {
	return once(ctx, f, &f.activities, f.book.ent.Activity.Query().Where(activity.ChildID(f.child)).Order(gen.Asc(activity.FieldID)), (*file).activitiesOf)
}

// activitiesOf are activities with those who help, of whom the viewer may know.
func (f *file) activitiesOf(ctx context.Context, rows []*gen.Activity) ([]*Activity, error) {
	helpers, err := f.book.ent.ActivityContributor.Query().Where(activitycontributor.ChildID(f.child)).
		Order(gen.Asc(activitycontributor.FieldID)).All(ctx)
	if err != nil {
		return nil, err
	}
	all, err := objects(ctx, f, rows, f.activity)
	if err != nil {
		return nil, err
	}
	help, err := objects(ctx, f, helpers, f.contributor)
	for _, one := range all {
		one.Contributors = of(help, func(c *ActivityContributor) bool { return c.activity == one.ID })
	}
	return all, err
}

func (f *file) allDeliveries(ctx context.Context) ([]*Delivery, error) {
	return once(ctx, f, &f.deliveries, f.book.ent.Delivery.Query().Where(delivery.ChildID(f.child)).Order(gen.Desc(delivery.FieldID)), each((*file).delivery))
}

func (f *file) allUpdates(ctx context.Context) ([]*ProgressUpdate, error) {
	return once(ctx, f, &f.updates, f.book.ent.ProgressUpdate.Query().Where(progressupdate.ChildID(f.child)).Order(gen.Desc(progressupdate.FieldID)),
		each((*file).update))
}

func (f *file) allVersions(ctx context.Context) ([]*PlanVersion, error) {
	return once(ctx, f, &f.versions, f.book.ent.PlanVersion.Query().Where(planversion.ChildID(f.child)).Order(gen.Desc(planversion.FieldID)),
		each((*file).version))
}

func (f *file) allAgreements(ctx context.Context) ([]*PlanAgreement, error) {
	return once(ctx, f, &f.agreements, f.book.ent.PlanAgreement.Query().Where(planagreement.ChildID(f.child)).Order(gen.Asc(planagreement.FieldID)),
		each((*file).agreement))
}

func (f *file) allCommunications(ctx context.Context) ([]*PlanCommunication, error) {
	return once(ctx, f, &f.communications, f.book.ent.PlanCommunication.Query().Where(plancommunication.ChildID(f.child)).
		Order(gen.Asc(plancommunication.FieldID)), each((*file).communication))
}

func (f *file) allReviews(ctx context.Context) ([]*PlanReview, error) {
	return once(ctx, f, &f.reviews, f.book.ent.PlanReview.Query().Where(planreview.ChildID(f.child)).Order(gen.Desc(planreview.FieldID)),
		each((*file).review))
}
