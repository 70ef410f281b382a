// Package calendar owns local dates, half-open periods of them, sets of days
// and New Zealand working days.
//
// It refuses times of day, time zones (except to say which date it is now in
// New Zealand) and every rule about children: it only counts days.
package calendar

import (
	"math"
	"time"
	_ "time/tzdata" // New Zealand time on machines without a zone database
)

// Date is a local calendar date: the number of days since 1970-01-01.
// It has no time zone. Dates compare with < and ==.
type Date int32

const (
	// Forever is the end of an ongoing period: after every real date.
	Forever Date = math.MaxInt32
	// Always is an unbounded start: before every real date.
	Always Date = math.MinInt32
)

const secondsPerDay = 24 * 60 * 60

var auckland = mustLoad("Pacific/Auckland")

func mustLoad(zone string) *time.Location {
	location, err := time.LoadLocation(zone)
	if err != nil {
		panic(err) // impossible: the zone database is compiled in
	}
	return location
}

// Of returns the date of a year, month and day of the month. Values out of
// range carry over as in [time.Date]: day 0 is the last day of the month before.
func Of(year int, month time.Month, day int) Date {
	return Date(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / secondsPerDay)
}

// Local is an instant as clocks in New Zealand show it.
func Local(now time.Time) time.Time { return now.In(auckland) }

// Today returns the date that clocks in New Zealand (Pacific/Auckland) show at now.
func Today(now time.Time) Date {
	return Of(now.In(auckland).Date())
}

// Time returns midnight UTC at the start of the date.
func (d Date) Time() time.Time {
	return time.Unix(int64(d)*secondsPerDay, 0).UTC()
}

// At returns the instant of the date at which clocks in New Zealand show a time.
func (d Date) At(hour, minute int) time.Time {
	year, month, day := d.YearMonthDay()
	return time.Date(year, month, day, hour, minute, 0, 0, auckland)
}

// YearMonthDay returns the parts of the date.
func (d Date) YearMonthDay() (year int, month time.Month, day int) {
	return d.Time().Date()
}

// Weekday returns the day of the week.
func (d Date) Weekday() time.Weekday {
	return d.Time().Weekday()
}

// AddDays returns the date n days later, or earlier when n is negative.
// Forever and Always stay, and the result never passes them.
func (d Date) AddDays(n int) Date {
	if d.unbounded() {
		return d
	}
	if n > int(Forever)-int(d) {
		return Forever
	}
	if n < int(Always)-int(d) {
		return Always
	}
	return d + Date(n)
}

// AddMonths returns the same day n calendar months later, or earlier when n is
// negative. A day that the month does not have becomes its last day: one month
// after 31 January is 28 or 29 February. Forever and Always stay.
func (d Date) AddMonths(n int) Date {
	if d.unbounded() {
		return d
	}
	year, month, day := d.YearMonthDay()
	last := Of(year, month+time.Month(n)+1, 0)
	_, _, length := last.YearMonthDay()
	return last - Date(length) + Date(min(day, length))
}

func (d Date) unbounded() bool {
	return d == Forever || d == Always
}
