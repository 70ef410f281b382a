package service

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/agency"
	"cangraph/ent/gen/serviceprovision"
	"cangraph/ent/gen/servicerequest"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/policy"
)

// RequestServiceInput asks an agency for a service.
type RequestServiceInput struct {
	command.Idempotent
	ChildID       string
	ToAgencyID    string
	ServiceTypeID string
	NeedID        *string
	Reason        string
	WantedFrom    *calendar.Date
	AgencyID      *string
}

// RequestService records that an agency was asked for a service for a child (S1.5).
// Members of the network may. Errors: command.UserErrors.
func (d Desk) RequestService(ctx context.Context, in RequestServiceInput) (*gen.ServiceRequest, error) {
	var f desk.Form
	child := d.child(&f, in.ChildID)
	if child == uuid.Nil {
		return nil, f.Err()
	}
	mine := d.ActsFor(&f, child, in.AgencyID)
	to, err := d.asked(ctx, &f, in.ToAgencyID)
	if err != nil {
		return nil, err
	}
	kind, err := d.kind(ctx, &f, in.ServiceTypeID)
	if err != nil {
		return nil, err
	}
	row := d.Rows.ServiceRequest.Create().SetChildID(child).SetPractitionerID(d.Me()).SetAgencyID(mine).SetToAgencyID(to).SetServiceTypeID(kind).
		SetAskedOn(d.Today).SetReason(f.Required("reason", in.Reason, desk.Text, "say why the child needs it"))
	wanted := d.begins(&f, "wantedFrom", in.WantedFrom)
	if wanted < d.Today {
		f.Add(fault.Invalid, "wantedFrom", "choose today or a later day")
	}
	if in.NeedID != nil {
		need, err := d.need(ctx, &f, "needId", d.ofChild(child), *in.NeedID)
		if err != nil {
			return nil, err
		}
		if need != nil {
			row.SetNeedID(need.ID)
		}
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	if err := d.Lock(ctx, child); err != nil {
		return nil, err
	}
	if err := d.unlessAsked(ctx, child, to, kind); err != nil {
		return nil, err
	}
	return row.SetWantedFrom(wanted).Save(ctx)
}

// asked reads the agency that is asked.
func (d Desk) asked(ctx context.Context, f *desk.Form, global string) (uuid.UUID, error) {
	id := f.ID("toAgencyId", "Agency", global)
	if id == uuid.Nil {
		return id, nil
	}
	exists, err := d.Rows.Agency.Query().Where(agency.ID(id)).Exist(ctx)
	if err == nil && (!exists || !d.Open(id)) {
		f.Absent("toAgencyId", "Agency")
	}
	return id, err
}

// unlessAsked refuses to ask for what was asked and is not decided, or is given already.
func (d Desk) unlessAsked(ctx context.Context, child, to, kind uuid.UUID) error {
	rows, err := d.Rows.ServiceRequest.Query().Where(servicerequest.ChildID(child), servicerequest.ToAgencyID(to), servicerequest.ServiceTypeID(kind),
		servicerequest.StatusIn(enum.ServiceAsked, enum.ServiceWaitlisted)).All(ctx)
	if err != nil {
		return err
	}
	for _, row := range rows {
		if d.Open(row.AgencyID) && d.Knows(row.PractitionerID) {
			return command.Refusal(fault.Conflict, "toAgencyId", "they have been asked for this already, and it is not decided")
		}
	}
	gives, err := d.Rows.ServiceProvision.Query().Where(serviceprovision.ChildID(child), serviceprovision.AgencyID(to), serviceprovision.ServiceTypeID(kind),
		serviceprovision.StatusEQ(enum.Active), serviceprovision.Or(serviceprovision.UntilOnIsNil(), serviceprovision.UntilOnGT(d.Today))).Exist(ctx)
	if err == nil && gives {
		err = command.Refusal(fault.Conflict, "toAgencyId", "they give this service already")
	}
	return err
}

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
		return nil, refusal(err, f)
	}
	if err := d.Lock(ctx, row.ID); err != nil {
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
	id := f.ID("requestId", requestType, global)
	if id == uuid.Nil {
		return nil, nil
	}
	row, err := d.Rows.ServiceRequest.Get(ctx, id)
	if err != nil && !gen.IsNotFound(err) {
		return nil, err
	}
	if err != nil || !d.mayRead(row) {
		f.Absent("requestId", requestType)
		return nil, nil
	}
	manages := d.Scope.Has(policy.Manager, row.ToAgencyID)
	if works := d.Works(row.ChildID); !manages && !(works && (d.actsFor(row) || row.PractitionerID == d.Me() || d.Leads(row.ChildID))) {
		f.Add(fault.Forbidden, "requestId", "the agency that was asked answers, or who asked and the lead as they were told")
		return nil, nil
	}
	return row, nil
}

// mayRead says what the rule of rows says of the table (policy.Tables).
func (d Desk) mayRead(row *gen.ServiceRequest) bool {
	return (d.Sees(row.ChildID) || d.Scope.Has(policy.Manager, row.ToAgencyID)) &&
		d.Open(row.ToAgencyID) && d.Open(row.AgencyID) && d.Knows(row.PractitionerID)
}

// actsFor says whether the viewer works with the child for the agency that was asked.
func (d Desk) actsFor(row *gen.ServiceRequest) bool {
	for _, id := range d.Scope.Of(policy.ActsFor, row.ChildID) {
		if id == row.ToAgencyID {
			return true
		}
	}
	return false
}
