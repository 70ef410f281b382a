package calendar_test

import (
	"slices"
	"testing"

	"cangraph/internal/calendar"

	"pgregory.net/rapid"
)

const edge = 20 // bounded ends of drawn periods lie within this many days of 1970-01-01

// probes are the days that tell two sets of drawn periods apart.
func probes() []calendar.Date {
	days := []calendar.Date{calendar.Always, calendar.Forever - 1}
	for d := calendar.Date(-edge - 2); d <= edge+2; d++ {
		days = append(days, d)
	}
	return days
}

func drawPeriods(t *rapid.T, label string) []calendar.Period {
	end := rapid.Map(rapid.IntRange(-edge, edge), func(n int) calendar.Date { return calendar.Date(n) })
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) calendar.Period {
		return calendar.Period{
			From:  rapid.OneOf(end, end, end, rapid.Just(calendar.Always)).Draw(t, "from"),
			Until: rapid.OneOf(end, end, end, rapid.Just(calendar.Forever)).Draw(t, "until"),
		}
	}), 0, 6).Draw(t, label)
}

func within(periods []calendar.Period, day calendar.Date) bool {
	return slices.ContainsFunc(periods, func(p calendar.Period) bool {
		return p.From <= day && day < p.Until
	})
}

// TestDaysAgreeWithSingleDays compares every operation with asking day by day.
func TestDaysAgreeWithSingleDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		as, bs := drawPeriods(t, "a"), drawPeriods(t, "b")
		a, b := calendar.NewDays(as...), calendar.NewDays(bs...)
		clip := calendar.Period{
			From:  calendar.Date(rapid.IntRange(-edge, edge).Draw(t, "clip from")),
			Until: calendar.Date(rapid.IntRange(-edge, edge).Draw(t, "clip until")),
		}
		for name, set := range map[string]struct {
			got  calendar.Days
			want func(calendar.Date) bool
		}{
			"new":       {a, func(d calendar.Date) bool { return within(as, d) }},
			"union":     {a.Union(b), func(d calendar.Date) bool { return within(as, d) || within(bs, d) }},
			"intersect": {a.Intersect(b), func(d calendar.Date) bool { return within(as, d) && within(bs, d) }},
			"subtract":  {a.Subtract(b), func(d calendar.Date) bool { return within(as, d) && !within(bs, d) }},
			"clip":      {a.Clip(clip), func(d calendar.Date) bool { return within(as, d) && clip.From <= d && d < clip.Until }},
		} {
			checkCanonical(t, name, set.got)
			for _, d := range probes() {
				if set.got.Contains(d) != set.want(d) {
					t.Fatalf("%s = %v: Contains(%s) = %v", name, set.got, d, !set.want(d))
				}
			}
		}
		if !slices.Equal(a, calendar.NewDays(as...)) || !slices.Equal(b, calendar.NewDays(bs...)) {
			t.Fatal("an operation changed a set")
		}
	})
}

func checkCanonical(t *rapid.T, name string, days calendar.Days) {
	for i, p := range days {
		if p.Until <= p.From || i > 0 && p.From <= days[i-1].Until {
			t.Fatalf("%s = %v: not sorted, disjoint, apart and without empty periods", name, days)
		}
	}
	if days.Empty() != (len(days) == 0) {
		t.Fatalf("%s: Empty = %v", name, days.Empty())
	}
}

// TestRunAndCountAgreeWithSingleDays walks bounded sets day by day.
func TestRunAndCountAgreeWithSingleDays(t *testing.T) {
	bounds := calendar.Period{From: -edge, Until: edge}
	rapid.Check(t, func(t *rapid.T) {
		days := calendar.NewDays(drawPeriods(t, "periods")...).Clip(bounds)
		count := 0
		for _, d := range probes() {
			run, found := days.Run(d)
			if found != days.Contains(d) {
				t.Fatalf("Run(%s) found: %v", d, found)
			}
			if !found {
				continue
			}
			count++
			from, until := d, d
			for days.Contains(from - 1) {
				from--
			}
			for days.Contains(until) {
				until++
			}
			if want := (calendar.Period{From: from, Until: until}); run != want {
				t.Fatalf("Run(%s) in %v = %v, want %v", d, days, run, want)
			}
		}
		if days.Count() != count {
			t.Fatalf("%v: Count = %d, want %d", days, days.Count(), count)
		}
	})
}

func TestNewDaysLeavesItsArgumentsAlone(t *testing.T) {
	periods := []calendar.Period{{From: 5, Until: 9}, {From: 1, Until: 1}, {From: 1, Until: 5}}
	before := slices.Clone(periods)
	days := calendar.NewDays(periods...)
	if !slices.Equal(periods, before) {
		t.Errorf("the arguments became %v", periods)
	}
	if want := (calendar.Days{{From: 1, Until: 9}}); !slices.Equal(days, want) {
		t.Errorf("adjacent periods give %v, want one run %v", days, want)
	}
}
