package lead

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/agency"
	"cangraph/ent/gen/availabilityrequest"
	"cangraph/ent/gen/canmembership"
	"cangraph/ent/gen/employment"
	"cangraph/ent/gen/leadperiod"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// ConfirmLeadInput is which proposal to carry out.
type ConfirmLeadInput struct {
	command.Idempotent
	LeadProposalID  string
	ExpectedVersion *int
}

// ConfirmLead makes whom the panel chose the Lead Professional of a network without one,
// after their own yes and their manager's, and a member if they are not (S1.26, S1.30,
// S1.39). The director of the team confirms.
func (d Desk) ConfirmLead(ctx context.Context, in ConfirmLeadInput) (*gen.LeadProposal, error) {
	row, err := d.proposal(ctx, in.LeadProposalID)
	if err != nil {
		return nil, err
	}
	if err := command.Expect(in.ExpectedVersion, row.Version, row.ID); err != nil {
		return nil, err
	}
	return d.take(ctx, proposalField, row, nil)
}

// ChangeLeadInput is which proposal to carry out, and why another lead takes over.
type ChangeLeadInput struct {
	command.Idempotent
	LeadProposalID  string
	Reason          string
	ExpectedVersion *int
}

// ChangeLead hands a network over: the old lead's period ends on the day the new begins,
// and stays on record (S1.27). The old lead remains a member.
func (d Desk) ChangeLead(ctx context.Context, in ChangeLeadInput) (*gen.LeadProposal, error) {
	var f desk.Form
	reason := f.Required("reason", in.Reason, desk.Text, "say why another Lead Professional takes over")
	row, err := d.proposal(ctx, in.LeadProposalID)
	if err != nil {
		return nil, err
	}
	if err := command.Expect(in.ExpectedVersion, row.Version, row.ID); err != nil {
		return nil, err
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return d.take(ctx, proposalField, row, &reason)
}

// take carries a locked proposal out, today at the earliest; with a reason, by handing over.
func (d Desk) take(ctx context.Context, field string, row *gen.LeadProposal, handover *string) (*gen.LeadProposal, error) {
	var f desk.Form
	if !d.directsTeam(row.TeamID) {
		f.Add(fault.Forbidden, field, "only the director of the child's team confirms its lead")
		return nil, f.Err()
	}
	mustWait(&f, field, row)
	row.FromOn = max(row.FromOn, d.Today)
	for _, refuse := range []func(context.Context, *desk.Form, string, *gen.LeadProposal) error{d.mustBeOpen, d.mustBeAvailable, d.mustAgree, d.mustServe} {
		if f.Err() != nil {
			return nil, f.Err()
		}
		if err := refuse(ctx, &f, field, row); err != nil {
			return nil, err
		}
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	if err := d.makeRoom(ctx, &f, field, row, handover != nil); err != nil {
		return nil, err
	}
	if err := d.join(ctx, row); err != nil {
		return nil, err
	}
	if err := d.Rows.LeadPeriod.Create().SetNetworkID(row.NetworkID).SetPractitionerID(row.LeadID).SetFromOn(row.FromOn).Exec(ctx); err != nil {
		return nil, err
	}
	if err := d.tellOfLead(ctx, row); err != nil {
		return nil, err
	}
	return row.Update().SetFromOn(row.FromOn).SetConfirmedOn(d.Today).SetConfirmerID(d.Me()).SetHandoverReason(desk.Said(handover)).Save(ctx)
}

// mustBeOpen refuses a network that is closed on the first day of the lead.
func (d Desk) mustBeOpen(ctx context.Context, f *desk.Form, field string, row *gen.LeadProposal) error {
	around, err := d.Rows.Network.Get(ctx, row.NetworkID)
	if err == nil && !calendar.Between(around.AcceptedOn, around.ClosedOn).Contains(row.FromOn) {
		f.Add(fault.Conflict, field, "the network is closed")
	}
	return err
}

// mustServe refuses whoever has no employment at the agency, or no part in the team, on
// the first day of the lead: a proposal may have waited for long.
func (d Desk) mustServe(ctx context.Context, f *desk.Form, field string, row *gen.LeadProposal) error {
	employed, err := d.Rows.Employment.Query().Where(employment.PractitionerID(row.LeadID), employment.AgencyID(row.AgencyID),
		employment.FromOnLTE(row.FromOn), employment.Or(employment.UntilOnIsNil(), employment.UntilOnGT(row.FromOn))).Exist(ctx)
	if err != nil {
		return err
	}
	posts, err := d.Posts(ctx, row.TeamID, row.FromOn, row.LeadID)
	if err == nil && (!employed || !posts.InTeam(row.LeadID)) {
		f.Add(fault.Conflict, field, unsettled)
	}
	return err
}

// mustBeAvailable refuses a proposal to which the home agency has not said yes, last.
func (d Desk) mustBeAvailable(ctx context.Context, f *desk.Form, field string, row *gen.LeadProposal) error {
	asked, err := d.Rows.AvailabilityRequest.Query().Where(availabilityrequest.ProposalID(row.ID)).
		Order(gen.Desc(availabilityrequest.FieldID)).Limit(1).All(ctx)
	switch {
	case err != nil:
		return err
	case len(asked) == 0:
		f.Add(fault.Conflict, field, "ask the manager of their agency first (requestAvailability)")
	case asked[0].Answer == nil:
		f.Add(fault.Conflict, field, "the manager of their agency has not answered yet")
	case *asked[0].Answer == enum.NotAvailable:
		f.Add(fault.Conflict, field, "the manager of their agency answered that they are not available")
	}
	return nil
}

// makeRoom ends the period of the present lead on the day of the new one where the network
// is handed over, and refuses every other lead on a day of the new period: the database
// refuses them as well.
func (d Desk) makeRoom(ctx context.Context, f *desk.Form, field string, row *gen.LeadProposal, handover bool) error {
	others, err := d.Rows.LeadPeriod.Query().Where(leadperiod.NetworkID(row.NetworkID),
		leadperiod.Or(leadperiod.UntilOnIsNil(), leadperiod.UntilOnGT(row.FromOn))).All(ctx)
	switch {
	case err != nil:
		return err
	case !handover && len(others) > 0:
		f.Add(fault.Conflict, field, "the network has a Lead Professional on that day or later: hand over with changeLead")
	case handover && len(others) == 0:
		f.Add(fault.Conflict, field, "the network has no Lead Professional on that day to take over from: confirm with confirmLead")
	case handover && (len(others) > 1 || others[0].FromOn >= row.FromOn):
		f.Add(fault.Conflict, field, "another Lead Professional begins on that day or later: propose a later day")
	case handover && others[0].PractitionerID == row.LeadID:
		f.Add(fault.Conflict, field, "they lead the network on that day already")
	}
	if f.Err() != nil || !handover {
		return f.Err()
	}
	return others[0].Update().SetUntilOn(row.FromOn).Exec(ctx)
}

// join makes the new lead a member for all days of the lead on which they are not one. A
// membership for a sheltered agency counts for a lead of that agency only: nobody else
// would see that they are a member; with another one mustAgree has refused them.
func (d Desk) join(ctx context.Context, row *gen.LeadProposal) error {
	seats, err := d.Rows.CanMembership.Query().Where(canmembership.NetworkID(row.NetworkID), canmembership.PractitionerID(row.LeadID),
		canmembership.Or(canmembership.AgencyID(row.AgencyID), canmembership.HasAgencyWith(agency.Shield("")))).All(ctx)
	if err != nil {
		return err
	}
	missing := calendar.NewDays(calendar.Since(row.FromOn))
	for _, seat := range seats {
		missing = missing.Subtract(calendar.NewDays(calendar.Between(seat.FromOn, seat.UntilOn)))
	}
	for _, gap := range missing {
		err := d.Rows.CanMembership.Create().SetNetworkID(row.NetworkID).SetPractitionerID(row.LeadID).SetAgencyID(row.AgencyID).
			SetRole(enum.RoleCore).SetJoinReason("OTHER").SetFromOn(gap.From).SetNillableUntilOn(gap.End()).Exec(ctx)
		if err != nil {
			return err
		}
	}
	return nil
}

// AssignLeadToSiblingsInput is which proposals of one practitioner for siblings to carry
// out together; the reason is of those who have another lead.
type AssignLeadToSiblingsInput struct {
	command.Idempotent
	LeadProposalIDs []string
	Reason          *string
}

// mostSiblings bounds how many networks change at once.
const mostSiblings = 20

// AssignLeadToSiblings gives siblings one Lead Professional: all of the proposals, which
// the panel decided on for each child, are carried out or none is (S1.32).
func (d Desk) AssignLeadToSiblings(ctx context.Context, in AssignLeadToSiblingsInput) ([]*gen.LeadProposal, error) {
	var f desk.Form
	reason := f.Words("reason", in.Reason, desk.Text)
	if n := len(in.LeadProposalIDs); n < 2 || n > mostSiblings {
		f.Add(fault.Invalid, "leadProposalIds", "name the proposals of 2 to %d siblings", mostSiblings)
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	field := func(i int) string { return desk.Item("leadProposalIds", i) }
	rows, err := d.proposals(ctx, field, in.LeadProposalIDs)
	if err != nil {
		return nil, err
	}
	if err := d.mustBeSiblings(ctx, &f, field, rows); err != nil {
		return nil, err
	}
	for i, row := range rows {
		row.FromOn = max(row.FromOn, d.Today)
		led, err := d.Rows.LeadPeriod.Query().Where(leadperiod.NetworkID(row.NetworkID), leadperiod.FromOnLT(row.FromOn),
			leadperiod.Or(leadperiod.UntilOnIsNil(), leadperiod.UntilOnGT(row.FromOn))).Exist(ctx)
		if err != nil {
			return nil, err
		}
		handover := &reason
		if !led {
			handover = nil
		} else if reason == "" {
			f.Add(fault.Invalid, "reason", "one of the siblings has another Lead Professional: say why they hand over")
			return nil, f.Err()
		}
		if rows[i], err = d.take(ctx, field(i), row, handover); err != nil {
			return nil, err
		}
	}
	return rows, nil
}

// mustBeSiblings refuses proposals of other practitioners or agencies, two of one child,
// and a child who is no sibling of the first.
func (d Desk) mustBeSiblings(ctx context.Context, f *desk.Form, field func(int) string, rows []*gen.LeadProposal) error {
	siblings, err := d.Siblings(ctx, rows[0].ChildID, d.Today)
	if err != nil {
		return err
	}
	known := map[uuid.UUID]bool{}
	for _, id := range siblings {
		known[id] = true
	}
	for i, row := range rows[1:] {
		switch {
		case row.LeadID != rows[0].LeadID || row.AgencyID != rows[0].AgencyID:
			f.Add(fault.Invalid, field(i+1), "all proposals must be for the same practitioner and agency")
		case !known[row.ChildID]:
			f.Add(fault.Invalid, field(i+1), "this is no proposal for a sibling of the first child")
		}
		delete(known, row.ChildID)
	}
	return f.Err()
}
