package membership

import (
	"cmp"
	"context"
	"time"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/externalsupport"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/store"
)

// RetractMembershipInput corrects a membership that should never have been recorded.
type RetractMembershipInput struct {
	command.Idempotent
	MembershipID    string
	Reason          string
	AgencyID        *string
	ExpectedVersion *int
}

// RetractMembership takes back a membership as of its beginning: it moves to the history
// of its table, where no rule counts it, and what it said is kept beside the reason. The
// lead and the director do. It also returns what is open in their name. Errors:
// command.UserErrors.
func (d Desk) RetractMembership(ctx context.Context, in RetractMembershipInput) (*gen.RetractedMembership, []enum.OpenMatter, error) {
	var f desk.Form
	row, network, err := d.spellOf(ctx, &f, in.MembershipID)
	if err != nil {
		return nil, nil, err
	}
	why := f.Required("reason", in.Reason, desk.Text, "say why it should never have been recorded")
	if row != nil {
		d.mustAnswer(&f, "membershipId", network.ChildID)
	}
	if err := f.Err(); err != nil {
		return nil, nil, err
	}
	by := d.author(&f, in.AgencyID, network.ChildID)
	if row, network, err = d.again(ctx, row, network); err != nil {
		return nil, nil, err
	}
	if err := command.Expect(in.ExpectedVersion, row.Version, row.ID); err != nil {
		return nil, nil, err
	}
	if row.ChildID != nil {
		f.Add(fault.Conflict, "membershipId", "the network is the child's: the child does not leave it")
	}
	if err := d.handedOver(ctx, &f, row, row.FromOn); err != nil {
		return nil, nil, err
	}
	if err := f.Err(); err != nil {
		return nil, nil, err
	}
	if err := d.retire(ctx, row, network); err != nil {
		return nil, nil, err
	}
	open, err := d.goes(ctx, row, network, d.Today)
	if err != nil {
		return nil, nil, err
	}
	taken, err := d.Rows.RetractedMembership.Create().SetChildID(network.ChildID).SetNetworkID(network.ID).SetMembershipID(row.ID).
		SetNillableKinID(row.KinID).SetNillableMemberID(row.PractitionerID).SetNillableForAgencyID(row.AgencyID).SetRole(row.Role).
		SetFromOn(row.FromOn).SetNillableUntilOn(row.UntilOn).SetReason(why).SetRetractedOn(d.Today).
		SetPractitionerID(by.id).SetNillableAgencyID(by.agency).Save(ctx)
	return taken, open, err
}

// retire moves a membership to the history of its table, and takes back that somebody who
// was known from outside has joined.
func (d Desk) retire(ctx context.Context, row *gen.CanMembership, network *gen.Network) error {
	n, err := d.store.RetireWhere(ctx, d.tx.SQL, "can_memberships", store.EnteredInError, time.Now(), "id = $1", row.ID)
	if err != nil || n != 1 {
		return cmp.Or(err, error(fault.New(fault.Conflict, "somebody has changed this at this moment: look at it again")))
	}
	d.Changed(row.ID)
	if row.PractitionerID == nil {
		return nil
	}
	return d.Rows.ExternalSupport.Update().Where(externalsupport.ChildID(network.ChildID), externalsupport.SupporterID(*row.PractitionerID),
		externalsupport.EndedOn(row.FromOn), externalsupport.EndReason(joined)).ClearEndedOn().SetEndReason("").Exec(ctx)
}
