package finding

import (
	"cmp"
	"slices"
	"time"

	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// appointmentClash finds days on which the child, or an adult who comes with it, must be at two places at once or without time to get from one to the
// other, or has too many appointments (O11; S1.7). A day is reported from some days before it until it is over.
func (q *inquiry) appointmentClash() {
	days := map[calendar.Date][]engagement{}
	for _, who := range q.bound() {
		q.eachClash(who, func(day calendar.Date, clashing ...engagement) {
			if slices.ContainsFunc(clashing, func(e engagement) bool { return e.child == q.child }) {
				days[day] = append(days[day], clashing...)
			}
		})
	}
	for day, clashing := range days {
		told := calendar.Period{From: day.AddDays(-q.params.ClashNoticeDays), Until: day.AddDays(1)}
		var children, appointments []snapshot.ID
		for _, e := range clashing {
			children, appointments = append(children, e.child.ID), append(appointments, e.ID)
		}
		if f := q.reportOn(O11, calendar.NewDays(told), children...); f != nil {
			f.records("Appointment", appointments...)
			f.begins(day, q.today)
		}
	}
}

// engagement is an appointment with the child that it is about.
type engagement struct {
	*snapshot.Appointment
	child *snapshot.Child
}

// bound are those whom an appointment of the child needs: the child, and the adults who come.
func (q *inquiry) bound() []snapshot.ID {
	who := []snapshot.ID{q.child.ID}
	for _, a := range q.work().Appointments {
		for _, k := range a.Kin {
			who = add(who, k)
		}
	}
	return who
}

// needing are the appointments at which somebody must be, of the child and of the other children around it, in time.
func (q *inquiry) needing(who snapshot.ID) []engagement {
	var all []engagement
	for _, c := range q.near() {
		for _, a := range workOf(c).Appointments {
			if a.Cancelled == nil && (slices.Contains(a.Kin, who) || a.ChildAttends && c.ID == who) {
				all = append(all, engagement{a, c})
			}
		}
	}
	slices.SortFunc(all, func(a, b engagement) int { return cmp.Or(a.Start.Compare(b.Start), compareIDs(a.ID, b.ID)) })
	return all
}

// near are the child, its siblings, and who ever lived with it, each once.
func (q *inquiry) near() []*snapshot.Child {
	near := []*snapshot.Child{q.child}
	for _, s := range q.child.Siblings {
		near = add(near, s.Child)
	}
	for other := range q.housemates() {
		near = add(near, other)
	}
	return near
}

// eachClash calls do, by day, with the appointments of one person that cannot all be kept, or are too many.
func (q *inquiry) eachClash(who snapshot.ID, do func(day calendar.Date, clashing ...engagement)) {
	onDay := map[calendar.Date][]engagement{}
	needing := q.needing(who)
	for i, a := range needing {
		onDay[a.On()] = append(onDay[a.On()], a)
		for _, b := range needing[i+1:] {
			if q.clash(a, b) {
				do(b.On(), a, b)
			}
		}
	}
	for day, all := range onDay {
		if len(all) > q.params.MaxAppointmentsADay {
			do(day, all...)
		}
	}
}

// clash says whether one person cannot be at both, of which a does not begin later. Nobody travels within one place, to which an adult may bring
// two children at once.
func (q *inquiry) clash(a, b engagement) bool {
	if a.Place != "" && a.Place == b.Place {
		return a.child == b.child && b.Start.Before(a.End)
	}
	buffer := max(b.Travel, time.Duration(q.params.TravelMinutes)*time.Minute)
	return b.Start.Before(a.End.Add(buffer))
}
