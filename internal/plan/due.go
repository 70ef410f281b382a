package plan

import (
	"context"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/fault"
)

// Outstanding is what waits for somebody, by what is recorded now.
type Outstanding struct {
	AsAt               calendar.Date
	Contributions      []*AssessmentContribution // asked for and not answered
	Assessments        []*Assessment             // due and not complete
	UnmetNeeds         []*Need                   // without an activity, and not parked
	ProposedActivities []*Activity               // whose owner has not answered
	OverdueActivities  []*Activity               // agreed, due and not ended
	SilentActivities   []*Activity               // agreed, and an update is due
	VersionsNotToldOf  []*PlanVersion            // of the latest: neither the child nor its whānau was told
	Reviews            []*PlanReview             // due and not complete
	Unacknowledged     []*PlanCommunication      // of the latest version, told and not acknowledged
}

// mostDaysAhead bounds how far one may look ahead.
const mostDaysAhead = 366

// Outstanding returns what waits for somebody on a day: what was due before it, or, with
// withinDays (0 to 366), what will be due before as many days later. Errors: fault.Invalid.
func (c *OfChild) Outstanding(ctx context.Context, asAt calendar.Date, withinDays int) (*Outstanding, error) {
	if withinDays < 0 || withinDays > mostDaysAhead {
		return nil, fault.Field("withinDays", "withinDays must be between 0 and %d", mostDaysAhead)
	}
	o, before := &Outstanding{AsAt: asAt}, asAt.AddDays(withinDays)
	if err := o.ofAssessments(ctx, c.file, before); err != nil {
		return nil, err
	}
	if err := o.ofActivities(ctx, c.file, before); err != nil {
		return nil, err
	}
	return o, o.ofVersions(ctx, c.file, before)
}

func (o *Outstanding) ofAssessments(ctx context.Context, f *file, before calendar.Date) error {
	assessments, err := f.allAssessments(ctx)
	if err != nil {
		return err
	}
	contributions, err := f.allContributions(ctx)
	if err != nil {
		return err
	}
	open := map[id]bool{}
	for _, one := range assessments {
		open[one.ID] = one.CompletedOn == nil
	}
	o.Assessments = of(assessments, func(one *Assessment) bool { return open[one.ID] && one.DueOn < before })
	o.Contributions = of(contributions, func(one *AssessmentContribution) bool { return open[one.assessment] && one.AnsweredOn == nil })
	return nil
}

func (o *Outstanding) ofActivities(ctx context.Context, f *file, before calendar.Date) error {
	needs, err := f.allNeeds(ctx)
	if err != nil {
		return err
	}
	goals, err := f.allGoals(ctx)
	if err != nil {
		return err
	}
	activities, err := f.allActivities(ctx)
	if err != nil {
		return err
	}
	updates, err := f.allUpdates(ctx)
	if err != nil {
		return err
	}
	needOf, met, heard := map[id]id{}, map[id]bool{}, map[id]calendar.Date{}
	for _, one := range goals {
		needOf[one.ID] = one.need
	}
	for _, one := range activities {
		if one.Status != enum.ActivityDeclined && one.Status != enum.ActivityStopped {
			met[needOf[one.goal]] = true
		}
	}
	for _, one := range updates {
		heard[one.activity] = max(heard[one.activity], one.OnDate)
	}
	o.UnmetNeeds = of(needs, func(one *Need) bool { return one.ParkedOn == nil && !met[one.ID] })
	o.ProposedActivities = of(activities, func(one *Activity) bool { return one.Status == enum.ActivityProposed })
	agreed := of(activities, func(one *Activity) bool { return one.Status == enum.ActivityAgreed })
	o.OverdueActivities = of(agreed, func(one *Activity) bool { return one.DueOn < before })
	o.SilentActivities = of(agreed, func(one *Activity) bool { return one.silent(heard[one.ID], before) })
	return nil
}

// silent says whether an update of an agreed activity is due before a day: reviewEvery
// days after the last, or after it was agreed to.
func (e *Activity) silent(last, before calendar.Date) bool {
	return e.ReviewEvery != nil && max(last, *e.AgreedOn).AddDays(*e.ReviewEvery) < before
}

func (o *Outstanding) ofVersions(ctx context.Context, f *file, before calendar.Date) error {
	versions, err := f.allVersions(ctx)
	if err != nil {
		return err
	}
	told, err := f.allCommunications(ctx)
	if err != nil {
		return err
	}
	reviews, err := f.allReviews(ctx)
	if err != nil {
		return err
	}
	latest := versions[:min(len(versions), 1)]
	ofLatest := of(told, func(one *PlanCommunication) bool { return len(latest) > 0 && one.version == latest[0].ID })
	toFamily := of(ofLatest, func(one *PlanCommunication) bool { return one.Member == nil })
	o.VersionsNotToldOf = of(latest, func(*PlanVersion) bool { return len(toFamily) == 0 })
	o.Unacknowledged = of(ofLatest, func(one *PlanCommunication) bool { return one.AcknowledgedOn == nil })
	o.Reviews = of(reviews, func(one *PlanReview) bool { return one.CompletedOn == nil && one.DueOn < before })
	return nil
}
