package ecomap

import (
	"slices"

	"cangraph/internal/picture/frame"
	"cangraph/internal/picture/svg"
)

// widest is how broad the text of a system is around the child.
const widest = 180.0

// inside are the lines of the child and its home.
func (s *scene) inside(width float64) passages {
	b := passages{{"", svg.Line{Text: s.child.name, Size: 19, Bold: true}.Wrap(width)}}
	for _, f := range s.home {
		b = append(b, s.person(f, width))
	}
	return b
}

// text are the lines of a system.
func (s *scene) text(of *system, width float64) passages {
	b := passages{
		{"", svg.Line{Text: of.sector.Name(s.Lang), Size: 11, Colour: frame.Quiet}.Wrap(width)},
		{"", of.change.Mark(svg.Line{Text: of.name, Size: 14, Bold: true}, s.Lang).Wrap(width)},
	}
	for _, f := range of.people {
		b = append(b, s.person(f, width))
	}
	for _, is := range of.services {
		b = append(b, passage{"", is.change.Mark(svg.Line{Text: "– " + is.name, Size: 12}, s.Lang).Wrap(width)})
	}
	return b
}

// person are the lines of somebody.
func (s *scene) person(f *figure, width float64) passage {
	name := svg.Line{Text: f.name, Size: 13}
	if f.lead {
		name.Text, name.Bold = "★ "+f.name, true
	}
	b := svg.Block(f.change.Mark(name, s.Lang).Wrap(width))
	role := f.role
	if f.lead {
		role = frame.Leads.In(s.Lang) + ", " + role
	}
	return passage{f.id, append(b, svg.Line{Text: role, Size: 11, Colour: frame.Quiet}.Wrap(width)...)}
}

// placed is a system with its place on the canvas, and the findings whose numbers stand in it.
type placed struct {
	*system
	svg.Box
	text  passages
	marks []*frame.Mark
}

// sized are the systems with boxes as large as their text, which is broken at a width, and the
// numbers that stand in them; they are nowhere yet.
func (s *scene) sized(width float64, stands func(*frame.Mark) bool) []placed {
	all := make([]placed, len(s.systems))
	for i, of := range s.systems {
		text := s.text(of, width)
		var marks []*frame.Mark
		for _, m := range s.Marks {
			if stands(m) && slices.Contains(s.at[m], of) {
				marks = append(marks, m)
			}
		}
		w := max(text.Width(), 90) + 2*frame.Padding
		all[i] = placed{of, svg.Box{W: w, H: text.Height() + frame.BadgeRows(w, len(marks)) + 2*frame.Padding}, text, marks}
	}
	return all
}

// placeOf is the place of a system.
func placeOf(all []placed, of *system) placed {
	return all[slices.IndexFunc(all, func(p placed) bool { return p.system == of })]
}

// draw draws the system into its box.
func (p placed) draw(c *svg.Canvas) {
	if p.id == "" {
		c.Group()
	} else {
		c.Group("data-id", p.id)
	}
	ground := []any{"rx", 14.0, "fill", p.sector.Colour(), "stroke", svg.Ink, "stroke-width", 1.0}
	if p.leads() {
		ground[len(ground)-1] = 3.0
	}
	if p.change == frame.Gone {
		ground = append(ground, "stroke-dasharray", "3 4")
	}
	c.Rect(p.Box, ground...)
	p.text.Draw(c, svg.At(p.Middle.X, p.Top()+frame.Padding))
	c.End()
	frame.DrawBadges(c, p.Box, p.marks)
}
