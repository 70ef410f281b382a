package finding_test

import (
	"slices"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/finding"
)

// The oracle for the rules that rest on casework: what each says of one day, and of the days before it one by one.

func (o *oracle) atWork(child string) {
	if !o.judged {
		return
	}
	for _, ask := range []func(string){o.o10, o.o11, o.o12, o.o13, o.g4, o.g18, o.g26} {
		ask(child)
	}
	n := o.open(child, o.asAt)
	if n == nil {
		return
	}
	for _, ask := range []func(*networkRow){o.g5, o.g6, o.g7, o.g10, o.g11, o.g12, o.g14, o.g16, o.g17, o.g19, o.g20, o.g22, o.g23, o.g24, o.g27} {
		ask(n)
	}
}

// while reports what holds on the day asked for, on the days around it on which it does.
func (o *oracle) while(code finding.Code, holds func(day int) bool, r rests, note string, subjects, evidence []string, facts ...any) {
	if holds(o.asAt) {
		o.report(code, o.extend(holds), r, note, subjects, evidence, "", facts...)
	}
}

// about reports what is true of one row, on days of the network.
func (o *oracle) about(code finding.Code, n *networkRow, name, note string, holds func(day int) bool) {
	o.while(code, func(day int) bool { return n.has(day) && holds(day) }, rests{}, note, []string{name}, []string{name})
}

// severe says how severe the finding reported last is.
func (o *oracle) severe(severity finding.Severity) { o.found[len(o.found)-1].severity = severity }

// all says whether something is so on every day from one to another.
func all(from, to int, is func(day int) bool) bool {
	for day := to; day >= from; day-- {
		if !is(day) {
			return false
		}
	}
	return true
}

func some(from, to int, is func(day int) bool) bool {
	return !all(from, to, func(day int) bool { return !is(day) })
}

// seatsOn are the rows by which a practitioner is a member of the network on a day.
func (o *oracle) seatsOn(n *networkRow, who string, day int) []memberRow {
	var rows []memberRow
	for _, m := range o.members {
		if m.network == n.name && m.person == who && m.agency != "" && o.effective(m, day) {
			rows = append(rows, m)
		}
	}
	return rows
}

func (o *oracle) isMember(n *networkRow, who string, day int) bool {
	return len(o.seatsOn(n, who, day)) > 0
}

// isMemberOf says whether a practitioner is a member of any network of the child.
func (o *oracle) isMemberOf(child, who string, day int) bool {
	return slices.ContainsFunc(o.membersOf(child, day), func(m memberRow) bool { return m.person == who })
}

// membersEver are the practitioners with a row in the network.
func (o *oracle) membersEver(n *networkRow) []string {
	var who []string
	for _, m := range o.members {
		if m.network == n.name && m.agency != "" {
			who = append(who, m.person)
		}
	}
	return distinct(who)
}

func (o *oracle) restOnSeats(n *networkRow, who ...string) rests {
	var r rests
	for _, w := range who {
		for _, m := range o.seatsOn(n, w, o.asAt) {
			r.begins, r.assumed = append(r.begins, m.from), r.assumed || o.assumed(m)
		}
	}
	return r
}

// together says whether two children live in one home on a day.
func (w *world) together(a, b string, day int) bool {
	return slices.ContainsFunc(w.belongings, func(r belongingRow) bool {
		return r.child == a && r.home != "" && r.has(day) && w.livesAt(b, r.whanau, r.home, day)
	})
}

// heardFrom says whether anything was heard about the child from somebody, or from anybody, on a day.
func (o *oracle) heardFrom(child, who string, day int) bool {
	is := func(by string) bool { return who == "" || by == who }
	for _, r := range o.heard {
		if r.child == child && is(r.who) && r.on == day {
			return true
		}
	}
	for _, r := range o.deliveries {
		if r.child == child && is(r.who) && r.occurred == day {
			return true
		}
	}
	for _, r := range o.observations {
		if r.child == child && is(r.who) && r.seen == day {
			return true
		}
	}
	for _, r := range o.concerns {
		if r.child == child && is(r.who) && r.from == day {
			return true
		}
	}
	for _, r := range o.contributions {
		if r.child == child && is(r.who) && r.answered == day && r.status == enum.ContributionGiven {
			return true
		}
	}
	for _, r := range o.updates {
		if r.child == child && is(r.of) && r.done == day {
			return true
		}
	}
	return o.metSomebody(child, is, day)
}

func (o *oracle) metSomebody(child string, is func(string) bool, day int) bool {
	for _, s := range o.seats {
		if h := o.huiNamed(s.hui); h.child == child && !h.cancelled && h.on == day && is(s.who) && s.attendance == enum.Present {
			return true
		}
	}
	for _, r := range o.contacts {
		lead := o.leadOn(o.open(child, day), day)
		counts := r.other != "" || lead != "" && slices.Contains(r.with, lead)
		if r.child == child && r.on == day && counts && slices.ContainsFunc(r.with, is) {
			return true
		}
	}
	return false
}

func (o *oracle) huiNamed(name string) huiRow {
	return o.hui[slices.IndexFunc(o.hui, func(h huiRow) bool { return h.name == name })]
}

// expected says whether something is to be heard from a member on a day, and after how many days.
func (o *oracle) expected(n *networkRow, who string, day int) (bool, int) {
	roles := map[enum.MembershipRole]bool{}
	for _, m := range o.seatsOn(n, who, day) {
		roles[m.role] = true
	}
	leads := len(roles) > 0 && o.leadOn(n, day) == who
	switch {
	case leads:
		return !o.covered(n, day), o.p.SilentLeadDays
	case roles[enum.RoleCore] || roles[""]:
		return true, o.p.SilentCoreDays
	}
	return roles[enum.RoleUniversal], o.p.SilentUniversalDays
}

func (o *oracle) g5(n *networkRow) {
	for _, who := range o.membersEver(n) {
		due := func(day int) bool { is, _ := o.expected(n, who, day); return is }
		heard := func(day int) bool { return o.heardFrom(n.child, who, day) }
		holds := func(day int) bool {
			_, most := o.expected(n, who, day)
			return all(day-most-1, day, due) && !some(day-most, day, heard)
		}
		clock := o.asAt
		for due(clock-1) && due(clock) && !heard(clock) {
			clock--
		}
		attempts := 0
		for _, d := range o.deliveries {
			if d.child == n.child && d.who == who && d.occurred == forever && clock < d.planned && d.planned <= o.asAt {
				attempts++
			}
		}
		o.while(finding.G5, holds, o.restOnSeats(n, who), "", []string{n.name, who}, []string{who}, finding.SilentDays, o.asAt-clock, finding.Attempts, attempts)
	}
}

func (o *oracle) g27(n *networkRow) {
	o.while(finding.G27, func(day int) bool {
		return all(day-o.p.StaleDays-1, day, n.has) && !some(day-o.p.StaleDays, day, func(d int) bool { return o.heardFrom(n.child, "", d) })
	}, rests{}, "", []string{n.name}, []string{n.name})
}

func (o *oracle) g19(n *networkRow) {
	watched := func(day int) bool {
		if !n.has(day) {
			return false
		}
		return o.leadOn(n, day) != "" || o.adultServed(n.child, day) || slices.ContainsFunc(o.membersOf(n.child, day), func(m memberRow) bool {
			return m.role == "" || m.role == enum.RoleCore
		})
	}
	seen := func(day int) bool {
		return slices.ContainsFunc(o.contacts, func(r contactRow) bool { return r.child == n.child && r.seen && r.on == day }) ||
			slices.ContainsFunc(o.deliveries, func(r deliveryRow) bool { return r.child == n.child && r.seen && r.occurred == day })
	}
	o.while(finding.G19, func(day int) bool {
		return all(day-o.p.UnseenDays-1, day, watched) && !some(day-o.p.UnseenDays, day, seen)
	}, rests{}, "", []string{n.name}, []string{n.child})
}

func (o *oracle) adultServed(child string, day int) bool {
	for _, s := range o.services {
		for _, a := range o.adults {
			if s.adult != "" && s.adult == a.kin && s.whanau == a.whanau && s.live(day) && a.has(day) && a.home != "" && o.livesAt(child, a.whanau, a.home, day) {
				return true
			}
		}
	}
	return false
}

func (o *oracle) g20(n *networkRow) {
	for _, sibling := range o.siblingsOf(n.child) {
		holds := func(day int) bool {
			assessed := slices.ContainsFunc(o.assessments, func(a assessmentRow) bool { return a.child == sibling && a.started <= day })
			birthday, known := o.ofAge[sibling]
			return !assessed && (!known || day < birthday) && all(day-o.p.SiblingViewDays, day, func(d int) bool {
				return n.has(d) && o.siblingsOn(n.child, sibling, d) && o.together(n.child, sibling, d)
			})
		}
		o.while(finding.G20, holds, rests{}, "", []string{n.child, sibling}, []string{sibling})
		if f := len(o.found) - 1; f >= 0 && o.found[f].code == finding.G20 && o.found[f].until == forever {
			o.found[f].until = grownUp
		}
	}
}

func (o *oracle) g22(n *networkRow) {
	note, evidence := "", []string{n.name}
	for _, c := range o.consents {
		if c.child == n.child && c.from <= o.asAt {
			note, evidence = "CONSENT_ENDED", append(evidence, c.name)
		}
	}
	o.while(finding.G22, func(day int) bool {
		return n.has(day) && !slices.ContainsFunc(o.consents, func(c noteRow) bool { return c.child == n.child && c.has(day) })
	}, rests{}, note, []string{n.name}, evidence)
}

func (o *oracle) g23(n *networkRow) {
	for _, b := range o.barriers {
		if b.child == n.child {
			o.about(finding.G23, n, b.name, "", func(day int) bool { return day > b.from+o.p.BarrierDays && day < b.until })
		}
	}
}

func (o *oracle) meeting(child, a, b string, day int) bool {
	there := func(who string, h huiRow) bool {
		return slices.ContainsFunc(o.seats, func(s seatRow) bool { return s.hui == h.name && s.who == who && s.attendance == enum.Present })
	}
	for _, h := range o.hui {
		if h.child == child && h.on == day && !h.cancelled && there(a, h) && there(b, h) {
			return true
		}
	}
	return slices.ContainsFunc(o.contacts, func(r contactRow) bool {
		return r.child == child && r.on == day && slices.Contains(r.with, a) && slices.Contains(r.with, b)
	})
}

func (o *oracle) g24(n *networkRow) {
	who := o.membersEver(n)
	for i, a := range who {
		for _, b := range who[i+1:] {
			holds := func(day int) bool {
				first := day
				for ; o.isMember(n, a, first) && o.isMember(n, b, first); first-- {
					if o.meeting(n.child, a, b, first) {
						return false
					}
				}
				return day-first > o.p.SiloedDays
			}
			o.while(finding.G24, holds, o.restOnSeats(n, a, b), "", []string{n.name, a, b}, []string{a, b})
		}
	}
}

func (o *oracle) g26(child string) {
	for _, n := range o.networks {
		if n.child != child || n.until == forever {
			continue
		}
		stay := func(day int) int {
			var who []string
			for _, m := range o.members {
				if m.network == n.name && m.agency == "" && o.effective(m, day) {
					who = append(who, m.person)
				}
			}
			paid := map[string]bool{}
			for _, s := range o.supports {
				paid[s.name] = s.who != ""
				if s.child == child && s.has(day) && s.who == "" {
					who = append(who, s.name)
				}
			}
			for _, h := range o.helpers {
				if h.child == child && h.has(day) && (h.kin != "" || h.support != "" && !paid[h.support]) {
					who = append(who, h.kin+h.support)
				}
			}
			return len(distinct(who))
		}
		o.while(finding.G26, func(day int) bool {
			return n.until-o.p.TransitionDays <= day && day < n.until+o.p.TransitionDays && stay(day) < o.p.NaturalSupports
		}, rests{}, "", []string{n.name}, []string{n.name}, finding.NaturalSupports, stay(o.asAt))
	}
}

// workingDays are how many working days come after one day, until another with it.
func workingDays(after, until int) int {
	n := 0
	for day := after + 1; day <= until; day++ {
		if calendar.IsWorkingDay(date(day)) {
			n++
		}
	}
	return n
}
