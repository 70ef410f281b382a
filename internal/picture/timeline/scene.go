package timeline

import (
	"cmp"
	"slices"

	"cangraph/internal/calendar"
	"cangraph/internal/picture/frame"
	"cangraph/internal/text"
)

// scene is what is to be drawn.
type scene struct {
	*frame.Frame
	day      calendar.Date  // that is shown
	compared *calendar.Date // nil: none
	groups   []*group
}

// group is an agency with its people and services, the whānau, the network, or who leads it.
type group struct {
	id     string // as in the API; empty for what has none
	rank   int    // the network first, then who leads, then all others by sector
	sector frame.Sector
	part   string // of life
	name   string
	lanes  []*lane
	marks  []*frame.Mark // findings about the whole of it
}

// Ranks of groups.
const (
	theNetwork = iota
	theLeads
	allOthers
)

// lane are the periods of one person in one part, or of one service.
type lane struct {
	kind   kind
	name   string
	role   string // what somebody does, or who gives a service
	agency string // for which somebody leads; empty for others
	bars   []*bar // by start; none for what has no time
}

// kind is what the bars of a lane are.
type kind int

// The kinds, in the order in which they stand in a group.
const (
	open     kind = iota // a network
	leads                // the Lead Professional
	delegate             // who stands in for the lead
	vacant               // nobody leads
	member
	service
	brokered // a service that may not be named
)

// bar is one period.
type bar struct {
	id     string // as in the API; empty: nobody
	agency string // for which somebody comes, or that gives a service
	sector frame.Sector
	period calendar.Period
	change frame.Change
	marks  []*frame.Mark // the findings that rest on it
	shades []shade
}

// shade are the days of a bar on which an overlap holds.
type shade struct {
	mark *frame.Mark
	days calendar.Period
}

// state is where a bar is in time.
type state int

const (
	ended state = iota
	lasting
	coming
)

// on is the state of a bar on a day.
func (b *bar) on(day calendar.Date) state {
	switch {
	case b.period.Until <= day:
		return ended
	case b.period.From > day:
		return coming
	}
	return lasting
}

// since says what became of the bar after one day and until another: what has ended in between is gone, also if it began in between.
func (b *bar) since(was, is calendar.Date) frame.Change {
	switch {
	case b.period.Until > was && b.period.Until <= is:
		return frame.Gone
	case b.period.From > was && b.period.From <= is:
		return frame.Came
	}
	return frame.Same
}

// change is what last became of any of the bars.
func (l *lane) change() frame.Change {
	for _, b := range slices.Backward(l.bars) {
		if b.change != frame.Same {
			return b.change
		}
	}
	return frame.Same
}

// marks are the findings that rest on any of its bars, by number.
func (l *lane) marks() (marks []*frame.Mark) {
	for _, b := range l.bars {
		for _, m := range b.marks {
			if !slices.Contains(marks, m) {
				marks = append(marks, m)
			}
		}
	}
	slices.SortFunc(marks, func(a, b *frame.Mark) int { return a.Number - b.Number })
	return marks
}

// begins is the first day of the lane, the last of all without a period.
func (l *lane) begins() calendar.Date {
	if len(l.bars) == 0 {
		return calendar.Forever
	}
	return l.bars[0].period.From
}

// bars are all there are.
func (s *scene) bars() (all []*bar) {
	for _, g := range s.groups {
		for _, l := range g.lanes {
			all = append(all, l.bars...)
		}
	}
	return all
}

// order puts groups by sector and name, and in them people before services, each by start.
func (s *scene) order() {
	slices.SortStableFunc(s.groups, func(a, b *group) int {
		return cmp.Or(a.rank-b.rank, cmp.Compare(a.sector, b.sector), cmp.Compare(text.Fold(a.name), text.Fold(b.name)), cmp.Compare(a.id, b.id))
	})
	for _, g := range s.groups {
		for _, l := range g.lanes {
			slices.SortStableFunc(l.bars, func(a, b *bar) int { return cmp.Or(a.period.Compare(b.period), cmp.Compare(a.id, b.id)) })
		}
		slices.SortStableFunc(g.lanes, func(a, b *lane) int {
			return cmp.Or(cmp.Compare(a.kind, b.kind), cmp.Compare(a.begins(), b.begins()), cmp.Compare(text.Fold(a.name), text.Fold(b.name)), cmp.Compare(a.role, b.role), cmp.Compare(a.agency, b.agency))
		})
	}
}
