package lead

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/desk"
	"cangraph/internal/directory"
	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
)

// Each object is a row, with whom and what the row names: looked up when they are asked
// for, for all that is shown together, and nil when the viewer may not see them.

// named is what all objects have.
type named struct{ names *directory.Names }

func look[T snapshot.Node](ctx context.Context, n named, id *uuid.UUID) (T, error) {
	return directory.Look[T](ctx, n.names, desk.Said(id))
}

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
	named
}

// Child is whom it is about.
func (r *Referral) Child(ctx context.Context) (*snapshot.Child, error) {
	return look[*snapshot.Child](ctx, r.named, &r.ChildID)
}

// Team is before which team it puts the child.
func (r *Referral) Team(ctx context.Context) (*snapshot.Team, error) {
	return look[*snapshot.Team](ctx, r.named, &r.TeamID)
}

// ReferredBy is who made it.
func (r *Referral) ReferredBy(ctx context.Context) (*snapshot.Practitioner, error) {
	return look[*snapshot.Practitioner](ctx, r.named, &r.PractitionerID)
}

// ReferredByAgency is for which agency they did.
func (r *Referral) ReferredByAgency(ctx context.Context) (*snapshot.Agency, error) {
	return look[*snapshot.Agency](ctx, r.named, &r.AgencyID)
}

// TriagedBy is who triaged it.
func (r *Referral) TriagedBy(ctx context.Context) (*snapshot.Practitioner, error) {
	return look[*snapshot.Practitioner](ctx, r.named, r.TriagerID)
}

// GlobalID is the id in the API.
func (r *Referral) GlobalID() string { return globalid.Of(referralType, r.ID) }

// TriageNote is what was noted with the triage, nil without it.
func (r *Referral) TriageNote() *string { return desk.Stated(r.Referral.TriageNote) }

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
	named
	people []*gen.PanelPerson
}

// Child is whom it is about.
func (d *PanelDecision) Child(ctx context.Context) (*snapshot.Child, error) {
	return look[*snapshot.Child](ctx, d.named, &d.ChildID)
}

// Team is the team whose panel decided.
func (d *PanelDecision) Team(ctx context.Context) (*snapshot.Team, error) {
	return look[*snapshot.Team](ctx, d.named, &d.TeamID)
}

// Chosen is whom the panel chose as lead.
func (d *PanelDecision) Chosen(ctx context.Context) (*snapshot.Practitioner, error) {
	return look[*snapshot.Practitioner](ctx, d.named, d.ChosenID)
}

// RecordedBy is who wrote it down.
func (d *PanelDecision) RecordedBy(ctx context.Context) (*snapshot.Practitioner, error) {
	return look[*snapshot.Practitioner](ctx, d.named, &d.PractitionerID)
}

// Present are who was present, as far as the viewer may see them.
func (d *PanelDecision) Present(ctx context.Context) ([]*snapshot.Practitioner, error) {
	present, err := d.part(ctx, enum.PanelPresent)
	var who []*snapshot.Practitioner
	for _, one := range present {
		who = append(who, one.Practitioner)
	}
	return who, err
}

// Candidates are who was considered, as far as the viewer may see them.
func (d *PanelDecision) Candidates(ctx context.Context) ([]*Considered, error) {
	return d.part(ctx, enum.Considered)
}

// part are the people with a part in the decision whom the viewer may see.
func (d *PanelDecision) part(ctx context.Context, part enum.PanelPart) ([]*Considered, error) {
	var seen []*Considered
	for _, p := range d.people {
		who, err := look[*snapshot.Practitioner](ctx, d.named, &p.PractitionerID)
		if err != nil {
			return nil, err
		}
		if p.Part == part && who != nil {
			seen = append(seen, &Considered{who, desk.Stated(p.Note)})
		}
	}
	return seen, nil
}

// GlobalID is the id in the API.
func (d *PanelDecision) GlobalID() string { return globalid.Of(decisionType, d.ID) }

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
	Refused     ProposalStatus = "DECLINED" // by whom it proposes
)

// LeadProposal is a proposal as the viewer may see it, with what was asked of the home
// agency, latest first.
type LeadProposal struct {
	*gen.LeadProposal
	named
	AvailabilityRequests []*AvailabilityRequest
}

// Child is whom it is about; nil for whom it proposes before they are a member.
func (p *LeadProposal) Child(ctx context.Context) (*snapshot.Child, error) {
	return look[*snapshot.Child](ctx, p.named, &p.ChildID)
}

// Team is the team that proposes.
func (p *LeadProposal) Team(ctx context.Context) (*snapshot.Team, error) {
	return look[*snapshot.Team](ctx, p.named, &p.TeamID)
}

// Lead is who is proposed.
func (p *LeadProposal) Lead(ctx context.Context) (*snapshot.Practitioner, error) {
	return look[*snapshot.Practitioner](ctx, p.named, &p.LeadID)
}

// Agency is for which agency they would lead.
func (p *LeadProposal) Agency(ctx context.Context) (*snapshot.Agency, error) {
	return look[*snapshot.Agency](ctx, p.named, &p.AgencyID)
}

// ProposedBy is who proposed it.
func (p *LeadProposal) ProposedBy(ctx context.Context) (*snapshot.Practitioner, error) {
	return look[*snapshot.Practitioner](ctx, p.named, &p.PractitionerID)
}

// ConfirmedBy is who confirmed it.
func (p *LeadProposal) ConfirmedBy(ctx context.Context) (*snapshot.Practitioner, error) {
	return look[*snapshot.Practitioner](ctx, p.named, p.ConfirmerID)
}

// GlobalID is the id in the API.
func (p *LeadProposal) GlobalID() string { return globalid.Of(proposalType, p.ID) }

// SiblingsReason is why another lead than the siblings' is proposed, if one is.
func (p *LeadProposal) SiblingsReason() *string { return desk.Stated(p.LeadProposal.SiblingsReason) }

// PreferenceReason is why what child and whānau want is not followed, if it is not.
func (p *LeadProposal) PreferenceReason() *string {
	return desk.Stated(p.LeadProposal.PreferenceReason)
}

// HandoverReason is why another lead took over, nil where none did.
func (p *LeadProposal) HandoverReason() *string { return desk.Stated(p.LeadProposal.HandoverReason) }

// Message is what was written to whom it proposes, nil without any.
func (p *LeadProposal) Message() *string { return desk.Stated(p.LeadProposal.Message) }

// AnswerReason is what they answered with yes or no, nil without words.
func (p *LeadProposal) AnswerReason() *string { return desk.Stated(p.ReplyReason) }

// WithdrawReason is why it was withdrawn, nil where it was not.
func (p *LeadProposal) WithdrawReason() *string { return desk.Stated(p.WithdrawnBecause) }

// Status is how far the proposal has come.
func (p *LeadProposal) Status() ProposalStatus {
	switch {
	case p.ConfirmedOn != nil:
		return Confirmed
	case p.WithdrawnOn != nil:
		return Withdrawn
	case desk.Said(p.Reply) == enum.LeadDeclines:
		return Refused
	case len(p.AvailabilityRequests) == 0:
		return Proposed
	case p.AvailabilityRequests[0].Answer == nil:
		return Asked
	case *p.AvailabilityRequests[0].Answer == enum.Available:
		return Available
	}
	return Unavailable
}

// AvailabilityRequest is a request to a home agency as the viewer may see it.
type AvailabilityRequest struct {
	*gen.AvailabilityRequest
	named
}

// Child is whom it is about; nil for most managers.
func (r *AvailabilityRequest) Child(ctx context.Context) (*snapshot.Child, error) {
	return look[*snapshot.Child](ctx, r.named, &r.ChildID)
}

// Team is the team that asks.
func (r *AvailabilityRequest) Team(ctx context.Context) (*snapshot.Team, error) {
	return look[*snapshot.Team](ctx, r.named, &r.TeamID)
}

// Lead is who would lead.
func (r *AvailabilityRequest) Lead(ctx context.Context) (*snapshot.Practitioner, error) {
	return look[*snapshot.Practitioner](ctx, r.named, &r.LeadID)
}

// Agency is the agency whose managers are asked.
func (r *AvailabilityRequest) Agency(ctx context.Context) (*snapshot.Agency, error) {
	return look[*snapshot.Agency](ctx, r.named, &r.AgencyID)
}

// AskedBy is who asks.
func (r *AvailabilityRequest) AskedBy(ctx context.Context) (*snapshot.Practitioner, error) {
	return look[*snapshot.Practitioner](ctx, r.named, &r.PractitionerID)
}

// AnsweredBy is who answered.
func (r *AvailabilityRequest) AnsweredBy(ctx context.Context) (*snapshot.Practitioner, error) {
	return look[*snapshot.Practitioner](ctx, r.named, r.AnswererID)
}

// GlobalID is the id in the API.
func (r *AvailabilityRequest) GlobalID() string { return globalid.Of(requestType, r.ID) }

// Message is what the director wrote, nil without words.
func (r *AvailabilityRequest) Message() *string { return desk.Stated(r.AvailabilityRequest.Message) }

// Conditions are those of the answer, or why not; nil without any.
func (r *AvailabilityRequest) Conditions() *string {
	return desk.Stated(r.AvailabilityRequest.Conditions)
}

// LeadPreference is a preference as the viewer may see it.
type LeadPreference struct {
	*gen.LeadPreference
	named
}

// Child is whom it is about.
func (p *LeadPreference) Child(ctx context.Context) (*snapshot.Child, error) {
	return look[*snapshot.Child](ctx, p.named, &p.ChildID)
}

// Kin is the adult who stated it.
func (p *LeadPreference) Kin(ctx context.Context) (*snapshot.Kin, error) {
	return look[*snapshot.Kin](ctx, p.named, p.KinID)
}

// Whanau is the whānau that stated it.
func (p *LeadPreference) Whanau(ctx context.Context) (*snapshot.Whanau, error) {
	return look[*snapshot.Whanau](ctx, p.named, p.WhanauID)
}

// Subject is who is wanted, or not.
func (p *LeadPreference) Subject(ctx context.Context) (*snapshot.Practitioner, error) {
	return look[*snapshot.Practitioner](ctx, p.named, &p.SubjectID)
}

// RecordedBy is who wrote it down.
func (p *LeadPreference) RecordedBy(ctx context.Context) (*snapshot.Practitioner, error) {
	return look[*snapshot.Practitioner](ctx, p.named, &p.PractitionerID)
}

// RecordedByAgency is for which agency they did.
func (p *LeadPreference) RecordedByAgency(ctx context.Context) (*snapshot.Agency, error) {
	return look[*snapshot.Agency](ctx, p.named, &p.AgencyID)
}

// GlobalID is the id in the API.
func (p *LeadPreference) GlobalID() string { return globalid.Of(preferenceType, p.ID) }

// Words are what was said, nil without any.
func (p *LeadPreference) Words() *string { return desk.Stated(p.LeadPreference.Words) }

// Competency is an assessment as the viewer may see it.
type Competency struct {
	*gen.Competency
	named
}

// Practitioner is who was assessed.
func (c *Competency) Practitioner(ctx context.Context) (*snapshot.Practitioner, error) {
	return look[*snapshot.Practitioner](ctx, c.named, &c.PractitionerID)
}

// AssessedBy is who assessed it.
func (c *Competency) AssessedBy(ctx context.Context) (*snapshot.Practitioner, error) {
	return look[*snapshot.Practitioner](ctx, c.named, &c.AssessorID)
}

// GlobalID is the id in the API.
func (c *Competency) GlobalID() string { return globalid.Of(competencyType, c.ID) }

// Language is that of LANGUAGE, nil for the others.
func (c *Competency) Language() *string { return desk.Stated(c.Competency.Language) }
