package plan

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/delivery"
	"cangraph/ent/gen/predicate"
	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/fault"
)

// sum is how much was done in an activity.
type sum struct {
	Activity uuid.UUID `sql:"activity_id"`
	Count    int
	Minutes  int
	Day      *calendar.Date
}

// delivered sums up deliveries of the child by their activities, of those that the viewer
// may know of; day is what of their days.
func (f *file) delivered(ctx context.Context, day gen.AggregateFunc, which ...predicate.Delivery) ([]sum, error) {
	activities, err := f.allActivities(ctx)
	if err != nil {
		return nil, err
	}
	var all []sum
	err = f.book.ent.Delivery.Query().Where(append(which, delivery.ChildID(f.child))...).GroupBy(delivery.FieldActivityID).
		Aggregate(gen.Count(), gen.As(gen.Sum(delivery.FieldMinutes), "minutes"), gen.As(day, "day")).Scan(ctx, &all)
	known := idsOf(activities)
	return of(all, func(one sum) bool { return known[one.Activity] }), err
}

// Intensity is how much was done for a child in some days (S1.17, S1.40, S2.28).
type Intensity struct {
	From, Until     calendar.Date
	Deliveries      int // deliveries that came about, whole or in part
	Minutes         int
	Missed          int            // planned in these days, and did not come about
	ChildSeenTimes  int            // deliveries at which the child was seen
	ChildLastSeenOn *calendar.Date // by anybody, before until
	Agreed          int            // activities that were agreed to before until and had not ended before from
	Delivered       int            // those of them with a delivery in these days
}

// fourWeeks is over how many days intensity is measured, ours to choose.
const fourWeeks = 28

// Intensity returns what was done in the half-open period of so many days (1 to 366)
// before a day; without one until tomorrow, so that today counts. Errors: fault.Invalid.
func (c *OfChild) Intensity(ctx context.Context, until *calendar.Date, days *int) (*Intensity, error) {
	n, end := fourWeeks, clock.Today(ctx).AddDays(1)
	if days != nil {
		n = *days
	}
	if until != nil {
		end = *until
	}
	if n < 1 || n > mostDaysAhead {
		return nil, fault.Field("days", "days must be between 1 and %d", mostDaysAhead)
	}
	i := &Intensity{From: end.AddDays(-n), Until: end}
	activities, err := c.file.allActivities(ctx)
	if err != nil {
		return nil, err
	}
	in := []predicate.Delivery{delivery.OccurredOnGTE(i.From), delivery.OccurredOnLT(end)}
	reached := map[uuid.UUID]bool{}
	for _, part := range []struct {
		which []predicate.Delivery
		add   func(sum)
	}{
		{in, func(s sum) {
			i.Deliveries, i.Minutes, reached[s.Activity] = i.Deliveries+s.Count, i.Minutes+s.Minutes, true
		}},
		{append(slices.Clone(in), delivery.ChildSeen(true)), func(s sum) { i.ChildSeenTimes += s.Count }},
		{[]predicate.Delivery{delivery.OccurredOnIsNil(), delivery.PlannedOnGTE(i.From), delivery.PlannedOnLT(end)}, func(s sum) { i.Missed += s.Count }},
		{[]predicate.Delivery{delivery.ChildSeen(true), delivery.OccurredOnLT(end)}, func(s sum) { i.seen(s.Day) }},
	} {
		sums, err := c.file.delivered(ctx, gen.Max(delivery.FieldOccurredOn), part.which...)
		if err != nil {
			return nil, err
		}
		for _, one := range sums {
			part.add(one)
		}
	}
	for _, one := range activities {
		if one.AgreedOn != nil && *one.AgreedOn < end && (one.EndedOn == nil || *one.EndedOn >= i.From) {
			i.Agreed++
			if reached[one.ID] {
				i.Delivered++
			}
		}
	}
	return i, nil
}

// seen keeps the last day on which the child was seen.
func (i *Intensity) seen(day *calendar.Date) {
	if day != nil && (i.ChildLastSeenOn == nil || *day > *i.ChildLastSeenOn) {
		i.ChildLastSeenOn = day
	}
}
