package ecomap

import (
	"cangraph/internal/picture/frame"
	"cangraph/internal/picture/svg"
)

// drawLegend says below the picture what was found and what the lines mean.
func (s *scene) drawLegend(c *svg.Canvas, width float64) {
	c.Height += between
	s.DrawFindings(c, width)
	s.drawTies(c, width)
	c.Height += frame.Margin
}

// drawTies shows the kinds of lines that are in the picture, if they are not all plain.
func (s *scene) drawTies(c *svg.Canvas, width float64) {
	drawn := map[tie]bool{}
	for _, of := range s.systems {
		drawn[of.tie] = drawn[of.tie] || of.change != frame.Gone
	}
	if !drawn[strong] && !drawn[tenuous] && !drawn[stressful] {
		return
	}
	frame.Write(c, frame.Margin, svg.Line{Text: legendIs.In(s.Lang), Size: 14, Bold: true}, width)
	for is := plain; is <= stressful; is++ {
		if drawn[is] {
			drawTie(c, svg.At(frame.Margin, c.Height+9), svg.At(frame.Margin+50, c.Height+9), is)
			frame.Write(c, frame.Margin+64, svg.Line{Text: ties[is].In(s.Lang), Size: 13}, width)
		}
	}
}
