package sharing

import (
	"context"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/disclosure"
	"cangraph/ent/gen/informationrequest"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/sharing/law"
)

// AnswerInformationRequestInput is the end of a request.
type AnswerInformationRequestInput struct {
	command.Idempotent
	RequestID     string
	Outcome       enum.RequestOutcome
	AnsweredOn    *calendar.Date // nil: today
	DeclineGround *law.DeclineGround
	DeclineReason *string
}

// AnswerInformationRequest ends a request, once: answered when what was given is in the
// ledger, or declined, whole or in part, on a ground and with a reason, both of which the
// law asks for (sections 66I, 66J; S2.32). Only practitioners employed at the asked agency may. Errors: command.UserErrors.
func (d Desk) AnswerInformationRequest(ctx context.Context, in AnswerInformationRequestInput) (*gen.InformationRequest, error) {
	var f desk.Form
	request, err := d.asked(ctx, &f, in.RequestID)
	if err != nil || f.Err() != nil {
		return nil, f.Why(err)
	}
	answered := f.Happened("answeredOn", in.AnsweredOn, request.AskedOn, d.Today)
	change := d.Rows.InformationRequest.Update().
		Where(informationrequest.ID(request.ID), informationrequest.OutcomeIsNil()).SetAnsweredOn(answered).SetOutcome(in.Outcome)
	if err := d.outcome(ctx, &f, request, in, change); err != nil {
		return nil, err
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	if changed, err := change.Save(ctx); err != nil || changed == 0 {
		return nil, once(err, "requestId", "this request has been answered already: an answer stays as it is")
	}
	return d.Rows.InformationRequest.Get(ctx, request.ID)
}

// outcome adds to the change what the outcome needs.
func (d Desk) outcome(ctx context.Context, f *desk.Form, request *gen.InformationRequest, in AnswerInformationRequestInput, change *gen.InformationRequestUpdate) error {
	switch in.Outcome {
	case enum.RequestAnswered:
		if in.DeclineGround != nil || desk.Said(in.DeclineReason) != "" {
			f.Add(fault.Invalid, "declineGround", "a ground and reason belong to what is declined: choose ANSWERED_IN_PART when a part of it was")
		}
		return d.given(ctx, f, request)
	case enum.RequestAnsweredInPart:
		declined(f, request, in, change)
		return d.given(ctx, f, request)
	case enum.RequestDeclined:
		declined(f, request, in, change)
		return nil
	}
	f.Add(fault.Invalid, "outcome", "choose one of the codes of the list")
	return nil
}

// given refuses an answer to which nothing was given.
func (d Desk) given(ctx context.Context, f *desk.Form, request *gen.InformationRequest) error {
	given, err := d.Rows.Disclosure.Query().Where(disclosure.RequestID(request.ID)).Exist(ctx)
	if err == nil && !given {
		f.Add(fault.Conflict, "outcome", "record first what was given, with recordDisclosure and this request")
	}
	return err
}

// declined reads why what was asked, or a part of it, is not given.
func declined(f *desk.Form, request *gen.InformationRequest, in AnswerInformationRequestInput, change *gen.InformationRequestUpdate) {
	change.SetDeclineReason(f.Required("declineReason", desk.Said(in.DeclineReason), longest, "say why it is declined: whoever asked must be told"))
	if in.DeclineGround == nil {
		f.Add(fault.Invalid, "declineGround", "say on which ground it is declined")
		return
	}
	if !law.MayDecline(law.BasisCode(request.Basis), *in.DeclineGround) {
		f.Add(fault.Invalid, "declineGround", "this is no ground to decline this request; what section 66 requires can be refused for legal professional privilege, or because it is not held; confidentiality alone is never a ground (section 65A)")
	}
	change.SetDeclineGround(string(*in.DeclineGround))
}

// asked reads a request that asks an agency where the viewer is employed; the form says
// why not.
func (d Desk) asked(ctx context.Context, f *desk.Form, global string) (*gen.InformationRequest, error) {
	row, err := desk.Find(ctx, f, "requestId", "InformationRequest", global, d.Rows.InformationRequest.Get, d.knowsRequest)
	if row != nil && !d.employed(row.ToAgencyID) {
		f.Add(fault.Forbidden, "requestId", "only practitioners of the agency that is asked answer")
	}
	return row, err
}

// once turns a change that found nothing left to change into a refusal.
func once(err error, field, message string) error {
	if err != nil {
		return err
	}
	return command.Refusal(fault.Conflict, field, "%s", message)
}
