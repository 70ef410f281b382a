package genogram

import (
	"cmp"
	"math"
	"slices"

	"cangraph/internal/picture/frame"
	"cangraph/internal/picture/svg"
)

// The measures of a wide picture.
const (
	widest = 126.0 // the text beside a symbol
	apartX = 30.0  // two people
	left   = frame.Margin + 118
	paper  = 900.0 // how broad the rows are of who has no place among the generations
	step   = 10.0  // two lines beside each other
)

// node is somebody in a row of a wide picture, or the place where a line passes the row.
type node struct {
	*person             // nil: a line passes
	of          *family // whose line
	text        svg.Block
	x           float64 // the middle of the symbol
	left, right float64 // how far it reaches to both sides
	key         float64
}

// chart is a wide picture while it grows.
type chart struct {
	*scene
	plan
	lines   [][]*node   // the rows with who stands and what passes in them
	strands [][]*strand // in the room above each
	tops    []float64
}

// wide puts each generation into a row, the oldest at the top, with the lines between the rows.
func (s *scene) wide() *plan {
	c := &chart{scene: s, lines: make([][]*node, len(s.rows)), strands: make([][]*strand, len(s.rows))}
	nodes, level := map[*person]*node{}, map[*person]int{}
	for i, r := range s.rows {
		for _, p := range r.people {
			nodes[p], level[p] = c.node(p), i
			c.lines[i] = append(c.lines[i], nodes[p])
		}
	}
	for _, f := range s.families {
		c.lead(f, nodes, level)
	}
	for _, r := range c.lines {
		slices.SortStableFunc(r, func(a, b *node) int { return cmp.Compare(a.key, b.key) })
	}
	c.spread()
	c.flow()
	c.write()
	return &c.plan
}

// node is somebody as they stand in a row: as broad as their text and the words beside their lines.
func (c *chart) node(p *person) *node {
	n := &node{person: p, text: c.text(p, widest), left: beginAt - 2, key: p.key}
	n.right = beginAt + max(n.text.Width(), 86)
	for _, f := range c.families {
		for _, l := range f.children {
			if l.child == p {
				n.right = max(n.right, c.wordBeside(l).Width()+32)
			}
		}
	}
	return n
}

// wordBeside is the word beside the line on which somebody hangs.
func (c *chart) wordBeside(l leg) svg.Line {
	word := svg.Line{Text: besideLine[l.kind].In(c.Lang), Size: 11}
	if word.Text == "" {
		return word
	}
	return l.mark(word, c.Lang)
}

// lead leads the line of a family from row to row: parents of one row are tied together before it passes the next.
func (c *chart) lead(f *family, nodes map[*person]*node, level map[*person]int) {
	to, key := level[f.children[0].child], 0.0
	last := &strand{of: f, legs: f.children}
	for _, l := range f.children {
		last.below = append(last.below, nodes[l.child])
		key += l.child.key / float64(len(f.children))
	}
	for at := range to {
		for _, p := range f.parents {
			if level[p] == at {
				last.above = append(last.above, nodes[p])
			}
		}
		if at+1 < to && len(last.above) > 0 {
			pass := &node{of: f, left: step, right: step, key: key}
			c.lines[at+1] = append(c.lines[at+1], pass)
			c.strands[at+1] = append(c.strands[at+1], &strand{of: f, above: last.above, below: []*node{pass}, legs: []leg{{}}})
			last.above = []*node{pass}
		}
	}
	c.strands[to] = append(c.strands[to], last)
}

// spread says where everybody stands in their row: in order, apart from each other, and as near as that allows over their
// children and under their parents.
func (c *chart) spread() {
	for _, r := range c.lines {
		settle(r, make([]float64, len(r)))
	}
	for range 30 {
		for i := range c.lines {
			c.pull(i, i, func(s *strand) ([]*node, []*node) { return s.below, s.above })
		}
		for i := len(c.lines) - 2; i >= 0; i-- {
			c.pull(i, i+1, func(s *strand) ([]*node, []*node) { return s.above, s.below })
		}
	}
	c.close()
}

// pull moves a row to where its strands in some room pull it.
func (c *chart) pull(row, room int, ends func(*strand) (own, others []*node)) {
	sum, n := map[*node]float64{}, map[*node]float64{}
	for _, s := range c.strands[room] {
		own, others := ends(s)
		if len(own) == 0 || len(others) == 0 {
			continue
		}
		for _, o := range own {
			sum[o] += middle(others)
			n[o]++
		}
	}
	wanted := make([]float64, len(c.lines[row]))
	for i, o := range c.lines[row] {
		wanted[i] = o.x
		if n[o] > 0 {
			wanted[i] = sum[o] / n[o]
		}
	}
	settle(c.lines[row], wanted)
}

func middle(nodes []*node) float64 {
	sum := 0.0
	for _, n := range nodes {
		sum += n.x
	}
	return sum / float64(len(nodes))
}

// settle puts the nodes of a row as near to where they are wanted as their order and the room that they need allow: who stands
// too near to each other is moved together, to the mean of where they are wanted.
func settle(r []*node, wanted []float64) {
	type block struct {
		at float64 // of its first
		n  int
	}
	var blocks []block
	offset := make([]float64, len(r)) // of each from the first of the row, if all stand close
	for i, n := range r {
		if i > 0 {
			offset[i] = offset[i-1] + r[i-1].right + apartX + n.left
		}
		blocks = append(blocks, block{wanted[i] - offset[i], 1})
		for k := len(blocks) - 1; k > 0 && blocks[k-1].at > blocks[k].at; k-- {
			a, b := blocks[k-1], blocks[k]
			blocks = append(blocks[:k-1], block{(a.at*float64(a.n) + b.at*float64(b.n)) / float64(a.n+b.n), a.n + b.n})
		}
	}
	i := 0
	for _, b := range blocks {
		for range b.n {
			r[i].x = b.at + offset[i]
			i++
		}
	}
}

// close moves together what nothing ties to each other, to the left.
func (c *chart) close() {
	together := c.together()
	least := math.Inf(1)
	for _, r := range c.lines {
		for _, n := range r {
			least = min(least, n.x-n.left)
		}
	}
	for _, r := range c.lines {
		for _, n := range r {
			n.x += left - least
		}
	}
	for moved := true; moved; {
		moved = false
		room := map[*node]float64{} // how far each group can go, by its first
		for _, r := range c.lines {
			for i, n := range r {
				free := n.x - n.left - left
				if i > 0 {
					free = n.x - n.left - apartX - r[i-1].x - r[i-1].right
				}
				group := together[n]
				if i > 0 && together[r[i-1]] == group {
					continue
				}
				if has, known := room[group]; !known || free < has {
					room[group] = free
				}
			}
		}
		for n, group := range together {
			if room[group] > 0.5 {
				n.x -= room[group]
				moved = true
			}
		}
	}
}

// together are the nodes that strands tie to each other, each with the first of them.
func (c *chart) together() map[*node]*node {
	first := map[*node]*node{}
	for _, r := range c.lines {
		for _, n := range r {
			first[n] = n
		}
	}
	for _, strands := range c.strands {
		for _, s := range strands {
			all := slices.Concat(s.above, s.below)
			to := first[all[0]]
			for _, n := range all {
				from := first[n]
				for o := range first {
					if first[o] == from {
						first[o] = to
					}
				}
			}
		}
	}
	return first
}

// flow adds rows of who has no place among the generations.
func (c *chart) flow() {
	var r []*node
	x := left
	for _, p := range c.aside {
		n := c.node(p)
		if len(r) > 0 && x+n.left+n.right > max(paper, c.broad()) {
			c.lines, r, x = append(c.lines, r), nil, left
		}
		n.x = x + n.left
		x = n.x + n.right + apartX
		r = append(r, n)
	}
	if len(r) > 0 {
		c.lines = append(c.lines, r)
	}
	c.strands = append(c.strands, make([][]*strand, len(c.lines)-len(c.strands))...)
}

// broad is how far the generations reach to the right.
func (c *chart) broad() (x float64) {
	for _, r := range c.lines {
		for _, n := range r {
			x = max(x, n.x+n.right)
		}
	}
	return x
}

// write puts the rows and what is between them on paper, from the top down.
func (c *chart) write() {
	y, homes := 0.0, c.pieces()
	for i, r := range c.lines {
		y += c.route(i, y)
		c.head(i, y)
		top, deepest := y, 2*tip
		for _, n := range r {
			if n.person != nil {
				c.figures = append(c.figures, figure{n.person, svg.At(n.x, y+tip), n.text})
				deepest = max(deepest, deep(n.text))
			}
		}
		y += deepest + c.label(homes, i, y+deepest)
		for _, n := range r {
			if n.person == nil {
				c.line(svg.At(n.x, top), svg.At(n.x, y), leg{}, n.of)
			}
		}
		for _, h := range homes {
			h.stands(i, top, y)
		}
		c.tops = append(c.tops, top)
	}
	for _, h := range homes {
		h.draw(&c.plan)
	}
}

// head names a row on its left.
func (c *chart) head(i int, y float64) {
	name := placeless.In(c.Lang)
	if i < len(c.scene.rows) {
		name = generationName(c.scene.rows[i].generation, c.Lang)
	}
	c.notes = append(c.notes, noteAt(frame.Margin, y, svg.Line{Text: name, Size: 12, Bold: true, Colour: frame.Quiet}.Wrap(left-frame.Margin-12), false))
}
