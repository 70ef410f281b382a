package hui

import (
	"time"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/calendar"
	"cangraph/internal/desk"
	"cangraph/internal/network/snapshot"
)

// Written is what every object has: whom it is about, and who wrote it. Whom and what an
// object names is nil when the viewer may not see it.
type Written struct {
	ID           uuid.UUID
	Child        *snapshot.Child
	Practitioner *snapshot.Practitioner
	Agency       *snapshot.Agency
}

// Hui is a meeting of a network.
type Hui struct {
	Written
	row   *gen.Hui
	parts *parts
}

// Invitation is one person who is invited to a hui, or deliberately left out of it.
type Invitation struct {
	ID            uuid.UUID
	Person        snapshot.Person
	Agency        *snapshot.Agency
	Child         *snapshot.Child
	hui           uuid.UUID
	parts         *parts
	Ground        enum.InvitationGround
	LeftOutWhy    *string
	Attendance    *enum.Attendance
	Channel       *enum.Channel
	AttendanceWhy *string
	Version       int
}

// Action is something that one practitioner took on at a hui.
type Action struct {
	Written
	hui     uuid.UUID
	parts   *parts
	Owner   *snapshot.Practitioner
	Text    string
	DueOn   calendar.Date
	DoneOn  *calendar.Date
	Outcome *string
	Version int
}

// Decision is what was decided for a child, and with whom.
type Decision struct {
	Written
	Hui           *Hui
	Question      string
	Options       []string
	Chosen        string
	Rationale     string
	DecidedOn     calendar.Date
	Participants  []snapshot.Person
	ChildPresent  bool
	ChildView     *string
	WhanauPresent bool
	WhanauView    *string
	Dissent       []string
}

// ChildVoice is what a child said or showed.
type ChildVoice struct {
	Written
	Hui      *Hui
	OnDate   calendar.Date
	Method   enum.VoiceMethod
	Occasion enum.VoiceOccasion
	Words    string
}

// Feedback is how far somebody of the whānau trusts a practitioner, or the network. Who
// gave it, who wrote it down and when is for few.
type Feedback struct {
	ID         uuid.UUID
	Child      *snapshot.Child
	About      *snapshot.Practitioner // nil: the network
	Trust      int
	Words      *string
	GivenBy    snapshot.Person
	RecordedBy *snapshot.Practitioner
	OnDate     *calendar.Date
}

// Disagreement is something that people around a child see differently.
type Disagreement struct {
	Written
	Topic                  string
	RaisedOn               calendar.Date
	Status                 enum.DisagreementStatus
	Positions              []*Position // in the order in which they were taken
	EscalatedTo            *enum.EscalatedTo
	EscalatedOn            *calendar.Date
	EscalatedWhy           *string
	ResolvedOn             *calendar.Date
	Outcome                *string
	BestInterestsRationale *string
	Version                int
}

// Position is how one person sees a disagreement.
type Position struct {
	By         snapshot.Person
	RecordedBy *snapshot.Practitioner
	View       string
	OnDate     calendar.Date
}

// WorkingAgreement is what the people around a child agree on between them.
type WorkingAgreement struct {
	Written
	Kind       enum.SharedAimKind
	Text       string
	ProposedOn calendar.Date
	Agreements []*Agreement // in the order in which they were given
}

// Agreement is that one person agrees.
type Agreement struct {
	By         snapshot.Person
	RecordedBy *snapshot.Practitioner
	AgreedOn   calendar.Date
}

// Barrier is what stands in the way of a child and its whānau, or between those who work
// with them.
type Barrier struct {
	Written
	Kind        enum.BarrierKind
	RaisedFor   snapshot.Person // the child or adult who told the author; nil: nobody, or not for this viewer
	WithAgency  *snapshot.Agency
	Description string
	RaisedOn    calendar.Date
	Mitigation  *string
	ResolvedOn  *calendar.Date
	Resolution  *string
	Version     int
}

// Appointment is when and where a child, or adults of its whānau, have to be.
type Appointment struct {
	Written
	Purpose       string
	Place         string
	StartsAt      time.Time
	EndsAt        time.Time
	TravelMinutes int
	ChildAttends  bool
	Kin           []*snapshot.Kin
	CancelledOn   *calendar.Date
	CancelledWhy  *string
	Version       int
}

// Purpose is what the hui is for.
func (h *Hui) Purpose() string { return h.row.Purpose }

// Place is where it is, or how to join.
func (h *Hui) Place() string { return h.row.Place }

// Channel is how it is held.
func (h *Hui) Channel() enum.Channel { return h.row.Channel }

// StartsAt is the instant at which it starts.
func (h *Hui) StartsAt() time.Time { return h.row.StartsAt.UTC() }

// EndsAt is the instant at which it ends.
func (h *Hui) EndsAt() time.Time { return h.row.EndsAt.UTC() }

// OnDate is the day in New Zealand on which it starts.
func (h *Hui) OnDate() calendar.Date { return calendar.Today(h.row.StartsAt) }

// MovedWhy is why it was last moved.
func (h *Hui) MovedWhy() *string { return desk.Stated(h.row.MovedWhy) }

// CancelledOn is the day on which it was cancelled.
func (h *Hui) CancelledOn() *calendar.Date { return h.row.CancelledOn }

// CancelledWhy is why it was cancelled.
func (h *Hui) CancelledWhy() *string { return desk.Stated(h.row.CancelledWhy) }

// Version counts its changes.
func (h *Hui) Version() int { return h.row.Version }

// OnDate is the day in New Zealand on which it starts.
func (a *Appointment) OnDate() calendar.Date { return calendar.Today(a.StartsAt) }
