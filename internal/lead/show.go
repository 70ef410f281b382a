package lead

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/availabilityrequest"
	"cangraph/ent/gen/panelperson"
	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/sight"
)

// ReferralStatus is how far a referral has come.
type ReferralStatus string

// The statuses of a referral.
const (
	Referred ReferralStatus = "REFERRED"
	Triaged  ReferralStatus = "TRIAGED"
	Accepted ReferralStatus = "ACCEPTED"
	Declined ReferralStatus = "DECLINED"
)

// Referral is a referral as the viewer may see it.
type Referral struct {
	*gen.Referral
	Child        *snapshot.Child // nil: not for this viewer, as before it is accepted
	Team         *snapshot.Team
	Practitioner *snapshot.Practitioner
	Agency       *snapshot.Agency
	Triager      *snapshot.Practitioner
}

// GlobalID is the id in the API.
func (r *Referral) GlobalID() string { return globalid.Of(referralType, r.ID) }

// Note is what was noted with the triage, nil without it.
func (r *Referral) Note() *string { return stated(r.TriageNote) }

// Status is how far the referral has come.
func (r *Referral) Status() ReferralStatus { return statusOf(r.Referral) }

func statusOf(r *gen.Referral) ReferralStatus {
	switch {
	case r.Outcome != nil && *r.Outcome == enum.Accept:
		return Accepted
	case r.Outcome != nil:
		return Declined
	case r.TriagedOn != nil:
		return Triaged
	}
	return Referred
}

// PanelDecision is a decision as the viewer may see it.
type PanelDecision struct {
	*gen.PanelDecision
	Child      *snapshot.Child
	Team       *snapshot.Team
	Chosen     *snapshot.Practitioner
	Recorder   *snapshot.Practitioner
	Present    []*snapshot.Practitioner
	Candidates []*Considered
}

// GlobalID is the id in the API.
func (d *PanelDecision) GlobalID() string { return globalid.Of(decisionType, d.ID) }

// Referral is the id of the referral that was decided on.
func (d *PanelDecision) Referral() *string { return reference(referralType, d.ReferralID) }

// Considered is a practitioner who was considered as lead.
type Considered struct {
	Practitioner *snapshot.Practitioner
	Note         *string
}

// ProposalStatus is how far a proposal has come.
type ProposalStatus string

// The statuses of a proposal.
const (
	Proposed    ProposalStatus = "PROPOSED"
	Asked       ProposalStatus = "ASKED"
	Available   ProposalStatus = "AVAILABLE"
	Unavailable ProposalStatus = "NOT_AVAILABLE"
	Confirmed   ProposalStatus = "CONFIRMED"
	Withdrawn   ProposalStatus = "WITHDRAWN"
)

// LeadProposal is a proposal as the viewer may see it, with what was asked of the home
// agency, latest first.
type LeadProposal struct {
	*gen.LeadProposal
	Child     *snapshot.Child
	Lead      *snapshot.Practitioner
	Agency    *snapshot.Agency
	Proposer  *snapshot.Practitioner
	Confirmer *snapshot.Practitioner
	Requests  []*AvailabilityRequest
}

// GlobalID is the id in the API.
func (p *LeadProposal) GlobalID() string { return globalid.Of(proposalType, p.ID) }

// Decision is the id of the decision on which it rests.
func (p *LeadProposal) Decision() string { return globalid.Of(decisionType, p.DecisionID) }

// OtherThanSiblings is why another lead than the siblings' is proposed, if one is.
func (p *LeadProposal) OtherThanSiblings() *string { return stated(p.SiblingsReason) }

// OtherThanPreferred is why what child and whānau want is not followed, if it is not.
func (p *LeadProposal) OtherThanPreferred() *string { return stated(p.PreferenceReason) }

// Handover is why another lead took over, nil where none did.
func (p *LeadProposal) Handover() *string { return stated(p.HandoverReason) }

// Because is why it was withdrawn, nil where it was not.
func (p *LeadProposal) Because() *string { return stated(p.WithdrawnBecause) }

// Status is how far the proposal has come.
func (p *LeadProposal) Status() ProposalStatus {
	switch {
	case p.ConfirmedOn != nil:
		return Confirmed
	case p.WithdrawnOn != nil:
		return Withdrawn
	case len(p.Requests) == 0:
		return Proposed
	case p.Requests[0].Answer == nil:
		return Asked
	case *p.Requests[0].Answer == enum.Available:
		return Available
	}
	return Unavailable
}

// AvailabilityRequest is a request to a home agency as the viewer may see it.
type AvailabilityRequest struct {
	*gen.AvailabilityRequest
	Child    *snapshot.Child // nil: not for this viewer, as for most managers
	Team     *snapshot.Team
	Lead     *snapshot.Practitioner
	Agency   *snapshot.Agency
	Asker    *snapshot.Practitioner
	Answerer *snapshot.Practitioner
}

// GlobalID is the id in the API.
func (r *AvailabilityRequest) GlobalID() string { return globalid.Of(requestType, r.ID) }

// Words are what the director wrote, nil without any.
func (r *AvailabilityRequest) Words() *string { return stated(r.Message) }

// Terms are the conditions of the answer, or why not; nil without any.
func (r *AvailabilityRequest) Terms() *string { return stated(r.Conditions) }

// LeadPreference is a preference as the viewer may see it.
type LeadPreference struct {
	*gen.LeadPreference
	Child   *snapshot.Child
	Kin     *snapshot.Kin
	Whanau  *snapshot.Whanau
	Subject *snapshot.Practitioner
	Writer  *snapshot.Practitioner
	Agency  *snapshot.Agency
}

// GlobalID is the id in the API.
func (p *LeadPreference) GlobalID() string { return globalid.Of("LeadPreference", p.ID) }

// InWords is what was said, nil without words.
func (p *LeadPreference) InWords() *string { return stated(p.Words) }

// Competency is an assessment as the viewer may see it.
type Competency struct {
	*gen.Competency
	Practitioner *snapshot.Practitioner
	Assessor     *snapshot.Practitioner
}

// Tongue is the language, of LANGUAGE only.
func (c *Competency) Tongue() *string { return stated(c.Language) }

func reference(kind string, id *uuid.UUID) *string {
	if id == nil {
		return nil
	}
	global := globalid.Of(kind, *id)
	return &global
}

// shown notes that something about children goes into an answer.
func shown[R any](ctx context.Context, rows []*R, child func(*R) uuid.UUID) error {
	ids := make([]uuid.UUID, len(rows))
	for i, row := range rows {
		ids[i] = child(row)
	}
	return sight.Show(ctx, ids...)
}

func (b *Book) referrals(ctx context.Context, rows []*gen.Referral) ([]*Referral, error) {
	var w wanted
	for _, row := range rows {
		w.add("Child", row.ChildID).add("ChildrensTeam", row.TeamID).add("Agency", row.AgencyID).
			add("Practitioner", row.PractitionerID, dereferenced(row.TriagerID))
	}
	n, err := b.look(ctx, w)
	if err != nil {
		return nil, err
	}
	all := make([]*Referral, len(rows))
	for i, row := range rows {
		all[i] = &Referral{row, n.child(row.ChildID), n.team(row.TeamID), n.practitioner(row.PractitionerID), n.agency(row.AgencyID),
			n.practitioner(dereferenced(row.TriagerID))}
	}
	return all, shown(ctx, rows, func(row *gen.Referral) uuid.UUID { return row.ChildID })
}

func (b *Book) decisions(ctx context.Context, rows []*gen.PanelDecision) ([]*PanelDecision, error) {
	var w wanted
	ids := make([]uuid.UUID, len(rows))
	for i, row := range rows {
		ids[i] = row.ID
		w.add("Child", row.ChildID).add("ChildrensTeam", row.TeamID).add("Practitioner", row.PractitionerID, dereferenced(row.ChosenID))
	}
	people, err := b.ent.PanelPerson.Query().Where(panelperson.DecisionIDIn(ids...)).Order(gen.Asc(panelperson.FieldID)).All(ctx)
	if err != nil {
		return nil, err
	}
	for _, p := range people {
		w.add("Practitioner", p.PractitionerID)
	}
	n, err := b.look(ctx, w)
	if err != nil {
		return nil, err
	}
	all := make([]*PanelDecision, len(rows))
	for i, row := range rows {
		d := &PanelDecision{PanelDecision: row, Child: n.child(row.ChildID), Team: n.team(row.TeamID),
			Chosen: n.practitioner(dereferenced(row.ChosenID)), Recorder: n.practitioner(row.PractitionerID)}
		for _, p := range people {
			who := n.practitioner(p.PractitionerID)
			switch {
			case p.DecisionID != row.ID || who == nil:
			case p.Part == enum.Present:
				d.Present = append(d.Present, who)
			default:
				d.Candidates = append(d.Candidates, &Considered{who, stated(p.Note)})
			}
		}
		all[i] = d
	}
	return all, shown(ctx, rows, func(row *gen.PanelDecision) uuid.UUID { return row.ChildID })
}

func (b *Book) proposals(ctx context.Context, rows []*gen.LeadProposal) ([]*LeadProposal, error) {
	var w wanted
	ids := make([]uuid.UUID, len(rows))
	for i, row := range rows {
		ids[i] = row.ID
		w.add("Child", row.ChildID).add("Agency", row.AgencyID).add("Practitioner", row.LeadID, row.PractitionerID, dereferenced(row.ConfirmerID))
	}
	asked, err := b.ent.AvailabilityRequest.Query().Where(availabilityrequest.ProposalIDIn(ids...)).Order(gen.Desc(availabilityrequest.FieldID)).All(ctx)
	if err != nil {
		return nil, err
	}
	requests, err := b.requests(ctx, asked)
	if err != nil {
		return nil, err
	}
	n, err := b.look(ctx, w)
	if err != nil {
		return nil, err
	}
	all := make([]*LeadProposal, len(rows))
	for i, row := range rows {
		all[i] = &LeadProposal{row, n.child(row.ChildID), n.practitioner(row.LeadID), n.agency(row.AgencyID), n.practitioner(row.PractitionerID),
			n.practitioner(dereferenced(row.ConfirmerID)), nil}
		for _, r := range requests {
			if r.ProposalID == row.ID {
				all[i].Requests = append(all[i].Requests, r)
			}
		}
	}
	return all, shown(ctx, rows, func(row *gen.LeadProposal) uuid.UUID { return row.ChildID })
}

func (b *Book) requests(ctx context.Context, rows []*gen.AvailabilityRequest) ([]*AvailabilityRequest, error) {
	var w wanted
	for _, row := range rows {
		w.add("Child", row.ChildID).add("ChildrensTeam", row.TeamID).add("Agency", row.AgencyID).
			add("Practitioner", row.LeadID, row.PractitionerID, dereferenced(row.AnswererID))
	}
	n, err := b.look(ctx, w)
	if err != nil {
		return nil, err
	}
	all := make([]*AvailabilityRequest, len(rows))
	for i, row := range rows {
		all[i] = &AvailabilityRequest{row, n.child(row.ChildID), n.team(row.TeamID), n.practitioner(row.LeadID), n.agency(row.AgencyID),
			n.practitioner(row.PractitionerID), n.practitioner(dereferenced(row.AnswererID))}
	}
	return all, shown(ctx, rows, func(row *gen.AvailabilityRequest) uuid.UUID { return row.ChildID })
}

func (b *Book) preferences(ctx context.Context, rows []*gen.LeadPreference) ([]*LeadPreference, error) {
	var w wanted
	for _, row := range rows {
		w.add("Child", row.ChildID).add("Kin", dereferenced(row.KinID)).add("Whanau", dereferenced(row.WhanauID)).
			add("Agency", row.AgencyID).add("Practitioner", row.SubjectID, row.PractitionerID)
	}
	n, err := b.look(ctx, w)
	if err != nil {
		return nil, err
	}
	all := make([]*LeadPreference, len(rows))
	for i, row := range rows {
		all[i] = &LeadPreference{row, n.child(row.ChildID), of[*snapshot.Kin](n, "Kin", dereferenced(row.KinID)),
			of[*snapshot.Whanau](n, "Whanau", dereferenced(row.WhanauID)), n.practitioner(row.SubjectID), n.practitioner(row.PractitionerID), n.agency(row.AgencyID)}
	}
	return all, shown(ctx, rows, func(row *gen.LeadPreference) uuid.UUID { return row.ChildID })
}

func (b *Book) competencies(ctx context.Context, rows []*gen.Competency) ([]*Competency, error) {
	var w wanted
	for _, row := range rows {
		w.add("Practitioner", row.PractitionerID, row.AssessorID)
	}
	n, err := b.look(ctx, w)
	if err != nil {
		return nil, err
	}
	all := make([]*Competency, len(rows))
	for i, row := range rows {
		all[i] = &Competency{row, n.practitioner(row.PractitionerID), n.practitioner(row.AssessorID)}
	}
	return all, nil
}
