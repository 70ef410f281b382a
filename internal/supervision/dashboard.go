package supervision

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/availabilityrequest"
	"cangraph/ent/gen/developmentplan"
	"cangraph/ent/gen/safetycheck"
	"cangraph/ent/gen/supervision"
	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/directory"
	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/page"
	"cangraph/internal/policy"
	"cangraph/internal/sight"
	"cangraph/internal/store/listing"
	"cangraph/internal/supervision/lapse"
	"cangraph/internal/viewer"
)

// Dashboard is what the manager of an agency has to look after.
type Dashboard struct {
	Agency *snapshot.Agency
	AsAt   calendar.Date

	book *Book
}

// Load is a member of staff in numbers (S1.53): what they do today, and what of their own
// support has lapsed on the day of the dashboard.
type Load struct {
	Practitioner                                          *snapshot.Practitioner
	Networks, Leads, OverdueUpdates, OverdueActivities    int
	HoursPerWeek                                          *int // nil: none are recorded
	Supervised, SupervisionOverdue, SafetyCheckLapsed     bool
	LastSupervisionOn, SupervisionDueOn, SafetyCheckUntil *calendar.Date
	OverdueTraining, ExpiringTraining                     int
	SafetyCheckExpiring, DevelopmentReviewOverdue         bool
	DevelopmentReviewDueOn                                *calendar.Date
}

// Loads is a page of staff.
type Loads = page.Connection[*Load]

// LoadEdge is a member of staff in a list.
type LoadEdge = page.Edge[*Load]

// Dashboard returns what has to be looked after at an agency, on a day, today without one;
// nil unless the viewer manages it.
func (b *Book) Dashboard(ctx context.Context, agency string, asAt *calendar.Date) (*Dashboard, error) {
	kind, id, ok := globalid.Parse(agency)
	seen, err := sight.Of(ctx)
	if err != nil || !ok || kind != "Agency" || !seen.Has(policy.Manager, id) {
		return nil, err
	}
	found, err := directory.Find[*snapshot.Agency](ctx, b.nodes, []uuid.UUID{id})
	if err != nil || found[0] == nil {
		return nil, err
	}
	day := clock.Today(ctx)
	if asAt != nil {
		day = *asAt
	}
	return &Dashboard{found[0], day, b}, nil
}

// Staff are who works for the agency today, by name. However many they are, they are read
// by the same number of statements.
func (d *Dashboard) Staff(ctx context.Context, first *int, after *string, last *int, before *string) (*Loads, error) {
	who, err := viewer.From(ctx)
	if err != nil {
		return nil, err
	}
	bound := d.book.sealer.List(who.Key(), "managerDashboard.staff", d.Agency.ID, d.AsAt)
	window, err := page.Args{First: first, After: after, Last: last, Before: before}.Window(bound)
	if err != nil {
		return nil, err
	}
	everybody := listing.Query{Table: "practitioners", Conditions: []listing.Condition{listing.Employed(d.Agency.ID, clock.Today(ctx))}}
	ids, err := listing.Page(ctx, d.book.store, everybody, window)
	if err != nil {
		return nil, err
	}
	shown, more := window.Trim(ids)
	loads, err := d.loads(ctx, shown)
	if err != nil {
		return nil, err
	}
	count := func(ctx context.Context) (int, error) { return listing.Count(ctx, d.book.store, everybody) }
	return page.Connect(bound, window, loads, more, func(l *Load) uuid.UUID { return l.Practitioner.ID }, count), nil
}

// loads looks at some of the staff, in their order.
func (d *Dashboard) loads(ctx context.Context, staff []uuid.UUID) ([]*Load, error) {
	seen, err := sight.Of(ctx)
	if err != nil || len(staff) == 0 {
		return nil, err
	}
	people, err := directory.Find[*snapshot.Practitioner](ctx, d.book.nodes, staff)
	if err != nil {
		return nil, err
	}
	byID := map[uuid.UUID]*Load{}
	loads := make([]*Load, len(staff))
	for i, id := range staff {
		loads[i] = &Load{
			Practitioner: people[i], Networks: len(seen.Of(policy.StaffMembership, id)), Leads: len(seen.Of(policy.StaffLead, id)),
			OverdueUpdates: len(seen.Of(policy.StaffUpdate, id)), OverdueActivities: len(seen.Of(policy.StaffActivity, id)),
		}
		byID[id] = loads[i]
	}
	for _, look := range []func(context.Context, sight.Sight, []uuid.UUID, map[uuid.UUID]*Load) error{
		d.hours, d.supervised, d.learnt, d.checked, d.developed,
	} {
		if err := look(ctx, seen, staff, byID); err != nil {
			return nil, err
		}
	}
	return loads, nil
}

// hours adds up what managers answered that staff have for networks that they lead; of a
// proposal the latest answer counts.
func (d *Dashboard) hours(ctx context.Context, seen sight.Sight, staff []uuid.UUID, loads map[uuid.UUID]*Load) error {
	var answers []uuid.UUID
	for _, id := range staff {
		answers = append(answers, seen.Of(policy.StaffHours, id)...)
	}
	rows, err := d.book.ent.AvailabilityRequest.Query().Where(availabilityrequest.IDIn(answers...)).
		Order(gen.Desc(availabilityrequest.FieldID)).All(ctx)
	counted := map[uuid.UUID]bool{}
	for _, row := range rows {
		load := loads[row.LeadID]
		if row.HoursPerWeek == nil || counted[row.ProposalID] {
			continue
		}
		counted[row.ProposalID] = true
		sum := *row.HoursPerWeek
		if load.HoursPerWeek != nil {
			sum += *load.HoursPerWeek
		}
		load.HoursPerWeek = &sum
	}
	return err
}

// supervised looks at who supervises them: with several, at whoever is due first.
func (d *Dashboard) supervised(ctx context.Context, _ sight.Sight, staff []uuid.UUID, loads map[uuid.UUID]*Load) error {
	rows, err := d.book.ent.Supervision.Query().Where(supervision.PractitionerIDIn(staff...), supervision.KindEQ(enum.Supervisor), supervision.FromOnLTE(d.AsAt),
		supervision.Or(supervision.UntilOnIsNil(), supervision.UntilOnGT(d.AsAt))).All(ctx)
	if err != nil {
		return err
	}
	var ids []uuid.UUID
	for _, row := range rows {
		ids = append(ids, row.ID)
	}
	held, err := d.book.held(ctx, ids, d.AsAt)
	if err != nil {
		return err
	}
	for _, row := range rows {
		load := loads[row.PractitionerID]
		last, next := lapse.NextSession(row.FromOn, row.FrequencyDays, held[row.ID], d.AsAt)
		if load.Supervised = true; load.SupervisionDueOn == nil || next < *load.SupervisionDueOn {
			load.SupervisionDueOn, load.SupervisionOverdue = &next, next < d.AsAt
		}
		if last != nil && (load.LastSupervisionOn == nil || *last > *load.LastSupervisionOn) {
			load.LastSupervisionOn = last
		}
	}
	return nil
}

func (d *Dashboard) learnt(ctx context.Context, seen sight.Sight, staff []uuid.UUID, loads map[uuid.UUID]*Load) error {
	l, err := d.book.learning(ctx, seen, staff, d.AsAt)
	if err != nil {
		return err
	}
	for id, load := range loads {
		is := l.of(id, d.AsAt, soon)
		load.OverdueTraining, load.ExpiringTraining = is.Overdue, len(is.Expiring)
	}
	return nil
}

func (d *Dashboard) checked(ctx context.Context, _ sight.Sight, staff []uuid.UUID, loads map[uuid.UUID]*Load) error {
	var last []struct {
		Practitioner uuid.UUID     `sql:"practitioner_id"`
		Until        calendar.Date `sql:"until"`
	}
	err := d.book.ent.SafetyCheck.Query().Where(safetycheck.PractitionerIDIn(staff...), safetycheck.CheckedOnLTE(d.AsAt)).
		GroupBy(safetycheck.FieldPractitionerID).Aggregate(gen.As(gen.Max(safetycheck.FieldExpiresOn), "until")).Scan(ctx, &last)
	holds := map[uuid.UUID]*calendar.Date{}
	for _, one := range last {
		holds[one.Practitioner] = &one.Until
	}
	for id, load := range loads {
		until := holds[id]
		load.SafetyCheckUntil, load.SafetyCheckLapsed = until, until == nil || *until <= d.AsAt
		load.SafetyCheckExpiring = !load.SafetyCheckLapsed && *until <= d.AsAt.AddDays(soon)
	}
	return err
}

// developed looks at their development plans with this agency.
func (d *Dashboard) developed(ctx context.Context, _ sight.Sight, staff []uuid.UUID, loads map[uuid.UUID]*Load) error {
	rows, err := d.book.ent.DevelopmentPlan.Query().Where(developmentplan.PractitionerIDIn(staff...), developmentplan.AgencyID(d.Agency.ID)).All(ctx)
	for _, row := range rows {
		loads[row.PractitionerID].DevelopmentReviewDueOn, loads[row.PractitionerID].DevelopmentReviewOverdue = &row.NextReviewOn, row.NextReviewOn < d.AsAt
	}
	return err
}
