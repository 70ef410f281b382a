package lead

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/agency"
	"cangraph/ent/gen/leaddelegation"
	"cangraph/ent/gen/leadperiod"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
	"cangraph/internal/notice"
)

// NameLeadDelegateInput is who does for the Lead Professional what a lead does, on which
// days and why.
type NameLeadDelegateInput struct {
	command.Idempotent
	ChildID        string
	PractitionerID string
	Since          *calendar.Date
	Until          *calendar.Date
	Reason         string
	AgencyID       *string
}

// NameLeadDelegate names a member of the network as delegate of the lead of today, one at a
// time (S1.16). The lead does or, as when the lead cannot, the director of the team. It ends
// by itself with the lead's period and with the delegate's membership.
func (d Desk) NameLeadDelegate(ctx context.Context, in NameLeadDelegateInput) (*gen.LeadDelegation, error) {
	var f desk.Form
	reason := f.Required("reason", in.Reason, desk.Text, "say why the Lead Professional needs a delegate, such as leave")
	on := calendar.Between(d.Day(in.Since), in.Until)
	if f.Due("since", on.From, d.Today); in.Until != nil {
		f.Due("until", *in.Until, on.From.AddDays(1))
	}
	child := f.ID("childId", "Child", in.ChildID)
	acting := d.delegates(&f, "childId", child, in.AgencyID)
	if err := f.Err(); err != nil {
		return nil, err
	}
	if err := d.Lock(ctx, child); err != nil {
		return nil, err
	}
	n, err := d.Network(ctx, child)
	if err != nil {
		return nil, err
	}
	led, err := d.Rows.LeadPeriod.Query().Where(leadperiod.NetworkID(n.ID), leadperiod.FromOnLTE(d.Today),
		leadperiod.Or(leadperiod.UntilOnIsNil(), leadperiod.UntilOnGT(d.Today))).First(ctx)
	switch {
	case gen.IsNotFound(err), err == nil && !d.Knows(led.PractitionerID):
		return nil, command.Refusal(fault.Conflict, "childId", "the network has no Lead Professional today: confirm one first")
	case err != nil:
		return nil, err
	case led.UntilOn != nil && on.From >= *led.UntilOn:
		f.Add(fault.Conflict, "since", "another Lead Professional leads on that day, or none: theirs is the word then")
	}
	who, of, err := d.delegate(ctx, &f, in.PractitionerID, n, acting, led.PractitionerID)
	if err != nil {
		return nil, err
	}
	if err := d.makeRoomForDelegate(ctx, &f, led.ID, on); err != nil {
		return nil, err
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	row, err := d.Rows.LeadDelegation.Create().SetChildID(child).SetPractitionerID(d.Me()).SetAgencyID(acting).SetNetworkID(n.ID).SetLeadPeriodID(led.ID).SetLeadID(led.PractitionerID).
		SetDelegateID(who).SetDelegateAgencyID(of).SetFromOn(on.From).SetNillableUntilOn(in.Until).SetWhy(reason).Save(ctx)
	if err != nil {
		return nil, err
	}
	return row, d.tellOfDelegate(ctx, enum.NoticeLeadDelegated, row)
}

// delegates reads for which agency the viewer, who leads the child's network or directs its
// team, names delegates and ends that.
func (d Desk) delegates(f *desk.Form, field string, child uuid.UUID, given *string) uuid.UUID {
	switch {
	case child == uuid.Nil:
	case !d.Sees(child):
		f.Absent(field, "Child")
	case d.Leads(child):
		return d.ActsFor(f, child, given)
	case d.Directs(child):
		return d.Employer(f, given)
	default:
		f.Add(fault.Forbidden, field, "only the Lead Professional and the director of the team name a delegate")
	}
	return uuid.Nil
}

// delegate reads a practitioner other than the lead whose membership of a network counts
// today, and for which agency: a sheltered one only for its own staff, who name nobody else,
// since others would not read that they are named.
func (d Desk) delegate(ctx context.Context, f *desk.Form, global string, n *gen.Network, acting, lead uuid.UUID) (who, of uuid.UUID, err error) {
	const field = "practitionerId"
	_, who, _ = globalid.Parse(global) // another type's id is nobody's
	agencies, err := d.ActingFor(ctx, n, who)
	if err != nil {
		return who, of, err
	}
	shown, err := d.Rows.Agency.Query().Where(agency.IDIn(agencies...), agency.Or(agency.Shield(""), agency.ID(acting))).Order(agency.ByID()).IDs(ctx)
	if err != nil {
		return who, of, err
	}
	if len(shown) == 0 || !d.Knows(who) {
		f.Absent(field, "Practitioner")
		return who, of, nil
	}
	if seeing, err := d.Seeing(ctx, n.ChildID, uuid.Nil, []uuid.UUID{who}); len(seeing) == 0 || err != nil {
		f.Add(fault.Conflict, field, "the child is shielded from them, so they could do nothing: name a member who sees the child")
		return who, of, err
	}
	if who == lead {
		f.Add(fault.Invalid, field, "they lead the network themselves: name another member")
	}
	for _, of = range shown {
		if of == acting {
			return who, of, nil
		}
	}
	hidden, err := d.Sheltered(ctx, acting)
	if hidden {
		f.Add(fault.Conflict, field, "your agency is sheltered, and its own staff alone would read of it: name one of them, or ask the director of the team")
	}
	return who, shown[0], err
}

// makeRoomForDelegate refuses another delegate of a lead on a day of a period; what is
// hidden from the viewer is in nobody's way, and ends.
func (d Desk) makeRoomForDelegate(ctx context.Context, f *desk.Form, led uuid.UUID, on calendar.Period) error {
	others, err := d.Rows.LeadDelegation.Query().Where(leaddelegation.LeadPeriodID(led), leaddelegation.Or(leaddelegation.UntilOnIsNil(), leaddelegation.UntilOnGT(d.Today))).All(ctx)
	if err != nil {
		return err
	}
	for _, other := range others {
		switch {
		case !calendar.Between(other.FromOn, other.UntilOn).Overlaps(on):
		case d.seesDelegation(other):
			f.Add(fault.Conflict, "practitionerId", "the Lead Professional has a delegate on a day of this time: end that first (endLeadDelegation)")
			return nil
		default:
			if err := other.Update().SetUntilOn(max(other.FromOn, on.From)).Exec(ctx); err != nil {
				return err
			}
			if err := d.tellOfDelegate(ctx, enum.NoticeLeadDelegationEnded, other); err != nil {
				return err
			}
			d.Changed(other.ID)
		}
	}
	return nil
}

// EndLeadDelegationInput is which delegation ends, and from which day on.
type EndLeadDelegationInput struct {
	command.Idempotent
	LeadDelegationID string
	Until            *calendar.Date
	ExpectedVersion  *int
}

const delegationField = "leadDelegationId"

// EndLeadDelegation ends a delegation from today on, or earlier than it would have ended:
// the lead does, or the director of the team. One that has not begun never begins.
func (d Desk) EndLeadDelegation(ctx context.Context, in EndLeadDelegationInput) (*gen.LeadDelegation, error) {
	var f desk.Form
	row, err := desk.Hold(ctx, d.Desk, &f, delegationField, delegationType, in.LeadDelegationID, d.Rows.LeadDelegation.Get, d.seesDelegation)
	if row == nil || err != nil {
		return nil, f.Why(err)
	}
	if err := command.Expect(in.ExpectedVersion, row.Version, row.ID); err != nil {
		return nil, err
	}
	until := f.Due("until", d.Day(in.Until), d.Today)
	switch {
	case !d.Leads(row.ChildID) && !d.Directs(row.ChildID):
		f.Add(fault.Forbidden, delegationField, "only the Lead Professional and the director of the team end a delegation")
	case row.UntilOn != nil && *row.UntilOn <= max(until, row.FromOn):
		f.Add(fault.Conflict, delegationField, "this delegation has ended by then already")
	}
	if err := d.MustBeSeen(ctx, &f, delegationField, row.AgencyID, d.Mine(row.ChildID)...); err != nil {
		return nil, err
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	if err := d.tellOfDelegate(ctx, enum.NoticeLeadDelegationEnded, row); err != nil {
		return nil, err
	}
	return row.Update().SetUntilOn(max(until, row.FromOn)).Save(ctx)
}

// tellOfDelegate leaves a notice with the delegate and with their lead, as far as they may
// know of it, and once: of an end that moves they read in the delegation.
func (d Desk) tellOfDelegate(ctx context.Context, kind enum.NoticeKind, row *gen.LeadDelegation) error {
	told, err := []uuid.UUID{row.DelegateID, row.LeadID}, error(nil)
	for _, of := range []uuid.UUID{row.AgencyID, row.DelegateAgencyID} {
		if told, err = d.Seeing(ctx, row.ChildID, of, told); err != nil {
			return err
		}
	}
	return notice.TellOnce(ctx, d.Desk, kind, notice.Subject{Type: delegationType, ID: row.ID, Child: row.ChildID}, told...)
}

// seesDelegation is the rule of rows of lead_delegations (policy.Tables).
func (d Desk) seesDelegation(row *gen.LeadDelegation) bool {
	return d.Sees(row.ChildID) && d.Open(row.DelegateAgencyID, row.AgencyID) && d.Knows(row.DelegateID, row.LeadID, row.PractitionerID)
}
