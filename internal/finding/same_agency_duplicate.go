package finding

import (
	"slices"

	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// sameAgencyDuplicate finds practitioners of one agency, its branches included, who
// give the child the same exclusive service at the same time (O3). One finding per
// type and root agency.
func (q *inquiry) sameAgencyDuplicate() {
	for _, service := range q.services {
		if !service.Exclusive {
			continue
		}
		var roots []*snapshot.Agency
		for _, p := range q.live {
			if p.Type == service {
				roots = add(roots, p.Agency.Root())
			}
		}
		for _, root := range roots {
			q.duplicateWithin(root, service)
		}
	}
}

func (q *inquiry) duplicateWithin(root *snapshot.Agency, service *snapshot.ServiceType) {
	if len(q.givers(root, service)) < 2 {
		return
	}
	doubled, pairs := q.pairsWithin(root, service)
	run, ok := doubled.Run(q.asAt)
	if !ok {
		return
	}
	var shown []*snapshot.Provision
	for _, p := range q.live {
		if p.Type == service && p.Agency.Root() == root && slices.Contains(pairs, p.Practitioner) {
			shown = append(shown, p)
		}
	}
	slices.SortFunc(pairs, (*snapshot.Practitioner).Compare)
	f := q.report(O3, run, q.child.ID, service.ID, root.ID)
	f.about.service, f.about.agencies, f.about.practitioners = service, []*snapshot.Agency{root}, pairs
	f.showProvisions(shown, q.today)
	if !run.Ongoing() {
		f.fact(SharedDays, run.Days())
	}
}

// givers returns the practitioners named in the agency's services of a type on the day.
func (q *inquiry) givers(root *snapshot.Agency, service *snapshot.ServiceType) []*snapshot.Practitioner {
	var givers []*snapshot.Practitioner
	for _, p := range q.live {
		if p.Type == service && p.Practitioner != nil && p.Agency.Root() == root {
			givers = add(givers, p.Practitioner)
		}
	}
	return givers
}

// pairsWithin returns the days on which any two practitioners double the service for
// long enough, and those who do on the day asked for.
func (q *inquiry) pairsWithin(root *snapshot.Agency, service *snapshot.ServiceType) (calendar.Days, []*snapshot.Practitioner) {
	days, everyone := daysByGiver(q.child.Provisions, root, service)
	var doubled calendar.Days
	var now []*snapshot.Practitioner
	for i := range everyone {
		for j := range i {
			for _, run := range days[i].Intersect(days[j]) {
				if run.Days() < q.params.DuplicateMinDays {
					continue
				}
				doubled = doubled.Union(calendar.Days{run})
				if run.Contains(q.asAt) {
					now = add(add(now, everyone[i]), everyone[j])
				}
			}
		}
	}
	return doubled, now
}

// daysByGiver returns the practitioners who ever gave the service for the agency,
// with their days.
func daysByGiver(provisions []*snapshot.Provision, root *snapshot.Agency, service *snapshot.ServiceType) (days []calendar.Days, givers []*snapshot.Practitioner) {
	for _, p := range provisions {
		if p.Type != service || p.Practitioner == nil || p.Agency.Root() != root {
			continue
		}
		i := slices.Index(givers, p.Practitioner)
		if i < 0 {
			i, givers, days = len(givers), append(givers, p.Practitioner), append(days, nil)
		}
		days[i] = days[i].Union(p.Live())
	}
	return days, givers
}
