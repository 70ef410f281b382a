package finding

import (
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// singleAgencyNetwork finds an open network around which there is, some weeks after
// acceptance, just one agency that is not universal (G15; S2.4: never in isolation).
func (q *inquiry) singleAgencyNetwork() {
	if q.network == nil {
		return
	}
	looked := calendar.Period{From: q.network.Period.From.AddDays(q.params.SingleAgencyDays), Until: q.network.Period.Until}
	if !looked.Contains(q.asAt) {
		return
	}
	l := load{}
	l.take(q.child, q.asAt)
	if named := l.named(); len(named) == 1 {
		q.reportSingle(l, named, looked)
	}
}

func (q *inquiry) reportSingle(l load, named []*snapshot.Agency, looked calendar.Period) {
	p := newPresence()
	p.take(q.child, calendar.Days{looked})
	f := q.report(G15, p.run(q.asAt, nil, func(_ calendar.Date, agencies, _ int) bool { return agencies == 1 }), q.network.ID)
	f.showAgencies(named)
	for _, a := range l.agencies {
		if !a.Universal {
			f.restsOn(a.Memberships, a.Provisions, q.today)
		}
	}
}
