package genogram

import (
	"cangraph/ent/enum"
	"cangraph/internal/bilingual"
	"cangraph/internal/picture/frame"
	"cangraph/internal/picture/svg"
)

// The measures of people and of the room around them.
const (
	size    = 40.0 // of a square
	tip     = 25.0 // from the middle of a diamond to its tips
	beginAt = tip + 5
	between = 14.0
)

// plan is where everything stands, from the upper left corner on.
type plan struct {
	figures  []figure
	strokes  []stroke
	notes    []note
	outlines []outline
}

// figure is somebody with their place.
type figure struct {
	*person
	at   svg.Point // the middle of the symbol
	text svg.Block // right of it
}

// note is a text with its place.
type note struct {
	svg.Box
	text svg.Block
	halo bool // lines run below it
}

// stroke is a line between people.
type stroke struct {
	from, to svg.Point
	kind     enum.RelationshipKind // of whom it is the tie; empty: of a whole family
	change   frame.Change
	of       *family
}

// outline is a line around a home, the how many-th of the child.
type outline struct {
	from, to svg.Point
	home     int
}

// noteAt is a note with its upper left corner at a place.
func noteAt(left, top float64, text svg.Block, halo bool) note {
	w, h := text.Width(), text.Height()
	return note{svg.Box{Middle: svg.At(left+w/2, top+h/2), W: w, H: h}, text, halo}
}

// symbol is the room of the symbol, words that of the text beside it.
func (f figure) symbol() svg.Box { return svg.Box{Middle: f.at, W: 2 * tip, H: 2 * tip} }
func (f figure) words() svg.Box {
	return noteAt(f.at.X+beginAt, f.at.Y-min(tip, f.text.Height()/2), f.text, false).Box
}

// deep is how far somebody reaches from the top of their symbol to the lower end of their text.
func deep(text svg.Block) float64 { return max(2*tip, text.Height()) }

// right is how broad the plan is, lower how high.
func (p *plan) right() (x float64) {
	for _, f := range p.figures {
		x = max(x, f.symbol().Right(), f.words().Right())
	}
	for _, n := range p.notes {
		x = max(x, n.Right())
	}
	for _, o := range p.outlines {
		x = max(x, o.to.X)
	}
	for _, l := range p.strokes {
		x = max(x, l.to.X)
	}
	return x
}

func (p *plan) lower() (y float64) {
	for _, f := range p.figures {
		y = max(y, f.symbol().Bottom(), f.words().Bottom())
	}
	for _, n := range p.notes {
		y = max(y, n.Bottom())
	}
	for _, o := range p.outlines {
		y = max(y, o.to.Y)
	}
	return y
}

// line adds a line between two places, none where they are one.
func (p *plan) line(from, to svg.Point, l leg, of *family) {
	if from != to {
		p.strokes = append(p.strokes, stroke{from, to, l.kind, l.change, of})
	}
}

// around draws the outline of a box.
func (p *plan) around(b svg.Box, home int) {
	for _, side := range [...][2]svg.Point{
		{svg.At(b.Left(), b.Top()), svg.At(b.Right(), b.Top())}, {svg.At(b.Left(), b.Bottom()), svg.At(b.Right(), b.Bottom())},
		{svg.At(b.Left(), b.Top()), svg.At(b.Left(), b.Bottom())}, {svg.At(b.Right(), b.Top()), svg.At(b.Right(), b.Bottom())},
	} {
		p.outlines = append(p.outlines, outline{side[0], side[1], home})
	}
}

// text are the lines beside a symbol, with what else is to be said.
func (s *scene) text(p *person, width float64, more ...string) svg.Block {
	name := svg.Line{Text: p.name, Size: 13}
	if p == s.child {
		name.Size, name.Bold = 15, true
	}
	b := svg.Block(p.change.Mark(name, s.Lang).Wrap(width))
	for _, line := range append([]string{p.role}, more...) {
		b = append(b, svg.Line{Text: line, Size: 11, Colour: frame.Quiet}.Wrap(width)...)
	}
	return b
}

// draw draws the plan below what is drawn.
func (p *plan) draw(c *svg.Canvas, s *scene) {
	down := func(at svg.Point) svg.Point { return svg.At(at.X, at.Y+c.Height) }
	for _, o := range p.outlines {
		c.Line(down(o.from), down(o.to), "stroke", frame.Quiet, "stroke-width", 1.5, "stroke-dasharray", dots[o.home%len(dots)])
	}
	for _, l := range p.strokes {
		drawStroke(c, down(l.from), down(l.to), l.kind, l.change)
	}
	for _, n := range p.notes {
		n.Middle = down(n.Middle)
		if n.halo {
			c.Rect(n.Box, "fill", "#ffffff")
		}
		n.text.Draw(c, svg.At(n.Left(), n.Top()), "start")
	}
	for _, f := range p.figures {
		f.at = down(f.at)
		f.draw(c, f.person == s.child)
	}
	c.Height += p.lower()
}

// dots are those of the outlines of the first home, of a second and a third.
var dots = [...]string{"2 4", "8 4", "8 3 2 3"}

// mark says beside a line what became of the tie, where that is not said of the child already.
func (l leg) mark(word svg.Line, lang bilingual.Lang) svg.Line {
	if l.child.change != "" {
		return word
	}
	return l.change.Mark(word, lang)
}
