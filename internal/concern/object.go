package concern

import (
	"context"
	"slices"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/desk"
	"cangraph/internal/directory"
	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
)

// The types that have ids in the API.
const (
	observationType = "Observation"
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
	names          *directory.Names // of everything that is shown together
}

func authorOf(names *directory.Names, row desk.Row) Author {
	_, child, practitioner, agency := row.Written()
	return Author{child, practitioner, agency, names}.wanted()
}

// wanted is the author, to be looked up with the others.
func (a Author) wanted() Author {
	directory.Want[*snapshot.Child](a.names, a.ChildID)
	directory.Want[*snapshot.Practitioner](a.names, a.PractitionerID)
	directory.Want[*snapshot.Agency](a.names, a.AgencyID)
	return a
}

// Child is whom it is about.
func (a Author) Child(ctx context.Context) (*snapshot.Child, error) {
	return directory.Look[*snapshot.Child](ctx, a.names, a.ChildID)
}

// RecordedBy is who wrote it.
func (a Author) RecordedBy(ctx context.Context) (*snapshot.Practitioner, error) {
	return a.practitioner(ctx, a.PractitionerID)
}

// RecordedByAgency is for which agency they wrote it.
func (a Author) RecordedByAgency(ctx context.Context) (*snapshot.Agency, error) {
	return directory.Look[*snapshot.Agency](ctx, a.names, a.AgencyID)
}

func (a Author) practitioner(ctx context.Context, id uuid.UUID) (*snapshot.Practitioner, error) {
	return directory.Look[*snapshot.Practitioner](ctx, a.names, id)
}

// Observation is what somebody saw or heard.
type Observation struct {
	Author
	ID        uuid.UUID
	Text      string
	SeenOn    calendar.Date
	Setting   *string
	Domain    *enum.LifeDomain
	Firsthand bool
	beside    *beside
}

// Links are its links with other observations, in their order: as far as the viewer may
// see both ends.
func (o *Observation) Links(ctx context.Context) ([]*Link, error) { return o.beside.links(ctx, o.ID) }

// Link is another observation, and what it is to the one from which it is read.
type Link struct {
	Author
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
	OwnerID      uuid.UUID
	AssigneeID   uuid.UUID
	NextAction   *string
	NextActionOn *calendar.Date
	UnownedSince *calendar.Date
	EscalatedAt  *time.Time
	ClosedOn     *calendar.Date
	Outcome      *enum.ConcernOutcome
	Rationale    *string
	Steps        []*Step

	followsID uuid.UUID
	circle    *circle
}

// Owner is its one owner.
func (c *Concern) Owner(ctx context.Context) (*snapshot.Practitioner, error) {
	return c.practitioner(ctx, c.OwnerID)
}

// Assignee is who was asked to own it.
func (c *Concern) Assignee(ctx context.Context) (*snapshot.Practitioner, error) {
	return c.practitioner(ctx, c.AssigneeID)
}

// Alongside are the concerns that were raised together with it.
func (c *Concern) Alongside(ctx context.Context) ([]*Concern, error) {
	return c.circle.alongside(ctx, c.ID)
}

// Follows is the closed concern that it takes up again.
func (c *Concern) Follows(ctx context.Context) (*Concern, error) {
	return c.circle.followed(ctx, c.followsID)
}

// Step is what somebody did about a concern.
type Step struct {
	Author
	Kind     enum.ConcernStepKind
	At       time.Time
	WhomID   uuid.UUID
	Severity *enum.ConcernSeverity
	Text     *string
	DueOn    *calendar.Date
}

// Whom is who was asked to own it, or owns it no more.
func (s *Step) Whom(ctx context.Context) (*snapshot.Practitioner, error) {
	return s.practitioner(ctx, s.WhomID)
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

// Team is the team to which it was brought.
func (t *TeamConcern) Team(ctx context.Context) (*snapshot.Team, error) {
	return directory.Look[*snapshot.Team](ctx, t.names, t.TeamID)
}

// TriagedBy is who decided what becomes of it.
func (t *TeamConcern) TriagedBy(ctx context.Context) (*snapshot.Practitioner, error) {
	return t.practitioner(ctx, t.TriagedByID)
}

// UpdateRequest asks somebody how things stand.
type UpdateRequest struct {
	Author
	ID         uuid.UUID
	Version    int
	AskedID    uuid.UUID
	Question   string
	AskedOn    calendar.Date
	DueOn      calendar.Date
	AnsweredOn *calendar.Date
	Answer     *string

	WithdrawnOn    *calendar.Date
	WithdrawReason *string
}

// Asked is who was asked.
func (r *UpdateRequest) Asked(ctx context.Context) (*snapshot.Practitioner, error) {
	return r.practitioner(ctx, r.AskedID)
}

// NodeType is the name of its type in the API.
func (*Observation) NodeType() string { return observationType }

// NodeID is its id among its type.
func (o *Observation) NodeID() uuid.UUID { return o.ID }

// GlobalID is the id in the API.
func (o *Observation) GlobalID() string { return globalid.Of(observationType, o.ID) }

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
