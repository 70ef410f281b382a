package membership

import (
	"context"
	"slices"
	"strings"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/canmembership"
	"cangraph/ent/gen/externalsupport"
	"cangraph/ent/gen/network"
	"cangraph/ent/gen/safetynetworkmember"
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
	promised, err := d.promise(ctx, &f, "promise.", in.Promise, network)
	if err != nil {
		return nil, err
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	by := d.author(&f, in.AgencyID, network.ChildID)
	if network, err = d.settle(ctx, network); err != nil {
		return nil, err
	}
	within(&f, "networkId", d.Today, network)
	if err := d.agreeable(ctx, &f, "promise.", promised, network, by); err != nil {
		return nil, err
	}
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

func (d Desk) promise(ctx context.Context, f *desk.Form, at string, in SafetyNetworkPromise, network *gen.Network) (promise, error) {
	one(f, at[:max(0, len(at)-1)], "kinId, externalSupportId and practitionerId", in.KinID, in.ExternalSupportID, in.PractitionerID)
	p := promise{agreed: f.Happened(at+"agreedOn", in.AgreedOn, calendar.Always, d.Today), check: in.NextCheckOn}
	p.willDo = f.Required(at+"willDo", in.WillDo, desk.Text, "say what they agreed to do")
	switch {
	case p.check == nil:
	case *p.check < p.agreed:
		f.Add(fault.Invalid, at+"nextCheckOn", "nothing is checked before it was agreed")
	case *p.check > d.Today:
		f.Due(at+"nextCheckOn", *p.check, d.Today)
	}
	child := uuid.Nil
	if network != nil {
		child = network.ChildID
	}
	var err error
	switch {
	case in.KinID != nil:
		var id uuid.UUID
		if id, err = d.KinAround(ctx, f, at+"kinId", child, *in.KinID); id != uuid.Nil {
			p.kin = &id
		}
	case in.PractitionerID != nil:
		var who *gen.Practitioner
		if who, err = d.Practitioner(ctx, f, at+"practitionerId", *in.PractitionerID); who != nil {
			p.helper = &who.ID
		}
	case in.ExternalSupportID != nil:
		p.support, err = d.support(ctx, f, at+"externalSupportId", *in.ExternalSupportID)
		if p.support != nil && child != uuid.Nil && p.support.ChildID != child {
			f.Absent(at+"externalSupportId", "ExternalSupport")
		}
	}
	return p, err
}

// agreeable refuses a promise in the name of a practitioner who is nobody around the child,
// one of who is known to a sheltered agency only, one that is noted already, and one more
// than there may be.
func (d Desk) agreeable(ctx context.Context, f *desk.Form, at string, p promise, network *gen.Network, by author) error {
	if p.helper != nil && *p.helper != d.Me() {
		if is, err := d.isInvolved(ctx, network.ChildID, *p.helper); err != nil {
			return err
		} else if !is {
			f.Add(fault.Conflict, at+"practitionerId", "they are no member, and nobody noted that they are involved: do that first")
		}
	}
	if p.support != nil && p.support.AgencyID != nil && desk.Said(by.agency) != *p.support.AgencyID {
		if hidden, err := d.Sheltered(ctx, *p.support.AgencyID); err != nil {
			return err
		} else if hidden {
			f.Add(fault.Forbidden, at+"externalSupportId", "a sheltered agency noted them: the others would read what somebody agreed to, and not who; do it for that agency")
		}
	}
	made, err := d.Rows.SafetyNetworkMember.Query().Where(safetynetworkmember.ChildID(network.ChildID), safetynetworkmember.EndedOnIsNil()).All(ctx)
	known := only(made, d.knowsSafety)
	room(f, strings.TrimSuffix(at, "."), known, mostSafety, "members of the safety network")
	if slices.ContainsFunc(known, func(row *gen.SafetyNetworkMember) bool { return row.WillDo == p.willDo && p.isOf(row) }) {
		f.Add(fault.Conflict, strings.TrimSuffix(at, "."), "this is noted already")
	}
	return err
}

// isInvolved says whether the viewer knows a practitioner as a member of a network of the
// child, of whatever day, or as somebody involved from outside.
func (d Desk) isInvolved(ctx context.Context, child, who uuid.UUID) (bool, error) {
	held, err := d.Rows.CanMembership.Query().Where(canmembership.PractitionerID(who), canmembership.HasNetworkWith(network.ChildID(child))).All(ctx)
	if err != nil || slices.ContainsFunc(held, func(m *gen.CanMembership) bool { return d.Open(desk.Said(m.AgencyID)) }) {
		return err == nil, err
	}
	noted, err := d.Rows.ExternalSupport.Query().Where(externalsupport.ChildID(child), externalsupport.SupporterID(who)).All(ctx)
	return slices.ContainsFunc(noted, d.knowsSupport), err
}

// isOf says whether a row is of who made a promise.
func (p promise) isOf(row *gen.SafetyNetworkMember) bool {
	support := uuid.Nil
	if p.support != nil {
		support = p.support.ID
	}
	return desk.Said(p.kin) == desk.Said(row.KinID) && desk.Said(p.helper) == desk.Said(row.HelperID) && support == desk.Said(row.ExternalSupportID)
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
	EndedOn               *calendar.Date // the first day without: today when nil
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
		if err := d.MustBeSeen(ctx, &f, "safetyNetworkMemberId", desk.Said(row.AgencyID), d.Mine(row.ChildID)...); err != nil {
			return nil, err
		}
	}
	on := f.Happened("endedOn", in.EndedOn, agreed, d.Today)
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
	return desk.Find(ctx, f, "safetyNetworkMemberId", "SafetyNetworkMember", global, d.Rows.SafetyNetworkMember.Get, d.knowsSafety)
}

// knowsSafety says whether the viewer may know of a member of a safety network for casework.
func (d Desk) knowsSafety(row *gen.SafetyNetworkMember) bool {
	return d.Sees(row.ChildID) && d.Knows(desk.Said(row.HelperID), row.PractitionerID) && d.Open(desk.Said(row.AgencyID))
}
