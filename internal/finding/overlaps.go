package finding

import (
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// Overlaps returns the overlaps around a child that hold on the day asAt, judged
// with all rows recorded; today only decides what is PLANNED. Params must be valid.
// The order is severity descending, code, since, key.
func Overlaps(c *snapshot.Child, asAt, today calendar.Date, p Params) []*Finding { return nil }

// WhanauOverlaps returns the overload (O9) of a whānau on the day asAt: the union
// over those of the given children that belong to it on the day.
func WhanauOverlaps(w *snapshot.Whanau, children []*snapshot.Child, asAt, today calendar.Date, p Params) []*Finding {
	return nil
}

// Gaps returns the gaps around a child, as Overlaps does.
func Gaps(c *snapshot.Child, asAt, today calendar.Date, p Params) []*Finding { return nil }
