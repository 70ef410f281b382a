package timeline

import (
	"slices"

	"cangraph/internal/finding"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/picture/frame"
)

// place says on which bars and groups the findings rest, and shades the days of overlaps.
func (g *gatherer) place() error {
	work, err := g.around.Kinship()
	if err != nil {
		return err
	}
	for _, m := range g.Marks {
		if m.Finding.Code == finding.O9 { // there are too many around the child, and none in particular
			continue
		}
		for _, n := range m.Finding.Evidence {
			if in := g.whole(n, work); in != nil && !slices.Contains(in.marks, m) {
				in.marks = append(in.marks, m)
			}
			for _, b := range g.behind(m.Finding.Code, n) {
				b.mark(m)
			}
		}
	}
	return nil
}

// whole is the group that something is as a whole, or of which a record tells; nil for anything else.
func (g *gatherer) whole(n snapshot.Node, work *snapshot.Casework) *group {
	switch n := n.(type) {
	case *snapshot.Agency:
		return g.agencies[n.ID]
	case snapshot.Record:
		return g.agencies[work.For(n)]
	}
	return nil
}

// behind are the bars of something that a finding rests on. Of people those that last on the day shown, since nothing older
// is meant.
func (g *gatherer) behind(code finding.Code, n snapshot.Node) []*bar {
	switch n := n.(type) {
	case *snapshot.Provision:
		return g.of[n.ID]
	case *snapshot.Network:
		if code == finding.G1 || code == finding.G2 {
			return g.lasting(g.vacant[n.ID])
		}
		return g.lasting(g.open[n.ID])
	case *snapshot.Practitioner:
		if code == finding.O6 || code == finding.G3 {
			return g.lasting(g.leading[n.ID])
		}
		if as := g.lasting(g.of[n.ID]); len(as) > 0 {
			return as
		}
		return g.lasting(g.giving[n.ID])
	}
	return nil
}

// lasting are those of the bars that hold the day shown.
func (g *gatherer) lasting(bars []*bar) (now []*bar) {
	for _, b := range bars {
		if b.on(g.day) == lasting {
			now = append(now, b)
		}
	}
	return now
}

// mark says that a finding rests on the bar, and shades the days on which it does so as an overlap.
func (b *bar) mark(m *frame.Mark) {
	if slices.Contains(b.marks, m) {
		return
	}
	b.marks = append(b.marks, m)
	f := m.Finding
	if f.Kind != finding.Overlap || f.Since == nil {
		return
	}
	days := b.period
	days.From = max(days.From, *f.Since)
	if f.Until != nil {
		days.Until = min(days.Until, *f.Until)
	}
	if !days.Empty() {
		b.shades = append(b.shades, shade{m, days})
	}
}
