package finding

import (
	"slices"

	"cangraph/internal/calendar"
)

// runAround returns the maximal run of consecutive days around a day on which holds
// is true. It must be true on the day, and may change only on a day of the cuts.
func runAround(day calendar.Date, cuts []calendar.Date, holds func(calendar.Date) bool) calendar.Period {
	slices.Sort(cuts)
	next, _ := slices.BinarySearch(cuts, day+1)
	run := calendar.Period{From: calendar.Always, Until: calendar.Forever}
	for _, cut := range cuts[next:] {
		if !holds(cut) {
			run.Until = cut
			break
		}
	}
	for _, cut := range slices.Backward(cuts[:next]) {
		if !holds(cut.AddDays(-1)) {
			run.From = cut
			break
		}
	}
	return run
}

// cutsOf returns the days on which any of the sets starts or ends.
func cutsOf(sets ...calendar.Days) []calendar.Date {
	var cuts []calendar.Date
	for _, days := range sets {
		for _, p := range days {
			cuts = addCuts(cuts, p)
		}
	}
	return cuts
}

// addCuts adds the known bounds of a period.
func addCuts(cuts []calendar.Date, p calendar.Period) []calendar.Date {
	for _, d := range [...]calendar.Date{p.From, p.Until} {
		if d != calendar.Always && d != calendar.Forever {
			cuts = append(cuts, d)
		}
	}
	return cuts
}

// covering counts the sets that hold a day.
func covering(sets []calendar.Days, day calendar.Date) int {
	n := 0
	for _, days := range sets {
		if days.Contains(day) {
			n++
		}
	}
	return n
}
