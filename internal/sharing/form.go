package sharing

import (
	"fmt"
	"slices"

	"github.com/google/uuid"

	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
	"cangraph/internal/sharing/law"
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
	"Child": "child", "Agency": "agency", "Kin": "adult of the whānau", "Consultation": "consultation", "Disclosure": "disclosure",
	"InformationRequest": "request", "NotificationDuty": "duty", "ParticipationConsent": "consent",
}

// id reads the id of a node of a type; one of another type is absent.
func (f *form) id(field, kind, global string) uuid.UUID {
	is, id, ok := globalid.Parse(global)
	if !ok || is != kind || id == uuid.Nil {
		f.absent(field, kind)
		return uuid.Nil
	}
	return id
}

// longest is how many characters a text may have.
const longest = 4000

// words reads a text that may be empty.
func (f *form) words(field, given string) string {
	words, err := text.Read(given, longest)
	if err != nil {
		f.Add(fault.Invalid, field, "%v", err)
	}
	return words
}

// required reads a text that must say something; what says what.
func (f *form) required(field, given, what string) string {
	words := f.words(field, given)
	if words == "" {
		f.Add(fault.Invalid, field, "%s", what)
	}
	return words
}

// day reads the day on which something happened: today when absent, never later.
func (f *form) day(field string, given *calendar.Date, today calendar.Date) calendar.Date {
	if given == nil {
		return today
	}
	if *given > today {
		f.Add(fault.Invalid, field, "record what has happened: this day has not come yet")
	}
	return *given
}

// leftOut refuses what the request of the same input says.
func (f *form) leftOut(field string, given *string) {
	if given != nil {
		f.Add(fault.Invalid, field, "the request says this: leave it out")
	}
}

// among refuses a code that is not on its list.
func among[C ~string](f *form, field string, given C, list []C) C {
	if !slices.Contains(list, given) {
		f.Add(fault.Invalid, field, "choose one of the codes of the list")
	}
	return given
}

// mostItems bounds what one disclosure lists.
const mostItems = 50

// items reads the list of what is shared.
func (f *form) items(given []string) []string {
	if len(given) == 0 || len(given) > mostItems {
		f.Add(fault.Invalid, "items", "list what is shared, in 1 to %d items", mostItems)
	}
	items := make([]string, 0, min(len(given), mostItems))
	for i, item := range given[:min(len(given), mostItems)] {
		items = append(items, f.required(fmt.Sprintf("items.%d", i), item, "say what is shared"))
	}
	return items
}

// belief reads why the receiver is believed to be helped; only what is required needs none.
func (f *form) belief(in RecordDisclosureInput) string {
	if in.Basis == law.Section66 {
		return f.words("reasonableBelief", said(in.ReasonableBelief))
	}
	return f.required("reasonableBelief", said(in.ReasonableBelief), "say why you believe that it helps the receiver with this purpose")
}

// partFields are the fields of the input that the law's objections are about.
var partFields = map[law.Part]string{
	law.AboutBasis: "basis", law.AboutPurpose: "purpose", law.AboutRequest: "requestId", law.AboutGiver: "fromAgencyId",
	law.AboutReceiver: "toAgencyId", law.AboutConsultation: "consultationId", law.AboutConfidence: "confidenceConsent",
}

// object adds the law's objections.
func (f *form) object(disclosure law.Disclosure, answering bool) {
	for _, o := range law.Object(disclosure) {
		field := partFields[o.About]
		if answering && (o.About == law.AboutGiver || o.About == law.AboutReceiver) {
			field = "requestId"
		}
		f.Add(fault.Invalid, field, "%s", o.Message)
	}
}
