package snapshot

import (
	"cangraph/ent/enum"
	"cangraph/internal/calendar"
)

// Agency is an organisation, with the one it belongs to.
type Agency struct {
	ID       ID
	Name     string
	SortName string // folded: lists are in its order
	Kind     enum.AgencyKind
	Control  enum.AgencyControl
	Parent   *Agency // nil: none, or none that the viewer may see
}

// Root is the agency at the top: the parent followed up.
func (a *Agency) Root() *Agency {
	for a.Parent != nil {
		a = a.Parent
	}
	return a
}

// ServiceType is a kind of service.
type ServiceType struct {
	ID         ID
	Code       string
	Name       string
	NameMi     string // empty: none recorded
	Exclusive  bool
	Universal  bool
	Scope      enum.ServiceScope
	Relational bool
}

// Provision is a service given to a child or to a whānau: exactly one is set.
type Provision struct {
	ID           ID
	Child        *Child
	Whanau       *Whanau
	Adult        ID // whom of the whānau it is for; NoOne: all of it, or the child
	Agency       *Agency
	Practitioner *Practitioner // nil: nobody named
	Type         *ServiceType
	Status       enum.ProvisionStatus
	Period       calendar.Period // as recorded
	EndReason    string          // open code; empty: none recorded
	Version      int
}

// Live returns the days on which the service is given: those of its period while
// it is ACTIVE or was COMPLETED; never when it was only proposed, waited for,
// declined or cancelled. An empty result is nil.
func (p *Provision) Live() calendar.Days {
	if !p.given() {
		return nil
	}
	return calendar.NewDays(p.Period)
}

// given says whether the service is or was given, and not only thought of.
func (p *Provision) given() bool { return p.Status == enum.Active || p.Status == enum.Completed }

// Reaching returns the days on which a service reaches the child: a provision
// with the child's key while it is live, one of a whānau while the child belongs to it.
func (p *Provision) Reaching(c *Child) calendar.Days {
	if p.Child != nil {
		if p.Child != c {
			return nil
		}
		return p.Live()
	}
	return p.Live().Intersect(c.DaysIn(p.Whanau))
}

// NodeID is the id.
func (a *Agency) NodeID() ID { return a.ID }

// NodeID is the id.
func (t *ServiceType) NodeID() ID { return t.ID }

// NodeID is the id.
func (p *Provision) NodeID() ID { return p.ID }

// NodeType is the name of the type in the API.
func (*Agency) NodeType() string { return "Agency" }

// NodeType is the name of the type in the API.
func (*ServiceType) NodeType() string { return "ServiceType" }

// NodeType is the name of the type in the API.
func (*Provision) NodeType() string { return "ServiceProvision" }
