package calendar_test

import (
	"testing"

	"cangraph/internal/calendar"
)

func TestPeriodsAtTheirEdges(t *testing.T) {
	march := period("2026-03-01", "2026-04-01")
	for _, tt := range []struct {
		name   string
		other  calendar.Period
		common calendar.Period
		days   int
	}{
		{"itself", march, march, 31},
		{"adjacent before", period("2026-02-01", "2026-03-01"), calendar.Period{}, 0},
		{"adjacent after", period("2026-04-01", "2026-05-01"), calendar.Period{}, 0},
		{"first day in common", period("2026-02-01", "2026-03-02"), period("2026-03-01", "2026-03-02"), 1},
		{"last day in common", period("2026-03-31", "2026-05-01"), period("2026-03-31", "2026-04-01"), 1},
		{"ongoing", calendar.Since(date("2026-03-30")), period("2026-03-30", "2026-04-01"), 2},
		{"unbounded", calendar.Period{From: calendar.Always, Until: calendar.Forever}, march, 31},
		{"empty inside", period("2026-03-10", "2026-03-10"), calendar.Period{}, 0},
		{"backward inside", period("2026-03-10", "2026-03-09"), calendar.Period{}, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := march.Intersect(tt.other); got != tt.common {
				t.Errorf("Intersect = %v, want %v", got, tt.common)
			}
			if got := tt.other.Intersect(march); got != tt.common {
				t.Errorf("Intersect the other way = %v, want %v", got, tt.common)
			}
			if got := march.Overlaps(tt.other); got != (tt.days > 0) {
				t.Errorf("Overlaps = %v", got)
			}
			if got := tt.common.Days(); got != tt.days {
				t.Errorf("Days = %d, want %d", got, tt.days)
			}
		})
	}
	if !march.Contains(date("2026-03-01")) || !march.Contains(date("2026-03-31")) ||
		march.Contains(date("2026-02-28")) || march.Contains(date("2026-04-01")) {
		t.Error("a period contains its first day and not its end")
	}
}

func TestDaysOfUnboundedPeriodsSaturate(t *testing.T) {
	for _, p := range []calendar.Period{
		calendar.Since(date("2026-03-01")),
		{From: calendar.Always, Until: date("2026-03-01")},
		{From: calendar.Always, Until: date("1960-03-01")},
		{From: calendar.Always, Until: calendar.Forever},
	} {
		if got := p.Days(); got != int(calendar.Forever) {
			t.Errorf("%v has %d days", p, got)
		}
		if p.Ongoing() != (p.Until == calendar.Forever) {
			t.Errorf("%v: Ongoing = %v", p, p.Ongoing())
		}
	}
	both := calendar.NewDays(
		calendar.Period{From: calendar.Always, Until: 0}, calendar.Since(1))
	if got := both.Count(); got != int(calendar.Forever) {
		t.Errorf("Count = %d", got)
	}
}

// period parses a period whose dates the test knows to be right.
func period(from, until string) calendar.Period {
	return calendar.Period{From: date(from), Until: date(until)}
}

func TestAPeriodWithoutAnEndIsOngoing(t *testing.T) {
	from, end := date("2026-03-01"), date("2026-04-01")
	if p := calendar.Between(from, &end); p != period("2026-03-01", "2026-04-01") || *p.End() != end {
		t.Errorf("until a day: %v", p)
	}
	if p := calendar.Between(from, nil); p != calendar.Since(from) || p.End() != nil {
		t.Errorf("until nil: %v", p)
	}
}
