package membership

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// SafetyNetworkPromise is what somebody agreed to do for the child: exactly one of an
// adult of the whānau, an external support and a practitioner (S2.19).
type SafetyNetworkPromise struct {
	KinID             *string
	ExternalSupportID *string
	PractitionerID    *string
	WillDo            string
	AgreedOn          *calendar.Date // today when nil
	NextCheckOn       *calendar.Date // when somebody asks how it goes
}

// RecordSafetyNetworkMemberInput adds somebody to the safety network.
type RecordSafetyNetworkMemberInput struct {
	command.Idempotent
	NetworkID string
	Promise   SafetyNetworkPromise
	AgencyID  *string
}

// RecordSafetyNetworkMember adds somebody to the safety network while the network is
// open. Members of the network and the director do. Errors: command.UserErrors.
func (d Desk) RecordSafetyNetworkMember(ctx context.Context, in RecordSafetyNetworkMemberInput) (*gen.SafetyNetworkMember, error) {
	var f desk.Form
	network, err := d.network(ctx, &f, in.NetworkID)
	if err != nil {
		return nil, err
	}
	promised, err := d.promise(ctx, &f, "promise.", in.Promise)
	if err != nil {
		return nil, err
	}
	if network != nil {
		promised.ofChild(&f, "promise.", network.ChildID)
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	by := d.author(&f, in.AgencyID, network.ChildID)
	if network, err = d.settle(ctx, network); err != nil {
		return nil, err
	}
	within(&f, "networkId", d.Today, network)
	if err := f.Err(); err != nil {
		return nil, err
	}
	return d.promised(network, promised, by).Save(ctx)
}

// promise is a SafetyNetworkPromise that was read.
type promise struct {
	kin, helper *uuid.UUID
	support     *gen.ExternalSupport
	willDo      string
	agreed      calendar.Date
	check       *calendar.Date
}

func (d Desk) promise(ctx context.Context, f *desk.Form, at string, in SafetyNetworkPromise) (promise, error) {
	one(f, at[:max(0, len(at)-1)], "kinId, externalSupportId and practitionerId", in.KinID, in.ExternalSupportID, in.PractitionerID)
	p := promise{agreed: f.Happened(at+"agreedOn", in.AgreedOn, calendar.Always, d.Today), check: in.NextCheckOn}
	p.willDo = f.Required(at+"willDo", in.WillDo, desk.Text, "say what they agreed to do")
	if p.check != nil && *p.check < p.agreed {
		f.Add(fault.Invalid, at+"nextCheckOn", "nothing is checked before it was agreed")
	}
	var err error
	switch {
	case in.KinID != nil:
		var kin *gen.Kin
		if kin, err = d.Kin(ctx, f, at+"kinId", *in.KinID); kin != nil {
			p.kin = &kin.ID
		}
	case in.PractitionerID != nil:
		var who *gen.Practitioner
		if who, err = d.Practitioner(ctx, f, at+"practitionerId", *in.PractitionerID); who != nil {
			p.helper = &who.ID
		}
	case in.ExternalSupportID != nil:
		p.support, err = d.support(ctx, f, at+"externalSupportId", *in.ExternalSupportID)
	}
	return p, err
}

// ofChild refuses the external support of another child.
func (p promise) ofChild(f *desk.Form, at string, child uuid.UUID) {
	if p.support != nil && p.support.ChildID != child {
		f.Absent(at+"externalSupportId", "ExternalSupport")
	}
}

// promised is the row of a promise.
func (d Desk) promised(network *gen.Network, p promise, by author) *gen.SafetyNetworkMemberCreate {
	row := d.Rows.SafetyNetworkMember.Create().SetChildID(network.ChildID).SetNetworkID(network.ID).SetNillableKinID(p.kin).SetNillableHelperID(p.helper).
		SetWillDo(p.willDo).SetAgreedOn(p.agreed).SetNillableNextCheckOn(p.check).SetPractitionerID(by.id).SetNillableAgencyID(by.agency)
	if p.support != nil {
		row.SetExternalSupportID(p.support.ID)
	}
	return row
}

// EndSafetyNetworkMemberInput notes that a promise does not hold any more.
type EndSafetyNetworkMemberInput struct {
	command.Idempotent
	SafetyNetworkMemberID string
	On                    *calendar.Date // the first day without: today when nil
	Reason                string
	ExpectedVersion       *int
}

// EndSafetyNetworkMember ends what somebody agreed to, while the network is open. Members
// of the network and the director do. Errors: command.UserErrors.
func (d Desk) EndSafetyNetworkMember(ctx context.Context, in EndSafetyNetworkMemberInput) (*gen.SafetyNetworkMember, error) {
	var f desk.Form
	row, err := d.safe(ctx, &f, in.SafetyNetworkMemberID)
	if err != nil {
		return nil, err
	}
	why := f.Required("reason", in.Reason, desk.Text, "say why it does not hold any more")
	agreed := calendar.Always
	if row != nil {
		agreed = row.AgreedOn
		d.mustBelong(&f, "safetyNetworkMemberId", row.ChildID)
	}
	on := f.Happened("on", in.On, agreed, d.Today)
	if err := f.Err(); err != nil {
		return nil, err
	}
	if err := d.Lock(ctx, row.ChildID); err != nil {
		return nil, err
	}
	if row, err = d.Rows.SafetyNetworkMember.Get(ctx, row.ID); err != nil {
		return nil, err
	}
	if err := command.Expect(in.ExpectedVersion, row.Version, row.ID); err != nil {
		return nil, err
	}
	if row.EndedOn != nil {
		return nil, command.Refusal(fault.Conflict, "safetyNetworkMemberId", "this has ended already")
	}
	return d.Rows.SafetyNetworkMember.UpdateOne(row).SetEndedOn(on).SetEndReason(why).Save(ctx)
}

// safe reads a member of a safety network whom the viewer may know of for casework.
func (d Desk) safe(ctx context.Context, f *desk.Form, global string) (*gen.SafetyNetworkMember, error) {
	return desk.Find(ctx, f, "safetyNetworkMemberId", "SafetyNetworkMember", global, d.Rows.SafetyNetworkMember.Get, func(row *gen.SafetyNetworkMember) bool {
		return d.Sees(row.ChildID) && d.Knows(desk.Said(row.HelperID), row.PractitionerID) && d.Open(desk.Said(row.AgencyID))
	})
}
