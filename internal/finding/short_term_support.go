package finding

import (
	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// shortTermSupport finds support built on a relationship that ended early without its
// goal being met (G8; S1.8). Services of one type that meet or overlap are one support.
// It is reported for some months from the end. One finding per ended support.
func (q *inquiry) shortTermSupport() {
	own := q.child.Provisions
	for i, p := range own {
		last := p.Period.Until.AddDays(-1)
		if !p.Type.Relational || !p.LiveOn(last) || !q.justEnded(p.Period.Until) || endsWithEarlier(own[:i], p) {
			continue
		}
		support, _ := liveDays(own, p.Type).Run(last)
		if support.Until == p.Period.Until && support.Days() < q.params.ShortTermDays {
			q.reportShort(p.Type, support)
		}
	}
}

// justEnded says whether an end is past on the day asked for and still to be reported.
func (q *inquiry) justEnded(until calendar.Date) bool {
	return until <= q.asAt && q.asAt < until.AddMonths(q.params.ShortTermMonths)
}

// endsWithEarlier says whether an earlier service of the type ends on the same day.
func endsWithEarlier(earlier []*snapshot.Provision, p *snapshot.Provision) bool {
	for _, e := range earlier {
		if e.Type == p.Type && e.Period.Until == p.Period.Until && e.LiveOn(p.Period.Until.AddDays(-1)) {
			return true
		}
	}
	return false
}

func liveDays(provisions []*snapshot.Provision, service *snapshot.ServiceType) calendar.Days {
	var days calendar.Days
	for _, p := range provisions {
		if p.Type == service {
			days = days.Union(p.Live())
		}
	}
	return days
}

func (q *inquiry) reportShort(service *snapshot.ServiceType, support calendar.Period) {
	var chain []*snapshot.Provision
	reasons := map[string]bool{}
	for _, p := range q.child.Provisions {
		if p.Type == service && p.LiveIn(support) {
			chain = append(chain, p)
			if p.Period.Until == support.Until {
				reasons[p.EndReason] = true
			}
		}
	}
	if reasons[enum.GoalMet] {
		return
	}
	reported := calendar.Period{From: support.Until, Until: support.Until.AddMonths(q.params.ShortTermMonths)}
	f := q.report(G8, reported, q.child.ID, service.ID)
	f.about.service = service
	f.showProvisions(chain, q.today)
	f.fact(ServiceDays, support.Days())
	switch {
	case reasons[enum.MovedAway]:
		f.neutral(MovedAway)
	case len(reasons) == 1 && reasons[""]:
		f.weaken(Possible)
	}
}
