package enum

// RouteChannel is how somebody is reached (S1.14).
type RouteChannel string

// The channels of a contact route.
const (
	RoutePhone    RouteChannel = "PHONE"
	RouteText     RouteChannel = "TEXT"
	RouteEmail    RouteChannel = "EMAIL"
	RouteInPerson RouteChannel = "IN_PERSON"
)

// Values returns the codes, in the order in which they are listed to people.
func (RouteChannel) Values() []string {
	return []string{string(RoutePhone), string(RouteText), string(RouteEmail), string(RouteInPerson)}
}

// InteractionChannel is how people were in touch outside a hui (S2.23).
type InteractionChannel string

// The channels of an interaction.
const (
	TalkedByPhone  InteractionChannel = "PHONE"
	WroteEmail     InteractionChannel = "EMAIL"
	MetInPerson    InteractionChannel = "IN_PERSON"
	VisitedJointly InteractionChannel = "JOINT_VISIT"
	MetByVideo     InteractionChannel = "VIDEO"
	WroteMessage   InteractionChannel = "MESSAGE"
)

// Values returns the codes, in the order in which they are listed to people.
func (InteractionChannel) Values() []string {
	return []string{string(TalkedByPhone), string(WroteEmail), string(MetInPerson), string(VisitedJointly), string(MetByVideo), string(WroteMessage)}
}

// InteractionPurpose is what an interaction was for.
type InteractionPurpose string

// The purposes of an interaction.
const (
	ToCheckIn  InteractionPurpose = "CHECK_IN"
	ToSupport  InteractionPurpose = "SUPPORT"
	ToAssess   InteractionPurpose = "ASSESS"
	ToPlan     InteractionPurpose = "PLAN"
	ToAdvise   InteractionPurpose = "ADVISE"
	ToInform   InteractionPurpose = "INFORM"
	ForSafety  InteractionPurpose = "SAFETY"
	ForAnother InteractionPurpose = "OTHER"
)

// Values returns the codes, in the order in which they are listed to people.
func (InteractionPurpose) Values() []string {
	return []string{
		string(ToCheckIn), string(ToSupport), string(ToAssess), string(ToPlan), string(ToAdvise), string(ToInform), string(ForSafety), string(ForAnother),
	}
}

// ProcedureTopic is what a note on an agency's procedures is about (S2.27).
type ProcedureTopic string

// The topics of a note on procedures.
const (
	OnSharing  ProcedureTopic = "SHARING"
	OnReferral ProcedureTopic = "REFERRAL"
	OnContact  ProcedureTopic = "CONTACT"
	OnSafety   ProcedureTopic = "SAFETY"
	OnRecords  ProcedureTopic = "RECORDS"
	OnLaw      ProcedureTopic = "LAW"
	OnTikanga  ProcedureTopic = "TIKANGA"
	OnAnother  ProcedureTopic = "OTHER"
)

// Values returns the codes, in the order in which they are listed to people.
func (ProcedureTopic) Values() []string {
	return []string{
		string(OnSharing), string(OnReferral), string(OnContact), string(OnSafety), string(OnRecords), string(OnLaw), string(OnTikanga), string(OnAnother),
	}
}
