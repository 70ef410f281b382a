package ecomap

import (
	"slices"
	"testing"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/bilingual"
	"cangraph/internal/calendar"
	"cangraph/internal/finding"
	"cangraph/internal/network"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/picture/frame"
	"cangraph/internal/picture/svg"
	"cangraph/internal/sight"
)

var today = calendar.Of(2026, 6, 16)

// gathering is a scene with nobody in it yet.
func gathering() *gatherer {
	child := &snapshot.Child{ID: uuid.New(), PreferredName: "Hana"}
	g := &gatherer{around: network.SupportOf(child, today, today, sight.Sight{}), work: &snapshot.Casework{}, of: map[snapshot.ID]*system{}, where: map[snapshot.ID]*system{}}
	g.Frame, g.at = &frame.Frame{Lang: bilingual.English}, map[*frame.Mark][]*system{}
	return g
}

// found adds a finding.
func (g *gatherer) found(code finding.Code, evidence ...snapshot.Node) {
	g.Marks = append(g.Marks, &frame.Mark{Number: len(g.Marks) + 1, Finding: &finding.Finding{Code: code, Evidence: evidence}})
}

func agencyNamed(name string) *snapshot.Agency { return &snapshot.Agency{ID: uuid.New(), Name: name} }

// Who is at odds has a crossed tie, whoever was heard; who was not heard for long a broken one, unless something else was.
func TestTiesOfFindings(t *testing.T) {
	g := gathering()
	school, clinic, club, home := g.agency(agencyNamed("school")), agencyNamed("clinic"), agencyNamed("club"), agencyNamed("home")
	school.tie = strong
	nurse, coach, heard := &snapshot.Practitioner{ID: uuid.New()}, &snapshot.Practitioner{ID: uuid.New()}, &snapshot.Practitioner{ID: uuid.New()}
	g.practitioner(g.agency(clinic), nurse, nil)
	g.practitioner(g.agency(club), coach, nil)
	g.practitioner(g.agency(home), heard, nil)
	g.agency(home).tie = strong
	saw, other := uuid.New(), uuid.New()
	g.work.Observations = []*snapshot.Observation{{Entry: snapshot.Entry{ID: saw, For: clinic.ID}}, {Entry: snapshot.Entry{ID: other, For: uuid.New()}}}
	g.found(finding.O12, snapshot.Record{Type: "Observation", ID: saw}, snapshot.Record{Type: "Observation", ID: other})
	g.found(finding.G5, nurse)
	g.found(finding.G5, coach)
	g.found(finding.G5, heard)
	g.place()
	for name, want := range map[string]tie{"school": strong, "clinic": stressful, "club": tenuous, "home": strong} {
		is := g.systems[slices.IndexFunc(g.systems, func(s *system) bool { return s.name == name })]
		if is.tie != want {
			t.Errorf("the tie to the %s is %d, want %d", name, is.tie, want)
		}
	}
	if at := g.at[g.Marks[0]]; len(at) != 1 || at[0].name != "clinic" {
		t.Errorf("the first stands at %v", at)
	}
}

// Every kind of tie is drawn in its own way.
func TestTiesLookDifferent(t *testing.T) {
	drawn := map[string]tie{}
	for is := plain; is <= stressful; is++ {
		c := &svg.Canvas{}
		drawTie(c, svg.At(0, 0), svg.At(100, 0), is)
		document := c.Document("")
		if other, known := drawn[document]; known {
			t.Errorf("ties %d and %d look the same", other, is)
		}
		drawn[document] = is
	}
}

// Who supports the child from outside stands around it while they do: at their agency, by themselves, or as one of everyday life.
func TestSupportFromOutside(t *testing.T) {
	g := gathering()
	club := agencyNamed("club")
	coach, neighbour, gone := &snapshot.Practitioner{ID: uuid.New(), GivenNames: "Coach"}, &snapshot.Practitioner{ID: uuid.New(), GivenNames: "Neighbour"}, today
	aunt := uuid.New()
	g.work.Supports = []*snapshot.ExternalSupport{
		{Entry: snapshot.Entry{ID: uuid.New()}, Practitioner: coach, Agency: club, Since: today},
		{Entry: snapshot.Entry{ID: uuid.New()}, Practitioner: neighbour, Since: today.AddDays(-9)},
		{Entry: snapshot.Entry{ID: aunt}, Name: "Aunty Bea", Part: "cooks with her", Since: today.AddDays(-9)},
		{Entry: snapshot.Entry{ID: uuid.New()}, Name: "has ended", Since: today.AddDays(-9), Ended: &gone},
		{Entry: snapshot.Entry{ID: uuid.New()}, Name: "will begin", Since: today.AddDays(1)},
	}
	g.work.Safety = []*snapshot.SafetyHelper{{Support: aunt, Agreed: today}}
	g.outside()
	var got []string
	for _, s := range g.systems {
		line := s.sector.Name(bilingual.English) + ": " + s.name
		for _, f := range s.people {
			line += ", " + f.name
		}
		for _, is := range s.services {
			line += ", " + is.name
		}
		got = append(got, line)
	}
	if want := []string{"others: club, Coach", "others: Neighbour", "everyday life: Aunty Bea, cooks with her, promised to stay"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// What an adult is to the child is said as in a genogram, from whichever side it is recorded.
func TestWhatAdultsAreToTheChild(t *testing.T) {
	g := gathering()
	step, foster := &snapshot.Kin{ID: uuid.New()}, &snapshot.Kin{ID: uuid.New()}
	always := calendar.Period{From: today, Until: calendar.Forever}
	g.around.Child.In = &snapshot.Snapshot{Relations: []*snapshot.Relation{
		{Of: g.around.Child, Relative: step, Kind: enum.Step, Row: always}, {Of: foster, Relative: g.around.Child, Kind: enum.Foster, Row: always}}}
	to := g.related()
	if to[step.ID] != "step-parent" || to[foster.ID] != "foster parent" {
		t.Errorf("%q", to)
	}
}
