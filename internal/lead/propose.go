package lead

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/account"
	"cangraph/ent/gen/canmembership"
	"cangraph/ent/gen/employment"
	"cangraph/ent/gen/leadproposal"
	"cangraph/ent/gen/network"
	"cangraph/ent/gen/paneldecision"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
	"cangraph/internal/notice"
)

// ProposeLeadInput is whom the panel chose, from when and for which agency.
type ProposeLeadInput struct {
	command.Idempotent
	PanelDecisionID  string
	LeadAgencyID     *string
	Since            calendar.Date
	Message          *string
	SiblingsReason   *string
	PreferenceReason *string
}

// ProposeLead proposes whom the last decision of the panel chose as lead (S1.28), from
// today on or later. Another lead than the siblings' (S1.32), or than the child and whānau
// want (S1.29), needs a reason.
func (d Desk) ProposeLead(ctx context.Context, in ProposeLeadInput) (*gen.LeadProposal, error) {
	var f desk.Form
	siblings, preference := f.Words("siblingsReason", in.SiblingsReason, desk.Text), f.Words("preferenceReason", in.PreferenceReason, desk.Text)
	message := f.Words("message", in.Message, desk.Text)
	decision, err := d.chose(ctx, &f, in.PanelDecisionID)
	if err != nil {
		return nil, err
	}
	chosen := *decision.ChosenID
	around, err := d.networkOn(ctx, decision.ChildID, in.Since)
	if err != nil {
		return nil, err
	}
	switch {
	case in.Since < d.Today || in.Since > d.Today.AddMonths(12):
		f.Add(fault.Invalid, "since", "propose a lead from today on, or from a day within the next twelve months")
	case around == nil || around.TeamID != decision.TeamID:
		f.Add(fault.Invalid, "since", "the child has no open network of this team on that day")
	case decision.DecidedOn < around.AcceptedOn:
		f.Add(fault.Conflict, "panelDecisionId", "this decision is of an earlier network of the child: have the panel decide anew")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	agency, err := d.home(ctx, &f, in, chosen, around)
	if err != nil {
		return nil, err
	}
	if err := d.heard(ctx, &f, decision.ChildID, chosen, siblings, preference); err != nil {
		return nil, err
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	asked, err := d.Rows.Account.Query().Where(account.PractitionerID(chosen)).Exist(ctx)
	if err != nil {
		return nil, err
	}
	row, err := d.Rows.LeadProposal.Create().SetLeadAsked(asked).SetChildID(decision.ChildID).SetTeamID(decision.TeamID).SetNetworkID(around.ID).SetDecisionID(decision.ID).
		SetLeadID(chosen).SetAgencyID(agency).SetFromOn(in.Since).SetProposedOn(d.Today).SetPractitionerID(d.Me()).
		SetMessage(message).SetSiblingsReason(siblings).SetPreferenceReason(preference).Save(ctx)
	if err != nil {
		return nil, err
	}
	return row, notice.Tell(ctx, d.Desk, enum.NoticeLeadProposed, notice.Subject{Type: proposalType, ID: row.ID, Child: row.ChildID}, row.LeadID)
}

// chose reads a decision that chose a lead for a child whom the viewer sees, and on which
// nobody is proposed yet: the last one. It locks the child.
func (d Desk) chose(ctx context.Context, f *desk.Form, global string) (*gen.PanelDecision, error) {
	decision, err := desk.Find(ctx, f, "panelDecisionId", decisionType, global, d.Rows.PanelDecision.Get, func(row *gen.PanelDecision) bool {
		return d.seesDecision(row) && d.Sees(row.ChildID)
	})
	if decision == nil {
		return nil, f.Why(err)
	}
	switch {
	case decision.Kind != enum.AssignLead:
		f.Add(fault.Invalid, "panelDecisionId", "the panel chose no lead with this decision: record one with ASSIGN_LEAD")
	case !d.decides(decision.TeamID):
		f.Add(fault.Forbidden, "panelDecisionId", "only the director and the panel of the child's team propose its lead")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	if err := d.Lock(ctx, decision.ChildID); err != nil {
		return nil, err
	}
	last, open, err := d.lastChoice(ctx, decision.ChildID, decision.TeamID)
	switch {
	case err != nil:
		return nil, err
	case last == nil || last.ID != decision.ID:
		f.Add(fault.Conflict, "panelDecisionId", "the panel has decided anew since: propose whom it chose last")
	case !open:
		f.Add(fault.Conflict, "panelDecisionId", "they are proposed with this decision already: withdraw that proposal, or have the panel decide anew")
	}
	return decision, f.Err()
}

// lastChoice is the last decision of a team's panel that chose a lead for a child, nil
// without one, and whether nobody is proposed on it.
func (d Desk) lastChoice(ctx context.Context, child, team uuid.UUID) (last *gen.PanelDecision, open bool, err error) {
	rows, err := d.Rows.PanelDecision.Query().Where(paneldecision.ChildID(child), paneldecision.TeamID(team), paneldecision.KindEQ(enum.AssignLead)).
		Order(gen.Desc(paneldecision.FieldDecidedOn, paneldecision.FieldID)).All(ctx)
	i := slices.IndexFunc(rows, d.seesDecision)
	if err != nil || i < 0 {
		return nil, false, err
	}
	proposals, err := d.Rows.LeadProposal.Query().Where(leadproposal.DecisionID(rows[i].ID), leadproposal.WithdrawnOnIsNil()).All(ctx)
	return rows[i], !slices.ContainsFunc(proposals, func(p *gen.LeadProposal) bool {
		return d.seesProposal(p) && desk.Said(p.Reply) != enum.LeadDeclines
	}), err
}

// networkOn is the network of a child that is open on a day, nil when there is none.
func (d Desk) networkOn(ctx context.Context, child uuid.UUID, on calendar.Date) (*gen.Network, error) {
	rows, err := d.Rows.Network.Query().Where(network.ChildID(child), network.AcceptedOnLTE(on),
		network.Or(network.ClosedOnIsNil(), network.ClosedOnGT(on))).All(ctx)
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	return rows[0], nil
}

// home is the agency for which somebody would lead: where they are employed on the day,
// and that of their membership, if they are a member (S1.25, S1.39), as far as the viewer
// may know of those.
func (d Desk) home(ctx context.Context, f *desk.Form, in ProposeLeadInput, chosen uuid.UUID, around *gen.Network) (uuid.UUID, error) {
	jobs, err := d.Rows.Employment.Query().Where(employment.PractitionerID(chosen), employment.FromOnLTE(in.Since),
		employment.Or(employment.UntilOnIsNil(), employment.UntilOnGT(in.Since))).All(ctx)
	if err != nil {
		return uuid.Nil, err
	}
	jobs = slices.DeleteFunc(jobs, func(e *gen.Employment) bool { return !d.Open(e.AgencyID) })
	agency := globalid.Own("Agency", desk.Said(in.LeadAgencyID))
	switch {
	case in.LeadAgencyID == nil && len(jobs) == 1:
		agency = jobs[0].AgencyID
	case in.LeadAgencyID == nil && len(jobs) > 1:
		f.Add(fault.Invalid, "leadAgencyId", "they are employed at more than one agency: say for which they would lead")
	case !slices.ContainsFunc(jobs, func(e *gen.Employment) bool { return e.AgencyID == agency }):
		f.Add(fault.NotFound, "leadAgencyId", "they are employed at no such agency on that day")
	}
	posts, err := d.Posts(ctx, around.TeamID, in.Since, chosen)
	if err != nil {
		return uuid.Nil, err
	}
	if !posts.InTeam(chosen) {
		f.Add(fault.Invalid, "since", "their part in the Children's Team has ended by that day: record a new one first")
	}
	seats, err := d.Rows.CanMembership.Query().Where(canmembership.NetworkID(around.ID), canmembership.PractitionerID(chosen)).All(ctx)
	for _, seat := range seats {
		elsewhere := d.Open(*seat.AgencyID) && *seat.AgencyID != agency && calendar.Between(seat.FromOn, seat.UntilOn).Contains(in.Since)
		if f.Err() == nil && elsewhere {
			f.Add(fault.Conflict, "leadAgencyId", "they are a member of the network for another agency on that day: propose them for that one")
		}
	}
	return agency, err
}
