package hui

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/google/uuid"

	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
	"cangraph/internal/policy"
	"cangraph/internal/text"
)

// form gathers what is wrong with an input while it is read.
type form struct{ command.UserErrors }

// The bounds of what is written.
const (
	longestText  = 2000 // characters
	longestTitle = 200
	mostItems    = 50                   // of a list in an input
	longestHui   = 24 * time.Hour       // from its start, as of an appointment
	farthest     = 366 * 24 * time.Hour // ahead of today
)

// absent answers for what does not exist and for what is hidden alike.
func (f *form) absent(field, what string) { f.Add(fault.NotFound, field, "there is no such %s", what) }

// id reads the id of a node of a type; one of another type is absent.
func (f *form) id(field, kind, what, global string) uuid.UUID {
	is, id, ok := globalid.Parse(global)
	if !ok || is != kind {
		f.absent(field, what)
		return uuid.Nil
	}
	return id
}

// words reads a text that may be empty: composed, trimmed, of bounded length.
func (f *form) words(field string, given *string, longest int) string {
	if given == nil {
		return ""
	}
	words := strings.TrimSpace(text.NFC(*given))
	switch {
	case !utf8.ValidString(words) || strings.ContainsRune(words, 0):
		f.Add(fault.Invalid, field, "this is no text")
	case utf8.RuneCountInString(words) > longest:
		f.Add(fault.Invalid, field, "write at most %d characters", longest)
	}
	return words
}

// said reads a text that must say something; what says what.
func (f *form) said(field, given, what string) string {
	return f.needed(field, given, what, longestText)
}

// title reads a short text that must say something.
func (f *form) title(field, given, what string) string {
	return f.needed(field, given, what, longestTitle)
}

func (f *form) needed(field, given, what string, longest int) string {
	words := f.words(field, &given, longest)
	if words == "" {
		f.Add(fault.Invalid, field, "%s", what)
	}
	return words
}

// titles reads a list of short texts, each of which says something else.
func (f *form) titles(field string, given []string, least int, what string) []string {
	if len(given) < least || len(given) > mostItems {
		f.Add(fault.Invalid, field, "give %d to %d of them", least, mostItems)
		return nil
	}
	titles := make([]string, 0, len(given))
	for _, one := range given {
		title := f.title(field, one, what)
		if slices.Contains(titles, title) && title != "" {
			f.Add(fault.Invalid, field, "say each of them once")
		}
		titles = append(titles, title)
	}
	return titles
}

// past reads the day on which something happened: today when absent, never later, nor
// before the first day on which it could.
func (f *form) past(field string, given *calendar.Date, first, today calendar.Date) calendar.Date {
	day := today
	if given != nil {
		day = *given
	}
	switch {
	case day > today:
		f.Add(fault.Invalid, field, "record what has happened: this day has not come yet")
	case day < first:
		f.Add(fault.Invalid, field, "this day is before it could happen: not before %s", first)
	}
	return day
}

// span reads from when to when something lasts, as instants to the second.
func (f *form) span(starts, ends, now time.Time) (from, until time.Time) {
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

// author reads the child that the viewer writes about and the agency that they do so for;
// absent and hidden agencies, and others', answer alike. Its child is zero when the form
// says why not.
func (d Desk) author(f *form, childID string, agencyID *string) author {
	child := d.child(f, childID)
	if child == uuid.Nil {
		return author{}
	}
	return author{child, d.me(), d.agency(f, child, agencyID)}
}

// child reads the id of a child that the viewer works with, zero when the form says why not.
func (d Desk) child(f *form, global string) uuid.UUID {
	if d.Scope.Viewer().Kind != policy.ViewerPractitioner {
		f.Add(fault.Forbidden, "childId", "only practitioners of the child's network may")
		return uuid.Nil
	}
	id := f.id("childId", "Child", "child", global)
	switch {
	case id == uuid.Nil:
	case !d.Scope.Has(policy.Case, id):
		f.absent("childId", "child")
	case !d.works(id):
		f.Add(fault.Forbidden, "childId", "only practitioners of the child's network may")
	default:
		return id
	}
	return uuid.Nil
}

// agency reads for which agency the viewer works with a child; without one, the only one.
func (d Desk) agency(f *form, child uuid.UUID, global *string) uuid.UUID {
	mine := d.Scope.Of(policy.ActsFor, child)
	switch {
	case global == nil && len(mine) == 1:
		return mine[0]
	case global == nil:
		f.Add(fault.Invalid, "agencyId", "say for which agency you do this: you work with the child for %d", len(mine))
	default:
		if is, id, ok := globalid.Parse(*global); ok && is == "Agency" && slices.Contains(mine, id) {
			return id
		}
		f.Add(fault.NotFound, "agencyId", "you work with this child for no such agency")
	}
	return uuid.Nil
}
