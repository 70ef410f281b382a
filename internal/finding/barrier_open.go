package finding

import "cangraph/internal/calendar"

// barrierOpen finds what has kept child or whānau from support for some time (G23; S1.7).
func (q *inquiry) barrierOpen() {
	if q.network == nil {
		return
	}
	for _, b := range q.work().Barriers {
		days := calendar.NewDays(calendar.Between(b.Raised.AddDays(q.params.BarrierDays+1), b.Resolved)).Intersect(q.open())
		if f := q.reportOn(G23, days, b.ID); f != nil {
			f.records("Barrier", b.ID)
		}
	}
}
