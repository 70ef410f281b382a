package finding_test

import (
	"fmt"
	"math/rand/v2"

	"pgregory.net/rapid"

	"cangraph/ent/enum"
	"cangraph/internal/finding"
)

// drawn draws a question about a small, crowded world: few names, few days, many
// coincidences. The world obeys what the database enforces (no overlapping networks
// of a child, leads of a network, delegates of a lead or memberships of a person in one).
//
// Some questions come from rapid's own choices, which shrink well but are sparse; most
// from even dice.
func drawn(t *rapid.T) *oracle {
	d := drawing{func(n int) int { return rapid.IntRange(0, n-1).Draw(t, "roll") }, &world{}}
	if rapid.IntRange(0, 9).Draw(t, "sparse") < 9 {
		a, b := rapid.Uint64().Draw(t, "seed"), rapid.Uint64().Draw(t, "seed")
		d.roll = rand.New(rand.NewPCG(a, b)).IntN
	}
	return d.oracle()
}

func (d drawing) oracle() *oracle {
	children := 2 + d.roll(3)
	for i, parent := range []string{"A", "B"} {
		if d.chance(30) {
			d.partOf(agencies[i+1], parent)
		}
	}
	for i := range children {
		child := fmt.Sprint("c", i)
		d.aroundNetworks(child)
		d.belonging(child)
		for j := range i {
			if d.chance(60) {
				d.sibling(child, fmt.Sprint("c", j), d.day(), d.end())
			}
		}
	}
	for _, who := range people {
		d.ties(who)
	}
	d.serving(children)
	if d.chance(60) {
		d.atWork(children)
	}
	return &oracle{world: d.world, asAt: d.roll(60) - 5, today: d.roll(80) - 5, p: d.params()}
}

var (
	agencies = []string{"A", "B", "C"}
	people   = []string{"P", "Q", "R"}
	families = []string{"w0", "w1"}
	homes    = []string{"", "h1", "h2"}
	services = []string{"counselling", "budgeting", "mentoring", "parenting", "school"}
	roles    = []enum.MembershipRole{"", enum.RoleCore, enum.RoleUniversal, enum.RoleConsulting}
	reasons  = []string{"", "", "GOAL_MET", "MOVED_AWAY", "STAFF_LEFT"}
	gaps     = []int{0, 0, 1, 4, 9}
	statuses = []enum.ProvisionStatus{enum.Active, enum.Active, enum.Active, enum.Completed, enum.Proposed, enum.Declined}
)

type drawing struct {
	roll func(n int) int // one of 0 to n-1
	*world
}

func (d drawing) chance(percent int) bool  { return d.roll(100) >= 100-percent }
func (d drawing) day() int                 { return d.roll(50) - 10 }
func (d drawing) of(names []string) string { return names[d.roll(len(names))] }

// end is the end of a period that starts on day 40 or before.
func (d drawing) end() int {
	if d.chance(40) {
		return forever
	}
	return 41 + d.roll(20)
}

// spells draws periods one after the other, often meeting.
func (d drawing) spells(most int) []span {
	var spells []span
	from := d.roll(30) - 10
	for range d.roll(most + 1) {
		s := span{from, from + 1 + d.roll(30)}
		if d.chance(20) {
			s.until = forever
		}
		spells = append(spells, s)
		if s.until == forever {
			break
		}
		from = s.until + gaps[d.roll(len(gaps))]
	}
	return spells
}

func (d drawing) aroundNetworks(child string) {
	for i, s := range d.spells(5) {
		name := fmt.Sprint(child, " network ", i)
		d.network(name, child, s.from, s.until)
		for _, l := range d.spells(3) {
			d.lead(name, d.of(people), l.from, l.until)
			for _, s := range d.spells(2) {
				d.delegate(d.of(people), d.of(agencies), s.from, s.until)
			}
		}
		for _, who := range people {
			for _, m := range d.spells(5) {
				d.bareMember(name, who, d.of(agencies), m.from, m.until).as(roles[d.roll(len(roles))])
			}
		}
		for _, k := range d.spells(1) {
			d.kin(name, "kin", k.from, k.until)
		}
	}
}

func (d drawing) belonging(child string) {
	for range d.roll(6) {
		d.belongs(child, d.of(families), d.of(homes), d.day(), d.end())
	}
}

func (d drawing) ties(who string) {
	if d.chance(40) {
		return
	}
	for _, agency := range agencies {
		for _, s := range d.spells(2) {
			d.employed(who, agency, s.from, s.until)
		}
	}
	for _, s := range d.spells(2) {
		d.affiliated(who, s.from, s.until)
	}
}

func (d drawing) serving(children int) {
	first := d.roll(len(services))
	few := services[first : first+1+d.roll(len(services)-first)]
	for range d.roll(30) {
		from := d.day()
		s := serviceRow{service: d.of(few), agency: d.of(agencies), reason: d.of(reasons),
			status: statuses[d.roll(len(statuses))], span: span{from, from + 1 + d.roll(30)}}
		if d.chance(70) {
			s.who = d.of(people)
		}
		if s.status != enum.Completed && d.chance(25) {
			s.until = forever
		}
		if d.chance(25) {
			s.whanau = d.of(families)
		} else {
			s.child = fmt.Sprint("c", d.roll(children))
		}
		d.add(s)
		if s.until < forever && d.chance(30) {
			next := s
			next.agency, next.span = d.of(agencies), span{s.until - d.roll(6), s.until + 1 + d.roll(20)}
			d.add(next)
		}
	}
}

// params shrinks the thresholds to the size of the world.
func (d drawing) params() finding.Params {
	up := func(most int) int { return 1 + d.roll(most) }
	return finding.Params{
		DuplicateMinDays: up(12), HandoverDays: up(8), SiblingMinChildren: 1 + up(2),
		PairMonths: up(2), PairMinDays: up(6), PairMinChildren: 1 + up(2), PairMinWhanau: up(3),
		MaxAgencies: up(2), MaxPractitioners: up(2), LeadGraceDays: up(6) - 1,
		ShortTermDays: up(30), ShortTermMonths: up(2),
		InconsistentMonths: up(2), InconsistentPractitioners: 1 + up(2), InconsistentBreakDays: up(5) - 1, InconsistentBreaks: up(2),
		SingleAgencyDays: up(12) - 1,
		MaxAppointments:  up(4), RepeatedAssessmentDays: up(30), ClashNoticeDays: up(9) - 1, TravelMinutes: 30 * (up(3) - 1), MaxAppointmentsADay: up(2),
		ContradictionDays: up(9) - 1, UnownedSeverity: up(3), UnownedSeenBy: up(2), UnownedDays: up(5) - 1,
		SilentLeadDays: up(6), SilentCoreDays: up(9), SilentUniversalDays: up(12), UnmetDays: up(9) - 1, WaitlistDays: up(5) - 1, PlanToldDays: up(5) - 1,
		GroupHuiDays: up(12), GroupHuiAgencies: up(3), MissedHui: up(2), UninvitedDays: up(6) - 1, UnsharedDays: up(9) - 1,
		RisingDays: up(30), RisingConcerns: 1 + up(2), UnseenDays: up(9), SiblingViewDays: up(9) - 1, BarrierDays: up(9) - 1, SiloedDays: up(9),
		TransitionDays: up(9) - 1, NaturalSupports: up(2), StaleDays: up(6),
	}
}
