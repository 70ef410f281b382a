package finding

import (
	"slices"

	"cangraph/ent/enum"
	"cangraph/internal/network/snapshot"
)

// duplicateWhanauService finds agencies that give the same exclusive service for
// households to different people of one household: to two children in it, to a child
// and the whānau, or both to the whānau (O2). One finding per household and type, for
// each child who lives there and is served, itself or through its whānau.
func (q *inquiry) duplicateWhanauService() {
	for _, home := range q.child.Homes(q.asAt) {
		live := q.liveAt(home)
		for i, p := range live {
			if slices.ContainsFunc(live[:i], func(e *snapshot.Provision) bool { return e.Type == p.Type }) ||
				!severalRoots(live, p.Type) {
				continue
			}
			deliveries := deliveriesAt(home, p.Type)
			if edges := q.edges(deliveries, forDifferentPeople); edges != nil {
				q.reportAtHome(home, p.Type, deliveries, edges)
			}
		}
	}
}

func (q *inquiry) reportAtHome(home snapshot.Household, service *snapshot.ServiceType, deliveries []delivery, edges []edge) {
	f := q.reportEdges(O2, service, deliveries, edges, home.Whanau.ID)
	f.about.label = home.Label
	if !slices.ContainsFunc(f.Evidence, q.serves) {
		q.found = q.found[:len(q.found)-1]
	}
}

// serves says whether a service in a home of the child is for it or for its whānau.
func (q *inquiry) serves(n snapshot.Node) bool {
	p := n.(*snapshot.Provision)
	return p.Whanau != nil || p.Child == q.child
}

// forDifferentPeople leaves two services for the same child to O1.
func forDifferentPeople(p, q delivery) bool { return p.Child == nil || p.Child != q.Child }

func forHouseholds(t *snapshot.ServiceType) bool {
	return t.Exclusive && t.Scope == enum.ScopeHousehold
}

// liveAt returns the services for households that reach the home on the day.
func (q *inquiry) liveAt(home snapshot.Household) []*snapshot.Provision {
	var live []*snapshot.Provision
	take := func(provisions []*snapshot.Provision) {
		for _, p := range provisions {
			if forHouseholds(p.Type) && p.LiveOn(q.asAt) {
				live = append(live, p)
			}
		}
	}
	take(home.Whanau.Provisions)
	for _, m := range home.Whanau.Members {
		if m.Household == home.Label && m.Period.Contains(q.asAt) {
			take(m.Child.Provisions)
		}
	}
	return live
}

// deliveriesAt returns the services of a type with the days on which they reach the
// home: those for the whānau serve every household of it, those for a child the home
// in which the child lives.
func deliveriesAt(home snapshot.Household, service *snapshot.ServiceType) []delivery {
	deliveries := deliveriesOf(home.Whanau.Provisions, service)
	var residents []*snapshot.Child
	for _, m := range home.Whanau.Members {
		if m.Household == home.Label {
			residents = add(residents, m.Child)
		}
	}
	for _, c := range residents {
		stay := c.DaysAt(home)
		for _, d := range deliveriesOf(c.Provisions, service) {
			deliveries = append(deliveries, delivery{d.Provision, d.days.Intersect(stay)})
		}
	}
	return deliveries
}
