package calendar

import (
	"sync"
	"time"
)

// IsWorkingDay reports whether the date is a Monday to Friday that is not a
// national public holiday of New Zealand (Holidays Act 2003, with moved days).
// Regional anniversary days are working days.
func IsWorkingDay(d Date) bool {
	switch d.Weekday() {
	case time.Saturday, time.Sunday:
		return false
	}
	return !holidays()[d]
}

// AddWorkingDays returns the nth working day after d, which need not be a
// working day itself: d if n is not positive. Forever and Always stay.
func AddWorkingDays(d Date, n int) Date {
	for n > 0 && !d.unbounded() {
		d = d.AddDays(1)
		if IsWorkingDay(d) {
			n--
		}
	}
	return d
}

// holidays holds the weekdays off of every year that Parse accepts, and of one
// year more for deadlines that start in the last.
var holidays = sync.OnceValue(func() map[Date]bool {
	all := make(map[Date]bool)
	for year := firstYear; year <= lastYear+1; year++ {
		for _, d := range holidaysOf(year) {
			all[d] = true
		}
	}
	return all
})
