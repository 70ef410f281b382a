package hui

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/aimagreement"
	"cangraph/ent/gen/sharedaim"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// ProposeWorkingAgreementInput is what somebody wants the people around a child to agree on.
type ProposeWorkingAgreementInput struct {
	command.Idempotent
	ChildID    string
	AgencyID   *string
	Kind       enum.SharedAimKind
	Text       string
	ProposedOn *calendar.Date // nil: today
}

// ProposeWorkingAgreement adds an agreement, to which the viewer agrees (S2.31, S2.33, S2.38). Errors:
// command.UserErrors.
func (d Desk) ProposeWorkingAgreement(ctx context.Context, in ProposeWorkingAgreementInput) (*gen.SharedAim, error) {
	var f desk.Form
	who := d.author(&f, in.ChildID, in.AgencyID)
	text := f.Required("text", in.Text, desk.Text, "say what you propose to agree on")
	desk.Code(&f, "kind", in.Kind)
	if who.child == uuid.Nil {
		return nil, f.Err()
	}
	network, err := d.Network(ctx, who.child)
	if err != nil {
		return nil, err
	}
	on := f.Happened("proposedOn", in.ProposedOn, network.AcceptedOn, d.Today)
	if err := f.Err(); err != nil {
		return nil, err
	}
	same := d.Rows.SharedAim.Query().Where(sharedaim.NetworkID(network.ID), sharedaim.PractitionerID(who.practitioner), sharedaim.Text(text))
	if err := d.unlessKnown(ctx, who.child, same, "text", "you have proposed this already"); err != nil {
		return nil, err
	}
	row, err := d.Rows.SharedAim.Create().SetChildID(who.child).SetPractitionerID(who.practitioner).SetAgencyID(who.agency).SetNetworkID(network.ID).
		SetKind(in.Kind).SetText(text).SetProposedOn(on).Save(ctx)
	if err != nil {
		return nil, err
	}
	return row, d.agree(ctx, row, who, heard{}, on)
}

// agree writes that somebody agrees.
func (d Desk) agree(ctx context.Context, row *gen.SharedAim, who author, from heard, on calendar.Date) error {
	agreement, err := d.Rows.AimAgreement.Create().SetChildID(who.child).SetPractitionerID(who.practitioner).SetAgencyID(who.agency).
		SetSharedAimID(row.ID).SetNillableKinID(from.kin).SetOfChild(from.ofChild).SetAgreedOn(on).Save(ctx)
	if err == nil {
		d.Changed(agreement.ID)
	}
	return err
}

// AgreeToWorkingAgreementInput is that somebody agrees.
type AgreeToWorkingAgreementInput struct {
	command.Idempotent
	WorkingAgreementID string
	AgencyID           *string
	PersonID           *string
}

// AgreeToWorkingAgreement adds that the viewer, or a child or adult of its whānau whom they
// heard, agrees: each once, and no practitioner for another. Errors: command.UserErrors.
func (d Desk) AgreeToWorkingAgreement(ctx context.Context, in AgreeToWorkingAgreementInput) (*gen.SharedAim, error) {
	var f desk.Form
	row, err := hold(ctx, d, &f, d.workingAgreement(), in.WorkingAgreementID, nil)
	if err != nil {
		return nil, err
	}
	who := author{row.ChildID, d.Me(), d.ActsFor(&f, row.ChildID, in.AgencyID)}
	from, err := d.heard(ctx, &f, row.ChildID, in.PersonID)
	if err != nil {
		return nil, err
	}
	agreed := d.Rows.AimAgreement.Query().Where(aimagreement.SharedAimID(row.ID))
	switch {
	case from.kin != nil:
		agreed.Where(aimagreement.KinID(*from.kin))
	case from.ofChild:
		agreed.Where(aimagreement.OfChild(true))
	default:
		agreed.Where(aimagreement.PractitionerID(who.practitioner), aimagreement.KinIDIsNil(), aimagreement.OfChild(false))
	}
	known, err := agreed.All(ctx)
	if err != nil {
		return nil, err
	}
	if slices.ContainsFunc(known, func(one *gen.AimAgreement) bool { return one.PractitionerID == d.Me() || d.MayKnow(desk.From(one)) }) {
		f.Add(fault.Conflict, "workingAgreementId", "they have agreed to this already")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return row, d.agree(ctx, row, who, from, d.Today)
}
