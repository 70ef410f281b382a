package hui

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/childvoice"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
)

// RecordVoiceInput is what a child said or showed.
type RecordVoiceInput struct {
	command.Idempotent
	ChildID  string
	AgencyID *string
	HuiID    *string
	SaidOn   *calendar.Date // nil: the day of the hui, without one today
	Method   enum.VoiceMethod
	Occasion enum.VoiceOccasion
	Words    string
}

// RecordVoice adds what a child said, in its own words (S1.15, S2.40). Errors:
// command.UserErrors.
func (d Desk) RecordVoice(ctx context.Context, in RecordVoiceInput) (*gen.ChildVoice, error) {
	var f desk.Form
	who := d.author(&f, in.ChildID, in.AgencyID)
	words := f.Required("words", in.Words, desk.Text, "write what the child said, in its own words")
	if who.child == uuid.Nil {
		return nil, f.Err()
	}
	network, err := d.Network(ctx, who.child)
	if err != nil {
		return nil, err
	}
	on, at, err := d.dayAt(ctx, &f, "saidOn", in.SaidOn, in.HuiID, network, who.agency)
	if err != nil {
		return nil, err
	}
	desk.Code(&f, "method", in.Method)
	desk.Code(&f, "occasion", in.Occasion)
	if err := f.Err(); err != nil {
		return nil, err
	}
	same := d.Rows.ChildVoice.Query().Where(childvoice.ChildID(who.child), childvoice.PractitionerID(who.practitioner),
		childvoice.OnDate(on), childvoice.Words(words))
	if err := d.unlessKnown(ctx, who.child, same, "words", "you have recorded these words of this day already"); err != nil {
		return nil, err
	}
	return d.Rows.ChildVoice.Create().SetChildID(who.child).SetPractitionerID(who.practitioner).SetAgencyID(who.agency).SetNillableHuiID(at).
		SetOnDate(on).SetMethod(in.Method).SetOccasion(in.Occasion).SetWords(words).Save(ctx)
}
