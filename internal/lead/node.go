package lead

import (
	"github.com/google/uuid"

	"cangraph/internal/directory"
)

// Nodes read the objects of the book by their ids.
func (b *Book) Nodes() directory.Readers {
	return directory.Readers{
		referralType: directory.ReaderOf(b.referral().All), decisionType: directory.ReaderOf(b.decision().All),
		proposalType: directory.ReaderOf(b.proposal().All), requestType: directory.ReaderOf(b.request().All),
		preferenceType: directory.ReaderOf(b.preference().All), competencyType: directory.ReaderOf(b.competency().All),
		selfType:       directory.ReaderOf(b.self().All),
		delegationType: directory.ReaderOf(b.delegation().All),
	}
}

// NodeType is the type of its global id.
func (r *Referral) NodeType() string { return referralType }

// NodeID is its own id.
func (r *Referral) NodeID() uuid.UUID { return r.ID }

// NodeType is the type of its global id.
func (d *PanelDecision) NodeType() string { return decisionType }

// NodeID is its own id.
func (d *PanelDecision) NodeID() uuid.UUID { return d.ID }

// NodeType is the type of its global id.
func (p *LeadProposal) NodeType() string { return proposalType }

// NodeID is its own id.
func (p *LeadProposal) NodeID() uuid.UUID { return p.ID }

// NodeType is the type of its global id.
func (r *AvailabilityRequest) NodeType() string { return requestType }

// NodeID is its own id.
func (r *AvailabilityRequest) NodeID() uuid.UUID { return r.ID }

// NodeType is the type of its global id.
func (p *LeadPreference) NodeType() string { return preferenceType }

// NodeID is its own id.
func (p *LeadPreference) NodeID() uuid.UUID { return p.ID }

// NodeType is the type of its global id.
func (c *Competency) NodeType() string { return competencyType }

// NodeID is its own id.
func (c *Competency) NodeID() uuid.UUID { return c.ID }

// NodeType is the type of its global id.
func (d *LeadDelegation) NodeType() string { return delegationType }

// NodeID is its own id.
func (d *LeadDelegation) NodeID() uuid.UUID { return d.ID }
