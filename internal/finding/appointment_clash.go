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
	days := map[calendar.Date][]snapshot.ID{}
	for _, who := range q.bound() {
		for day, clashing := range q.clashes(q.needing(who)) {
			days[day] = append(days[day], clashing...)
		}
	}
	for day, clashing := range days {
		if !slices.ContainsFunc(q.work().Appointments, func(a *snapshot.Appointment) bool { return slices.Contains(clashing, a.ID) }) {
			continue // of others of the home alone
		}
		told := calendar.Period{From: day.AddDays(-q.params.ClashNoticeDays), Until: day.AddDays(1)}
		if f := q.reportOn(O11, calendar.NewDays(told), q.child.ID); f != nil {
			f.records("Appointment", clashing...)
			f.begins(day, q.today)
		}
	}
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
func (q *inquiry) needing(who snapshot.ID) []*snapshot.Appointment {
	var all []*snapshot.Appointment
	for _, c := range q.near() {
		for _, a := range workOf(c).Appointments {
			if a.Cancelled == nil && (slices.Contains(a.Kin, who) || a.ChildAttends && c.ID == who) {
				all = append(all, a)
			}
		}
	}
	slices.SortFunc(all, func(a, b *snapshot.Appointment) int { return cmp.Or(a.Start.Compare(b.Start), compareIDs(a.ID, b.ID)) })
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

// clashes are, by day, the appointments of one person that cannot all be kept, or are too many.
func (q *inquiry) clashes(needing []*snapshot.Appointment) map[calendar.Date][]snapshot.ID {
	days, onDay := map[calendar.Date][]snapshot.ID{}, map[calendar.Date][]snapshot.ID{}
	for i, a := range needing {
		onDay[a.On()] = append(onDay[a.On()], a.ID)
		for _, b := range needing[i+1:] {
			if q.clash(a, b) {
				days[b.On()] = append(days[b.On()], a.ID, b.ID)
			}
		}
	}
	for day, all := range onDay {
		if len(all) > q.params.MaxAppointmentsADay {
			days[day] = append(days[day], all...)
		}
	}
	return days
}

// clash says whether one person cannot be at both, of which a does not begin later: an adult may bring two children to one place at once.
func (q *inquiry) clash(a, b *snapshot.Appointment) bool {
	if a.Place != "" && a.Place == b.Place {
		return a.Start.Before(b.End) && b.Start.Before(a.End) && a.ChildAttends && b.ChildAttends && q.own(a) == q.own(b)
	}
	buffer := max(b.Travel, time.Duration(q.params.TravelMinutes)*time.Minute)
	return b.Start.Before(a.End.Add(buffer))
}

// own says whether it is an appointment of the child itself.
func (q *inquiry) own(a *snapshot.Appointment) bool { return slices.Contains(q.work().Appointments, a) }
