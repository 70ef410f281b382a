package finding

import (
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// noWhanauMember finds an open network that nobody of the whānau is a member of on the
// day (G13; S1.34).
func (q *inquiry) noWhanauMember() {
	if q.network == nil {
		return
	}
	var present calendar.Days
	for _, m := range q.network.Memberships {
		if m.Kin != nil {
			if m.EffectiveOn(q.asAt) {
				return
			}
			days, _ := m.Effective()
			present = present.Union(days)
		}
	}
	run, _ := calendar.Days{q.network.Period}.Subtract(present).Run(q.asAt)
	f := q.report(G13, run, q.network.ID)
	f.Evidence = []snapshot.Node{q.network}
}
