// Package lapse says what practitioners need to keep up, and what has lapsed or will:
// supervision, training and safety checks (S1.31, S1.49 to S1.51, G21). A day on which
// something expires is the first on which it holds no more; what is due on a day is overdue
// on the next.
//
// It refuses to read a database, a clock or a context, so that findings may ask it, too.
package lapse

import "cangraph/internal/calendar"

// UsualDays is how many days may pass from one session to the next where nobody said (G21).
const UsualDays = 42

// Session is when supervision was held and, if it was said, when it was to be held next.
type Session struct {
	HeldOn calendar.Date
	NextOn *calendar.Date
}

// NextSession returns, as known on a day, when supervision that began on a day was held
// last, nil for never, and when it is due next: as was said last, else so many days later,
// UsualDays without a number.
func NextSession(began calendar.Date, everyDays *int, held []Session, on calendar.Date) (last *calendar.Date, next calendar.Date) {
	every := UsualDays
	if everyDays != nil {
		every = *everyDays
	}
	next = began.AddDays(every)
	for _, s := range held {
		if s.HeldOn > on || last != nil && *last >= s.HeldOn {
			continue
		}
		last, next = &s.HeldOn, s.HeldOn.AddDays(every)
		if s.NextOn != nil {
			next = *s.NextOn
		}
	}
	return last, next
}
