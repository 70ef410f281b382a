// Package finding owns the rules that find overlaps and gaps in the support around
// a child, and gaps in the work of a practitioner: pure functions over what was read and a
// day, so that the same rows always give the same findings on every database. It refuses to read anything: it knows
// no database, no clock and no viewer. What the viewer may not see was never loaded
// and therefore never found. A finding describes; it never decides for people.
package finding

import (
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// Kind says whether support is doubled or missing.
type Kind string

// The kinds of finding.
const (
	Overlap Kind = "OVERLAP"
	Gap     Kind = "GAP"
)

// Polarity says how a finding is to be read.
type Polarity string

// The polarities. A NEUTRAL finding is worth knowing and asks for nothing.
const (
	Risk        Polarity = "RISK"
	Opportunity Polarity = "OPPORTUNITY"
	Neutral     Polarity = "NEUTRAL"
)

// Severity orders findings for people with little time; it is set per code.
type Severity string

// The severities.
const (
	Low      Severity = "LOW"
	Moderate Severity = "MODERATE"
	High     Severity = "HIGH"
)

// Certainty says how firmly the recorded rows support the finding. The first of
// PLANNED, POSSIBLE, ASSUMED that applies wins.
type Certainty string

// The certainties.
const (
	Certain  Certainty = "CERTAIN"  // recorded as it stands
	Assumed  Certainty = "ASSUMED"  // rests on a membership without any recorded employment or affiliation
	Possible Certainty = "POSSIBLE" // something that would decide it is not recorded
	Planned  Certainty = "PLANNED"  // begins, or rests on a row that begins, after today
)

// Note says what more is to be said of a finding: why it is NEUTRAL that would otherwise be a
// risk, or which of the things that its rule looks at it is.
type Note string

// The notes.
const (
	Handover  Note = "HANDOVER"   // one agency ends while the other starts (O1, O2)
	MovedAway Note = "MOVED_AWAY" // the child moved away (G8)

	BelowThreshold   Note = "BELOW_THRESHOLD"    // the last agency asked declined (G6)
	Waitlisted       Note = "WAITLISTED"         // the last agency asked keeps it waiting (G6)
	AssessmentLate   Note = "ASSESSMENT_LATE"    // what is overdue (G10)
	ContributionLate Note = "CONTRIBUTION_LATE"  // G10
	ReviewLate       Note = "REVIEW_LATE"        // G10
	ActivityLate     Note = "ACTIVITY_LATE"      // G10
	PlanNotTold      Note = "PLAN_NOT_TOLD"      // G10
	MissedHui        Note = "MISSED_HUI"         // a member missed the last ones (G11)
	Mandatory        Note = "MANDATORY"          // the law obliges to answer (G17)
	ConsentEnded     Note = "CONSENT_ENDED"      // there was one (G22)
	Contradiction    Note = "CONTRADICTION"      // of observations (O12)
	Conflict         Note = "CONFLICT"           // of activities (O12)
	Reassessed       Note = "REASSESSED"         // for a reason (O10)
	BirthDateDiffers Note = "BIRTH_DATE_DIFFERS" // of two records, a little (O13)
	SafetyCheck      Note = "SAFETY_CHECK"       // what has lapsed (G21)
	Training         Note = "TRAINING"           // G21
	Supervision      Note = "SUPERVISION"        // G21
)

// Param is the value that a rule used for one of its thresholds.
type Param struct {
	Name  string // as in Params, lower camel case: duplicateMinDays
	Value int
}

// FactName names a number of a finding.
type FactName string

// The numbers that findings carry.
const (
	SharedDays        FactName = "SHARED_DAYS"        // O1, O2, O3: days of the longest run on which the service is doubled; absent when it has no end
	Agencies          FactName = "AGENCIES"           // O9: agencies that are not universal
	UniversalAgencies FactName = "UNIVERSAL_AGENCIES" // O9: universal ones, not counted in AGENCIES
	Practitioners     FactName = "PRACTITIONERS"      // O9: around the child; G9: in the window
	Children          FactName = "CHILDREN"           // O4: served together; O7: on whose networks the pair met
	WhanauCount       FactName = "WHANAU"             // O7: distinct whānau of those children
	Breaks            FactName = "BREAKS"             // G9: breaks in the window
	ServiceDays       FactName = "SERVICE_DAYS"       // G8: days from start to end
	Appointments      FactName = "APPOINTMENTS"       // O9: in the 28 days that end with the day
	SeenBy            FactName = "SEEN_BY"            // G4: people who know of it besides who raised it
	SilentDays        FactName = "SILENT_DAYS"        // G5: since the last signal, or since they joined
	Attempts          FactName = "ATTEMPTS"           // G5: times since then that nobody was there for them
	Concerns          FactName = "CONCERNS"           // G18: concerns that grew
	NaturalSupports   FactName = "NATURAL_SUPPORTS"   // G26: people who stay
	Requests          FactName = "REQUESTS"           // G25: requests for information in the window
	Sources           FactName = "SOURCES"            // G25: agencies that were asked
	RequestsOfOne     FactName = "REQUESTS_OF_ONE"    // G25: requests of the one that was asked most
)

// Fact is a number that explains a finding.
type Fact struct {
	Name  FactName
	Value int
}

// Finding is one overlap or gap that holds on the day asked for. Since and Until
// bound the unbroken run of days around that day on which it holds, half-open; Until
// is nil while no end is known, both are nil for O7, G9 and G25, which look at a window, and for O13.
type Finding struct {
	Code          Code
	Kind          Kind
	Polarity      Polarity
	Severity      Severity
	Certainty     Certainty
	Note          *Note         // nil when there is nothing more to say
	AsAt          calendar.Date // the day asked for
	Since         *calendar.Date
	Until         *calendar.Date
	SinceBothOpen *calendar.Date  // O6: since when both children have an open network
	Evidence      []snapshot.Node // what it rests on, each once
	Params        []Param         // the thresholds it was judged by
	Facts         []Fact          // its numbers
	RuleVersion   int             // of the rule; raised when its meaning changes
	Source        []string        // the sentences it comes from: S1.18
	Key           string          // the same while the evidence is the same; for siblings the same from both sides

	about about
}
