package hui

import (
	"context"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/calendar"
	"cangraph/internal/desk"
	"cangraph/internal/directory"
	"cangraph/internal/network/snapshot"
)

// Hui is a meeting of a network.
type Hui struct {
	Written
	row      *gen.Hui
	worked   bool // seen for casework, not only as who is invited
	meetings *meetings
}

// Invitation is one person who is invited to a hui, or deliberately left out of it.
type Invitation struct {
	Written
	person           person
	agencyID         uuid.UUID // for which they come
	huiID            uuid.UUID
	meetings         *meetings
	Ground           enum.InvitationGround
	LeaveOutReason   *string
	Attendance       *enum.Attendance
	Channel          *enum.Channel
	AttendanceReason *string
	Version          int
}

// Hui is the meeting; nil when the viewer may not see it.
func (i *Invitation) Hui(ctx context.Context) (*Hui, error) { return i.meetings.of(ctx, i.huiID) }

// Person is who is invited.
func (i *Invitation) Person(ctx context.Context) (snapshot.Person, error) {
	return i.person.look(ctx, i.names)
}

// Agency is for which agency a practitioner comes.
func (i *Invitation) Agency(ctx context.Context) (*snapshot.Agency, error) {
	return directory.Look[*snapshot.Agency](ctx, i.names, i.agencyID)
}

// Action is something that one practitioner took on at a hui.
type Action struct {
	Written
	huiID      uuid.UUID
	meetings   *meetings
	ownerID    uuid.UUID
	Text       string
	DueOn      calendar.Date
	FinishedOn *calendar.Date
	Outcome    *string
	Version    int
}

// Hui is the meeting at which it was taken on; nil when the viewer may not see it.
func (a *Action) Hui(ctx context.Context) (*Hui, error) { return a.meetings.of(ctx, a.huiID) }

// Owner is who took it on.
func (a *Action) Owner(ctx context.Context) (*snapshot.Practitioner, error) {
	return directory.Look[*snapshot.Practitioner](ctx, a.names, a.ownerID)
}

// Decision is what was decided for a child, and with whom.
type Decision struct {
	Written
	huiID         uuid.UUID
	meetings      *meetings
	Question      string
	Options       []string
	Chosen        string
	Rationale     string
	DecidedOn     calendar.Date
	participants  []person
	ChildPresent  bool
	ChildView     *string
	WhanauPresent bool
	WhanauView    *string
	Dissent       []string
}

// Hui is the meeting; nil outside one, and when the viewer may not see it.
func (d *Decision) Hui(ctx context.Context) (*Hui, error) { return d.meetings.of(ctx, d.huiID) }

// Participants are who took part, as far as the viewer may see them.
func (d *Decision) Participants(ctx context.Context) ([]snapshot.Person, error) {
	var seen []snapshot.Person
	for _, one := range d.participants {
		who, err := one.look(ctx, d.names)
		if err != nil {
			return nil, err
		}
		if who != nil {
			seen = append(seen, who)
		}
	}
	return seen, nil
}

// ChildVoice is what a child said or showed.
type ChildVoice struct {
	Written
	huiID    uuid.UUID
	meetings *meetings
	SaidOn   calendar.Date
	Method   enum.VoiceMethod
	Occasion enum.VoiceOccasion
	Words    string
}

// Hui is the meeting; nil outside one, and when the viewer may not see it.
func (v *ChildVoice) Hui(ctx context.Context) (*Hui, error) { return v.meetings.of(ctx, v.huiID) }

// Feedback is how far somebody of the whānau trusts a practitioner, or the network. Who
// gave it, who wrote it down and when is for few: nil for the others.
type Feedback struct {
	Written
	aboutID uuid.UUID // zero: the network
	Trust   int
	Words   *string
	giver   person
	GivenOn *calendar.Date
}

// About is the practitioner whom it is about, nil for the network.
func (f *Feedback) About(ctx context.Context) (*snapshot.Practitioner, error) {
	return directory.Look[*snapshot.Practitioner](ctx, f.names, f.aboutID)
}

// GivenBy is who gave it.
func (f *Feedback) GivenBy(ctx context.Context) (snapshot.Person, error) {
	return f.giver.look(ctx, f.names)
}

// Disagreement is something that people around a child see differently.
type Disagreement struct {
	Written
	taken                  *lazy[[]*Position]
	Topic                  string
	RaisedOn               calendar.Date
	Status                 enum.DisagreementStatus
	EscalatedTo            *enum.EscalatedTo
	EscalatedOn            *calendar.Date
	EscalationReason       *string
	ResolvedOn             *calendar.Date
	Outcome                *string
	BestInterestsRationale *string
	Version                int
}

// Positions are how people see it, in the order in which they said so.
func (d *Disagreement) Positions(ctx context.Context) ([]*Position, error) {
	return d.taken.of(ctx, d.ID)
}

// Position is how one person sees a disagreement.
type Position struct {
	Written
	by     person
	View   string
	SaidOn calendar.Date
}

// By is who sees it so.
func (p *Position) By(ctx context.Context) (snapshot.Person, error) { return p.by.look(ctx, p.names) }

// WorkingAgreement is what the people around a child agree on between them.
type WorkingAgreement struct {
	Written
	given      *lazy[[]*Consent]
	Kind       enum.SharedAimKind
	Text       string
	ProposedOn calendar.Date
}

// Agreements are who agreed, in the order in which they did.
func (a *WorkingAgreement) Agreements(ctx context.Context) ([]*Consent, error) {
	return a.given.of(ctx, a.ID)
}

// Consent is that one person agrees.
type Consent struct {
	Written
	by       person
	AgreedOn calendar.Date
}

// By is who agrees.
func (c *Consent) By(ctx context.Context) (snapshot.Person, error) { return c.by.look(ctx, c.names) }

// Barrier is what stands in the way of a child and its whānau, or between those who work
// with them.
type Barrier struct {
	Written
	Kind         enum.BarrierKind
	raisedFor    person
	withAgencyID uuid.UUID
	Text         string
	RaisedOn     calendar.Date
	Mitigation   *string
	ResolvedOn   *calendar.Date
	Resolution   *string
	Version      int
}

// RaisedFor is the child or adult who told who wrote it; nil: nobody, or not for this viewer.
func (b *Barrier) RaisedFor(ctx context.Context) (snapshot.Person, error) {
	return b.raisedFor.look(ctx, b.names)
}

// WithAgency is the agency with which it is, nil without one.
func (b *Barrier) WithAgency(ctx context.Context) (*snapshot.Agency, error) {
	return directory.Look[*snapshot.Agency](ctx, b.names, b.withAgencyID)
}

// Appointment is when and where a child, or adults of its whānau, have to be.
type Appointment struct {
	Written
	attend        *lazy[[]uuid.UUID] // kin
	Purpose       string
	Place         string
	StartsAt      time.Time
	EndsAt        time.Time
	TravelMinutes int
	ChildAttends  bool
	CancelledOn   *calendar.Date
	CancelReason  *string
	Version       int
}

// Kin are the adults who have to be there, as far as the viewer may see them.
func (a *Appointment) Kin(ctx context.Context) ([]*snapshot.Kin, error) {
	ids, err := a.attend.of(ctx, a.ID)
	var seen []*snapshot.Kin
	for _, id := range ids {
		kin, err := directory.Look[*snapshot.Kin](ctx, a.names, id)
		if err != nil {
			return nil, err
		}
		if kin != nil {
			seen = append(seen, kin)
		}
	}
	return seen, err
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

// HeldOn is the day in New Zealand on which it starts.
func (h *Hui) HeldOn() calendar.Date { return calendar.Today(h.row.StartsAt) }

// MoveReason is why it was last moved; nil without casework.
func (h *Hui) MoveReason() *string { return h.reason(h.row.MovedWhy) }

func (h *Hui) reason(why string) *string {
	if !h.worked {
		return nil
	}
	return desk.Stated(why)
}

// CancelledOn is the day on which it was cancelled.
func (h *Hui) CancelledOn() *calendar.Date { return h.row.CancelledOn }

// CancelReason is why it was cancelled; nil without casework.
func (h *Hui) CancelReason() *string { return h.reason(h.row.CancelledWhy) }

// Version counts its changes.
func (h *Hui) Version() int { return h.row.Version }

// HeldOn is the day in New Zealand on which it starts.
func (a *Appointment) HeldOn() calendar.Date { return calendar.Today(a.StartsAt) }
