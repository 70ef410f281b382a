package timeline

import (
	"fmt"
	"slices"
	"strings"

	"cangraph/internal/bilingual"
	"cangraph/internal/calendar"
	"cangraph/internal/picture/frame"
	"cangraph/internal/picture/svg"
)

// rows are all periods in the picture.
func (s *scene) rows() []*frame.Row {
	all := []*frame.Row{}
	for _, g := range s.groups {
		if len(g.lanes) == 0 {
			all = append(all, &frame.Row{Part: g.part, Name: g.name, Change: frame.Same})
		}
		for _, l := range g.lanes {
			if len(l.bars) == 0 {
				all = append(all, &frame.Row{Part: g.part, Name: g.name, Role: l.name, Change: frame.Same})
			}
			for _, b := range l.bars {
				all = append(all, &frame.Row{ID: frame.Given(b.id), Part: partOf(g, b, s.Lang), Name: l.name, Agency: frame.Given(b.agency), Role: l.role, Lead: l.kind == leads,
					Since: b.period.Start(), Until: b.period.End(), Change: b.change})
			}
		}
	}
	return all
}

// partOf is the part of life to which a bar belongs.
func partOf(g *group, b *bar, lang bilingual.Lang) string {
	if g.rank == theLeads && b.agency != "" {
		return b.sector.Name(lang)
	}
	return g.part
}

// words says all that the picture shows, line by line.
func (s *scene) words() string {
	var b strings.Builder
	s.SayHeading(&b)
	if len(s.groups) == 0 {
		b.WriteString("\n- " + nothing.In(s.Lang) + "\n")
	}
	for _, g := range s.groups {
		b.WriteString("\n" + g.name)
		if g.rank == allOthers {
			b.WriteString(" (" + g.part + ")")
		}
		b.WriteString(s.resting(g.marks) + ":\n")
		for _, l := range g.lanes {
			if len(l.bars) == 0 {
				b.WriteString("- " + l.name + "\n")
			}
			for _, is := range l.bars {
				b.WriteString("- " + s.told(l, is) + "\n")
			}
		}
	}
	s.SayFindings(&b)
	return b.String()
}

// told is a period, in words.
func (s *scene) told(l *lane, b *bar) string {
	text := l.name
	if l.role != "" {
		text += ", " + l.role
	}
	if l.agency != "" {
		text += ", " + l.agency
	}
	text = b.change.Mark(svg.Line{Text: text + ": " + s.when(b.period)}, s.Lang).Text
	for _, is := range b.shades {
		text += "; " + fmt.Sprintf(overlapping.In(s.Lang), is.mark.Label()) + " " + s.when(is.days)
	}
	return text + s.resting(slices.DeleteFunc(slices.Clone(b.marks), func(m *frame.Mark) bool {
		return slices.ContainsFunc(b.shades, func(is shade) bool { return is.mark == m })
	}))
}

// resting says which findings rest on something.
func (s *scene) resting(marks []*frame.Mark) string {
	var labels []string
	for _, m := range marks {
		labels = append(labels, m.Label())
	}
	if labels == nil {
		return ""
	}
	return "; " + fmt.Sprintf(restingOn.In(s.Lang), strings.Join(labels, ", "))
}

// when is a period in words, its last day included.
func (s *scene) when(p calendar.Period) string {
	first := bilingual.Day(p.From, s.Lang)
	switch {
	case p.Ongoing() && p.From > s.day:
		return fmt.Sprintf(willBe.In(s.Lang), first)
	case p.Ongoing():
		return fmt.Sprintf(fromOn.In(s.Lang), first)
	case p.Days() == 1:
		return fmt.Sprintf(onOneDay.In(s.Lang), first)
	}
	return fmt.Sprintf(fromTo.In(s.Lang), first, bilingual.Day(p.Until.AddDays(-1), s.Lang))
}
