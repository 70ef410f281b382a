package genogram

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"cangraph/ent/enum"
	"cangraph/internal/picture/frame"
	"cangraph/internal/picture/svg"
)

// The measures of a narrow picture: of a phone held upright.
const (
	under  = 24.0     // between two people, one below the other
	gutter = 130.0    // for the lines, at most
	stub   = tip + 24 // from the nearest line to the middle of a symbol: broken lines are told apart on it
)

// narrow puts everybody one below the other, the oldest generation first, and each family on a line of its own on the left.
func (s *scene) narrow() *plan {
	p, y := &plan{}, 0.0
	lanes := s.lanes()
	apart := min(9, gutter/float64(max(lanes.count, 1)))
	x := frame.Margin + float64(lanes.count)*apart + stub
	at := map[*person]svg.Point{}
	for _, part := range s.parts() {
		heading := noteAt(x-tip, y, svg.Line{Text: part.name, Size: 12, Bold: true, Colour: frame.Quiet}.Wrap(frame.Phone-frame.Margin-x), false)
		p.notes = append(p.notes, heading)
		y = heading.Bottom() + under/2
		var boxes []svg.Box // of the people, one below the other
		for _, who := range part.people {
			text := s.text(who, frame.Phone-frame.Margin-x-beginAt, s.hung(who)...)
			at[who] = svg.At(x, y+tip)
			p.figures = append(p.figures, figure{who, at[who], text})
			boxes = append(boxes, svg.Box{Middle: svg.At((x-tip+frame.Phone-frame.Margin)/2, y+deep(text)/2), W: frame.Phone - frame.Margin - x + tip, H: deep(text)})
			y += deep(text) + under + s.labels(p, part.people, boxes)
		}
	}
	for i, f := range s.families {
		s.drawLane(p, f, frame.Margin+(float64(lanes.count-lanes.of[i])-0.5)*apart, at)
	}
	return p
}

// labels draws the homes of which the last of these people is the last to stand there, with their labels, and says how much room
// these take.
func (s *scene) labels(p *plan, people []*person, boxes []svg.Box) (room float64) {
	last := len(boxes) - 1
	for i, h := range s.homes {
		if !h.livesThere(people[last]) || last+1 < len(people) && h.livesThere(people[last+1]) {
			continue
		}
		first := last
		for first > 0 && h.livesThere(people[first-1]) {
			first--
		}
		inset := 4 + 3*float64(i%len(dots))
		label := noteAt(boxes[last].Left()+tip+beginAt, boxes[last].Bottom()+4+room, svg.Line{Text: h.label, Size: 11, Colour: frame.Quiet}.Wrap(boxes[last].W-tip-beginAt), false)
		p.notes = append(p.notes, label)
		room += label.H + 2
		top, bottom := boxes[first].Top()-inset, label.Bottom()+inset
		p.around(svg.Box{Middle: svg.At(boxes[last].Middle.X, (top+bottom)/2), W: boxes[last].W + 2*inset, H: bottom - top}, i)
	}
	if room > 0 {
		room += 6
	}
	return room
}

// hung says on whom somebody hangs otherwise than by birth: the words that in a wide picture stand beside the lines.
func (s *scene) hung(p *person) (said []string) {
	for _, f := range s.families {
		for _, l := range f.children {
			word := besideLine[l.kind].In(s.Lang)
			if l.child != p || word == "" {
				continue
			}
			line := word + ": " + named(slices.DeleteFunc(f.young(), func(o *person) bool { return o == p }))
			if len(f.parents) > 0 {
				line = fmt.Sprintf(downward[l.kind].In(s.Lang), named(f.parents))
			}
			said = append(said, l.mark(svg.Line{Text: line}, s.Lang).Text)
		}
	}
	return said
}

// named are the names of people, in one text.
func named(people []*person) string {
	var names []string
	for _, p := range people {
		names = append(names, p.name)
	}
	return strings.Join(names, ", ")
}

// lanes says on which line, counted from the people, each family hangs, and how many there are. Two share one where the people of
// one all stand above those of the other.
type lanes struct {
	of    []int
	count int
}

func (s *scene) lanes() lanes {
	place := map[*person]int{}
	for _, part := range s.parts() {
		for _, p := range part.people {
			place[p] = len(place)
		}
	}
	spans := make([]svg.Span, len(s.families))
	for i, f := range s.families {
		first, last := math.MaxInt, 0
		for _, p := range slices.Concat(f.parents, f.young()) {
			first, last = min(first, place[p]), max(last, place[p])
		}
		spans[i] = svg.Span{From: float64(first), To: float64(last)}
	}
	of, count := svg.Apart(spans, 0.5)
	return lanes{of, count}
}

// drawLane draws a family on its line.
func (s *scene) drawLane(p *plan, f *family, x float64, at map[*person]svg.Point) {
	top, bottom := math.Inf(1), math.Inf(-1)
	tie := func(who *person, l leg) {
		y := at[who].Y + s.port(f, who)
		p.line(svg.At(x, y), svg.At(at[who].X, y), l, f)
		top, bottom = min(top, y), max(bottom, y)
	}
	for _, parent := range f.parents {
		tie(parent, leg{})
	}
	for _, l := range f.children {
		tie(l.child, l)
	}
	p.line(svg.At(x, top), svg.At(x, bottom), f.whole(), f)
}

// whole is how the line of a whole family looks: as its children hang on it where there are no parents.
func (f *family) whole() leg {
	if len(f.parents) == 0 {
		return leg{kind: soft(f.children[0].kind), change: f.children[0].change}
	}
	return leg{}
}

// soft is the kind of a line that is not of birth, empty for one that is.
func soft(kind enum.RelationshipKind) enum.RelationshipKind {
	if _, is := besideLine[kind]; is {
		return kind
	}
	return ""
}

// port is how far from the middle of somebody's symbol a family is tied to it, so that several stand apart.
func (s *scene) port(f *family, p *person) float64 {
	var all []*family
	for _, o := range s.families {
		if o.has(p) || slices.Contains(o.parents, p) {
			all = append(all, o)
		}
	}
	return spread(slices.Index(all, f), len(all))
}

// spread is how far from the middle one of several lines reaches a symbol.
func spread(i, of int) float64 {
	return (float64(i) - float64(of-1)/2) * min(9, 27/float64(max(of-1, 1)))
}
