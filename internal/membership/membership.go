// Package membership owns who belongs to a Child's Action Network and who does not any
// more: invitations and their answers, joining, leaving, changes of role, people who are
// known to be involved without being members, the closure of a network, and the safety
// network that endures it. Nothing is deleted: what ends has a day and a reason, and what
// should never have been recorded is retracted, kept with the reason, and counts nowhere.
//
// It refuses to end services (S1.37), to change who leads, and to open a child to anybody
// but its members: what a membership opens is internal/policy's to say.
package membership

import (
	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
)

// Membership is one spell of a child, an adult of the whānau or a practitioner as a
// member of a network, as it is recorded (S1.35). Whom the viewer may not see is nil.
type Membership struct {
	ID          uuid.UUID
	Network     *snapshot.Network
	Person      snapshot.Person
	Agency      *snapshot.Agency
	Role        enum.MembershipRole
	Since       calendar.Date
	Until       *calendar.Date
	JoinReason  *string
	LeaveReason *string
	Version     int
}

// GlobalID is the id in the API.
func (m *Membership) GlobalID() string { return globalid.Of("Membership", m.ID) }

// RetractedMembership is a membership that should never have been recorded.
type RetractedMembership struct {
	ID          uuid.UUID
	Person      snapshot.Person
	Agency      *snapshot.Agency
	Role        enum.MembershipRole
	Since       calendar.Date
	Until       *calendar.Date
	Reason      string
	RetractedOn calendar.Date
	RetractedBy *snapshot.Practitioner
}

// GlobalID is the id in the API.
func (m *RetractedMembership) GlobalID() string { return globalid.Of("RetractedMembership", m.ID) }

// Invitation asks a practitioner to join a network for an agency.
type Invitation struct {
	ID              uuid.UUID
	Child           *snapshot.Child // nil before the invitee has joined
	Team            *snapshot.Team
	Invitee         *snapshot.Practitioner
	Agency          *snapshot.Agency
	Role            enum.MembershipRole
	Why             string
	JoinReason      string
	InvitedBy       *snapshot.Practitioner
	InvitedByAgency *snapshot.Agency
	InvitedOn       calendar.Date
	AnsweredOn      *calendar.Date
	Answer          *enum.InvitationAnswer
	AnswerReason    *string
	Version         int
}

// GlobalID is the id in the API.
func (i *Invitation) GlobalID() string { return globalid.Of("Invitation", i.ID) }

// ExternalSupport is somebody known to be involved with a child who is no member of the
// network (S1.13, S2.5): a practitioner, or somebody by name.
type ExternalSupport struct {
	ID           uuid.UUID
	Practitioner *snapshot.Practitioner
	Agency       *snapshot.Agency
	Name         *string
	Part         string
	Contact      *string
	NamedBy      *string
	KnownSince   *calendar.Date
	RecordedBy   *snapshot.Practitioner
	EndedOn      *calendar.Date
	EndReason    *string
	Version      int
}

// GlobalID is the id in the API.
func (e *ExternalSupport) GlobalID() string { return globalid.Of("ExternalSupport", e.ID) }

// SafetyNetworkMember is somebody who agreed to do something for a child that goes on
// when the network has closed (S2.19).
type SafetyNetworkMember struct {
	ID              uuid.UUID
	Child           *snapshot.Child
	Person          snapshot.Person // an adult of the whānau or a practitioner; nil: an external support
	ExternalSupport *ExternalSupport
	WillDo          string
	AgreedOn        calendar.Date
	NextCheckOn     *calendar.Date
	EndedOn         *calendar.Date
	EndReason       *string
	Version         int
}

// GlobalID is the id in the API.
func (m *SafetyNetworkMember) GlobalID() string { return globalid.Of("SafetyNetworkMember", m.ID) }

// NetworkClosure is who closed a network, why, and what was still open (S2.19).
type NetworkClosure struct {
	ID         uuid.UUID
	Network    *snapshot.Network // nil for whoever does not see the child any more
	ClosedOn   calendar.Date
	ExitReason enum.ExitReason
	Note       string
	ClosedBy   *snapshot.Practitioner
	Warnings   []enum.OpenMatter
}

// GlobalID is the id in the API.
func (c *NetworkClosure) GlobalID() string { return globalid.Of("NetworkClosure", c.ID) }
