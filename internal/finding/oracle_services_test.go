package finding_test

import (
	"slices"

	"cangraph/internal/finding"
)

// doubled answers O1 and O2: reach says whether a service reaches the subject on a
// day, pair whether two services together are doubled.
func (o *oracle) doubled(code finding.Code, service string, reach func(s serviceRow, day int) bool,
	pair func(s, t serviceRow) bool, subjects []string, home string, shownFor func(evidence []serviceRow) bool) {
	var live []serviceRow
	roots := map[string]bool{}
	for _, s := range o.services {
		if s.service == service && reach(s, o.asAt) {
			live = append(live, s)
			roots[o.root(s.agency)] = true
		}
	}
	delivers := func(root string, day int) bool {
		return slices.ContainsFunc(o.services, func(s serviceRow) bool {
			return s.service == service && o.root(s.agency) == root && reach(s, day)
		})
	}
	inEdge := map[string]bool{}
	whole, longest, risk := span{forever, none}, 0, false
	for a := range roots {
		for b := range roots {
			if a >= b {
				continue
			}
			shared := func(day int) bool {
				for _, s := range o.services {
					for _, t := range o.services {
						if s.service == service && t.service == service && o.root(s.agency) == a && o.root(t.agency) == b &&
							reach(s, day) && reach(t, day) && pair(s, t) {
							return true
						}
					}
				}
				return false
			}
			if !shared(o.asAt) {
				continue
			}
			run := o.extend(shared)
			days := run.until - run.from
			before, after := run.from-1, run.until
			handover := days <= o.p.HandoverDays && run.until != forever &&
				(delivers(a, before) && !delivers(a, after) && !delivers(b, before) && delivers(b, after) ||
					delivers(b, before) && !delivers(b, after) && !delivers(a, before) && delivers(a, after))
			if days < o.p.DuplicateMinDays && !handover {
				continue
			}
			risk = risk || days >= o.p.DuplicateMinDays
			inEdge[a], inEdge[b] = true, true
			whole = span{min(whole.from, run.from), max(whole.until, run.until)}
			longest = max(longest, days)
		}
	}
	if len(inEdge) == 0 {
		return
	}
	var evidence []serviceRow
	for _, s := range live {
		if inEdge[o.root(s.agency)] {
			evidence = append(evidence, s)
		}
	}
	if !shownFor(evidence) {
		return
	}
	note := ""
	if !risk {
		note = "HANDOVER"
	}
	var facts []any
	if whole.until != forever {
		facts = []any{finding.SharedDays, longest}
	}
	o.report(code, whole, begin(evidence), note, append(subjects, service), namesOf(evidence), home, facts...)
}

func begin(services []serviceRow) rests {
	var r rests
	for _, s := range services {
		r.begins = append(r.begins, s.from)
	}
	return r
}

func namesOf(services []serviceRow) []string {
	var names []string
	for _, s := range services {
		names = append(names, s.name)
	}
	return names
}

func (o *oracle) o1(child string) {
	for service, kind := range kinds {
		if kind.exclusive {
			o.doubled(finding.O1, service, func(s serviceRow, day int) bool { return s.child == child && s.live(day) },
				func(s, t serviceRow) bool { return true }, []string{child}, "", func([]serviceRow) bool { return true })
		}
	}
}

func (o *oracle) o2(child string) {
	done := map[[2]string]bool{}
	for _, b := range o.belongings {
		at := [2]string{b.whanau, b.home}
		if b.child != child || b.home == "" || !b.has(o.asAt) || done[at] {
			continue
		}
		done[at] = true
		for service, kind := range kinds {
			if !kind.exclusive || !kind.household {
				continue
			}
			reach := func(s serviceRow, day int) bool {
				return s.live(day) && (s.whanau == b.whanau || s.child != "" && o.livesAt(s.child, b.whanau, b.home, day))
			}
			o.doubled(finding.O2, service, reach, func(s, t serviceRow) bool { return s.child == "" || s.child != t.child },
				[]string{b.whanau}, b.home, func(evidence []serviceRow) bool {
					return slices.ContainsFunc(evidence, func(s serviceRow) bool { return s.child == child || s.whanau != "" })
				})
		}
	}
}

// longPair says whether two practitioners of a root doubled a service on a run of
// enough days that holds the day.
func (o *oracle) longPair(child, service, root, a, b string, day int) bool {
	gives := func(who string, d int) bool {
		for _, s := range o.services {
			if s.child == child && s.service == service && s.who == who && o.root(s.agency) == root && s.live(d) {
				return true
			}
		}
		return false
	}
	n := 0
	for d := day; d > horizonFrom && gives(a, d) && gives(b, d); d-- {
		n++
	}
	for d := day + 1; n > 0 && d < horizonUntil && gives(a, d) && gives(b, d); d++ {
		n++
	}
	return n > 0 && n >= o.p.DuplicateMinDays
}

func (o *oracle) o3(child string) {
	type group struct{ service, root string }
	done := map[group]bool{}
	everyone := map[string]bool{}
	for _, s := range o.services {
		if s.who != "" {
			everyone[s.who] = true
		}
	}
	for _, s := range o.services {
		g := group{s.service, o.root(s.agency)}
		if s.child != child || !kinds[s.service].exclusive || done[g] {
			continue
		}
		done[g] = true
		holds := func(day int) bool {
			for a := range everyone {
				for b := range everyone {
					if a < b && o.longPair(child, g.service, g.root, a, b, day) {
						return true
					}
				}
			}
			return false
		}
		if !holds(o.asAt) {
			continue
		}
		var evidence []serviceRow
		for _, t := range o.servicesOf(child, o.asAt) {
			if t.service != g.service || o.root(t.agency) != g.root || t.who == "" {
				continue
			}
			for other := range everyone {
				if other != t.who && o.longPair(child, g.service, g.root, t.who, other, o.asAt) {
					evidence = append(evidence, t)
					break
				}
			}
		}
		run := o.extend(holds)
		var facts []any
		if run.until != forever {
			facts = []any{finding.SharedDays, run.until - run.from}
		}
		o.report(finding.O3, run, begin(evidence), "", []string{child, g.service, g.root}, namesOf(evidence), "", facts...)
	}
}

func (o *oracle) g8(child string) {
	for service, kind := range kinds {
		if !kind.relational {
			continue
		}
		live := func(day int) bool {
			return slices.ContainsFunc(o.servicesOf(child, day), func(s serviceRow) bool { return s.service == service })
		}
		for day := horizonFrom; day < horizonUntil; day++ {
			if !live(day-1) || live(day) {
				continue
			}
			months := date(day).AddMonths(o.p.ShortTermMonths)
			until := day + int(months-date(day))
			if day > o.asAt || o.asAt >= until {
				continue
			}
			from := day
			for live(from - 1) {
				from--
			}
			o.ended(child, service, span{from, day}, until)
		}
	}
}

func (o *oracle) ended(child, service string, support span, until int) {
	if support.until-support.from >= o.p.ShortTermDays {
		return
	}
	var chain []serviceRow
	reasons := map[string]bool{}
	for _, s := range o.services {
		if s.child != child || s.service != service || !s.live(s.from) || s.from < support.from || s.until > support.until {
			continue
		}
		chain = append(chain, s)
		if s.until == support.until {
			reasons[s.reason] = true
		}
	}
	r, note := begin(chain), ""
	switch {
	case reasons["GOAL_MET"]:
		return
	case reasons["MOVED_AWAY"]:
		note = "MOVED_AWAY"
	case reasons[""] && len(reasons) == 1:
		r.possible = true
	}
	o.report(finding.G8, span{support.until, until}, r, note, []string{child, service}, namesOf(chain), "",
		finding.ServiceDays, support.until-support.from)
}

func (o *oracle) g9(child string) {
	from := o.asAt - int(date(o.asAt)-date(o.asAt).AddMonths(-o.p.InconsistentMonths))
	for service, kind := range kinds {
		if kind.universal {
			continue
		}
		who, seen := map[string]bool{}, map[string]bool{}
		var given []serviceRow
		breaks, last := 0, none
		for day := from; day <= o.asAt; day++ {
			any := false
			for _, s := range o.servicesOf(child, day) {
				if s.service != service {
					continue
				}
				any = true
				if s.who != "" {
					who[s.who] = true
				}
				if !seen[s.name] {
					seen[s.name] = true
					given = append(given, s)
				}
			}
			if any {
				if last != none && day-last-1 > o.p.InconsistentBreakDays {
					breaks++
				}
				last = day
			}
		}
		if len(who) >= o.p.InconsistentPractitioners || breaks >= o.p.InconsistentBreaks {
			o.report(finding.G9, span{none, forever}, begin(given), "", []string{child, service}, namesOf(given), "",
				finding.Practitioners, len(who), finding.Breaks, breaks)
		}
	}
}
