package finding

import (
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// staleNetwork finds an open network about whose child nothing has been heard from anybody (G27; S1.46).
func (q *inquiry) staleNetwork() {
	if q.network == nil {
		return
	}
	var heard []calendar.Date
	for _, s := range q.child.Signals() {
		heard = append(heard, s.On)
	}
	if f := q.reportOn(G27, quiet(q.open(), heard, q.params.StaleDays), q.network.ID); f != nil {
		f.Evidence = []snapshot.Node{q.network}
	}
}
