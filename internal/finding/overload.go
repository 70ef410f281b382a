package finding

import (
	"slices"

	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

var everyDay = calendar.Days{{From: calendar.Always, Until: calendar.Forever}}

// overload finds more agencies, universal ones apart, more practitioners or more
// appointments around the child than a family can keep up with (O9; S1.4).
func (q *inquiry) overload() {
	l := load{}
	l.take(q.child, q.asAt)
	l.keep(q.child, everyDay)
	if !l.tooMuch(q.asAt, q.params) {
		return
	}
	p := newPresence()
	p.take(q.child, everyDay)
	q.reportLoad(l, p, q.child.ID)
}

// whanauOverload is the same for a whānau, which lives with the sum of what is around
// its children; an agency is universal only if it is so for all of them.
func (q *inquiry) whanauOverload(w *snapshot.Whanau, children []*snapshot.Child) {
	l, p := load{}, newPresence()
	for _, c := range children {
		stay := c.DaysIn(w)
		if stay.Contains(q.asAt) {
			l.take(c, q.asAt)
		}
		l.keep(c, stay)
		p.take(c, stay)
	}
	if l.tooMuch(q.asAt, q.params) {
		f := q.reportLoad(l, p, w.ID)
		f.about.whanau = w
	}
}

func (q *inquiry) reportLoad(l load, p presence, subject snapshot.ID) *Finding {
	f := q.report(O9, p.run(q.asAt, l.cuts(), func(day calendar.Date, agencies, practitioners int) bool {
		return agencies > q.params.MaxAgencies || practitioners > q.params.MaxPractitioners || len(l.kept(day)) > q.params.MaxAppointments
	}), subject)
	named := l.named()
	if len(named) > q.params.MaxAgencies {
		f.showAgencies(named)
		for _, a := range l.agencies {
			if !a.Universal {
				f.restsOn(a.Memberships, a.Provisions, q.today)
			}
		}
	}
	who := l.who()
	if len(who) > q.params.MaxPractitioners {
		f.showPractitioners(who)
		for _, a := range l.practitioners {
			f.restsOn(a.Memberships, a.Provisions, q.today)
		}
	}
	f.fact(Agencies, len(named))
	f.fact(UniversalAgencies, l.everyAgency()-len(named))
	f.fact(Practitioners, len(who))
	if kept := l.kept(q.asAt); len(kept) > 0 {
		f.fact(Appointments, len(kept))
		if len(kept) > q.params.MaxAppointments {
			for _, a := range kept {
				f.records("Appointment", a.ID)
				f.begins(a.On(), q.today)
			}
		}
	}
	return f
}

// load is who is around some children on one day, and the appointments of all days.
type load struct {
	agencies      []*snapshot.AgencyAround
	practitioners []*snapshot.PractitionerAround
	appointments  []*snapshot.Appointment
}

func (l *load) take(c *snapshot.Child, on calendar.Date) {
	l.agencies = append(l.agencies, c.AgenciesOn(on)...)
	l.practitioners = append(l.practitioners, c.PractitionersOn(on)...)
}

// keep takes the appointments of a child on the days within.
func (l *load) keep(c *snapshot.Child, within calendar.Days) {
	for _, a := range workOf(c).Appointments {
		if a.Cancelled == nil && within.Contains(a.On()) {
			l.appointments = append(l.appointments, a)
		}
	}
}

// fourWeeks are the days in which appointments are counted: those that end with a day.
const fourWeeks = 28

// kept are the appointments of the four weeks that end with a day.
func (l load) kept(day calendar.Date) []*snapshot.Appointment {
	var kept []*snapshot.Appointment
	for _, a := range l.appointments {
		if a.On() <= day && a.On() > day.AddDays(-fourWeeks) {
			kept = append(kept, a)
		}
	}
	return kept
}

// cuts are the days on which the number of appointments kept changes.
func (l load) cuts() []calendar.Date {
	var cuts []calendar.Date
	for _, a := range l.appointments {
		cuts = append(cuts, a.On(), a.On().AddDays(fourWeeks))
	}
	return cuts
}

func (l load) tooMuch(day calendar.Date, p Params) bool {
	return len(l.named()) > p.MaxAgencies || len(l.who()) > p.MaxPractitioners || len(l.kept(day)) > p.MaxAppointments
}

// named returns the agencies that are not universal for every child, by name.
func (l load) named() []*snapshot.Agency {
	var named []*snapshot.Agency
	for _, a := range l.agencies {
		if !a.Universal {
			named = add(named, a.Agency)
		}
	}
	slices.SortFunc(named, (*snapshot.Agency).Compare)
	return named
}

func (l load) everyAgency() int {
	var all []*snapshot.Agency
	for _, a := range l.agencies {
		all = add(all, a.Agency)
	}
	return len(all)
}

// who returns the practitioners, each once, by name.
func (l load) who() []*snapshot.Practitioner {
	var who []*snapshot.Practitioner
	for _, a := range l.practitioners {
		who = add(who, a.Practitioner)
	}
	slices.SortFunc(who, (*snapshot.Practitioner).Compare)
	return who
}
