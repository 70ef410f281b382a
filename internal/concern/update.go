package concern

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/updaterequest"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// RequestUpdateInput asks a member of a child's network how things stand (S1.47).
type RequestUpdateInput struct {
	command.Idempotent
	ChildID  string
	AskedID  string
	Question string
	DueOn    *calendar.Date // nil: five working days from today
	AgencyID *string
}

// RequestUpdate asks a member of the child's network how things stand, and tells them.
// Only members ask. Errors: command.UserErrors.
func (d Desk) RequestUpdate(ctx context.Context, in RequestUpdateInput) (*gen.UpdateRequest, error) {
	var f desk.Form
	child := d.Child(&f, "childId", in.ChildID)
	if child == uuid.Nil {
		return nil, f.Err()
	}
	acting := d.ActsFor(&f, child, in.AgencyID)
	question := f.Required("question", in.Question, desk.Text, "say what you need to know")
	due := calendar.AddWorkingDays(d.Today, daysForUpdate)
	if in.DueOn != nil {
		due = f.Due("dueOn", *in.DueOn, d.Today)
	}
	if err := d.MustBeSeen(ctx, &f, "agencyId", uuid.Nil, acting); err != nil {
		return nil, err
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	who, of, err := d.member(ctx, &f, "askedId", in.AskedID, child, acting)
	if err != nil {
		return nil, err
	}
	if who == d.Me() {
		f.Add(fault.Conflict, "askedId", "you need not ask yourself")
	}
	if err := d.askedOnce(ctx, &f, child, who); err != nil {
		return nil, err
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	row, err := d.Rows.UpdateRequest.Create().SetChildID(child).SetPractitionerID(d.Me()).SetAgencyID(acting).SetToPractitionerID(who).SetToAgencyID(of).
		SetQuestion(question).SetAskedOn(d.Today).SetDueOn(due).Save(ctx)
	if err != nil {
		return nil, err
	}
	return row, d.tell(ctx, enum.NoticeUpdateRequested, updateType, row.ID, child, who)
}

// askedOnce refuses to ask somebody again who has not answered the viewer yet.
func (d Desk) askedOnce(ctx context.Context, f *desk.Form, child, who uuid.UUID) error {
	if err := d.Lock(ctx, child); err != nil {
		return err
	}
	waits, err := d.Rows.UpdateRequest.Query().Where(updaterequest.ChildID(child), updaterequest.PractitionerID(d.Me()), updaterequest.ToPractitionerID(who),
		updaterequest.AnsweredOnIsNil(), updaterequest.WithdrawnOnIsNil()).Exist(ctx)
	if waits {
		f.Add(fault.Conflict, "askedId", "a request of yours waits for them already: withdraw it first, or wait")
	}
	return err
}

// AnswerUpdateInput is how things stand.
type AnswerUpdateInput struct {
	command.Idempotent
	UpdateRequestID string
	Answer          string
	ExpectedVersion *int
}

// AnswerUpdate answers a request, once, and tells who asked, if they still work with the
// child. Only who was asked does,
// while they work with the child. Errors: command.UserErrors.
func (d Desk) AnswerUpdate(ctx context.Context, in AnswerUpdateInput) (*gen.UpdateRequest, error) {
	var f desk.Form
	row, err := desk.Hold(ctx, d.Desk, &f, "updateRequestId", updateType, in.UpdateRequestID, d.Rows.UpdateRequest.Get, d.knowsUpdate)
	if err != nil || row == nil {
		return nil, f.Why(err)
	}
	if row.ToPractitionerID != d.Me() || !d.Works(row.ChildID) {
		return nil, command.Refusal(fault.Forbidden, "updateRequestId", "who was asked answers, as a member of the child's network")
	}
	if err := command.Expect(in.ExpectedVersion, row.Version, row.ID); err != nil {
		return nil, err
	}
	if row.AnsweredOn != nil {
		return nil, command.Refusal(fault.Conflict, "updateRequestId", "you have answered this already: write down what is new as an observation")
	}
	if row.WithdrawnOn != nil {
		return nil, command.Refusal(fault.Conflict, "updateRequestId", "this request was withdrawn: write down what is new as an observation")
	}
	answer := f.Required("answer", in.Answer, desk.Text, "say how things stand")
	if err := f.Err(); err != nil {
		return nil, err
	}
	row, err = d.Rows.UpdateRequest.UpdateOneID(row.ID).SetAnsweredOn(d.Today).SetAnswer(answer).Save(ctx)
	if err != nil {
		return nil, err
	}
	told, err := d.stillAround(ctx, row.ChildID, row.PractitionerID)
	if err != nil {
		return nil, err
	}
	return row, d.tell(ctx, enum.NoticeUpdateAnswered, updateType, row.ID, row.ChildID, told...)
}

// WithdrawUpdateRequestInput says that a request needs no answer any more.
type WithdrawUpdateRequestInput struct {
	command.Idempotent
	UpdateRequestID string
	Reason          string
	ExpectedVersion *int
}

// WithdrawUpdateRequest ends a request that waits, with a reason, and tells who was asked
// and who asked. Who asked does, and the lead. Errors: command.UserErrors.
func (d Desk) WithdrawUpdateRequest(ctx context.Context, in WithdrawUpdateRequestInput) (*gen.UpdateRequest, error) {
	var f desk.Form
	row, err := desk.Hold(ctx, d.Desk, &f, "updateRequestId", updateType, in.UpdateRequestID, d.Rows.UpdateRequest.Get, d.knowsUpdate)
	if err != nil || row == nil {
		return nil, f.Why(err)
	}
	if !d.Works(row.ChildID) || row.PractitionerID != d.Me() && !d.Leads(row.ChildID) {
		return nil, command.Refusal(fault.Forbidden, "updateRequestId", "who asked withdraws a request, or the Lead Professional, as a member of the child's network")
	}
	if err := command.Expect(in.ExpectedVersion, row.Version, row.ID); err != nil {
		return nil, err
	}
	if row.AnsweredOn != nil || row.WithdrawnOn != nil {
		return nil, command.Refusal(fault.Conflict, "updateRequestId", "this request waits no more")
	}
	reason := f.Required("reason", in.Reason, desk.Text, "say why no answer is needed any more")
	if err := f.Err(); err != nil {
		return nil, err
	}
	row, err = d.Rows.UpdateRequest.UpdateOneID(row.ID).SetWithdrawnOn(d.Today).SetWithdrawReason(reason).Save(ctx)
	if err != nil {
		return nil, err
	}
	told, err := d.stillAround(ctx, row.ChildID, row.PractitionerID, row.ToPractitionerID)
	if err != nil {
		return nil, err
	}
	return row, d.tell(ctx, enum.NoticeUpdateWithdrawn, updateType, row.ID, row.ChildID, told...)
}

// knowsUpdate says whether the viewer may know of a request, whose both sides must be open.
func (d Desk) knowsUpdate(row *gen.UpdateRequest) bool {
	return d.knows(row) && (row.PractitionerID == d.Me() || d.Open(row.ToAgencyID) && d.Knows(row.ToPractitionerID))
}
