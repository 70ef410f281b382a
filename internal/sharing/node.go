package sharing

import (
	"github.com/google/uuid"

	"cangraph/internal/directory"
	"cangraph/internal/globalid"
)

// The names of the types in the API.
const (
	consultationType = "Consultation"
	requestType      = "InformationRequest"
	disclosureType   = "Disclosure"
	dutyType         = "NotificationDuty"
	consentType      = "ParticipationConsent"
)

// Nodes are the readers of what can be fetched by its id.
func (l *Ledger) Nodes() directory.Readers {
	return directory.Readers{
		consultationType: directory.ReaderOf(l.consultation().All),
		requestType:      directory.ReaderOf(l.request().All),
		disclosureType:   directory.ReaderOf(l.disclosure().All),
		dutyType:         directory.ReaderOf(l.duty().All),
		consentType:      directory.ReaderOf(l.consent().All),
	}
}

// NodeType is the name of its type in the API.
func (*Consultation) NodeType() string { return consultationType }

// NodeID is its id among its type.
func (c *Consultation) NodeID() uuid.UUID { return c.ID }

// GlobalID is the id in the API.
func (c *Consultation) GlobalID() string { return globalid.Of(consultationType, c.ID) }

// NodeType is the name of its type in the API.
func (*InformationRequest) NodeType() string { return requestType }

// NodeID is its id among its type.
func (r *InformationRequest) NodeID() uuid.UUID { return r.ID }

// GlobalID is the id in the API.
func (r *InformationRequest) GlobalID() string { return globalid.Of(requestType, r.ID) }

// NodeType is the name of its type in the API.
func (*Disclosure) NodeType() string { return disclosureType }

// NodeID is its id among its type.
func (d *Disclosure) NodeID() uuid.UUID { return d.ID }

// GlobalID is the id in the API.
func (d *Disclosure) GlobalID() string { return globalid.Of(disclosureType, d.ID) }

// NodeType is the name of its type in the API.
func (*NotificationDuty) NodeType() string { return dutyType }

// NodeID is its id among its type.
func (d *NotificationDuty) NodeID() uuid.UUID { return d.ID }

// GlobalID is the id in the API.
func (d *NotificationDuty) GlobalID() string { return globalid.Of(dutyType, d.ID) }

// NodeType is the name of its type in the API.
func (*ParticipationConsent) NodeType() string { return consentType }

// NodeID is its id among its type.
func (c *ParticipationConsent) NodeID() uuid.UUID { return c.ID }

// GlobalID is the id in the API.
func (c *ParticipationConsent) GlobalID() string { return globalid.Of(consentType, c.ID) }
