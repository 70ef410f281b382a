package sharing

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/participationconsent"
	"cangraph/internal/calendar"
	"cangraph/internal/fault"
	"cangraph/internal/policy"
)

// RecordParticipationConsentInput is the agreement of the child, or of one adult of its
// whānau, to take part.
type RecordParticipationConsentInput struct {
	ChildID      string
	GivenByChild *bool
	KinID        *string
	Scope        string
	GivenOn      *calendar.Date // nil: today
}

// RecordParticipationConsent adds a consent to take part. It is no basis to share
// information. Only practitioners who work with the child may. Errors: command.UserErrors.
func (d Desk) RecordParticipationConsent(ctx context.Context, in RecordParticipationConsentInput) (*gen.ParticipationConsent, error) {
	var f form
	row := d.Rows.ParticipationConsent.Create()
	live := d.Rows.ParticipationConsent.Query().Where(participationconsent.UntilOnIsNil())
	child := d.child(&f, in.ChildID)
	switch {
	case is(in.GivenByChild) == (in.KinID != nil):
		f.refuse(fault.Invalid, "kinId", "one person consents: the child itself, or an adult of the whānau")
	case in.KinID != nil:
		kin := f.id("kinId", "Kin", *in.KinID)
		if kin != uuid.Nil && !d.Scope.Has(policy.Kin, kin) {
			f.absent("kinId", "Kin")
		}
		row.SetKinID(kin)
		live.Where(participationconsent.KinID(kin))
	default:
		live.Where(participationconsent.GivenByChild(true))
	}
	scope := f.required("scope", in.Scope, "say what they agree to take part in")
	on := f.day("givenOn", in.GivenOn, d.Today)
	if err := f.err(); err != nil {
		return nil, err
	}
	known, err := live.Where(participationconsent.ChildID(child), participationconsent.Scope(scope)).Exist(ctx)
	if err != nil {
		return nil, err
	}
	if known {
		f.refuse(fault.Conflict, "scope", "this consent is recorded already and has not been withdrawn")
		return nil, f.err()
	}
	return row.SetChildID(child).SetGivenByChild(is(in.GivenByChild)).SetScope(scope).SetFromOn(on).Save(ctx)
}

// WithdrawParticipationConsentInput is the end of a consent.
type WithdrawParticipationConsentInput struct {
	ConsentID   string
	WithdrawnOn *calendar.Date // nil: today
}

// WithdrawParticipationConsent ends a consent, once. What was shared lawfully stays in
// the ledger. Only practitioners who work with the child may. Errors: command.UserErrors.
func (d Desk) WithdrawParticipationConsent(ctx context.Context, in WithdrawParticipationConsentInput) (*gen.ParticipationConsent, error) {
	var f form
	consent, err := d.consent(ctx, &f, in.ConsentID)
	if err != nil {
		return nil, err
	}
	if err := f.err(); err != nil {
		return nil, err
	}
	on := f.day("withdrawnOn", in.WithdrawnOn, d.Today)
	if on < consent.FromOn {
		f.refuse(fault.Invalid, "withdrawnOn", "a consent cannot be withdrawn before it was given")
	}
	if err := f.err(); err != nil {
		return nil, err
	}
	// A period holds at least its first day, also when they change their mind on it.
	changed, err := d.Rows.ParticipationConsent.Update().
		Where(participationconsent.ID(consent.ID), participationconsent.UntilOnIsNil()).
		SetUntilOn(max(on, consent.FromOn.AddDays(1))).Save(ctx)
	if err != nil || changed == 0 {
		return nil, once(err, "consentId", "this consent has been withdrawn already")
	}
	return d.Rows.ParticipationConsent.Get(ctx, consent.ID)
}

// consent reads a consent about a child that the viewer works with.
func (d Desk) consent(ctx context.Context, f *form, global string) (*gen.ParticipationConsent, error) {
	if !d.writes() {
		f.refuse(fault.Forbidden, "consentId", "only practitioners keep the ledger")
		return nil, nil
	}
	id := f.id("consentId", "ParticipationConsent", global)
	if id == uuid.Nil {
		return nil, nil
	}
	row, err := d.Rows.ParticipationConsent.Get(ctx, id)
	switch {
	case err != nil && !gen.IsNotFound(err):
		return nil, err
	case err != nil || !d.Scope.Has(policy.Case, row.ChildID):
		f.absent("consentId", "ParticipationConsent")
	case !d.works(row.ChildID):
		f.refuse(fault.Forbidden, "consentId", "only members of the child's network and its lead keep its ledger")
	default:
		return row, nil
	}
	return nil, nil
}
