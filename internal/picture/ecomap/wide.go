package ecomap

import (
	"math"
	"slices"

	"cangraph/internal/picture/frame"
	"cangraph/internal/picture/svg"
)

// The room around things in a wide picture.
const (
	reach     = 70.0 // from the middle to the nearest system, at least
	between   = 14.0 // two systems
	landscape = 1.35 // how much broader than high the ring is
)

// drawWide draws the child in the middle and the systems in a ring around it.
func (s *scene) drawWide(c *svg.Canvas) {
	inside, heading := s.inside(220), s.Heading()
	radius := max(math.Hypot(inside.Width(), inside.Height())/2+frame.Padding, float64(len(s.atChild()))*frame.BadgeRoom/(2*math.Pi)+frame.Padding)
	ring := s.ring(radius)
	middle := fit(c, ring, radius, heading.Width())
	heading.Draw(c, svg.At(frame.Margin, frame.Margin), "start")
	middle.Y += heading.Height() + between
	c.Height += heading.Height() + between
	for i := range ring {
		ring[i].Middle = svg.At(middle.X+ring[i].Middle.X, middle.Y+ring[i].Middle.Y)
		if ring[i].change != frame.Gone {
			drawTie(c, middle, ring[i].Middle, ring[i].tie)
		}
	}
	joints := s.drawOverlaps(c, middle, radius, ring)
	c.Element("circle", "cx", middle.X, "cy", middle.Y, "r", radius, "fill", "#ffffff", "stroke", svg.Ink, "stroke-width", 2.5, "data-id", s.child.id)
	inside.Draw(c, svg.At(middle.X, middle.Y-inside.Height()/2))
	for _, p := range ring {
		p.draw(c)
	}
	for _, m := range s.Marks {
		if on, joined := joints[m]; joined {
			m.Badge(c, on)
		}
	}
	s.drawAtChild(c, middle, radius)
	if s.chair {
		drawChair(c, chairAt(middle, radius))
	}
	s.drawLegend(c, c.Width)
}

// ring places the systems around the middle, in their order from the top on, so that none meets
// another or stands in the way of a line.
func (s *scene) ring(radius float64) []placed {
	ring := s.sized(widest, func(m *frame.Mark) bool { return len(s.at[m]) == 1 })
	highest := 0.0
	for _, p := range ring {
		highest = max(highest, p.H)
	}
	for far := radius + reach + highest/2; ; far *= 1.05 {
		for i := range ring {
			turn := 2*math.Pi*float64(i)/float64(len(ring)) - math.Pi/2
			if len(ring) == 2 { // beside it, since screens are rather broad than high
				turn += math.Pi / 2
			}
			ring[i].Middle = svg.At(far*landscape*math.Cos(turn), far*math.Sin(turn))
		}
		if isClear(ring, radius) {
			return ring
		}
	}
}

// isClear says whether systems keep off each other, the circle in the middle and each other's lines.
func isClear(ring []placed, radius float64) bool {
	home := svg.Box{W: 2 * radius, H: 2 * radius}
	for i, p := range ring {
		if p.Meets(home, reach/2) {
			return false
		}
		for j, o := range ring {
			if i != j && (p.Meets(o.Box, between) || p.Crossed(svg.Point{}, o.Middle)) {
				return false
			}
		}
	}
	return true
}

// fit sizes the canvas around a ring and says where its middle is.
func fit(c *svg.Canvas, ring []placed, radius, least float64) svg.Point {
	left, right, top, bottom := -radius, radius, -radius, radius
	for _, p := range ring {
		left, right, top, bottom = min(left, p.Left()), max(right, p.Right()), min(top, p.Top()), max(bottom, p.Bottom())
	}
	c.Width, c.Height = max(right-left, least, 560)+2*frame.Margin, bottom-top+2*frame.Margin
	return svg.At((c.Width-(right-left))/2-left, frame.Margin-top)
}

// drawOverlaps draws what overlaps in several systems as lines into one place between them and the
// child, and says where these are.
func (s *scene) drawOverlaps(c *svg.Canvas, middle svg.Point, radius float64, ring []placed) map[*frame.Mark]svg.Point {
	joints, taken := map[*frame.Mark]svg.Point{}, s.taken(middle, radius)
	for _, m := range s.Marks {
		if len(s.at[m]) < 2 {
			continue
		}
		var way svg.Point
		for _, of := range s.at[m] {
			p := placeOf(ring, of)
			way.X, way.Y = way.X+p.Middle.X-middle.X, way.Y+p.Middle.Y-middle.Y
		}
		joint := free(middle, way, radius, taken)
		joints[m], taken = joint, append(taken, spot{joint, frame.BadgeRoom})
		for _, of := range s.at[m] {
			c.Line(placeOf(ring, of).Middle, joint, "stroke", m.Ink(), "stroke-width", 2.0, "stroke-dasharray", "2 4", "data-key", m.Finding.Key)
		}
		c.Line(joint, middle, "stroke", m.Ink(), "stroke-width", 2.0, "data-key", m.Finding.Key)
	}
	return joints
}

// spot is a place that is taken, and how far from it the number of an overlap stands at least.
type spot struct {
	svg.Point
	room float64
}

// taken are the places of the empty chair and of the numbers at the child.
func (s *scene) taken(middle svg.Point, radius float64) (all []spot) {
	if s.chair {
		all = append(all, spot{chairAt(middle, radius), math.Hypot(chairWidth, chairHeight)/2 + frame.BadgeRoom/2})
	}
	for i := range s.atChild() {
		all = append(all, spot{onCircle(i, middle, radius), frame.BadgeRoom})
	}
	return all
}

// chairAt is where the empty chair stands: below the circle, on the left.
func chairAt(middle svg.Point, radius float64) svg.Point {
	return svg.At(middle.X-radius*0.7-30, middle.Y+radius*0.7+18)
}

// onCircle is where the i-th number at the child stands.
func onCircle(i int, middle svg.Point, radius float64) svg.Point {
	turn := math.Pi*0.75 + float64(i)*frame.BadgeRoom/radius
	return svg.At(middle.X+radius*math.Cos(turn), middle.Y+radius*math.Sin(turn))
}

// free is a place outside the circle in a direction, away from those that are taken.
func free(middle, way svg.Point, radius float64, taken []spot) svg.Point {
	turn := math.Atan2(way.Y, way.X)
	for try := 0; ; try++ {
		side := turn + float64((try+1)/2)*0.18*float64(1-2*(try%2))
		far := radius + reach/2 + float64(try/24)*frame.BadgeRoom
		at := svg.At(middle.X+far*math.Cos(side), middle.Y+far*math.Sin(side))
		clear := true
		for _, t := range taken {
			clear = clear && math.Hypot(t.X-at.X, t.Y-at.Y) > t.room
		}
		if clear {
			return at
		}
	}
}

// atChild are the findings whose numbers stand at the child.
func (s *scene) atChild() []*frame.Mark {
	return slices.DeleteFunc(slices.Clone(s.Marks), func(m *frame.Mark) bool { return len(s.at[m]) > 0 })
}

// drawAtChild numbers the findings about the child on its circle.
func (s *scene) drawAtChild(c *svg.Canvas, middle svg.Point, radius float64) {
	for i, m := range s.atChild() {
		m.Badge(c, onCircle(i, middle, radius))
	}
}
