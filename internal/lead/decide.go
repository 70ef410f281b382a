package lead

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/affiliation"
	"cangraph/ent/gen/network"
	"cangraph/ent/gen/practitioner"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
)

// CandidateInput is a practitioner who was considered as lead.
type CandidateInput struct {
	PractitionerID string
	Note           *string
}

// RecordPanelDecisionInput is what the panel of a team decided, and why. ACCEPT and
// DECLINE are about a referral, ASSIGN_LEAD and PLAN_REVIEW about a child with a network.
type RecordPanelDecisionInput struct {
	command.Idempotent
	Kind       enum.DecisionKind
	ReferralID *string
	ChildID    *string
	DecidedOn  *calendar.Date
	PresentIDs []string
	Rationale  string
	Candidates []*CandidateInput
	ChosenID   *string
}

// mostPeople bounds who is present, and who is considered.
const mostPeople = 30

// daysToRecord is how long after its meeting a decision of a panel may be recorded: a
// starting point of ours.
const daysToRecord = 28

// meeting is a decision while it is made ready.
type meeting struct {
	kind        enum.DecisionKind
	child, team uuid.UUID
	referral    *gen.Referral
	on          calendar.Date
	rationale   string
	chosen      *uuid.UUID
	people      []*gen.PanelPersonCreate
}

// RecordPanelDecision records a decision with who was present, why, and who was considered
// (S1.28). ACCEPT opens the network of the child, who is its first member (S1.26, S1.34).
// The director of the team or a member of its panel records it, who was present, and did
// not make the referral; who did and the directors are told.
func (d Desk) RecordPanelDecision(ctx context.Context, in RecordPanelDecisionInput) (*gen.PanelDecision, error) {
	var f desk.Form
	desk.Code(&f, "kind", in.Kind)
	m := &meeting{kind: in.Kind, on: f.Happened("decidedOn", in.DecidedOn, d.Today.AddDays(-daysToRecord), d.Today), rationale: f.Required("rationale", in.Rationale, desk.Text, "say why the panel decided so")}
	var err error
	switch in.Kind {
	case enum.AssignLead, enum.ReviewPlan:
		err = d.ofNetwork(ctx, &f, m, in)
	default:
		err = d.ofReferral(ctx, &f, m, in)
	}
	if err != nil {
		return nil, err
	}
	if err := d.panel(ctx, &f, m, in); err != nil {
		return nil, err
	}
	if err := d.considered(ctx, &f, m, in); err != nil {
		return nil, err
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	if m.kind == enum.Accept {
		if err := d.mayOpen(ctx, m); err != nil {
			return nil, err
		}
	}
	return d.record(ctx, m)
}

// ofReferral reads the referral that is accepted or declined.
func (d Desk) ofReferral(ctx context.Context, f *desk.Form, m *meeting, in RecordPanelDecisionInput) error {
	f.LeftOut("childId", in.ChildID, "the referral names the child")
	f.LeftOut("chosenId", in.ChosenID, "a lead is chosen with ASSIGN_LEAD")
	if in.ReferralID == nil {
		f.Add(fault.Invalid, "referralId", "say which referral the panel decided on")
		return f.Err()
	}
	row, err := d.referral(ctx, f, *in.ReferralID)
	if row == nil {
		return f.Why(err)
	}
	m.referral, m.child, m.team = row, row.ChildID, row.TeamID
	switch {
	case !d.decides(row.TeamID):
		f.Add(fault.Forbidden, "referralId", "only the director and the panel of the team decide on its referrals")
	case row.PractitionerID == d.Me():
		f.Add(fault.Forbidden, "referralId", "you made this referral: somebody else of the team decides on it")
	case row.Outcome != nil:
		f.Add(fault.Conflict, "referralId", "the panel has decided on this referral already")
	case m.on < received(row):
		f.Add(fault.Invalid, "decidedOn", "the panel cannot decide before it has the referral")
	}
	return f.Err()
}

// received is the day on which a referral was recorded: nobody could decide on it before.
func received(row *gen.Referral) calendar.Date {
	if row.ReceivedOn == nil {
		return row.ReferredOn
	}
	return max(row.ReferredOn, *row.ReceivedOn)
}

// mayOpen refuses a second network at a time, which the database refuses as well. It is
// asked last: whoever does not see the child learns of another network only by an
// acceptance that has nothing else wrong, and never when it opened or closes.
func (d Desk) mayOpen(ctx context.Context, m *meeting) error {
	if err := d.Lock(ctx, m.child); err != nil {
		return err
	}
	open, err := d.Rows.Network.Query().Where(network.ChildID(m.child), network.Or(network.ClosedOnIsNil(), network.ClosedOnGT(m.on))).Exist(ctx)
	switch {
	case err != nil || !open:
		return err
	case d.Sees(m.child):
		return command.Refusal(fault.Conflict, "referralId", "the child has another network on that day or later: close that one first, or decline")
	}
	return command.Refusal(fault.Conflict, "referralId", "this child cannot be accepted for that day: accept it for today, or decline and ring who referred it")
}

// ofNetwork reads the network for which a lead is chosen, or whose plan was looked at.
func (d Desk) ofNetwork(ctx context.Context, f *desk.Form, m *meeting, in RecordPanelDecisionInput) error {
	f.LeftOut("referralId", in.ReferralID, "this is decided for a child who is accepted: name the child")
	if in.ChildID == nil {
		f.Add(fault.Invalid, "childId", "say for which child the panel decided")
		return f.Err()
	}
	m.child = globalid.Own("Child", *in.ChildID)
	if d.Sees(m.child) {
		if err := d.Lock(ctx, m.child); err != nil {
			return err
		}
	}
	rows, err := d.Rows.Network.Query().Where(network.ChildID(m.child), network.AcceptedOnLTE(m.on),
		network.Or(network.ClosedOnIsNil(), network.ClosedOnGT(d.Today))).Limit(1).All(ctx)
	switch {
	case err != nil:
		return err
	case !d.Sees(m.child):
		f.Absent("childId", "Child")
		return f.Err()
	case len(rows) == 0:
		f.Add(fault.Conflict, "childId", "the child has no open network that was accepted by that day: accept it first")
	case !d.decides(rows[0].TeamID):
		f.Add(fault.Forbidden, "childId", "only the director and the panel of the child's team decide for it")
	default:
		m.team = rows[0].TeamID
	}
	if in.Kind == enum.ReviewPlan {
		f.LeftOut("chosenId", in.ChosenID, "a lead is chosen with ASSIGN_LEAD")
		return f.Err()
	}
	if in.ChosenID == nil {
		f.Add(fault.Invalid, "chosenId", "say whom the panel chose")
	}
	if err := f.Err(); err != nil {
		return err
	}
	last, open, err := d.lastChoice(ctx, m.child, m.team)
	if last != nil && open && last.DecidedOn >= rows[0].AcceptedOn && *last.ChosenID == globalid.Own("Practitioner", *in.ChosenID) {
		f.Add(fault.Conflict, "chosenId", "the panel has chosen them already: propose them")
	}
	return f.Why(err)
}

// panel reads who was present: members of the panel, or directors, of the team on the day.
func (d Desk) panel(ctx context.Context, f *desk.Form, m *meeting, in RecordPanelDecisionInput) error {
	if len(in.PresentIDs) == 0 || len(in.PresentIDs) > mostPeople {
		f.Add(fault.Invalid, "presentIds", "name the members of the panel who were present, 1 to %d", mostPeople)
		return nil
	}
	seats, err := d.Rows.Affiliation.Query().Where(affiliation.TeamID(m.team), affiliation.RoleIn(enum.Director, enum.PanelMember),
		affiliation.FromOnLTE(m.on), affiliation.Or(affiliation.UntilOnIsNil(), affiliation.UntilOnGT(m.on))).All(ctx)
	if err != nil {
		return err
	}
	var named []uuid.UUID
	for i, global := range in.PresentIDs {
		field, id := desk.Item("presentIds", i), globalid.Own("Practitioner", global)
		seated := slices.ContainsFunc(seats, func(a *gen.Affiliation) bool { return a.PractitionerID == id })
		switch {
		case !seated || !d.Knows(id):
			f.Add(fault.NotFound, field, "there is no such member of the panel on that day")
		case slices.Contains(named, id):
			f.Add(fault.Invalid, field, "name everybody once")
		}
		named = append(named, id)
		m.people = append(m.people, d.Rows.PanelPerson.Create().SetPractitionerID(id).SetPart(enum.PanelPresent))
	}
	if f.Err() == nil && !slices.Contains(named, d.Me()) {
		f.Add(fault.Invalid, "presentIds", "who records a decision was present when it was made: have one of those record it")
	}
	return nil
}

// considered reads who was considered as lead; whom the panel chose is one of them.
func (d Desk) considered(ctx context.Context, f *desk.Form, m *meeting, in RecordPanelDecisionInput) error {
	if m.kind == enum.ReviewPlan && len(in.Candidates) > 0 {
		f.Add(fault.Invalid, "candidates", "nobody is considered as lead in a review of the plan: leave this out")
		return nil
	}
	if len(in.Candidates) > mostPeople || m.kind == enum.AssignLead && len(in.Candidates) == 0 {
		f.Add(fault.Invalid, "candidates", "name who was considered, 1 to %d", mostPeople)
		return nil
	}
	ids := make([]uuid.UUID, len(in.Candidates))
	for i, c := range in.Candidates {
		ids[i] = globalid.Own("Practitioner", c.PractitionerID)
	}
	known, err := d.Rows.Practitioner.Query().Where(practitioner.IDIn(ids...)).IDs(ctx)
	if err != nil {
		return err
	}
	for i, c := range in.Candidates {
		field := desk.Item("candidates", i)
		note := f.Words(field+".note", c.Note, desk.Text)
		switch {
		case !slices.Contains(known, ids[i]) || !d.Knows(ids[i]):
			f.Absent(field+".practitionerId", "Practitioner")
		case slices.Contains(ids[:i], ids[i]):
			f.Add(fault.Invalid, field+".practitionerId", "name everybody once")
		}
		m.people = append(m.people, d.Rows.PanelPerson.Create().SetPractitionerID(ids[i]).SetPart(enum.Considered).SetNote(note))
	}
	if m.kind != enum.AssignLead {
		return nil
	}
	chosen := globalid.Own("Practitioner", *in.ChosenID)
	if !slices.Contains(ids, chosen) {
		f.Add(fault.Invalid, "chosenId", "choose one of the candidates who were considered")
	}
	m.chosen = &chosen
	return nil
}

// record writes the decision, and what it brings about.
func (d Desk) record(ctx context.Context, m *meeting) (*gen.PanelDecision, error) {
	create := d.Rows.PanelDecision.Create().SetChildID(m.child).SetTeamID(m.team).SetKind(m.kind).SetDecidedOn(m.on).
		SetRationale(m.rationale).SetNillableChosenID(m.chosen).SetPractitionerID(d.Me())
	if m.referral != nil {
		create.SetReferralID(m.referral.ID)
		if err := m.referral.Update().SetDecidedOn(m.on).SetOutcome(m.kind).Exec(ctx); err != nil {
			return nil, err
		}
	}
	row, err := create.Save(ctx)
	if err != nil {
		return nil, err
	}
	for _, one := range m.people {
		if err := one.SetDecisionID(row.ID).SetChildID(m.child).SetTeamID(m.team).Exec(ctx); err != nil {
			return nil, err
		}
	}
	if m.referral != nil {
		if err := d.tellOfDecision(ctx, m.referral); err != nil {
			return nil, err
		}
	}
	if m.kind != enum.Accept {
		return row, nil
	}
	opened, err := d.Rows.Network.Create().SetChildID(m.child).SetTeamID(m.team).SetAcceptedOn(m.on).Save(ctx)
	if err != nil {
		return nil, err
	}
	return row, d.Rows.CanMembership.Create().SetNetworkID(opened.ID).SetChildID(m.child).SetRole(enum.RoleChild).SetFromOn(m.on).Exec(ctx)
}
