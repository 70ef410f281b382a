package finding_test

import (
	"slices"

	"cangraph/ent/enum"
	"cangraph/internal/finding"
)

func (o *oracle) o12(child string) {
	n := o.open(child, o.asAt)
	if n == nil {
		return
	}
	for _, d := range o.disagreements {
		if d.child == child {
			o.about(finding.O12, n, d.name, "", d.has)
		}
	}
	for i, a := range o.observations {
		for _, b := range o.observations[i+1:] {
			if a.child == child || b.child == child {
				holds := func(day int) bool { return n.has(day) && o.contradict(child, a.name, b.name, day) }
				o.while(finding.O12, holds, rests{}, "CONTRADICTION", []string{a.name, b.name}, []string{a.name, b.name})
			}
		}
	}
	for i, a := range o.activities {
		for _, b := range o.activities[i+1:] {
			if a.child == child && b.child == child {
				o.while(finding.O12, func(day int) bool { return n.has(day) && o.conflict(a, b, day) }, rests{}, "CONFLICT", []string{a.name, b.name}, []string{a.name, b.name})
			}
		}
	}
}

// conflict says whether two activities are under way on a day on which somebody has recorded that they work against each other.
func (o *oracle) conflict(a, b activityRow, day int) bool {
	return a.agreed && a.has(day) && b.agreed && b.has(day) && slices.ContainsFunc(o.conflicts, func(c conflictRow) bool {
		return c.has(day) && (c.a == a.name && c.b == b.name || c.a == b.name && c.b == a.name)
	})
}

// contradict says whether a link that belongs to the child has stood for too long, and nobody has linked the two in another way since.
func (o *oracle) contradict(child, a, b string, day int) bool {
	var links []linkRow
	for _, l := range o.links {
		first := o.observations[slices.IndexFunc(o.observations, func(x observationRow) bool { return x.name == l.a })]
		if first.child == child && l.on <= day && (l.a == a && l.b == b || l.a == b && l.b == a) {
			links = append(links, l)
		}
	}
	return slices.ContainsFunc(links, func(l linkRow) bool {
		return l.kind == enum.Contradicts && day-l.on > o.p.ContradictionDays &&
			!slices.ContainsFunc(links, func(m linkRow) bool { return m.kind != enum.Contradicts && m.on >= l.on })
	})
}

var weights = []enum.ConcernSeverity{"", enum.LowConcern, enum.ModerateConcern, enum.HighConcern, enum.ImminentConcern}

func (o *oracle) stepsOf(c concernRow, day int) []stepRow {
	var steps []stepRow
	for _, s := range o.steps {
		if s.concern == c.name && s.on <= day {
			steps = append(steps, s)
		}
	}
	return steps
}

func (o *oracle) weight(c concernRow, day int) int {
	severity := c.severity
	for _, s := range o.stepsOf(c, day) {
		if s.severity != "" {
			severity = s.severity
		}
	}
	return slices.Index(weights, severity)
}

// know are the people who know of a concern besides who raised it, and whether one is of another agency.
func (o *oracle) know(c concernRow, day int) (n int, elsewhere bool) {
	var who []string
	for _, s := range o.stepsOf(c, day) {
		if s.who != c.who && s.kind != enum.ConcernReleased {
			who = append(who, s.who)
			elsewhere = elsewhere || s.agency != c.agency
		}
	}
	for _, s := range o.openings {
		if s.of == c.name && s.on <= day && s.who != c.who {
			who = append(who, s.who)
			elsewhere = elsewhere || s.agency != c.agency
		}
	}
	return len(distinct(who)), elsewhere
}

func (o *oracle) owner(c concernRow, day int) string {
	owner := ""
	for _, s := range o.stepsOf(c, day) {
		switch {
		case s.kind == enum.ConcernOwned:
			owner = s.who
		case s.kind == enum.ConcernReleased && s.whom == owner:
			owner = ""
		}
	}
	if !o.isMemberOf(c.child, owner, day) {
		return ""
	}
	return owner
}

func (o *oracle) idle(c concernRow, day int) bool {
	for _, s := range o.stepsOf(c, day) {
		if s.kind == enum.ConcernPlanned || s.kind == enum.ConcernEscalated || s.kind == enum.ConcernClosed {
			return false
		}
	}
	if o.weight(c, day) >= 3 {
		return day > c.from
	}
	if o.p.UnownedDays == 0 {
		return day > c.from
	}
	return workingDays(c.from, day-1) >= o.p.UnownedDays
}

func (o *oracle) g4(child string) {
	for _, c := range o.concerns {
		if c.child != child {
			continue
		}
		known, _ := o.know(c, o.asAt)
		before := len(o.found)
		o.while(finding.G4, func(day int) bool {
			n, elsewhere := o.know(c, day)
			return c.has(day) && n >= o.p.UnownedSeenBy && elsewhere && o.weight(c, day) >= o.p.UnownedSeverity && (o.owner(c, day) == "" || o.idle(c, day))
		}, rests{}, "", []string{c.name}, []string{c.name}, finding.SeenBy, known)
		if len(o.found) > before {
			o.severe(finding.Moderate)
			if known > o.p.UnownedSeenBy || o.weight(c, o.asAt) >= 3 {
				o.severe(finding.High)
			}
		}
	}
}

// matesOf are the children who live with the child on a day.
func (o *oracle) matesOf(child string, day int) []string {
	var mates []string
	for _, b := range o.belongings {
		if b.child != child && o.together(child, b.child, day) {
			mates = append(mates, b.child)
		}
	}
	return distinct(mates)
}

func (o *oracle) g18(child string) {
	rising := func(day int) []concernRow {
		if own := o.risingOf([]string{child}, day); own != nil {
			return own
		}
		return o.risingOf(append(o.matesOf(child, day), child), day)
	}
	var children, names []string
	for _, c := range rising(o.asAt) {
		children, names = append(children, c.child), append(names, c.name)
	}
	o.while(finding.G18, func(day int) bool { return rising(day) != nil }, rests{}, "", children, names, finding.Concerns, len(names))
}

// risingOf are the concerns about the children of the days before a day: none if any is less severe than one of a day before, or all are as severe.
func (o *oracle) risingOf(children []string, day int) []concernRow {
	var recent []concernRow
	agencies, severities := map[string]bool{}, map[enum.ConcernSeverity]bool{}
	for _, c := range o.concerns {
		if slices.Contains(children, c.child) && c.from <= day && day-c.from <= o.p.RisingDays {
			recent = append(recent, c)
			agencies[c.agency], severities[c.severity] = true, true
		}
	}
	for _, a := range recent {
		for _, b := range recent {
			if a.from < b.from && slices.Index(weights, a.severity) > slices.Index(weights, b.severity) {
				return nil
			}
		}
	}
	if len(recent) < o.p.RisingConcerns || len(agencies) < 2 || len(severities) < 2 {
		return nil
	}
	return recent
}

func (o *oracle) g14(n *networkRow) {
	given := func(who string, day int) []serviceRow {
		services := o.reaching(n.child, day)
		for _, mate := range o.matesOf(n.child, day) {
			services = append(services, slices.DeleteFunc(o.servicesOf(mate, day), func(s serviceRow) bool { return kinds[s.service].universal })...)
		}
		return slices.DeleteFunc(services, func(s serviceRow) bool { return s.who != who })
	}
	for _, who := range o.everyPractitioner() {
		services := given(who, o.asAt)
		o.while(finding.G14, func(day int) bool {
			return !o.isMemberOf(n.child, who, day) && !o.asked(n, who, day) && all(day-o.p.UninvitedDays, day, func(d int) bool {
				return n.has(d) && len(given(who, d)) > 0
			})
		}, begin(services), "", []string{n.name, who}, append(namesOf(services), who))
	}
}

func (o *oracle) asked(n *networkRow, who string, day int) bool {
	return slices.ContainsFunc(o.invitations, func(i invitationRow) bool {
		waits := i.invited <= day && day < i.answered && day <= i.invited+92
		declined := i.answer == enum.InvitationDeclined && i.answered <= day && day-i.answered <= o.p.UninvitedDays
		return i.network == n.name && i.who == who && (waits || declined)
	})
}

func (o *oracle) g16(n *networkRow) {
	for _, agency := range agencies {
		alone := func(day int) []string {
			var names []string
			for _, x := range o.observations {
				if x.child == n.child && x.agency == agency && day-x.seen > o.p.UnsharedDays && !o.sharedObservation(x, day) {
					names = append(names, x.name)
				}
			}
			for _, c := range o.concerns {
				told := o.openedElsewhere(c.name, agency, day) || slices.ContainsFunc(o.stepsOf(c, day), func(s stepRow) bool { return s.agency != agency && s.kind != enum.ConcernReleased })
				if c.child == n.child && c.agency == agency && day-c.from > o.p.UnsharedDays && c.has(day) && !told {
					names = append(names, c.name)
				}
			}
			return names
		}
		o.while(finding.G16, func(day int) bool {
			return n.has(day) && len(alone(day)) > 0 && slices.ContainsFunc(o.membersOf(n.child, day), func(m memberRow) bool { return m.agency != agency })
		}, rests{}, "", []string{n.name, agency}, alone(o.asAt))
	}
}

func (o *oracle) openedElsewhere(name, agency string, day int) bool {
	return slices.ContainsFunc(o.openings, func(s openingRow) bool { return s.of == name && s.agency != agency && s.on <= day })
}

func (o *oracle) sharedObservation(x observationRow, day int) bool {
	if o.openedElsewhere(x.name, x.agency, day) {
		return true
	}
	for _, l := range o.links {
		first := o.observations[slices.IndexFunc(o.observations, func(y observationRow) bool { return y.name == l.a })]
		if first.child == x.child && (l.a == x.name || l.b == x.name) && l.agency != x.agency && l.on <= day {
			return true
		}
	}
	return slices.ContainsFunc(o.concerns, func(c concernRow) bool {
		return c.child == x.child && c.observation == x.name && c.agency != x.agency && c.from <= day
	})
}

func (o *oracle) g17(n *networkRow) {
	for _, u := range o.updates {
		if u.child == n.child {
			o.unanswered(n, u.name, "", finding.Low, func(day int) bool { return u.due < day && day < u.done && day < u.withdrawn })
		}
	}
	for _, q := range o.questions {
		note, severity := "", finding.Low
		if q.mandatory {
			note, severity = "MANDATORY", finding.Moderate
		}
		if q.child == n.child {
			o.unanswered(n, q.name, note, severity, func(day int) bool { return q.due < day && day < q.done })
		}
	}
}

func (o *oracle) unanswered(n *networkRow, name, note string, severity finding.Severity, holds func(day int) bool) {
	before := len(o.found)
	o.about(finding.G17, n, name, note, holds)
	if len(o.found) > before {
		o.severe(severity)
	}
}

// appointment times are minutes of the day: none goes on over midnight.
func (o *oracle) o11(child string) {
	for day := o.asAt; day <= o.asAt+o.p.ClashNoticeDays; day++ {
		var children, names []string
		for _, a := range o.clashing(child, day) {
			children, names = append(children, a.child), append(names, a.name)
		}
		if len(names) > 0 {
			o.while(finding.O11, func(d int) bool { return day-o.p.ClashNoticeDays <= d && d <= day }, rests{begins: []int{day}}, "", children, names)
		}
	}
}

// keeps are the appointments of a day that need somebody, of the child and of those near it.
func (o *oracle) keeps(child, who string, day int) []appointmentRow {
	var kept []appointmentRow
	for _, a := range o.appointments {
		if a.on == day && !a.cancelled && o.near(child, a.child) && (slices.Contains(a.kin, who) || a.child == who && !a.alone) {
			kept = append(kept, a)
		}
	}
	return kept
}

func (o *oracle) near(child, other string) bool {
	ever := func(b belongingRow) bool {
		return b.child == child && b.home != "" && slices.ContainsFunc(o.belongings, func(c belongingRow) bool { return c.child == other && c.whanau == b.whanau && c.home == b.home })
	}
	return child == other || slices.Contains(o.siblingsOf(child), other) || slices.ContainsFunc(o.belongings, ever)
}

func (o *oracle) clashing(child string, day int) []appointmentRow {
	var clashing []appointmentRow
	for _, who := range []string{child, "nan", "koro"} {
		kept := o.keeps(child, who, day)
		own := func(a appointmentRow) bool { return a.child == child }
		if len(kept) > o.p.MaxAppointmentsADay && slices.ContainsFunc(kept, own) {
			clashing = append(clashing, kept...)
		}
		for i, a := range kept {
			for _, b := range kept[i+1:] {
				if (own(a) || own(b)) && o.collide(a, b) {
					clashing = append(clashing, a, b)
				}
			}
		}
	}
	return clashing
}

func (o *oracle) collide(a, b appointmentRow) bool {
	if b.start < a.start {
		a, b = b, a
	}
	if a.place != "" && a.place == b.place {
		return a.child == b.child && b.start < a.end
	}
	if b.start == a.start {
		return true
	}
	return b.start < a.end+max(b.travel, o.p.TravelMinutes)
}
