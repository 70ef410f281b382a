package plan

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/assessment"
	"cangraph/ent/gen/assessmentcontribution"
	"cangraph/ent/gen/delivery"
	"cangraph/ent/gen/need"
	"cangraph/ent/gen/planagreement"
	"cangraph/ent/gen/plancommunication"
	"cangraph/ent/gen/planreview"
	"cangraph/ent/gen/planversion"
	"cangraph/ent/gen/progressupdate"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/sight"
	"cangraph/internal/store/latest"
)

// OfChild is the assessments and the plan of one child.
type OfChild struct{ file *file }

// OfChild returns the plan of a child, nil for whoever does not see the child for
// casework.
func (b *Book) OfChild(ctx context.Context, child *snapshot.Child) (*OfChild, error) {
	if seen, err := sight.Of(ctx); err != nil || !seen.Case(child.ID) {
		return nil, err
	}
	f, err := b.file(ctx, child.ID)
	return &OfChild{f}, err
}

// Assessments are the assessments, latest first.
func (c *OfChild) Assessments(ctx context.Context, first *int, before *string) ([]*Assessment, error) {
	return latest.Part(ctx, "Assessment", first, before, c.file.book.ent.Assessment.Query().Where(assessment.ChildID(c.file.child)), shown(c.file, each((*file).assessment)))
}

// Needs are the needs of all assessments, latest first.
func (c *OfChild) Needs(ctx context.Context, first *int, before *string) ([]*Need, error) {
	return latest.Part(ctx, "Need", first, before, c.file.book.ent.Need.Query().Where(need.ChildID(c.file.child)), shown(c.file, each((*file).need)))
}

// Versions are the agreed versions, latest first.
func (c *OfChild) Versions(ctx context.Context, first *int, before *string) ([]*PlanVersion, error) {
	return latest.Part(ctx, "PlanVersion", first, before, c.file.book.ent.PlanVersion.Query().Where(planversion.ChildID(c.file.child)), shown(c.file, each((*file).version)))
}

// Reviews are the reviews, latest first.
func (c *OfChild) Reviews(ctx context.Context, first *int, before *string) ([]*PlanReview, error) {
	return latest.Part(ctx, "PlanReview", first, before, c.file.book.ent.PlanReview.Query().Where(planreview.ChildID(c.file.child)), shown(c.file, each((*file).review)))
}

// Contributions are what members were asked to give.
func (e *Assessment) Contributions(ctx context.Context) ([]*AssessmentContribution, error) {
	return all(ctx, e.file, e.file.book.ent.AssessmentContribution.Query().Where(assessmentcontribution.AssessmentID(e.ID)).Order(gen.Asc(assessmentcontribution.FieldID)), (*file).contributionsOf)
}

// Needs are what it found.
func (e *Assessment) Needs(ctx context.Context) ([]*Need, error) {
	all, err := e.file.allNeeds(ctx)
	return of(all, func(one *Need) bool { return one.assessment == e.ID }), err
}

// Goals of a need.
func (e *Need) Goals(ctx context.Context) ([]*Goal, error) {
	all, err := e.file.allGoals(ctx)
	return of(all, func(one *Goal) bool { return one.need == e.ID }), err
}

// Activities for a goal.
func (e *Goal) Activities(ctx context.Context) ([]*Activity, error) {
	all, err := e.file.allActivities(ctx)
	return of(all, func(one *Activity) bool { return one.goal == e.ID }), err
}

// Deliveries of an activity, latest first.
func (e *Activity) Deliveries(ctx context.Context, first *int, before *string) ([]*Delivery, error) {
	return latest.Part(ctx, "Delivery", first, before, e.file.book.ent.Delivery.Query().Where(delivery.ActivityID(e.ID)), shown(e.file, each((*file).delivery)))
}

// Updates of an activity, latest first.
func (e *Activity) Updates(ctx context.Context, first *int, before *string) ([]*ProgressUpdate, error) {
	return latest.Part(ctx, "ProgressUpdate", first, before, e.file.book.ent.ProgressUpdate.Query().Where(progressupdate.ActivityID(e.ID)), shown(e.file, each((*file).update)))
}

// Agreements are those who agreed to a version, of whom the viewer may know.
func (e *PlanVersion) Agreements(ctx context.Context) ([]*PlanAgreement, error) {
	return all(ctx, e.file, e.file.book.ent.PlanAgreement.Query().Where(planagreement.PlanVersionID(e.ID)).Order(gen.Asc(planagreement.FieldID)), each((*file).agreement))
}

// Communications are those who were told of a version.
func (e *PlanVersion) Communications(ctx context.Context) ([]*PlanCommunication, error) {
	return all(ctx, e.file, e.file.book.ent.PlanCommunication.Query().Where(plancommunication.PlanVersionID(e.ID)).Order(gen.Asc(plancommunication.FieldID)), each((*file).communication))
}

// Needs are the plan as it was agreed, of what the viewer may know now.
func (e *PlanVersion) Needs(ctx context.Context) ([]*PlannedNeed, error) {
	var whole document
	if err := json.Unmarshal([]byte(e.content), &whole); err != nil {
		return nil, fmt.Errorf("read a version of the plan: %w", err)
	}
	needs, err := e.file.allNeeds(ctx)
	if err != nil {
		return nil, err
	}
	goals, err := e.file.allGoals(ctx)
	if err != nil {
		return nil, err
	}
	activities, err := e.file.allActivities(ctx)
	if err != nil {
		return nil, err
	}
	owners := map[uuid.UUID]*snapshot.Practitioner{}
	known := map[uuid.UUID]bool{}
	for _, one := range needs {
		known[one.ID] = true
	}
	for _, one := range goals {
		known[one.ID] = true
	}
	for _, one := range activities {
		known[one.ID], owners[one.ID] = true, one.Owner
	}
	kept := of(whole.Needs, func(one *PlannedNeed) bool { return known[one.ID] })
	for _, need := range kept {
		need.Goals = of(need.Goals, func(one *PlannedGoal) bool { return known[one.ID] })
		for _, goal := range need.Goals {
			goal.Activities = of(goal.Activities, func(one *PlannedActivity) bool { return known[one.ID] })
			for _, activity := range goal.Activities {
				activity.Owner = owners[activity.ID]
			}
		}
	}
	return kept, nil
}
