package plan

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	problems "cangraph/ent/gen/problem"
	"cangraph/ent/gen/problemcontribution"
	"cangraph/internal/calendar"
	"cangraph/internal/desk"
	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
)

// Problem is something that the people around a child solve together; the practitioner
// raised it.
type Problem struct {
	entry
	Version    int
	Statement  string
	RaisedOn   calendar.Date
	ResolvedOn *calendar.Date
	Resolution *string
}

// ProblemContribution is what somebody added to solving a problem.
type ProblemContribution struct {
	entry
	problem uuid.UUID
	OnDate  calendar.Date
	Text    string
}

// GlobalID of a problem.
func (e *Problem) GlobalID() string { return globalid.Of("Problem", e.ID) }

// GlobalID of what was added to a problem.
func (e *ProblemContribution) GlobalID() string { return globalid.Of("ProblemContribution", e.ID) }

func (f *file) problem(row *gen.Problem) *Problem {
	return &Problem{f.entry(row), row.Version, row.Statement, row.RaisedOn, row.ResolvedOn, desk.Stated(row.Resolution)}
}

func (f *file) added(row *gen.ProblemContribution) *ProblemContribution {
	return &ProblemContribution{f.entry(row), row.ProblemID, row.OnDate, row.Text}
}

func (f *file) allProblems(ctx context.Context) ([]*Problem, error) {
	return once(ctx, f, &f.problems, f.book.ent.Problem.Query().Where(problems.ChildID(f.child)).Order(gen.Desc(problems.FieldID)), each((*file).problem))
}

func (f *file) allAdded(ctx context.Context) ([]*ProblemContribution, error) {
	return once(ctx, f, &f.additions, f.book.ent.ProblemContribution.Query().Where(problemcontribution.ChildID(f.child)).
		Order(gen.Asc(problemcontribution.FieldID)), each((*file).added))
}

// Problems are the problems around the child, latest first.
func (c *OfChild) Problems(ctx context.Context, first *int, before *string) ([]*Problem, error) {
	all, err := c.file.allProblems(ctx)
	if err != nil {
		return nil, err
	}
	return part(all, "Problem", first, before)
}

// Contributions are what was added to solving it.
func (e *Problem) Contributions(ctx context.Context) ([]*ProblemContribution, error) {
	all, err := e.file.allAdded(ctx)
	return of(all, func(one *ProblemContribution) bool { return one.problem == e.ID }), err
}

// Participation is how much one practitioner takes part, of what the viewer may know
// (S1.44).
type Participation struct {
	Practitioner         *snapshot.Practitioner
	ContributionsGiven   int // to assessments
	ActivitiesAgreed     int // that they own
	Deliveries           int // that they recorded
	Updates              int // of activities
	ProblemsRaised       int
	ProblemContributions int
}

// Participation returns how much each practitioner takes part who does at all, in no
// order of merit: by when they first did.
func (c *OfChild) Participation(ctx context.Context) ([]*Participation, error) {
	all := &participants{list: []*Participation{}, by: map[uuid.UUID]*Participation{}}
	err := all.count(ctx, c.file)
	return all.list, err
}

type participants struct {
	list []*Participation
	by   map[uuid.UUID]*Participation
}

// of is the participation of somebody; nobody of who is hidden.
func (p *participants) of(who *snapshot.Practitioner) *Participation {
	if who == nil {
		return &Participation{}
	}
	if p.by[who.ID] == nil {
		p.by[who.ID] = &Participation{Practitioner: who}
		p.list = append(p.list, p.by[who.ID])
	}
	return p.by[who.ID]
}

func (p *participants) count(ctx context.Context, f *file) error {
	contributions, err := f.allContributions(ctx)
	if err != nil {
		return err
	}
	activities, err := f.allActivities(ctx)
	if err != nil {
		return err
	}
	deliveries, err := f.delivered(ctx)
	if err != nil {
		return err
	}
	updates, err := f.allUpdates(ctx)
	if err != nil {
		return err
	}
	raised, err := f.allProblems(ctx)
	if err != nil {
		return err
	}
	added, err := f.allAdded(ctx)
	if err != nil {
		return err
	}
	for _, one := range contributions {
		if one.Status == enum.ContributionGiven {
			p.of(one.Practitioner).ContributionsGiven++
		}
	}
	for _, one := range activities {
		if one.AgreedOn != nil {
			p.of(one.Owner).ActivitiesAgreed++
		}
	}
	for _, one := range deliveries {
		p.of(one.Practitioner).Deliveries++
	}
	for _, one := range updates {
		p.of(one.Practitioner).Updates++
	}
	for _, one := range raised {
		p.of(one.Practitioner).ProblemsRaised++
	}
	for _, one := range added {
		p.of(one.Practitioner).ProblemContributions++
	}
	return nil
}
