package svg

import (
	"cmp"
	"slices"
)

// Span is from where to where a line reaches.
type Span struct{ From, To float64 }

// Apart gives lines lanes so that two in one lane are further apart than a gap, the short ones first, and says how many lanes
// there are.
func Apart(spans []Span, gap float64) (of []int, count int) {
	order := make([]int, len(spans))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Compare(spans[a].To-spans[a].From, spans[b].To-spans[b].From)
	})
	of = make([]int, len(spans))
	var taken [][]Span
	for _, i := range order {
		lane := slices.IndexFunc(taken, func(there []Span) bool {
			return !slices.ContainsFunc(there, func(o Span) bool { return spans[i].From-gap < o.To && o.From-gap < spans[i].To })
		})
		if lane < 0 {
			lane, taken = len(taken), append(taken, nil)
		}
		taken[lane] = append(taken[lane], spans[i])
		of[i] = lane
	}
	return of, len(taken)
}
