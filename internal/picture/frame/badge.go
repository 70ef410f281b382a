package frame

import (
	"strconv"

	"cangraph/internal/finding"
	"cangraph/internal/picture/svg"
)

// Mark is a finding with its number in the picture.
type Mark struct {
	Number  int
	Finding *finding.Finding
}

const (
	badgeSize = 10.0 // from its middle to its edge

	// BadgeRoom is how far one badge is from the next.
	BadgeRoom = 2.4 * badgeSize
)

// Label is its number, as text.
func (m *Mark) Label() string { return strconv.Itoa(m.Number) }

// Ink is the colour of a finding: its own for what is a chance, and for what asks for nothing.
func (m *Mark) Ink() string {
	switch {
	case m.Finding.Polarity == finding.Opportunity:
		return Coming
	case m.Finding.Polarity == finding.Neutral:
		return Quiet
	case m.Finding.Kind == finding.Overlap:
		return Overlaps
	}
	return Gaps
}

// Badge draws the number of a finding, that of an overlap on a full ground and that of a gap on an
// empty one.
func (m *Mark) Badge(c *svg.Canvas, at svg.Point) {
	label, ground := svg.Line{Text: m.Label(), Size: 11, Bold: true}, []any{"fill", m.Ink()}
	if m.Finding.Kind == finding.Overlap {
		label.Colour = "#ffffff"
	} else {
		label.Colour = m.Ink()
		ground = []any{"fill", "#ffffff", "stroke", m.Ink(), "stroke-width", 2.0, "stroke-dasharray", "4 2"}
	}
	c.Group("data-key", m.Finding.Key)
	c.Element("circle", append([]any{"cx", at.X, "cy", at.Y, "r", badgeSize}, ground...)...)
	c.Text(svg.At(at.X, at.Y+4), label, "text-anchor", "middle")
	c.End()
}

// badgesInARow is how many badges stand beside each other in a box.
func badgesInARow(width float64) int { return max(1, int((width-2*Padding)/BadgeRoom)) }

// BadgeRows is how high the rows of some badges are in a box of a width.
func BadgeRows(width float64, badges int) float64 {
	rows := (badges + badgesInARow(width) - 1) / badgesInARow(width)
	return float64(rows) * BadgeRoom
}

// DrawBadges draws the numbers of findings in rows at the lower end of a box.
func DrawBadges(c *svg.Canvas, in svg.Box, marks []*Mark) {
	row := badgesInARow(in.W)
	top := in.Bottom() - Padding - BadgeRows(in.W, len(marks))
	for i, m := range marks {
		beside := min(row, len(marks)-i/row*row)
		left := in.Middle.X - float64(beside-1)*BadgeRoom/2
		m.Badge(c, svg.At(left+float64(i%row)*BadgeRoom, top+BadgeRoom*(float64(i/row)+0.5)))
	}
}
