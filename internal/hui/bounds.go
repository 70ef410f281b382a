package hui

import (
	"slices"
	"time"

	"cangraph/ent/gen"
	"cangraph/internal/calendar"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// The bounds of what is written and planned.
const (
	mostItems  = 50                   // of a list in an input
	mostParts  = 100                  // actions of a hui, people invited to it, views of a disagreement
	mostToCome = 200                  // appointments of a child
	atOnce     = 100                  // rows that are written in one statement
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

// room refuses to add to what is full. Only what the viewer may know of counts: else the
// bound would tell of the rest.
func room[Row desk.Row](f *desk.Form, d Desk, field string, are []Row, most int, of string) {
	known := 0
	for _, row := range are {
		if d.MayKnow(desk.From(row)) {
			known++
		}
	}
	if known >= most {
		f.Add(fault.Conflict, field, "there are %d %s already, which is the most", most, of)
	}
}

// within refuses a time at which the network of a child is not open.
func within(f *desk.Form, n *gen.Network, starts time.Time) {
	switch day := calendar.Today(starts); {
	case day < n.AcceptedOn:
		f.Add(fault.Invalid, "startsAt", "this is before the network was accepted, on %s", n.AcceptedOn)
	case n.ClosedOn != nil && day >= *n.ClosedOn:
		f.Add(fault.Invalid, "startsAt", "the network closes on %s: choose an earlier day", *n.ClosedOn)
	}
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
