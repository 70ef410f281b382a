package membership

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
	"cangraph/internal/policy"
	"cangraph/internal/text"
)

// The most characters that are read.
const (
	longest = 2000 // of a text
	title   = 200  // of a name
)

// form gathers what is wrong with an input while it is read.
type form struct{ command.UserErrors }

// nouns are what people call what has an id.
var nouns = map[string]string{
	"Network": "network", "Child": "child", "Practitioner": "practitioner", "Agency": "agency", "Kin": "adult of the whānau", "Membership": "membership",
	"Invitation": "invitation", "ExternalSupport": "external support", "SafetyNetworkMember": "member of a safety network",
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

// words reads an optional text of bounded length, without the spaces around it.
func (f *form) words(field string, given *string, most int) string {
	if given == nil {
		return ""
	}
	words := strings.TrimSpace(text.NFC(*given))
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
	words := f.words(field, &given, most)
	if words == "" {
		f.Add(fault.Invalid, field, "%s", what)
	}
	return words
}

// code refuses a code that is not on its list.
func code[C ~string](f *form, field string, given C, list ...C) {
	if !slices.Contains(list, given) {
		f.Add(fault.Invalid, field, "choose one of %v", list)
	}
}

// day is the day given, or today.
func (d Desk) day(given *calendar.Date) calendar.Date {
	if given == nil {
		return d.Today
	}
	return *given
}

// within refuses a day on which the network is not open.
func (f *form) within(field string, on calendar.Date, network *gen.Network) {
	switch {
	case on < network.AcceptedOn:
		f.Add(fault.Invalid, field, "the network was not there yet: it was accepted on %s", network.AcceptedOn)
	case network.ClosedOn != nil && on >= *network.ClosedOn:
		f.Add(fault.Conflict, field, "the network is closed from %s on", *network.ClosedOn)
	}
}

// network reads the open network that an input is about: one of a child whom the viewer
// works with or whose team they direct. It is nil where the form says why not.
func (d Desk) network(ctx context.Context, f *form, global string) (*gen.Network, error) {
	id := f.id("networkId", "Network", global)
	if id == uuid.Nil {
		return nil, nil
	}
	row, err := d.Rows.Network.Get(ctx, id)
	switch {
	case gen.IsNotFound(err) || err == nil && !d.sees(row.ChildID):
		f.absent("networkId", "Network")
		return nil, nil
	case err != nil:
		return nil, err
	case !d.works(row.ChildID) && !d.directs(row.ChildID):
		f.Add(fault.Forbidden, "networkId", "only members of the network and the director of the team do this")
		return nil, nil
	}
	return row, nil
}

// mustAnswer refuses everybody but the lead of the child's network and the director of its team.
func (d Desk) mustAnswer(f *form, field string, child uuid.UUID) {
	if !d.leads(child) && !d.directs(child) {
		f.Add(fault.Forbidden, field, "only the Lead Professional and the director of the team do this")
	}
}

// practitioner reads a practitioner whom the viewer may know of, nil where there is none.
func (d Desk) practitioner(ctx context.Context, f *form, field, global string) (*gen.Practitioner, error) {
	id := f.id(field, "Practitioner", global)
	if id == uuid.Nil {
		return nil, nil
	}
	row, err := d.Rows.Practitioner.Get(ctx, id) // read also when hidden: that takes as long as finding none
	if gen.IsNotFound(err) || err == nil && !d.acquainted(&id) {
		f.absent(field, "Practitioner")
		return nil, nil
	}
	return row, err
}

// agency reads an agency that the viewer may know of, nil where there is none.
func (d Desk) agency(ctx context.Context, f *form, field, global string) (*gen.Agency, error) {
	id := f.id(field, "Agency", global)
	if id == uuid.Nil {
		return nil, nil
	}
	row, err := d.Rows.Agency.Get(ctx, id)
	if gen.IsNotFound(err) || err == nil && !d.open(&id) {
		f.absent(field, "Agency")
		return nil, nil
	}
	return row, err
}

// kin reads an adult whom the viewer sees, nil where there is none.
func (d Desk) kin(ctx context.Context, f *form, field, global string) (*gen.Kin, error) {
	id := f.id(field, "Kin", global)
	if id == uuid.Nil {
		return nil, nil
	}
	row, err := d.Rows.Kin.Get(ctx, id)
	if gen.IsNotFound(err) || err == nil && !d.Scope.Has(policy.Kin, id) {
		f.absent(field, "Kin")
		return nil, nil
	}
	return row, err
}

// one refuses an input that names none or more than one of several.
func (f *form) one(field, which string, given ...*string) {
	named := 0
	for _, g := range given {
		if g != nil {
			named++
		}
	}
	if named != 1 {
		f.Add(fault.Invalid, field, "give exactly one of %s", which)
	}
}

// stated is a stored text, nil when it is empty.
func stated(stored string) *string {
	if stored == "" {
		return nil
	}
	return &stored
}
