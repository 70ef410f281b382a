package plan

import (
	"bytes"
	"context"
	"maps"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/assessmentcontribution"
	"cangraph/ent/gen/delivery"
	problems "cangraph/ent/gen/problem"
	"cangraph/ent/gen/problemcontribution"
	"cangraph/ent/gen/progressupdate"
	"cangraph/internal/calendar"
	"cangraph/internal/desk"
	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/store/latest"
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

// Problems are the problems around the child, latest first.
func (c *OfChild) Problems(ctx context.Context, first *int, before *string) ([]*Problem, error) {
	return latest.Part(ctx, "Problem", first, before, c.file.book.ent.Problem.Query().Where(problems.ChildID(c.file.child)), shown(c.file, each((*file).problem)))
}

// Contributions are what was added to solving it.
func (e *Problem) Contributions(ctx context.Context) ([]*ProblemContribution, error) {
	return all(ctx, e.file, e.file.book.ent.ProblemContribution.Query().Where(problemcontribution.ProblemID(e.ID)).
		Order(gen.Asc(problemcontribution.FieldID)), each((*file).added))
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
// order of merit: in that in which they were recorded.
func (c *OfChild) Participation(ctx context.Context) ([]*Participation, error) {
	all := participants{}
	if err := all.count(ctx, c.file); err != nil {
		return nil, err
	}
	list := slices.Collect(maps.Values(all))
	slices.SortFunc(list, func(a, b *Participation) int { return bytes.Compare(a.Practitioner.ID[:], b.Practitioner.ID[:]) })
	return list, nil
}

// participants are those who take part, by their ids.
type participants map[uuid.UUID]*Participation

// of is the participation of somebody; nobody of who is hidden.
func (p participants) of(who *snapshot.Practitioner) *Participation {
	if who == nil {
		return &Participation{}
	}
	if p[who.ID] == nil {
		p[who.ID] = &Participation{Practitioner: who}
	}
	return p[who.ID]
}

// deeds are how much somebody did for one assessment, activity or problem.
type deeds struct {
	Practitioner uuid.UUID `sql:"practitioner_id"`
	Assessment   uuid.UUID `sql:"assessment_id"`
	Activity     uuid.UUID `sql:"activity_id"`
	Problem      uuid.UUID `sql:"problem_id"`
	ID           uuid.UUID `sql:"id"`
	Count        int
}

// sums can be counted by the values of columns.
type sums[G any] interface{ GroupBy(string, ...string) G }

// grouped are sums by columns.
type grouped[G any] interface {
	Aggregate(...gen.AggregateFunc) G
	Scan(context.Context, any) error
}

// did counts who did how much of what, where it is known; add notes it of a practitioner.
func did[G grouped[G]](ctx context.Context, f *file, of sums[G], by string, known func(deeds) bool, add func(*snapshot.Practitioner, int)) error {
	var all []deeds
	if err := of.GroupBy("practitioner_id", by).Aggregate(gen.Count()).Scan(ctx, &all); err != nil {
		return err
	}
	who, err := objects(ctx, f, all, func(one deeds) *snapshot.Practitioner { return f.names.Practitioner(&one.Practitioner) })
	for i, one := range all {
		if err == nil && known(one) {
			add(who[i], one.Count)
		}
	}
	return err
}

// count counts what hangs on something that the viewer may know of.
func (p participants) count(ctx context.Context, f *file) error {
	assessments, err := f.allAssessments(ctx)
	if err != nil {
		return err
	}
	activities, err := f.allActivities(ctx)
	if err != nil {
		return err
	}
	known, doing, raised := idsOf(assessments), idsOf(activities), map[uuid.UUID]bool{}
	for _, one := range activities {
		if one.AgreedOn != nil {
			p.of(one.Owner).ActivitiesAgreed++
		}
	}
	ent, ofActivity := f.book.ent, func(d deeds) bool { return doing[d.Activity] }
	if err := did(ctx, f, ent.AssessmentContribution.Query().Where(assessmentcontribution.ChildID(f.child), assessmentcontribution.StatusEQ(enum.ContributionGiven)),
		"assessment_id", func(d deeds) bool { return known[d.Assessment] }, func(who *snapshot.Practitioner, n int) { p.of(who).ContributionsGiven += n }); err != nil {
		return err
	}
	if err := did(ctx, f, ent.Delivery.Query().Where(delivery.ChildID(f.child)), "activity_id", ofActivity,
		func(who *snapshot.Practitioner, n int) { p.of(who).Deliveries += n }); err != nil {
		return err
	}
	if err := did(ctx, f, ent.ProgressUpdate.Query().Where(progressupdate.ChildID(f.child)), "activity_id", ofActivity,
		func(who *snapshot.Practitioner, n int) { p.of(who).Updates += n }); err != nil {
		return err
	}
	if err := did(ctx, f, ent.Problem.Query().Where(problems.ChildID(f.child)), "id", func(d deeds) bool { raised[d.ID] = true; return true },
		func(who *snapshot.Practitioner, n int) { p.of(who).ProblemsRaised += n }); err != nil {
		return err
	}
	return did(ctx, f, ent.ProblemContribution.Query().Where(problemcontribution.ChildID(f.child)), "problem_id", func(d deeds) bool { return raised[d.Problem] },
		func(who *snapshot.Practitioner, n int) { p.of(who).ProblemContributions += n })
}
