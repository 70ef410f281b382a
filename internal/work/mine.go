package work

import (
	"context"
	"slices"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/network"
	"cangraph/ent/gen/predicate"
	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/policy"
	"cangraph/internal/sight"
)

// mine is who asks, for which day, and around whom work may wait for them. Casework waits
// for those who work with a child: not for who broke the glass or was a member once.
type mine struct {
	rows  *gen.Client // within the session of who asks
	me    uuid.UUID
	seen  sight.Sight
	today calendar.Date
	asAt  calendar.Date
	until calendar.Date // the day up to which what comes again is looked for: asAt, or later
	now   time.Time     // the instant of the request, on asAt

	children []uuid.UUID // with whom the viewer works
	led      []uuid.UUID // those of them whom the viewer leads
	asLead   []uuid.UUID // led, and those whose lead has the viewer as delegate
	directed []uuid.UUID // children of the teams that the viewer directs
	overseen []uuid.UUID // children whose broken glass the viewer reviews
	teams    []uuid.UUID // that the viewer directs
	panels   []uuid.UUID // teams that the viewer directs or on whose panel they sit
	employed []uuid.UUID // agencies where the viewer is employed
	managed  []uuid.UUID // agencies that the viewer manages
	self     []uuid.UUID // the viewer
}

// mineOf is the viewer of a session; nil for everybody who is no practitioner: for them
// nothing waits. Errors: those of the session.
func mineOf(ctx context.Context, rows *gen.Client, asAt, until *calendar.Date) (*mine, error) {
	seen, err := sight.Of(ctx)
	if err != nil || seen.Person().Kind != policy.ViewerPractitioner {
		return nil, err
	}
	m := &mine{rows: rows, me: seen.Person().ID, seen: seen, today: clock.Today(ctx), asAt: clock.Today(ctx)}
	if asAt != nil {
		m.asAt = *asAt
	}
	m.until = m.asAt
	if until != nil {
		m.until = max(*until, m.asAt)
	}
	m.now = clock.Now(ctx).AddDate(0, 0, int(m.asAt)-int(m.today))
	m.children = m.both(policy.ByMembership, policy.Case)
	m.led, m.directed = m.both(policy.Lead, policy.ByMembership), m.both(policy.ByDirector, policy.Case)
	m.asLead = only(slices.Clone(m.children), func(id uuid.UUID) bool { return m.seen.Has(policy.Lead, id) || m.seen.Has(policy.Delegate, id) })
	m.overseen, m.teams = seen.IDs(policy.Overseen), seen.IDs(policy.Director)
	m.panels = append(seen.IDs(policy.Panel), m.teams...)
	m.employed, m.managed, m.self = seen.IDs(policy.Employer), seen.IDs(policy.Manager), []uuid.UUID{m.me}
	return m, nil
}

// open is the condition that a network is open today.
func (m *mine) open() predicate.Network {
	return network.And(network.AcceptedOnLTE(m.today), network.Or(network.ClosedOnIsNil(), network.ClosedOnGT(m.today)))
}

// both are the ids that are in both sets.
func (m *mine) both(one, other policy.Kind) []uuid.UUID {
	var ids []uuid.UUID
	for _, id := range m.seen.IDs(one) {
		if m.seen.Has(other, id) {
			ids = append(ids, id)
		}
	}
	return ids
}

// Where sources look.
var (
	theirChildren = func(m *mine) []uuid.UUID { return m.children }
	ledChildren   = func(m *mine) []uuid.UUID { return m.led }
	asLead        = func(m *mine) []uuid.UUID { return m.asLead }
	seenChildren  = func(m *mine) []uuid.UUID { return append(m.directed, m.children...) }
	reviewed      = func(m *mine) []uuid.UUID { return m.overseen }
	directedTeams = func(m *mine) []uuid.UUID { return m.teams }
	decidedTeams  = func(m *mine) []uuid.UUID { return m.panels }
	theirAgencies = func(m *mine) []uuid.UUID { return m.employed }
	runAgencies   = func(m *mine) []uuid.UUID { return m.managed }
	ledOrDirected = func(m *mine) []uuid.UUID { return slices.Concat(m.led, m.teams) }
	themselves    = func(m *mine) []uuid.UUID { return m.self }
)

// outside are the children with whom the viewer works for some agency that is none of these.
func (m *mine) outside(agencies []uuid.UUID) []uuid.UUID {
	return only(slices.Clone(m.children), func(child uuid.UUID) bool {
		return slices.ContainsFunc(m.seen.Of(policy.ActsFor, child), func(id uuid.UUID) bool { return !slices.Contains(agencies, id) })
	})
}
