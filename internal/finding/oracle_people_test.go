package finding_test

import (
	"slices"

	"cangraph/internal/calendar"
	"cangraph/internal/finding"
)

func (o *oracle) involved(who, child string, day int) bool {
	return slices.ContainsFunc(o.membersOf(child, day), func(m memberRow) bool { return m.person == who }) ||
		slices.ContainsFunc(o.servicesOf(child, day), func(s serviceRow) bool { return s.who == who })
}

func (o *oracle) everyPractitioner() []string {
	var names []string
	for _, m := range o.members {
		if m.agency != "" {
			names = append(names, m.person)
		}
	}
	for _, s := range o.services {
		if s.who != "" {
			names = append(names, s.who)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func (o *oracle) o4(child string) {
	for _, who := range o.everyPractitioner() {
		together := func(day int) []string {
			children := []string{child}
			for _, s := range o.siblingsOf(child) {
				if o.siblingsOn(child, s, day) && o.involved(who, s, day) {
					children = append(children, s)
				}
			}
			return children
		}
		holds := func(day int) bool {
			return o.involved(who, child, day) && len(together(day)) >= o.p.SiblingMinChildren
		}
		if !holds(o.asAt) {
			continue
		}
		children := together(o.asAt)
		var r rests
		for _, c := range children {
			for _, m := range o.membersOf(c, o.asAt) {
				if m.person == who {
					r.begins, r.assumed = append(r.begins, m.from), r.assumed || o.assumed(m)
				}
			}
			for _, s := range o.servicesOf(c, o.asAt) {
				if s.who == who {
					r.begins = append(r.begins, s.from)
				}
			}
		}
		o.report(finding.O4, o.extend(holds), r, "", append(slices.Clone(children), who), append(slices.Clone(children), who), "",
			finding.Children, len(children))
	}
}

// throughAgency returns who is involved with the child through the agency on a day.
func (o *oracle) throughAgency(agency, child string, day int) map[string]bool {
	who := map[string]bool{}
	for _, m := range o.membersOf(child, day) {
		if m.agency == agency {
			who[m.person] = true
		}
	}
	for _, s := range o.servicesOf(child, day) {
		if s.agency == agency && s.who != "" {
			who[s.who] = true
		}
	}
	return who
}

func (o *oracle) named(agency, service, child string, day int) (who map[string]bool, rows []serviceRow) {
	who = map[string]bool{}
	for _, s := range o.servicesOf(child, day) {
		if s.agency == agency && s.service == service && s.who != "" {
			who[s.who] = true
			rows = append(rows, s)
		}
	}
	return who, rows
}

func disjoint(a, b map[string]bool) bool {
	for x := range a {
		if b[x] {
			return false
		}
	}
	return true
}

func (o *oracle) o5(child string) {
	done := map[[2]string]bool{}
	for _, s := range o.services {
		g := [2]string{s.agency, s.service}
		if s.child != child || kinds[s.service].universal || done[g] {
			continue
		}
		done[g] = true
		apart := func(day int) []string {
			var siblings []string
			mine, _ := o.named(g[0], g[1], child, day)
			for _, sibling := range o.siblingsOf(child) {
				theirs, _ := o.named(g[0], g[1], sibling, day)
				if o.siblingsOn(child, sibling, day) && len(mine) > 0 && len(theirs) > 0 && disjoint(mine, theirs) &&
					disjoint(o.throughAgency(g[0], child, day), o.throughAgency(g[0], sibling, day)) {
					siblings = append(siblings, sibling)
				}
			}
			return siblings
		}
		siblings := apart(o.asAt)
		if len(siblings) == 0 {
			continue
		}
		var evidence []serviceRow
		for _, c := range append(slices.Clone(siblings), child) {
			_, rows := o.named(g[0], g[1], c, o.asAt)
			evidence = append(evidence, rows...)
		}
		run := o.extend(func(day int) bool { return len(apart(day)) > 0 })
		o.report(finding.O5, run, begin(evidence), "", append(siblings, child, g[0], g[1]), namesOf(evidence), "")
	}
}

func (o *oracle) o6(child string) {
	for _, sibling := range o.siblingsOf(child) {
		holds := func(day int) bool {
			mine, theirs := o.leadOn(o.open(child, day), day), o.leadOn(o.open(sibling, day), day)
			return o.siblingsOn(child, sibling, day) && mine != "" && theirs != "" && mine != theirs
		}
		if !holds(o.asAt) {
			continue
		}
		var r rests
		evidence := []string{child, sibling}
		for _, c := range []string{child, sibling} {
			n := o.open(c, o.asAt)
			r.begins = append(r.begins, n.from)
			for _, l := range o.leads {
				if l.network == n.name && l.has(o.asAt) {
					r.begins = append(r.begins, l.from)
					evidence = append(evidence, l.who)
				}
			}
		}
		both := o.extend(func(day int) bool { return o.open(child, day) != nil && o.open(sibling, day) != nil })
		o.report(finding.O6, o.extend(holds), r, "", []string{child, sibling}, evidence, "")
		o.found[len(o.found)-1].bothOpen = both.from
	}
}

func (o *oracle) o7(child string) {
	n := o.open(child, o.asAt)
	if n == nil {
		return
	}
	members := o.membersOf(child, o.asAt)
	for _, a := range members {
		for _, b := range members {
			if a.person < b.person && a.agency != b.agency {
				o.pair(child, a, b)
			}
		}
	}
}

func (o *oracle) pair(child string, a, b memberRow) {
	from := o.asAt - int(date(o.asAt)-date(o.asAt).AddMonths(-o.p.PairMonths))
	r := rests{begins: []int{a.from, b.from}, assumed: o.assumed(a) || o.assumed(b)}
	children, whanau := 0, map[string]bool{}
	var seen []string
	for _, n := range o.networks {
		if slices.Contains(seen, n.child) {
			continue
		}
		seen = append(seen, n.child)
		days := 0
		var these rests
		belongs := map[string]bool{}
		for day := from; day <= o.asAt; day++ {
			met := false
			for _, x := range o.membersOf(n.child, day) {
				for _, y := range o.membersOf(n.child, day) {
					if x.person == a.person && y.person == b.person && x.agency != y.agency {
						met = true
						these.begins = append(these.begins, max(x.from, o.networkNamed(x.network).from), max(y.from, o.networkNamed(y.network).from))
						these.assumed = these.assumed || o.assumed(x) || o.assumed(y)
					}
				}
			}
			if !met {
				continue
			}
			days++
			for _, w := range o.belongings {
				if w.child == n.child && w.has(day) {
					belongs[w.whanau] = true
				}
			}
		}
		if days < o.p.PairMinDays {
			continue
		}
		children++
		if len(belongs) == 0 {
			belongs[n.child] = true
		}
		for w := range belongs {
			whanau[w] = true
		}
		r.begins, r.assumed = append(r.begins, these.begins...), r.assumed || these.assumed
	}
	if children >= o.p.PairMinChildren && len(whanau) >= o.p.PairMinWhanau {
		o.report(finding.O7, span{none, forever}, r, "", []string{child}, []string{a.person, b.person}, "",
			finding.Children, children, finding.WhanauCount, len(whanau))
	}
}

// o9 answers for the children that belong on a day; alone it is one child.
func (o *oracle) o9(subject string, children []string, belongs func(child string, day int) bool) {
	around := func(day int) (special, universal, who []string) {
		for _, c := range children {
			if belongs(c, day) {
				s, u := o.agencies(c, day)
				special, universal, who = append(special, s...), append(universal, u...), append(who, o.practitioners(c, day)...)
			}
		}
		universal = slices.DeleteFunc(universal, func(a string) bool { return slices.Contains(special, a) })
		return distinct(special), distinct(universal), distinct(who)
	}
	kept := func(day int) []string {
		var names []string
		for _, a := range o.appointments {
			if slices.Contains(children, a.child) && !a.cancelled && belongs(a.child, a.on) && day-28 < a.on && a.on <= day {
				names = append(names, a.name)
			}
		}
		return names
	}
	holds := func(day int) bool {
		special, _, who := around(day)
		return len(special) > o.p.MaxAgencies || len(who) > o.p.MaxPractitioners || len(kept(day)) > o.p.MaxAppointments
	}
	if !holds(o.asAt) {
		return
	}
	special, universal, who := around(o.asAt)
	var evidence []string
	if len(special) > o.p.MaxAgencies {
		evidence = append(evidence, special...)
	}
	if len(who) > o.p.MaxPractitioners {
		evidence = append(evidence, who...)
	}
	var r rests
	for _, c := range children {
		if !belongs(c, o.asAt) {
			continue
		}
		_, universalHere := o.agencies(c, o.asAt)
		o.restOnThose(&r, c, func(agency, person string) bool {
			return slices.Contains(evidence, agency) && !slices.Contains(universalHere, agency) || slices.Contains(evidence, person)
		})
	}
	facts := []any{finding.Agencies, len(special), finding.UniversalAgencies, len(universal), finding.Practitioners, len(who)}
	if n := len(kept(o.asAt)); n > 0 {
		facts = append(facts, finding.Appointments, n)
		if n > o.p.MaxAppointments {
			evidence = append(evidence, kept(o.asAt)...)
			for _, a := range o.appointments {
				if slices.Contains(evidence, a.name) {
					r.begins = append(r.begins, a.on)
				}
			}
		}
	}
	o.report(finding.O9, o.extend(holds), r, "", []string{subject}, evidence, "", facts...)
}

func (o *oracle) restOnThose(r *rests, child string, of func(agency, person string) bool) {
	for _, m := range o.membersOf(child, o.asAt) {
		if of(m.agency, m.person) {
			r.begins, r.assumed = append(r.begins, m.from), r.assumed || o.assumed(m)
		}
	}
	for _, s := range o.reaching(child, o.asAt) {
		if of(s.agency, s.who) {
			r.begins = append(r.begins, s.from)
		}
	}
}

func distinct(names []string) []string { return slices.Compact(slices.Sorted(slices.Values(names))) }

func (o *oracle) g1g2(child string) {
	n := o.open(child, o.asAt)
	if n == nil || o.leadOn(n, o.asAt) != "" {
		return
	}
	led := func(from, until int) bool {
		for day := max(from, n.from); day < min(until, n.until, horizonUntil); day++ {
			if o.leadOn(n, day) != "" {
				return true
			}
		}
		return false
	}
	working, graceEnds := 0, n.from
	for working < o.p.LeadGraceDays {
		graceEnds++
		if calendar.IsWorkingDay(date(graceEnds)) {
			working++
		}
	}
	code := func(day int) finding.Code {
		before, after := led(n.from, day), led(day+1, n.until)
		switch {
		case !n.has(day) || o.leadOn(n, day) != "":
			return ""
		case before && after:
			return finding.G2
		case before || day > graceEnds:
			return finding.G1
		}
		return ""
	}
	if now := code(o.asAt); now != "" {
		o.report(now, o.extend(func(day int) bool { return code(day) == now }), rests{}, "", []string{n.name}, []string{n.name}, "")
	}
}

func (o *oracle) g3(child string) {
	n := o.open(child, o.asAt)
	if n == nil {
		return
	}
	over := func(ties []tieRow, who, to string, day int) bool {
		ended := false
		for _, t := range ties {
			if t.who == who && t.to == to {
				if t.has(day) {
					return false
				}
				ended = ended || t.until <= day
			}
		}
		return ended
	}
	holds := func(day int) bool {
		who := o.leadOn(n, day)
		if who == "" || o.covered(n, day) {
			return false
		}
		for _, m := range o.members {
			if m.network == n.name && m.person == who && m.has(day) && over(o.employments, who, m.agency, day) {
				return true
			}
		}
		return over(o.affiliations, who, n.team, day)
	}
	if !holds(o.asAt) {
		return
	}
	var r rests
	for _, l := range o.leads {
		if l.network == n.name && l.has(o.asAt) {
			r.begins = append(r.begins, l.from)
		}
	}
	o.report(finding.G3, o.extend(holds), r, "", []string{n.name}, []string{n.name, o.leadOn(n, o.asAt)}, "")
}

// covered says whether somebody who may act does for the lead of the day what a lead does.
func (o *oracle) covered(n *networkRow, day int) bool {
	for _, d := range o.delegations {
		if led := o.leads[d.lead]; led.network != n.name || !led.has(day) || !d.has(day) {
			continue
		}
		for _, m := range o.members {
			if m.network == n.name && m.person == d.who && m.agency == d.agency && o.effective(m, day) {
				return true
			}
		}
	}
	return false
}

func (o *oracle) g13(child string) {
	n := o.open(child, o.asAt)
	if n == nil {
		return
	}
	holds := func(day int) bool {
		return n.has(day) && !slices.ContainsFunc(o.members, func(m memberRow) bool {
			return m.network == n.name && m.agency == "" && m.has(day)
		})
	}
	if holds(o.asAt) {
		o.report(finding.G13, o.extend(holds), rests{}, "", []string{n.name}, []string{n.name}, "")
	}
}

func (o *oracle) g15(child string) {
	n := o.open(child, o.asAt)
	if n == nil {
		return
	}
	holds := func(day int) bool {
		special, _ := o.agencies(child, day)
		return n.has(day) && day >= n.from+o.p.SingleAgencyDays && len(special) == 1
	}
	if !holds(o.asAt) {
		return
	}
	special, _ := o.agencies(child, o.asAt)
	var r rests
	o.restOnThose(&r, child, func(agency, person string) bool { return agency == special[0] })
	o.report(finding.G15, o.extend(holds), r, "", []string{n.name}, special, "")
}

// around answers everything about one child.
func (o *oracle) around(child string) []result {
	o.found = nil
	for _, ask := range []func(string){o.o1, o.o2, o.o3, o.o4, o.o5, o.o6, o.o7, o.g1g2, o.g3, o.g8, o.g9, o.g13, o.g15} {
		ask(child)
	}
	o.atWork(child)
	o.o9(child, []string{child}, func(string, int) bool { return true })
	return o.sorted()
}
