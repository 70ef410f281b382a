package hui

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/decision"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// RecordDecisionInput is what was decided for a child, and with whom.
type RecordDecisionInput struct {
	command.Idempotent
	ChildID        string
	AgencyID       *string
	HuiID          *string // nil: outside a hui
	Question       string
	Options        []string
	Chosen         string
	Rationale      string
	DecidedOn      *calendar.Date // nil: the day of the hui, without one today
	ParticipantIDs []string
	ChildView      *string
	WhanauView     *string
	Dissent        []string
}

// RecordDecision adds a decision (S1.1, S1.13). The child and its whānau are present when
// they are among those who took part; where they are not, it says how their view was
// heard. Errors: command.UserErrors.
func (d Desk) RecordDecision(ctx context.Context, in RecordDecisionInput) (*gen.Decision, error) {
	var f desk.Form
	who := d.author(&f, in.ChildID, in.AgencyID)
	if who.child == uuid.Nil {
		return nil, f.Err()
	}
	network, err := d.Network(ctx, who.child)
	if err != nil {
		return nil, err
	}
	row := d.Rows.Decision.Create().SetChildID(who.child).SetPractitionerID(who.practitioner).SetAgencyID(who.agency).SetNetworkID(network.ID)
	question := f.Required("question", in.Question, desk.Text, "say what was to be decided")
	on, at, err := d.dayAt(ctx, &f, "decidedOn", in.DecidedOn, in.HuiID, network, who.agency)
	if err != nil {
		return nil, err
	}
	if err := d.participants(ctx, &f, in, who.child, row); err != nil {
		return nil, err
	}
	options := titles(&f, "options", in.Options, 1, "say what could be done")
	chosen := f.Required("chosen", in.Chosen, desk.Title, "say what was chosen")
	if chosen != "" && options != nil && !slices.Contains(options, chosen) {
		f.Add(fault.Invalid, "chosen", "choose one of the options, word for word")
	}
	row.SetQuestion(question).SetOptions(options).SetChosen(chosen).SetRationale(f.Required("rationale", in.Rationale, desk.Text, "say why this was chosen")).
		SetNillableHuiID(at).SetDecidedOn(on).SetDissent(titles(&f, "dissent", in.Dissent, 0, "say who saw it otherwise, and how"))
	if err := f.Err(); err != nil {
		return nil, err
	}
	return d.decideOnce(ctx, who, question, on, row)
}

// dayAt reads the day of something and, if it was at one, its hui: then it is that of the
// hui, which has begun.
func (d Desk) dayAt(ctx context.Context, f *desk.Form, field string, given *calendar.Date, huiID *string, n *gen.Network, acting uuid.UUID) (on calendar.Date, at *uuid.UUID, err error) {
	if huiID == nil {
		return f.Happened(field, given, n.AcceptedOn, d.Today), nil, nil
	}
	meeting, err := d.meeting(ctx, f, *huiID, n.ChildID)
	if meeting == nil || err != nil {
		return d.Today, nil, err
	}
	on = calendar.Today(meeting.StartsAt)
	if given != nil && *given != on {
		f.Add(fault.Invalid, field, "the hui was on %s: leave the day out", on)
	}
	if meeting.StartsAt.After(d.Now) {
		f.Add(fault.Invalid, "huiId", "record what has happened: this hui has not begun")
	}
	return on, &meeting.ID, d.MustBelong(ctx, f, "huiId", meeting.AgencyID, acting)
}

// meeting reads a hui of a child that was not cancelled, nil when the form says why not.
func (d Desk) meeting(ctx context.Context, f *desk.Form, global string, child uuid.UUID) (*gen.Hui, error) {
	row, err := find(ctx, d, f, d.hui(), global)
	switch {
	case row == nil || err != nil:
		return nil, err
	case row.ChildID != child:
		f.Absent("huiId", "Hui")
		return nil, nil
	case row.CancelledOn != nil:
		f.Add(fault.Conflict, "huiId", "this hui has been cancelled")
		return nil, nil
	}
	return row, nil
}

// participants reads who took part, and how the others were heard.
func (d Desk) participants(ctx context.Context, f *desk.Form, in RecordDecisionInput, child uuid.UUID, row *gen.DecisionCreate) error {
	if n := len(in.ParticipantIDs); n == 0 || n > mostItems {
		f.Add(fault.Invalid, "participantIds", "name the 1 to %d people who took part", mostItems)
		return nil
	}
	for i, global := range in.ParticipantIDs {
		if slices.Contains(in.ParticipantIDs[:i], global) {
			f.Add(fault.Invalid, desk.Item("participantIds", i), "name everybody once")
		}
	}
	people, err := d.people(ctx, f, items("participantIds"), child, in.ParticipantIDs)
	if err != nil {
		return err
	}
	present := person{}
	for _, who := range people {
		present = person{child: later(present.child, who.child), kin: later(present.kin, who.kin)}
	}
	childView, whanauView := f.Words("childView", in.ChildView, desk.Text), f.Words("whanauView", in.WhanauView, desk.Text)
	if present.child == uuid.Nil && childView == "" {
		f.Add(fault.Invalid, "childView", "the child was not there: say how its view was heard, or why it could not be")
	}
	if present.kin == uuid.Nil && whanauView == "" {
		f.Add(fault.Invalid, "whanauView", "nobody of the whānau was there: say how their view was heard, or why it could not be")
	}
	row.SetParticipants(in.ParticipantIDs).SetChildPresent(present.child != uuid.Nil).SetWhanauPresent(present.kin != uuid.Nil).
		SetChildView(childView).SetWhanauView(whanauView)
	return nil
}

func later(a, b uuid.UUID) uuid.UUID {
	if b != uuid.Nil {
		return b
	}
	return a
}

// decideOnce refuses a decision that the same practitioner has recorded already.
func (d Desk) decideOnce(ctx context.Context, who author, question string, on calendar.Date, row *gen.DecisionCreate) (*gen.Decision, error) {
	same := d.Rows.Decision.Query().Where(decision.ChildID(who.child), decision.PractitionerID(who.practitioner),
		decision.Question(question), decision.DecidedOn(on))
	if err := d.unlessKnown(ctx, who.child, same, "question", "you have recorded a decision of this question on this day already"); err != nil {
		return nil, err
	}
	return row.Save(ctx)
}
