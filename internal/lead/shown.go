package lead

import (
	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/desk"
	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
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
	Child            *snapshot.Child // nil: not for this viewer
	Team             *snapshot.Team
	ReferredBy       *snapshot.Practitioner
	ReferredByAgency *snapshot.Agency
	TriagedBy        *snapshot.Practitioner
}

// GlobalID is the id in the API.
func (r *Referral) GlobalID() string { return globalid.Of(referralType, r.ID) }

// Note is what was noted with the triage, nil without it.
func (r *Referral) Note() *string { return desk.Stated(r.TriageNote) }

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
	RecordedBy *snapshot.Practitioner
	Present    []*snapshot.Practitioner
	Candidates []*Considered
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
	Child       *snapshot.Child // nil: not for this viewer, as for whom it proposes before they are a member
	Team        *snapshot.Team
	Lead        *snapshot.Practitioner
	Agency      *snapshot.Agency
	ProposedBy  *snapshot.Practitioner
	ConfirmedBy *snapshot.Practitioner
	Requests    []*AvailabilityRequest
}

// GlobalID is the id in the API.
func (p *LeadProposal) GlobalID() string { return globalid.Of(proposalType, p.ID) }

// OtherThanSiblings is why another lead than the siblings' is proposed, if one is.
func (p *LeadProposal) OtherThanSiblings() *string { return desk.Stated(p.SiblingsReason) }

// OtherThanPreferred is why what child and whānau want is not followed, if it is not.
func (p *LeadProposal) OtherThanPreferred() *string { return desk.Stated(p.PreferenceReason) }

// Handover is why another lead took over, nil where none did.
func (p *LeadProposal) Handover() *string { return desk.Stated(p.HandoverReason) }

// Words are what was written to whom it proposes, nil without any.
func (p *LeadProposal) Words() *string { return desk.Stated(p.Message) }

// ReplyWords are what they answered with yes or no, nil without words.
func (p *LeadProposal) ReplyWords() *string { return desk.Stated(p.ReplyReason) }

// Because is why it was withdrawn, nil where it was not.
func (p *LeadProposal) Because() *string { return desk.Stated(p.WithdrawnBecause) }

// Status is how far the proposal has come.
func (p *LeadProposal) Status() ProposalStatus {
	switch {
	case p.ConfirmedOn != nil:
		return Confirmed
	case p.WithdrawnOn != nil:
		return Withdrawn
	case desk.Said(p.Reply) == enum.LeadDeclines:
		return Refused
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
	Child      *snapshot.Child // nil: not for this viewer, as for most managers
	Team       *snapshot.Team
	Lead       *snapshot.Practitioner
	Agency     *snapshot.Agency
	AskedBy    *snapshot.Practitioner
	AnsweredBy *snapshot.Practitioner
}

// GlobalID is the id in the API.
func (r *AvailabilityRequest) GlobalID() string { return globalid.Of(requestType, r.ID) }

// Words are what the director wrote, nil without any.
func (r *AvailabilityRequest) Words() *string { return desk.Stated(r.Message) }

// Terms are the conditions of the answer, or why not; nil without any.
func (r *AvailabilityRequest) Terms() *string { return desk.Stated(r.Conditions) }

// LeadPreference is a preference as the viewer may see it.
type LeadPreference struct {
	*gen.LeadPreference
	Child            *snapshot.Child
	Kin              *snapshot.Kin
	Whanau           *snapshot.Whanau
	Subject          *snapshot.Practitioner
	RecordedBy       *snapshot.Practitioner
	RecordedByAgency *snapshot.Agency
}

// GlobalID is the id in the API.
func (p *LeadPreference) GlobalID() string { return globalid.Of(preferenceType, p.ID) }

// InWords is what was said, nil without words.
func (p *LeadPreference) InWords() *string { return desk.Stated(p.Words) }

// Competency is an assessment as the viewer may see it.
type Competency struct {
	*gen.Competency
	Practitioner *snapshot.Practitioner
	AssessedBy   *snapshot.Practitioner
}

// GlobalID is the id in the API.
func (c *Competency) GlobalID() string { return globalid.Of(competencyType, c.ID) }

// Tongue is the language, of LANGUAGE only.
func (c *Competency) Tongue() *string { return desk.Stated(c.Language) }
