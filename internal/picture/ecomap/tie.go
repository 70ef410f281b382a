package ecomap

import (
	"math"

	"cangraph/internal/picture/frame"
	"cangraph/internal/picture/svg"
)

// drawTie draws the line from the child to a system, as ecomaps do: broad for strong, broken for
// tenuous, crossed for stressful.
func drawTie(c *svg.Canvas, from, to svg.Point, is tie) {
	switch is {
	case strong:
		c.Line(from, to, "stroke", svg.Ink, "stroke-width", 5.0)
	case tenuous:
		c.Line(from, to, "stroke", svg.Ink, "stroke-width", 2.0, "stroke-dasharray", "7 6")
	default:
		c.Line(from, to, "stroke", svg.Ink, "stroke-width", 2.0)
	}
	if is == stressful {
		drawCrosses(c, from, to)
	}
}

// drawCrosses draws short strokes across a line.
func drawCrosses(c *svg.Canvas, from, to svg.Point) {
	const apart, half = 12.0, 6.0
	length := math.Hypot(to.X-from.X, to.Y-from.Y)
	if length == 0 {
		return
	}
	along := svg.At((to.X-from.X)/length, (to.Y-from.Y)/length)
	for at := apart; at < length; at += apart {
		m := svg.At(from.X+along.X*at, from.Y+along.Y*at)
		c.Line(svg.At(m.X-along.Y*half, m.Y+along.X*half), svg.At(m.X+along.Y*half, m.Y-along.X*half), "stroke", svg.Ink, "stroke-width", 1.5)
	}
}

// How large an empty chair is, with its strokes, around its middle.
const (
	chairWidth  = 24.0
	chairHeight = 42.0
)

// drawChair draws an empty chair: nobody leads.
func drawChair(c *svg.Canvas, at svg.Point) {
	c.Element("path", "d", "M "+svg.Number(at.X-9)+" "+svg.Number(at.Y-20)+" v 38 M "+svg.Number(at.X-9)+" "+svg.Number(at.Y)+" h 20 v 18", "fill", "none",
		"stroke", frame.Gaps, "stroke-width", 3.0, "stroke-linecap", "round")
}
