package finding

import (
	"slices"

	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// delivery is a service with the days on which it reaches whoever a rule asks about.
type delivery struct {
	*snapshot.Provision
	days calendar.Days
}

// edge is a pair of agencies with the run of days, around the day asked for, on which
// both deliver. O1 and O2 compare agencies by the one at the top.
type edge struct {
	a, b     *snapshot.Agency
	run      calendar.Period
	handover bool
}

// edges pairs the root agencies that deliver on the day: a risk from
// duplicateMinDays; when shorter, only what looks like a handover is kept.
func (q *inquiry) edges(deliveries []delivery, doubled func(p, q delivery) bool) []edge {
	roots := rootsOn(deliveries, q.asAt)
	var edges []edge
	for i, a := range roots {
		for _, b := range roots[i+1:] {
			run, ok := sharedDays(deliveries, a, b, doubled).Run(q.asAt)
			if !ok {
				continue
			}
			e := edge{a: a, b: b, run: run}
			if run.Days() < q.params.DuplicateMinDays {
				e.handover = run.Days() <= q.params.HandoverDays && handsOver(deliveries, a, b, run)
				if !e.handover {
					continue
				}
			}
			edges = append(edges, e)
		}
	}
	return edges
}

// rootsOn returns the root agencies that deliver on the day.
func rootsOn(deliveries []delivery, on calendar.Date) []*snapshot.Agency {
	var roots []*snapshot.Agency
	for _, d := range deliveries {
		if d.days.Contains(on) {
			roots = add(roots, d.Agency.Root())
		}
	}
	return roots
}

// sharedDays returns the days on which both agencies deliver what is doubled.
func sharedDays(deliveries []delivery, a, b *snapshot.Agency, doubled func(p, q delivery) bool) calendar.Days {
	var shared calendar.Days
	for _, p := range deliveries {
		if p.Agency.Root() != a {
			continue
		}
		for _, q := range deliveries {
			if q.Agency.Root() == b && doubled(p, q) {
				shared = shared.Union(p.days.Intersect(q.days))
			}
		}
	}
	return shared
}

// handsOver says whether one of the agencies delivers before the run and not after
// it, and the other the reverse.
func handsOver(deliveries []delivery, a, b *snapshot.Agency, run calendar.Period) bool {
	before, after := run.From.AddDays(-1), run.Until
	aBefore, aAfter := delivers(deliveries, a, before), delivers(deliveries, a, after)
	bBefore, bAfter := delivers(deliveries, b, before), delivers(deliveries, b, after)
	return aBefore != aAfter && bBefore != bAfter && aBefore != bBefore
}

func delivers(deliveries []delivery, root *snapshot.Agency, on calendar.Date) bool {
	for _, d := range deliveries {
		if d.Agency.Root() == root && d.days.Contains(on) {
			return true
		}
	}
	return false
}

// reportEdges reports doubled service: a risk if any pair is one, from the earliest
// day of the pairs to the latest, resting on what their agencies deliver on the day.
func (q *inquiry) reportEdges(code Code, service *snapshot.ServiceType, deliveries []delivery, edges []edge, subjects ...snapshot.ID) *Finding {
	run, longest, handover := edges[0].run, 0, true
	var agencies []*snapshot.Agency
	for _, e := range edges {
		run.From, run.Until = min(run.From, e.run.From), max(run.Until, e.run.Until)
		longest = max(longest, e.run.Days())
		handover = handover && e.handover
		agencies = add(add(agencies, e.a), e.b)
	}
	f := q.report(code, run, append(subjects, service.ID)...)
	f.about.service = service
	if handover {
		f.neutral(Handover)
	}
	if longest < int(calendar.Forever) {
		f.fact(SharedDays, longest)
	}
	q.showDeliveries(f, deliveries, func(p *snapshot.Provision) bool { return slices.Contains(agencies, p.Agency.Root()) })
	return f
}

// showDeliveries adds the services of the day that are part of the finding, and names their agencies.
func (q *inquiry) showDeliveries(f *Finding, deliveries []delivery, part func(*snapshot.Provision) bool) {
	var shown []*snapshot.Provision
	for _, d := range deliveries {
		if d.days.Contains(q.asAt) && part(d.Provision) {
			shown = append(shown, d.Provision)
			f.about.agencies = add(f.about.agencies, d.Agency)
		}
	}
	slices.SortFunc(f.about.agencies, (*snapshot.Agency).Compare)
	f.showProvisions(shown, q.today)
}
