package ecomap

import (
	"math"

	"cangraph/internal/picture/frame"
	"cangraph/internal/picture/svg"
)

// The measures of a narrow picture: of a phone held upright.
const (
	trunk = 30.0 // where the line runs down from the child
	bough = 62.0 // where systems begin
	twigs = 36.0 // for the lines of overlaps, on the right
	seat  = 50.0 // for the empty chair, right of the text of the home
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
	all := s.sized(frame.Phone-bough-twigs-2*frame.Padding, func(*frame.Mark) bool { return true })
	y := home.Bottom() + 2*between
	for i := range all {
		p := &all[i]
		p.W = frame.Phone - bough - twigs
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
	s.drawTwigs(c, all)
	c.Height = y
	s.drawLegend(c, frame.Phone)
}

// drawTwigs joins on the right what overlaps.
func (s *scene) drawTwigs(c *svg.Canvas, all []placed) {
	rank := 0
	for _, m := range s.Marks {
		if len(s.at[m]) < 2 {
			continue
		}
		x := frame.Phone - twigs + 8 + float64(rank%3)*8
		first, last := math.Inf(1), math.Inf(-1)
		for _, of := range s.at[m] {
			p := placeOf(all, of)
			y := p.Middle.Y + float64(rank%5-2)*5
			c.Line(svg.At(p.Right(), y), svg.At(x, y), "stroke", m.Ink(), "stroke-width", 2.0, "data-key", m.Finding.Key)
			first, last = min(first, y), max(last, y)
		}
		c.Line(svg.At(x, first), svg.At(x, last), "stroke", m.Ink(), "stroke-width", 2.0, "data-key", m.Finding.Key)
		rank++
	}
}
