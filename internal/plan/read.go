package plan

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/activity"
	"cangraph/ent/gen/activitycontributor"
	"cangraph/ent/gen/assessment"
	"cangraph/ent/gen/goal"
	"cangraph/ent/gen/need"
	"cangraph/ent/gen/network"
)

// What hangs together is read whole, once, and is bounded by the commands: assessments and
// needs, the latest recorded first, goals and activities in the order of planning. An entry
// whose parent the viewer may not know of is not there.

func (f *file) allAssessments(ctx context.Context) ([]*Assessment, error) {
	return once(ctx, f, &f.assessments, f.book.ent.Assessment.Query().Where(assessment.ChildID(f.child)).Order(gen.Desc(assessment.FieldID)),
		each((*file).assessment))
}

func (f *file) allNeeds(ctx context.Context) ([]*Need, error) {
	return once(ctx, f, &f.needs, f.book.ent.Need.Query().Where(need.ChildID(f.child)).Order(gen.Desc(need.FieldID)), each((*file).need))
}

func (f *file) allGoals(ctx context.Context) ([]*Goal, error) {
	return once(ctx, f, &f.goals, f.book.ent.Goal.Query().Where(goal.ChildID(f.child)).Order(gen.Asc(goal.FieldID)), (*file).goalsOf)
}

// goalsOf are goals of the needs that the viewer may know of.
func (f *file) goalsOf(ctx context.Context, rows []*gen.Goal) ([]*Goal, error) {
	needs, err := f.allNeeds(ctx)
	if err != nil {
		return nil, err
	}
	known := idsOf(needs)
	return objects(ctx, f, of(rows, func(row *gen.Goal) bool { return known[row.NeedID] }), f.goal)
}

func (f *file) allActivities(ctx context.Context) ([]*Activity, error) {
	return once(ctx, f, &f.activities, f.book.ent.Activity.Query().Where(activity.ChildID(f.child)).Order(gen.Asc(activity.FieldID)), (*file).activitiesOf)
}

// activitiesOf are activities for goals that the viewer may know of, with those who help.
func (f *file) activitiesOf(ctx context.Context, rows []*gen.Activity) ([]*Activity, error) {
	goals, err := f.allGoals(ctx)
	if err != nil {
		return nil, err
	}
	known := idsOf(goals)
	rows = of(rows, func(row *gen.Activity) bool { return known[row.GoalID] })
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

// idsOf are the ids of entries.
func idsOf[T interface{ own() uuid.UUID }](all []T) map[uuid.UUID]bool {
	ids := map[uuid.UUID]bool{}
	for _, one := range all {
		ids[one.own()] = true
	}
	return ids
}

// shown makes entries of a part of a list.
func shown[Row, Object any](f *file, show func(*file, context.Context, []Row) ([]Object, error)) func(context.Context, []Row) ([]Object, error) {
	return func(ctx context.Context, rows []Row) ([]Object, error) { return show(f, ctx, rows) }
}

// all reads a whole list that the commands bound.
func all[Row, Object any](ctx context.Context, f *file, query interface {
	All(context.Context) ([]Row, error)
}, show func(*file, context.Context, []Row) ([]Object, error),
) ([]Object, error) {
	rows, err := query.All(ctx)
	if err != nil {
		return nil, err
	}
	return show(f, ctx, rows)
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
