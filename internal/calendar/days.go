package calendar

import (
	"cmp"
	"slices"
	"sort"
)

// Days is a set of days: its maximal runs of consecutive days, sorted, none
// empty, none overlapping or adjacent. Build one with NewDays. Operations never
// change a set, but results may share memory with it: do not write to its periods.
type Days []Period

// NewDays returns the days that are in any of the periods.
func NewDays(periods ...Period) Days {
	days := make(Days, 0, len(periods))
	for _, p := range periods {
		if !p.Empty() {
			days = append(days, p)
		}
	}
	slices.SortFunc(days, func(a, b Period) int { return cmp.Compare(a.From, b.From) })
	return merged(days)
}

// merged joins periods that overlap or meet, in place. They must be sorted.
func merged(sorted Days) Days {
	days := sorted[:0]
	for _, p := range sorted {
		last := len(days) - 1
		if last >= 0 && p.From <= days[last].Until {
			days[last].Until = max(days[last].Until, p.Until)
			continue
		}
		days = append(days, p)
	}
	return days
}

// Union returns the days in either set.
func (d Days) Union(other Days) Days {
	if len(d) == 0 {
		return other
	}
	if len(other) == 0 {
		return d
	}
	return NewDays(slices.Concat(d, other)...)
}

// Intersect returns the days in both sets.
func (d Days) Intersect(other Days) Days {
	var common Days
	for len(d) > 0 && len(other) > 0 {
		if both := d[0].Intersect(other[0]); !both.Empty() {
			common = append(common, both)
		}
		if d[0].Until < other[0].Until {
			d = d[1:]
		} else {
			other = other[1:]
		}
	}
	return common
}

// Subtract returns the days in d that are not in other.
func (d Days) Subtract(other Days) Days {
	var rest Days
	for _, p := range d {
		for len(other) > 0 && other[0].Until <= p.From {
			other = other[1:]
		}
		for _, hole := range other {
			if hole.From >= p.Until {
				break
			}
			if before := (Period{p.From, hole.From}); !before.Empty() {
				rest = append(rest, before)
			}
			p.From = hole.Until
		}
		if !p.Empty() {
			rest = append(rest, p)
		}
	}
	return rest
}

// Clip returns the days of the set that are in the period.
func (d Days) Clip(p Period) Days {
	if p.Empty() {
		return nil
	}
	return d.Intersect(Days{p})
}

// Run returns the maximal run of consecutive days that contains day, and
// whether there is one.
func (d Days) Run(day Date) (Period, bool) {
	i := sort.Search(len(d), func(i int) bool { return day < d[i].Until })
	if i == len(d) || day < d[i].From {
		return Period{}, false
	}
	return d[i], true
}

// Contains reports whether day is in the set.
func (d Days) Contains(day Date) bool {
	_, found := d.Run(day)
	return found
}

// Count returns the number of days, and the largest int32 if they never start
// or never end.
func (d Days) Count() int {
	total := 0
	for _, p := range d {
		total += p.Days()
	}
	return min(total, int(Forever))
}

// Empty reports whether the set holds no day.
func (d Days) Empty() bool {
	return len(d) == 0
}
