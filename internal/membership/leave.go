package membership

import (
	"context"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// LeaveNetworkInput ends a membership.
type LeaveNetworkInput struct {
	command.Idempotent
	MembershipID    string
	LeftOn          *calendar.Date // the first day on which it has ended: today when nil
	Reason          Reason
	ExpectedVersion *int
}

// LeaveNetwork ends a membership as of a day: whoever leaves today sees nothing of the
// child from today on. Members end their own; the lead and the director end any. The
// child stays, and so does the lead until somebody else leads. It also returns what is open
// in the name of who leaves. Errors: command.UserErrors.
func (d Desk) LeaveNetwork(ctx context.Context, in LeaveNetworkInput) (*spell, []enum.OpenMatter, error) {
	var f desk.Form
	row, network, err := d.spellOf(ctx, &f, in.MembershipID)
	if err != nil {
		return nil, nil, err
	}
	desk.Among(&f, "reason", in.Reason, reasons())
	if row != nil && !d.mine(row) {
		d.mustAnswer(&f, "membershipId", network.ChildID)
	}
	if err := f.Err(); err != nil {
		return nil, nil, err
	}
	if row, network, err = d.again(ctx, row, network); err != nil {
		return nil, nil, err
	}
	if err := command.Expect(in.ExpectedVersion, row.Version, row.ID); err != nil {
		return nil, nil, err
	}
	on := d.Day(in.LeftOn)
	d.endable(&f, "leftOn", row, network, on)
	if err := d.handedOver(ctx, &f, row, on); err != nil {
		return nil, nil, err
	}
	if err := f.Err(); err != nil {
		return nil, nil, err
	}
	if row, err = d.Rows.CanMembership.UpdateOne(row).SetUntilOn(on).SetLeaveReason(string(in.Reason)).Save(ctx); err != nil {
		return nil, nil, err
	}
	open, err := d.goes(ctx, row, network, on)
	return &spell{row, network.ChildID}, open, err
}

// endable refuses to end a membership that has ended, the child's, and to end one on a day
// on which it has not begun or that the network does not reach.
func (d Desk) endable(f *desk.Form, field string, row *gen.CanMembership, network *gen.Network, on calendar.Date) {
	switch {
	case row.ChildID != nil:
		f.Add(fault.Conflict, "membershipId", "the network is the child's: the child does not leave it")
	case network.ClosedOn != nil && *network.ClosedOn <= d.Today:
		f.Add(fault.Conflict, "membershipId", "the network is closed, and every membership ended with it")
	case row.UntilOn != nil && *row.UntilOn <= d.Today:
		f.Add(fault.Conflict, "membershipId", "this membership has ended already, on %s", *row.UntilOn)
	case on <= row.FromOn:
		f.Add(fault.Invalid, field, "it began on %s: give a later day, or retract it if it should never have been recorded", row.FromOn)
	case row.UntilOn != nil && on > *row.UntilOn:
		f.Add(fault.Invalid, field, "it ends on %s anyway: give that day or an earlier one", *row.UntilOn)
	case network.ClosedOn != nil && on > *network.ClosedOn:
		f.Add(fault.Invalid, field, "the network closes on %s, and every membership with it: give that day or an earlier one", *network.ClosedOn)
	case on > d.Today:
		f.Due(field, on, d.Today)
	}
}

// handedOver refuses the end of a membership of whoever leads on a later day.
func (d Desk) handedOver(ctx context.Context, f *desk.Form, row *gen.CanMembership, on calendar.Date) error {
	if row.PractitionerID == nil {
		return nil
	}
	leads, err := d.leadership(ctx, row.NetworkID, *row.PractitionerID, on)
	if leads {
		f.Add(fault.Conflict, "membershipId", "they lead this network: hand over first, then leave")
	}
	return err
}

// ChangeMemberRoleInput gives a practitioner another role in a network.
type ChangeMemberRoleInput struct {
	command.Idempotent
	MembershipID    string
	Role            enum.MembershipRole
	Since           *calendar.Date // the first day in the new role: today (nil) or later
	ExpectedVersion *int
}

// ChangeMemberRole ends a practitioner's membership as of a day and begins another one
// there, in another role and otherwise the same. The lead and the director do. Errors:
// command.UserErrors.
func (d Desk) ChangeMemberRole(ctx context.Context, in ChangeMemberRoleInput) (*spell, error) {
	var f desk.Form
	row, network, err := d.spellOf(ctx, &f, in.MembershipID)
	if err != nil {
		return nil, err
	}
	desk.Among(&f, "role", in.Role, parts)
	if row != nil {
		d.mustAnswer(&f, "membershipId", network.ChildID)
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	if row, network, err = d.again(ctx, row, network); err != nil {
		return nil, err
	}
	if err := command.Expect(in.ExpectedVersion, row.Version, row.ID); err != nil {
		return nil, err
	}
	on := d.Day(in.Since)
	d.endable(&f, "since", row, network, on)
	switch {
	case row.PractitionerID == nil:
		f.Add(fault.Conflict, "membershipId", "the child and adults of the whānau have the one role that is theirs")
	case on < d.Today:
		f.Add(fault.Invalid, "since", "the role that was theirs until now stays: give today or a later day")
	case row.Role == in.Role:
		f.Add(fault.Conflict, "role", "they have this role already")
	case row.UntilOn != nil && on == *row.UntilOn || network.ClosedOn != nil && on == *network.ClosedOn:
		f.Add(fault.Invalid, "since", "the membership ends on this day: no role begins on it")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	if err := d.Rows.CanMembership.UpdateOne(row).SetUntilOn(on).SetLeaveReason(enum.RoleChanged).Exec(ctx); err != nil {
		return nil, err
	}
	d.Changed(row.ID)
	next, err := d.Rows.CanMembership.Create().SetNetworkID(row.NetworkID).SetPractitionerID(*row.PractitionerID).SetAgencyID(*row.AgencyID).
		SetRole(in.Role).SetFromOn(on).SetNillableUntilOn(row.UntilOn).SetJoinReason(enum.RoleChanged).SetLeaveReason(row.LeaveReason).Save(ctx)
	return &spell{next, network.ChildID}, err
}
