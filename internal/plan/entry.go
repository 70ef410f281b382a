package plan

import (
	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
)

// entry is what every entry has: its id, and who wrote it for which agency, each nil when
// the viewer may not see them.
type entry struct {
	file         *file
	ID           uuid.UUID
	Practitioner *snapshot.Practitioner
	Agency       *snapshot.Agency
}

func (e entry) own() uuid.UUID { return e.ID }

// Assessment is the common assessment of a child.
type Assessment struct {
	entry
	network     uuid.UUID
	Version     int
	StartedOn   calendar.Date
	DueOn       calendar.Date
	CompletedOn *calendar.Date
	Summary     *string
}

// AssessmentContribution is one member's part of an assessment; the practitioner is the
// member. What a draft says is its author's alone.
type AssessmentContribution struct {
	entry
	assessment uuid.UUID
	Version    int
	InvitedOn  calendar.Date
	DueOn      calendar.Date
	Status     enum.ContributionStatus
	Domains    []enum.AssessmentDomain
	Evidence   []string
	Analysis   *string
	Reason     *string
	Excuse     *string
	AnsweredOn *calendar.Date
}

// Need is what a child needs.
type Need struct {
	entry
	assessment   uuid.UUID
	Version      int
	Domain       enum.AssessmentDomain
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

// Activity is what is done for a goal; the practitioner is who proposed it.
type Activity struct {
	entry
	goal         uuid.UUID
	Version      int
	Title        string
	Status       enum.ActivityStatus
	Owner        *snapshot.Practitioner
	OwnerAgency  *snapshot.Agency
	Contributors []*ActivityContributor
	ProposedOn   calendar.Date
	DueOn        calendar.Date
	ReviewEvery  *int
	AgreedOn     *calendar.Date
	EndedOn      *calendar.Date
	EndReason    *string
}

// ActivityContributor is a member who helps the owner of an activity.
type ActivityContributor struct {
	activity     uuid.UUID
	Practitioner *snapshot.Practitioner
	Agency       *snapshot.Agency
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
	activity uuid.UUID
	OnDate   calendar.Date
	Text     string
	Observed *string
}

// PlanVersion is the plan as it was agreed.
type PlanVersion struct {
	entry
	content         string
	Number          int
	AgreedOn        calendar.Date
	WorkingTogether string
}

// PlanAgreement is somebody who agreed to a version.
type PlanAgreement struct {
	version uuid.UUID
	ByChild bool
	Kin     *snapshot.Kin
	Member  *snapshot.Practitioner
}

// PlanCommunication is somebody who was told of a version; the practitioner told them.
type PlanCommunication struct {
	entry
	version        uuid.UUID
	Version        int
	ToChild        bool
	Kin            *snapshot.Kin
	Member         *snapshot.Practitioner
	Channel        enum.Channel
	ToldOn         calendar.Date
	AcknowledgedOn *calendar.Date
}

// PlanReview is a review of the plan.
type PlanReview struct {
	entry
	Version     int
	DueOn       calendar.Date
	CompletedOn *calendar.Date
	Findings    *string
}

// PlannedNeed is a need in a version of the plan, as it was then.
type PlannedNeed struct {
	ID           uuid.UUID
	Domain       enum.AssessmentDomain
	Statement    string
	ParkedReason *string
	Goals        []*PlannedGoal
}

// PlannedGoal is a goal in a version of the plan, as it was then.
type PlannedGoal struct {
	ID         uuid.UUID
	Statement  string
	Measure    string
	Baseline   string
	Target     string
	DueOn      *calendar.Date
	Activities []*PlannedActivity
}

// PlannedActivity is an activity in a version of the plan, as it was then.
type PlannedActivity struct {
	ID      uuid.UUID
	Title   string
	OwnerID uuid.UUID
	Agreed  bool // by the owner, when the version was
	DueOn   calendar.Date

	Owner *snapshot.Practitioner `json:"-"`
}

// GlobalID is the id in the API, as are those that follow.
func (e *Assessment) GlobalID() string { return globalid.Of("Assessment", e.ID) }

// GlobalID of a contribution.
func (e *AssessmentContribution) GlobalID() string {
	return globalid.Of("AssessmentContribution", e.ID)
}

// GlobalID of a need.
func (e *Need) GlobalID() string { return globalid.Of("Need", e.ID) }

// GlobalID of a goal.
func (e *Goal) GlobalID() string { return globalid.Of("Goal", e.ID) }

// GlobalID of an activity.
func (e *Activity) GlobalID() string { return globalid.Of("Activity", e.ID) }

// GlobalID of a delivery.
func (e *Delivery) GlobalID() string { return globalid.Of("Delivery", e.ID) }

// GlobalID of an update.
func (e *ProgressUpdate) GlobalID() string { return globalid.Of("ProgressUpdate", e.ID) }

// GlobalID of a version.
func (e *PlanVersion) GlobalID() string { return globalid.Of("PlanVersion", e.ID) }

// GlobalID of a communication.
func (e *PlanCommunication) GlobalID() string { return globalid.Of("PlanCommunication", e.ID) }

// GlobalID of a review.
func (e *PlanReview) GlobalID() string { return globalid.Of("PlanReview", e.ID) }

// GlobalID of the need that this was.
func (e *PlannedNeed) GlobalID() string { return globalid.Of("Need", e.ID) }

// GlobalID of the goal that this was.
func (e *PlannedGoal) GlobalID() string { return globalid.Of("Goal", e.ID) }

// GlobalID of the activity that this was.
func (e *PlannedActivity) GlobalID() string { return globalid.Of("Activity", e.ID) }
