package picture

import "math"

// The measures of a narrow picture: of a phone held upright.
const (
	phone = 390.0
	trunk = 30.0 // where the line runs down from the child
	bough = 62.0 // where systems begin
	twigs = 36.0 // for the lines of overlaps, on the right
)

// drawNarrow draws the child at the top and the systems below, each tied to the line that comes
// down from the child.
func (s *scene) drawNarrow(c *canvas) {
	c.width, c.height = phone, margin
	for _, l := range s.heading() {
		lines := block(l.wrap(phone - 2*margin))
		lines.draw(c, point{margin, c.height}, "start")
		c.height += lines.height()
	}
	c.height += between
	inside := s.inside(phone - 2*margin - 2*padding)
	home := box{w: phone - 2*margin, h: inside.height() + badgeRows(phone-2*margin, len(s.atChild())) + 2*padding}
	home.middle = point{phone / 2, c.height + home.h/2}
	all := s.sized(phone-bough-twigs-2*padding, func(*mark) bool { return true })
	y := home.bottom() + 2*between
	for i := range all {
		p := &all[i]
		p.w = phone - bough - twigs
		p.h = p.text.height() + badgeRows(p.w, len(p.marks)) + 2*padding
		p.middle = point{bough + p.w/2, y + p.h/2}
		y += p.h + 2*between
		if p.change != gone {
			drawTie(c, point{trunk, p.middle.y}, point{bough, p.middle.y}, p.tie)
		}
	}
	if len(all) > 0 {
		c.line(point{trunk, home.bottom()}, point{trunk, all[len(all)-1].middle.y}, "stroke", ink, "stroke-width", 2.0)
	}
	c.rect(home, "rx", 30.0, "fill", "#ffffff", "stroke", ink, "stroke-width", 2.5, "data-id", s.child.id)
	inside.draw(c, point{home.middle.x, home.top() + padding}, "middle")
	for _, p := range all {
		p.draw(c)
	}
	drawBadges(c, home, s.atChild())
	if s.chair {
		drawChair(c, point{home.right() - 36, home.middle.y})
	}
	s.drawTwigs(c, all)
	c.height = y
	s.drawLegend(c, phone)
}

// drawTwigs joins on the right what overlaps.
func (s *scene) drawTwigs(c *canvas, all []placed) {
	rank := 0
	for _, m := range s.marks {
		if len(m.at) < 2 {
			continue
		}
		x := phone - twigs + 8 + float64(rank%3)*8
		first, last := math.Inf(1), math.Inf(-1)
		for _, of := range m.at {
			p := placeOf(all, of)
			y := p.middle.y + float64(rank%5-2)*5
			c.line(point{p.right(), y}, point{x, y}, "stroke", m.ink(), "stroke-width", 2.0, "data-key", m.finding.Key)
			first, last = min(first, y), max(last, y)
		}
		c.line(point{x, first}, point{x, last}, "stroke", m.ink(), "stroke-width", 2.0, "data-key", m.finding.Key)
		rank++
	}
}
