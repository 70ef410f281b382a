package plan

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/assessmentcontribution"
	"cangraph/ent/gen/planreview"
	"cangraph/ent/gen/planversion"
	"cangraph/ent/gen/progressupdate"
	"cangraph/internal/calendar"
	"cangraph/internal/fault"
	"cangraph/internal/page"
)

// Outstanding is what waits for somebody, by what is recorded now.
type Outstanding struct {
	AsAt               calendar.Date
	contributions      []*AssessmentContribution // asked for and not answered
	assessments        []*Assessment             // due and not complete
	unmetNeeds         []*Need                   // without an activity, and not parked
	proposedActivities []*Activity               // whose owner has not answered
	overdueActivities  []*Activity               // agreed, due and not ended
	silentActivities   []*Activity               // agreed, and an update is due
	versionsNotToldOf  []*PlanVersion            // of the latest: neither the child nor its whānau was told
	reviews            []*PlanReview             // due and not complete
	unacknowledged     []*PlanCommunication      // of the latest version, told and not acknowledged
}

// Contributions are asked for and not answered.
func (o *Outstanding) Contributions(ctx context.Context) ([]*AssessmentContribution, error) {
	return page.Whole(ctx, o.contributions)
}

// Assessments are due and not complete.
func (o *Outstanding) Assessments(ctx context.Context) ([]*Assessment, error) {
	return page.Whole(ctx, o.assessments)
}

// UnmetNeeds are without an activity, and not parked.
func (o *Outstanding) UnmetNeeds(ctx context.Context) ([]*Need, error) {
	return page.Whole(ctx, o.unmetNeeds)
}

// ProposedActivities are those whose owner has not answered.
func (o *Outstanding) ProposedActivities(ctx context.Context) ([]*Activity, error) {
	return page.Whole(ctx, o.proposedActivities)
}

// OverdueActivities are agreed, due and not ended.
func (o *Outstanding) OverdueActivities(ctx context.Context) ([]*Activity, error) {
	return page.Whole(ctx, o.overdueActivities)
}

// SilentActivities are agreed, and an update is due.
func (o *Outstanding) SilentActivities(ctx context.Context) ([]*Activity, error) {
	return page.Whole(ctx, o.silentActivities)
}

// VersionsNotToldOf is the latest, when neither the child nor its whānau was told.
func (o *Outstanding) VersionsNotToldOf(ctx context.Context) ([]*PlanVersion, error) {
	return page.Whole(ctx, o.versionsNotToldOf)
}

// Reviews are due and not complete.
func (o *Outstanding) Reviews(ctx context.Context) ([]*PlanReview, error) {
	return page.Whole(ctx, o.reviews)
}

// Unacknowledged are of the latest version, told and not acknowledged.
func (o *Outstanding) Unacknowledged(ctx context.Context) ([]*PlanCommunication, error) {
	return page.Whole(ctx, o.unacknowledged)
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
	of, err := c.file.network(ctx)
	if err != nil || of == nil {
		return o, err
	}
	assessments, err := c.file.ofNetwork(ctx, of.ID)
	if err != nil {
		return nil, err
	}
	if err := o.ofAssessments(ctx, c.file, assessments, before); err != nil {
		return nil, err
	}
	if err := o.ofActivities(ctx, c.file, idsOf(assessments), before); err != nil {
		return nil, err
	}
	return o, o.ofVersions(ctx, c.file, of.ID, before)
}

func (o *Outstanding) ofAssessments(ctx context.Context, f *file, assessments []*Assessment, before calendar.Date) error {
	open := of(assessments, func(one *Assessment) bool { return one.CompletedOn == nil })
	o.assessments = of(open, func(one *Assessment) bool { return one.DueOn < before })
	asked, err := all(ctx, f, f.book.contributionRows().Where(assessmentcontribution.ChildID(f.child), assessmentcontribution.AnsweredOnIsNil(),
		assessmentcontribution.Excuse("")), (*file).contributionsOf)
	known := idsOf(open)
	o.contributions = of(asked, func(one *AssessmentContribution) bool { return known[one.assessment] })
	return err
}

// heard is on which day the latest update of an activity was.
type heard struct {
	Activity uuid.UUID `sql:"activity_id"`
	Day      calendar.Date
}

// ofActivities reads what waits in the plan that some assessments made.
func (o *Outstanding) ofActivities(ctx context.Context, f *file, from map[uuid.UUID]bool, before calendar.Date) error {
	needs, err := f.allNeeds(ctx)
	if err != nil {
		return err
	}
	needs = of(needs, func(one *Need) bool { return from[one.assessment] })
	goals, err := f.allGoals(ctx)
	if err != nil {
		return err
	}
	activities, err := f.allActivities(ctx)
	if err != nil {
		return err
	}
	var updates []heard
	if err := f.book.ent.ProgressUpdate.Query().Where(progressupdate.ChildID(f.child)).GroupBy(progressupdate.FieldActivityID).
		Aggregate(gen.As(gen.Max(progressupdate.FieldOnDate), "day")).Scan(ctx, &updates); err != nil {
		return err
	}
	now, needOf, met, last := idsOf(needs), map[uuid.UUID]uuid.UUID{}, map[uuid.UUID]bool{}, map[uuid.UUID]calendar.Date{}
	for _, one := range goals {
		needOf[one.ID] = one.need
	}
	activities = of(activities, func(one *Activity) bool { return now[needOf[one.goal]] })
	for _, one := range activities {
		if one.Status != enum.ActivityDeclined && one.Status != enum.ActivityStopped {
			met[needOf[one.goal]] = true
		}
	}
	for _, one := range updates {
		last[one.Activity] = one.Day
	}
	o.unmetNeeds = of(needs, func(one *Need) bool { return one.ParkedOn == nil && !met[one.ID] })
	o.proposedActivities = of(activities, func(one *Activity) bool { return one.Status == enum.ActivityProposed })
	agreed := of(activities, func(one *Activity) bool { return one.Status == enum.ActivityAgreed })
	o.overdueActivities = of(agreed, func(one *Activity) bool { return one.DueOn < before })
	o.silentActivities = of(agreed, func(one *Activity) bool { return one.silent(last[one.ID], before) })
	return nil
}

// silent says whether an update of an agreed activity is due before a day: reviewEvery
// days after the last, or after it was agreed to.
func (e *Activity) silent(last, before calendar.Date) bool {
	return e.ReviewEvery != nil && max(last, *e.AgreedOn).AddDays(*e.ReviewEvery) < before
}

func (o *Outstanding) ofVersions(ctx context.Context, f *file, network uuid.UUID, before calendar.Date) error {
	latest, err := all(ctx, f, f.book.versionRows().Where(planversion.NetworkID(network)).Order(gen.Desc(planversion.FieldNumber)).Limit(1), each((*file).version))
	if err != nil {
		return err
	}
	var told []*PlanCommunication
	for _, one := range latest {
		if told, err = one.Communications(ctx); err != nil {
			return err
		}
	}
	toFamily := of(told, (*PlanCommunication).toFamily)
	o.versionsNotToldOf = of(latest, func(*PlanVersion) bool { return len(toFamily) == 0 })
	o.unacknowledged = of(told, func(one *PlanCommunication) bool { return one.AcknowledgedOn == nil })
	o.reviews, err = all(ctx, f, f.book.ent.PlanReview.Query().Where(planreview.NetworkID(network), planreview.CompletedOnIsNil(), planreview.DueOnLT(before)).
		Order(gen.Desc(planreview.FieldID)), each((*file).review))
	return err
}
