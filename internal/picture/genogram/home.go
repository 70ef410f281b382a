package genogram

import (
	"slices"

	"cangraph/internal/picture/frame"
	"cangraph/internal/picture/svg"
)

// piece is the outline of a home in rows of which each has somebody who lives there.
type piece struct {
	*home
	number int // the how many-th home of the child
	rows   []homeRow
}

// homeRow is who lives there in a row: they need not all stand beside each other.
type homeRow struct {
	row         int
	first       *node
	runs        []svg.Span
	top, bottom float64
}

// pieces are the outlines to draw.
func (c *chart) pieces() (all []*piece) {
	for number, h := range c.homes {
		var current *piece
		for i, r := range c.lines {
			runs, first := h.runs(r)
			if len(runs) == 0 {
				current = nil
				continue
			}
			if current == nil {
				current = &piece{home: h, number: number}
				all = append(all, current)
			}
			current.rows = append(current.rows, homeRow{row: i, first: first, runs: runs})
		}
	}
	return all
}

// runs are who of a row live there, as far as they stand beside each other, and the first of them.
func (h *home) runs(row []*node) (runs []svg.Span, first *node) {
	open := false
	for _, n := range row {
		switch {
		case n.person == nil: // a line that passes parts nobody
		case !h.livesThere(n.person):
			open = false
		case open:
			runs[len(runs)-1].To = n.x + n.right
		default:
			runs, open = append(runs, svg.Span{From: n.x - n.left, To: n.x + n.right}), true
			if first == nil {
				first = n
			}
		}
	}
	return runs, first
}

// label writes the labels of the homes whose outline ends with a row, below the text of the first who lives there, where no line
// runs, and says how high they are.
func (c *chart) label(pieces []*piece, row int, y float64) (height float64) {
	for _, p := range pieces {
		if last := p.rows[len(p.rows)-1]; last.row == row {
			n := last.first
			label := noteAt(n.x+beginAt, y+4+height, svg.Line{Text: p.label, Size: 11, Colour: frame.Quiet}.Wrap(n.right-beginAt), false)
			c.notes = append(c.notes, label)
			height += label.H + 4
		}
	}
	return height
}

// stands says where a row has come to stand.
func (p *piece) stands(row int, top, bottom float64) {
	for i := range p.rows {
		if p.rows[i].row == row {
			p.rows[i].top, p.rows[i].bottom = top, bottom
		}
	}
}

// slab is a part of an outline of one height.
type slab struct {
	spans       []svg.Span
	top, bottom float64
}

// draw draws the outline: who lives there in each row, tied together between the rows.
func (p *piece) draw(on *plan) {
	inset := 5 + 3*float64(p.number%len(dots))
	var slabs []slab
	for i, r := range p.rows {
		var runs []svg.Span
		for _, run := range r.runs {
			runs = append(runs, svg.Span{From: run.From - inset, To: run.To + inset})
		}
		if i > 0 {
			before := slabs[len(slabs)-1]
			slabs = append(slabs, slab{[]svg.Span{over(append(slices.Clone(before.spans), runs...))}, before.bottom, r.top - inset})
		}
		slabs = append(slabs, slab{runs, r.top - inset, r.bottom + inset})
	}
	if last := slabs[len(slabs)-1]; len(slabs) == 1 && len(last.spans) > 1 {
		slabs = append(slabs, slab{[]svg.Span{over(last.spans)}, last.bottom, last.bottom + between/2})
	}
	var above []svg.Span
	for _, s := range slabs {
		on.edge(above, s.spans, s.top, p.number)
		for _, sp := range s.spans {
			on.outlines = append(on.outlines, outline{svg.At(sp.From, s.top), svg.At(sp.From, s.bottom), p.number}, outline{svg.At(sp.To, s.top), svg.At(sp.To, s.bottom), p.number})
		}
		above = s.spans
	}
	on.edge(above, nil, slabs[len(slabs)-1].bottom, p.number)
}

// over is from the first to the last of spans.
func over(all []svg.Span) svg.Span {
	o := all[0]
	for _, s := range all {
		o = svg.Span{From: min(o.From, s.From), To: max(o.To, s.To)}
	}
	return o
}

// edge draws the outline where one of two parts, one above the other, is and the other is not.
func (p *plan) edge(above, below []svg.Span, y float64, number int) {
	var ends []float64
	for _, s := range slices.Concat(above, below) {
		ends = append(ends, s.From, s.To)
	}
	slices.Sort(ends)
	in := func(spans []svg.Span, x float64) bool {
		return slices.ContainsFunc(spans, func(s svg.Span) bool { return s.From <= x && x <= s.To })
	}
	for i := 1; i < len(ends); i++ {
		if half := (ends[i-1] + ends[i]) / 2; ends[i] > ends[i-1] && in(above, half) != in(below, half) {
			p.outlines = append(p.outlines, outline{svg.At(ends[i-1], y), svg.At(ends[i], y), number})
		}
	}
}
