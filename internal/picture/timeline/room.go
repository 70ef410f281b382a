package timeline

import (
	"cangraph/internal/picture/frame"
	"cangraph/internal/picture/svg"
)

// room is how a picture of a shape is divided.
type room struct {
	width  float64
	labels float64 // where they end
	chart  float64 // where it begins
	beside bool    // labels stand beside their bars, else above them

	numbers float64 // room at the right for those of findings
}

var (
	wide   = room{width: 1060, labels: 316, chart: 328, beside: true}
	narrow = room{width: frame.Phone, labels: frame.Phone - edge, chart: edge}
)

// Measures.
const (
	edge    = frame.Margin + frame.Padding // where text begins in a group
	thick   = 18.0                         // a bar
	strip   = 6.0                          // a shade in it, at least
	between = 5.0                          // two bars one above the other
	head    = 8.0                          // the point of a bar without an end
	tickGap = 4.0                          // from a line to its name
)

// ends is where the chart ends: beside the numbers of findings, or below them.
func (r room) ends() float64 {
	if r.beside {
		return r.width - edge - head - r.numbers
	}
	return r.width - edge - head
}

// numbers is how much room the numbers of findings need beside the label that has most of them: at most for three in a row.
func (s *scene) numbers() float64 {
	most := 0
	for _, g := range s.groups {
		most = max(most, len(g.marks))
		for _, l := range g.lanes {
			most = max(most, len(l.marks()))
		}
	}
	return float64(min(most, 3)) * frame.BadgeRoom
}

// badges is how high the numbers of some findings are.
func (r room) badges(marks []*frame.Mark) float64 {
	return frame.BadgeRows(r.numbers+2*frame.Padding, len(marks))
}

// drawBadges draws the numbers of findings at the right, from a height on.
func (r room) drawBadges(c *svg.Canvas, top float64, marks []*frame.Mark) {
	high := r.badges(marks)
	frame.DrawBadges(c, svg.Box{Middle: svg.At(r.width-edge-r.numbers/2, top+high/2), W: r.numbers + 2*frame.Padding, H: high + 2*frame.Padding}, marks)
}

// labelled is how broad a label may be beside some findings.
func (r room) labelled(marks []*frame.Mark) float64 {
	if r.beside || len(marks) == 0 {
		return r.labels - edge
	}
	return r.labels - edge - r.numbers
}
