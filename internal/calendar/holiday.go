package calendar

import "time"

// mondayisedSince is the first year in which Waitangi Day and ANZAC Day move
// from a weekend to Monday (Holidays (Full Recognition of Waitangi Day and
// ANZAC Day) Amendment Act 2013).
const mondayisedSince = 2014

// memorialDay is Queen Elizabeth II Memorial Day, held once.
var memorialDay = Of(2022, time.September, 26)

// holidaysOf returns the dates on which the national public holidays of a year
// are observed. Today's rules serve for early years too.
func holidaysOf(year int) []Date {
	easter := easterSunday(year)
	days := []Date{
		skipWeekend(Of(year, time.January, 1)),
		skipWeekend(Of(year, time.January, 2)),
		toMonday(Of(year, time.February, 6)),
		easter.AddDays(-2),
		easter.AddDays(1),
		toMonday(Of(year, time.April, 25)),
		nthMonday(year, time.June, 1),
		nthMonday(year, time.October, 4),
		skipWeekend(Of(year, time.December, 25)),
		skipWeekend(Of(year, time.December, 26)),
	}
	if matariki, known := matarikiOf(year); known {
		days = append(days, matariki)
	}
	if year == 2022 {
		days = append(days, memorialDay)
	}
	return days
}

// skipWeekend moves one of a pair of holidays (Holidays Act 2003, s 45): from
// Saturday to Monday and from Sunday to Tuesday, as the neighbour has Monday.
func skipWeekend(d Date) Date {
	switch d.Weekday() {
	case time.Saturday, time.Sunday:
		return d.AddDays(2)
	}
	return d
}

// toMonday moves a single holiday from a weekend to Monday (s 45A).
func toMonday(d Date) Date {
	if year, _, _ := d.YearMonthDay(); year < mondayisedSince {
		return d
	}
	switch d.Weekday() {
	case time.Saturday:
		return d.AddDays(2)
	case time.Sunday:
		return d.AddDays(1)
	}
	return d
}

// nthMonday returns the nth Monday of a month, counted from 1.
func nthMonday(year int, month time.Month, n int) Date {
	first := Of(year, month, 1)
	untilMonday := (time.Monday - first.Weekday() + 7) % 7
	return first.AddDays(int(untilMonday) + 7*(n-1))
}

// easterSunday returns the date of Easter by the anonymous Gregorian algorithm
// (Meeus, Astronomical Algorithms, chapter 8).
func easterSunday(year int) Date {
	a, b, c := year%19, year/100, year%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	n := h + l - 7*((a+11*h+22*l)/451) + 114
	return Of(year, time.Month(n/31), n%31+1)
}
