package enum

// InvitationGround is why somebody is invited to a hui (S2.17).
type InvitationGround string

// The grounds of an invitation.
const (
	InvitedChild    InvitationGround = "CHILD"    // the hui is about them
	InvitedMember   InvitationGround = "MEMBER"   // a member of the network on the day
	InvitedInvolved InvitationGround = "INVOLVED" // gives a service on the day, and is no member
	InvitedGuest    InvitationGround = "GUEST"    // asked to come, for this hui
)

// Attendance is whether somebody who was invited came.
type Attendance string

// Whether somebody came; not recorded yet is none of them.
const (
	Present   Attendance = "PRESENT"
	Apologies Attendance = "APOLOGIES"
	Absent    Attendance = "ABSENT"
)

// VoiceMethod is how a child was heard (S1.15).
type VoiceMethod string

// VoiceOccasion is on what occasion a child was heard.
type VoiceOccasion string

// DisagreementKind is what people have to settle between them (S1.44, S2.29).
type DisagreementKind string

// DisagreementStatus is how far a disagreement has come.
type DisagreementStatus string

// The states of a disagreement.
const (
	DisagreementOpen      DisagreementStatus = "OPEN"
	DisagreementEscalated DisagreementStatus = "ESCALATED"
	DisagreementResolved  DisagreementStatus = "RESOLVED"
)

// EscalatedTo is who is asked to help with a disagreement.
type EscalatedTo string

// SharedAimKind is what members of a network agree on with each other.
type SharedAimKind string

// BarrierKind is what stands in the way, of the child and whānau or between those who work with them.
type BarrierKind string
