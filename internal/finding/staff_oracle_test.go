package finding_test

import (
	"slices"

	"cangraph/ent/enum"
	"cangraph/internal/finding"
)

// staffOracle answers about P from the plain rows, day by day.
type staffOracle struct {
	oracle
	w *staffWorld
}

func (w *staffWorld) oracle(asAt, today int, p finding.Params) []result {
	o := &staffOracle{oracle{world: w.world, asAt: asAt, today: today, p: p}, w}
	if w.seats > 0 {
		o.checks()
		o.training()
		o.noSupervisor()
		o.sessions()
	}
	o.sources()
	return o.sorted()
}

// lapsed reports that a requirement of P is not met on the day, if it is so.
func (o *staffOracle) lapsed(note, record string, possible bool, holds func(day int) bool) {
	if !holds(o.asAt) {
		return
	}
	run := o.extend(holds)
	if run.from == horizonFrom {
		run.from = none
	}
	names := []string{"P"}
	if record != "" {
		names = append(names, record)
	}
	o.report(finding.G21, run, rests{possible: possible}, note, names, names, note)
}

func (o *staffOracle) checks() {
	last, until := "", none
	for _, c := range o.w.checks {
		if c.from <= o.asAt && c.until > until {
			last, until = c.name, c.until
		}
	}
	o.lapsed("SAFETY_CHECK", last, last == "", func(day int) bool {
		return !slices.ContainsFunc(o.w.checks, func(c checkRow) bool { return c.has(day) })
	})
}

func (o *staffOracle) training() {
	for _, m := range o.w.modules {
		ever := slices.ContainsFunc(o.w.done, func(d doneRow) bool { return d.module == m.name })
		o.lapsed("TRAINING", m.name, !ever, func(day int) bool {
			holds := slices.ContainsFunc(o.w.done, func(d doneRow) bool { return d.module == m.name && d.has(day) })
			return m.has(day) && o.w.mustLearn(m, day) && !holds
		})
	}
}

func (w *staffWorld) mustLearn(m moduleRow, day int) bool {
	return slices.ContainsFunc(w.parts, func(p partRow) bool {
		return p.team == m.team && p.has(day) && map[enum.TrainingRole]bool{
			enum.LearnsAsLead: w.leading > 0, enum.LearnsAsMember: w.seats > 0,
			enum.LearnsAsPanel: p.role == enum.PanelMember, enum.LearnsAsDirector: p.role == enum.Director,
		}[m.requiredFor]
	})
}

func (o *staffOracle) noSupervisor() {
	last, until := "", none
	for _, a := range o.w.arranged {
		if a.until <= o.asAt && a.until > until {
			last, until = a.name, a.until
		}
	}
	o.lapsed("SUPERVISION", last, last == "", func(day int) bool {
		for d := day - o.p.SupervisionDays; d <= day; d++ {
			if slices.ContainsFunc(o.w.arranged, func(a arrangedRow) bool { return a.has(d) }) {
				return false
			}
		}
		return true
	})
}

func (o *staffOracle) sessions() {
	for _, a := range o.w.arranged {
		every := a.every
		if every == 0 {
			every = o.p.SupervisionDays
		}
		o.lapsed("SUPERVISION", a.name, false, func(day int) bool {
			last := a.last(day)
			switch {
			case !a.has(day):
				return false
			case last.on == none:
				return day > a.from+every
			case last.next != none:
				return day > last.next
			}
			return day > last.on+every
		})
	}
}

// sources counts how often two requests, drawn at random with the first put back, are of one agency: the Herfindahl index.
func (o *staffOracle) sources() {
	var asked []askedRow
	hidden := false
	for _, r := range o.w.asked {
		if date(r.on) >= date(o.asAt).AddMonths(-o.p.SourceMonths) && r.on <= o.asAt {
			asked = append(asked, r)
			hidden = hidden || r.hidden
		}
	}
	alike, times := 0, map[string]int{}
	for _, r := range asked {
		times[r.of]++
		for _, s := range asked {
			if r.of == s.of {
				alike++
			}
		}
	}
	if len(asked) < o.p.SourceRequests || float64(alike)/float64(len(asked)*len(asked)) <= float64(o.p.SourceConcentration)/100 {
		return
	}
	others, firm := o.others(asked)
	if !others && !hidden {
		return
	}
	for agency, n := range times {
		if 2*n > len(asked) {
			o.report(finding.G25, span{none, forever}, rests{possible: !others, assumed: !firm}, "", []string{"P"}, []string{"P", agency}, "",
				finding.Requests, len(asked), finding.Sources, len(times), finding.RequestsOfOne, n)
		}
	}
}

// others says whether somebody of another agency is around these children, and whether that is firm.
func (o *staffOracle) others(asked []askedRow) (some, firm bool) {
	for _, r := range asked {
		for _, m := range o.membersOf(r.child, o.asAt) {
			known := slices.ContainsFunc(asked, func(s askedRow) bool { return s.of == m.agency || s.by == m.agency })
			if m.person != "P" && !known {
				some, firm = true, firm || !o.assumed(m)
			}
		}
	}
	return some, firm
}
