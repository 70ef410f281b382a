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
	"cangraph/internal/directory"
	"cangraph/internal/supervision/lapse"
)

// How rows become objects, in their order.

func (b *Book) supervisions(ctx context.Context, rows []*gen.Supervision) ([]*Supervision, error) {
	ids := make([]uuid.UUID, len(rows))
	for i, row := range rows {
		ids[i] = row.ID
	}
	today := clock.Today(ctx)
	held, err := b.held(ctx, ids, today)
	if err != nil {
		return nil, err
	}
	return show(ctx, b, rows, func(n *directory.Names, row *gen.Supervision) *Supervision {
		one := &Supervision{Supervision: row, Practitioner: n.Practitioner(&row.PractitionerID), Supervisor: n.Practitioner(&row.SupervisorID),
			Agency: n.Agency(row.AgencyID), book: b}
		last, next := lapse.NextSession(row.FromOn, row.FrequencyDays, held[row.ID], today)
		if one.LastSessionOn = last; falls(row, today) {
			one.NextDueOn, one.Overdue = &next, next < today
		}
		return one
	})
}

// show makes objects of rows, which are about no child.
func show[Row, Object any](ctx context.Context, b *Book, rows []*Row, object func(*directory.Names, *Row) *Object) ([]*Object, error) {
	return directory.Show(ctx, b.nodes, rows, func(*Row) uuid.UUID { return uuid.Nil }, object)
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
	return show(ctx, b, rows, func(n *directory.Names, row *gen.SupervisionSession) *Session {
		return &Session{row, n.Practitioner(&row.SupervisorID), n.Practitioner(&row.RecorderID)}
	})
}

func (b *Book) modules(ctx context.Context, rows []*gen.TrainingModule) ([]*Module, error) {
	return show(ctx, b, rows, func(n *directory.Names, row *gen.TrainingModule) *Module {
		return &Module{row, n.Team(&row.TeamID)}
	})
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
	ids := make([]uuid.UUID, len(rows))
	for i, row := range rows {
		ids[i] = row.ModuleID
	}
	modules, err := b.modulesByID(ctx, ids)
	if err != nil {
		return nil, err
	}
	return show(ctx, b, rows, func(n *directory.Names, row *gen.TrainingCompletion) *Completion {
		return &Completion{row, modules[row.ModuleID], n.Practitioner(&row.RecorderID), n.Agency(&row.AgencyID)}
	})
}

func (b *Book) checks(ctx context.Context, rows []*gen.SafetyCheck) ([]*Check, error) {
	return show(ctx, b, rows, func(n *directory.Names, row *gen.SafetyCheck) *Check {
		return &Check{row, n.Agency(&row.AgencyID), n.Practitioner(&row.RecorderID)}
	})
}

func (b *Book) plans(ctx context.Context, rows []*gen.DevelopmentPlan) ([]*Plan, error) {
	ids := make([]uuid.UUID, len(rows))
	for i, row := range rows {
		ids[i] = row.ID
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
	return show(ctx, b, rows, func(n *directory.Names, row *gen.DevelopmentPlan) *Plan {
		mine := slices.DeleteFunc(slices.Clone(needs), func(one *Need) bool { return one.PlanID != row.ID })
		return &Plan{row, n.Agency(&row.AgencyID), n.Practitioner(&row.RecorderID), mine, row.NextReviewOn < clock.Today(ctx)}
	})
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
	return show(ctx, b, rows, func(n *directory.Names, row *gen.ExpressionOfInterest) *Interest {
		return &Interest{row, n.Practitioner(&row.PractitionerID), n.Agency(&row.AgencyID), n.Team(&row.TeamID), n.Practitioner(row.DeciderID)}
	})
}
