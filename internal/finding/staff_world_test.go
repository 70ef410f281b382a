package finding_test

import (
	"fmt"
	"slices"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/finding"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/supervision/lapse"
)

// staffWorld is what is recorded about the work of P, beside a world of networks.
type staffWorld struct {
	*world
	seats, leading int // networks in which P is a member, and that P leads, today
	parts          []partRow
	modules        []moduleRow
	done           []doneRow
	checks         []checkRow
	arranged       []arrangedRow
	asked          []askedRow
}

type partRow struct {
	team string
	role enum.AffiliationRole
	span
}

type moduleRow struct {
	name, team  string
	requiredFor enum.TrainingRole
	span
}

// doneRow is a module completed on the first day, expired on the last.
type doneRow struct {
	module string
	span
}

type checkRow struct {
	name string
	span
}

type arrangedRow struct {
	name  string
	every int // 0: nobody said
	span
	held []sessionRow
}

// sessionRow is a session; the next was said to be on a day, none if it was not.
type sessionRow struct{ on, next int }

type askedRow struct {
	child, by, of string
	on            int
	hidden        bool
}

// working is a world in which P works in a network today, and lacks nothing.
func working() *staffWorld {
	return &staffWorld{world: newWorld(), seats: 1, checks: []checkRow{{"check", span{-400, 700}}},
		arranged: []arrangedRow{{"arranged", 0, span{-50, forever}, []sessionRow{{-20, none}, {20, none}, {60, none}, {100, none}}}}}
}

func (w *staffWorld) checked(spans ...span) *staffWorld {
	w.checks = nil
	for i, s := range spans {
		w.checks = append(w.checks, checkRow{fmt.Sprint("check ", i), s})
	}
	return w
}

// asksOf asks an agency about a child, for A, so many times from a day on.
func (w *staffWorld) asksOf(agency, child string, times, from int) *staffWorld {
	for i := range times {
		w.asked = append(w.asked, askedRow{child: child, by: "A", of: agency, on: from + i})
	}
	return w
}

// staff is what would be read of P on a day.
func (w *staffWorld) staff(asAt int) *finding.Staff {
	s := &finding.Staff{Practitioner: &snapshot.Practitioner{ID: idOf("P"), GivenNames: "P"}, Work: lapse.Work{Networks: w.seats, Leads: w.leading}}
	for _, p := range w.parts {
		s.Work.Parts = append(s.Work.Parts, lapse.Part{Team: idOf(p.team), Role: p.role, Period: p.period()})
	}
	for _, m := range w.modules {
		s.Modules = append(s.Modules, lapse.Module{ID: idOf(m.name), Team: idOf(m.team), RequiredFor: []enum.TrainingRole{m.requiredFor}, Period: m.period()})
	}
	for _, d := range w.done {
		s.Completions = append(s.Completions, lapse.Completion{Module: idOf(d.module), CompletedOn: date(d.from), ExpiresOn: maybe(d.until)})
	}
	for _, c := range w.checks {
		s.Checks = append(s.Checks, finding.Check{ID: idOf(c.name), Period: c.period()})
	}
	for _, a := range w.arranged {
		s.Arrangements = append(s.Arrangements, a.arrangement(asAt))
	}
	agencies := map[string]*snapshot.Agency{}
	for _, r := range w.asked {
		if agencies[r.of] == nil {
			agencies[r.of] = &snapshot.Agency{ID: idOf(r.of), Name: r.of}
		}
		s.Requests = append(s.Requests, finding.Request{Child: idOf(r.child), Hidden: r.hidden, Of: agencies[r.of], For: idOf(r.by), On: date(r.on)})
	}
	for _, name := range []string{"c0", "c1"} {
		if n := build(w.world, name).Children[0].NetworkOn(date(asAt)); n != nil {
			n.Memberships = slices.DeleteFunc(n.Memberships, func(m *snapshot.Membership) bool { return m.Practitioner == nil })
			s.Networks = append(s.Networks, n)
		}
	}
	return s
}

// arrangement holds the last session held by the day, and those after it.
func (a arrangedRow) arrangement(asAt int) finding.Arrangement {
	is := finding.Arrangement{ID: idOf(a.name), Period: a.period()}
	if a.every > 0 {
		is.EveryDays = &a.every
	}
	for _, s := range a.held {
		if s.on > asAt || s == a.last(asAt) {
			is.Sessions = append(is.Sessions, lapse.Session{HeldOn: date(s.on), NextOn: maybe(s.next)})
		}
	}
	return is
}

// last is the last session that was held by a day; on none where there is none.
func (a arrangedRow) last(day int) sessionRow {
	last := sessionRow{on: none}
	for _, s := range a.held {
		if s.on <= day && s.on > last.on {
			last = s
		}
	}
	return last
}

// maybe is a day, nil for one that is not known.
func maybe(day int) *calendar.Date {
	if day == none || day >= forever {
		return nil
	}
	on := date(day)
	return &on
}
