package frame

import (
	"strings"

	"cangraph/internal/bilingual"
	"cangraph/internal/finding"
	"cangraph/internal/picture/svg"
)

// titled are the findings of a kind under their title, in the order in which they are told.
var titled = [...]struct {
	kind  finding.Kind
	title bilingual.Words
}{{finding.Overlap, overlapsAre}, {finding.Gap, gapsAre}}

// of are the findings of a kind.
func (f *Frame) of(kind finding.Kind) (marks []*Mark) {
	for _, m := range f.Marks {
		if m.Finding.Kind == kind {
			marks = append(marks, m)
		}
	}
	return marks
}

// DrawFindings says below the picture what was found.
func (f *Frame) DrawFindings(c *svg.Canvas, width float64) {
	for _, part := range titled {
		marks := f.of(part.kind)
		if len(marks) > 0 {
			Write(c, Margin, svg.Line{Text: part.title.In(f.Lang), Size: 14, Bold: true}, width)
		}
		for _, m := range marks {
			m.Badge(c, svg.At(Margin+badgeSize, c.Height+badgeSize))
			Write(c, Margin+3*badgeSize, svg.Line{Text: m.Finding.Explanation(f.Lang), Size: 13}, width)
			c.Height += 6
		}
		c.Height += 6
	}
}

// SayFindings says the same in words.
func (f *Frame) SayFindings(to *strings.Builder) {
	for _, part := range titled {
		for i, m := range f.of(part.kind) {
			if i == 0 {
				to.WriteString("\n" + part.title.In(f.Lang) + ":\n")
			}
			to.WriteString(m.Label() + ". " + m.Finding.Explanation(f.Lang) + "\n")
		}
	}
}

// SayHeading says in words what stands above the picture.
func (f *Frame) SayHeading(to *strings.Builder) {
	for _, l := range f.Heading() {
		to.WriteString(l.Text + "\n")
	}
}

// Write writes a text on as many lines as it needs, and moves down.
func Write(c *svg.Canvas, left float64, l svg.Line, width float64) {
	lines := svg.Block(l.Wrap(width - left - Margin))
	lines.Draw(c, svg.At(left, c.Height), "start")
	c.Height += max(lines.Height(), 2*badgeSize)
}
