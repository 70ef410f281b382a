package picture

import (
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"cangraph/internal/bilingual"
	"cangraph/internal/finding"
)

// names are short, long, of one long word, in te reo Māori, and not meant well.
var names = []string{"Mere", "Tāwhiri Te Kooti-Rangihāeata", "Kaimahitautokowhānaumetamariki-o-Te-Tai-Tokerau", "Ō",
	`<script>alert("x")</script>`, "a & b \x01 \u202e", "Ministry of Everything That Has a Very Long Name Indeed", "國", "wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww"}

// drawnScene is a scene of any size, from nobody to many more than there are around a child.
func drawnScene(t *rapid.T) *scene {
	text := func(label string) string {
		return rapid.SampledFrom(names).Draw(t, label) + fmt.Sprint(rapid.IntRange(0, 99).Draw(t, label+" number"))
	}
	person := func(label string) *figure {
		return &figure{id: text(label + " id"), name: text(label), role: text(label + " role"), lead: rapid.Bool().Draw(t, "lead"), change: change(rapid.IntRange(0, 2).Draw(t, "change"))}
	}
	people := func(label string, most int) []*figure {
		var all []*figure
		for range rapid.IntRange(0, most).Draw(t, label) {
			all = append(all, person(label))
		}
		return all
	}
	s := &scene{lang: rapid.SampledFrom([]bilingual.Lang{bilingual.English, bilingual.Maori}).Draw(t, "lang"), title: text("title"), child: person("child"), home: people("home", 6)}
	for range rapid.IntRange(0, 20).Draw(t, "systems") {
		is := &system{id: text("system id"), sector: sector(rapid.IntRange(0, int(another)).Draw(t, "sector")), name: text("system"),
			people: people("people", 6), tie: tie(rapid.IntRange(0, 3).Draw(t, "tie")), change: change(rapid.IntRange(0, 2).Draw(t, "change"))}
		for range rapid.IntRange(0, 3).Draw(t, "services") {
			is.services = append(is.services, &service{name: text("service")})
		}
		s.systems = append(s.systems, is)
	}
	s.chair = rapid.Bool().Draw(t, "chair")
	for i := range rapid.IntRange(0, 25).Draw(t, "findings") {
		m := &mark{number: i + 1, finding: &finding.Finding{Key: text("key"),
			Kind:     rapid.SampledFrom([]finding.Kind{finding.Overlap, finding.Gap}).Draw(t, "kind"),
			Polarity: rapid.SampledFrom([]finding.Polarity{finding.Risk, finding.Opportunity, finding.Neutral}).Draw(t, "polarity")}}
		for _, is := range s.systems {
			if rapid.IntRange(0, 5).Draw(t, "at") == 0 {
				m.at = append(m.at, is)
			}
		}
		s.marks = append(s.marks, m)
	}
	return s
}

// drawn is the picture of a scene in a shape.
func drawn(s *scene, shape Shape) (string, *canvas) {
	c := &canvas{}
	s.draw(c, shape)
	return c.svg(s.title), c
}

// However many people there are, no system lies over another, over the child or in the way of
// a line.
func TestNothingLiesOverSomethingElse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawnScene(t)
		radius := rapid.Float64Range(40, 200).Draw(t, "radius")
		ring := s.ring(radius)
		for i, p := range ring {
			if p.text.width() > p.w-2*padding+0.01 || p.text.height() > p.h-2*padding+0.01 {
				t.Fatalf("the text of a system is %v by %v in a box of %v by %v", p.text.width(), p.text.height(), p.w, p.h)
			}
			if math.Hypot(p.middle.x, p.middle.y) < radius {
				t.Fatal("a system stands on the child")
			}
			for j, o := range ring {
				if i != j && (p.meets(o.box, 0) || p.crossed(point{}, o.middle)) {
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
		for _, shape := range []Shape{Wide, Narrow} {
			svg, c := drawn(s, shape)
			elements := parsed(t, svg)
			shown := squeezed(textOf(elements))
			for _, name := range allNames(s) {
				if !strings.Contains(shown, squeezed(escapedText(name))) {
					t.Fatalf("%s is not drawn", name)
				}
				if !strings.Contains(said, name) {
					t.Fatalf("%s is not said", name)
				}
			}
			for _, e := range elements {
				if x, y := e.number("x"), e.number("y"); x < 0 || x > c.width || y < 0 || y > c.height {
					t.Fatalf("%s at %v, %v is outside of %v by %v", e.name, x, y, c.width, c.height)
				}
			}
			for _, m := range s.marks {
				if n := count(elements, "data-key", m.finding.Key); n < 2 {
					t.Fatalf("finding %d is drawn %d times, and should be in the picture and below it", m.number, n)
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
			if !slices.ContainsFunc(rows, func(r *Row) bool {
				return r.Name == f.name && r.Role == f.role && r.Lead == f.lead && r.Change == changes[f.change]
			}) {
				t.Fatalf("no row for %+v", f)
			}
		}
		for _, m := range s.marks {
			if !strings.Contains(said, "\n"+m.label()+". ") {
				t.Fatalf("finding %d is not said", m.number)
			}
		}
		if strings.Contains(said, noOneLeads.In(s.lang)) != s.chair {
			t.Fatal("nobody leads, or somebody does, and the words say otherwise")
		}
	})
}

// A drawing holds nothing that a page would run or load, whatever people are called, and is
// the same whenever it is drawn.
func TestADrawingIsSafeInAPage(t *testing.T) {
	allowed := map[string]string{
		"svg":  "xmlns role aria-label width height viewBox font-family fill",
		"rect": "x y width height rx fill stroke stroke-width stroke-dasharray data-id", "circle": "cx cy r fill stroke stroke-width stroke-dasharray data-id",
		"line": "x1 y1 x2 y2 stroke stroke-width stroke-dasharray data-key", "path": "d fill stroke stroke-width stroke-linecap",
		"text": "x y font-size text-anchor font-weight fill", "g": "data-id data-key", "title": "",
	}
	rapid.Check(t, func(t *rapid.T) {
		s := drawnScene(t)
		for _, shape := range []Shape{Wide, Narrow} {
			svg, _ := drawn(s, shape)
			for _, e := range parsed(t, svg) {
				attributes, known := allowed[e.name]
				if !known {
					t.Fatalf("element %s", e.name)
				}
				for name := range e.attributes {
					if !slices.Contains(strings.Fields(attributes), name) {
						t.Fatalf("%s has %s", e.name, name)
					}
				}
			}
			if again, _ := drawn(s, shape); again != svg {
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
		got = append(got, fmt.Sprint(f.name, " ", changes[f.change], " ", f.lead))
	}
	want := []string{"a sibling SAME false", "a sibling SAME false", "Rua NEW true", "Ana GONE false", "Sione NEW false", "Mere GONE false"}
	if !slices.Equal(got, want) || now.systems[2].tie != plain || now.systems[2].services[0].change != gone {
		t.Errorf("%q, school %+v", got, now.systems[2])
	}
}

// allNames are those of all that has one.
func allNames(s *scene) []string {
	all := []string{s.title, s.child.name}
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

// element is an element of a drawing with the text in it.
type element struct {
	name       string
	attributes map[string]string
	text       string
}

func (e element) number(name string) (v float64) {
	fmt.Sscan(e.attributes[name], &v)
	return v
}

func count(elements []element, name, value string) (n int) {
	for _, e := range elements {
		if got, has := e.attributes[name]; has && got == escapedText(value) {
			n++
		}
	}
	return n
}

func parsed(t *rapid.T, svg string) []element {
	d := xml.NewDecoder(strings.NewReader(svg))
	var elements []element
	for {
		token, err := d.Token()
		if err == io.EOF {
			return elements
		}
		if err != nil {
			t.Fatalf("%v in %s", err, svg)
		}
		switch token := token.(type) {
		case xml.StartElement:
			e := element{name: token.Name.Local, attributes: map[string]string{}}
			for _, a := range token.Attr {
				e.attributes[a.Name.Local] = a.Value
			}
			elements = append(elements, e)
		case xml.CharData:
			elements[len(elements)-1].text += string(token)
		}
	}
}

func textOf(elements []element) string {
	var b strings.Builder
	for _, e := range elements {
		b.WriteString(e.text)
	}
	return b.String()
}

// squeezed is a text without the spaces at which it is broken.
func squeezed(text string) string { return strings.Join(strings.Fields(text), "") }

// escapedText is a text as a reader of XML gets it back.
func escapedText(text string) string {
	return strings.NewReplacer("&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", `"`).Replace(escaped(text))
}
