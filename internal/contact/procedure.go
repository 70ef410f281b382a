package contact

import (
	"context"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/procedurenote"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/policy"
)

// RecordProcedureNoteInput is what others must know of an agency's procedures.
type RecordProcedureNoteInput struct {
	command.Idempotent
	AgencyID *string
	Topic    enum.ProcedureTopic
	Text     string
}

// RecordProcedureNote notes what others must know of an agency's procedures, from today on
// (S2.27). Its managers do. Errors: command.UserErrors.
func (d Desk) RecordProcedureNote(ctx context.Context, in RecordProcedureNoteInput) (*gen.ProcedureNote, error) {
	var f desk.Form
	topic := desk.Code(&f, "topic", in.Topic)
	text := f.Required("text", in.Text, desk.Text, "say what others must know")
	of := d.Manages(&f, in.AgencyID)
	if err := f.Err(); err != nil {
		return nil, err
	}
	if err := d.Lock(ctx, of); err != nil {
		return nil, err
	}
	known, err := d.Rows.ProcedureNote.Query().Where(procedurenote.AgencyID(of), procedurenote.TopicEQ(topic), procedurenote.Text(text), holding(d.Today)).Exist(ctx)
	if err != nil {
		return nil, err
	}
	if known {
		return nil, command.Refusal(fault.Conflict, "text", "the agency says this already")
	}
	return d.Rows.ProcedureNote.Create().SetAgencyID(of).SetTopic(topic).SetText(text).SetFromOn(d.Today).Save(ctx)
}

// EndProcedureNoteInput is which note ends.
type EndProcedureNoteInput struct {
	command.Idempotent
	ProcedureNoteID string
	ExpectedVersion *int
}

// EndProcedureNote says that a note does not hold any more, as of today. Managers of its
// agency do. Errors: command.UserErrors.
func (d Desk) EndProcedureNote(ctx context.Context, in EndProcedureNoteInput) (*gen.ProcedureNote, error) {
	const field = "procedureNoteId"
	var f desk.Form
	old, err := desk.Find(ctx, &f, field, procedureType, in.ProcedureNoteID, d.Rows.ProcedureNote.Get, func(row *gen.ProcedureNote) bool {
		return d.Open(row.AgencyID)
	})
	if old != nil && !d.Scope.Has(policy.Manager, old.AgencyID) {
		f.Add(fault.Forbidden, field, "only a manager of the agency says what its procedures are")
	}
	if err := f.Why(err); err != nil {
		return nil, err
	}
	if err := d.Lock(ctx, old.AgencyID); err != nil {
		return nil, err
	}
	if old, err = d.Rows.ProcedureNote.Get(ctx, old.ID); err != nil {
		return nil, err
	}
	if err := command.Expect(in.ExpectedVersion, old.Version, old.ID); err != nil {
		return nil, err
	}
	if !d.Holds(old.FromOn, old.UntilOn) {
		return nil, command.Refusal(fault.Conflict, field, "this has ended already")
	}
	from, until := d.end(old.FromOn)
	return old.Update().SetFromOn(from).SetUntilOn(until).Save(ctx)
}
