package sharing

import (
	"context"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/sharing/law"
)

// RecordDisclosureInput is information given by one agency to another: in answer to a
// request, or on the giver's own initiative about a child.
type RecordDisclosureInput struct {
	command.Idempotent
	InformationRequestID *string // the child and both agencies are then the request's
	ChildID              *string
	FromAgencyID         *string
	ToAgencyID           *string
	DisclosedOn          *calendar.Date // nil: today
	Purpose              law.Purpose
	Basis                law.BasisCode
	ReasonableBelief     *string
	Items                []string
	MinimumNecessary     string
	ConsultationID       *string // nil: the latest that fits
	OwnInformation       *bool   // nothing in it was received under a limit on its use
	InConfidence         *bool
	ConfidenceConsent    *string
}

// RecordDisclosure adds a disclosure to the ledger, with the version of its basis and
// the receiver's sharing class of that day, and opens the receiver's duty to tell the
// child (IPP 3A). What cannot stand on its basis is refused, saying what to record.
// Only practitioners who work with the child for the giver may, and those employed at
// an agency that was asked. Errors: command.UserErrors.
func (d Desk) RecordDisclosure(ctx context.Context, in RecordDisclosureInput) (*gen.Disclosure, error) {
	var f desk.Form
	planned, err := d.plan(ctx, &f, in)
	if err != nil {
		return nil, err
	}
	row := d.Rows.Disclosure.Create().SetPractitionerID(d.Me()).SetPurpose(string(desk.Among(&f, "purpose", in.Purpose, law.Purposes))).
		SetBasis(string(in.Basis)).SetItems(items(&f, in.Items)).SetInConfidence(desk.Said(in.InConfidence)).
		SetMinimumNecessary(f.Required("minimumNecessary", in.MinimumNecessary, longest, "say why no less would do")).
		SetConfidenceConsent(f.Words("confidenceConsent", in.ConfidenceConsent, longest)).
		SetReasonableBelief(belief(&f, in))
	on := f.Happened("disclosedOn", in.DisclosedOn, calendar.Always, d.Today)
	if err := f.Err(); err != nil {
		return nil, err
	}
	if err := d.examine(ctx, planned, in, on); err != nil {
		return nil, err
	}
	object(&f, law.Disclosure{Question: planned.question, Basis: in.Basis}, planned.request != nil)
	if in.ConsultationID != nil && planned.consultation == nil {
		f.Add(fault.NotFound, "consultationId", "there is no such consultation about this child, receiver and purpose by that day")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	basis, _ := law.BasisOn(in.Basis, on)
	row.SetChildID(planned.child).SetFromAgencyID(planned.from.ID).SetToAgencyID(planned.to.ID).SetDisclosedOn(on).SetBasisVersion(basis.Version).
		SetInitiative(enum.OwnInitiative).SetReceiverClass(planned.question.To.Class).SetUseRestriction(string(planned.restriction))
	if planned.request != nil {
		row.SetInitiative(enum.OnRequest).SetRequestID(planned.request.ID)
	}
	if planned.consultation != nil {
		row.SetConsultationID(planned.consultation.ID)
	}
	given, err := row.Save(ctx)
	if err != nil {
		return nil, err
	}
	return given, d.openDuty(ctx, given)
}

// examine finds out what the law asks about a disclosure on a day.
func (d Desk) examine(ctx context.Context, planned *plan, in RecordDisclosureInput, on calendar.Date) (err error) {
	q := law.Question{On: on, Purpose: in.Purpose, Confidence: desk.Said(in.InConfidence), Agreed: new(desk.Form).Words("", in.ConfidenceConsent, longest) != "",
		Section66: planned.request != nil && law.BasisCode(planned.request.Basis) == law.Section66}
	if q.From, err = partyOn(ctx, d.Rows, planned.from, on); err != nil {
		return err
	}
	if q.To, err = partyOn(ctx, d.Rows, planned.to, on); err != nil {
		return err
	}
	if q.InAgreement, err = inAgreement(ctx, d.Rows, planned.from.ID, planned.to.ID, on); err != nil {
		return err
	}
	limited, err := d.holdsLimited(ctx, planned.child, planned.from.ID, on)
	if err != nil {
		return err
	}
	q.Obtained66 = in.Basis == law.Section66A || limited && !desk.Said(in.OwnInformation)
	if q.Obtained66 || in.Basis == law.Section66 {
		planned.restriction = law.NoOffenceInvestigation
	}
	needed := about{planned.child, planned.to.ID, in.Purpose}
	if planned.consultation, err = needed.latest(ctx, d.Rows, on, in.ConsultationID, d.mayRestOn); planned.consultation != nil {
		q.Consulted = planned.consultation.Consulted
	}
	planned.question = q
	return err
}

// mostItems bounds what one disclosure lists.
const mostItems = 50

// items reads the list of what is shared.
func items(f *desk.Form, given []string) []string {
	if len(given) == 0 || len(given) > mostItems {
		f.Add(fault.Invalid, "items", "list what is shared, in 1 to %d items", mostItems)
	}
	items := make([]string, 0, min(len(given), mostItems))
	for i, item := range given[:min(len(given), mostItems)] {
		items = append(items, f.Required(desk.Item("items", i), item, longest, "say what is shared"))
	}
	return items
}

// belief reads why the receiver is believed to be helped; only what is required needs none.
func belief(f *desk.Form, in RecordDisclosureInput) string {
	if in.Basis == law.Section66 {
		return f.Words("reasonableBelief", in.ReasonableBelief, longest)
	}
	return f.Required("reasonableBelief", desk.Said(in.ReasonableBelief), longest, "say why you believe that it helps the receiver with this purpose")
}
