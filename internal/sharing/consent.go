package sharing

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/canmembership"
	"cangraph/ent/gen/network"
	"cangraph/ent/gen/participationconsent"
	"cangraph/ent/gen/relationship"
	"cangraph/ent/gen/whanaumember"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/fault"
	"cangraph/internal/policy"
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
	var f form
	row := d.Rows.ParticipationConsent.Create()
	live := d.Rows.ParticipationConsent.Query().Where(participationconsent.UntilOnIsNil())
	child := d.child(&f, in.ChildID)
	switch {
	case is(in.GivenByChild) == (in.KinID != nil):
		f.Add(fault.Invalid, "kinId", "one person consents: the child itself, or an adult of the whānau")
	case in.KinID != nil:
		kin, err := d.kin(ctx, &f, child, *in.KinID)
		if err != nil {
			return nil, err
		}
		row.SetKinID(kin)
		live.Where(participationconsent.KinID(kin))
	default:
		live.Where(participationconsent.GivenByChild(true))
	}
	scope := f.required("scope", in.Scope, "say what they agree to take part in")
	on := f.day("givenOn", in.GivenOn, d.Today)
	if err := f.Err(); err != nil {
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
	return row.SetChildID(child).SetGivenByChild(is(in.GivenByChild)).SetScope(scope).SetFromOn(on).Save(ctx)
}

// kin reads the id of an adult around a child: a member of its network, of a whānau that
// it is of, or a relative, whenever that was. One around another child is absent.
func (d Desk) kin(ctx context.Context, f *form, child uuid.UUID, global string) (uuid.UUID, error) {
	id := f.id("kinId", "Kin", global)
	if id == uuid.Nil || child == uuid.Nil {
		return id, nil
	}
	around, err := d.around(ctx, child, id)
	if err == nil && !(around && d.Scope.Has(policy.Kin, id)) {
		f.absent("kinId", "Kin")
	}
	return id, err
}

func (d Desk) around(ctx context.Context, child, kin uuid.UUID) (bool, error) {
	var homes []uuid.UUID
	if err := d.Rows.WhanauMember.Query().Where(whanaumember.ChildID(child)).Select(whanaumember.FieldWhanauID).Scan(ctx, &homes); err != nil {
		return false, err
	}
	for _, grounds := range []interface {
		Exist(context.Context) (bool, error)
	}{
		d.Rows.CanMembership.Query().Where(canmembership.KinID(kin), canmembership.HasNetworkWith(network.ChildID(child))),
		d.Rows.WhanauMember.Query().Where(whanaumember.KinID(kin), whanaumember.WhanauIDIn(homes...)),
		d.Rows.Relationship.Query().Where(relationship.ChildID(child), relationship.RelativeKinID(kin)),
		d.Rows.Relationship.Query().Where(relationship.RelativeChildID(child), relationship.KinID(kin)),
	} {
		if found, err := grounds.Exist(ctx); found || err != nil {
			return found, err
		}
	}
	return false, nil
}

// WithdrawParticipationConsentInput is the end of a consent.
type WithdrawParticipationConsentInput struct {
	command.Idempotent
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
	if err := f.Err(); err != nil {
		return nil, err
	}
	on := f.day("withdrawnOn", in.WithdrawnOn, d.Today)
	if on < consent.FromOn {
		f.Add(fault.Invalid, "withdrawnOn", "a consent cannot be withdrawn before it was given")
	}
	if err := f.Err(); err != nil {
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

// consent reads a consent about a child that the viewer works with; the form says why not.
func (d Desk) consent(ctx context.Context, f *form, global string) (*gen.ParticipationConsent, error) {
	row, err := entry(ctx, d, f, "consentId", "ParticipationConsent", global, d.Rows.ParticipationConsent.Get, d.knowsConsent)
	if row != nil && err == nil {
		d.mustWork(f, "consentId", row.ChildID)
	}
	return row, err
}
