package timeline

import (
	"cangraph/internal/bilingual"
	"cangraph/internal/picture/frame"
	"cangraph/internal/picture/svg"
)

// sample is how broad a bar of the legend is.
const sample = 46.0

// drawLegend says below the picture what its bars mean, of those that are in it.
func (s *scene) drawLegend(c *svg.Canvas, a axis, width float64) {
	frame.Write(c, frame.Margin, svg.Line{Text: legendIs.In(s.Lang), Size: 14, Bold: true}, width)
	say := func(words bilingual.Words, draw func(svg.Box)) {
		draw(svg.Box{Middle: svg.At(frame.Margin+sample/2, c.Height+9), W: sample, H: 14})
		frame.Write(c, frame.Margin+sample+14, svg.Line{Text: words.In(s.Lang), Size: 13}, width)
	}
	there := map[state]bool{}
	for _, g := range s.groups {
		for _, l := range g.lanes {
			for _, b := range l.bars {
				there[b.on(s.day)] = there[b.on(s.day)] || l.kind != vacant
			}
		}
	}
	for is := ended; is <= coming; is++ {
		if there[is] {
			say(states[is], func(in svg.Box) { (&lane{kind: member}).look(&bar{sector: frame.Everyday}, is).draw(c, in, false) })
		}
	}
	if m := s.shading(); m != nil {
		say(shadedIs, func(in svg.Box) { hatch(c, m, in) })
	}
	if len(a) > 1 {
		say(narrowerIs, func(in svg.Box) { c.Rect(in, "fill", narrower) })
	}
	for i, f := range s.flags(a) {
		say([]bilingual.Words{dayIs, comparedIs}[i], func(in svg.Box) {
			f.line(c, in.Middle.X, in.Top()-1, in.Bottom()+1)
		})
	}
}

// shading is the first finding that shades something, nil for none.
func (s *scene) shading() *frame.Mark {
	for _, b := range s.bars() {
		if len(b.shades) > 0 {
			return b.shades[0].mark
		}
	}
	return nil
}
