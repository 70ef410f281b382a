package plan

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/desk"
	"cangraph/internal/directory"
	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
)

// entry is what every entry has: its id and type, whom it is about, and who wrote it for
// which agency, shown as far as the viewer may see them.
type entry struct {
	file *file
	kind string
	ID   uuid.UUID
	by   member
}

func (f *file) entry(kind string, row desk.Row) entry {
	id, _, practitioner, agency := row.Written()
	directory.Want[*snapshot.Child](f.names, f.child)
	f.ids[kind].Add(id)
	return entry{f, kind, id, f.named(practitioner, agency)}
}

// named is a practitioner who is there for an agency, to be looked up with the others.
func (f *file) named(practitioner, agency uuid.UUID) member {
	directory.Want[*snapshot.Practitioner](f.names, practitioner)
	directory.Want[*snapshot.Agency](f.names, agency)
	return member{practitioner, agency}
}

func (f *file) practitioner(ctx context.Context, id uuid.UUID) (*snapshot.Practitioner, error) {
	return directory.Look[*snapshot.Practitioner](ctx, f.names, id)
}

func (f *file) agency(ctx context.Context, id uuid.UUID) (*snapshot.Agency, error) {
	return directory.Look[*snapshot.Agency](ctx, f.names, id)
}

// NodeType is the name of its type in the API.
func (e entry) NodeType() string { return e.kind }

// NodeID is its id among its type.
func (e entry) NodeID() uuid.UUID { return e.ID }

// GlobalID is the id in the API.
func (e entry) GlobalID() string { return globalid.Of(e.kind, e.ID) }

// Child is whom it is about.
func (e entry) Child(ctx context.Context) (*snapshot.Child, error) {
	return directory.Look[*snapshot.Child](ctx, e.file.names, e.file.child)
}

// RecordedBy is who wrote it.
func (e entry) RecordedBy(ctx context.Context) (*snapshot.Practitioner, error) {
	return e.file.practitioner(ctx, e.by.practitioner)
}

// RecordedByAgency is for which agency they wrote it.
func (e entry) RecordedByAgency(ctx context.Context) (*snapshot.Agency, error) {
	return e.file.agency(ctx, e.by.agency)
}

// Assessment is the common assessment of a child.
type Assessment struct {
	entry
	network     uuid.UUID
	Version     int
	StartedOn   calendar.Date
	DueOn       calendar.Date
	CompletedOn *calendar.Date
	Summary     *string
	Instrument  *string
	Again       *string
}

// AssessmentContribution is one member's part of an assessment. What a draft says is its
// author's alone.
type AssessmentContribution struct {
	entry
	assessment uuid.UUID
	Version    int
	InvitedOn  calendar.Date
	DueOn      calendar.Date
	Status     enum.ContributionStatus
	Domains    []enum.LifeDomain
	Evidence   []string
	Analysis   *string
	Reason     *string
	Excuse     *string
	AnsweredOn *calendar.Date
}

// Contributor is who was asked for it.
func (e *AssessmentContribution) Contributor(ctx context.Context) (*snapshot.Practitioner, error) {
	return e.RecordedBy(ctx)
}

// ContributorAgency is for which agency they comes.
func (e *AssessmentContribution) ContributorAgency(ctx context.Context) (*snapshot.Agency, error) {
	return e.RecordedByAgency(ctx)
}

// Need is what a child needs.
type Need struct {
	entry
	assessment   uuid.UUID
	Version      int
	Domain       enum.LifeDomain
	Statement    string
	RecordedOn   calendar.Date
	ParkedOn     *calendar.Date
	ParkedReason *string
}

// Goal is how it shows that a need is met.
type Goal struct {
	entry
	need       uuid.UUID
	Statement  string
	Measure    string
	Baseline   string
	Target     string
	RecordedOn calendar.Date
	DueOn      *calendar.Date
}

// Activity is what is done for a goal; who recorded it proposed it.
type Activity struct {
	entry
	goal        uuid.UUID
	owner       member
	Version     int
	Title       string
	Status      enum.ActivityStatus
	ProposedOn  calendar.Date
	DueOn       calendar.Date
	ReviewEvery *int
	AgreedOn    *calendar.Date
	EndedOn     *calendar.Date
	EndReason   *string
}

// Owner is who is accountable.
func (e *Activity) Owner(ctx context.Context) (*snapshot.Practitioner, error) {
	return e.file.practitioner(ctx, e.owner.practitioner)
}

// OwnerAgency is for which agency the owner comes.
func (e *Activity) OwnerAgency(ctx context.Context) (*snapshot.Agency, error) {
	return e.file.agency(ctx, e.owner.agency)
}

// ActivityContributor is a member who helps the owner of an activity.
type ActivityContributor struct {
	file     *file
	activity uuid.UUID
	member   member
}

// Practitioner is who helps.
func (c *ActivityContributor) Practitioner(ctx context.Context) (*snapshot.Practitioner, error) {
	return c.file.practitioner(ctx, c.member.practitioner)
}

// Agency is for which agency they help.
func (c *ActivityContributor) Agency(ctx context.Context) (*snapshot.Agency, error) {
	return c.file.agency(ctx, c.member.agency)
}

// Delivery is one time that an activity was to be carried out.
type Delivery struct {
	entry
	activity   uuid.UUID
	PlannedOn  *calendar.Date
	OccurredOn *calendar.Date
	Outcome    enum.DeliveryOutcome
	ChildSeen  bool
	Minutes    int
	Note       *string
}

// ProgressUpdate is how an activity goes.
type ProgressUpdate struct {
	entry
	activity   uuid.UUID
	ReportedOn calendar.Date
	Text       string
	Observed   *string
}

// PlanReview is a review of the plan.
type PlanReview struct {
	entry
	Version     int
	DueOn       calendar.Date
	CompletedOn *calendar.Date
	Findings    *string
}

// someone is one person: the child, an adult of its whānau, or a practitioner.
type someone struct {
	file         *file
	kin          *uuid.UUID
	practitioner *uuid.UUID
}

// someone is whoever of an adult and a practitioner has an id, else the child.
func (f *file) someone(kin, practitioner *uuid.UUID) someone {
	directory.Want[*snapshot.Kin](f.names, desk.Said(kin))
	directory.Want[*snapshot.Practitioner](f.names, desk.Said(practitioner))
	return someone{f, kin, practitioner}
}

// person is who it is, nil when the viewer may not see them.
func (s someone) person(ctx context.Context) (snapshot.Person, error) {
	switch {
	case s.kin != nil:
		return found(directory.Look[*snapshot.Kin](ctx, s.file.names, *s.kin))
	case s.practitioner != nil:
		return found(s.file.practitioner(ctx, *s.practitioner))
	}
	return found(directory.Look[*snapshot.Child](ctx, s.file.names, s.file.child))
}

// found is a person of one kind as any.
func found[N any, P interface {
	*N
	snapshot.Person
}](who P, err error) (snapshot.Person, error) {
	if who == nil {
		return nil, err
	}
	return who, err
}
