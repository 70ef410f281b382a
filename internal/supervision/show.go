package supervision

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/supervisionsession"
	"cangraph/ent/gen/trainingmodule"
	"cangraph/ent/gen/trainingneed"
	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/desk"
	"cangraph/internal/supervision/lapse"
)

// How rows become objects, in their order.

func (b *Book) supervisions(ctx context.Context, rows []*gen.Supervision) ([]*Supervision, error) {
	var w wanted
	ids := make([]uuid.UUID, len(rows))
	for i, row := range rows {
		ids[i] = row.ID
		w.practitioners = append(w.practitioners, row.PractitionerID, row.SupervisorID)
		w.agencies = append(w.agencies, desk.Said(row.AgencyID))
	}
	n, err := b.look(ctx, w)
	if err != nil {
		return nil, err
	}
	today := clock.Today(ctx)
	held, err := b.held(ctx, ids, today)
	if err != nil {
		return nil, err
	}
	all := make([]*Supervision, len(rows))
	for i, row := range rows {
		all[i] = &Supervision{Supervision: row, Practitioner: n.practitioners[row.PractitionerID], Supervisor: n.practitioners[row.SupervisorID],
			Agency: n.agencies[desk.Said(row.AgencyID)], book: b}
		last, next := lapse.NextSession(row.FromOn, row.FrequencyDays, held[row.ID], today)
		if all[i].LastSessionOn = last; falls(row, today) {
			all[i].NextDueOn, all[i].Overdue = &next, next < today
		}
	}
	return all, nil
}

// falls says whether sessions of an arrangement fall due on a day.
func falls(row *gen.Supervision, on calendar.Date) bool {
	return row.Kind == enum.Supervisor && calendar.Between(row.FromOn, row.UntilOn).Contains(on)
}

// held are the sessions of arrangements that were held in the two years up to a day: whose
// last was earlier, is overdue anyway.
func (b *Book) held(ctx context.Context, of []uuid.UUID, on calendar.Date) (map[uuid.UUID][]lapse.Session, error) {
	rows, err := b.ent.SupervisionSession.Query().
		Where(supervisionsession.SupervisionIDIn(of...), supervisionsession.HeldOnLTE(on), supervisionsession.HeldOnGT(on.AddMonths(-24))).
		Select(supervisionsession.FieldSupervisionID, supervisionsession.FieldHeldOn, supervisionsession.FieldNextOn).All(ctx)
	if err != nil {
		return nil, err
	}
	held := map[uuid.UUID][]lapse.Session{}
	for _, row := range rows {
		held[row.SupervisionID] = append(held[row.SupervisionID], lapse.Session{HeldOn: row.HeldOn, NextOn: row.NextOn})
	}
	return held, nil
}

func (b *Book) sessions(ctx context.Context, rows []*gen.SupervisionSession) ([]*Session, error) {
	var w wanted
	for _, row := range rows {
		w.practitioners = append(w.practitioners, row.SupervisorID, row.RecorderID)
	}
	n, err := b.look(ctx, w)
	all := make([]*Session, len(rows))
	for i, row := range rows {
		all[i] = &Session{row, n.practitioners[row.SupervisorID], n.practitioners[row.RecorderID]}
	}
	return all, err
}

func (b *Book) modules(ctx context.Context, rows []*gen.TrainingModule) ([]*Module, error) {
	var w wanted
	for _, row := range rows {
		w.teams = append(w.teams, row.TeamID)
	}
	n, err := b.look(ctx, w)
	all := make([]*Module, len(rows))
	for i, row := range rows {
		all[i] = &Module{row, n.teams[row.TeamID]}
	}
	return all, err
}

// modulesByID are the modules with some ids.
func (b *Book) modulesByID(ctx context.Context, ids []uuid.UUID) (map[uuid.UUID]*Module, error) {
	byID := map[uuid.UUID]*Module{}
	if len(ids) == 0 {
		return byID, nil
	}
	rows, err := b.ent.TrainingModule.Query().Where(trainingmodule.IDIn(ids...)).All(ctx)
	if err != nil {
		return nil, err
	}
	all, err := b.modules(ctx, rows)
	for _, m := range all {
		byID[m.ID] = m
	}
	return byID, err
}

func (b *Book) completions(ctx context.Context, rows []*gen.TrainingCompletion) ([]*Completion, error) {
	var w wanted
	var ids []uuid.UUID
	for _, row := range rows {
		w.practitioners, w.agencies = append(w.practitioners, row.RecorderID), append(w.agencies, row.AgencyID)
		ids = append(ids, row.ModuleID)
	}
	n, err := b.look(ctx, w)
	if err != nil {
		return nil, err
	}
	modules, err := b.modulesByID(ctx, ids)
	all := make([]*Completion, len(rows))
	for i, row := range rows {
		all[i] = &Completion{row, modules[row.ModuleID], n.practitioners[row.RecorderID], n.agencies[row.AgencyID]}
	}
	return all, err
}

func (b *Book) checks(ctx context.Context, rows []*gen.SafetyCheck) ([]*Check, error) {
	var w wanted
	for _, row := range rows {
		w.practitioners, w.agencies = append(w.practitioners, row.RecorderID), append(w.agencies, row.AgencyID)
	}
	n, err := b.look(ctx, w)
	all := make([]*Check, len(rows))
	for i, row := range rows {
		all[i] = &Check{row, n.agencies[row.AgencyID], n.practitioners[row.RecorderID]}
	}
	return all, err
}

func (b *Book) plans(ctx context.Context, rows []*gen.DevelopmentPlan) ([]*Plan, error) {
	var w wanted
	var ids []uuid.UUID
	for _, row := range rows {
		ids = append(ids, row.ID)
		w.practitioners, w.agencies = append(w.practitioners, row.RecorderID), append(w.agencies, row.AgencyID)
	}
	n, err := b.look(ctx, w)
	if err != nil {
		return nil, err
	}
	noted, err := b.ent.TrainingNeed.Query().Where(trainingneed.PlanIDIn(ids...)).Order(gen.Asc(trainingneed.FieldID)).All(ctx)
	if err != nil {
		return nil, err
	}
	needs, err := b.needs(ctx, noted)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(needs, func(a, b *Need) int { return ended(a) - ended(b) })
	all := make([]*Plan, len(rows))
	for i, row := range rows {
		all[i] = &Plan{row, n.agencies[row.AgencyID], n.practitioners[row.RecorderID], []*Need{}, row.NextReviewOn < clock.Today(ctx)}
		for _, need := range needs {
			if need.PlanID == row.ID {
				all[i].Needs = append(all[i].Needs, need)
			}
		}
	}
	return all, nil
}

// ended is 1 for a need that has ended, else 0.
func ended(n *Need) int {
	if n.EndedOn != nil {
		return 1
	}
	return 0
}

func (b *Book) needs(ctx context.Context, rows []*gen.TrainingNeed) ([]*Need, error) {
	var ids []uuid.UUID
	for _, row := range rows {
		if row.ModuleID != nil {
			ids = append(ids, *row.ModuleID)
		}
	}
	modules, err := b.modulesByID(ctx, ids)
	all := make([]*Need, len(rows))
	for i, row := range rows {
		all[i] = &Need{row, modules[desk.Said(row.ModuleID)]}
	}
	return all, err
}

func (b *Book) interests(ctx context.Context, rows []*gen.ExpressionOfInterest) ([]*Interest, error) {
	var w wanted
	for _, row := range rows {
		w.practitioners = append(w.practitioners, row.PractitionerID, desk.Said(row.DeciderID))
		w.agencies, w.teams = append(w.agencies, row.AgencyID), append(w.teams, row.TeamID)
	}
	n, err := b.look(ctx, w)
	all := make([]*Interest, len(rows))
	for i, row := range rows {
		all[i] = &Interest{row, n.practitioners[row.PractitionerID], n.agencies[row.AgencyID], n.teams[row.TeamID], n.practitioners[desk.Said(row.DeciderID)]}
	}
	return all, err
}
