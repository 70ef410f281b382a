package enum

// SharingClass is the standing of an agency under section 66C of the Oranga
// Tamariki Act 1989; unknown until somebody records it.
type SharingClass string

// The sharing classes.
const (
	WelfareAgency     SharingClass = "CHILD_WELFARE_AND_PROTECTION_AGENCY"
	IndependentPerson SharingClass = "INDEPENDENT_PERSON"
	NoSharingClass    SharingClass = "NONE" // neither of the two
)

// Values returns the codes, in the order in which they are listed to people.
func (SharingClass) Values() []string {
	return []string{string(WelfareAgency), string(IndependentPerson), string(NoSharingClass)}
}

// Consulted says whether a child was consulted before a disclosure (section 66K).
type Consulted string

// A child is consulted wherever that is practicable and appropriate.
const (
	ConsultedYes   Consulted = "YES"
	NotPracticable Consulted = "NOT_PRACTICABLE"
	NotAppropriate Consulted = "NOT_APPROPRIATE"
)

// Values returns the codes, in the order in which they are listed to people.
func (Consulted) Values() []string {
	return []string{string(ConsultedYes), string(NotPracticable), string(NotAppropriate)}
}

// RequestOutcome is what became of a request for information.
type RequestOutcome string

// The outcomes of a request.
const (
	RequestAnswered       RequestOutcome = "ANSWERED"
	RequestAnsweredInPart RequestOutcome = "ANSWERED_IN_PART"
	RequestDeclined       RequestOutcome = "DECLINED"
)

// Values returns the codes, in the order in which they are listed to people.
func (RequestOutcome) Values() []string {
	return []string{string(RequestAnswered), string(RequestAnsweredInPart), string(RequestDeclined)}
}

// Initiative says who set a disclosure going.
type Initiative string

// A disclosure follows a request, or the discloser's own initiative.
const (
	OnRequest     Initiative = "REQUEST"
	OwnInitiative Initiative = "OWN"
)

// Values returns the codes, in the order in which they are listed to people.
func (Initiative) Values() []string {
	return []string{string(OnRequest), string(OwnInitiative)}
}
