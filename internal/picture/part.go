package picture

import (
	"fmt"
	"slices"
)

// The inks, all of them dark enough to be read on white and on the colours of sectors.
const (
	ink      = "#1b1b1b"
	quiet    = "#4d4d4d"
	overlaps = "#a31515"
	gaps     = "#6b3fa0"
	coming   = "#0b6623" // and what is a chance
)

// widest is how broad the text of a system is around the child.
const widest = 180.0

// padding is between the text of a box and its edge.
const padding = 10.0

// inside are the lines of the child and its home.
func (s *scene) inside(width float64) block {
	b := block(line{text: s.child.name, size: 19, bold: true}.wrap(width))
	for _, f := range s.home {
		b = append(b, s.person(f, width)...)
	}
	return b
}

// text are the lines of a system.
func (s *scene) text(of *system, width float64) block {
	b := block(line{text: sectors[of.sector].name.In(s.lang), size: 11, colour: quiet}.wrap(width))
	b = append(b, s.changed(line{text: of.name, size: 14, bold: true}, of.change).wrap(width)...)
	for _, f := range of.people {
		b = append(b, s.person(f, width)...)
	}
	for _, is := range of.services {
		b = append(b, s.changed(line{text: "– " + is.name, size: 12}, is.change).wrap(width)...)
	}
	return b
}

// person are the lines of somebody.
func (s *scene) person(f *figure, width float64) block {
	name := line{text: f.name, size: 13}
	if f.lead {
		name.text, name.bold = "★ "+f.name, true
	}
	b := block(s.changed(name, f.change).wrap(width))
	role := f.role
	if f.lead {
		role = leads.In(s.lang) + ", " + role
	}
	return append(b, line{text: role, size: 11, colour: quiet}.wrap(width)...)
}

// changed says beside a line what became of it.
func (s *scene) changed(l line, is change) line {
	switch is {
	case come:
		l.text, l.colour = fmt.Sprintf("%s (%s)", l.text, newSince.In(s.lang)), coming
	case gone:
		l.text, l.colour = fmt.Sprintf("%s (%s)", l.text, goneSince.In(s.lang)), quiet
	}
	return l
}

// placed is a system with its place on the canvas, and the findings whose numbers stand in it.
type placed struct {
	*system
	box
	text  block
	marks []*mark
}

// sized are the systems with boxes as large as their text, which is broken at a width, and the
// numbers that stand in them; they are nowhere yet.
func (s *scene) sized(width float64, stands func(*mark) bool) []placed {
	all := make([]placed, len(s.systems))
	for i, of := range s.systems {
		text := s.text(of, width)
		var marks []*mark
		for _, m := range s.marks {
			if stands(m) && slices.Contains(m.at, of) {
				marks = append(marks, m)
			}
		}
		w := max(text.width(), 90) + 2*padding
		all[i] = placed{of, box{w: w, h: text.height() + badgeRows(w, len(marks)) + 2*padding}, text, marks}
	}
	return all
}

// placeOf is the place of a system.
func placeOf(all []placed, of *system) placed {
	return all[slices.IndexFunc(all, func(p placed) bool { return p.system == of })]
}

// draw draws the system into its box.
func (p placed) draw(c *canvas) {
	if p.id == "" {
		c.group()
	} else {
		c.group("data-id", p.id)
	}
	ground := []any{"rx", 14.0, "fill", sectors[p.sector].colour, "stroke", ink, "stroke-width", 1.0}
	if p.leads() {
		ground[len(ground)-1] = 3.0
	}
	if p.change == gone {
		ground = append(ground, "stroke-dasharray", "3 4")
	}
	c.rect(p.box, ground...)
	p.text.draw(c, point{p.middle.x, p.top() + padding}, "middle")
	c.end()
	drawBadges(c, p.box, p.marks)
}
