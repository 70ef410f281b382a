package finding_test

import (
	"fmt"

	"cangraph/ent/enum"
)

var (
	domains       = []enum.LifeDomain{enum.DomainHealth, enum.DomainEducation, enum.DomainBehaviour, enum.DomainSafety}
	activityKinds = []enum.ActivityStatus{enum.ActivityProposed, enum.ActivityAgreed, enum.ActivityDeclined, enum.ActivityFinished, enum.ActivityStopped}
	requestKinds  = []enum.ServiceRequestStatus{enum.ServiceWaitlisted, enum.ServiceWaitlisted, enum.DeclinedBelowThreshold, enum.ServiceDeclined, enum.ServiceAccepted}
	stepKinds     = []enum.ConcernStepKind{enum.ConcernAcknowledged, enum.ConcernAcknowledged, enum.ConcernAssigned, enum.ConcernOwned, enum.ConcernOwned, enum.ConcernPlanned,
		enum.ConcernWeighed, enum.ConcernWeighed, enum.ConcernReleased, enum.ConcernEscalated}
	linkKinds = []enum.ObservationLinkKind{enum.Contradicts, enum.Contradicts, enum.Corroborates, enum.AddsTo}
	attends   = []enum.Attendance{enum.Present, enum.Present, enum.Apologies, enum.Absent, ""}
	adults    = []string{"nan", "koro"}
	others    = []string{"", "child", "kin"}
)

// casework draws what was written about the children, most of it about the first.
func (d drawing) atWork(children int) {
	d.judge()
	for range d.roll(4) {
		d.comesOfAge(d.someone(children), d.day())
	}
	for _, n := range d.networks {
		d.planned(n)
		d.meetings(n)
	}
	for range d.roll(8) {
		d.worried(d.someone(children))
	}
	d.observed(children)
	d.asking()
	for range d.roll(5) {
		d.signal("c0")
	}
	for range d.roll(12) {
		d.appointed(d.someone(children))
	}
	d.staying()
	if d.chance(40) {
		d.recordedTwice()
	}
}

// recordedTwice draws records with few names and birth dates, one of them of the first child.
func (d drawing) recordedTwice() {
	for _, child := range []string{"c0", "r1", "r2", "r3"} {
		d.recorded(child, d.of([]string{"Ana", "Mere", "Ana Mere"}), d.of([]string{"Ana", "Mere"}), d.of([]string{"2015-03-04", "2015-04-03", "2016-03-04", "2017-03-04"}))
	}
}

// someone is mostly the first child.
func (d drawing) someone(children int) string {
	return fmt.Sprint("c", max(0, d.roll(2*children)-children))
}

// by is a day after another one, or never.
func (d drawing) by(day int) int {
	if d.chance(40) {
		return forever
	}
	return day + d.roll(20)
}

func (d drawing) planned(n networkRow) {
	for range d.roll(3) {
		started := d.day()
		d.assess(n.child, n.name, d.of(agencies), started, started+d.roll(9), d.by(started))
		for range d.roll(3) {
			d.part(started)
		}
		for range d.roll(3) {
			d.needed(started)
		}
	}
	if d.chance(20) {
		d.again(n, d.day())
	}
	for range d.roll(4) {
		d.conflicting(n.child)
	}
	for range d.roll(3) {
		d.agree(n.child, n.name, d.day())
		for range d.roll(2) {
			d.tellPlan(d.of([]string{"child", "kin", "P"}), last(d.plans).agreed+d.roll(9))
		}
	}
	for range d.roll(3) {
		due := d.day()
		d.review(n.child, n.name, due, d.by(due-9))
	}
}

// again adds an assessment by another agency that looked at the same part of life.
func (d drawing) again(n networkRow, started int) {
	for _, agency := range []string{"A", "B"} {
		started += d.roll(20)
		d.assess(n.child, n.name, agency, started, started+5, started+d.roll(9)).with(d.of([]string{"", "SDQ", "CAN"}), d.chance(30))
		d.contribute(d.of(people), started, started, string(domains[d.roll(2)]))
	}
}

// conflicting says of two activities of a child that they work against each other.
func (d drawing) conflicting(child string) {
	var own []activityRow
	for _, a := range d.activities {
		if a.child == child {
			own = append(own, a)
		}
	}
	if len(own) < 2 {
		return
	}
	first := d.roll(len(own))
	noticed := own[first].from + d.roll(5)
	d.conflictOf(own[first], own[(first+1+d.roll(len(own)-1))%len(own)], noticed, d.by(noticed))
}

func (d drawing) part(started int) {
	if d.chance(50) {
		d.contribute(d.of(people), started+d.roll(9), d.by(started))
		return
	}
	d.contribute(d.of(people), started+d.roll(9), started+d.roll(20), string(domains[d.roll(2)]))
}

func (d drawing) needed(started int) {
	recorded := started + d.roll(5)
	d.need(domains[d.roll(len(domains))], recorded, d.by(recorded))
	for range d.roll(2) {
		agreed := recorded + d.roll(20)
		d.act(activityKinds[d.roll(len(activityKinds))], agreed, agreed+d.roll(9), d.by(agreed))
	}
	if d.chance(20) && len(d.services) > 0 {
		d.meet()
		d.met[len(d.met)-1].service = d.services[d.roll(len(d.services))].name
	}
	for range d.roll(3) {
		asked := recorded + d.roll(20)
		d.request(requestKinds[d.roll(len(requestKinds))], asked, d.by(asked))
	}
}

func (d drawing) meetings(n networkRow) {
	for range d.roll(5) {
		d.callHui(n.child, n.name, d.day())
		d.hui[len(d.hui)-1].cancelled = d.chance(20)
		for _, who := range people {
			if d.chance(70) {
				d.seat(who, d.of(agencies), attends[d.roll(len(attends))])
				d.seats[len(d.seats)-1].leftOut = d.seats[len(d.seats)-1].attendance == "" && d.chance(30)
			}
		}
	}
	for range d.roll(3) {
		invited, answer := d.day(), enum.InvitationAnswer("")
		answered := d.by(invited)
		if answered < forever {
			answer = []enum.InvitationAnswer{enum.InvitationAccepted, enum.InvitationDeclined, enum.InvitationWithdrawn}[d.roll(3)]
		}
		d.invite(n.name, d.of(people), answer, invited, answered)
	}
}

func (d drawing) worried(child string) {
	raised := d.day()
	d.concern(child, d.of(people), d.of(agencies), weights[1+d.roll(4)], raised, d.by(raised))
	for range d.roll(6) {
		raised += d.roll(6)
		d.step(stepKinds[d.roll(len(stepKinds))], d.of(people), d.of(agencies), raised)
		switch s := &d.steps[len(d.steps)-1]; s.kind {
		case enum.ConcernWeighed:
			s.severity = weights[1+d.roll(4)]
		case enum.ConcernReleased:
			s.whom = d.of(people)
		}
	}
	if d.chance(40) {
		d.openIt(d.of(people), d.of(agencies), raised)
	}
}

func (d drawing) observed(children int) {
	for range d.roll(6) {
		d.observe(d.someone(children), d.of(people), d.of(agencies), d.day())
		if x := last(d.observations); d.chance(30) {
			d.openings = append(d.openings, openingRow{x.child, x.name, d.of(people), d.of(agencies), x.seen + d.roll(20)})
		}
		if len(d.observations) > 1 && d.chance(70) {
			d.link(linkKinds[d.roll(len(linkKinds))], d.of(agencies), d.day())
			if l := &d.links[len(d.links)-1]; d.chance(30) {
				l.a, l.b = l.b, l.a
			}
			if d.chance(40) {
				again := last(d.links)
				again.kind, again.on = linkKinds[d.roll(len(linkKinds))], again.on+d.roll(12)
				d.links = append(d.links, again)
			}
		}
		if d.chance(20) {
			d.worried(last(d.observations).child)
			d.concerns[len(d.concerns)-1].observation = last(d.observations).name
		}
	}
}

func (d drawing) asking() {
	for range d.roll(3) {
		s := d.day()
		d.disagree("c0", s, d.by(s))
		d.barrier("c0", s+3, d.by(s+3))
		d.consent("c0", s, d.by(s+1))
		d.askUpdate("c0", d.of(people), s, d.by(s-5), d.by(s+5))
		d.question("c0", d.chance(50), s, d.by(s-5))
	}
}

func (d drawing) signal(child string) {
	on := d.day()
	switch d.roll(4) {
	case 0:
		d.deliver(child, d.of(people), on, d.by(on), d.chance(50))
		if r := &d.deliveries[len(d.deliveries)-1]; r.occurred == forever {
			r.seen = false
		}
	case 1:
		d.progress(child, d.of(people), on)
	case 2:
		d.voice(child, d.of(people), on)
	case 3:
		d.contact(child, d.of(others), d.chance(50), on, d.of(people), d.of(people))
	}
}

func (d drawing) appointed(child string) {
	day, start := d.roll(40), 480+30*d.roll(12)
	if len(d.appointments) > 0 && d.chance(80) {
		before := last(d.appointments)
		day, start = before.on, before.start+30*d.roll(4)
	}
	d.appoint(child, d.of([]string{"", "here", "here", "here", "there"}), day, start, start+30*(1+d.roll(3)))
	a := &d.appointments[len(d.appointments)-1]
	a.travel, a.cancelled, a.alone = 20*d.roll(4), d.chance(10), d.chance(30)
	if d.chance(50) || a.alone {
		a.kin = adults[:1+d.roll(2)]
	}
}

func (d drawing) staying() {
	for range d.roll(4) {
		s := d.day()
		d.support("c0", d.of([]string{"", "P"}), s, d.by(s))
		d.helper("c0", "", last(d.supports).name, "", s+d.roll(9), d.by(s+9))
	}
	for range d.roll(3) {
		s := d.day()
		d.helper("c0", d.of(append(adults, "kin")), "", "", s, d.by(s))
	}
	for _, k := range adults {
		d.adult(d.of(families), k, d.of(homes), d.day(), d.end())
	}
	for i := range d.services {
		if s := &d.services[i]; s.whanau != "" && d.chance(40) {
			s.adult = d.of(adults)
		}
	}
}
