package timeline

import (
	"slices"
	"testing"

	"github.com/google/uuid"

	"cangraph/internal/bilingual"
	"cangraph/internal/calendar"
	"cangraph/internal/finding"
	"cangraph/internal/network"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/picture/frame"
	"cangraph/internal/sight"
)

// What a finding rests on has its number: of people what lasts on the day, who leads by leading, a vacancy where it is; what
// is about a whole agency stands at it, and O9 nowhere.
func TestWhereFindingsStand(t *testing.T) {
	agency := &snapshot.Agency{ID: uuid.New(), Name: "School", Kind: "SCHOOL"}
	nurse, teacher := &snapshot.Practitioner{ID: uuid.New(), GivenNames: "Nurse"}, &snapshot.Practitioner{ID: uuid.New(), GivenNames: "Teacher"}
	child := &snapshot.Child{ID: uuid.New(), PreferredName: "Hana", In: &snapshot.Snapshot{With: snapshot.With{Casework: true, Holding: true, Kinship: true}}}
	before := &snapshot.Network{ID: uuid.New(), Child: child, Team: &snapshot.Team{ID: uuid.New(), Name: "Team"}, Period: calendar.Period{From: today.AddDays(-90), Until: today.AddDays(-50)}}
	is := &snapshot.Network{ID: uuid.New(), Child: child, Team: before.Team, Period: calendar.Since(today.AddDays(-40))}
	for _, n := range []*snapshot.Network{before, is} {
		n.Memberships = []*snapshot.Membership{{ID: uuid.New(), Network: n, Practitioner: nurse, Agency: agency, Role: "CORE", Row: n.Period}}
		n.Leads = []*snapshot.Lead{{ID: uuid.New(), Network: n, Practitioner: nurse, Row: calendar.Period{From: n.Period.From, Until: n.Period.From.AddDays(30)}}}
	}
	child.Networks = []*snapshot.Network{before, is}
	given := &snapshot.Provision{ID: uuid.New(), Child: child, Agency: agency, Practitioner: teacher, Type: &snapshot.ServiceType{ID: uuid.New(), Name: "Reading"}, Status: "COMPLETED", Period: calendar.Period{From: today.AddDays(-40), Until: today.AddDays(-20)}}
	gives := &snapshot.Provision{ID: uuid.New(), Child: child, Agency: agency, Practitioner: teacher, Type: given.Type, Status: "ACTIVE", Period: calendar.Since(today.AddDays(-10))}
	child.Provisions = []*snapshot.Provision{given, gives}
	seen := uuid.New()
	child.Casework = &snapshot.Casework{Observations: []*snapshot.Observation{{Entry: snapshot.Entry{ID: seen, For: agency.ID}}}}

	for _, c := range []struct {
		on   int // days from today
		code finding.Code
		by   snapshot.Node
		want []string
	}{
		{0, finding.O4, nurse, []string{"Nurse"}}, {0, finding.O4, teacher, []string{"Reading"}}, {0, finding.G8, given, []string{"Reading"}},
		{-35, finding.O6, nurse, []string{"Nurse leads"}}, {-35, finding.G3, nurse, []string{"Nurse leads"}}, {0, finding.O6, nurse, nil},
		{0, finding.G1, is, []string{"Nobody leads"}}, {0, finding.G13, is, []string{"Team"}}, {0, finding.O9, agency, nil}, {0, finding.O9, nurse, nil},
		{0, finding.G15, agency, []string{"School"}}, {0, finding.O12, snapshot.Record{Type: "Observation", ID: seen}, []string{"School"}},
	} {
		g := gathered(network.SupportOf(child, today.AddDays(c.on), today, sight.Sight{}), &frame.Frame{Lang: bilingual.English}, frame.Asked{})
		m := &frame.Mark{Number: 1, Finding: &finding.Finding{Code: c.code, Kind: finding.Gap, Evidence: []snapshot.Node{c.by}}}
		g.Marks = append(g.Marks, m)
		if err := g.place(); err != nil {
			t.Fatal(err)
		}
		if got := standing(g, m); !slices.Equal(got, c.want) {
			t.Errorf("%s on %s, %d days from today: %q, want %q", c.code, c.by.NodeType(), c.on, got, c.want)
		}
	}
}

// standing is where a finding has its number.
func standing(g *gatherer, m *frame.Mark) (at []string) {
	for _, of := range g.groups {
		if slices.Contains(of.marks, m) {
			at = append(at, of.name)
		}
		for _, l := range of.lanes {
			for _, b := range l.bars {
				if slices.Contains(b.marks, m) {
					line := l.name
					if l.kind == leads {
						line += " leads"
					}
					at = append(at, line)
				}
			}
		}
	}
	return at
}
