package supervision

import (
	"cangraph/ent/gen"
	"cangraph/internal/calendar"
	"cangraph/internal/desk"
	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
)

// The types of the API; node does not fetch them.
const (
	supervisionType = "Supervision"
	sessionType     = "SupervisionSession"
	moduleType      = "TrainingModule"
	planType        = "DevelopmentPlan"
	needType        = "TrainingNeed"
	interestType    = "ExpressionOfInterest"
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

// GlobalID is the id in the API.
func (s *Supervision) GlobalID() string { return globalid.Of(supervisionType, s.ID) }

// Because is why it ended, nil while it goes on or where nobody said.
func (s *Supervision) Because() *string { return desk.Stated(s.EndReason) }

// Session is a session as the viewer may see it.
type Session struct {
	*gen.SupervisionSession
	Supervisor *snapshot.Practitioner
	Recorder   *snapshot.Practitioner
}

// GlobalID is the id in the API.
func (s *Session) GlobalID() string { return globalid.Of(sessionType, s.ID) }

// Module is a training module as the viewer may see it.
type Module struct {
	*gen.TrainingModule
	Team *snapshot.Team
}

// GlobalID is the id in the API.
func (m *Module) GlobalID() string { return globalid.Of(moduleType, m.ID) }

// MaoriName is its name in te reo Māori, nil when not recorded.
func (m *Module) MaoriName() *string { return desk.Stated(m.NameMi) }

// Because is why it is offered no more, nil while it is.
func (m *Module) Because() *string { return desk.Stated(m.EndReason) }

// Completion is a completed module as the viewer may see it.
type Completion struct {
	*gen.TrainingCompletion
	Module   *Module
	Recorder *snapshot.Practitioner
	Agency   *snapshot.Agency
}

// GlobalID is the id in the API.
func (c *Completion) GlobalID() string { return globalid.Of("TrainingCompletion", c.ID) }

// Training is what a practitioner has learnt, and has to learn, on a day.
type Training struct {
	Completed, Expiring, Expired []*Completion
	Missing                      []*Module
	Overdue                      int
}

// Check is a safety check as the viewer may see it.
type Check struct {
	*gen.SafetyCheck
	Agency   *snapshot.Agency
	Recorder *snapshot.Practitioner
}

// GlobalID is the id in the API.
func (c *Check) GlobalID() string { return globalid.Of("SafetyCheck", c.ID) }

// Plan is a development plan as the viewer may see it, with what is to be learnt, open
// needs first.
type Plan struct {
	*gen.DevelopmentPlan
	Agency        *snapshot.Agency
	Reviewer      *snapshot.Practitioner
	Needs         []*Need
	ReviewOverdue bool
}

// GlobalID is the id in the API.
func (p *Plan) GlobalID() string { return globalid.Of(planType, p.ID) }

// Need is what somebody is to learn.
type Need struct {
	*gen.TrainingNeed
	Module *Module
}

// GlobalID is the id in the API.
func (n *Need) GlobalID() string { return globalid.Of(needType, n.ID) }

// HowEnded is how it was met, or why it is no need any more, nil while it is.
func (n *Need) HowEnded() *string { return desk.Stated(n.EndNote) }

// Interest is somebody's wish to take part as the viewer may see it.
type Interest struct {
	*gen.ExpressionOfInterest
	Practitioner *snapshot.Practitioner
	Agency       *snapshot.Agency
	Team         *snapshot.Team
	Decider      *snapshot.Practitioner
}

// GlobalID is the id in the API.
func (i *Interest) GlobalID() string { return globalid.Of(interestType, i.ID) }

// Because is what the manager said, nil while they have not answered.
func (i *Interest) Because() *string { return desk.Stated(i.Reason) }
