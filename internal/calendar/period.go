package calendar

import "cmp"

// Period is the half-open run of days [From, Until): From belongs to it, Until
// does not. Until Forever means ongoing. A period that does not end after it
// starts holds no day at all.
type Period struct{ From, Until Date }

// Since returns the ongoing period that starts on from.
func Since(from Date) Period {
	return Period{From: from, Until: Forever}
}

// Between returns the period from a day to the one before until: ongoing when that is nil.
func Between(from Date, until *Date) Period {
	if until == nil {
		return Since(from)
	}
	return Period{From: from, Until: *until}
}

// Empty reports whether the period holds no day.
func (p Period) Empty() bool {
	return p.Until <= p.From
}

// Ongoing reports whether no end is known.
func (p Period) Ongoing() bool {
	return p.Until == Forever
}

// Contains reports whether day belongs to the period.
func (p Period) Contains(day Date) bool {
	return p.From <= day && day < p.Until
}

// Overlaps reports whether the two periods have at least one day in common.
// Periods that only meet, one ending on the day the other starts, do not.
func (p Period) Overlaps(other Period) bool {
	return !p.Intersect(other).Empty()
}

// Intersect returns the days in both periods: the zero Period if there are none.
func (p Period) Intersect(other Period) Period {
	common := Period{From: max(p.From, other.From), Until: min(p.Until, other.Until)}
	if common.Empty() {
		return Period{}
	}
	return common
}

// Days returns the number of days, and the largest int32 for a period without
// a start or an end.
func (p Period) Days() int {
	switch {
	case p.Empty():
		return 0
	case p.From == Always || p.Until == Forever:
		return int(Forever)
	}
	return min(int(p.Until)-int(p.From), int(Forever))
}

// Start is the first day, nil when it has always been.
func (p Period) Start() *Date {
	if p.From == Always {
		return nil
	}
	return &p.From
}

// End is the first day after the period, nil while it is ongoing.
func (p Period) End() *Date {
	if p.Ongoing() {
		return nil
	}
	return &p.Until
}

// Compare orders periods by start, then end.
func (p Period) Compare(q Period) int {
	return cmp.Or(cmp.Compare(p.From, q.From), cmp.Compare(p.Until, q.Until))
}
