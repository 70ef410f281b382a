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
	return f.assessments.get(func() ([]*Assessment, error) {
		rows, err := f.book.ent.Assessment.Query().Where(assessment.ChildID(f.child)).Order(gen.Desc(assessment.FieldID)).All(ctx)
		if err != nil {
			return nil, err
		}
		return objects(ctx, f, rows, ofAssessment, f.assessment)
	})
}

func (f *file) allContributions(ctx context.Context) ([]*AssessmentContribution, error) {
	return f.contributions.get(func() ([]*AssessmentContribution, error) {
		rows, err := f.book.ent.AssessmentContribution.Query().Where(assessmentcontribution.ChildID(f.child)).
			Order(gen.Asc(assessmentcontribution.FieldID)).All(ctx)
		if err != nil {
			return nil, err
		}
		return f.contributionsOf(ctx, rows)
	})
}

func (f *file) allNeeds(ctx context.Context) ([]*Need, error) {
	return f.needs.get(func() ([]*Need, error) {
		rows, err := f.book.ent.Need.Query().Where(need.ChildID(f.child)).Order(gen.Desc(need.FieldID)).All(ctx)
		if err != nil {
			return nil, err
		}
		return objects(ctx, f, rows, ofNeed, f.need)
	})
}

func (f *file) allGoals(ctx context.Context) ([]*Goal, error) {
	return f.goals.get(func() ([]*Goal, error) {
		rows, err := f.book.ent.Goal.Query().Where(goal.ChildID(f.child)).Order(gen.Asc(goal.FieldID)).All(ctx)
		if err != nil {
			return nil, err
		}
		return objects(ctx, f, rows, ofGoal, f.goal)
	})
}

func (f *file) allActivities(ctx context.Context) ([]*Activity, error) {
	return f.activities.get(func() ([]*Activity, error) {
		rows, err := f.book.ent.Activity.Query().Where(activity.ChildID(f.child)).Order(gen.Asc(activity.FieldID)).All(ctx)
		if err != nil {
			return nil, err
		}
		return f.activitiesOf(ctx, rows)
	})
}

// activitiesOf are activities with those who help, of whom the viewer may know.
func (f *file) activitiesOf(ctx context.Context, rows []*gen.Activity) ([]*Activity, error) {
	helpers, err := f.book.ent.ActivityContributor.Query().Where(activitycontributor.ChildID(f.child)).
		Order(gen.Asc(activitycontributor.FieldID)).All(ctx)
	if err != nil {
		return nil, err
	}
	all, err := objects(ctx, f, rows, ofActivity, f.activity)
	if err != nil {
		return nil, err
	}
	help, err := objects(ctx, f, helpers, ofContributor, f.contributor)
	for _, one := range all {
		one.Contributors = of(help, func(c *ActivityContributor) bool { return c.activity == one.ID })
	}
	return all, err
}

func ofContributor(row *gen.ActivityContributor) origin {
	return by(row.ChildID, row.PractitionerID, row.AgencyID)
}

func (f *file) allDeliveries(ctx context.Context) ([]*Delivery, error) {
	return f.deliveries.get(func() ([]*Delivery, error) {
		rows, err := f.book.ent.Delivery.Query().Where(delivery.ChildID(f.child)).Order(gen.Desc(delivery.FieldID)).All(ctx)
		if err != nil {
			return nil, err
		}
		return objects(ctx, f, rows, ofDelivery, f.delivery)
	})
}

func ofDelivery(row *gen.Delivery) origin { return by(row.ChildID, row.PractitionerID, row.AgencyID) }

func (f *file) allUpdates(ctx context.Context) ([]*ProgressUpdate, error) {
	return f.updates.get(func() ([]*ProgressUpdate, error) {
		rows, err := f.book.ent.ProgressUpdate.Query().Where(progressupdate.ChildID(f.child)).Order(gen.Desc(progressupdate.FieldID)).All(ctx)
		if err != nil {
			return nil, err
		}
		return objects(ctx, f, rows, ofUpdate, f.update)
	})
}

func ofUpdate(row *gen.ProgressUpdate) origin {
	return by(row.ChildID, row.PractitionerID, row.AgencyID)
}

func (f *file) allVersions(ctx context.Context) ([]*PlanVersion, error) {
	return f.versions.get(func() ([]*PlanVersion, error) {
		rows, err := f.book.ent.PlanVersion.Query().Where(planversion.ChildID(f.child)).Order(gen.Desc(planversion.FieldID)).All(ctx)
		if err != nil {
			return nil, err
		}
		return objects(ctx, f, rows, ofVersion, f.version)
	})
}

func (f *file) allAgreements(ctx context.Context) ([]*PlanAgreement, error) {
	return f.agreements.get(func() ([]*PlanAgreement, error) {
		rows, err := f.book.ent.PlanAgreement.Query().Where(planagreement.ChildID(f.child)).Order(gen.Asc(planagreement.FieldID)).All(ctx)
		if err != nil {
			return nil, err
		}
		if err := f.names.look(ctx, kinIDs(rows, func(row *gen.PlanAgreement) *id { return row.KinID })); err != nil {
			return nil, err
		}
		return objects(ctx, f, rows, ofAgreement, f.agreement)
	})
}

func ofAgreement(row *gen.PlanAgreement) origin {
	return by(row.ChildID, row.PractitionerID, row.AgencyID).with(row.MemberID, row.MemberAgencyID)
}

func (f *file) allCommunications(ctx context.Context) ([]*PlanCommunication, error) {
	return f.communications.get(func() ([]*PlanCommunication, error) {
		rows, err := f.book.ent.PlanCommunication.Query().Where(plancommunication.ChildID(f.child)).Order(gen.Asc(plancommunication.FieldID)).All(ctx)
		if err != nil {
			return nil, err
		}
		return f.communicationsOf(ctx, rows)
	})
}

func (f *file) communicationsOf(ctx context.Context, rows []*gen.PlanCommunication) ([]*PlanCommunication, error) {
	if err := f.names.look(ctx, kinIDs(rows, func(row *gen.PlanCommunication) *id { return row.KinID })); err != nil {
		return nil, err
	}
	return objects(ctx, f, rows, ofCommunication, f.communication)
}

func (f *file) allReviews(ctx context.Context) ([]*PlanReview, error) {
	return f.reviews.get(func() ([]*PlanReview, error) {
		rows, err := f.book.ent.PlanReview.Query().Where(planreview.ChildID(f.child)).Order(gen.Desc(planreview.FieldID)).All(ctx)
		if err != nil {
			return nil, err
		}
		return objects(ctx, f, rows, ofReview, f.review)
	})
}
