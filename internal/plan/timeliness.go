package plan

import (
	"context"

	"cangraph/ent/gen"
	"cangraph/ent/gen/leadperiod"
	"cangraph/ent/gen/network"
	"cangraph/internal/calendar"
	"cangraph/internal/fault"
)

// Timeliness is when what a child waits for came, in its latest network (S1.10): nil for
// what has not come yet.
type Timeliness struct {
	AcceptedOn            *calendar.Date
	LeadConfirmedOn       *calendar.Date // the first lead began
	AssessmentStartedOn   *calendar.Date
	AssessmentCompletedOn *calendar.Date
	PlanAgreedOn          *calendar.Date
	FirstDeliveredOn      *calendar.Date
}

// Timeliness returns when what the child waits for came.
func (c *OfChild) Timeliness(ctx context.Context) (*Timeliness, error) {
	t := &Timeliness{}
	of, err := c.file.book.ent.Network.Query().Where(network.ChildID(c.file.child)).Order(gen.Desc(network.FieldAcceptedOn)).First(ctx)
	if gen.IsNotFound(err) {
		return t, nil
	}
	if err != nil {
		return nil, err
	}
	t.AcceptedOn = &of.AcceptedOn
	lead, err := c.file.book.ent.LeadPeriod.Query().Where(leadperiod.NetworkID(of.ID)).Order(gen.Asc(leadperiod.FieldFromOn)).First(ctx)
	if err == nil {
		t.LeadConfirmedOn = &lead.FromOn
	} else if !gen.IsNotFound(err) {
		return nil, err
	}
	return t, t.read(ctx, c.file)
}

// read finds the first of each day since the child was accepted.
func (t *Timeliness) read(ctx context.Context, f *file) error {
	assessments, err := f.allAssessments(ctx)
	if err != nil {
		return err
	}
	versions, err := f.allVersions(ctx)
	if err != nil {
		return err
	}
	deliveries, err := f.delivered(ctx)
	if err != nil {
		return err
	}
	for _, one := range assessments {
		t.first(&t.AssessmentStartedOn, &one.StartedOn)
		t.first(&t.AssessmentCompletedOn, one.CompletedOn)
	}
	for _, one := range versions {
		t.first(&t.PlanAgreedOn, &one.AgreedOn)
	}
	for _, one := range deliveries {
		t.first(&t.FirstDeliveredOn, one.OccurredOn)
	}
	return nil
}

func (t *Timeliness) first(is **calendar.Date, day *calendar.Date) {
	if day != nil && *day >= *t.AcceptedOn && (*is == nil || *day < **is) {
		*is = day
	}
}

// delivered are the deliveries of activities that the viewer may know of.
func (f *file) delivered(ctx context.Context) ([]*Delivery, error) {
	activities, err := f.allActivities(ctx)
	if err != nil {
		return nil, err
	}
	all, err := f.allDeliveries(ctx)
	known := map[id]bool{}
	for _, one := range activities {
		known[one.ID] = true
	}
	return of(all, func(one *Delivery) bool { return known[one.activity] }), err
}

// Intensity is how much was done for a child in some days (S1.17, S1.40, S2.28).
type Intensity struct {
	From, Until     calendar.Date
	Contacts        int // deliveries that came about, whole or in part
	Minutes         int
	Missed          int            // planned in these days, and did not come about
	ChildSeen       int            // contacts at which the child was seen
	ChildLastSeenOn *calendar.Date // by anybody, before until
	Agreed          int            // activities that were agreed to before until and had not ended before from
	Delivered       int            // those of them with a contact in these days
}

// fourWeeks is over how many days intensity is measured, ours to choose.
const fourWeeks = 28

// Intensity returns what was done in the half-open period of so many days (1 to 366)
// before a day. Errors: fault.Invalid.
func (c *OfChild) Intensity(ctx context.Context, until calendar.Date, days *int) (*Intensity, error) {
	n := fourWeeks
	if days != nil {
		n = *days
	}
	if n < 1 || n > mostDaysAhead {
		return nil, fault.Field("days", "days must be between 1 and %d", mostDaysAhead)
	}
	i := &Intensity{From: until.AddDays(-n), Until: until}
	activities, err := c.file.allActivities(ctx)
	if err != nil {
		return nil, err
	}
	deliveries, err := c.file.delivered(ctx)
	if err != nil {
		return nil, err
	}
	period := calendar.Between(i.From, &i.Until)
	reached := map[id]bool{}
	for _, one := range deliveries {
		i.count(one, period, reached)
	}
	for _, one := range activities {
		if one.AgreedOn != nil && *one.AgreedOn < until && (one.EndedOn == nil || *one.EndedOn >= i.From) {
			i.Agreed++
			if reached[one.ID] {
				i.Delivered++
			}
		}
	}
	return i, nil
}

func (i *Intensity) count(one *Delivery, period calendar.Period, reached map[id]bool) {
	if one.OccurredOn == nil {
		if period.Contains(*one.PlannedOn) {
			i.Missed++
		}
		return
	}
	if one.ChildSeen && *one.OccurredOn < i.Until && (i.ChildLastSeenOn == nil || *one.OccurredOn > *i.ChildLastSeenOn) {
		i.ChildLastSeenOn = one.OccurredOn
	}
	if !period.Contains(*one.OccurredOn) {
		return
	}
	i.Contacts++
	i.Minutes += one.Minutes
	reached[one.activity] = true
	if one.ChildSeen {
		i.ChildSeen++
	}
}
