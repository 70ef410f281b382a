package sharing

import (
	"context"

	"cangraph/ent/gen"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/sharing/law"
)

// RequestInformationInput is one agency asking another about a child.
type RequestInformationInput struct {
	command.Idempotent
	ChildID      string
	FromAgencyID string // asks
	ToAgencyID   string // is asked
	Purpose      law.Purpose
	Basis        law.BasisCode
	Question     string
	AskedOn      *calendar.Date // nil: today
	DueOn        *calendar.Date // nil: five working days later under section 66, else twenty
}

// RequestInformation adds a request to the ledger: the asking agency's own, or one that
// reached the asked agency by another way. Only practitioners who work with the child
// for one of the two may. Errors: command.UserErrors.
func (d Desk) RequestInformation(ctx context.Context, in RequestInformationInput) (*gen.InformationRequest, error) {
	var f desk.Form
	child := d.Child(&f, "childId", in.ChildID)
	from, err := d.Agency(ctx, &f, "fromAgencyId", in.FromAgencyID)
	if err != nil {
		return nil, err
	}
	to, err := d.Agency(ctx, &f, "toAgencyId", in.ToAgencyID)
	if err != nil {
		return nil, err
	}
	asked := f.Happened("askedOn", in.AskedOn, calendar.Always, d.Today)
	due := dueOn(&f, in.DueOn, asked, in.Basis)
	question := f.Required("question", in.Question, longest, "say what is asked")
	requestable(&f, in.Basis, desk.Among(&f, "purpose", in.Purpose, law.Purposes), from, asked)
	if err := f.Err(); err != nil {
		return nil, err
	}
	if from.ID == to.ID {
		f.Add(fault.Invalid, "toAgencyId", "an agency does not ask itself")
	}
	if from.Shield != "" {
		f.Add(fault.Invalid, "fromAgencyId", "this is a shielded agency: those it asks could not see who asks; ask through the agency that speaks for it, or by telephone")
	}
	d.mustActFor(&f, child, "fromAgencyId", from, to)
	if err := f.Err(); err != nil {
		return nil, err
	}
	return d.Rows.InformationRequest.Create().SetChildID(child).SetFromAgencyID(from.ID).SetToAgencyID(to.ID).
		SetPractitionerID(d.Me()).SetAskedOn(asked).SetDueOn(due).SetPurpose(string(in.Purpose)).SetBasis(string(in.Basis)).
		SetQuestion(question).Save(ctx)
}

// dueOn reads the day by which a request is to be answered.
func dueOn(f *desk.Form, given *calendar.Date, asked calendar.Date, basis law.BasisCode) calendar.Date {
	if given == nil {
		days := daysForOthers
		if basis == law.Section66 {
			days = daysForSection66
		}
		return calendar.AddWorkingDays(asked, days)
	}
	if *given < asked {
		f.Add(fault.Invalid, "dueOn", "an answer cannot be due before it is asked for")
	}
	return *given
}

// requestable refuses a request on a basis that does not carry it.
func requestable(f *desk.Form, code law.BasisCode, purpose law.Purpose, from *gen.Agency, on calendar.Date) {
	basis, holds := law.BasisOn(code, on)
	switch {
	case !holds || !basis.Requested:
		f.Add(fault.Invalid, "basis", "nothing can be asked for on this basis that day: choose one of sharingBases with requested: true")
	case code == law.Section66 && from != nil && !law.StatutoryKind(from.Kind):
		f.Add(fault.Invalid, "basis", "only Oranga Tamariki and the Police ask under section 66: choose another basis")
	case code != law.PrivacyIPP11 && purpose == law.NoneOfThese:
		f.Add(fault.Invalid, "purpose", "this basis needs one of the six purposes of section 66C: choose the one that fits, or another basis")
	}
}
