package timeline

import (
	"slices"
	"strconv"
	"time"

	"cangraph/internal/bilingual"
	"cangraph/internal/calendar"
	"cangraph/internal/picture/svg"
)

// axis is where days stand, from left to right: the years before a child had a network closer together than the rest, if they
// would leave little room for it.
type axis []scale

// scale is a part of an axis on which all days are equally long.
type scale struct {
	calendar.Period
	left, right float64
}

const (
	leastDays = 365 // how long an axis is at least
	earlier   = 0.2 // of the axis is for the years before
)

// newAxis is from the month of the first day that is drawn to a little after the last that is known.
func (s *scene) newAxis(left, right float64) axis {
	whole, knee := calendar.Period{From: s.day, Until: s.day.AddDays(1)}, s.day
	for _, g := range s.groups {
		for _, l := range g.lanes {
			for _, b := range l.bars {
				whole.From = min(whole.From, b.period.From)
				whole.Until = max(whole.Until, b.period.From.AddDays(1))
				if !b.period.Ongoing() {
					whole.Until = max(whole.Until, b.period.Until)
				}
				if l.kind != service {
					knee = min(knee, b.period.From)
				}
			}
		}
	}
	whole.From = firstOfMonth(min(whole.From, whole.Until.AddDays(-leastDays)))
	knee = firstOfMonth(min(knee, whole.Until.AddDays(-leastDays)))
	whole.Until = whole.Until.AddDays(calendar.Period{From: knee, Until: whole.Until}.Days()/40 + 1)
	before, rest := calendar.Period{From: whole.From, Until: knee}, calendar.Period{From: knee, Until: whole.Until}
	if before.Days() < rest.Days()/2 {
		return axis{{whole, left, right}}
	}
	middle := left + earlier*(right-left)
	return axis{{before, left, middle}, {rest, middle, right}}
}

func firstOfMonth(day calendar.Date) calendar.Date {
	year, month, _ := day.YearMonthDay()
	return calendar.Of(year, month, 1)
}

func (a axis) left() float64  { return a[0].left }
func (a axis) right() float64 { return a[len(a)-1].right }

// contains says whether a day is on the axis.
func (a axis) contains(day calendar.Date) bool {
	return a[0].From <= day && day < a[len(a)-1].Until
}

// at is where a day begins; what never ends stands at the right.
func (a axis) at(day calendar.Date) float64 {
	for _, part := range a[:len(a)-1] {
		if day < part.Until {
			return part.at(day)
		}
	}
	return a[len(a)-1].at(day)
}

func (a scale) at(day calendar.Date) float64 {
	share := (float64(day) - float64(a.From)) / float64(a.Days())
	return a.left + min(max(share, 0), 1)*(a.right-a.left)
}

// dot is how broad a bar is at least, so that a day can be seen in ten years.
const dot = 4.0

// ends are where a period begins and ends.
func (a axis) ends(p calendar.Period) (left, right float64) {
	left, right = a.at(p.From), a.at(p.Until)
	if right < left+dot {
		right = min(left+dot, a.right())
		left = min(left, right-dot)
	}
	return left, right
}

// tick is a place on the axis that has a name.
type tick struct {
	x    float64
	name svg.Line
}

// years and months are the names of the axis, each once; where months would have no room there are years alone.
func (a axis) years() (ticks []tick) {
	for _, part := range a {
		years := part.years()
		ticks = append(slices.DeleteFunc(ticks, func(t tick) bool { return len(years) > 0 && t.name == years[0].name }), years...)
	}
	return ticks
}

func (a axis) months(lang bilingual.Lang) (ticks []tick) {
	for _, part := range a {
		ticks = append(ticks, part.months(lang)...)
	}
	return ticks
}

// steps are how many months ticks may be apart.
var steps = [...]int{1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400}

// tickRoom is how much room a tick needs for its name.
const tickRoom = 38.0

// step is how far ticks are apart: as near as their names allow.
func (a scale) step() int {
	for _, step := range steps {
		if float64(step*28)/float64(a.Days())*(a.right-a.left) >= tickRoom {
			return step
		}
	}
	return steps[len(steps)-1]
}

// months are the months or quarters of a scale, none when there is room for years only.
func (a scale) months(lang bilingual.Lang) (ticks []tick) {
	step := a.step()
	if step >= 12 {
		return nil
	}
	year, month, _ := a.From.YearMonthDay()
	for day := calendar.Of(year, month-(month-1)%time.Month(step), 1); day < a.Until; day = day.AddMonths(step) {
		_, month, _ := day.YearMonthDay()
		if name := (svg.Line{Text: bilingual.ShortMonth(month, lang), Size: 11}); day >= a.From && a.has(a.at(day), name) {
			ticks = append(ticks, tick{a.at(day), name})
		}
	}
	return ticks
}

// years are the years of a scale, each where it begins or the scale does.
func (a scale) years() (ticks []tick) {
	step := max(a.step()/12, 1)
	first, _, _ := a.From.YearMonthDay()
	last, _, _ := a.Until.YearMonthDay()
	for year := first - first%step; year <= last; year += step {
		begins, name := calendar.Of(year, 1, 1), svg.Line{Text: strconv.Itoa(year), Size: 12, Bold: true}
		if a.step() <= 12 {
			begins = max(begins, a.From)
		}
		ends := min(calendar.Of(year+step, 1, 1), a.Until)
		if begins >= a.From && begins < ends && name.Width()+2*tickGap <= a.at(ends)-a.at(begins) {
			ticks = append(ticks, tick{a.at(begins), name})
		}
	}
	return ticks
}

// has says whether a name that begins at a place fits into the scale.
func (a scale) has(x float64, name svg.Line) bool { return x+tickGap+name.Width() <= a.right }
