package enum

// InvitationGround is why somebody is invited to a hui (S2.17).
type InvitationGround string

// Values returns the codes, in the order in which they are listed to people.
func (InvitationGround) Values() []string {
	return []string{"CHILD", "MEMBER", "INVOLVED", "GUEST"}
}

// The grounds of an invitation.
const (
	InvitedChild    InvitationGround = "CHILD"    // the hui is about them
	InvitedMember   InvitationGround = "MEMBER"   // a member of the network on the day
	InvitedInvolved InvitationGround = "INVOLVED" // gives a service on the day, and is no member
	InvitedGuest    InvitationGround = "GUEST"    // asked to come, for this hui
)

// Attendance is whether somebody who was invited came.
type Attendance string

// Values returns the codes, in the order in which they are listed to people.
func (Attendance) Values() []string {
	return []string{"PRESENT", "APOLOGIES", "ABSENT"}
}

// Whether somebody came; not recorded yet is none of them.
const (
	Present   Attendance = "PRESENT"
	Apologies Attendance = "APOLOGIES"
	Absent    Attendance = "ABSENT"
)

// VoiceMethod is how a child was heard (S1.15).
type VoiceMethod string

// Values returns the codes, in the order in which they are listed to people.
func (VoiceMethod) Values() []string {
	return []string{"CONVERSATION", "PLAY_OR_DRAWING", "WRITING", "OBSERVATION", "THROUGH_SOMEBODY"}
}

// VoiceOccasion is on what occasion a child was heard.
type VoiceOccasion string

// Values returns the codes, in the order in which they are listed to people.
func (VoiceOccasion) Values() []string {
	return []string{"ASSESSMENT", "PLAN", "REVIEW", "HUI", "DECISION", "VISIT"}
}

// DisagreementStatus is how far a disagreement has come.
type DisagreementStatus string

// Values returns the codes, in the order in which they are listed to people.
func (DisagreementStatus) Values() []string {
	return []string{"OPEN", "ESCALATED", "RESOLVED"}
}

// The states of a disagreement.
const (
	DisagreementOpen      DisagreementStatus = "OPEN"
	DisagreementEscalated DisagreementStatus = "ESCALATED"
	DisagreementResolved  DisagreementStatus = "RESOLVED"
)

// EscalatedTo is who is asked to help with a disagreement.
type EscalatedTo string

// Who is asked to help.
const (
	ToLead        EscalatedTo = "LEAD_PROFESSIONAL"
	ToSupervisors EscalatedTo = "SUPERVISORS"
	ToManagers    EscalatedTo = "MANAGERS"
	ToDirector    EscalatedTo = "DIRECTOR"
	ToPanel       EscalatedTo = "PANEL"
)

// Values returns the codes, in the order in which they are listed to people.
func (EscalatedTo) Values() []string {
	return []string{string(ToLead), string(ToSupervisors), string(ToManagers), string(ToDirector), string(ToPanel)}
}

// SharedAimKind is what members of a network agree on with each other.
type SharedAimKind string

// SharedOutcome is what should come about for the child, whoever works with it.
const SharedOutcome SharedAimKind = "SHARED_OUTCOME"

// Values returns the codes, in the order in which they are listed to people.
func (SharedAimKind) Values() []string {
	return []string{string(SharedOutcome), "INFORMATION_SHARING", "WAYS_OF_WORKING"}
}

// BarrierKind is what stands in the way, of the child and whānau or between those who work with them.
type BarrierKind string

// Values returns the codes, in the order in which they are listed to people.
func (BarrierKind) Values() []string {
	return []string{
		"TRANSPORT", "CHILDCARE", "TIME", "COST", "LANGUAGE", "DISABILITY", "SAFETY",
		"TRUST", "CONFIDENTIALITY", "UNCLEAR_ROLES", "WORKLOAD", "DIFFERENT_PRACTICE", "SYSTEMS", "RELATIONSHIP",
	}
}
