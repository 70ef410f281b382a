package supervision

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/safetycheck"
	"cangraph/ent/gen/supervision"
	"cangraph/ent/gen/supervisionsession"
	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/finding"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/sight"
	"cangraph/internal/store"
	"cangraph/internal/supervision/lapse"
)

// GapsOf is what is missing in the work of each practitioner on a day, today without one, in
// what the viewer may read of it; codes nil means all. None of those about whom the viewer may not
// read. Errors: a threshold out of its bounds.
func (b *Book) GapsOf(ctx context.Context, of []*snapshot.Practitioner, asAt *calendar.Date, codes []finding.Code, thresholds finding.Params) ([][]*finding.Finding, error) {
	if err := thresholds.Validate(); err != nil {
		return nil, err
	}
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	today := clock.Today(ctx)
	r := &staffReading{b, seen, closeTo(seen, of), today, thresholds, map[uuid.UUID]*finding.Staff{}}
	if asAt != nil {
		r.asAt = *asAt
	}
	if err := r.read(ctx, of); err != nil {
		return nil, err
	}
	each := make([][]*finding.Finding, len(of))
	for i, p := range of {
		if staff := r.staff[p.ID]; staff != nil {
			each[i] = finding.Only(codes, finding.StaffGaps(staff, r.asAt, today, thresholds))
		}
	}
	return each, nil
}

// staffReading is what is read about the work of some practitioners, by a number of
// statements that does not grow with theirs.
type staffReading struct {
	book       *Book
	seen       sight.Sight
	ids        []uuid.UUID
	asAt       calendar.Date
	thresholds finding.Params
	staff      map[uuid.UUID]*finding.Staff
}

func (r *staffReading) read(ctx context.Context, of []*snapshot.Practitioner) error {
	for _, p := range of {
		if isClose(r.seen, p.ID) {
			r.staff[p.ID] = &finding.Staff{Practitioner: p}
		}
	}
	if len(r.staff) == 0 {
		return nil
	}
	for _, part := range []func(context.Context) error{r.learnt, r.checked, r.supervised, r.asked} {
		if err := part(ctx); err != nil {
			return err
		}
	}
	return nil
}

func (r *staffReading) learnt(ctx context.Context) error {
	l, err := r.book.learning(ctx, r.seen, r.ids, r.asAt)
	modules := l.asked()
	for id, staff := range r.staff {
		staff.Work, staff.Modules, staff.Completions = l.work[id], modules, l.done(id)
	}
	return err
}

func (r *staffReading) checked(ctx context.Context) error {
	rows, err := r.book.ent.SafetyCheck.Query().Where(safetycheck.PractitionerIDIn(r.ids...)).
		Order(gen.Asc(safetycheck.FieldID)).All(ctx)
	for _, row := range rows {
		staff := r.staff[row.PractitionerID]
		staff.Checks = append(staff.Checks, finding.Check{ID: row.ID, Period: calendar.Between(row.CheckedOn, &row.ExpiresOn)})
	}
	return err
}

// supervised reads who supervises them, with the sessions of the arrangements of the day.
func (r *staffReading) supervised(ctx context.Context) error {
	rows, err := r.book.ent.Supervision.Query().Where(supervision.PractitionerIDIn(r.ids...), supervision.KindEQ(enum.Supervisor)).
		Order(gen.Asc(supervision.FieldID)).All(ctx)
	if err != nil {
		return err
	}
	var live []uuid.UUID
	for _, row := range rows {
		if falls(row, r.asAt) {
			live = append(live, row.ID)
		}
	}
	held, err := r.sessions(ctx, live)
	for _, row := range rows {
		staff := r.staff[row.PractitionerID]
		staff.Arrangements = append(staff.Arrangements, finding.Arrangement{
			ID: row.ID, Period: calendar.Between(row.FromOn, row.UntilOn), EveryDays: row.FrequencyDays, Sessions: held[row.ID],
		})
	}
	return err
}

// sessions are the last one of each arrangement that was held by the day, and those after it.
func (r *staffReading) sessions(ctx context.Context, of []uuid.UUID) (map[uuid.UUID][]lapse.Session, error) {
	held := map[uuid.UUID][]lapse.Session{}
	among := supervisionsession.SupervisionIDIn(of...)
	last := store.LastOfEach(supervisionsession.FieldSupervisionID, supervisionsession.FieldHeldOn, among, supervisionsession.HeldOnLTE(r.asAt))
	for _, query := range []*gen.SupervisionSessionQuery{
		r.book.ent.SupervisionSession.Query().Where(last),
		r.book.ent.SupervisionSession.Query().Where(among, supervisionsession.HeldOnGT(r.asAt)),
	} {
		rows, err := query.Select(supervisionsession.FieldSupervisionID, supervisionsession.FieldHeldOn, supervisionsession.FieldNextOn).All(ctx)
		if err != nil {
			return nil, err
		}
		for _, row := range rows {
			held[row.SupervisionID] = append(held[row.SupervisionID], lapse.Session{HeldOn: row.HeldOn, NextOn: row.NextOn})
		}
	}
	return held, nil
}
