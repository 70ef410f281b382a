package concern

import (
	"slices"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/calendar"
	"cangraph/internal/desk"
	"cangraph/internal/globalid"
)

// The types that have ids in the API.
const (
	observationType = "Observation"
	linkType        = "ObservationLink"
	concernType     = "Concern"
	teamConcernType = "TeamConcern"
	updateType      = "UpdateRequest"
)

// Author is who wrote something about a child, and for which agency. They are shown as
// far as the viewer may see them.
type Author struct {
	ChildID        uuid.UUID
	PractitionerID uuid.UUID
	AgencyID       uuid.UUID
}

func authorOf(row desk.Row) Author {
	_, child, practitioner, agency := row.Written()
	return Author{child, practitioner, agency}
}

// Of is the child.
func (a Author) Of() uuid.UUID { return a.ChildID }

// By is the practitioner.
func (a Author) By() uuid.UUID { return a.PractitionerID }

// For is the agency.
func (a Author) For() uuid.UUID { return a.AgencyID }

// Observation is what somebody saw or heard.
type Observation struct {
	Author
	ID        uuid.UUID
	Text      string
	SeenOn    calendar.Date
	Setting   *string
	Domain    *string
	Firsthand bool
}

// Link is another observation, and what it is to the one from which it is read.
type Link struct {
	Author
	ID          uuid.UUID
	Kind        enum.ObservationLinkKind
	Observation *Observation // the other end
}

// Concern is a worry about a child. To who raised it and does not see the child any more
// only what they wrote themselves is shown.
type Concern struct {
	Author
	ID           uuid.UUID
	Version      int
	Severity     enum.ConcernSeverity
	Text         string
	RaisedOn     calendar.Date
	Observations []*Observation
	Alongside    []string // the global ids of those that were raised together with it
	FollowsID    *string  // a global id
	Owner        uuid.UUID
	Assignee     uuid.UUID
	NextAction   *string
	NextActionOn *calendar.Date
	UnownedSince *calendar.Date
	EscalatedAt  *time.Time
	ClosedOn     *calendar.Date
	Outcome      *enum.ConcernOutcome
	Rationale    *string
	Steps        []*Step
}

// Step is what somebody did about a concern.
type Step struct {
	Author
	Kind     enum.ConcernStepKind
	At       time.Time
	Whom     uuid.UUID
	Severity *enum.ConcernSeverity
	Text     *string
	DueOn    *calendar.Date
}

// TeamConcern is a worry that was brought to a team.
type TeamConcern struct {
	Author      // ChildID is that of the child to whom it was attached
	ID          uuid.UUID
	Version     int
	TeamID      uuid.UUID
	About       string
	Text        string
	Severity    enum.ConcernSeverity
	RaisedOn    calendar.Date
	Outcome     *enum.TriageOutcome
	Note        *string
	TriagedOn   *calendar.Date
	TriagedByID uuid.UUID
	Concern     *Concern // nil: not attached, or not for this viewer
}

// UpdateRequest asks somebody how things stand.
type UpdateRequest struct {
	Author
	ID         uuid.UUID
	Version    int
	ToID       uuid.UUID
	Question   string
	AskedOn    calendar.Date
	DueOn      calendar.Date
	AnsweredOn *calendar.Date
	Answer     *string
}

// NodeType is the name of its type in the API.
func (*Observation) NodeType() string { return observationType }

// NodeID is its id among its type.
func (o *Observation) NodeID() uuid.UUID { return o.ID }

// GlobalID is the id in the API.
func (o *Observation) GlobalID() string { return globalid.Of(observationType, o.ID) }

// GlobalID is the id in the API.
func (l *Link) GlobalID() string { return globalid.Of(linkType, l.ID) }

// NodeType is the name of its type in the API.
func (*Concern) NodeType() string { return concernType }

// NodeID is its id among its type.
func (c *Concern) NodeID() uuid.UUID { return c.ID }

// GlobalID is the id in the API.
func (c *Concern) GlobalID() string { return globalid.Of(concernType, c.ID) }

// NodeType is the name of its type in the API.
func (*TeamConcern) NodeType() string { return teamConcernType }

// NodeID is its id among its type.
func (t *TeamConcern) NodeID() uuid.UUID { return t.ID }

// GlobalID is the id in the API.
func (t *TeamConcern) GlobalID() string { return globalid.Of(teamConcernType, t.ID) }

// NodeType is the name of its type in the API.
func (*UpdateRequest) NodeType() string { return updateType }

// NodeID is its id among its type.
func (r *UpdateRequest) NodeID() uuid.UUID { return r.ID }

// GlobalID is the id in the API.
func (r *UpdateRequest) GlobalID() string { return globalid.Of(updateType, r.ID) }

// OwnBy is the day by which a concern that lacks an owner or a next action must have both.
func (c *Concern) OwnBy() *calendar.Date {
	if c.UnownedSince == nil {
		return nil
	}
	by := c.UnownedSince.AddDays(DaysToOwn[c.Severity])
	return &by
}

// Acknowledgements are the steps of who said that they have seen the concern.
func (c *Concern) Acknowledgements() []*Step {
	return slices.DeleteFunc(slices.Clone(c.Steps), func(s *Step) bool { return s.Kind != enum.ConcernAcknowledged })
}

// DaysToAnswer is how many days an answer took, nil while there is none.
func (r *UpdateRequest) DaysToAnswer() *int {
	if r.AnsweredOn == nil {
		return nil
	}
	days := int(*r.AnsweredOn - r.AskedOn)
	return &days
}

func observationOf(row *gen.Observation) *Observation {
	return &Observation{
		Author: authorOf(row), ID: row.ID, Text: row.Text, SeenOn: row.SeenOn,
		Setting: desk.Stated(row.Setting), Domain: desk.Stated(row.Domain), Firsthand: row.Firsthand,
	}
}

func stepOf(row *gen.ConcernStep) *Step {
	step := &Step{Author: authorOf(row), Kind: row.Kind, At: row.At, Text: desk.Stated(row.Text), DueOn: row.DueOn, Whom: desk.Said(row.WhomID)}
	if row.Severity != "" {
		step.Severity = &row.Severity
	}
	return step
}
