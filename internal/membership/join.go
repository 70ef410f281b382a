package membership

import (
	"context"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/account"
	"cangraph/ent/gen/canmembership"
	"cangraph/ent/gen/externalsupport"
	"cangraph/ent/gen/predicate"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/text"
)

// JoinNetworkInput is somebody who joins without an invitation: exactly one of a
// practitioner who has no login, an adult of the whānau, and an adult who is not recorded yet.
type JoinNetworkInput struct {
	command.Idempotent
	NetworkID         string
	PractitionerID    *string
	MemberAgencyID    *string // for which the practitioner comes
	KinID             *string
	Adult             *AdultInput
	Role              *enum.MembershipRole // of a practitioner
	Reason            Reason
	On                *calendar.Date // the first day: today when nil
	ExternalSupportID *string        // as whom they were known so far
	AgencyID          *string        // for which the viewer acts
}

// AdultInput is an adult of the whānau who is not recorded yet.
type AdultInput struct {
	GivenNames   string
	FamilyName   string
	Relationship enum.RelationshipKind // to the child
}

// newcomer is whom an input of JoinNetwork means; adult is nil for who is recorded.
type newcomer struct {
	practitioner *gen.Practitioner
	agency       *gen.Agency
	kin          *gen.Kin
	adult        *AdultInput
	role         enum.MembershipRole
	support      *gen.ExternalSupport
}

// JoinNetwork records that somebody is a member from a day on, today, earlier or later.
// The lead and the director do. Errors: command.UserErrors; a practitioner who has a
// login is fault.Conflict, since they answer an invitation themselves.
func (d Desk) JoinNetwork(ctx context.Context, in JoinNetworkInput) (*spell, error) {
	var f desk.Form
	network, err := d.network(ctx, &f, in.NetworkID)
	if err != nil {
		return nil, err
	}
	who, err := d.newcomer(ctx, &f, in)
	if err != nil {
		return nil, err
	}
	desk.Among(&f, "reason", in.Reason, reasons())
	if network != nil {
		d.mustAnswer(&f, "networkId", network.ChildID)
		if who.support != nil && who.support.ChildID != network.ChildID {
			f.Absent("externalSupportId", "ExternalSupport")
		}
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	d.author(&f, in.AgencyID, network.ChildID)
	if network, err = d.settle(ctx, network); err != nil {
		return nil, err
	}
	on := d.Day(in.On)
	within(&f, "on", on, network)
	if err := d.mayJoin(ctx, &f, who, network, on); err != nil {
		return nil, err
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	row, err := d.join(ctx, who, network, string(in.Reason), on)
	return &spell{row, network.ChildID}, err
}

// newcomer reads who joins.
func (d Desk) newcomer(ctx context.Context, f *desk.Form, in JoinNetworkInput) (who newcomer, err error) {
	adult := (*string)(nil)
	if in.Adult != nil {
		adult = &in.Adult.GivenNames
	}
	one(f, "", "practitionerId, kinId and adult", in.PractitionerID, in.KinID, adult)
	who.role = enum.RoleWhanau
	switch {
	case in.PractitionerID != nil:
		if who.practitioner, err = d.Practitioner(ctx, f, "practitionerId", *in.PractitionerID); err != nil {
			return who, err
		}
		if in.MemberAgencyID == nil || in.Role == nil {
			f.Add(fault.Invalid, "memberAgencyId", "say for which agency the practitioner comes, and in which role")
			return who, nil
		}
		desk.Among(f, "role", *in.Role, parts)
		who.role = *in.Role
		who.agency, err = d.Agency(ctx, f, "memberAgencyId", *in.MemberAgencyID)
	case in.MemberAgencyID != nil || in.Role != nil && *in.Role != enum.RoleWhanau:
		f.Add(fault.Invalid, "memberAgencyId", "an adult of the whānau comes for no agency, and in no other role than WHANAU")
	case in.KinID != nil:
		who.kin, err = d.Kin(ctx, f, "kinId", *in.KinID)
	case in.Adult != nil:
		who.adult = adultOf(f, *in.Adult)
	}
	if err == nil && in.ExternalSupportID != nil {
		who.support, err = d.support(ctx, f, "externalSupportId", *in.ExternalSupportID)
	}
	return who, err
}

// adultOf reads the names of somebody who is not recorded yet.
func adultOf(f *desk.Form, in AdultInput) *AdultInput {
	in.GivenNames = f.Required("adult.givenNames", in.GivenNames, desk.Title, "say what the adult is called")
	in.FamilyName = f.Required("adult.familyName", in.FamilyName, desk.Title, "say the family name of the adult")
	desk.Code(f, "adult.relationship", in.Relationship)
	return &in
}

// mayJoin refuses whoever could not, is a member already, or answers for themselves.
func (d Desk) mayJoin(ctx context.Context, f *desk.Form, who newcomer, network *gen.Network, on calendar.Date) error {
	if who.support != nil && who.support.EndedOn != nil {
		f.Add(fault.Conflict, "externalSupportId", "this external support has ended already")
	}
	if who.kin != nil {
		return d.unseated(ctx, f, "kinId", network.ID, canmembership.KinID(who.kin.ID), calendar.Since(on))
	}
	if who.practitioner == nil {
		return nil
	}
	has, err := d.Rows.Account.Query().Where(account.PractitionerID(who.practitioner.ID)).Exist(ctx)
	if err != nil {
		return err
	}
	if has && who.practitioner.ID != d.Me() {
		f.Add(fault.Conflict, "practitionerId", "this practitioner has a login: invite them, so that they answer for themselves")
		return nil
	}
	if err := d.mayCome(ctx, f, "memberAgencyId", who.practitioner.ID, who.agency.ID, network, on); err != nil {
		return err
	}
	var is predicate.CanMembership = canmembership.PractitionerID(who.practitioner.ID)
	return d.unseated(ctx, f, "practitionerId", network.ID, is, calendar.Since(on))
}

// join writes the membership, and the adult whom nobody had recorded.
func (d Desk) join(ctx context.Context, who newcomer, network *gen.Network, reason string, on calendar.Date) (*gen.CanMembership, error) {
	if who.support != nil {
		err := d.Rows.ExternalSupport.Update().Where(externalsupport.ID(who.support.ID)).SetEndedOn(on).SetEndReason(joined).Exec(ctx)
		if err != nil {
			return nil, err
		}
		d.Changed(who.support.ID)
	}
	if who.practitioner != nil {
		return d.seat(ctx, network, who.practitioner.ID, who.agency.ID, who.role, reason, on)
	}
	if who.adult != nil {
		kin, err := d.record(ctx, *who.adult, network, on)
		if err != nil {
			return nil, err
		}
		who.kin = kin
	}
	return d.Rows.CanMembership.Create().SetNetworkID(network.ID).SetKinID(who.kin.ID).SetRole(enum.RoleWhanau).
		SetJoinReason(reason).SetFromOn(on).Save(ctx)
}

// record adds an adult, and what they are to the child, known from a day on.
func (d Desk) record(ctx context.Context, adult AdultInput, network *gen.Network, on calendar.Date) (*gen.Kin, error) {
	kin, err := d.Rows.Kin.Create().SetGivenNames(adult.GivenNames).SetFamilyName(adult.FamilyName).
		SetSortName(text.Fold(adult.FamilyName + " " + adult.GivenNames)).Save(ctx)
	if err != nil {
		return nil, err
	}
	d.Changed(kin.ID)
	return kin, d.Rows.Relationship.Create().SetChildID(network.ChildID).SetRelativeKinID(kin.ID).SetKind(adult.Relationship).SetFromOn(on).Exec(ctx)
}
