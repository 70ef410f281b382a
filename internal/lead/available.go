package lead

import (
	"context"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/availabilityrequest"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/policy"
)

// RequestAvailabilityInput is for which proposal to ask the home agency, and by when.
type RequestAvailabilityInput struct {
	command.Idempotent
	ProposalID string
	DueOn      *calendar.Date
	Message    *string
}

// daysToAnswer is within how many working days a manager answers when no day is named: a
// starting point of ours.
const daysToAnswer = 5

// RequestAvailability asks the managers of the home agency whether whom the panel chose
// can lead (S1.30): the director of the team does. Managers read no more of the child than
// the message says.
func (d Desk) RequestAvailability(ctx context.Context, in RequestAvailabilityInput) (*gen.AvailabilityRequest, error) {
	var f desk.Form
	message, due := f.Words("message", in.Message, desk.Text), calendar.AddWorkingDays(d.Today, daysToAnswer)
	if in.DueOn != nil {
		due = *in.DueOn
	}
	if due < d.Today || due > d.Today.AddMonths(12) {
		f.Add(fault.Invalid, "dueOn", "ask for an answer by a day from today to twelve months on")
	}
	row, err := d.proposal(ctx, "proposalId", in.ProposalID)
	if err != nil {
		return nil, err
	}
	if !d.directsTeam(row.TeamID) {
		f.Add(fault.Forbidden, "proposalId", "only the director of the child's team asks for a practitioner")
		return nil, f.Err()
	}
	mustWait(&f, "proposalId", row)
	waiting, err := d.Rows.AvailabilityRequest.Query().Where(availabilityrequest.ProposalID(row.ID), availabilityrequest.AnsweredOnIsNil()).Exist(ctx)
	if err != nil {
		return nil, err
	}
	if waiting {
		f.Add(fault.Conflict, "proposalId", "the agency has been asked already, and has not answered yet")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return d.Rows.AvailabilityRequest.Create().SetProposalID(row.ID).SetChildID(row.ChildID).SetTeamID(row.TeamID).SetLeadID(row.LeadID).
		SetAgencyID(row.AgencyID).SetPractitionerID(d.Me()).SetAskedOn(d.Today).SetDueOn(due).SetMessage(message).Save(ctx)
}

// AnswerAvailabilityInput is what a manager answers.
type AnswerAvailabilityInput struct {
	command.Idempotent
	RequestID       string
	Answer          enum.Availability
	HoursPerWeek    *int
	Conditions      *string
	ExpectedVersion *int
}

// mostHours is how many hours a week has to offer.
const mostHours = 60

// AnswerAvailability answers for the home agency, once: only a manager of it does (S1.30).
func (d Desk) AnswerAvailability(ctx context.Context, in AnswerAvailabilityInput) (*gen.AvailabilityRequest, error) {
	var f desk.Form
	desk.Code(&f, "answer", in.Answer)
	conditions := f.Words("conditions", in.Conditions, desk.Text)
	switch {
	case in.Answer == enum.NotAvailable && in.HoursPerWeek != nil:
		f.Add(fault.Invalid, "hoursPerWeek", "hours are of somebody who is available: leave them out")
	case in.Answer == enum.NotAvailable && conditions == "":
		f.Add(fault.Invalid, "conditions", "say why they are not available, or when they will be")
	case in.HoursPerWeek != nil && (*in.HoursPerWeek < 1 || *in.HoursPerWeek > mostHours):
		f.Add(fault.Invalid, "hoursPerWeek", "give 1 to %d hours a week", mostHours)
	}
	row, err := desk.Hold(ctx, d.Desk, &f, "requestId", requestType, in.RequestID, d.Rows.AvailabilityRequest.Get, d.seesRequest)
	if row == nil {
		return nil, f.Why(err)
	}
	if err := command.Expect(in.ExpectedVersion, row.Version, row.ID); err != nil {
		return nil, err
	}
	switch {
	case !d.Scope.Has(policy.Manager, row.AgencyID):
		f.Add(fault.Forbidden, "requestId", "only a manager of their agency answers for a practitioner")
	case row.AnsweredOn != nil:
		f.Add(fault.Conflict, "requestId", "this request has been answered already: the director may ask again")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return row.Update().SetAnswer(in.Answer).SetAnsweredOn(d.Today).SetAnswererID(d.Me()).
		SetNillableHoursPerWeek(in.HoursPerWeek).SetConditions(conditions).Save(ctx)
}
