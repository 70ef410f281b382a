package plan

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/activity"
	"cangraph/ent/gen/assessment"
	"cangraph/ent/gen/goal"
	"cangraph/ent/gen/need"
	"cangraph/ent/gen/network"
)

// What is summed up is read whole, once, and is bounded by the commands: assessments and
// needs, the latest recorded first, goals and activities in the order of planning.

func (f *file) allAssessments(ctx context.Context) ([]*Assessment, error) {
	return once(ctx, f, &f.assessments, f.book.ent.Assessment.Query().Where(assessment.ChildID(f.child)).Order(gen.Desc(assessment.FieldID)),
		each((*file).assessment))
}

func (f *file) allNeeds(ctx context.Context) ([]*Need, error) {
	return once(ctx, f, &f.needs, f.book.ent.Need.Query().Where(need.ChildID(f.child)).Order(gen.Desc(need.FieldID)), each((*file).need))
}

func (f *file) allGoals(ctx context.Context) ([]*Goal, error) {
	return once(ctx, f, &f.goals, f.book.goalRows().Where(goal.ChildID(f.child)), each((*file).goal))
}

func (f *file) allActivities(ctx context.Context) ([]*Activity, error) {
	return once(ctx, f, &f.activities, f.book.activityRows().Where(activity.ChildID(f.child)), each((*file).activity))
}

// network is the latest network of the child, whose plan this is; nil when there is none.
func (f *file) network(ctx context.Context) (*gen.Network, error) {
	row, err := f.book.ent.Network.Query().Where(network.ChildID(f.child)).Order(gen.Desc(network.FieldAcceptedOn)).First(ctx)
	if gen.IsNotFound(err) {
		return nil, nil
	}
	return row, err
}

// ofNetwork are the assessments of a network.
func (f *file) ofNetwork(ctx context.Context, network uuid.UUID) ([]*Assessment, error) {
	assessments, err := f.allAssessments(ctx)
	return of(assessments, func(one *Assessment) bool { return one.network == network }), err
}
