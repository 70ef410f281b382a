package finding

import (
	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// childNotSeen finds that nobody has seen the child for long, while somebody is there who should: a lead, a core member, or who
// gives a service to an adult of its home (G19; S2.28).
func (q *inquiry) childNotSeen() {
	if q.network == nil {
		return
	}
	watch := q.adultsServed()
	for _, s := range membersOf(q.network) {
		watch = watch.Union(s.where(func(m *snapshot.Membership) bool { return m.Role == enum.RoleCore }))
	}
	for _, l := range q.network.Leads {
		watch = watch.Union(l.Days())
	}
	days := quiet(watch.Intersect(q.open()), seen(q.work()), q.params.UnseenDays)
	if f := q.reportOn(G19, days, q.network.ID); f != nil {
		f.Evidence = []snapshot.Node{q.child}
	}
}

// seen are the days on which somebody recorded that they saw the child.
func seen(w *snapshot.Casework) []calendar.Date {
	var days []calendar.Date
	for _, i := range w.Interactions {
		if i.ChildSeen {
			days = append(days, i.On)
		}
	}
	for _, d := range w.Deliveries {
		if d.ChildSeen && d.Occurred != nil {
			days = append(days, *d.Occurred)
		}
	}
	return days
}

// adultsServed are the days on which a service is given to an adult who lives with the child.
func (q *inquiry) adultsServed() calendar.Days {
	var days calendar.Days
	for _, own := range q.child.Whanau {
		for _, adult := range own.Whanau.Adults {
			if adult.Household == "" || adult.Household != own.Household {
				continue
			}
			together := own.Period.Intersect(adult.Period)
			for _, p := range own.Whanau.Provisions {
				if p.Adult == adult.Kin {
					days = days.Union(p.Live().Clip(together))
				}
			}
		}
	}
	return days
}
