package timeline

import (
	"cangraph/internal/bilingual"
	"cangraph/internal/calendar"
	"cangraph/internal/picture/frame"
	"cangraph/internal/picture/svg"
)

// drawIn draws the groups one below the other on one axis.
func (s *scene) drawIn(c *svg.Canvas, r room) {
	r.numbers = s.numbers()
	c.Width = r.width
	s.DrawHeading(c, r.width)
	c.Height += 2 * between
	if len(s.groups) == 0 {
		frame.Write(c, frame.Margin, svg.Line{Text: nothing.In(s.Lang), Size: 13}, r.width)
	}
	a := s.newAxis(r.chart, r.ends())
	hasBars := len(s.bars()) > 0
	if hasBars {
		s.drawNames(c, a)
		s.drawFlags(c, a)
	}
	for _, g := range s.groups {
		g.draw(c, r, s, a)
	}
	if hasBars {
		s.drawNames(c, a)
	}
	c.Height += 2 * between
	s.DrawFindings(c, r.width)
	if hasBars {
		s.drawLegend(c, a, r.width)
	}
	c.Height += frame.Margin
}

// drawNames names the days of the axis.
func (s *scene) drawNames(c *svg.Canvas, a axis) {
	for _, row := range [][]tick{a.years(), a.months(s.Lang)} {
		for _, t := range row {
			c.Line(svg.At(t.x, c.Height), svg.At(t.x, c.Height+t.name.Height()), "stroke", past, "stroke-width", 1.0)
			c.Text(svg.At(t.x+tickGap, c.Height+t.name.Size), t.name)
		}
		if len(row) > 0 {
			c.Height += row[0].name.Height()
		}
	}
	c.Height += between
}

// flagged are the days that have a line through the whole picture.
type flagged struct {
	day  calendar.Date
	ink  string
	dash string // empty: an unbroken line
}

// flags are the day shown, and that with which it is compared if it is on the axis.
func (s *scene) flags(a axis) []flagged {
	all := []flagged{{s.day, svg.Ink, ""}}
	if s.compared != nil && a.contains(*s.compared) && *s.compared != s.day {
		all = append(all, flagged{*s.compared, frame.Coming, "5 3"})
	}
	return all
}

func (f flagged) line(c *svg.Canvas, x, top, bottom float64) {
	line := []any{"stroke", f.ink, "stroke-width", 1.6}
	if f.dash != "" {
		line = append(line, "stroke-dasharray", f.dash)
	}
	c.Line(svg.At(x, top), svg.At(x, bottom), line...)
}

// drawFlags names these days, each over its line, the day shown below the other.
func (s *scene) drawFlags(c *svg.Canvas, a axis) {
	flags := s.flags(a)
	for i := range flags {
		f := flags[len(flags)-1-i]
		name := svg.Line{Text: bilingual.Day(f.day, s.Lang), Size: 12, Bold: true, Colour: f.ink}
		half := name.Width() / 2
		c.Text(svg.At(min(max(a.at(f.day), a.left()+half), a.right()-half), c.Height+name.Size), name, "text-anchor", "middle")
		c.Height += name.Height()
	}
	flags[0].line(c, a.at(s.day), c.Height, c.Height+between)
	c.Height += between
}

// draw draws a group below what is drawn.
func (g *group) draw(c *svg.Canvas, r room, s *scene, a axis) {
	title := svg.Block(svg.Line{Text: g.name, Size: 14, Bold: true}.Wrap(r.labelled(g.marks)))
	if g.rank == allOthers && !r.beside {
		title = append(title, svg.Line{Text: g.part, Size: 11, Colour: frame.Quiet})
	}
	top := c.Height + frame.Padding
	begins := top + max(title.Height(), r.badges(g.marks)) + between
	ends := begins
	lanes := make([]laid, len(g.lanes))
	for i, l := range g.lanes {
		lanes[i] = l.lay(r, a, s.Lang)
		ends += lanes[i].height(r)
	}
	if g.id == "" {
		c.Group()
	} else {
		c.Group("data-id", g.id)
	}
	high := ends - c.Height + between
	c.Rect(svg.Box{Middle: svg.At(r.width/2, c.Height+high/2), W: r.width - 2*frame.Margin, H: high}, "rx", 10.0, "fill", g.sector.Colour())
	title.Draw(c, svg.At(edge, top), "start")
	if g.rank == allOthers && r.beside {
		c.Text(svg.At(r.chart, top+14), svg.Line{Text: g.part, Size: 11, Colour: frame.Quiet})
	}
	r.drawBadges(c, top, g.marks)
	if r.beside && g.hasBars() {
		s.drawGround(c, a, begins-between/2, ends)
	}
	y := begins
	for _, l := range lanes {
		l.draw(c, r, s, a, y)
		y += l.height(r)
	}
	if r.beside && g.hasBars() {
		s.drawDays(c, a, begins-between/2, ends)
	}
	c.End()
	c.Height += high + between
}

func (g *group) hasBars() bool { return len(g.lanes) > 0 && len(g.lanes[0].bars) > 0 }

// drawGround draws the ground of some bars, with the lines of the axis.
func (s *scene) drawGround(c *svg.Canvas, a axis, top, bottom float64) {
	for i, part := range a {
		ground := "#ffffff"
		if i < len(a)-1 {
			ground = narrower
		}
		c.Rect(svg.Box{Middle: svg.At((part.left+part.right)/2, (top+bottom)/2), W: part.right - part.left, H: bottom - top}, "fill", ground)
	}
	lines := func(ticks []tick, ink string) {
		for _, t := range ticks {
			c.Line(svg.At(t.x, top), svg.At(t.x, bottom), "stroke", ink, "stroke-width", 1.0)
		}
	}
	lines(a.months(s.Lang), "#dedede")
	lines(a.years(), "#b0b0b0")
}

// narrower is the ground of years whose days are closer together.
const narrower = "#e2e2e2"

// drawDays draws the lines of the day shown, and that with which it is compared, over some bars.
func (s *scene) drawDays(c *svg.Canvas, a axis, top, bottom float64) {
	for _, f := range s.flags(a) {
		f.line(c, a.at(f.day), top, bottom)
	}
}
