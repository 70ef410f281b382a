package plan

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/google/uuid"

	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
	"cangraph/internal/text"
)

// form gathers what is wrong with an input while it is read.
type form struct{ command.UserErrors }

// absent answers for what does not exist and for what is hidden alike.
func (f *form) absent(field, kind string) {
	f.Add(fault.NotFound, field, "there is no such %s", nouns[kind])
}

// nouns are what people call the types of nodes.
var nouns = map[string]string{
	"Child": "child", "Kin": "adult of the child's network or whānau", "Practitioner": "member of the child's network", "Assessment": "assessment",
	"AssessmentContribution": "contribution", "Need": "need", "Goal": "goal", "Activity": "activity", "PlanVersion": "version of the plan",
	"PlanCommunication": "communication", "PlanReview": "review", "Problem": "problem",
}

// id reads the id of a node of a type; one of another type is absent.
func (f *form) id(field, kind, global string) uuid.UUID {
	is, id, ok := globalid.Parse(global)
	if !ok || is != kind {
		f.absent(field, kind)
		return uuid.Nil
	}
	return id
}

// How many characters a text and a title may have.
const (
	longest      = 2000
	longestTitle = 200
)

// words reads a text of at most so many characters: composed and trimmed.
func (f *form) words(field, given string, most int) string {
	words := strings.TrimSpace(text.NFC(given))
	switch {
	case utf8.RuneCountInString(words) > most:
		f.Add(fault.Invalid, field, "write at most %d characters", most)
	case !utf8.ValidString(words) || strings.ContainsRune(words, 0):
		f.Add(fault.Invalid, field, "this is no text")
	}
	return words
}

// required reads a text that must say something; what says what.
func (f *form) required(field, given string, most int, what string) string {
	words := f.words(field, given, most)
	if words == "" {
		f.Add(fault.Invalid, field, "%s", what)
	}
	return words
}

// happened reads the day on which something happened: today when absent, never later,
// and never before a first day, of which why says what it is.
func (f *form) happened(field string, given *calendar.Date, today, first calendar.Date, why string) calendar.Date {
	day := today
	if given != nil {
		day = *given
	}
	switch {
	case day > today:
		f.Add(fault.Invalid, field, "record what has happened: this day has not come yet")
	case day < first:
		f.Add(fault.Invalid, field, "this day is before %s", why)
	}
	return day
}

// farthest is how many days ahead something may be due.
const farthest = 1096

// due reads a day by which something is to be done: from first on, within three years.
func (f *form) due(field string, day, first calendar.Date) calendar.Date {
	if day < first || day > first.AddDays(farthest) {
		f.Add(fault.Invalid, field, "choose a day from %s on, at most three years ahead", first)
	}
	return day
}

// among refuses a code that is not on its list.
func among[C interface {
	~string
	Values() []string
}](f *form, field string, given C) C {
	if !slices.Contains(given.Values(), string(given)) {
		f.Add(fault.Invalid, field, "choose one of the codes of the list")
	}
	return given
}

// room refuses one more where there are already so many.
func (f *form) room(field string, are, most int, of string) {
	if are >= most {
		f.Add(fault.Conflict, field, "there are %d %s already, which is the most", most, of)
	}
}

// item names the field of one item of a list.
func item(list string, i int) string { return fmt.Sprintf("%s.%d", list, i) }

// What may be missing is nil in the API and empty in a row.

// said is what is given, or nothing of its type.
func said[T any](given *T) (is T) {
	if given != nil {
		is = *given
	}
	return is
}

// stated is a stored text, nil when it is empty.
func stated(stored string) *string {
	if stored == "" {
		return nil
	}
	return &stored
}
