package enum

// ObservationLinkKind is what one observation is to another, read in both directions.
type ObservationLinkKind string

// The kinds of link.
const (
	Corroborates ObservationLinkKind = "CORROBORATES"
	Contradicts  ObservationLinkKind = "CONTRADICTS"
	AddsTo       ObservationLinkKind = "ADDS_TO"
)

// Values returns the codes, in the order in which they are listed to people.
func (ObservationLinkKind) Values() []string {
	return []string{string(Corroborates), string(Contradicts), string(AddsTo)}
}

// ConcernSeverity is how serious a concern is (S2.12, S2.16).
type ConcernSeverity string

// The severities, from the least.
const (
	LowConcern      ConcernSeverity = "LOW"
	ModerateConcern ConcernSeverity = "MODERATE"
	HighConcern     ConcernSeverity = "HIGH"
	ImminentConcern ConcernSeverity = "IMMINENT"
)

// Values returns the codes, from the least.
func (ConcernSeverity) Values() []string {
	return []string{string(LowConcern), string(ModerateConcern), string(HighConcern), string(ImminentConcern)}
}

// ConcernOutcome is what became of a concern that is closed.
type ConcernOutcome string

// The outcomes of a concern.
const (
	ConcernResolved     ConcernOutcome = "RESOLVED"
	ConcernNotConfirmed ConcernOutcome = "NOT_CONFIRMED"
	ConcernReferredOn   ConcernOutcome = "REFERRED_ON"
)

// Values returns the codes, in the order in which they are listed to people.
func (ConcernOutcome) Values() []string {
	return []string{string(ConcernResolved), string(ConcernNotConfirmed), string(ConcernReferredOn)}
}

// ConcernStepKind is what somebody did about a concern.
type ConcernStepKind string

// The kinds of step.
const (
	ConcernRaised       ConcernStepKind = "RAISED"
	ConcernAcknowledged ConcernStepKind = "ACKNOWLEDGED"
	ConcernAssigned     ConcernStepKind = "ASSIGNED"
	ConcernOwned        ConcernStepKind = "OWNED"
	ConcernPlanned      ConcernStepKind = "NEXT_ACTION"
	ConcernWeighed      ConcernStepKind = "SEVERITY"
	ConcernEscalated    ConcernStepKind = "ESCALATED"
	ConcernReleased     ConcernStepKind = "RELEASED"
	ConcernClosed       ConcernStepKind = "CLOSED"
)

// Values returns the codes, in the order in which they are listed to people.
func (ConcernStepKind) Values() []string {
	return []string{
		string(ConcernRaised), string(ConcernAcknowledged), string(ConcernAssigned), string(ConcernOwned), string(ConcernPlanned),
		string(ConcernWeighed), string(ConcernEscalated), string(ConcernReleased), string(ConcernClosed),
	}
}

// TriageOutcome is what a team did with a concern that somebody brought to it.
type TriageOutcome string

// The outcomes of triage.
const (
	TriageAttached TriageOutcome = "ATTACHED"
	TriagePassedOn TriageOutcome = "PASSED_ON"
	TriageNoAction TriageOutcome = "NO_ACTION"

	TriageDealtWith TriageOutcome = "DEALT_WITH" // what who wrote it reads, for whichever; never stored
)

// Values returns the codes, in the order in which they are listed to people.
func (TriageOutcome) Values() []string {
	return []string{string(TriageAttached), string(TriagePassedOn), string(TriageNoAction), string(TriageDealtWith)}
}
