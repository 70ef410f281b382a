package hui

import (
	"slices"
	"time"

	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// The bounds of what is written and planned.
const (
	mostItems  = 50                   // of a list in an input
	longestHui = 24 * time.Hour       // from its start, as of an appointment
	farthest   = 366 * 24 * time.Hour // ahead of today
)

// titles reads a list of short texts, each of which says something else.
func titles(f *desk.Form, field string, given []string, least int, what string) []string {
	if len(given) < least || len(given) > mostItems {
		f.Add(fault.Invalid, field, "give %d to %d of them", least, mostItems)
		return nil
	}
	titles := make([]string, 0, len(given))
	for _, one := range given {
		title := f.Required(field, one, desk.Title, what)
		if slices.Contains(titles, title) && title != "" {
			f.Add(fault.Invalid, field, "say each of them once")
		}
		titles = append(titles, title)
	}
	return titles
}

// span reads from when to when something lasts, as instants to the second.
func span(f *desk.Form, starts, ends, now time.Time) (from, until time.Time) {
	from, until = starts.UTC().Truncate(time.Second), ends.UTC().Truncate(time.Second)
	if from.After(now.Add(farthest)) {
		f.Add(fault.Invalid, "startsAt", "plan at most a year ahead")
	}
	switch {
	case !until.After(from):
		f.Add(fault.Invalid, "endsAt", "it must end after it starts")
	case until.Sub(from) > longestHui:
		f.Add(fault.Invalid, "endsAt", "it lasts at most %d hours: make one for each day", int(longestHui.Hours()))
	}
	return from, until
}
