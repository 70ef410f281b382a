package picture

import (
	"strconv"

	"cangraph/internal/finding"
)

const (
	badgeSize = 10.0            // from its middle to its edge
	badgeRoom = 2.4 * badgeSize // from one to the next
)

func (m *mark) isOverlap() bool { return m.finding.Kind == finding.Overlap }

func (m *mark) label() string { return strconv.Itoa(m.number) }

// ink is the colour of a finding: its own for what is a chance, and for what asks for nothing.
func (m *mark) ink() string {
	switch {
	case m.finding.Polarity == finding.Opportunity:
		return coming
	case m.finding.Polarity == finding.Neutral:
		return quiet
	case m.isOverlap():
		return overlaps
	}
	return gaps
}

// badge is the number of a finding, that of an overlap on a full ground and that of a gap on an
// empty one.
func (m *mark) badge(c *canvas, at point) {
	c.group("data-key", m.finding.Key)
	if m.isOverlap() {
		c.element("circle", "cx", at.x, "cy", at.y, "r", badgeSize, "fill", m.ink())
		c.text(point{at.x, at.y + 4}, line{text: m.label(), size: 11, bold: true, colour: "#ffffff"}, "text-anchor", "middle")
	} else {
		c.element("circle", "cx", at.x, "cy", at.y, "r", badgeSize, "fill", "#ffffff", "stroke", m.ink(), "stroke-width", 2.0, "stroke-dasharray", "4 2")
		c.text(point{at.x, at.y + 4}, line{text: m.label(), size: 11, bold: true, colour: m.ink()}, "text-anchor", "middle")
	}
	c.end()
}

// badgesInARow is how many badges stand beside each other in a box.
func badgesInARow(width float64) int { return max(1, int((width-2*padding)/badgeRoom)) }

// badgeRows is how high the rows of some badges are.
func badgeRows(width float64, badges int) float64 {
	rows := (badges + badgesInARow(width) - 1) / badgesInARow(width)
	return float64(rows) * badgeRoom
}

// drawBadges draws the numbers of findings in rows at the lower end of a box.
func drawBadges(c *canvas, in box, marks []*mark) {
	row := badgesInARow(in.w)
	top := in.bottom() - padding - badgeRows(in.w, len(marks))
	for i, m := range marks {
		beside := min(row, len(marks)-i/row*row)
		left := in.middle.x - float64(beside-1)*badgeRoom/2
		m.badge(c, point{left + float64(i%row)*badgeRoom, top + badgeRoom*(float64(i/row)+0.5)})
	}
}
