package finding

import (
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// noLead finds an open network without a Lead Professional on the day: before the
// first, once the days of grace are over, or after the last (G1; S1.12, S1.26); or
// between two (G2; S1.27), where there is no grace.
func (q *inquiry) noLead() {
	if q.network == nil || q.network.LeadOn(q.asAt) != nil {
		return
	}
	var led calendar.Days
	for _, l := range q.network.Leads {
		led = led.Union(l.Days())
	}
	vacancy, _ := calendar.Days{q.network.Period}.Subtract(led).Run(q.asAt)
	before := len(led) > 0 && led[0].From < vacancy.From
	after := len(led) > 0 && led[len(led)-1].From >= vacancy.Until
	code := G1
	if before && after {
		code = G2
	}
	if !before {
		vacancy.From = calendar.AddWorkingDays(vacancy.From, q.params.LeadGraceDays).AddDays(1)
	}
	if vacancy.Contains(q.asAt) {
		f := q.report(code, vacancy, q.network.ID)
		f.Evidence = []snapshot.Node{q.network}
	}
}
