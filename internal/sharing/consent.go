package sharing

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/participationconsent"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// RecordParticipationConsentInput is the agreement of the child, or of one adult of its
// whānau, to take part.
type RecordParticipationConsentInput struct {
	command.Idempotent
	ChildID      string
	GivenByChild *bool
	KinID        *string
	Scope        string
	GivenOn      *calendar.Date // nil: today
}

// RecordParticipationConsent adds a consent to take part. It is no basis to share
// information. Only practitioners who work with the child may. Errors: command.UserErrors.
func (d Desk) RecordParticipationConsent(ctx context.Context, in RecordParticipationConsentInput) (*gen.ParticipationConsent, error) {
	var f desk.Form
	row := d.Rows.ParticipationConsent.Create()
	live := d.Rows.ParticipationConsent.Query().Where(participationconsent.UntilOnIsNil())
	child := d.Child(&f, "childId", in.ChildID)
	switch {
	case desk.Said(in.GivenByChild) == (in.KinID != nil):
		f.Add(fault.Invalid, "kinId", "one person consents: the child itself, or an adult of the whānau")
	case in.KinID != nil:
		kin, err := d.KinAround(ctx, &f, "kinId", child, *in.KinID)
		if err != nil {
			return nil, err
		}
		row.SetKinID(kin)
		live.Where(participationconsent.KinID(kin))
	default:
		live.Where(participationconsent.GivenByChild(true))
	}
	scope := f.Required("scope", in.Scope, longest, "say what they agree to take part in")
	on := f.Happened("givenOn", in.GivenOn, calendar.Always, d.Today)
	if err := f.Err(); err != nil {
		return nil, err
	}
	if err := d.mustBeSeen(ctx, &f, "childId", child); err != nil {
		return nil, err
	}
	known, err := live.Where(participationconsent.ChildID(child), participationconsent.Scope(scope)).Exist(ctx)
	if err != nil {
		return nil, err
	}
	if known {
		f.Add(fault.Conflict, "scope", "this consent is recorded already and has not been withdrawn")
		return nil, f.Err()
	}
	return row.SetChildID(child).SetGivenByChild(desk.Said(in.GivenByChild)).SetScope(scope).SetFromOn(on).Save(ctx)
}

// WithdrawParticipationConsentInput is the end of a consent.
type WithdrawParticipationConsentInput struct {
	command.Idempotent
	ParticipationConsentID string
	WithdrawnOn            *calendar.Date // nil: today
}

// WithdrawParticipationConsent ends a consent, once. What was shared lawfully stays in
// the ledger. Only practitioners who work with the child may. Errors: command.UserErrors.
func (d Desk) WithdrawParticipationConsent(ctx context.Context, in WithdrawParticipationConsentInput) (*gen.ParticipationConsent, error) {
	var f desk.Form
	consent, err := d.consent(ctx, &f, in.ParticipationConsentID)
	if err != nil || f.Err() != nil {
		return nil, f.Why(err)
	}
	on := f.Happened("withdrawnOn", in.WithdrawnOn, consent.FromOn, d.Today)
	if err := f.Err(); err != nil {
		return nil, err
	}
	if err := d.mustBeSeen(ctx, &f, "participationConsentId", consent.ChildID); err != nil {
		return nil, err
	}
	// A period holds at least its first day, also when they change their mind on it.
	changed, err := d.Rows.ParticipationConsent.Update().
		Where(participationconsent.ID(consent.ID), participationconsent.UntilOnIsNil()).
		SetUntilOn(max(on, consent.FromOn.AddDays(1))).Save(ctx)
	if err != nil || changed == 0 {
		return nil, once(err, "participationConsentId", "this consent has been withdrawn already")
	}
	return d.Rows.ParticipationConsent.Get(ctx, consent.ID)
}

// mustBeSeen refuses staff of sheltered agencies: a consent is nobody's, and everybody
// who works with the child reads it.
func (d Desk) mustBeSeen(ctx context.Context, f *desk.Form, field string, child uuid.UUID) error {
	return f.Why(d.MustBeSeen(ctx, f, field, uuid.Nil, d.Mine(child)...))
}

// consent reads a consent about a child that the viewer works with; the form says why not.
func (d Desk) consent(ctx context.Context, f *desk.Form, global string) (*gen.ParticipationConsent, error) {
	row, err := desk.Find(ctx, f, "participationConsentId", consentType, global, d.Rows.ParticipationConsent.Get, func(row *gen.ParticipationConsent) bool {
		return d.Sees(row.ChildID)
	})
	if row != nil {
		d.AsMember(f, "participationConsentId", row.ChildID)
	}
	return row, err
}
