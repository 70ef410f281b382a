package membership

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/account"
	"cangraph/ent/gen/canmembership"
	"cangraph/ent/gen/externalsupport"
	"cangraph/ent/gen/kin"
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
	Relationship      *enum.RelationshipKind // of an adult who is not around the child yet
	NewKin            *NewKinInput
	Role              *enum.MembershipRole // of a practitioner
	JoinReason        Reason
	Since             *calendar.Date // the first day: today when nil
	ExternalSupportID *string        // as whom they were known so far
}

// NewKinInput is an adult of the whānau who is not recorded yet.
type NewKinInput struct {
	GivenNames   string
	FamilyName   string
	Relationship enum.RelationshipKind // to the child
}

// newcomer is whom an input of JoinNetwork means; adult is nil for who is recorded.
type newcomer struct {
	practitioner *gen.Practitioner
	agency       *gen.Agency
	kin          *gen.Kin
	adult        *NewKinInput
	relationship *enum.RelationshipKind
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
	who, err := d.newcomer(ctx, &f, in, network)
	if err != nil {
		return nil, err
	}
	desk.Among(&f, "joinReason", in.JoinReason, reasons())
	if network != nil {
		d.mustAnswer(&f, "networkId", network.ChildID)
		who.known(&f, network.ChildID)
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	if network, err = d.settle(ctx, network); err != nil {
		return nil, err
	}
	on := d.Day(in.Since)
	within(&f, "since", on, network)
	if on > d.Today {
		f.Due("since", on, d.Today)
	}
	if err := d.mayJoin(ctx, &f, who, network, on); err != nil {
		return nil, err
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	row, err := d.join(ctx, who, network, string(in.JoinReason), on)
	return &spell{row, network.ChildID}, err
}

// newcomer reads who joins.
func (d Desk) newcomer(ctx context.Context, f *desk.Form, in JoinNetworkInput, network *gen.Network) (who newcomer, err error) {
	adult := (*string)(nil)
	if in.NewKin != nil {
		adult = &in.NewKin.GivenNames
	}
	one(f, "", "practitionerId, kinId and newKin", in.PractitionerID, in.KinID, adult)
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
		err = d.recorded(ctx, f, in, network, &who)
	case in.NewKin != nil:
		who.adult = adultOf(f, *in.NewKin)
	}
	if err == nil && in.ExternalSupportID != nil {
		who.support, err = d.support(ctx, f, "externalSupportId", *in.ExternalSupportID)
	}
	return who, err
}

// recorded reads an adult who is recorded: one around the child, or, from whom the
// relationship makes one, any whom the viewer sees.
func (d Desk) recorded(ctx context.Context, f *desk.Form, in JoinNetworkInput, network *gen.Network, who *newcomer) (err error) {
	if in.Relationship != nil {
		who.relationship = new(desk.Code(f, "relationship", *in.Relationship))
	} else if network != nil {
		if id, err := d.KinAround(ctx, f, "kinId", network.ChildID, *in.KinID); id == uuid.Nil || err != nil {
			return err
		}
	}
	who.kin, err = d.Kin(ctx, f, "kinId", *in.KinID)
	return err
}

// known refuses to end as a joining what is noted of another child, or of somebody else.
func (n newcomer) known(f *desk.Form, child uuid.UUID) {
	switch {
	case n.support == nil:
	case n.support.ChildID != child:
		f.Absent("externalSupportId", "ExternalSupport")
	case n.support.SupporterID != nil && (n.practitioner == nil || n.practitioner.ID != *n.support.SupporterID):
		f.Add(fault.Invalid, "externalSupportId", "this is another practitioner: leave it out")
	}
}

// adultOf reads the names of somebody who is not recorded yet.
func adultOf(f *desk.Form, in NewKinInput) *NewKinInput {
	in.GivenNames = f.Required("newKin.givenNames", in.GivenNames, desk.Title, "say what the adult is called")
	in.FamilyName = f.Required("newKin.familyName", in.FamilyName, desk.Title, "say the family name of the adult")
	desk.Code(f, "newKin.relationship", in.Relationship)
	return &in
}

// mayJoin refuses whoever could not, is a member already, or answers for themselves.
func (d Desk) mayJoin(ctx context.Context, f *desk.Form, who newcomer, network *gen.Network, on calendar.Date) error {
	if who.support != nil && who.support.EndedOn != nil {
		f.Add(fault.Conflict, "externalSupportId", "this external support has ended already")
	}
	if err := d.seats(ctx, f, network, on); err != nil {
		return err
	}
	switch {
	case who.kin != nil:
		_, err := d.unseated(ctx, f, "kinId", network.ID, canmembership.KinID(who.kin.ID), calendar.Since(on))
		return err
	case who.adult != nil:
		return d.unnamed(ctx, f, who.adult, network.ID)
	case who.practitioner == nil:
		return nil
	case who.practitioner.ID == d.Me() && on < d.Today:
		f.Add(fault.Invalid, "since", "nobody makes themselves a member of the past: give today or a later day")
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
	hidden, err := d.unseated(ctx, f, "practitionerId", network.ID, is, calendar.Since(on))
	if hidden && f.Err() == nil { // of who does not come for the agency it is said already
		f.Add(fault.Conflict, "memberAgencyId", notThere)
	}
	return err
}

// unnamed refuses an adult who is not recorded yet, but has the name of one who is a member.
func (d Desk) unnamed(ctx context.Context, f *desk.Form, adult *NewKinInput, network uuid.UUID) error {
	is, err := d.Rows.CanMembership.Query().Where(canmembership.NetworkID(network), canmembership.HasKinWith(kin.SortName(adult.sortName()))).Exist(ctx)
	if is {
		f.Add(fault.Conflict, "newKin", "an adult of this name is, or was, a member: give their id, or tell the two apart by their names")
	}
	return err
}

func (n *NewKinInput) sortName() string { return text.Fold(n.FamilyName + " " + n.GivenNames) }

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
	if who.relationship != nil {
		if err := d.relate(ctx, who.kin, *who.relationship, network, on); err != nil {
			return nil, err
		}
	}
	return d.Rows.CanMembership.Create().SetNetworkID(network.ID).SetKinID(who.kin.ID).SetRole(enum.RoleWhanau).
		SetJoinReason(reason).SetFromOn(on).Save(ctx)
}

// record adds an adult, and what they are to the child, known from a day on.
func (d Desk) record(ctx context.Context, adult NewKinInput, network *gen.Network, on calendar.Date) (*gen.Kin, error) {
	kin, err := d.Rows.Kin.Create().SetGivenNames(adult.GivenNames).SetFamilyName(adult.FamilyName).
		SetSortName(adult.sortName()).Save(ctx)
	if err != nil {
		return nil, err
	}
	d.Changed(kin.ID)
	return kin, d.relate(ctx, kin, adult.Relationship, network, on)
}

// relate records what an adult is to the child.
func (d Desk) relate(ctx context.Context, kin *gen.Kin, kind enum.RelationshipKind, network *gen.Network, on calendar.Date) error {
	return d.Rows.Relationship.Create().SetChildID(network.ChildID).SetRelativeKinID(kin.ID).SetKind(kind).SetFromOn(on).Exec(ctx)
}
