package plan

import (
	"context"
	"maps"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/activity"
	"cangraph/ent/gen/assessment"
	"cangraph/ent/gen/delivery"
	"cangraph/ent/gen/goal"
	"cangraph/ent/gen/leadperiod"
	"cangraph/ent/gen/need"
	"cangraph/ent/gen/network"
	"cangraph/ent/gen/planversion"
	"cangraph/ent/gen/predicate"
	"cangraph/ent/gen/referral"
	"cangraph/ent/gen/serviceprovision"
	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/store"
	"cangraph/internal/store/batch"
)

// Timeliness is when what a child waits for came, in its latest network (S1.10, S2.31):
// nil for what has not come yet.
type Timeliness struct {
	ReferredOn            *calendar.Date
	AcceptedOn            *calendar.Date
	LeadSince             *calendar.Date // the first day of the first lead
	FirstServiceOn        *calendar.Date // for the child itself, begun since it was accepted
	FirstAgreedAimOn      *calendar.Date
	AssessmentStartedOn   *calendar.Date
	AssessmentCompletedOn *calendar.Date
	PlanAgreedOn          *calendar.Date
	FirstDeliveredOn      *calendar.Date
}

// timely is how timely the plans are that a session shows, read for all of them at once.
type timely struct {
	children batch.IDs
	read     batch.Reads[*Timeliness]
}

// Timeliness returns when what the child waits for came.
func (c *OfChild) Timeliness(ctx context.Context) (*Timeliness, error) {
	t := c.file.timely
	found, err := t.read.Get(ctx, &t.children, c.file.child, c.file.book.timeliness)
	if err != nil || found == nil {
		return &Timeliness{}, err
	}
	return found, nil
}

// waits are what children wait for in their latest networks.
type waits struct {
	ent      *gen.Client
	children []uuid.UUID
	networks []uuid.UUID
	latest   map[uuid.UUID]*gen.Network // by the child
	when     map[uuid.UUID]*Timeliness  // by the child
}

// timeliness reads when what children wait for came, after as many statements however
// many they are.
func (b *Book) timeliness(ctx context.Context, children []uuid.UUID) (map[uuid.UUID]*Timeliness, error) {
	w := &waits{b.ent, children, nil, map[uuid.UUID]*gen.Network{}, map[uuid.UUID]*Timeliness{}}
	rows, err := b.ent.Network.Query().Where(predicate.Network(store.Among(network.FieldChildID, children))).Order(gen.Asc(network.FieldAcceptedOn)).All(ctx)
	for _, row := range rows {
		w.latest[row.ChildID], w.when[row.ChildID] = row, &Timeliness{AcceptedOn: &row.AcceptedOn}
	}
	if len(rows) == 0 {
		return w.when, err
	}
	for row := range maps.Values(w.latest) {
		w.networks = append(w.networks, row.ID)
	}
	for _, read := range []func(context.Context) error{w.referred, w.led, w.served, w.aimed, w.assessed} {
		if err := read(ctx); err != nil {
			return nil, err
		}
	}
	return w.when, w.planned(ctx, b)
}

// referred reads when the child was referred: the network opens on the day of the panel's
// decision, which is noted on the referral that it was about.
func (w *waits) referred(ctx context.Context) error {
	accepted, err := w.ent.Referral.Query().Where(predicate.Referral(store.Among(referral.FieldChildID, w.children)), referral.OutcomeEQ(enum.Accept)).All(ctx)
	for _, row := range accepted {
		if to := w.latest[row.ChildID]; to != nil && to.TeamID == row.TeamID && to.AcceptedOn == *row.DecidedOn {
			first(&w.when[row.ChildID].ReferredOn, &row.ReferredOn)
		}
	}
	return err
}

// led reads when the first lead began.
func (w *waits) led(ctx context.Context) error {
	periods, err := w.ent.LeadPeriod.Query().Where(predicate.LeadPeriod(store.Among(leadperiod.FieldNetworkID, w.networks))).All(ctx)
	for child, of := range w.latest {
		for _, row := range periods {
			if row.NetworkID == of.ID {
				first(&w.when[child].LeadSince, &row.FromOn)
			}
		}
	}
	return err
}

// served reads when the first service began.
func (w *waits) served(ctx context.Context) error {
	services, err := w.ent.ServiceProvision.Query().Where(predicate.ServiceProvision(store.Among(serviceprovision.FieldChildID, w.children)),
		serviceprovision.StatusIn(enum.Active, enum.Completed), serviceprovision.FromOnLTE(clock.Today(ctx))).All(ctx)
	for _, row := range services {
		if of := w.latest[*row.ChildID]; of != nil && row.FromOn >= of.AcceptedOn {
			first(&w.when[*row.ChildID].FirstServiceOn, &row.FromOn)
		}
	}
	return err
}

// assessed reads when the first assessment began and was complete.
func (w *waits) assessed(ctx context.Context) error {
	assessments, err := w.ent.Assessment.Query().Where(predicate.Assessment(store.Among(assessment.FieldNetworkID, w.networks))).
		Select(assessment.FieldChildID, assessment.FieldStartedOn, assessment.FieldCompletedOn).All(ctx)
	for _, row := range assessments {
		if when := w.when[row.ChildID]; when != nil {
			first(&when.AssessmentStartedOn, &row.StartedOn)
			first(&when.AssessmentCompletedOn, row.CompletedOn)
		}
	}
	return err
}

// planned reads when the first version of the plan was agreed, and when anything in it was
// first delivered.
func (w *waits) planned(ctx context.Context, b *Book) error {
	versions := w.ent.PlanVersion.Query().Where(predicate.PlanVersion(store.Among(planversion.FieldNetworkID, w.networks)))
	deliveries := b.deliveryRows().Where(delivery.OccurredOnNotNil(), delivery.HasActivityWith(activity.HasGoalWith(goal.HasNeedWith(
		need.HasAssessmentWith(predicate.Assessment(store.Among(assessment.FieldNetworkID, w.networks)))))))
	agreed, err := earliest(ctx, versions, planversion.FieldAgreedOn)
	if err != nil {
		return err
	}
	delivered, err := earliest(ctx, deliveries, delivery.FieldOccurredOn)
	for child, when := range w.when {
		when.PlanAgreedOn, when.FirstDeliveredOn = agreed[child], delivered[child]
	}
	return err
}

// earliest is the first of the days in a column, by the child.
func earliest[G grouped[G]](ctx context.Context, of sums[G], column string) (map[uuid.UUID]*calendar.Date, error) {
	var all []struct {
		Child uuid.UUID `sql:"child_id"`
		Day   *calendar.Date
	}
	err := of.GroupBy(need.FieldChildID).Aggregate(gen.As(gen.Min(column), "day")).Scan(ctx, &all)
	days := map[uuid.UUID]*calendar.Date{}
	for _, one := range all {
		days[one.Child] = one.Day
	}
	return days, err
}

// first keeps the earlier of two days.
func first(is **calendar.Date, day *calendar.Date) {
	if day != nil && (*is == nil || *day < **is) {
		*is = day
	}
}
