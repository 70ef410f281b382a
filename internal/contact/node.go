package contact

import (
	"github.com/google/uuid"

	"cangraph/internal/directory"
	"cangraph/internal/globalid"
)

// The names of the types in the API.
const (
	routeType       = "ContactRoute"
	pointType       = "SinglePoint"
	serviceType     = "AgencyService"
	interactionType = "Interaction"
	interpreterType = "InterpreterNeed"
)

// Nodes are the readers of what can be fetched by its id.
func (b *Book) Nodes() directory.Readers {
	return directory.Readers{
		routeType:       directory.ReaderOf(b.wayKind().All),
		pointType:       directory.ReaderOf(b.pointKind().All),
		serviceType:     directory.ReaderOf(b.serviceKind().All),
		interactionType: directory.ReaderOf(b.interactionKind().All),
		interpreterType: directory.ReaderOf(b.needKind().All),
	}
}

// NodeType is the name of its type in the API.
func (*Route) NodeType() string { return routeType }

// NodeID is its own id.
func (r *Route) NodeID() uuid.UUID { return r.ID }

// GlobalID is the id in the API.
func (r *Route) GlobalID() string { return globalid.Of(routeType, r.ID) }

// NodeType is the name of its type in the API.
func (*SinglePoint) NodeType() string { return pointType }

// NodeID is its own id.
func (p *SinglePoint) NodeID() uuid.UUID { return p.ID }

// GlobalID is the id in the API.
func (p *SinglePoint) GlobalID() string { return globalid.Of(pointType, p.ID) }

// NodeType is the name of its type in the API.
func (*AgencyService) NodeType() string { return serviceType }

// NodeID is its own id.
func (s *AgencyService) NodeID() uuid.UUID { return s.ID }

// GlobalID is the id in the API.
func (s *AgencyService) GlobalID() string { return globalid.Of(serviceType, s.ID) }

// NodeType is the name of its type in the API.
func (*Interaction) NodeType() string { return interactionType }

// NodeID is its own id.
func (i *Interaction) NodeID() uuid.UUID { return i.ID }

// GlobalID is the id in the API.
func (i *Interaction) GlobalID() string { return globalid.Of(interactionType, i.ID) }
