package supervision

import (
	"github.com/google/uuid"

	"cangraph/internal/directory"
	"cangraph/internal/globalid"
)

// The names of the types in the API.
const (
	supervisionType = "Supervision"
	sessionType     = "SupervisionSession"
	moduleType      = "TrainingModule"
	completionType  = "TrainingCompletion"
	checkType       = "SafetyCheck"
	planType        = "DevelopmentPlan"
	needType        = "TrainingNeed"
	interestType    = "ExpressionOfInterest"
)

// Nodes are the readers of what can be fetched by its id.
func (b *Book) Nodes() directory.Readers {
	return directory.Readers{
		supervisionType: directory.ReaderOf(b.supervision().All),
		sessionType:     directory.ReaderOf(b.session().All),
		moduleType:      directory.ReaderOf(b.module().All),
		completionType:  directory.ReaderOf(b.completion().All),
		checkType:       directory.ReaderOf(b.check().All),
		planType:        directory.ReaderOf(b.plan().All),
		needType:        directory.ReaderOf(b.need().All),
		interestType:    directory.ReaderOf(b.interest().All),
	}
}

// NodeType is the name of its type in the API.
func (*Supervision) NodeType() string { return supervisionType }

// NodeID is its id among its type.
func (s *Supervision) NodeID() uuid.UUID { return s.ID }

// GlobalID is the id in the API.
func (s *Supervision) GlobalID() string { return globalid.Of(supervisionType, s.ID) }

// NodeType is the name of its type in the API.
func (*Session) NodeType() string { return sessionType }

// NodeID is its id among its type.
func (s *Session) NodeID() uuid.UUID { return s.ID }

// GlobalID is the id in the API.
func (s *Session) GlobalID() string { return globalid.Of(sessionType, s.ID) }

// NodeType is the name of its type in the API.
func (*Module) NodeType() string { return moduleType }

// NodeID is its id among its type.
func (m *Module) NodeID() uuid.UUID { return m.ID }

// GlobalID is the id in the API.
func (m *Module) GlobalID() string { return globalid.Of(moduleType, m.ID) }

// NodeType is the name of its type in the API.
func (*Completion) NodeType() string { return completionType }

// NodeID is its id among its type.
func (c *Completion) NodeID() uuid.UUID { return c.ID }

// GlobalID is the id in the API.
func (c *Completion) GlobalID() string { return globalid.Of(completionType, c.ID) }

// NodeType is the name of its type in the API.
func (*Check) NodeType() string { return checkType }

// NodeID is its id among its type.
func (c *Check) NodeID() uuid.UUID { return c.ID }

// GlobalID is the id in the API.
func (c *Check) GlobalID() string { return globalid.Of(checkType, c.ID) }

// NodeType is the name of its type in the API.
func (*Plan) NodeType() string { return planType }

// NodeID is its id among its type.
func (p *Plan) NodeID() uuid.UUID { return p.ID }

// GlobalID is the id in the API.
func (p *Plan) GlobalID() string { return globalid.Of(planType, p.ID) }

// NodeType is the name of its type in the API.
func (*Need) NodeType() string { return needType }

// NodeID is its id among its type.
func (n *Need) NodeID() uuid.UUID { return n.ID }

// GlobalID is the id in the API.
func (n *Need) GlobalID() string { return globalid.Of(needType, n.ID) }

// NodeType is the name of its type in the API.
func (*Interest) NodeType() string { return interestType }

// NodeID is its id among its type.
func (i *Interest) NodeID() uuid.UUID { return i.ID }

// GlobalID is the id in the API.
func (i *Interest) GlobalID() string { return globalid.Of(interestType, i.ID) }
