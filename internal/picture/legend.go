package picture

import (
	"cangraph/internal/bilingual"
	"cangraph/internal/finding"
)

// heading are the lines above the picture.
func (s *scene) heading() block {
	b := block{{text: s.title, size: 18, bold: true}}
	if s.team != "" {
		b = append(b, line{text: s.team, size: 13, colour: quiet})
	}
	for _, note := range s.notes {
		b = append(b, line{text: note, size: 13, colour: coming})
	}
	return b
}

// titled are the findings of a kind under their title, in the order in which they are told.
var titled = [...]struct {
	kind  finding.Kind
	title bilingual.Words
}{{finding.Overlap, overlapsAre}, {finding.Gap, gapsAre}}

// of are the findings of a kind.
func (s *scene) of(kind finding.Kind) (marks []*mark) {
	for _, m := range s.marks {
		if m.finding.Kind == kind {
			marks = append(marks, m)
		}
	}
	return marks
}

// drawLegend says below the picture what was found and what the lines mean.
func (s *scene) drawLegend(c *canvas, width float64) {
	c.height += between
	for _, part := range titled {
		marks := s.of(part.kind)
		if len(marks) > 0 {
			write(c, margin, line{text: part.title.In(s.lang), size: 14, bold: true}, width)
		}
		for _, m := range marks {
			m.badge(c, point{margin + badgeSize, c.height + badgeSize})
			write(c, margin+3*badgeSize, line{text: m.finding.Explanation(s.lang), size: 13}, width)
			c.height += 6
		}
		c.height += 6
	}
	s.drawTies(c, width)
	c.height += margin
}

// write writes a text on as many lines as it needs, and moves down.
func write(c *canvas, left float64, l line, width float64) {
	lines := block(l.wrap(width - left - margin))
	lines.draw(c, point{left, c.height}, "start")
	c.height += max(lines.height(), 2*badgeSize)
}

// drawTies shows the kinds of lines that are in the picture, if they are not all plain.
func (s *scene) drawTies(c *canvas, width float64) {
	drawn := map[tie]bool{}
	for _, of := range s.systems {
		drawn[of.tie] = drawn[of.tie] || of.change != gone
	}
	if !drawn[strong] && !drawn[tenuous] && !drawn[stressful] {
		return
	}
	write(c, margin, line{text: legendIs.In(s.lang), size: 14, bold: true}, width)
	for is := plain; is <= stressful; is++ {
		if drawn[is] {
			drawTie(c, point{margin, c.height + 9}, point{margin + 50, c.height + 9}, is)
			write(c, margin+64, line{text: ties[is].In(s.lang), size: 13}, width)
		}
	}
}
