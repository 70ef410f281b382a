package genogram

import (
	"slices"

	"cangraph/ent/enum"
	"cangraph/internal/bilingual"
	"cangraph/internal/picture/frame"
	"cangraph/internal/picture/svg"
)

// drawLegend says below the picture what the signs in it mean.
func (s *scene) drawLegend(c *svg.Canvas, width float64) {
	c.Height += 2 * between
	frame.Write(c, frame.Margin, svg.Line{Text: legendIs.In(s.Lang), Size: 14, Bold: true}, width)
	say := func(drawn bool, words bilingual.Words, sign func(at svg.Point)) {
		if drawn {
			sign(svg.At(frame.Margin+22, c.Height+9))
			frame.Write(c, frame.Margin+56, svg.Line{Text: words.In(s.Lang), Size: 13}, width)
			c.Height += 3
		}
	}
	small := func(gender string) func(svg.Point) {
		return func(at svg.Point) { drawSymbol(c, at, gender, 0.4, svg.Ink) }
	}
	is := func(genders ...string) bool {
		return slices.ContainsFunc(s.people, func(p *person) bool { return slices.Contains(genders, p.gender) })
	}
	say(is("MALE"), square, small("MALE"))
	say(is("FEMALE"), circleIs, small("FEMALE"))
	say(slices.ContainsFunc(s.people, func(p *person) bool { return p.gender != "MALE" && p.gender != "FEMALE" }), diamond, small(""))
	say(true, doubled, func(at svg.Point) {
		drawSymbol(c, at, s.child.gender, 0.45, svg.Ink)
		drawSymbol(c, at, s.child.gender, 0.22, svg.Ink)
	})
	say(slices.ContainsFunc(s.people, func(p *person) bool { return p.age != nil }), ageIs, func(at svg.Point) {
		c.Text(svg.At(at.X, at.Y+5), svg.Line{Text: "12", Size: 13}, "text-anchor", "middle")
	})
	for _, kind := range []enum.RelationshipKind{enum.Whangai, enum.Foster, enum.Step, enum.Half} {
		say(s.hangs(kind), lineMeans[kind], func(at svg.Point) { drawStroke(c, svg.At(at.X-22, at.Y), svg.At(at.X+22, at.Y), kind, "") })
	}
	say(len(s.homes) > 0, sharedHome, func(at svg.Point) {
		c.Rect(svg.Box{Middle: at, W: 36, H: 16}, "fill", "none", "stroke", frame.Quiet, "stroke-width", 1.5, "stroke-dasharray", dots[0])
	})
	c.Height += frame.Margin
}

// hangs says whether a line of a kind is drawn.
func (s *scene) hangs(kind enum.RelationshipKind) bool {
	return slices.ContainsFunc(s.families, func(f *family) bool {
		return slices.ContainsFunc(f.children, func(l leg) bool { return l.kind == kind })
	})
}
