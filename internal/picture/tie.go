package picture

import "math"

// drawTie draws the line from the child to a system, as ecomaps do: broad for strong, broken for
// tenuous, crossed for stressful.
func drawTie(c *canvas, from, to point, is tie) {
	switch is {
	case strong:
		c.line(from, to, "stroke", ink, "stroke-width", 5.0)
	case tenuous:
		c.line(from, to, "stroke", ink, "stroke-width", 2.0, "stroke-dasharray", "7 6")
	default:
		c.line(from, to, "stroke", ink, "stroke-width", 2.0)
	}
	if is == stressful {
		drawCrosses(c, from, to)
	}
}

// drawCrosses draws short strokes across a line.
func drawCrosses(c *canvas, from, to point) {
	const apart, half = 12.0, 6.0
	length := math.Hypot(to.x-from.x, to.y-from.y)
	if length == 0 {
		return
	}
	along := point{(to.x - from.x) / length, (to.y - from.y) / length}
	for at := apart; at < length; at += apart {
		m := point{from.x + along.x*at, from.y + along.y*at}
		c.line(point{m.x - along.y*half, m.y + along.x*half}, point{m.x + along.y*half, m.y - along.x*half}, "stroke", ink, "stroke-width", 1.5)
	}
}

// drawChair draws an empty chair: nobody leads.
func drawChair(c *canvas, at point) {
	c.element("path", "d", "M "+number(at.x-9)+" "+number(at.y-20)+" v 38 M "+number(at.x-9)+" "+number(at.y)+" h 20 v 18", "fill", "none",
		"stroke", gaps, "stroke-width", 3.0, "stroke-linecap", "round")
}
