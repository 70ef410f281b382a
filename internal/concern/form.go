package concern

import (
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

// nouns are what people call the types.
var nouns = map[string]string{
	"Child": "child", "Practitioner": "practitioner of the child's network", "ChildrensTeam": "Children's Team", "Observation": "observation",
	"Concern": "concern", "TeamConcern": "concern brought to a team", "UpdateRequest": "request for an update",
}

// absent answers for what does not exist and for what is hidden alike.
func (f *form) absent(field, kind string) {
	f.Add(fault.NotFound, field, "there is no such %s", nouns[kind])
}

// id reads the id of something of a type; one of another type is absent.
func (f *form) id(field, kind, global string) uuid.UUID {
	is, id, ok := globalid.Parse(global)
	if !ok || is != kind || id == uuid.Nil {
		f.absent(field, kind)
		return uuid.Nil
	}
	return id
}

// words reads a text: composed, trimmed, of at most so many characters.
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
func (f *form) required(field, given, what string) string {
	words := f.words(field, given, longestText)
	if words == "" {
		f.Add(fault.Invalid, field, "%s", what)
	}
	return words
}

// past reads the day on which something happened: today when absent, never later.
func (f *form) past(field string, given *calendar.Date, today calendar.Date) calendar.Date {
	if given == nil {
		return today
	}
	if *given > today {
		f.Add(fault.Invalid, field, "record what has happened: this day has not come yet")
	}
	return *given
}

// ahead refuses a day that is over.
func (f *form) ahead(field string, given, today calendar.Date) calendar.Date {
	if given < today {
		f.Add(fault.Invalid, field, "this day is over: name today or a later one")
	}
	return given
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

// said is an optional text, empty when absent.
func said(given *string) string {
	if given == nil {
		return ""
	}
	return *given
}

// stated is a stored text, nil when it is empty.
func stated(stored string) *string {
	if stored == "" {
		return nil
	}
	return &stored
}
