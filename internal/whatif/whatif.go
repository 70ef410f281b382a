// Package whatif owns what would be different around a child if somebody led, joined or
// left its network, or if a service began or ended: the same rules over the same snapshot,
// with and without the changes. It refuses to write: what is thought of is put into a
// snapshot that was loaded for this question alone, and taken out of it again.
package whatif

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/fault"
	"cangraph/internal/finding"
	"cangraph/internal/globalid"
	"cangraph/internal/network"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/sight"
	"cangraph/internal/store"
)

// Simulation is what would change on a day. Findings come in the order of finding.Compare.
type Simulation struct {
	AsAt         calendar.Date
	Appearing    []*finding.Finding
	Disappearing []*finding.Finding
	Changed      []*Changed
	Staying      []*finding.Finding
	Loads        []*Load    // of those who come, go or lead, by name
	Siblings     []*Sibling // of the day, by name
	Appointments *Appointments
}

// Changed is a finding that would say something else of the same.
type Changed struct{ Before, After *finding.Finding }

// Count is a number, as it is and as it would be.
type Count struct{ Before, After int }

// Load is how much a practitioner has to do, as far as the viewer sees it.
type Load struct {
	Practitioner    *snapshot.Practitioner
	Leads, Networks *Count
}

// Sibling is a sibling, and what it would share with the child.
type Sibling struct {
	Child                         *snapshot.Child // nil: the viewer knows only that there is one
	LeadToday, LeadThen           *network.LeadProfessional
	SameLeadBefore, SameLeadAfter bool
	SharedPractitioners           *Count
}

// Book simulates around the children of one database.
type Book struct {
	ent      *gen.Client
	networks *network.Networks
}

// New returns the book of a database.
func New(s *store.Store, networks *network.Networks) *Book { return &Book{s.Ent(), networks} }

// mostChanges bounds how many changes are thought of at once.
const mostChanges = 20

// Simulate returns what would change around a child by these changes, in their order: on a
// day, or without one on the first day on which all of them hold. nil when there is no such
// child that the viewer sees for casework. Errors: a threshold out of its bounds;
// fault.Error ones that name a field of a change, with the refusals of the mutation that
// would make it.
func (b *Book) Simulate(ctx context.Context, global string, changes []*Change, asAt *calendar.Date, thresholds finding.Params) (*Simulation, error) {
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	if n := len(changes); n < 1 || n > mostChanges {
		return nil, fault.Field("changes", "name 1 to %d changes", mostChanges)
	}
	id := globalid.Own("Child", global)
	if !seen.Case(id) || seen.ChildSafe() {
		return nil, nil
	}
	today := clock.Today(ctx)
	day := today
	for _, c := range changes {
		day = max(day, c.day(today))
	}
	if asAt != nil {
		day = *asAt
	}
	child, err := b.networks.Child(ctx, id, snapshot.With{Meetings: &day, Casework: true})
	if err != nil || child == nil {
		return nil, err
	}
	t, err := b.think(ctx, child, thoughtOf(changes, day), today, thresholds)
	if err != nil {
		return nil, err
	}
	before, err := t.look(ctx)
	if err != nil {
		return nil, err
	}
	after, err := t.with(ctx, changes)
	if err != nil {
		return nil, err
	}
	all, err := b.simulations(ctx, t, before, []*view{after})
	if err != nil {
		return nil, err
	}
	return all[0], nil
}

// IfLed returns for each practitioner what would change if they led the child's network
// from today: all from the one snapshot of the child, which is loaded with the meetings of
// today. nil for those who could not.
func (b *Book) IfLed(ctx context.Context, child *snapshot.Child, people []*snapshot.Practitioner) ([]*Simulation, error) {
	today := clock.Today(ctx)
	t, err := b.think(ctx, child, network.Thought{Practitioners: snapshot.IDs(people), On: today}, today, finding.Defaults())
	if err != nil {
		return nil, err
	}
	before, err := t.look(ctx)
	if err != nil {
		return nil, err
	}
	views := make([]*view, len(people))
	for i, p := range people {
		views[i], err = t.with(ctx, []*Change{{AssignLead: &LeadInput{PractitionerID: p.GlobalID()}}})
		if _, refused := fault.As(err); err != nil && !refused {
			return nil, err
		}
	}
	return b.simulations(ctx, t, before, views)
}

// think reads what is thought of for a loaded child.
func (b *Book) think(ctx context.Context, child *snapshot.Child, of network.Thought, today calendar.Date, thresholds finding.Params) (*trial, error) {
	company, err := b.networks.Company(ctx, child, of)
	if err != nil {
		return nil, err
	}
	seen, err := sight.Of(ctx)
	return &trial{child: child, company: company, seen: seen, today: today, day: of.On, thresholds: thresholds}, err
}

// simulations compares views with what is, nil for nil: the loads of all are counted at once.
func (b *Book) simulations(ctx context.Context, t *trial, before *view, after []*view) ([]*Simulation, error) {
	var who []uuid.UUID
	for _, v := range after {
		if v != nil {
			who = append(who, snapshot.IDs(v.concerned)...)
		}
	}
	loads, err := b.networks.Loads(ctx, who, t.day)
	if err != nil {
		return nil, err
	}
	made, err := b.appointments(ctx, t)
	if err != nil {
		return nil, err
	}
	all := make([]*Simulation, len(after))
	for i, v := range after {
		if v != nil {
			all[i] = before.against(v, t.day, loads, made)
		}
	}
	return all, nil
}
