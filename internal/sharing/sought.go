package sharing

import (
	"context"

	"cangraph/ent/gen"
	"cangraph/ent/gen/informationrequest"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
)

// SoughtAdvice is what an agency was told when it asked somebody about a request.
type SoughtAdvice struct {
	AdvisedOn calendar.Date
	Adviser   string
	Advice    string
}

// RecordAdviceInput is the advice that the agency sought that is asked.
type RecordAdviceInput struct {
	command.Idempotent
	InformationRequestID string
	AdvisedOn            *calendar.Date // nil: today
	Adviser              string
	Advice               string
}

// RecordAdvice adds to a request whom the agency that is asked turned to, such as a
// supervisor or a practice leader, and what they said (S2.34): once. Only practitioners
// employed there may. Errors: command.UserErrors.
func (d Desk) RecordAdvice(ctx context.Context, in RecordAdviceInput) (*gen.InformationRequest, error) {
	var f desk.Form
	request, err := d.asked(ctx, &f, in.InformationRequestID)
	if err != nil || f.Err() != nil {
		return nil, f.Why(err)
	}
	change := d.Rows.InformationRequest.Update().Where(informationrequest.ID(request.ID), informationrequest.AdvisedOnIsNil()).
		SetAdvisedOn(f.Happened("advisedOn", in.AdvisedOn, request.AskedOn, d.Today)).
		SetAdviser(f.Required("adviser", in.Adviser, desk.Title, "say who was asked")).
		SetAdvice(f.Required("advice", in.Advice, longest, "say what they said"))
	if err := f.Err(); err != nil {
		return nil, err
	}
	if changed, err := change.Save(ctx); err != nil || changed == 0 {
		return nil, once(err, "informationRequestId", "advice on this request has been recorded already: it stays as it is")
	}
	return d.Rows.InformationRequest.Get(ctx, request.ID)
}
