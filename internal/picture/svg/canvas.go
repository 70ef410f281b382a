// Package svg owns drawing as text: shapes, lines that are as broad as their words, and a document that loads nothing.
// It refuses to know what is drawn.
package svg

import (
	"fmt"
	"math"
	"strings"
)

// Ink is the colour of text for which no other is said.
const Ink = "#1b1b1b"

// Canvas is a drawing while it grows. Its units are meant as pixels.
type Canvas struct {
	Width, Height float64
	b             strings.Builder
}

// Point is a place on the canvas.
type Point struct{ X, Y float64 }

// At is the point at a place.
func At(x, y float64) Point { return Point{x, y} }

// Box is a rectangle by its middle.
type Box struct {
	Middle Point
	W, H   float64
}

func (b Box) Left() float64   { return b.Middle.X - b.W/2 }
func (b Box) Right() float64  { return b.Middle.X + b.W/2 }
func (b Box) Top() float64    { return b.Middle.Y - b.H/2 }
func (b Box) Bottom() float64 { return b.Middle.Y + b.H/2 }

// Meets says whether two Boxes are nearer to each other than a gap.
func (b Box) Meets(o Box, gap float64) bool {
	return math.Abs(b.Middle.X-o.Middle.X) < (b.W+o.W)/2+gap && math.Abs(b.Middle.Y-o.Middle.Y) < (b.H+o.H)/2+gap
}

// Crossed says whether a line runs through the box.
func (b Box) Crossed(from, to Point) bool {
	enters, leaves := 0.0, 1.0
	for _, side := range [...]struct{ start, way, low, high float64 }{
		{from.X, to.X - from.X, b.Left(), b.Right()}, {from.Y, to.Y - from.Y, b.Top(), b.Bottom()},
	} {
		if side.way == 0 {
			if side.start < side.low || side.start > side.high {
				return false
			}
			continue
		}
		first, second := (side.low-side.start)/side.way, (side.high-side.start)/side.way
		enters, leaves = max(enters, min(first, second)), min(leaves, max(first, second))
	}
	return enters < leaves
}

// Element draws an element, its attributes in pairs of name and value.
func (c *Canvas) Element(name string, attributes ...any) {
	c.open(name, attributes...)
	c.b.WriteString("/>")
}

func (c *Canvas) open(name string, attributes ...any) {
	c.b.WriteString("<" + name)
	for i := 0; i < len(attributes); i += 2 {
		value := ""
		switch v := attributes[i+1].(type) {
		case float64:
			value = Number(v)
		default:
			value = escaped(fmt.Sprint(v))
		}
		fmt.Fprintf(&c.b, ` %s="%s"`, attributes[i], value)
	}
}

// Group opens a group that is about something of the API, so that a page can point to it.
func (c *Canvas) Group(attributes ...any) {
	c.open("g", attributes...)
	c.b.WriteString(">")
}

func (c *Canvas) End() { c.b.WriteString("</g>") }

// Text writes a line around or behind a place.
func (c *Canvas) Text(at Point, l Line, attributes ...any) {
	c.open("text", append([]any{"x", at.X, "y", at.Y, "font-size", l.Size}, attributes...)...)
	if l.Bold {
		c.b.WriteString(` font-weight="bold"`)
	}
	if l.Colour != "" {
		fmt.Fprintf(&c.b, ` fill="%s"`, l.Colour)
	}
	c.b.WriteString(">" + escaped(l.Text) + "</text>")
}

func (c *Canvas) Line(from, to Point, attributes ...any) {
	c.Element("line", append([]any{"x1", from.X, "y1", from.Y, "x2", to.X, "y2", to.Y}, attributes...)...)
}

func (c *Canvas) Rect(b Box, attributes ...any) {
	c.Element("rect", append([]any{"x", b.Left(), "y", b.Top(), "width", b.W, "height", b.H}, attributes...)...)
}

// Document is the whole drawing. What it says in words is handed out beside it.
func (c *Canvas) Document(title string) string {
	return fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="%s" width="%d" height="%d" viewBox="0 0 %d %d" font-family="system-ui, 'Noto Sans', Arial, sans-serif" fill="%s"><title>%s</title><rect width="100%%" height="100%%" fill="#ffffff"/>%s</svg>`,
		escaped(title), Ceil(c.Width), Ceil(c.Height), Ceil(c.Width), Ceil(c.Height), Ink, escaped(title), c.b.String())
}

// Number is a length, to a tenth.
func Number(v float64) string {
	return strings.TrimSuffix(fmt.Sprintf("%.1f", math.Round(v*10)/10+0), ".0")
}

// Ceil is a length in whole units.
func Ceil(v float64) int { return int(math.Ceil(v)) }

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

// escaped is a text as it may stand in XML, which has no place for control characters.
func escaped(text string) string {
	return escaper.Replace(strings.Map(func(r rune) rune {
		if r < ' ' || r == 0xFFFE || r == 0xFFFF {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(text, "�")))
}
