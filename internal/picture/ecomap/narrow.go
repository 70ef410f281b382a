package ecomap

import (
	"math"
	"slices"

	"cangraph/internal/picture/frame"
	"cangraph/internal/picture/svg"
)

// The measures of a narrow picture: of a phone held upright.
const (
	trunk = 30.0 // where the line runs down from the child
	bough = 62.0 // where systems begin
	seat  = 50.0 // for the empty chair, right of the text of the home

	thicket = 130.0 // for the lines of overlaps, at most
)

// drawNarrow draws the child at the top and the systems below, each tied to the line that comes
// down from the child.
func (s *scene) drawNarrow(c *svg.Canvas) {
	c.Width = frame.Phone
	s.DrawHeading(c, frame.Phone)
	c.Height += between
	room, least := 0.0, 0.0
	if s.chair {
		room, least = seat, chairHeight
	}
	inside := s.inside(frame.Phone - 2*frame.Margin - 2*frame.Padding - room)
	high := max(inside.Height(), least)
	home := svg.Box{W: frame.Phone - 2*frame.Margin, H: high + frame.BadgeRows(frame.Phone-2*frame.Margin, len(s.atChild())) + 2*frame.Padding}
	home.Middle = svg.At(frame.Phone/2, c.Height+home.H/2)
	overlaps := s.twigs()
	breadth := frame.Phone - bough - overlaps.room()
	all := s.sized(breadth-2*frame.Padding, func(*frame.Mark) bool { return true })
	y := home.Bottom() + 2*between
	for i := range all {
		p := &all[i]
		p.W = breadth
		p.H = p.text.Height() + frame.BadgeRows(p.W, len(p.marks)) + 2*frame.Padding
		p.Middle = svg.At(bough+p.W/2, y+p.H/2)
		y += p.H + 2*between
		if p.change != frame.Gone {
			drawTie(c, svg.At(trunk, p.Middle.Y), svg.At(bough, p.Middle.Y), p.tie)
		}
	}
	if len(all) > 0 {
		c.Line(svg.At(trunk, home.Bottom()), svg.At(trunk, all[len(all)-1].Middle.Y), "stroke", svg.Ink, "stroke-width", 2.0)
	}
	c.Rect(home, "rx", 30.0, "fill", "#ffffff", "stroke", svg.Ink, "stroke-width", 2.5, "data-id", s.child.id)
	inside.Draw(c, svg.At(home.Middle.X-room/2, home.Top()+frame.Padding))
	for _, p := range all {
		p.draw(c)
	}
	frame.DrawBadges(c, home, s.atChild())
	if s.chair {
		drawChair(c, svg.At(home.Right()-36, home.Top()+frame.Padding+high/2))
	}
	overlaps.draw(c, s, all)
	c.Height = y
	s.drawLegend(c, frame.Phone)
}

// twigs are the findings that overlap in several systems, each with the lane in which it runs on the right: two share one where
// the systems of one all stand above those of the other.
type twigs struct {
	marks []*frame.Mark
	of    []int
	count int
}

func (s *scene) twigs() (t twigs) {
	var spans []svg.Span
	for _, m := range s.Marks {
		if len(s.at[m]) < 2 {
			continue
		}
		first, last := len(s.systems), 0
		for _, of := range s.at[m] {
			i := slices.Index(s.systems, of)
			first, last = min(first, i), max(last, i)
		}
		t.marks, spans = append(t.marks, m), append(spans, svg.Span{From: float64(first), To: float64(last)})
	}
	t.of, t.count = svg.Apart(spans, 0.5)
	return t
}

// apart is how far one lane is from the next.
func (t twigs) apart() float64 { return min(8, thicket/float64(max(t.count-1, 1))) }

// room is how broad they are.
func (t twigs) room() float64 { return 20 + t.apart()*float64(max(t.count-1, 2)) }

// draw joins on the right what overlaps.
func (t twigs) draw(c *svg.Canvas, s *scene, all []placed) {
	for i, m := range t.marks {
		x := frame.Phone - t.room() + 8 + float64(t.of[i])*t.apart()
		first, last := math.Inf(1), math.Inf(-1)
		for _, of := range s.at[m] {
			p := placeOf(all, of)
			y := p.Middle.Y + t.port(m, p, s)
			c.Line(svg.At(p.Right(), y), svg.At(x, y), "stroke", m.Ink(), "stroke-width", 2.0, "data-key", m.Finding.Key)
			first, last = min(first, y), max(last, y)
		}
		c.Line(svg.At(x, first), svg.At(x, last), "stroke", m.Ink(), "stroke-width", 2.0, "data-key", m.Finding.Key)
	}
}

// port is how far from the middle of a system the line of a finding begins, so that several stand apart.
func (t twigs) port(m *frame.Mark, p placed, s *scene) float64 {
	there := slices.DeleteFunc(slices.Clone(t.marks), func(o *frame.Mark) bool { return !slices.Contains(s.at[o], p.system) })
	between := float64(len(there) - 1)
	return (float64(slices.Index(there, m)) - between/2) * min(5, (p.H-2*frame.Padding)/max(between, 1))
}
