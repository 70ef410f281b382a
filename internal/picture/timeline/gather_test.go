package timeline

import (
	"cmp"
	"fmt"
	"slices"
	"testing"

	"github.com/google/uuid"
	"pgregory.net/rapid"

	"cangraph/ent/enum"
	"cangraph/internal/bilingual"
	"cangraph/internal/calendar"
	"cangraph/internal/network"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/picture/frame"
	"cangraph/internal/sight"
)

// drawnChild is a child with networks, one after the other, and services, of which some count on no day at all.
func drawnChild(t *rapid.T) *snapshot.Child {
	period := func(label string) calendar.Period {
		from := today.AddDays(rapid.IntRange(-60, 30).Draw(t, label))
		if rapid.Bool().Draw(t, label+" goes on") {
			return calendar.Since(from)
		}
		return calendar.Period{From: from, Until: from.AddDays(rapid.IntRange(1, 60).Draw(t, label+" days"))}
	}
	rows := 0
	id := func() snapshot.ID { rows++; return uuid.NewSHA1(uuid.Nil, []byte(fmt.Sprint(rows))) }
	child := &snapshot.Child{ID: id(), PreferredName: "Hana"}
	team := &snapshot.Team{ID: id(), Name: "Team"}
	kin := &snapshot.Kin{ID: id(), GivenNames: "Mere"}
	var agencies []*snapshot.Agency
	for i := range 3 {
		agencies = append(agencies, &snapshot.Agency{ID: id(), Name: fmt.Sprint("Agency ", i), Kind: "OTHER"})
	}
	var people []*snapshot.Practitioner
	for i := range 4 {
		p := &snapshot.Practitioner{ID: id(), GivenNames: fmt.Sprint("Person ", i)}
		for range rapid.IntRange(0, 2).Draw(t, "employments") {
			p.Employments = append(p.Employments, snapshot.Employment{Agency: rapid.SampledFrom(agencies).Draw(t, "at").ID, Period: period("employed")})
		}
		for range rapid.IntRange(0, 2).Draw(t, "affiliations") {
			p.Affiliations = append(p.Affiliations, snapshot.Affiliation{Team: team.ID, Period: period("affiliated")})
		}
		people = append(people, p)
	}
	for begins := today.AddDays(-80); begins < today.AddDays(20); {
		n := &snapshot.Network{ID: id(), Child: child, Team: team, Period: calendar.Period{From: begins, Until: begins.AddDays(rapid.IntRange(1, 60).Draw(t, "open"))}}
		begins = n.Period.Until.AddDays(rapid.IntRange(0, 20).Draw(t, "closed"))
		for led := n.Period.From.AddDays(-5); led < n.Period.Until; {
			l := &snapshot.Lead{ID: id(), Network: n, Practitioner: rapid.SampledFrom(people).Draw(t, "leads"), Row: calendar.Period{From: led, Until: led.AddDays(rapid.IntRange(1, 40).Draw(t, "led"))}}
			led = l.Row.Until.AddDays(rapid.IntRange(0, 9).Draw(t, "nobody"))
			n.Leads = append(n.Leads, l)
		}
		for _, who := range people {
			m := &snapshot.Membership{ID: id(), Network: n, Practitioner: who, Agency: rapid.SampledFrom(agencies).Draw(t, "for"), Role: enum.RoleConsulting, Row: period("member")}
			n.Memberships = append(n.Memberships, m)
			if len(n.Delegations) == 0 && rapid.Bool().Draw(t, "delegate") {
				n.Delegations = append(n.Delegations, &snapshot.Delegation{ID: id(), Lead: n.Leads[0].ID, Network: n, Practitioner: who, Agency: m.Agency, Row: period("delegate")})
			}
		}
		n.Memberships = append(n.Memberships, &snapshot.Membership{ID: id(), Network: n, Kin: kin, Role: "WHANAU", Row: period("kin")}, &snapshot.Membership{ID: id(), Network: n, Child: child, Role: enum.RoleChild, Row: period("child")})
		child.Networks = append(child.Networks, n)
	}
	whanau := &snapshot.Whanau{ID: id(), Name: "Whānau"}
	for range rapid.IntRange(0, 2).Draw(t, "stays") {
		child.Whanau = append(child.Whanau, &snapshot.WhanauMember{Whanau: whanau, Child: child, Period: period("stay")})
	}
	for range rapid.IntRange(0, 8).Draw(t, "services") {
		p := &snapshot.Provision{ID: id(), Agency: rapid.SampledFrom(agencies).Draw(t, "agency"), Type: &snapshot.ServiceType{ID: id(), Name: "Mentoring"}, Period: period("service"),
			Status: rapid.SampledFrom([]enum.ProvisionStatus{enum.Active, enum.Completed, "DECLINED", "WAITLIST"}).Draw(t, "status")}
		if rapid.Bool().Draw(t, "named") {
			p.Practitioner = rapid.SampledFrom(people).Draw(t, "by")
		}
		if rapid.Bool().Draw(t, "for the whānau") {
			p.Whanau, whanau.Provisions = whanau, append(whanau.Provisions, p)
		} else {
			p.Child, child.Provisions = child, append(child.Provisions, p)
		}
	}
	return child
}

// answered is what the network of a day answers of who and what there is, each in a line.
func answered(s *network.Support) (lines []string) {
	say := func(kind kind, id, agency string) { lines = append(lines, fmt.Sprint(kind, " ", id, " ", agency)) }
	if n := s.Network(); n != nil {
		say(open, n.GlobalID(), "")
		if s.LeadProfessional() == nil {
			say(vacant, "", "")
		}
	}
	if l := s.LeadProfessional(); l != nil {
		agency := ""
		for _, of := range s.Leads() {
			if of.Since == l.Since && of.Agency != nil {
				agency = of.Agency.Name
			}
		}
		say(leads, l.Practitioner.GlobalID(), agency)
	}
	if d := s.LeadDelegate(); d != nil {
		say(delegate, d.Practitioner.GlobalID(), d.Agency.Name)
	}
	for _, m := range s.Members() {
		switch {
		case m.Practitioner != nil:
			say(member, m.Practitioner.GlobalID(), m.Agency.Name)
		case m.Kin != nil:
			say(member, m.Kin.GlobalID(), "")
		default:
			say(member, m.Child.GlobalID(), "")
		}
	}
	for _, p := range s.Services() {
		say(service, p.GlobalID(), p.Agency.Name)
	}
	slices.Sort(lines)
	return lines
}

// drawnOn is what the bars of a day are.
func drawnOn(s *scene, day calendar.Date) (lines []string) {
	for _, g := range s.groups {
		for _, l := range g.lanes {
			for _, b := range l.bars {
				if b.period.Contains(day) {
					lines = append(lines, fmt.Sprint(l.kind, " ", b.id, " ", b.agency))
				}
			}
		}
	}
	slices.Sort(lines)
	return lines
}

// The bars of a day are what the network of that day answers, on every day: what counts on none is not drawn.
func TestTheBarsOfADayAreWhatItAnswers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		around := network.SupportOf(drawnChild(t), today, today, sight.Sight{})
		g := gathered(around, &frame.Frame{Lang: bilingual.English}, frame.Asked{})
		for day := today.AddDays(-120); day < today.AddDays(120); day = day.AddDays(1) {
			if got, want := drawnOn(&g.scene, day), answered(around.On(day)); !slices.Equal(got, want) {
				t.Fatalf("on %s there is %q, and drawn is %q", day, want, got)
			}
		}
		for _, of := range g.groups {
			if len(of.lanes) == 0 {
				t.Fatalf("%s is drawn with nothing in it", of.name)
			}
			for _, l := range of.lanes {
				for _, b := range l.bars {
					if on := around.On(cmp.Or(b.period.From, today)); b.period.Empty() || len(answered(on)) == 0 {
						t.Fatalf("%+v never counts", b)
					}
				}
			}
		}
	})
}
