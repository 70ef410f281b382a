package lead

import (
	"strings"
	"unicode/utf8"

	"github.com/google/uuid"

	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
	"cangraph/internal/text"
)

// The types of the API that are no nodes.
const (
	referralType = "Referral"
	decisionType = "PanelDecision"
	proposalType = "LeadProposal"
	requestType  = "AvailabilityRequest"
)

// form gathers what is wrong with an input while it is read.
type form struct{ command.UserErrors }

// nouns are what people call what an id stands for.
var nouns = map[string]string{
	"Child": "child", "Agency": "agency", "Practitioner": "practitioner", "ChildrensTeam": "team", "Kin": "adult of the whānau", "Whanau": "whānau",
	referralType: "referral", decisionType: "decision", proposalType: "proposal", requestType: "request",
}

// absent answers for what does not exist and for what is hidden alike.
func (f *form) absent(field, kind string) {
	f.Add(fault.NotFound, field, "there is no such %s", nouns[kind])
}

// only is the one thing that is wrong.
func (f *form) only(field, kind string) error {
	f.absent(field, kind)
	return f.Err()
}

// own reads the id of something of a type; zero, which nothing has, for anything else.
func own(kind, global string) uuid.UUID {
	is, id, ok := globalid.Parse(global)
	if !ok || is != kind {
		return uuid.Nil
	}
	return id
}

// longest is how many characters a text may have.
const longest = 2000

// words reads a text: composed, trimmed, of bounded length.
func (f *form) words(field string, given *string) string {
	if given == nil {
		return ""
	}
	words := strings.TrimSpace(text.NFC(*given))
	switch {
	case utf8.RuneCountInString(words) > longest:
		f.Add(fault.Invalid, field, "write at most %d characters", longest)
	case !utf8.ValidString(words) || strings.ContainsRune(words, 0):
		f.Add(fault.Invalid, field, "this is no text")
	}
	return words
}

// required reads a text that must say something; what says what.
func (f *form) required(field string, given *string, what string) string {
	words := f.words(field, given)
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

// code refuses a code that is not on its list.
func code[C interface {
	~string
	Values() []string
}](f *form, field string, given C) {
	for _, one := range given.Values() {
		if one == string(given) {
			return
		}
	}
	f.Add(fault.Invalid, field, "choose one of the codes of the list")
}

// leftOut refuses what does not belong to an input of this kind.
func (f *form) leftOut(field string, given *string, why string) {
	if given != nil {
		f.Add(fault.Invalid, field, "%s: leave it out", why)
	}
}

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

func globalAgency(id uuid.UUID) string { return globalid.Of("Agency", id) }
