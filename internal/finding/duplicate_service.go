package finding

import "cangraph/internal/network/snapshot"

// duplicateService finds agencies that give the child the same exclusive service at
// the same time (O1; S1.18). One finding per type.
func (q *inquiry) duplicateService() {
	for _, service := range q.services {
		if !service.Exclusive || !severalRoots(q.live, service) {
			continue
		}
		deliveries := deliveriesOf(q.child.Provisions, service)
		edges := q.edges(deliveries, func(delivery, delivery) bool { return true })
		if edges != nil {
			q.reportEdges(O1, service, deliveries, edges, q.child.ID)
		}
	}
}

// severalRoots says whether agencies of more than one root give the service.
func severalRoots(provisions []*snapshot.Provision, service *snapshot.ServiceType) bool {
	var first *snapshot.Agency
	for _, p := range provisions {
		if p.Type != service {
			continue
		}
		root := p.Agency.Root()
		if first != nil && root != first {
			return true
		}
		first = root
	}
	return false
}

// deliveriesOf returns the child's own services of a type with their live days.
func deliveriesOf(provisions []*snapshot.Provision, service *snapshot.ServiceType) []delivery {
	var deliveries []delivery
	for _, p := range provisions {
		if p.Type == service {
			deliveries = append(deliveries, delivery{p, p.Live()})
		}
	}
	return deliveries
}
