package finding

import (
	"slices"

	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// siloedPair finds two practitioners in the network who have not met since both joined it: in no hui that
// both attended, in no contact that both took part in (G24; S1.6).
func (q *inquiry) siloedPair() {
	if q.network == nil {
		return
	}
	seats := membersOf(q.network)
	for i, a := range seats {
		for _, b := range seats[i+1:] {
			q.reportSilo(a, b)
		}
	}
}

func (q *inquiry) reportSilo(a, b *seat) {
	if !a.days.Contains(q.asAt) || !b.days.Contains(q.asAt) {
		return
	}
	both, _ := a.days.Intersect(b.days).Run(q.asAt)
	apart := calendar.Period{From: both.From.AddDays(q.params.SiloedDays), Until: both.Until}
	for _, day := range metOn(q.work(), a.practitioner.ID, b.practitioner.ID) {
		if day >= both.From {
			apart.Until = min(apart.Until, day)
		}
	}
	who := []*snapshot.Practitioner{a.practitioner, b.practitioner}
	if f := q.reportOn(G24, calendar.NewDays(apart), q.network.ID, a.practitioner.ID, b.practitioner.ID); f != nil {
		slices.SortFunc(who, (*snapshot.Practitioner).Compare)
		f.showPractitioners(who)
		f.restsOn(append(a.on(q.asAt), b.on(q.asAt)...), nil, q.today)
	}
}

// metOn are the days on which two practitioners met about the child.
func metOn(w *snapshot.Casework, a, b snapshot.ID) []calendar.Date {
	var days []calendar.Date
	for _, h := range w.Hui {
		if h.Attended(a) && h.Attended(b) {
			days = append(days, h.On())
		}
	}
	for _, i := range w.Interactions {
		if i.Includes(a) && i.Includes(b) {
			days = append(days, i.On)
		}
	}
	return days
}
