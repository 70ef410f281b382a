package ecomap

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"cangraph/internal/bilingual"
	"cangraph/internal/finding"
	"cangraph/internal/picture/frame"
	"cangraph/internal/picture/svg"
	"cangraph/internal/picture/svg/svgtest"
)

// drawnScene is a scene of any size, from nobody to many more than there are around a child.
func drawnScene(t *rapid.T) *scene {
	text := func(label string) string {
		return rapid.SampledFrom(svgtest.Names).Draw(t, label) + fmt.Sprint(rapid.IntRange(0, 99).Draw(t, label+" number"))
	}
	person := func(label string) *figure {
		return &figure{id: text(label + " id"), name: text(label), role: text(label + " role"), lead: rapid.Bool().Draw(t, "lead"), change: rapid.SampledFrom(changes).Draw(t, "change")}
	}
	people := func(label string, most int) []*figure {
		var all []*figure
		for range rapid.IntRange(0, most).Draw(t, label) {
			all = append(all, person(label))
		}
		return all
	}
	s := &scene{Frame: &frame.Frame{Lang: rapid.SampledFrom([]bilingual.Lang{bilingual.English, bilingual.Maori}).Draw(t, "lang"), Title: text("title")},
		child: person("child"), home: people("home", 6), at: map[*frame.Mark][]*system{}}
	for range rapid.IntRange(0, 20).Draw(t, "systems") {
		is := &system{id: text("system id"), sector: frame.Sector(rapid.IntRange(0, int(frame.Another)).Draw(t, "sector")), name: text("system"),
			people: people("people", 6), tie: tie(rapid.IntRange(0, 3).Draw(t, "tie")), change: rapid.SampledFrom(changes).Draw(t, "change")}
		for range rapid.IntRange(0, 3).Draw(t, "services") {
			is.services = append(is.services, &service{name: text("service")})
		}
		s.systems = append(s.systems, is)
	}
	s.chair = rapid.Bool().Draw(t, "chair")
	for i := range rapid.IntRange(0, 25).Draw(t, "findings") {
		m := &frame.Mark{Number: i + 1, Finding: &finding.Finding{Key: fmt.Sprint(text("key"), " of ", i),
			Kind:     rapid.SampledFrom([]finding.Kind{finding.Overlap, finding.Gap}).Draw(t, "kind"),
			Polarity: rapid.SampledFrom([]finding.Polarity{finding.Risk, finding.Opportunity, finding.Neutral}).Draw(t, "polarity")}}
		for _, is := range s.systems {
			if rapid.IntRange(0, 5).Draw(t, "at") == 0 {
				s.at[m] = append(s.at[m], is)
			}
		}
		s.Marks = append(s.Marks, m)
	}
	return s
}

// changes are all that can become of somebody.
var changes = []frame.Change{frame.Same, frame.Came, frame.Gone}

var shapes = []frame.Shape{frame.Wide, frame.Narrow}

// drawn is the picture of a scene in a shape.
func drawn(s *scene, shape frame.Shape) string { return s.draw(shape).Document(s.Title) }

// However many people there are, no system lies over another, over the child or in the way of
// a line.
func TestNothingLiesOverSomethingElse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawnScene(t)
		radius := rapid.Float64Range(40, 200).Draw(t, "radius")
		ring := s.ring(radius)
		for i, p := range ring {
			if p.text.Width() > p.W-2*frame.Padding+0.01 || p.text.Height() > p.H-2*frame.Padding+0.01 {
				t.Fatalf("the text of a system is %v by %v in a box of %v by %v", p.text.Width(), p.text.Height(), p.W, p.H)
			}
			if math.Hypot(p.Middle.X, p.Middle.Y) < radius {
				t.Fatal("a system stands on the child")
			}
			for j, o := range ring {
				if i != j && (p.Meets(o.Box, 0) || p.Crossed(svg.Point{}, o.Middle)) {
					t.Fatalf("%d and %d of %d are in each other's way", i, j, len(ring))
				}
			}
		}
	})
}

// All that there is stands in the drawing, in the words and in the table.
func TestNothingIsLeftOut(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawnScene(t)
		said, rows := s.words(), s.rows()
		for _, shape := range shapes {
			elements := svgtest.Parse(t, drawn(s, shape))
			for _, name := range allNames(s) {
				if !svgtest.Shows(elements, name) {
					t.Fatalf("%s is not drawn", name)
				}
				if !strings.Contains(said, name) {
					t.Fatalf("%s is not said", name)
				}
			}
			for _, f := range allFigures(s) {
				if svgtest.Count(elements, "data-id", f.id) == 0 {
					t.Fatalf("nothing stands for %s", f.id)
				}
			}
			for _, m := range s.Marks {
				if n := svgtest.Count(elements, "data-key", m.Finding.Key); n < 2 {
					t.Fatalf("finding %d is drawn %d times, and should be in the picture and below it", m.Number, n)
				}
			}
		}
		people := 1 + len(s.home)
		for _, of := range s.systems {
			people += 1 + len(of.people)
		}
		if len(rows) != people {
			t.Fatalf("%d rows of %d", len(rows), people)
		}
		for _, f := range allFigures(s) {
			if !slices.ContainsFunc(rows, func(r *frame.Row) bool {
				return r.Name == f.name && r.Role == f.role && r.Lead == f.lead && r.Change == f.change
			}) {
				t.Fatalf("no row for %+v", f)
			}
		}
		for _, m := range s.Marks {
			if !strings.Contains(said, "\n"+m.Label()+". ") {
				t.Fatalf("finding %d is not said", m.Number)
			}
		}
		if strings.Contains(said, frame.NobodyLeads.In(s.Lang)) != s.chair {
			t.Fatal("nobody leads, or somebody does, and the words say otherwise")
		}
	})
}

// A drawing holds nothing that a page would run or load, whatever people are called, and is
// the same whenever it is drawn.
func TestADrawingIsSafeInAPage(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawnScene(t)
		for _, shape := range shapes {
			document := drawn(s, shape)
			svgtest.Safe(t, document)
			if drawn(s, shape) != document {
				t.Fatal("drawn again it is another drawing")
			}
		}
	})
}

// allFigures are the people around the child.
func allFigures(s *scene) []*figure {
	all := slices.Clone(s.home)
	for _, of := range s.systems {
		all = append(all, of.people...)
	}
	return all
}

// Somebody is new or gone by who they are, however many have one name; who is gone leads no more.
func TestWhatHasChanged(t *testing.T) {
	person := func(name string) *figure { return &figure{name: name} }
	now := &scene{home: []*figure{person("a sibling"), person("a sibling")}, systems: []*system{{name: "clinic", people: []*figure{{name: "Rua", lead: true}}}, {name: "club", people: []*figure{person("Sione")}}}}
	was := &scene{home: []*figure{person("a sibling"), person("a sibling")}, systems: []*system{{name: "clinic", people: []*figure{{name: "Ana", lead: true}}},
		{name: "school", tie: strong, people: []*figure{{name: "Mere", lead: true}}, services: []*service{{name: "schooling"}}}}}
	now.since(was)
	var got []string
	for _, f := range allFigures(now) {
		got = append(got, fmt.Sprint(f.name, " ", cmp.Or(f.change, frame.Same), " ", f.lead))
	}
	want := []string{"a sibling SAME false", "a sibling SAME false", "Rua NEW true", "Ana GONE false", "Sione NEW false", "Mere GONE false"}
	if !slices.Equal(got, want) || now.systems[2].tie != plain || now.systems[2].services[0].change != frame.Gone {
		t.Errorf("%q, school %+v", got, now.systems[2])
	}
}

// allNames are those of all that has one.
func allNames(s *scene) []string {
	all := []string{s.Title, s.child.name}
	for _, f := range s.home {
		all = append(all, f.name, f.role)
	}
	for _, of := range s.systems {
		all = append(all, of.name)
		for _, f := range of.people {
			all = append(all, f.name, f.role)
		}
		for _, is := range of.services {
			all = append(all, is.name)
		}
	}
	return all
}

// The empty chair has a place of its own: no text and no number lies on it.
func TestNothingLiesOnTheChair(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawnScene(t)
		s.chair = true
		for _, shape := range shapes {
			elements := svgtest.Parse(t, drawn(s, shape))
			chair := chairIn(t, elements)
			for _, e := range elements {
				box, is := occupied(e)
				if is && box.Meets(chair, 0) {
					t.Fatalf("%s: %s %q at %+v lies on the chair at %+v", shape, e.Name, e.Text, box, chair)
				}
			}
		}
	})
}

// chairIn is the room of the empty chair in a drawing.
func chairIn(t *rapid.T, elements []svgtest.Element) svg.Box {
	for _, e := range elements {
		var x, y float64
		if n, _ := fmt.Sscanf(e.Attributes["d"], "M %f %f v 38", &x, &y); n == 2 {
			return svg.Box{Middle: svg.At(x+10, y+19), W: 20, H: 38}
		}
	}
	t.Fatal("there is no chair")
	return svg.Box{}
}

// occupied is the room of a text or of the number of a finding.
func occupied(e svgtest.Element) (svg.Box, bool) {
	switch {
	case e.Name == "circle" && e.Number("r") == 10:
		return svg.Box{Middle: svg.At(e.Number("cx"), e.Number("cy")), W: 20, H: 20}, true
	case e.Name == "text":
		l := svg.Line{Text: e.Text, Size: e.Number("font-size"), Bold: e.Attributes["font-weight"] == "bold"}
		box := svg.Box{Middle: svg.At(e.Number("x"), e.Number("y")-l.Size/2), W: l.Width(), H: l.Size}
		if e.Attributes["text-anchor"] != "middle" {
			box.Middle.X += box.W / 2
		}
		return box, true
	}
	return svg.Box{}, false
}

// On a phone the lines of two overlaps never run along each other, so that each can be followed, and none leaves the drawing or
// runs through a system.
func TestOverlapsDoNotShareLines(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawnScene(t)
		elements := svgtest.Parse(t, drawn(s, frame.Narrow))
		lines := slices.DeleteFunc(slices.Clone(elements), func(e svgtest.Element) bool { return e.Name != "line" || e.Attributes["data-key"] == "" })
		boxes := slices.DeleteFunc(elements, func(e svgtest.Element) bool { return e.Name != "rect" || e.Number("rx") != 14 })
		for i, a := range lines {
			for _, b := range lines[:i] {
				if a.Attributes["data-key"] != b.Attributes["data-key"] && along(a, b) {
					t.Fatalf("%v runs along %v", a.Attributes, b.Attributes)
				}
			}
			if right := max(a.Number("x1"), a.Number("x2")); right > frame.Phone-5 {
				t.Fatalf("a line at %v", right)
			}
			for _, b := range boxes {
				if min(a.Number("x1"), a.Number("x2")) < b.Number("x")+b.Number("width")-0.2 {
					t.Fatalf("%v runs through %v", a.Attributes, b.Attributes)
				}
			}
		}
	})
}

// along says whether two lines, each level or upright, have more than a place in common.
func along(a, b svgtest.Element) bool {
	meet := func(from, to string) bool {
		return min(max(a.Number(from), a.Number(to)), max(b.Number(from), b.Number(to)))-max(min(a.Number(from), a.Number(to)), min(b.Number(from), b.Number(to))) > 0.5
	}
	same := func(from, to string) bool {
		return a.Number(from) == a.Number(to) && b.Number(from) == b.Number(to) && a.Number(from) == b.Number(from)
	}
	return same("x1", "x2") && meet("y1", "y2") || same("y1", "y2") && meet("x1", "x2")
}
