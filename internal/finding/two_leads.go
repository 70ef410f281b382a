package finding

import (
	"cmp"
	"slices"

	"cangraph/internal/calendar"
)

// Clash is two rows of one list that share a day: their places in the list, the later
// one first. Row > Other.
type Clash struct{ Row, Other int }

// TwoLeads returns the lead periods of one network that share a day with one that
// started before or with them (O14; S1.39: one member is the lead). Stored data cannot
// hold such rows; an import reports them. Periods that only meet are a handover, and
// empty ones clash with nothing. The order is by row.
func TwoLeads(leads []calendar.Period) []Clash {
	order := make([]int, 0, len(leads))
	for i, l := range leads {
		if !l.Empty() {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(leads[a].From, leads[b].From) })
	var clashes []Clash
	for i, last := 1, 0; i < len(order); i++ {
		if a, b := order[last], order[i]; leads[a].Overlaps(leads[b]) {
			clashes = append(clashes, Clash{Row: max(a, b), Other: min(a, b)})
		}
		if leads[order[i]].Until > leads[order[last]].Until {
			last = i
		}
	}
	slices.SortFunc(clashes, func(a, b Clash) int { return cmp.Or(cmp.Compare(a.Row, b.Row), cmp.Compare(a.Other, b.Other)) })
	return clashes
}
