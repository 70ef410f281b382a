package picture

import (
	"fmt"
	"math"
	"strings"
)

// canvas is a drawing while it grows. Its units are meant as pixels.
type canvas struct {
	width, height float64
	b             strings.Builder
}

// point is a place on the canvas.
type point struct{ x, y float64 }

// box is a rectangle by its middle.
type box struct {
	middle point
	w, h   float64
}

func (b box) left() float64   { return b.middle.x - b.w/2 }
func (b box) right() float64  { return b.middle.x + b.w/2 }
func (b box) top() float64    { return b.middle.y - b.h/2 }
func (b box) bottom() float64 { return b.middle.y + b.h/2 }

// meets says whether two boxes are nearer to each other than a gap.
func (b box) meets(o box, gap float64) bool {
	return math.Abs(b.middle.x-o.middle.x) < (b.w+o.w)/2+gap && math.Abs(b.middle.y-o.middle.y) < (b.h+o.h)/2+gap
}

// crossed says whether a line runs through the box.
func (b box) crossed(from, to point) bool {
	enters, leaves := 0.0, 1.0
	for _, side := range [...]struct{ start, way, low, high float64 }{
		{from.x, to.x - from.x, b.left(), b.right()}, {from.y, to.y - from.y, b.top(), b.bottom()},
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

// element draws an element, its attributes in pairs of name and value.
func (c *canvas) element(name string, attributes ...any) {
	c.open(name, attributes...)
	c.b.WriteString("/>")
}

func (c *canvas) open(name string, attributes ...any) {
	c.b.WriteString("<" + name)
	for i := 0; i < len(attributes); i += 2 {
		value := ""
		switch v := attributes[i+1].(type) {
		case float64:
			value = number(v)
		default:
			value = escaped(fmt.Sprint(v))
		}
		fmt.Fprintf(&c.b, ` %s="%s"`, attributes[i], value)
	}
}

// group opens a group that is about something of the API, so that a page can point to it.
func (c *canvas) group(attributes ...any) {
	c.open("g", attributes...)
	c.b.WriteString(">")
}

func (c *canvas) end() { c.b.WriteString("</g>") }

// text writes a line around or behind a place.
func (c *canvas) text(at point, l line, attributes ...any) {
	c.open("text", append([]any{"x", at.x, "y", at.y, "font-size", l.size}, attributes...)...)
	if l.bold {
		c.b.WriteString(` font-weight="bold"`)
	}
	if l.colour != "" {
		fmt.Fprintf(&c.b, ` fill="%s"`, l.colour)
	}
	c.b.WriteString(">" + escaped(l.text) + "</text>")
}

func (c *canvas) line(from, to point, attributes ...any) {
	c.element("line", append([]any{"x1", from.x, "y1", from.y, "x2", to.x, "y2", to.y}, attributes...)...)
}

func (c *canvas) rect(b box, attributes ...any) {
	c.element("rect", append([]any{"x", b.left(), "y", b.top(), "width", b.w, "height", b.h}, attributes...)...)
}

// svg is the whole drawing. What it says in words is handed out beside it.
func (c *canvas) svg(title string) string {
	return fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="%s" width="%d" height="%d" viewBox="0 0 %d %d" font-family="system-ui, 'Noto Sans', Arial, sans-serif" fill="%s"><title>%s</title><rect width="100%%" height="100%%" fill="#ffffff"/>%s</svg>`,
		escaped(title), round(c.width), round(c.height), round(c.width), round(c.height), ink, escaped(title), c.b.String())
}

// number is a length, to a tenth.
func number(v float64) string {
	return strings.TrimSuffix(fmt.Sprintf("%.1f", math.Round(v*10)/10+0), ".0")
}

func round(v float64) int { return int(math.Ceil(v)) }

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
