package supervision

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/supervisionsession"
	"cangraph/ent/gen/trainingmodule"
	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/desk"
	"cangraph/internal/directory"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/store"
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

// held is the last session of each arrangement of those that were held in the two years up
// to a day: whose last was earlier, is overdue anyway.
func (b *Book) held(ctx context.Context, of []uuid.UUID, on calendar.Date) (map[uuid.UUID][]lapse.Session, error) {
	last := store.LastOfEach(supervisionsession.FieldSupervisionID, supervisionsession.FieldHeldOn, supervisionsession.SupervisionIDIn(of...),
		supervisionsession.HeldOnLTE(on), supervisionsession.HeldOnGT(on.AddMonths(-24)))
	rows, err := b.ent.SupervisionSession.Query().Where(last).
		Select(supervisionsession.FieldSupervisionID, supervisionsession.FieldHeldOn, supervisionsession.FieldNextOn).All(ctx)
	if err != nil {
		return nil, err
	}
	held := map[uuid.UUID][]lapse.Session{}
	for _, row := range rows {
		held[row.SupervisionID] = []lapse.Session{{HeldOn: row.HeldOn, NextOn: row.NextOn}}
	}
	return held, nil
}

func (b *Book) sessions(ctx context.Context, rows []*gen.SupervisionSession) ([]*Session, error) {
	of := func(row *gen.SupervisionSession) record {
		return record{[]uuid.UUID{row.SupervisorID, row.PractitionerID}, row.RecorderID, row.AgencyID}
	}
	return showRecords(ctx, b, rows, of, func(n *directory.Names, row *gen.SupervisionSession, by *snapshot.Practitioner) *Session {
		return &Session{row, n.Practitioner(&row.SupervisorID), by}
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
	of := func(row *gen.TrainingCompletion) record {
		return record{[]uuid.UUID{row.PractitionerID}, row.RecorderID, row.AgencyID}
	}
	return showRecords(ctx, b, rows, of, func(n *directory.Names, row *gen.TrainingCompletion, by *snapshot.Practitioner) *Completion {
		return &Completion{row, n.Practitioner(&row.PractitionerID), modules[row.ModuleID], by, n.Agency(&row.AgencyID)}
	})
}

func (b *Book) checks(ctx context.Context, rows []*gen.SafetyCheck) ([]*Check, error) {
	of := func(row *gen.SafetyCheck) record {
		return record{[]uuid.UUID{row.PractitionerID}, row.RecorderID, row.AgencyID}
	}
	return showRecords(ctx, b, rows, of, func(n *directory.Names, row *gen.SafetyCheck, by *snapshot.Practitioner) *Check {
		return &Check{row, n.Practitioner(&row.PractitionerID), n.Agency(&row.AgencyID), by}
	})
}

func (b *Book) plans(ctx context.Context, rows []*gen.DevelopmentPlan) ([]*Plan, error) {
	today := clock.Today(ctx)
	of := func(row *gen.DevelopmentPlan) record {
		return record{[]uuid.UUID{row.PractitionerID}, row.RecorderID, row.AgencyID}
	}
	return showRecords(ctx, b, rows, of, func(n *directory.Names, row *gen.DevelopmentPlan, by *snapshot.Practitioner) *Plan {
		return &Plan{row, n.Practitioner(&row.PractitionerID), n.Agency(&row.AgencyID), by, row.NextReviewOn < today, b}
	})
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
