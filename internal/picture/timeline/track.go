package timeline

import (
	"cangraph/internal/bilingual"
	"cangraph/internal/picture/frame"
	"cangraph/internal/picture/svg"
)

// laid is a lane with the room that it takes.
type laid struct {
	*lane
	label  svg.Block
	marks  []*frame.Mark
	tracks [][]*bar // bars beside each other, one track below the other
	thick  float64  // of its bars
}

// lay gives a lane its room.
func (l *lane) lay(r room, a axis, lang bilingual.Lang) laid {
	is := laid{lane: l, marks: l.marks(), thick: thick}
	width := r.labelled(is.marks)
	if l.kind == brokered && r.beside {
		width = r.width - 2*edge
	}
	is.label = l.label(width, lang)
	var ends []float64
	for _, b := range l.bars {
		is.thick = max(is.thick, float64(len(b.shades))*strip+2)
		left, right := a.ends(b.period)
		at := 0
		for at < len(ends) && left < ends[at] {
			at++
		}
		if at == len(ends) {
			ends, is.tracks = append(ends, 0), append(is.tracks, nil)
		}
		ends[at], is.tracks[at] = right, append(is.tracks[at], b)
	}
	return is
}

// label is what is said beside or above the bars.
func (l *lane) label(width float64, lang bilingual.Lang) svg.Block {
	name := svg.Line{Text: l.name, Size: 13}
	switch l.kind {
	case leads:
		name.Text, name.Bold = "★ "+l.name, true
	case service:
		name.Text = "– " + l.name
	case vacant:
		name.Colour = frame.Gaps
	}
	b := svg.Block(l.change().Mark(name, lang).Wrap(width))
	for _, text := range []string{l.role, l.agency} {
		if text != frame.Leads.In(lang) { // it is what their group is called
			b = append(b, svg.Line{Text: text, Size: 11, Colour: frame.Quiet}.Wrap(width)...)
		}
	}
	return b
}

// bars is how high its bars are.
func (l laid) bars() float64 { return float64(len(l.tracks)) * (l.thick + between) }

// height is how high it is.
func (l laid) height(r room) float64 {
	label := max(l.label.Height(), r.badges(l.marks))
	if r.beside {
		return max(label, l.bars()) + between
	}
	return label + l.bars() + between
}

// draw draws the lane from a height on, on the ground for its bars.
func (l laid) draw(c *svg.Canvas, r room, s *scene, a axis, top float64) {
	l.label.Draw(c, svg.At(edge, top), "start")
	r.drawBadges(c, top, l.marks)
	y := top
	if !r.beside {
		y += max(l.label.Height(), r.badges(l.marks))
		if len(l.tracks) > 0 {
			s.drawGround(c, a, y, y+l.bars())
		}
	}
	for _, track := range l.tracks {
		for _, b := range track {
			l.drawBar(c, s, a, b, y+between/2)
		}
		y += l.thick + between
	}
	if !r.beside && len(l.tracks) > 0 {
		s.drawDays(c, a, y-l.bars(), y)
	}
}
