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
	"cangraph/ent/gen/hui"
	"cangraph/ent/gen/huiinvitation"
	problems "cangraph/ent/gen/problem"
	"cangraph/ent/gen/problemcontribution"
	"cangraph/ent/gen/progressupdate"
	"cangraph/ent/gen/updaterequest"
	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/desk"
	"cangraph/internal/directory"
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
	problem       uuid.UUID
	ContributedOn calendar.Date
	Text          string
}

func (f *file) problem(row *gen.Problem) *Problem {
	return &Problem{f.entry(problemType, row), row.Version, row.Statement, row.RaisedOn, row.ResolvedOn, desk.Stated(row.Resolution)}
}

func (f *file) added(row *gen.ProblemContribution) *ProblemContribution {
	f.ids[problemType].Add(row.ProblemID)
	return &ProblemContribution{f.entry(problemContributionType, row), row.ProblemID, row.OnDate, row.Text}
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
	HuiInvited           int // of those that are over
	HuiAttended          int
	MedianDaysToAnswer   *int // nil: they answered no request for an update
}

// Participation returns how much each practitioner takes part who does at all, in no
// order of merit: in that in which they were recorded.
func (c *OfChild) Participation(ctx context.Context) ([]*Participation, error) {
	all := participants{}
	for _, add := range []func(context.Context, *file) error{all.count, all.meet, all.answer} {
		if err := add(ctx, c.file); err != nil {
			return nil, err
		}
	}
	ids := slices.SortedFunc(maps.Keys(all), func(a, b uuid.UUID) int { return bytes.Compare(a[:], b[:]) })
	people, err := directory.Find[*snapshot.Practitioner](ctx, c.file.book.nodes, ids)
	if err != nil {
		return nil, err
	}
	list := []*Participation{}
	for i, id := range ids {
		if one := all[id]; people[i] != nil {
			one.Practitioner, list = people[i], append(list, one)
		}
	}
	return list, nil
}

// attended is how many hui somebody was invited to, and what became of it.
type attended struct {
	Practitioner uuid.UUID        `sql:"invited_practitioner_id"`
	Attendance   *enum.Attendance `sql:"attendance"`
	Count        int
}

// meet counts at how many hui that are over somebody was, of those to which they were
// invited.
func (p participants) meet(ctx context.Context, f *file) error {
	var all []attended
	err := f.book.ent.HuiInvitation.Query().Where(huiinvitation.ChildID(f.child), huiinvitation.InvitedPractitionerIDNotNil(), huiinvitation.LeftOutWhy(""),
		huiinvitation.HasHuiWith(hui.ChildID(f.child), hui.EndsAtLTE(clock.Now(ctx)), hui.CancelledOnIsNil())).
		GroupBy(huiinvitation.FieldInvitedPractitionerID, huiinvitation.FieldAttendance).Aggregate(gen.Count()).Scan(ctx, &all)
	for _, one := range all {
		p.of(one.Practitioner).HuiInvited += one.Count
		if one.Attendance != nil && *one.Attendance == enum.Present {
			p.of(one.Practitioner).HuiAttended += one.Count
		}
	}
	return err
}

// answer finds in how many days somebody answers (S1.47).
func (p participants) answer(ctx context.Context, f *file) error {
	answered := f.book.ent.UpdateRequest.Query().Where(updaterequest.ChildID(f.child), updaterequest.AnsweredOnNotNil())
	answered.Select(updaterequest.FieldToPractitionerID, updaterequest.FieldAskedOn, updaterequest.FieldAnsweredOn)
	rows, err := answered.All(ctx)
	days := map[uuid.UUID][]int{}
	for _, row := range rows {
		days[row.ToPractitionerID] = append(days[row.ToPractitionerID], int(*row.AnsweredOn-row.AskedOn))
	}
	for who, all := range days {
		slices.Sort(all)
		p.of(who).MedianDaysToAnswer = &all[(len(all)-1)/2]
	}
	return err
}

// participants are those who take part, by their ids.
type participants map[uuid.UUID]*Participation

// of is the participation of somebody.
func (p participants) of(who uuid.UUID) *Participation {
	if p[who] == nil {
		p[who] = &Participation{}
	}
	return p[who]
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
func did[G grouped[G]](ctx context.Context, of sums[G], by string, known func(deeds) bool, add func(uuid.UUID, int)) error {
	var all []deeds
	if err := of.GroupBy("practitioner_id", by).Aggregate(gen.Count()).Scan(ctx, &all); err != nil {
		return err
	}
	for _, one := range all {
		if known(one) {
			add(one.Practitioner, one.Count)
		}
	}
	return nil
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
			p.of(one.owner.practitioner).ActivitiesAgreed++
		}
	}
	ent, ofActivity := f.book.ent, func(d deeds) bool { return doing[d.Activity] }
	if err := did(ctx, ent.AssessmentContribution.Query().Where(assessmentcontribution.ChildID(f.child), assessmentcontribution.StatusEQ(enum.ContributionGiven)),
		"assessment_id", func(d deeds) bool { return known[d.Assessment] }, func(who uuid.UUID, n int) { p.of(who).ContributionsGiven += n }); err != nil {
		return err
	}
	if err := did(ctx, ent.Delivery.Query().Where(delivery.ChildID(f.child)), "activity_id", ofActivity,
		func(who uuid.UUID, n int) { p.of(who).Deliveries += n }); err != nil {
		return err
	}
	if err := did(ctx, ent.ProgressUpdate.Query().Where(progressupdate.ChildID(f.child)), "activity_id", ofActivity,
		func(who uuid.UUID, n int) { p.of(who).Updates += n }); err != nil {
		return err
	}
	if err := did(ctx, ent.Problem.Query().Where(problems.ChildID(f.child)), "id", func(d deeds) bool { raised[d.ID] = true; return true },
		func(who uuid.UUID, n int) { p.of(who).ProblemsRaised += n }); err != nil {
		return err
	}
	return did(ctx, ent.ProblemContribution.Query().Where(problemcontribution.ChildID(f.child)), "problem_id", func(d deeds) bool { return raised[d.Problem] },
		func(who uuid.UUID, n int) { p.of(who).ProblemContributions += n })
}
