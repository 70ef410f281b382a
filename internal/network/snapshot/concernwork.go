package snapshot

import (
	"time"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
)

// Concern is a worry about the child that somebody raised.
type Concern struct {
	Entry
	Severity     enum.ConcernSeverity // as it is now; Steps say what it was
	Raised       calendar.Date
	Closed       *calendar.Date
	Observations []string       // the ids of those it was raised from
	Steps        []*ConcernStep // in the order in which they were taken
}

// ConcernStep is what somebody did about a concern.
type ConcernStep struct {
	Entry
	Kind     enum.ConcernStepKind
	At       time.Time
	On       calendar.Date
	Severity enum.ConcernSeverity // after the step; empty: it says nothing of it
	Whom     ID
}

// Observation is what somebody saw.
type Observation struct {
	Entry
	Seen calendar.Date
}

// ObservationLink says how an observation of the child stands to another, of any child.
type ObservationLink struct {
	Entry
	Observation ID
	Other       ID
	Kind        enum.ObservationLinkKind
	Linked      calendar.Date
}

// Opening says that somebody opened one observation or concern by itself, for the first time.
type Opening struct {
	Entry // who did, for which agency
	Of    ID
	On    calendar.Date
}

// Disagreement is a difference between those around the child.
type Disagreement struct {
	Entry
	Raised   calendar.Date
	Resolved *calendar.Date
}
