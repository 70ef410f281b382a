package desk

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/google/uuid"

	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
	"cangraph/internal/text"
)

// Form gathers what is wrong with an input while it is read.
type Form struct{ command.UserErrors }

// The most characters that are written.
const (
	Text  = 2000
	Title = 200
)

// Absent answers for what does not exist and for what is hidden alike. Kind is its type.
func (f *Form) Absent(field, kind string) {
	f.Add(fault.NotFound, field, "there is no such %s", noun(kind))
}

// nouns are what people call types whose names say it otherwise.
var nouns = map[string]string{
	"Kin": "adult of the whānau", "Whanau": "whānau", "ChildrensTeam": "Children's Team", "AssessmentContribution": "contribution", "BreakGlassUse": "use of broken glass",
	"ServiceProvision": "service",
}

// noun is what people call something of a type: the words of the type's name.
func noun(kind string) string {
	if called, ok := nouns[kind]; ok {
		return called
	}
	var words strings.Builder
	for i, r := range kind {
		if unicode.IsUpper(r) && i > 0 {
			words.WriteByte(' ')
		}
		words.WriteRune(unicode.ToLower(r))
	}
	return words.String()
}

// ID reads the id of something of a type; one of another type is absent.
func (f *Form) ID(field, kind, global string) uuid.UUID {
	id := globalid.Own(kind, global)
	if id == uuid.Nil {
		f.Absent(field, kind)
	}
	return id
}

// Words reads a text that may be missing: composed, trimmed, of at most so many characters.
func (f *Form) Words(field string, given *string, most int) string {
	words, err := text.Read(Said(given), most)
	if err != nil {
		f.Add(fault.Invalid, field, "%v", err)
	}
	return words
}

// Required reads a text that must say something; what says what.
func (f *Form) Required(field, given string, most int, what string) string {
	words := f.Words(field, &given, most)
	if words == "" {
		f.Add(fault.Invalid, field, "%s", what)
	}
	return words
}

// Happened reads the day on which something happened: today when absent, never later, and
// never before a first day, nor longer ago than anything about a child is.
func (f *Form) Happened(field string, given *calendar.Date, first, today calendar.Date) calendar.Date {
	day := today
	if given != nil {
		day = *given
	}
	switch {
	case day > today:
		f.Add(fault.Invalid, field, "record what has happened: this day has not come yet")
	case day < max(first, longAgo(today)):
		f.Add(fault.Invalid, field, "this day is before it could happen: not before %s", max(first, longAgo(today)))
	}
	return day
}

// longAgo is a day before which nothing happened that is written down about a child of
// today: they are younger than thirty.
func longAgo(today calendar.Date) calendar.Date { return today.AddMonths(-12 * 30) }

// farthest is how many days ahead something may be due, or begin or end.
const farthest = 1096

// Near reads a day that may have been or come, such as that on which somebody joins or
// leaves: today when absent, at most thirty years ago and three years ahead.
func (f *Form) Near(field string, given *calendar.Date, today calendar.Date) calendar.Date {
	if given == nil {
		return today
	}
	if *given < longAgo(today) || *given > today.AddDays(farthest) {
		f.Add(fault.Invalid, field, "choose a day from %s on, at most three years ahead", longAgo(today))
	}
	return *given
}

// Due reads a day by which something is to be done: from first on, within three years.
func (f *Form) Due(field string, day, first calendar.Date) calendar.Date {
	if day < first || day > first.AddDays(farthest) {
		f.Add(fault.Invalid, field, "choose a day from %s on, at most three years ahead", first)
	}
	return day
}

// tag is how a language tag looks (BCP 47), without its rarer parts.
var tag = regexp.MustCompile(`^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$`)

// Language reads a language tag.
func (f *Form) Language(field, given string) string {
	if !tag.MatchString(given) || len(given) > 35 {
		f.Add(fault.Invalid, field, "name the language by its tag, such as mi, sm or nzs")
	}
	return given
}

// LeftOut refuses what does not belong to an input of this kind; why says so.
func (f *Form) LeftOut(field string, given *string, why string) {
	if given != nil {
		f.Add(fault.Invalid, field, "%s: leave it out", why)
	}
}

// Why is why nothing was found: the error, or else what is wrong with the input.
func (f *Form) Why(err error) error {
	if err != nil {
		return err
	}
	return f.Err()
}

// Code refuses a code that is not on the list of its type.
func Code[C interface {
	~string
	Values() []string
}](f *Form, field string, given C) C {
	Among(f, field, string(given), given.Values())
	return given
}

// Among refuses a code that is not on a list.
func Among[C ~string](f *Form, field string, given C, list []C) C {
	if !slices.Contains(list, given) {
		f.Add(fault.Invalid, field, "choose one of the codes of the list")
	}
	return given
}

// Item names the field of one item of a list.
func Item(list string, i int) string { return fmt.Sprintf("%s.%d", list, i) }

// Said is what is given, or nothing of its type: what may be missing is nil in the API and
// empty in a row.
func Said[T any](given *T) (is T) {
	if given != nil {
		is = *given
	}
	return is
}

// Stated is a stored text, nil when it is empty.
func Stated(stored string) *string {
	if stored == "" {
		return nil
	}
	return &stored
}
