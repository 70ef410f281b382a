package supervision

import (
	"cangraph/ent/gen"
	"cangraph/internal/calendar"
	"cangraph/internal/desk"
	"cangraph/internal/network/snapshot"
)

// Supervision is an arrangement as the viewer may see it. Whom they may not know is nil.
type Supervision struct {
	*gen.Supervision
	Practitioner  *snapshot.Practitioner
	Supervisor    *snapshot.Practitioner
	Agency        *snapshot.Agency
	LastSessionOn *calendar.Date // in the last two years
	NextDueOn     *calendar.Date // nil: it has ended, or there is nothing to be due
	Overdue       bool

	book *Book
}

// Because is why it ended, nil while it goes on or where nobody said.
func (s *Supervision) Because() *string { return desk.Stated(s.EndReason) }

// Session is a session as the viewer may see it.
type Session struct {
	*gen.SupervisionSession
	Supervisor *snapshot.Practitioner
	RecordedBy *snapshot.Practitioner
}

// Module is a training module as the viewer may see it.
type Module struct {
	*gen.TrainingModule
	Team *snapshot.Team
}

// MaoriName is its name in te reo Māori, nil when not recorded.
func (m *Module) MaoriName() *string { return desk.Stated(m.NameMi) }

// Because is why it is offered no more, nil while it is.
func (m *Module) Because() *string { return desk.Stated(m.EndReason) }

// Completion is a completed module as the viewer may see it.
type Completion struct {
	*gen.TrainingCompletion
	Practitioner     *snapshot.Practitioner
	TrainingModule   *Module
	RecordedBy       *snapshot.Practitioner
	RecordedByAgency *snapshot.Agency
}

// Training is what a practitioner has learnt, and has to learn, on a day.
type Training struct {
	Completed, Expiring, Expired []*Completion
	Missing                      []*Module
	OverdueModules               int
}

// Check is a safety check as the viewer may see it.
type Check struct {
	*gen.SafetyCheck
	Practitioner *snapshot.Practitioner
	Agency       *snapshot.Agency
	RecordedBy   *snapshot.Practitioner
}

// Plan is a development plan as the viewer may see it.
type Plan struct {
	*gen.DevelopmentPlan
	Practitioner *snapshot.Practitioner
	Agency       *snapshot.Agency
	ReviewedBy   *snapshot.Practitioner
	Overdue      bool

	book *Book
}

// Need is what somebody is to learn.
type Need struct {
	*gen.TrainingNeed
	TrainingModule *Module
}

// HowEnded is how it was met, or why it is no need any more, nil while it is.
func (n *Need) HowEnded() *string { return desk.Stated(n.EndNote) }

// Interest is somebody's wish to take part as the viewer may see it.
type Interest struct {
	*gen.ExpressionOfInterest
	Practitioner *snapshot.Practitioner
	Agency       *snapshot.Agency
	Team         *snapshot.Team
	DecidedBy    *snapshot.Practitioner
}

// Because is what the manager said, nil while they have not answered.
func (i *Interest) Because() *string { return desk.Stated(i.Reason) }
