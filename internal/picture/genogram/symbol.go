package genogram

import (
	"strconv"

	"cangraph/ent/enum"
	"cangraph/internal/picture/frame"
	"cangraph/internal/picture/svg"
)

// draw draws somebody: the symbol with the age in it, and the text beside it.
func (f figure) draw(c *svg.Canvas, isChild bool) {
	if f.id == "" {
		c.Group()
	} else {
		c.Group("data-id", f.id)
	}
	ink := inkOf(f.change)
	drawSymbol(c, f.at, f.gender, 1, ink)
	if isChild {
		drawSymbol(c, f.at, f.gender, 0.78, ink)
	}
	if f.age != nil {
		c.Text(svg.At(f.at.X, f.at.Y+5), svg.Line{Text: strconv.Itoa(*f.age), Size: 13, Colour: ink}, "text-anchor", "middle")
	}
	words := f.words()
	f.text.Draw(c, svg.At(words.Left(), words.Top()), "start")
	c.End()
}

// inkOf is the colour of who or what has become something.
func inkOf(is frame.Change) string {
	switch is {
	case frame.Came:
		return frame.Coming
	case frame.Gone:
		return frame.Quiet
	}
	return svg.Ink
}

// drawSymbol draws a square, a circle or a diamond, of a part of its size.
func drawSymbol(c *svg.Canvas, at svg.Point, gender string, part float64, ink string) {
	look := []any{"fill", "#ffffff", "stroke", ink, "stroke-width", 2.0}
	switch gender {
	case "MALE":
		c.Rect(svg.Box{Middle: at, W: size * part, H: size * part}, look...)
	case "FEMALE":
		c.Element("circle", append([]any{"cx", at.X, "cy", at.Y, "r", size / 2 * part}, look...)...)
	default:
		reach := tip * part
		path := "M " + svg.Number(at.X) + " " + svg.Number(at.Y-reach) + " l " + svg.Number(reach) + " " + svg.Number(reach) + " l " + svg.Number(-reach) + " " + svg.Number(reach) +
			" l " + svg.Number(-reach) + " " + svg.Number(-reach) + " Z"
		c.Element("path", append([]any{"d", path}, look...)...)
	}
}

// dashes are the broken lines, by kind.
var dashes = map[enum.RelationshipKind]string{enum.Whangai: "6 4", enum.Foster: "7 5", enum.Step: "2 3", enum.Half: "12 3 2 3"}

// drawStroke draws a line of a kind: whole for birth, broken for others, and for whāngai both side by side.
func drawStroke(c *svg.Canvas, from, to svg.Point, kind enum.RelationshipKind, is frame.Change) {
	look := []any{"stroke", inkOf(is), "stroke-width", 2.0}
	switch kind {
	case enum.Foster, enum.Step, enum.Half:
		c.Line(from, to, append(look, "stroke-dasharray", dashes[kind])...)
	case enum.Whangai:
		aside := svg.At(4, 0)
		if from.Y == to.Y {
			aside = svg.At(0, 4)
		}
		c.Line(from, to, look...)
		c.Line(svg.At(from.X+aside.X, from.Y+aside.Y), svg.At(to.X+aside.X, to.Y+aside.Y), append(look, "stroke-dasharray", dashes[kind])...)
	default:
		c.Line(from, to, look...)
	}
}
