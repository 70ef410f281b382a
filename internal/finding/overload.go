package finding

import (
	"slices"

	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

var everyDay = calendar.Days{{From: calendar.Always, Until: calendar.Forever}}

// overload finds more agencies, universal ones apart, or more practitioners around the
// child than a family can keep up with (O9; S1.4).
func (q *inquiry) overload() {
	l := load{}
	l.take(q.child, q.asAt)
	if !l.tooMuch(q.params) {
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
		p.take(c, stay)
	}
	if l.tooMuch(q.params) {
		f := q.reportLoad(l, p, w.ID)
		f.about.whanau = w
	}
}

func (q *inquiry) reportLoad(l load, p presence, subject snapshot.ID) *Finding {
	f := q.report(O9, p.run(q.asAt, func(agencies, practitioners int) bool {
		return agencies > q.params.MaxAgencies || practitioners > q.params.MaxPractitioners
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
	return f
}

// load is who is around some children on one day.
type load struct {
	agencies      []*snapshot.AgencyAround
	practitioners []*snapshot.PractitionerAround
}

func (l *load) take(c *snapshot.Child, on calendar.Date) {
	l.agencies = append(l.agencies, c.AgenciesOn(on)...)
	l.practitioners = append(l.practitioners, c.PractitionersOn(on)...)
}

func (l load) tooMuch(p Params) bool {
	return len(l.named()) > p.MaxAgencies || len(l.who()) > p.MaxPractitioners
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
