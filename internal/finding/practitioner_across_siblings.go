package finding

import (
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// practitionerAcrossSiblings finds practitioners who are involved with the child and
// with siblings of it at the same time: a chance for one familiar face (O4; S1.32).
// One finding per practitioner. A role in the team alone is no involvement.
func (q *inquiry) practitionerAcrossSiblings() {
	if len(q.child.Siblings) == 0 {
		return
	}
	for _, who := range q.involved() {
		together := []*snapshot.Child{q.child}
		for _, s := range q.child.Siblings {
			if s.Days.Contains(q.asAt) && involvedOn(who, s.Child, q.asAt) {
				together = append(together, s.Child)
			}
		}
		if len(together) >= q.params.SiblingMinChildren {
			q.reportAcross(who, byChildName(together))
		}
	}
}

func (q *inquiry) reportAcross(who *snapshot.Practitioner, together []*snapshot.Child) {
	run := runAcross(who, q.child, q.asAt, q.params.SiblingMinChildren-1)
	f := q.report(O4, run, who.ID)
	for _, c := range together {
		f.about.subjects = append(f.about.subjects, c.ID)
		members, services := involvement(who, c, q.asAt)
		f.restsOn(members, services, q.today)
	}
	f.showPractitioners([]*snapshot.Practitioner{who})
	f.showChildren(together)
	f.fact(Children, len(together))
}

// runAcross returns the run of days on which the practitioner is involved with the
// child and at least so many of its siblings.
func runAcross(who *snapshot.Practitioner, c *snapshot.Child, asAt calendar.Date, siblings int) calendar.Period {
	own := involvedDays(who, c)
	var shared []calendar.Days
	for _, s := range c.Siblings {
		if days := s.Days.Intersect(own); days != nil {
			shared = append(shared, days.Intersect(involvedDays(who, s.Child)))
		}
	}
	return runAround(asAt, cutsOf(shared...), func(d calendar.Date) bool { return covering(shared, d) >= siblings })
}

// involved returns the practitioners involved with the child on the day.
func (q *inquiry) involved() []*snapshot.Practitioner {
	var who []*snapshot.Practitioner
	for _, m := range q.child.MembersOn(q.asAt) {
		who = add(who, m.Practitioner)
	}
	for _, p := range q.live {
		if p.Practitioner != nil {
			who = add(who, p.Practitioner)
		}
	}
	return who
}
