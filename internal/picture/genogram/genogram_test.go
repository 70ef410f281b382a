package genogram

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"cangraph/ent/enum"
	"cangraph/internal/bilingual"
	"cangraph/internal/calendar"
	"cangraph/internal/picture/frame"
	"cangraph/internal/picture/svg"
	"cangraph/internal/picture/svg/svgtest"
)

var (
	changes = []frame.Change{"", "", "", frame.Came, frame.Gone}
	kinds   = append(slices.Clone(nearest), enum.Parent, enum.Parent, enum.Parent, enum.Whangai, enum.Kaumatua, enum.Other)
	genders = []string{"FEMALE", "MALE", "ANOTHER", "UNKNOWN", ""}
	shapes  = []frame.Shape{frame.Wide, frame.Narrow}
)

// drawnScene is a whānau of any size up to many more than there are around a child, with any relationships, also those that make
// no sense.
func drawnScene(t *rapid.T) *scene {
	text := func(label string) string {
		return rapid.SampledFrom(svgtest.Names).Draw(t, label) + fmt.Sprint(rapid.IntRange(0, 99).Draw(t, label+" number"))
	}
	number := func(label string, most int) int { return rapid.IntRange(0, most).Draw(t, label) }
	s := &scene{Frame: &frame.Frame{Lang: rapid.SampledFrom([]bilingual.Lang{bilingual.English, bilingual.Maori}).Draw(t, "lang"), Title: text("title")}}
	add := func(adult bool) {
		p := &person{id: fmt.Sprint("person ", len(s.people)), name: text("name"), adult: adult, born: calendar.Forever, change: rapid.SampledFrom(changes).Draw(t, "change")}
		if !adult {
			p.gender = rapid.SampledFrom(genders).Draw(t, "gender")
		}
		if number("birth", 3) > 0 {
			age := number("age", 101)
			p.age, p.born = &age, calendar.Date(-age)
		}
		s.people = append(s.people, p)
	}
	add(false)
	s.child = s.people[0]
	s.child.change = ""
	for range number("children", 14) {
		add(false)
	}
	for range number("adults", 25) {
		add(true)
	}
	for range number("unnamed", 2) {
		s.people = append(s.people, &person{name: frame.ASibling.In(s.Lang), born: calendar.Forever})
	}
	named := slices.DeleteFunc(slices.Clone(s.people), func(p *person) bool { return p.id == "" })
	for range number("ties", 40) {
		t := &tie{rapid.SampledFrom(named).Draw(t, "of"), rapid.SampledFrom(named).Draw(t, "relative"), rapid.SampledFrom(kinds).Draw(t, "kind"), rapid.SampledFrom(changes).Draw(t, "tie change")}
		if t.of != t.relative && !slices.ContainsFunc(s.ties, func(o *tie) bool { return o.of == t.of && o.relative == t.relative && o.kind == t.kind }) {
			s.ties = append(s.ties, t)
		}
	}
	for range number("homes", 4) {
		h := &home{label: text("home"), people: s.people[:1:1]}
		for _, p := range named[1:] {
			if number("at home", 2) == 0 {
				h.people = append(h.people, p)
			}
		}
		s.homes = append(s.homes, h)
	}
	s.arrange()
	return s
}

// planned is the plan of a scene in a shape.
func planned(s *scene, shape frame.Shape) *plan {
	if shape == frame.Narrow {
		return s.narrow()
	}
	return s.wide()
}

// things are the boxes of a plan that keep off each other, with what they are.
func things(p *plan) (boxes []svg.Box, names []string) {
	for _, f := range p.figures {
		boxes, names = append(boxes, f.symbol(), f.words()), append(names, "the symbol of "+f.id+f.name, "the text of "+f.id+f.name)
	}
	for _, n := range p.notes {
		boxes, names = append(boxes, n.Box), append(names, "the note "+n.text[0].Text)
	}
	return boxes, names
}

// However many people there are, nobody and no word stands over another, and no line runs through anybody whom it does not tie,
// nor through any word.
func TestNothingLiesOverSomethingElse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawnScene(t)
		for _, shape := range shapes {
			p := planned(s, shape)
			boxes, names := things(p)
			for i, b := range boxes {
				if b.Left() < 0 || b.Top() < 0 || b.Bottom() > p.lower()+0.01 || b.Right() > p.right()+0.01 || shape == frame.Narrow && b.Right() > frame.Phone {
					t.Fatalf("%s: %s is outside", shape, names[i])
				}
				for j, o := range boxes[:i] {
					if b.Meets(o, -0.5) {
						t.Fatalf("%s: %s lies over %s", shape, names[i], names[j])
					}
				}
				for _, l := range p.strokes {
					if b.W > 1 && b.H > 1 && inner(b).Crossed(l.from, l.to) && !ties(p, l, i) {
						t.Fatalf("%s: a line from %v to %v runs through %s at %+v", shape, l.from, l.to, names[i], b)
					}
				}
			}
		}
	})
}

// inner is a box without its edge.
func inner(b svg.Box) svg.Box { return svg.Box{Middle: b.Middle, W: b.W - 1, H: b.H - 1} }

// ties says whether a line is one of a family of whose symbol the i-th thing is.
func ties(p *plan, l stroke, i int) bool {
	if i >= 2*len(p.figures) || i%2 == 1 {
		return false
	}
	who := p.figures[i/2].person
	return l.of.has(who) || slices.Contains(l.of.parents, who)
}

// Lines of two families never run along each other, so that each can be followed.
func TestFamiliesDoNotShareLines(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawnScene(t)
		for _, shape := range shapes {
			p := planned(s, shape)
			for i, a := range p.strokes {
				for _, b := range p.strokes[:i] {
					if a.of != b.of && along(a, b) {
						t.Fatalf("%s: %v to %v runs along %v to %v", shape, a.from, a.to, b.from, b.to)
					}
				}
			}
		}
	})
}

// along says whether two lines have more than a place in common.
func along(a, b stroke) bool {
	meet := func(a1, a2, b1, b2 float64) bool {
		return min(max(a1, a2), max(b1, b2))-max(min(a1, a2), min(b1, b2)) > 0.5
	}
	const near = 0.05
	switch {
	case a.from.X == a.to.X && b.from.X == b.to.X:
		return math.Abs(a.from.X-b.from.X) < near && meet(a.from.Y, a.to.Y, b.from.Y, b.to.Y)
	case a.from.Y == a.to.Y && b.from.Y == b.to.Y:
		return math.Abs(a.from.Y-b.from.Y) < near && meet(a.from.X, a.to.X, b.from.X, b.to.X)
	}
	return false
}

// All that there is stands in the drawing, in the words and in the table.
func TestNothingIsLeftOut(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawnScene(t)
		said, rows := s.words(), s.tableRows()
		if len(rows) != len(s.people) {
			t.Fatalf("%d rows of %d", len(rows), len(s.people))
		}
		for _, shape := range shapes {
			elements := svgtest.Parse(t, s.draw(shape).Document(s.Title))
			for _, p := range s.people {
				if p.id != "" && svgtest.Count(elements, "data-id", p.id) != 1 {
					t.Fatalf("%s: %s is drawn %d times", shape, p.name, svgtest.Count(elements, "data-id", p.id))
				}
				if !svgtest.Shows(elements, p.name) || !svgtest.Shows(elements, p.role) || !strings.Contains(said, "- "+p.name) {
					t.Fatalf("%s: %s is not shown as %s", shape, p.name, p.role)
				}
			}
			for _, h := range s.homes {
				if !svgtest.Shows(elements, h.label) || !strings.Contains(said, h.label) {
					t.Fatalf("%s: the home %s is not shown", shape, h.label)
				}
			}
			for _, f := range s.families {
				for _, l := range f.children {
					if word := besideLine[l.kind].In(s.Lang); !svgtest.Shows(elements, word) {
						t.Fatalf("%s: %q does not stand beside its line", shape, word)
					}
				}
			}
		}
	})
}

// Every parent stands above their children, and every tie of parents and children is drawn or makes no sense.
func TestGenerationsStandAboveEachOther(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawnScene(t)
		for _, tie := range s.ties {
			elder, younger := tie.elder()
			if elder == nil || !elder.placed || !younger.placed || elder.generation <= younger.generation || tie.kind == enum.Grandparent {
				continue
			}
			if !slices.ContainsFunc(s.families, func(f *family) bool { return slices.Contains(f.parents, elder) && f.has(younger) }) {
				t.Fatalf("%s is no parent of %s", elder.name, younger.name)
			}
		}
		for _, shape := range shapes {
			at := map[*person]svg.Point{}
			for _, f := range planned(s, shape).figures {
				at[f.person] = f.at
			}
			for _, f := range s.families {
				for _, parent := range f.parents {
					for _, l := range f.children {
						if at[parent].Y >= at[l.child].Y {
							t.Fatalf("%s: %s does not stand above %s", shape, parent.name, l.child.name)
						}
					}
				}
			}
		}
	})
}

// The outline of a home is around who lives there and nobody else: a way out, to the left or up, crosses it an odd number of times.
func TestAHomeIsAroundWhoLivesThere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawnScene(t)
		for _, shape := range shapes {
			p := planned(s, shape)
			for number, h := range s.homes {
				for _, f := range p.figures {
					toLeft, up := 0, 0
					for _, o := range p.outlines {
						switch {
						case o.home != number:
						case o.from.X == o.to.X && o.from.X < f.at.X && o.from.Y <= f.at.Y && f.at.Y < o.to.Y:
							toLeft++
						case o.from.Y == o.to.Y && o.from.Y < f.at.Y && o.from.X <= f.at.X && f.at.X < o.to.X:
							up++
						}
					}
					if there := h.livesThere(f.person); toLeft%2 == 1 != there || up%2 == 1 != there {
						t.Fatalf("%s: %s of %s: %v, and crossed %d and %d times", shape, f.name, h.label, there, toLeft, up)
					}
				}
			}
		}
	})
}

// A drawing holds nothing that a page would run or load, whatever people are called, and is the same whenever it is drawn.
func TestADrawingIsSafeInAPage(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawnScene(t)
		for _, shape := range shapes {
			document := s.draw(shape).Document(s.Title)
			svgtest.Safe(t, document)
			if s.draw(shape).Document(s.Title) != document {
				t.Fatal("drawn again it is another drawing")
			}
		}
	})
}
