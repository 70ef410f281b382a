package finding_test

import (
	"bytes"
	"slices"
	"strings"

	"cangraph/ent/enum"
	"cangraph/internal/finding"
)

func (o *oracle) o10(child string) {
	for i, a := range o.assessments {
		for _, b := range o.assessments[i+1:] {
			if a.child != child || b.child != child || a.agency == b.agency || a.completed == forever || b.completed == forever {
				continue
			}
			sameTool := a.instrument != "" && a.instrument == b.instrument
			if looked := o.lookedAt(a); !sameTool && (looked == "" || looked != o.lookedAt(b)) || max(a.completed-b.completed, b.completed-a.completed) > o.p.RepeatedAssessmentDays {
				continue
			}
			later, note := max(a.completed, b.completed), ""
			for _, one := range []assessmentRow{a, b} {
				if one.completed == later && one.again {
					note = "REASSESSED"
				}
			}
			o.while(finding.O10, func(day int) bool { return later <= day && day-later <= o.p.RepeatedAssessmentDays }, rests{}, note, []string{child}, []string{a.name, b.name})
		}
	}
}

func (o *oracle) lookedAt(a assessmentRow) string {
	var domains []string
	for _, c := range o.contributions {
		if c.assessment == a.name && c.status == enum.ContributionGiven {
			domains = append(domains, c.domains...)
		}
	}
	for _, n := range o.needs {
		if n.assessment == a.name {
			domains = append(domains, string(n.domain))
		}
	}
	return strings.Join(distinct(domains), " ")
}

func (o *oracle) needsOf(n *networkRow) []needRow {
	var needs []needRow
	for _, a := range o.assessments {
		for _, need := range o.needs {
			if a.network == n.name && need.assessment == a.name {
				needs = append(needs, need)
			}
		}
	}
	return needs
}

func (o *oracle) g6(n *networkRow) {
	for _, need := range o.needsOf(n) {
		evidence, note := []string{need.name}, ""
		if r := o.latestRequest(need); r != nil && r.decided <= o.asAt {
			evidence = append(evidence, r.name)
			switch {
			case r.status == enum.DeclinedBelowThreshold:
				note = "BELOW_THRESHOLD"
			case r.status == enum.ServiceWaitlisted && o.asAt-r.decided > o.p.WaitlistDays:
				note = "WAITLISTED"
			}
		}
		o.while(finding.G6, func(day int) bool {
			return n.has(day) && need.has(day) && day-need.from >= o.p.UnmetDays && !o.isMet(need, day)
		}, rests{}, note, []string{need.name}, evidence)
	}
}

func (o *oracle) latestRequest(need needRow) *requestRow {
	var latest *requestRow
	for i, r := range o.requests {
		if r.need != need.name || r.asked > o.asAt {
			continue
		}
		if latest == nil || r.asked > latest.asked || r.asked == latest.asked && laterID(r.name, latest.name) {
			latest = &o.requests[i]
		}
	}
	return latest
}

func laterID(a, b string) bool {
	x, y := idOf(a), idOf(b)
	return bytes.Compare(x[:], y[:]) > 0
}

func (o *oracle) isMet(need needRow, day int) bool {
	for _, a := range o.activities {
		if a.need == need.name && a.agreed && a.from <= day && (a.has(day) || a.status == enum.ActivityFinished) {
			return true
		}
	}
	for _, m := range o.world.met {
		if m.need == need.name && slices.ContainsFunc(o.reaching(need.child, day), func(s serviceRow) bool { return s.name == m.service }) {
			return true
		}
	}
	return false
}

// seesTo are the parts of life that an agency's sector sees to.
var seesTo = map[string][]enum.LifeDomain{"A": {enum.DomainBehaviour}, "B": {enum.DomainBehaviour, enum.DomainEducation}, "C": {enum.DomainHealth}}

func (o *oracle) g7(n *networkRow) {
	for _, domain := range domains {
		felt := func(day int) []string {
			var names []string
			for _, need := range o.needsOf(n) {
				if need.domain == domain && need.has(day) && n.has(day) {
					names = append(names, need.name)
				}
			}
			return names
		}
		holds := func(day int) bool {
			return len(felt(day)) > 0 && !slices.ContainsFunc(o.membersOf(n.child, day), func(m memberRow) bool { return slices.Contains(seesTo[m.agency], domain) })
		}
		if holds(o.asAt) {
			o.report(finding.G7, o.extend(holds), rests{}, "", []string{n.name}, felt(o.asAt), string(domain))
		}
	}
}

func (o *oracle) g10(n *networkRow) {
	for _, a := range o.assessments {
		if a.network != n.name {
			continue
		}
		o.about(finding.G10, n, a.name, "ASSESSMENT_LATE", func(day int) bool { return a.due < day && day < a.completed })
		for _, c := range o.contributions {
			if c.assessment == a.name {
				o.about(finding.G10, n, c.name, "CONTRIBUTION_LATE", func(day int) bool { return c.due < day && day < c.answered && day < a.completed })
			}
		}
	}
	for _, r := range o.reviews {
		if r.of == n.name {
			o.about(finding.G10, n, r.name, "REVIEW_LATE", func(day int) bool { return r.due < day && day < r.done })
		}
	}
	for _, need := range o.needsOf(n) {
		for _, a := range o.activities {
			if a.need == need.name && a.agreed && a.status != enum.ActivityDeclined {
				o.about(finding.G10, n, a.name, "ACTIVITY_LATE", func(day int) bool { return a.due < day && a.has(day) })
			}
		}
	}
	for _, v := range o.plans {
		if v.network == n.name {
			o.about(finding.G10, n, v.name, "PLAN_NOT_TOLD", func(day int) bool {
				return day-v.agreed > o.p.PlanToldDays && !o.overtaken(v, day) && !slices.ContainsFunc(o.told, func(t toldRow) bool {
					return t.plan == v.name && t.on <= day && (t.whom == "child" || t.whom == "kin")
				})
			})
		}
	}
}

// overtaken says whether there is a later version of a plan.
func (o *oracle) overtaken(v planRow, day int) bool {
	return slices.ContainsFunc(o.plans, func(next planRow) bool {
		return next.network == v.network && next.number > v.number && next.agreed <= day
	})
}

func (o *oracle) g12(n *networkRow) {
	o.while(finding.G12, func(day int) bool {
		cycle := n.from
		for _, r := range o.reviews {
			if r.of == n.name && r.done <= day {
				cycle = max(cycle, r.done)
			}
		}
		return n.has(day) && !slices.ContainsFunc(o.heard, func(v heardRow) bool { return v.child == n.child && v.voice && cycle <= v.on && v.on <= day })
	}, rests{}, "", []string{n.name}, []string{n.name})
}

func (o *oracle) g11(n *networkRow) {
	group := func(day int) bool {
		return slices.ContainsFunc(o.hui, func(h huiRow) bool { return h.network == n.name && h.on == day && o.isGroup(h) })
	}
	o.while(finding.G11, func(day int) bool {
		return all(day-o.p.GroupHuiDays-1, day, n.has) && !some(day-o.p.GroupHuiDays, day, group)
	}, rests{}, "", []string{n.name}, []string{n.name})
	for _, who := range o.membersEver(n) {
		holds := func(day int) bool { return o.isMember(n, who, day) && len(o.missed(n, who, day)) > 0 }
		o.while(finding.G11, holds, o.restOnSeats(n, who), "MISSED_HUI", []string{n.name, who}, append(o.missed(n, who, o.asAt), who))
	}
}

func (o *oracle) agenciesAt(h huiRow) []string {
	var agencies []string
	for _, s := range o.seats {
		if s.hui == h.name && s.attendance == enum.Present && !h.cancelled {
			agencies = append(agencies, s.agency)
		}
	}
	return distinct(agencies)
}

func (o *oracle) isGroup(h huiRow) bool {
	var members []string
	for _, m := range o.membersOf(h.child, h.on) {
		members = append(members, m.agency)
	}
	came := len(o.agenciesAt(h))
	return came > 0 && (came >= o.p.GroupHuiAgencies || came >= len(distinct(members)))
}

// missed are the last hui to which somebody was asked before a day, if they missed them all.
func (o *oracle) missed(n *networkRow, who string, day int) []string {
	var asked []huiRow
	for _, h := range o.hui {
		if h.network == n.name && h.on < day && len(o.agenciesAt(h)) > 0 && slices.ContainsFunc(o.seats, func(s seatRow) bool { return s.hui == h.name && s.who == who && !s.leftOut }) {
			asked = append(asked, h)
		}
	}
	slices.SortStableFunc(asked, func(a, b huiRow) int { return a.on - b.on })
	if len(asked) < o.p.MissedHui {
		return nil
	}
	var names []string
	for _, h := range asked[len(asked)-o.p.MissedHui:] {
		if slices.ContainsFunc(o.seats, func(s seatRow) bool { return s.hui == h.name && s.who == who && s.attendance == enum.Present }) {
			return nil
		}
		names = append(names, h.name)
	}
	return names
}
