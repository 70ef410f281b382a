package sharing

import (
	"context"
	"strings"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/calendar"
	"cangraph/internal/fault"
	"cangraph/internal/sharing/law"
)

// RecordDisclosureInput is information given by one agency to another: in answer to a
// request, or on the giver's own initiative about a child.
type RecordDisclosureInput struct {
	RequestID         *string // the child and both agencies are then the request's
	ChildID           *string
	FromAgencyID      *string
	ToAgencyID        *string
	DisclosedOn       *calendar.Date // nil: today
	Purpose           law.Purpose
	Basis             law.BasisCode
	ReasonableBelief  *string
	Items             []string
	MinimumNecessary  string
	ConsultationID    *string // nil: the latest that fits
	OwnInformation    *bool   // nothing in it was received under a limit on its use
	InConfidence      *bool
	ConfidenceConsent *string
}

// gift is a disclosure while it is made ready.
type gift struct {
	child        uuid.UUID
	from, to     *gen.Agency
	request      *gen.InformationRequest // nil: own initiative
	consultation *gen.Consultation       // nil: none that fits
	question     law.Question
	restriction  law.UseRestriction
}

// RecordDisclosure adds a disclosure to the ledger, with the version of its basis and
// the receiver's sharing class of that day, and opens the receiver's duty to tell the
// child (IPP 3A). What cannot stand on its basis is refused, saying what to record.
// Only practitioners who work with the child for the giver may, and those employed at
// an agency that was asked. Errors: command.UserErrors.
func (d Desk) RecordDisclosure(ctx context.Context, in RecordDisclosureInput) (*gen.Disclosure, error) {
	var f form
	g, err := d.gift(ctx, &f, in)
	if err != nil {
		return nil, err
	}
	row := d.Rows.Disclosure.Create().SetPractitionerID(d.me()).SetPurpose(string(among(&f, "purpose", in.Purpose, law.Purposes))).
		SetBasis(string(in.Basis)).SetItems(f.items(in.Items)).SetInConfidence(is(in.InConfidence)).
		SetMinimumNecessary(f.required("minimumNecessary", in.MinimumNecessary, "say why no less would do")).
		SetConfidenceConsent(f.words("confidenceConsent", said(in.ConfidenceConsent))).
		SetReasonableBelief(f.belief(in))
	on := f.day("disclosedOn", in.DisclosedOn, d.Today)
	if err := f.err(); err != nil {
		return nil, err
	}
	if err := d.examine(ctx, g, in, on); err != nil {
		return nil, err
	}
	f.object(law.Disclosure{Question: g.question, Basis: in.Basis}, g.request != nil)
	if in.ConsultationID != nil && g.consultation == nil {
		f.refuse(fault.NotFound, "consultationId", "there is no such consultation about this child, receiver and purpose by that day")
	}
	if err := f.err(); err != nil {
		return nil, err
	}
	basis, _ := law.BasisOn(in.Basis, on)
	row.SetChildID(g.child).SetFromAgencyID(g.from.ID).SetToAgencyID(g.to.ID).SetDisclosedOn(on).SetBasisVersion(basis.Version).
		SetInitiative(enum.OwnInitiative).SetReceiverClass(g.question.To.Class).SetUseRestriction(string(g.restriction))
	if g.request != nil {
		row.SetInitiative(enum.OnRequest).SetRequestID(g.request.ID)
	}
	if g.consultation != nil {
		row.SetConsultationID(g.consultation.ID)
	}
	given, err := row.Save(ctx)
	if err != nil {
		return nil, err
	}
	return given, d.openDuty(ctx, given)
}

// examine finds out what the law asks about a disclosure on a day.
func (d Desk) examine(ctx context.Context, g *gift, in RecordDisclosureInput, on calendar.Date) (err error) {
	q := law.Question{On: on, Purpose: in.Purpose, Confidence: is(in.InConfidence), Agreed: strings.TrimSpace(said(in.ConfidenceConsent)) != "",
		Section66: g.request != nil && law.BasisCode(g.request.Basis) == law.Section66}
	if q.From, err = partyOn(ctx, d.Rows, g.from, on); err != nil {
		return err
	}
	if q.To, err = partyOn(ctx, d.Rows, g.to, on); err != nil {
		return err
	}
	if q.InAgreement, err = inAgreement(ctx, d.Rows, g.from.ID, g.to.ID, on); err != nil {
		return err
	}
	limited, err := d.holdsLimited(ctx, g.child, g.from.ID, on)
	if err != nil {
		return err
	}
	q.Obtained66 = in.Basis == law.Section66A || limited && !is(in.OwnInformation)
	if q.Obtained66 || in.Basis == law.Section66 {
		g.restriction = law.NoOffenceInvestigation
	}
	g.consultation, err = about{g.child, g.to.ID, in.Purpose}.consulted(ctx, d.Rows, on, in.ConsultationID)
	if g.consultation != nil {
		q.Consulted = g.consultation.Consulted
	}
	g.question = q
	return err
}
