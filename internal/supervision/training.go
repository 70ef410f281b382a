package supervision

import (
	"context"
	"maps"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/affiliation"
	"cangraph/ent/gen/trainingcompletion"
	"cangraph/ent/gen/trainingmodule"
	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/fault"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/policy"
	"cangraph/internal/sight"
	"cangraph/internal/supervision/lapse"
)

// soon is within how many days what expires is told, where nobody says.
const soon = 60

// TrainingOf is what each practitioner has learnt, and has to learn; nil for those about
// whom the viewer may not read. What expires within so many days (0 to 365) is told.
func (b *Book) TrainingOf(ctx context.Context, of []*snapshot.Practitioner, withinDays *int) ([]*Training, error) {
	days := soon
	if withinDays != nil {
		days = *withinDays
	}
	if days < 0 || days > 365 {
		return nil, fault.Field("withinDays", "withinDays must be between 0 and 365")
	}
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	today := clock.Today(ctx)
	l, err := b.learning(ctx, seen, closeTo(seen, of), today)
	if err != nil {
		return nil, err
	}
	modules, err := b.modules(ctx, l.modules)
	if err != nil {
		return nil, err
	}
	completions, err := b.completions(ctx, slices.Concat(slices.Collect(maps.Values(l.completed))...))
	if err != nil {
		return nil, err
	}
	byID := map[uuid.UUID]*Completion{}
	for _, c := range completions {
		byID[c.ID] = c
	}
	each := make([]*Training, len(of))
	for i, p := range of {
		if !isClose(seen, p.ID) {
			continue
		}
		mine := make([]*Completion, len(l.completed[p.ID]))
		for place, row := range l.completed[p.ID] {
			mine[place] = byID[row.ID]
		}
		is := l.of(p.ID, today, days)
		each[i] = &Training{at(mine, is.Completed), at(mine, is.Expiring), at(mine, is.Expired), at(modules, is.Missing), is.Overdue}
	}
	return each, nil
}

// at are the items at some places.
func at[T any](items []T, places []int) []T {
	some := make([]T, len(places))
	for i, place := range places {
		some[i] = items[place]
	}
	return some
}

// learning is what some practitioners do, with their parts in teams on all days, what these teams ask of
// their people, and what they have completed.
type learning struct {
	work      map[uuid.UUID]lapse.Work
	modules   []*gen.TrainingModule
	completed map[uuid.UUID][]*gen.TrainingCompletion
}

// learning reads what counts on a day for some practitioners, by a number of statements that
// does not grow with theirs.
func (b *Book) learning(ctx context.Context, seen sight.Sight, who []uuid.UUID, on calendar.Date) (learning, error) {
	l := learning{work: map[uuid.UUID]lapse.Work{}, completed: map[uuid.UUID][]*gen.TrainingCompletion{}}
	parts, err := b.ent.Affiliation.Query().Where(affiliation.PractitionerIDIn(who...)).All(ctx)
	if err != nil {
		return l, err
	}
	done, err := b.ent.TrainingCompletion.Query().Where(trainingcompletion.PractitionerIDIn(who...)).Order(gen.Desc(trainingcompletion.FieldID)).All(ctx)
	if err != nil {
		return l, err
	}
	for _, id := range who {
		work := lapse.Work{Leads: len(seen.Of(policy.StaffLead, id)), Networks: len(seen.Of(policy.StaffMembership, id))}
		if id == seen.Person().ID {
			work = lapse.Work{Leads: len(seen.IDs(policy.Lead)), Networks: len(seen.IDs(policy.ByMembership))}
		}
		l.work[id] = work
	}
	var teams, learnt []uuid.UUID
	for _, row := range parts {
		work := l.work[row.PractitionerID]
		work.Parts = append(work.Parts, lapse.Part{Team: row.TeamID, Role: row.Role, Period: calendar.Between(row.FromOn, row.UntilOn)})
		l.work[row.PractitionerID], teams = work, append(teams, row.TeamID)
	}
	for _, row := range done {
		l.completed[row.PractitionerID] = append(l.completed[row.PractitionerID], row)
		learnt = append(learnt, row.ModuleID)
	}
	l.modules, err = b.ent.TrainingModule.Query().Where(trainingmodule.Or(trainingmodule.IDIn(learnt...),
		trainingmodule.And(trainingmodule.TeamIDIn(teams...), trainingmodule.Or(trainingmodule.UntilOnIsNil(), trainingmodule.UntilOnGT(on))))).
		Order(gen.Asc(trainingmodule.FieldID)).All(ctx)
	return l, err
}

// of is the training of one of them on a day.
func (l learning) of(who uuid.UUID, on calendar.Date, withinDays int) lapse.Training {
	return lapse.TrainingOf(l.work[who], l.asked(), l.done(who), on, withinDays)
}

// asked are the modules.
func (l learning) asked() []lapse.Module {
	modules := make([]lapse.Module, len(l.modules))
	for i, m := range l.modules {
		modules[i] = lapse.Module{ID: m.ID, Team: m.TeamID, RequiredFor: m.RequiredFor, Period: calendar.Between(m.FromOn, m.UntilOn)}
	}
	return modules
}

// done are the completions of one of them.
func (l learning) done(who uuid.UUID) []lapse.Completion {
	completions := make([]lapse.Completion, len(l.completed[who]))
	for i, c := range l.completed[who] {
		completions[i] = lapse.Completion{Module: c.ModuleID, CompletedOn: c.CompletedOn, ExpiresOn: c.ExpiresOn}
	}
	return completions
}
