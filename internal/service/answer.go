package service

import (
	"context"
	"slices"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/policy"
)

// AnswerServiceRequestInput is what an agency answered.
type AnswerServiceRequestInput struct {
	command.Idempotent
	RequestID       string
	Answer          enum.ServiceRequestStatus
	ThresholdName   *string
	Words           *string
	DecidedOn       *calendar.Date
	ExpectedVersion *int
}

// AnswerServiceRequest records the answer of the agency that was asked: by a manager of it
// or who acts for it with the child, or as they were told by who asked or the lead (S1.5).
// Who is waitlisted is answered again. Errors: command.UserErrors.
func (d Desk) AnswerServiceRequest(ctx context.Context, in AnswerServiceRequestInput) (*gen.ServiceRequest, error) {
	var f desk.Form
	row, err := d.request(ctx, &f, in.RequestID)
	if err != nil || row == nil {
		return nil, f.Why(err)
	}
	if err := d.Lock(ctx, row.ChildID); err != nil {
		return nil, err
	}
	if row, err = d.Rows.ServiceRequest.Get(ctx, row.ID); err != nil {
		return nil, err
	}
	if err := command.Expect(in.ExpectedVersion, row.Version, row.ID); err != nil {
		return nil, err
	}
	first := row.AskedOn
	switch {
	case row.Status == enum.ServiceWaitlisted && in.Answer != enum.ServiceWaitlisted:
		first = *row.DecidedOn
	case row.Status != enum.ServiceAsked:
		return nil, command.Refusal(fault.Conflict, "requestId", "this is answered already")
	}
	answer := desk.Code(&f, "answer", in.Answer)
	words := f.Words("words", in.Words, desk.Text)
	threshold := f.Words("thresholdName", in.ThresholdName, desk.Title)
	d.reasoned(&f, answer, threshold, words)
	on := f.Happened("decidedOn", in.DecidedOn, first, d.Today)
	if err := f.Err(); err != nil {
		return nil, err
	}
	if err := d.Rows.ServiceRequest.UpdateOneID(row.ID).SetStatus(answer).SetDecidedOn(on).SetThresholdName(threshold).SetAnswer(words).
		SetAnsweredByID(d.Me()).Exec(ctx); err != nil {
		return nil, err
	}
	return d.Rows.ServiceRequest.Get(ctx, row.ID)
}

// reasoned refuses an answer that is none, and a no that does not say why.
func (d Desk) reasoned(f *desk.Form, answer enum.ServiceRequestStatus, threshold, words string) {
	below := answer == enum.DeclinedBelowThreshold
	switch {
	case answer == enum.ServiceAsked:
		f.Add(fault.Invalid, "answer", "say what the agency answered")
	case answer == enum.ServiceDeclined && words == "":
		f.Add(fault.Invalid, "words", "say why not")
	case below && threshold == "":
		f.Add(fault.Invalid, "thresholdName", "name the threshold that was not reached")
	case !below && threshold != "":
		f.Add(fault.Invalid, "thresholdName", "a threshold belongs to the answer that it was not reached")
	}
}

// request reads a request that the viewer may answer, nil when the form says why not.
func (d Desk) request(ctx context.Context, f *desk.Form, global string) (*gen.ServiceRequest, error) {
	row, err := desk.Find(ctx, f, "requestId", requestType, global, d.Rows.ServiceRequest.Get, d.mayRead)
	if row == nil || err != nil {
		return nil, err
	}
	manages := d.Scope.Has(policy.Manager, row.ToAgencyID)
	if works := d.Works(row.ChildID); !manages && !(works && (d.actsFor(row) || row.PractitionerID == d.Me() || d.Leads(row.ChildID))) {
		f.Add(fault.Forbidden, "requestId", "the agency that was asked answers, or who asked and the lead as they were told")
		return nil, nil
	}
	if !manages && !d.actsFor(row) {
		err = d.MustBeSeen(ctx, f, "requestId", row.AgencyID, d.Mine(row.ChildID)...)
	}
	return row, err
}

// mayRead says what the rule of rows says of the table (policy.Tables).
func (d Desk) mayRead(row *gen.ServiceRequest) bool {
	return (d.Sees(row.ChildID) || d.Scope.Has(policy.Manager, row.ToAgencyID)) &&
		d.Open(row.ToAgencyID) && d.Open(row.AgencyID) && d.Knows(row.PractitionerID)
}

// actsFor says whether the viewer works with the child for the agency that was asked.
func (d Desk) actsFor(row *gen.ServiceRequest) bool {
	return slices.Contains(d.Scope.Of(policy.ActsFor, row.ChildID), row.ToAgencyID)
}
