package genogram

import (
	"cmp"
	"math"
	"slices"

	"cangraph/internal/picture/frame"
	"cangraph/internal/picture/svg"
)

// strand is a family in the room between two rows: the whole of it, or its line on the way down from a parent.
type strand struct {
	of           *family
	above, below []*node
	legs         []leg     // of the nodes below
	from, to     []float64 // where the lines to above and below run
	joint        float64   // where the line runs that ties both together
}

// wordRoom is how high a word beside a line is.
const wordRoom = 15.0

// route draws the lines in the room above a row, from its upper edge, and says how high it is: below the parents lines from one
// to the other, below these, from their middle, lines along the children, and the words beside the lines that go down from there.
// No two families share a line: lines that meet in a cross do not belong together.
func (c *chart) route(i int, top float64) float64 {
	strands := c.strands[i]
	switch {
	case len(strands) > 0:
	case i == 0:
		return between
	default:
		return 3 * between
	}
	for _, s := range strands {
		s.from, s.to = ports(strands, s.above, s, (*strand).ends), ports(strands, s.below, s, (*strand).starts)
	}
	for k, s := range strands {
		s.joint = joint(strands, k)
	}
	var ups, ons []svg.Span
	for _, s := range strands {
		ups, ons = append(ups, reach(s.from, s.joint)), append(ons, reach(s.to, s.joint))
	}
	up, upper := svg.Apart(ups, 6)
	on, lower := svg.Apart(ons, 6)
	words := 0
	for _, n := range c.lines[i] {
		words = max(words, len(c.wordsAt(strands, n)))
	}
	first := top + between
	second := first + float64(upper)*step
	bottom := second + float64(lower)*step + float64(words)*wordRoom + between/2
	for k, s := range strands {
		c.lay(s, i, top, first+float64(up[k])*step, second+float64(on[k])*step, bottom)
	}
	for _, n := range c.lines[i] {
		for k, w := range c.wordsAt(strands, n) {
			c.notes = append(c.notes, noteAt(w.x+11, bottom-float64(words-k)*wordRoom, svg.Block{w.Line}, true))
		}
	}
	return bottom - top
}

// ends are the nodes above a strand, starts those below it, each with those of the other side.
func (s *strand) ends() (here, there []*node)   { return s.above, s.below }
func (s *strand) starts() (here, there []*node) { return s.below, s.above }

// ports says where a strand reaches each of its nodes on a side: beside the other strands there, in the order of where they lead;
// those with a word beside them are the last.
func ports(strands []*strand, nodes []*node, of *strand, side func(*strand) (here, there []*node)) []float64 {
	at := make([]float64, len(nodes))
	for i, n := range nodes {
		var all []*strand
		for _, s := range strands {
			if here, _ := side(s); slices.Contains(here, n) {
				all = append(all, s)
			}
		}
		toward := func(s *strand) float64 {
			if _, there := side(s); len(there) > 0 {
				return middle(there)
			}
			return n.x
		}
		slices.SortStableFunc(all, func(a, b *strand) int {
			return cmp.Or(cmp.Compare(soft(a.leg(n).kind), soft(b.leg(n).kind)), cmp.Compare(toward(a), toward(b)))
		})
		at[i] = n.x + spread(slices.Index(all, of), len(all))
	}
	return at
}

// leg is how a node hangs on the strand; none: it does not.
func (s *strand) leg(n *node) leg {
	if i := slices.Index(s.below, n); i >= 0 {
		return s.legs[i]
	}
	return leg{}
}

// joint is where the line of a strand runs from its parents to its children: between the parents, as near over the children as
// can be, and not where a line of another runs.
func joint(strands []*strand, k int) float64 {
	s := strands[k]
	if len(s.from) == 0 {
		return s.to[0]
	}
	wanted := min(max(mean(s.to), slices.Min(s.from)), slices.Max(s.from))
	free := func(x float64) bool {
		for i, o := range strands {
			near := func(taken float64) bool { return math.Abs(taken-x) < 4 }
			if i != k && (slices.ContainsFunc(o.from, near) || slices.ContainsFunc(o.to, near) || i < k && len(o.from) > 0 && near(o.joint)) {
				return false
			}
		}
		return true
	}
	for try := 0.0; ; try += 4 {
		if free(wanted + try) {
			return wanted + try
		}
		if free(wanted - try) {
			return wanted - try
		}
	}
}

func mean(all []float64) (m float64) {
	for _, x := range all {
		m += x / float64(len(all))
	}
	return m
}

// reach is how far a line reaches to all of these places.
func reach(all []float64, one float64) svg.Span {
	return svg.Span{From: min(slices.Min(append(all, one)), one), To: max(slices.Max(append(all, one)), one)}
}

// lay draws a strand with its lines at their heights.
func (c *chart) lay(s *strand, row int, top, up, on, bottom float64) {
	whole := s.of.whole()
	for i, n := range s.above {
		from := top
		if n.person != nil {
			from = c.tops[row-1] + tip
		}
		c.line(svg.At(s.from[i], from), svg.At(s.from[i], up), whole, s.of)
	}
	if len(s.above) > 0 {
		across := reach(s.from, s.joint)
		c.line(svg.At(across.From, up), svg.At(across.To, up), whole, s.of)
		c.line(svg.At(s.joint, up), svg.At(s.joint, on), whole, s.of)
	}
	along := reach(s.to, s.joint)
	c.line(svg.At(along.From, on), svg.At(along.To, on), whole, s.of)
	for i, n := range s.below {
		to := bottom
		if n.person != nil {
			to += tip
		}
		l := s.legs[i]
		l.kind = soft(l.kind)
		c.line(svg.At(s.to[i], on), svg.At(s.to[i], to), l, s.of)
	}
}

// word is what stands beside a line.
type word struct {
	svg.Line
	x float64
}

// wordsAt are the words beside the lines on which somebody hangs, right of them all.
func (c *chart) wordsAt(strands []*strand, n *node) (words []word) {
	right := 0.0
	for _, s := range strands {
		if i := slices.Index(s.below, n); i >= 0 {
			right = max(right, s.to[i])
			if l := c.wordBeside(s.legs[i]); l.Text != "" {
				l.Colour = frame.Quiet
				words = append(words, word{Line: l})
			}
		}
	}
	for i := range words {
		words[i].x = right
	}
	return words
}
