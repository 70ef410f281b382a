package plan

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"

	"github.com/google/uuid"

	"cangraph/internal/network/snapshot"
	"cangraph/internal/page"
	"cangraph/internal/sight"
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

// part is a page of a list that begins at the latest.
func part[T interface{ own() uuid.UUID }](all []T, kind string, first *int, before *string) ([]T, error) {
	n, last, err := page.Latest(kind, first, before)
	below := of(all, func(one T) bool {
		own := one.own()
		return bytes.Compare(own[:], last[:]) < 0
	})
	return below[:min(len(below), n)], err
}

// Assessments are the assessments, latest first.
func (c *OfChild) Assessments(ctx context.Context, first *int, before *string) ([]*Assessment, error) {
	all, err := c.file.allAssessments(ctx)
	if err != nil {
		return nil, err
	}
	return part(all, "Assessment", first, before)
}

// Needs are the needs of all assessments, latest first.
func (c *OfChild) Needs(ctx context.Context, first *int, before *string) ([]*Need, error) {
	all, err := c.file.allNeeds(ctx)
	if err != nil {
		return nil, err
	}
	return part(all, "Need", first, before)
}

// Versions are the agreed versions, latest first.
func (c *OfChild) Versions(ctx context.Context, first *int, before *string) ([]*PlanVersion, error) {
	all, err := c.file.allVersions(ctx)
	if err != nil {
		return nil, err
	}
	return part(all, "PlanVersion", first, before)
}

// Reviews are the reviews, latest first.
func (c *OfChild) Reviews(ctx context.Context, first *int, before *string) ([]*PlanReview, error) {
	all, err := c.file.allReviews(ctx)
	if err != nil {
		return nil, err
	}
	return part(all, "PlanReview", first, before)
}

// Contributions are what members were asked to give.
func (e *Assessment) Contributions(ctx context.Context) ([]*AssessmentContribution, error) {
	all, err := e.file.allContributions(ctx)
	return of(all, func(one *AssessmentContribution) bool { return one.assessment == e.ID }), err
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
	all, err := e.file.allDeliveries(ctx)
	if err != nil {
		return nil, err
	}
	return part(of(all, func(one *Delivery) bool { return one.activity == e.ID }), "Delivery", first, before)
}

// Updates of an activity, latest first.
func (e *Activity) Updates(ctx context.Context, first *int, before *string) ([]*ProgressUpdate, error) {
	all, err := e.file.allUpdates(ctx)
	if err != nil {
		return nil, err
	}
	return part(of(all, func(one *ProgressUpdate) bool { return one.activity == e.ID }), "ProgressUpdate", first, before)
}

// Agreements are those who agreed to a version, of whom the viewer may know.
func (e *PlanVersion) Agreements(ctx context.Context) ([]*PlanAgreement, error) {
	all, err := e.file.allAgreements(ctx)
	return of(all, func(one *PlanAgreement) bool { return one.version == e.ID }), err
}

// Communications are those who were told of a version.
func (e *PlanVersion) Communications(ctx context.Context) ([]*PlanCommunication, error) {
	all, err := e.file.allCommunications(ctx)
	return of(all, func(one *PlanCommunication) bool { return one.version == e.ID }), err
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
