package sharing

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

// form collects what is wrong with an input while it is read.
type form struct{ problems command.UserErrors }

func (f *form) refuse(code fault.Code, field, format string, args ...any) {
	f.problems = append(f.problems, command.UserError{Code: code, Field: strings.Split(field, "."), Message: fmt.Sprintf(format, args...)})
}

// err is the refusal, nil while nothing is wrong.
func (f *form) err() error {
	if len(f.problems) == 0 {
		return nil
	}
	return f.problems
}

// absent answers for what does not exist and for what is hidden alike.
func (f *form) absent(field, kind string) {
	f.refuse(fault.NotFound, field, "there is no such %s", nouns[kind])
}

// nouns are what people call the types of nodes.
var nouns = map[string]string{
	"Child": "child", "Agency": "agency", "Kin": "adult of the whānau", "Consultation": "consultation", "Disclosure": "disclosure",
	"InformationRequest": "request", "NotificationDuty": "duty", "ParticipationConsent": "consent",
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

// longest is how many characters a text may have.
const longest = 4000

// words reads a text: composed, trimmed, of bounded length.
func (f *form) words(field, given string) string {
	words := strings.TrimSpace(text.NFC(given))
	switch {
	case utf8.RuneCountInString(words) > longest:
		f.refuse(fault.Invalid, field, "write at most %d characters", longest)
	case !utf8.ValidString(words) || strings.ContainsRune(words, 0):
		f.refuse(fault.Invalid, field, "this is no text")
	}
	return words
}

// required reads a text that must say something; what says what.
func (f *form) required(field, given, what string) string {
	words := f.words(field, given)
	if words == "" {
		f.refuse(fault.Invalid, field, "%s", what)
	}
	return words
}

// day reads the day on which something happened: today when absent, never later.
func (f *form) day(field string, given *calendar.Date, today calendar.Date) calendar.Date {
	if given == nil {
		return today
	}
	if *given > today {
		f.refuse(fault.Invalid, field, "record what has happened: this day has not come yet")
	}
	return *given
}

// among refuses a code that is not on its list.
func among[C ~string](f *form, field string, given C, list []C) C {
	if !slices.Contains(list, given) {
		f.refuse(fault.Invalid, field, "choose one of the codes of the list")
	}
	return given
}
