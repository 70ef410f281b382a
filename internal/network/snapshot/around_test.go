package snapshot

import (
	"testing"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
)

// What is asked for one day must be what the sets of days hold.
func TestOneDayAgreesWithAllDays(t *testing.T) {
	periods := []calendar.Period{{From: 0, Until: 10}, {From: 5, Until: 15}, {From: 8, Until: 9}, calendar.Since(12)}
	team, agency := &Team{ID: ID{1}}, &Agency{ID: ID{2}}
	for i := range 1 << 8 {
		p := &Practitioner{}
		for j, period := range periods {
			if i&(1<<j) != 0 {
				p.Employments = append(p.Employments, Employment{Agency: ID{2 + byte(j%2)}, Period: period})
			}
			if i&(16<<j) != 0 {
				p.Affiliations = append(p.Affiliations, Affiliation{Team: ID{1 + byte(j%2)}, Period: period})
			}
		}
		n := &Network{Team: team, Period: calendar.Period{From: 2, Until: 14}}
		m := &Membership{Network: n, Practitioner: p, Agency: agency, Row: calendar.Period{From: 1, Until: 18}}
		days, assumed := m.Effective()
		if m.Assumed() != assumed {
			t.Fatalf("%+v: assumed %v", p, m.Assumed())
		}
		for day := calendar.Date(-1); day < 20; day++ {
			if m.EffectiveOn(day) != days.Contains(day) {
				t.Fatalf("%+v: day %d", p, day)
			}
		}
	}
	for _, status := range enum.ProvisionStatus("").Values() {
		p := &Provision{Status: enum.ProvisionStatus(status), Period: periods[0]}
		for day := calendar.Date(-1); day < 20; day++ {
			one := calendar.Period{From: day, Until: day + 1}
			if p.LiveOn(day) != p.Live().Contains(day) || p.LiveIn(one) != p.LiveOn(day) {
				t.Fatalf("%s on day %d", status, day)
			}
		}
	}
}
