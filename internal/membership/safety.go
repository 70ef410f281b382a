package membership

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
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
	NetworkID  string
	Promise    SafetyNetworkPromise
	AsAgencyID *string
}

// RecordSafetyNetworkMember adds somebody to the safety network while the network is
// open. Members of the network and the director do. Errors: command.UserErrors.
func (d Desk) RecordSafetyNetworkMember(ctx context.Context, in RecordSafetyNetworkMemberInput) (*gen.SafetyNetworkMember, error) {
	var f form
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
	by := d.author(&f, in.AsAgencyID, network.ChildID)
	if network, err = d.settle(ctx, network); err != nil {
		return nil, err
	}
	f.within("networkId", d.Today, network)
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

func (d Desk) promise(ctx context.Context, f *form, at string, in SafetyNetworkPromise) (promise, error) {
	f.one(at[:max(0, len(at)-1)], "kinId, externalSupportId and practitionerId", in.KinID, in.ExternalSupportID, in.PractitionerID)
	p := promise{agreed: d.day(in.AgreedOn), check: in.NextCheckOn}
	p.willDo = f.required(at+"willDo", in.WillDo, longest, "say what they agreed to do")
	switch {
	case p.agreed > d.Today:
		f.Add(fault.Invalid, at+"agreedOn", "note what they have agreed to: this day has not come yet")
	case p.check != nil && *p.check < p.agreed:
		f.Add(fault.Invalid, at+"nextCheckOn", "nothing is checked before it was agreed")
	}
	var err error
	switch {
	case in.KinID != nil:
		var kin *gen.Kin
		if kin, err = d.kin(ctx, f, at+"kinId", *in.KinID); kin != nil {
			p.kin = &kin.ID
		}
	case in.PractitionerID != nil:
		var who *gen.Practitioner
		if who, err = d.practitioner(ctx, f, at+"practitionerId", *in.PractitionerID); who != nil {
			p.helper = &who.ID
		}
	case in.ExternalSupportID != nil:
		p.support, err = d.support(ctx, f, *in.ExternalSupportID)
	}
	return p, err
}

// ofChild refuses the external support of another child.
func (p promise) ofChild(f *form, at string, child uuid.UUID) {
	if p.support != nil && p.support.ChildID != child {
		f.absent(at+"externalSupportId", "ExternalSupport")
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
	var f form
	row, err := d.safe(ctx, &f, in.SafetyNetworkMemberID)
	if err != nil {
		return nil, err
	}
	why := f.required("reason", in.Reason, longest, "say why it does not hold any more")
	on := d.day(in.On)
	switch {
	case on > d.Today:
		f.Add(fault.Invalid, "on", "this day has not come yet")
	case row != nil && on < row.AgreedOn:
		f.Add(fault.Invalid, "on", "it was agreed later than that")
	case row != nil && !d.works(row.ChildID) && !d.directs(row.ChildID):
		f.Add(fault.Forbidden, "safetyNetworkMemberId", "only members of the network and the director of the team do this")
	}
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
func (d Desk) safe(ctx context.Context, f *form, global string) (*gen.SafetyNetworkMember, error) {
	id := f.id("safetyNetworkMemberId", "SafetyNetworkMember", global)
	if id == uuid.Nil {
		return nil, nil
	}
	row, err := d.Rows.SafetyNetworkMember.Get(ctx, id)
	if gen.IsNotFound(err) || err == nil && !(d.sees(row.ChildID) && d.acquainted(row.HelperID) && d.open(row.AgencyID) && d.acquainted(&row.PractitionerID)) {
		f.absent("safetyNetworkMemberId", "SafetyNetworkMember")
		return nil, nil
	}
	return row, err
}
