package lead

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/affiliation"
	"cangraph/ent/gen/canmembership"
	"cangraph/ent/gen/employment"
	"cangraph/ent/gen/leadperiod"
	"cangraph/ent/gen/leadpreference"
	"cangraph/ent/gen/network"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
)

// ProposeLeadInput is whom the panel chose, from when and for which agency.
type ProposeLeadInput struct {
	command.Idempotent
	DecisionID       string
	LeadAgencyID     *string
	FromOn           calendar.Date
	SiblingsReason   *string
	PreferenceReason *string
}

// ProposeLead proposes whom a decision of the panel chose as lead (S1.28). Another lead
// than the siblings' (S1.32), or than the child and whānau want (S1.29), needs a reason.
func (d Desk) ProposeLead(ctx context.Context, in ProposeLeadInput) (*gen.LeadProposal, error) {
	var f desk.Form
	siblings, preference := f.Words("siblingsReason", in.SiblingsReason, desk.Text), f.Words("preferenceReason", in.PreferenceReason, desk.Text)
	decision, err := desk.Find(ctx, &f, "decisionId", decisionType, in.DecisionID, d.Rows.PanelDecision.Get, d.seesDecision)
	if decision == nil {
		return nil, f.Why(err)
	}
	switch {
	case decision.Kind != enum.AssignLead:
		f.Add(fault.Invalid, "decisionId", "the panel chose no lead with this decision: record one with ASSIGN_LEAD")
	case !d.decides(decision.TeamID):
		f.Add(fault.Forbidden, "decisionId", "only the director and the panel of the child's team propose its lead")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	chosen := *decision.ChosenID
	around, err := d.networkOn(ctx, decision.ChildID, in.FromOn)
	if err != nil {
		return nil, err
	}
	switch {
	case around == nil || around.TeamID != decision.TeamID:
		f.Add(fault.Invalid, "fromOn", "the child has no open network of this team on that day")
		return nil, f.Err()
	case in.FromOn > d.Today.AddMonths(12):
		f.Add(fault.Invalid, "fromOn", "propose a lead for a day within the next twelve months")
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
	return d.Rows.LeadProposal.Create().SetChildID(decision.ChildID).SetTeamID(decision.TeamID).SetNetworkID(around.ID).SetDecisionID(decision.ID).
		SetLeadID(chosen).SetAgencyID(agency).SetFromOn(in.FromOn).SetProposedOn(d.Today).SetPractitionerID(d.Me()).
		SetSiblingsReason(siblings).SetPreferenceReason(preference).Save(ctx)
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
// and that of their membership, if they are a member (S1.25, S1.39).
func (d Desk) home(ctx context.Context, f *desk.Form, in ProposeLeadInput, chosen uuid.UUID, around *gen.Network) (uuid.UUID, error) {
	jobs, err := d.Rows.Employment.Query().Where(employment.PractitionerID(chosen), employment.FromOnLTE(in.FromOn),
		employment.Or(employment.UntilOnIsNil(), employment.UntilOnGT(in.FromOn))).All(ctx)
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
	parts, err := d.Rows.Affiliation.Query().Where(affiliation.PractitionerID(chosen), affiliation.TeamID(around.TeamID)).All(ctx)
	if err != nil {
		return uuid.Nil, err
	}
	if len(parts) > 0 && !slices.ContainsFunc(parts, func(a *gen.Affiliation) bool { return calendar.Between(a.FromOn, a.UntilOn).Contains(in.FromOn) }) {
		f.Add(fault.Invalid, "fromOn", "their part in the Children's Team has ended by that day: record a new one first")
	}
	seats, err := d.Rows.CanMembership.Query().Where(canmembership.NetworkID(around.ID), canmembership.PractitionerID(chosen)).All(ctx)
	if err != nil {
		return uuid.Nil, err
	}
	for _, seat := range seats {
		if f.Err() == nil && calendar.Between(seat.FromOn, seat.UntilOn).Contains(in.FromOn) && *seat.AgencyID != agency {
			f.Add(fault.Conflict, "leadAgencyId", "they are a member of the network for another agency on that day: propose them for that one")
		}
	}
	return agency, nil
}

// heard asks for a reason where the proposal does not follow the siblings or the family,
// as far as the viewer sees those: reasons are soft, and what is hidden asks for none.
func (d Desk) heard(ctx context.Context, f *desk.Form, child, chosen uuid.UUID, siblings, preference string) error {
	leads, err := d.siblingsLeads(ctx, child)
	if err != nil {
		return err
	}
	if len(leads) > 0 && !slices.Contains(leads, chosen) && siblings == "" {
		f.Add(fault.Invalid, "siblingsReason", "the siblings have another Lead Professional: say why this child should have a different one")
	}
	rows, err := d.Rows.LeadPreference.Query().Where(leadpreference.ChildID(child)).
		Order(gen.Asc(leadpreference.FieldStatedOn, leadpreference.FieldID)).All(ctx)
	if err != nil {
		return err
	}
	wanted, against := false, false
	for _, p := range standing(rows) {
		if !d.Open(p.AgencyID) || !d.Knows(p.PractitionerID, p.SubjectID) {
			continue
		}
		wanted = wanted || p.Stance == enum.For
		against = against || p.Stance == enum.Against && p.SubjectID == chosen
	}
	for _, p := range standing(rows) {
		if p.Stance == enum.For && p.SubjectID == chosen {
			wanted = false
		}
	}
	if (wanted || against) && preference == "" {
		f.Add(fault.Invalid, "preferenceReason", "the child or whānau stated another preference: say why it is not followed")
	}
	return nil
}

// standing are the preferences that count: of each giver and practitioner the latest. The
// rows come in the order in which they were stated.
func standing(rows []*gen.LeadPreference) []*gen.LeadPreference {
	type about struct {
		by      enum.PreferenceGiver
		kin     uuid.UUID
		whanau  uuid.UUID
		subject uuid.UUID
	}
	of := func(p *gen.LeadPreference) about {
		return about{p.GivenBy, desk.Said(p.KinID), desk.Said(p.WhanauID), p.SubjectID}
	}
	latest := map[about]uuid.UUID{}
	for _, p := range rows {
		latest[of(p)] = p.ID
	}
	return slices.DeleteFunc(slices.Clone(rows), func(p *gen.LeadPreference) bool { return latest[of(p)] != p.ID })
}

// siblingsLeads are who leads, today or later, for the siblings whom the viewer sees.
func (d Desk) siblingsLeads(ctx context.Context, child uuid.UUID) ([]uuid.UUID, error) {
	siblings, err := d.Siblings(ctx, child, d.Today)
	if err != nil {
		return nil, err
	}
	siblings = slices.DeleteFunc(siblings, func(id uuid.UUID) bool { return !d.Sees(id) })
	rows, err := d.Rows.LeadPeriod.Query().Where(
		leadperiod.HasNetworkWith(network.ChildIDIn(siblings...), network.Or(network.ClosedOnIsNil(), network.ClosedOnGT(d.Today))),
		leadperiod.Or(leadperiod.UntilOnIsNil(), leadperiod.UntilOnGT(d.Today))).All(ctx)
	if err != nil {
		return nil, err
	}
	var leads []uuid.UUID
	for _, row := range rows {
		if d.Knows(row.PractitionerID) {
			leads = append(leads, row.PractitionerID)
		}
	}
	return leads, nil
}

// WithdrawLeadProposalInput is which proposal to end, and why.
type WithdrawLeadProposalInput struct {
	command.Idempotent
	ProposalID      string
	Reason          string
	ExpectedVersion *int
}

// WithdrawLeadProposal ends a proposal that was not confirmed.
func (d Desk) WithdrawLeadProposal(ctx context.Context, in WithdrawLeadProposalInput) (*gen.LeadProposal, error) {
	var f desk.Form
	reason := f.Required("reason", in.Reason, desk.Text, "say why it is withdrawn")
	row, err := d.proposal(ctx, "proposalId", in.ProposalID)
	if err != nil {
		return nil, err
	}
	if err := command.Expect(in.ExpectedVersion, row.Version, row.ID); err != nil {
		return nil, err
	}
	if !d.decides(row.TeamID) {
		f.Add(fault.Forbidden, "proposalId", "only the director and the panel of the child's team withdraw a proposal")
	} else {
		mustWait(&f, "proposalId", row)
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return row.Update().SetWithdrawnOn(d.Today).SetWithdrawnBecause(reason).Save(ctx)
}

// mustWait refuses a proposal that has ended.
func mustWait(f *desk.Form, field string, row *gen.LeadProposal) {
	switch {
	case row.ConfirmedOn != nil:
		f.Add(fault.Conflict, field, "this proposal has been confirmed already")
	case row.WithdrawnOn != nil:
		f.Add(fault.Conflict, field, "this proposal has been withdrawn")
	}
}

// proposal locks and reads a proposal that the viewer may see, and locks its network: who
// confirms another for the same network waits.
func (d Desk) proposal(ctx context.Context, field, global string) (*gen.LeadProposal, error) {
	rows, err := d.proposals(ctx, func(int) string { return field }, []string{global})
	if err != nil {
		return nil, err
	}
	return rows[0], nil
}

// proposals are several at once, in their order; field names each.
func (d Desk) proposals(ctx context.Context, field func(int) string, globals []string) ([]*gen.LeadProposal, error) {
	var f desk.Form
	rows := make([]*gen.LeadProposal, len(globals))
	read := func() error {
		for i, global := range globals {
			row, err := desk.Find(ctx, &f, field(i), proposalType, global, d.Rows.LeadProposal.Get, d.seesProposal)
			if err != nil {
				return err
			}
			rows[i] = row
		}
		return f.Err()
	}
	if err := read(); err != nil {
		return nil, err
	}
	var ids []uuid.UUID
	for _, row := range rows {
		ids = append(ids, row.ChildID)
	}
	if err := d.Lock(ctx, ids...); err != nil {
		return nil, err
	}
	return rows, read()
}
