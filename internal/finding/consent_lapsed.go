package finding

import (
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// consentLapsed finds an open network without an agreement of child or whānau to take part that is in force (G22; S1.13: to take part is theirs to decide): never
// recorded, or ended. It stops sharing by consent, and no sharing on another basis.
func (q *inquiry) consentLapsed() {
	if q.network == nil {
		return
	}
	var given calendar.Days
	for _, c := range q.work().Consents {
		given = given.Union(calendar.NewDays(c.Period))
	}
	f := q.reportOn(G22, q.open().Subtract(given), q.network.ID)
	if f == nil {
		return
	}
	f.Evidence = []snapshot.Node{q.network}
	for _, c := range q.work().Consents {
		if c.Period.From <= q.asAt {
			f.note(ConsentEnded)
			f.records("ParticipationConsent", c.ID)
		}
	}
}
