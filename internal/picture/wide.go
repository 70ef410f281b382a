package picture

import (
	"math"
	"slices"
)

// The room around things in a wide picture.
const (
	margin    = 24.0
	reach     = 70.0 // from the middle to the nearest system, at least
	between   = 14.0 // two systems
	landscape = 1.35 // how much broader than high the ring is
)

// drawWide draws the child in the middle and the systems in a ring around it.
func (s *scene) drawWide(c *canvas) {
	inside, heading := s.inside(220), s.heading()
	radius := max(math.Hypot(inside.width(), inside.height())/2+padding, float64(len(s.atChild()))*badgeRoom/(2*math.Pi)+padding)
	ring := s.ring(radius)
	middle := frame(c, ring, radius, heading.width())
	heading.draw(c, point{margin, margin}, "start")
	middle.y += heading.height() + between
	c.height += heading.height() + between
	for i := range ring {
		ring[i].middle = point{middle.x + ring[i].middle.x, middle.y + ring[i].middle.y}
		if ring[i].change != gone {
			drawTie(c, middle, ring[i].middle, ring[i].tie)
		}
	}
	joints := s.drawOverlaps(c, middle, radius, ring)
	c.element("circle", "cx", middle.x, "cy", middle.y, "r", radius, "fill", "#ffffff", "stroke", ink, "stroke-width", 2.5, "data-id", s.child.id)
	inside.draw(c, point{middle.x, middle.y - inside.height()/2}, "middle")
	for _, p := range ring {
		p.draw(c)
	}
	for _, m := range s.marks {
		if on, joined := joints[m]; joined {
			m.badge(c, on)
		}
	}
	s.drawAtChild(c, middle, radius)
	if s.chair {
		drawChair(c, point{middle.x - radius*0.7 - 30, middle.y + radius*0.7 + 14})
	}
	s.drawLegend(c, c.width)
}

// ring places the systems around the middle, in their order from the top on, so that none meets
// another or stands in the way of a line.
func (s *scene) ring(radius float64) []placed {
	ring := s.sized(widest, func(m *mark) bool { return len(m.at) == 1 })
	highest := 0.0
	for _, p := range ring {
		highest = max(highest, p.h)
	}
	for far := radius + reach + highest/2; ; far *= 1.05 {
		for i := range ring {
			turn := 2*math.Pi*float64(i)/float64(len(ring)) - math.Pi/2
			if len(ring) == 2 { // beside it, since screens are rather broad than high
				turn += math.Pi / 2
			}
			ring[i].middle = point{far * landscape * math.Cos(turn), far * math.Sin(turn)}
		}
		if isClear(ring, radius) {
			return ring
		}
	}
}

// isClear says whether systems keep off each other, the circle in the middle and each other's lines.
func isClear(ring []placed, radius float64) bool {
	home := box{w: 2 * radius, h: 2 * radius}
	for i, p := range ring {
		if p.meets(home, reach/2) {
			return false
		}
		for j, o := range ring {
			if i != j && (p.meets(o.box, between) || p.crossed(point{}, o.middle)) {
				return false
			}
		}
	}
	return true
}

// frame sizes the canvas around a ring and says where its middle is.
func frame(c *canvas, ring []placed, radius, least float64) point {
	left, right, top, bottom := -radius, radius, -radius, radius
	for _, p := range ring {
		left, right, top, bottom = min(left, p.left()), max(right, p.right()), min(top, p.top()), max(bottom, p.bottom())
	}
	c.width, c.height = max(right-left, least, 560)+2*margin, bottom-top+2*margin
	return point{(c.width-(right-left))/2 - left, margin - top}
}

// drawOverlaps draws what overlaps in several systems as lines into one place between them and the
// child, and says where these are.
func (s *scene) drawOverlaps(c *canvas, middle point, radius float64, ring []placed) map[*mark]point {
	joints := map[*mark]point{}
	for _, m := range s.marks {
		if len(m.at) < 2 {
			continue
		}
		var way point
		for _, of := range m.at {
			p := placeOf(ring, of)
			way.x, way.y = way.x+p.middle.x-middle.x, way.y+p.middle.y-middle.y
		}
		joint := free(middle, way, radius, joints)
		joints[m] = joint
		for _, of := range m.at {
			c.line(placeOf(ring, of).middle, joint, "stroke", m.ink(), "stroke-width", 2.0, "stroke-dasharray", "2 4", "data-key", m.finding.Key)
		}
		c.line(joint, middle, "stroke", m.ink(), "stroke-width", 2.0, "data-key", m.finding.Key)
	}
	return joints
}

// free is a place outside the circle in a direction, away from those that are taken.
func free(middle, way point, radius float64, taken map[*mark]point) point {
	turn := math.Atan2(way.y, way.x)
	for try := 0; ; try++ {
		side := turn + float64((try+1)/2)*0.18*float64(1-2*(try%2))
		far := radius + reach/2 + float64(try/24)*badgeRoom
		at := point{middle.x + far*math.Cos(side), middle.y + far*math.Sin(side)}
		clear := true
		for _, t := range taken {
			clear = clear && math.Hypot(t.x-at.x, t.y-at.y) > badgeRoom
		}
		if clear {
			return at
		}
	}
}

// atChild are the findings whose numbers stand at the child.
func (s *scene) atChild() []*mark {
	return slices.DeleteFunc(slices.Clone(s.marks), func(m *mark) bool { return len(m.at) > 0 })
}

// drawAtChild numbers the findings about the child on its circle.
func (s *scene) drawAtChild(c *canvas, middle point, radius float64) {
	for i, m := range s.atChild() {
		turn := math.Pi*0.75 + float64(i)*badgeRoom/radius
		on := point{middle.x + radius*math.Cos(turn), middle.y + radius*math.Sin(turn)}
		m.badge(c, on)
	}
}
