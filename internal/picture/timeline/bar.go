package timeline

import (
	"cangraph/internal/picture/frame"
	"cangraph/internal/picture/svg"
)

// look is how a bar is drawn.
type look struct {
	fill, edge string
	broad      float64 // the edge
	dash       string  // empty: an unbroken edge
	round      float64 // its corners
}

// past is the edge of what has ended.
const past = "#767676"

// look is on a ground while it lasts, empty when it has ended, with a broken edge when it is to come; who leads has a broad edge, what is new
// a green one.
func (l *lane) look(b *bar, is state) look {
	looks := look{fill: b.sector.Colour(), edge: svg.Ink, broad: 1.2, round: 5}
	switch is {
	case ended:
		looks.fill, looks.edge = "#ffffff", past
	case coming:
		looks.fill, looks.dash = "#ffffff", "4 3"
	}
	switch {
	case l.kind == vacant:
		looks.fill, looks.edge, looks.broad, looks.dash = "#ffffff", frame.Gaps, 2, "5 3"
	case l.kind == leads && is == lasting:
		looks.broad = 3
	case l.kind == service:
		looks.round = 0
	}
	switch b.change {
	case frame.Came:
		looks.edge, looks.broad = frame.Coming, 3
	case frame.Gone:
		looks.dash = "2 3"
	}
	return looks
}

// draw draws a box that looks so, with a point where it has no end.
func (is look) draw(c *svg.Canvas, in svg.Box, endless bool) {
	rect := []any{"rx", is.round, "fill", is.fill, "stroke", is.edge, "stroke-width", is.broad}
	if is.dash != "" {
		rect = append(rect, "stroke-dasharray", is.dash)
	}
	c.Rect(in, rect...)
	if endless {
		x, y, half := svg.Number(in.Right()+1), svg.Number(in.Top()), svg.Number(in.H/2)
		c.Element("path", "d", "M "+x+" "+y+" l "+svg.Number(head-2)+" "+half+" l -"+svg.Number(head-2)+" "+half+" Z", "fill", is.edge)
	}
}

// drawBar draws a period and what overlaps in it.
func (l laid) drawBar(c *svg.Canvas, s *scene, a axis, b *bar, top float64) {
	if b.id == "" {
		c.Group()
	} else {
		c.Group("data-id", b.id)
	}
	left, right := a.ends(b.period)
	l.look(b, b.on(s.day)).draw(c, svg.Box{Middle: svg.At((left+right)/2, top+l.thick/2), W: right - left, H: l.thick}, b.period.Ongoing())
	high := (l.thick - 2) / float64(max(len(b.shades), 1))
	for i, is := range b.shades {
		left, right := a.ends(is.days)
		c.Group("data-key", is.mark.Finding.Key)
		hatch(c, is.mark, svg.Box{Middle: svg.At((left+right)/2, top+1+high*(float64(i)+0.5)), W: right - left, H: high - 1})
		c.End()
	}
	c.End()
}

// hatch shades a box in the ink of a finding.
func hatch(c *svg.Canvas, m *frame.Mark, in svg.Box) {
	const apart = 5.0
	d := ""
	for x := in.Left() - in.H; x < in.Right(); x += apart {
		low, high := max(x, in.Left()), min(x+in.H, in.Right())
		d += "M " + svg.Number(low) + " " + svg.Number(in.Bottom()-(low-x)) + " L " + svg.Number(high) + " " + svg.Number(in.Bottom()-(high-x)) + " "
	}
	c.Element("path", "d", d[:len(d)-1], "fill", "none", "stroke", m.Ink(), "stroke-width", 1.6)
	c.Rect(in, "fill", "none", "stroke", m.Ink(), "stroke-width", 1.2)
}
