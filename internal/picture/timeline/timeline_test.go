package timeline

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"cangraph/internal/bilingual"
	"cangraph/internal/calendar"
	"cangraph/internal/finding"
	"cangraph/internal/picture/frame"
	"cangraph/internal/picture/svg"
	"cangraph/internal/picture/svg/svgtest"
)

// today is the day shown in all scenes.
var today = calendar.Of(2026, 6, 16)

// drawnScene is a scene of any size, over a week or over ten years.
func drawnScene(t *rapid.T) *scene {
	text := func(label string) string {
		return rapid.SampledFrom(svgtest.Names).Draw(t, label) + fmt.Sprint(rapid.IntRange(0, 99).Draw(t, label+" number"))
	}
	s := &scene{Frame: &frame.Frame{Lang: rapid.SampledFrom([]bilingual.Lang{bilingual.English, bilingual.Maori}).Draw(t, "lang"), Title: text("title")}, day: today}
	if rapid.Bool().Draw(t, "is compared") {
		was := today.AddDays(-rapid.IntRange(0, 900).Draw(t, "compared"))
		s.compared = &was
	}
	far := rapid.SampledFrom([]int{7, 100, 800, 3653}).Draw(t, "far")
	ahead := rapid.SampledFrom([]int{0, 7, 400}).Draw(t, "ahead")
	ids := 0
	for range rapid.IntRange(0, 8).Draw(t, "groups") {
		in := frame.Sector(rapid.IntRange(0, int(frame.Another)).Draw(t, "sector"))
		g := &group{id: text("group id"), rank: rapid.IntRange(theNetwork, allOthers).Draw(t, "rank"), sector: in, part: in.Name(s.Lang), name: text("group")}
		for range rapid.IntRange(1, 6).Draw(t, "lanes") {
			l := &lane{kind: kind(rapid.IntRange(int(open), int(service)).Draw(t, "kind")), name: text("lane"), role: text("role")}
			for range rapid.IntRange(1, 4).Draw(t, "bars") {
				ids++
				from := today.AddDays(rapid.IntRange(-far, ahead).Draw(t, "from"))
				b := &bar{id: fmt.Sprint("bar ", ids), sector: in, period: calendar.Since(from), change: frame.Same}
				if rapid.Bool().Draw(t, "ends") {
					b.period.Until = from.AddDays(rapid.IntRange(1, far+ahead).Draw(t, "days"))
				}
				if s.compared != nil {
					b.change = b.since(*s.compared, s.day)
				}
				l.bars = append(l.bars, b)
			}
			g.lanes = append(g.lanes, l)
		}
		s.groups = append(s.groups, g)
	}
	if rapid.Bool().Draw(t, "from birth") {
		born := bar{id: "from birth", change: frame.Same, period: calendar.Since(today.AddDays(-rapid.IntRange(far, 6000).Draw(t, "born")))}
		s.groups = append(s.groups, &group{rank: allOthers, sector: frame.Health, part: frame.Health.Name(s.Lang), name: text("doctor"), lanes: []*lane{{kind: service, name: text("service"), bars: []*bar{&born}}}})
	}
	if rapid.Bool().Draw(t, "brokered") {
		s.groups = append(s.groups, &group{rank: allOthers, sector: frame.Another, part: frame.Another.Name(s.Lang), name: text("unnamed"), lanes: []*lane{{kind: brokered, name: text("whom to ask")}}})
	}
	if rapid.Bool().Draw(t, "brokered by nobody") {
		s.groups = append(s.groups, &group{rank: allOthers, sector: frame.Another, part: frame.Another.Name(s.Lang), name: text("unnamed")})
	}
	s.order()
	drawMarks(t, s, far)
	return s
}

// drawMarks lets findings rest on bars and groups.
func drawMarks(t *rapid.T, s *scene, far int) {
	for i := range rapid.IntRange(0, 14).Draw(t, "findings") {
		m := &frame.Mark{Number: i + 1, Finding: &finding.Finding{Key: fmt.Sprint("key ", i), Kind: rapid.SampledFrom([]finding.Kind{finding.Overlap, finding.Gap}).Draw(t, "kind"),
			Polarity: rapid.SampledFrom([]finding.Polarity{finding.Risk, finding.Opportunity, finding.Neutral}).Draw(t, "polarity")}}
		if rapid.Bool().Draw(t, "has days") {
			since := today.AddDays(-rapid.IntRange(0, far).Draw(t, "since"))
			m.Finding.Since = &since
		}
		if rapid.Bool().Draw(t, "ends") {
			until := today.AddDays(rapid.IntRange(1, far).Draw(t, "until"))
			m.Finding.Until = &until
		}
		for _, g := range s.groups {
			if rapid.IntRange(0, 5).Draw(t, "at a group") == 0 {
				g.marks = append(g.marks, m)
			}
		}
		for _, b := range s.bars() {
			if rapid.IntRange(0, 4).Draw(t, "at") == 0 {
				b.mark(m)
			}
		}
		s.Marks = append(s.Marks, m)
	}
}

var shapes = []frame.Shape{frame.Wide, frame.Narrow}

func drawn(s *scene, shape frame.Shape) string { return s.draw(shape).Document(s.Title) }

// thing is something in a drawing that nothing may lie over.
type thing struct {
	svg.Box
	what string
}

// things are the texts, bars and numbers of a drawing.
func things(elements []svgtest.Element) (all []thing) {
	for _, e := range elements {
		switch {
		case e.Name == "text":
			w := svg.Line{Text: e.Text, Size: e.Number("font-size"), Bold: e.Attributes["font-weight"] != ""}.Width()
			x := map[string]float64{"": w / 2, "start": w / 2, "middle": 0, "end": -w / 2}[e.Attributes["text-anchor"]] + e.Number("x")
			if e.Attributes["text-anchor"] == "middle" && e.Number("font-size") == 11 {
				continue // the number in a badge, which is counted as its circle
			}
			size := e.Number("font-size")
			all = append(all, thing{svg.Box{Middle: svg.At(x, e.Number("y")-size*0.35), W: w, H: size * 1.1}, e.Text})
		case e.Name == "rect" && isBar(e):
			all = append(all, thing{boxOf(e), "bar"})
		case e.Name == "circle":
			all = append(all, thing{svg.Box{Middle: svg.At(e.Number("cx"), e.Number("cy")), W: 20, H: 20}, "number"})
		}
	}
	return all
}

func isBar(e svgtest.Element) bool {
	return e.Name == "rect" && e.Attributes["stroke"] != "" && e.Attributes["fill"] != "none"
}

func boxOf(e svgtest.Element) svg.Box {
	return svg.Box{Middle: svg.At(e.Number("x")+e.Number("width")/2, e.Number("y")+e.Number("height")/2), W: e.Number("width"), H: e.Number("height")}
}

// However many bars there are and over whichever time, nothing lies over anything else.
func TestNothingLiesOverSomethingElse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawnScene(t)
		for _, shape := range shapes {
			elements := svgtest.Parse(t, drawn(s, shape))
			all := things(elements)
			for i, a := range all {
				if a.Left() < 0 || a.Right() > elements[0].Number("width") {
					t.Fatalf("%s: %s is outside of the picture: %v to %v", shape, a.what, a.Left(), a.Right())
				}
				for _, b := range all[:i] {
					if a.Meets(b.Box, -0.3) {
						t.Fatalf("%s: %q at %v lies over %q at %v", shape, a.what, a.Box, b.what, b.Box)
					}
				}
			}
		}
	})
}

// All that there is stands in the drawing, in the words and in the table.
func TestNothingIsLeftOut(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawnScene(t)
		said, rows := s.words(), s.rows()
		for _, shape := range shapes {
			elements := svgtest.Parse(t, drawn(s, shape))
			for _, g := range s.groups {
				shows(t, elements, said, g.name)
				if len(g.lanes) == 0 && !slices.ContainsFunc(rows, func(r *frame.Row) bool { return r.Name == g.name }) {
					t.Fatalf("no row for %s", g.name)
				}
				for _, l := range g.lanes {
					shows(t, elements, said, l.name)
					shows(t, elements, said, l.role)
				}
			}
			for _, b := range s.bars() {
				if n := svgtest.Count(elements, "data-id", b.id); n != 1 {
					t.Fatalf("%s is drawn %d times", b.id, n)
				}
				if !strings.Contains(said, s.when(b.period)) {
					t.Fatalf("%s is not said", s.when(b.period))
				}
			}
			for _, m := range s.Marks {
				if n, want := svgtest.Count(elements, "data-key", m.Finding.Key), 1+places(s, m); n != want {
					t.Fatalf("finding %d is drawn %d times of %d", m.Number, n, want)
				}
				if !strings.Contains(said, "\n"+m.Label()+". ") {
					t.Fatalf("finding %d is not said", m.Number)
				}
			}
		}
		for _, b := range s.bars() {
			if !slices.ContainsFunc(rows, func(r *frame.Row) bool {
				return r.ID != nil && *r.ID == b.id && *r.Since == b.period.From && (r.Until == nil) == b.period.Ongoing() && (r.Until == nil || *r.Until == b.period.Until) && r.Change == b.change
			}) {
				t.Fatalf("no row for %+v", b)
			}
		}
	})
}

func shows(t *rapid.T, elements []svgtest.Element, said, name string) {
	if !svgtest.Shows(elements, name) {
		t.Fatalf("%s is not drawn", name)
	}
	if !strings.Contains(said, name) {
		t.Fatalf("%s is not said", name)
	}
}

// places is how often a finding is drawn above the list: its number at groups and lanes, and its days on bars.
func places(s *scene, m *frame.Mark) (n int) {
	for _, g := range s.groups {
		n += countOf(g.marks, m)
		for _, l := range g.lanes {
			n += countOf(l.marks(), m)
			for _, b := range l.bars {
				for _, is := range b.shades {
					n += countOf([]*frame.Mark{is.mark}, m)
				}
			}
		}
	}
	return n
}

func countOf(marks []*frame.Mark, m *frame.Mark) (n int) {
	for _, is := range marks {
		if is == m {
			n++
		}
	}
	return n
}

// A drawing holds nothing that a page would run or load, whatever people are called, and is
// the same whenever it is drawn.
func TestADrawingIsSafeInAPage(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawnScene(t)
		for _, shape := range shapes {
			document := drawn(s, shape)
			svgtest.Safe(t, document)
			if drawn(s, shape) != document {
				t.Fatal("drawn again it is another drawing")
			}
		}
	})
}

// A bar begins and ends where the axis says, at least a dot broad; a shade stays in its bar.
func TestBarsEndWhereTheAxisSays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawnScene(t)
		for _, shape := range shapes {
			elements := svgtest.Parse(t, drawn(s, shape))
			r := map[frame.Shape]room{frame.Wide: wide, frame.Narrow: narrow}[shape]
			r.numbers = s.numbers()
			a := s.newAxis(r.chart, r.ends())
			for _, b := range s.bars() {
				at := slices.IndexFunc(elements, func(e svgtest.Element) bool { return e.Attributes["data-id"] == b.id })
				box := boxOf(elements[at+1])
				begins, ends := a.at(b.period.From), a.at(b.period.Until)
				if box.W < dot-0.2 {
					t.Fatalf("%s: %v is drawn %v broad", shape, b.period, box.W)
				}
				if box.W > dot+0.2 && (math.Abs(box.Left()-begins) > 0.2 || math.Abs(box.Right()-ends) > 0.2) || math.Abs(box.Left()-begins) > dot+0.2 || math.Abs(box.Right()-ends) > dot+0.2 {
					t.Fatalf("%s: %v is drawn from %v to %v, and should be from %v to %v", shape, b.period, box.Left(), box.Right(), begins, ends)
				}
				line := a.at(s.day)
				if is := b.on(s.day); is == ended && box.Right() > line+dot+0.2 || is == coming && box.Left() < line-dot-0.2 {
					t.Fatalf("%s: %v is on the wrong side of the day shown", shape, b.period)
				}
				for _, e := range elements[at+2:] {
					if e.Name == "g" && e.Attributes["data-key"] == "" || e.Name == "text" || isBar(e) {
						break
					}
					if in := boxOf(e); e.Name == "rect" && e.Attributes["fill"] == "none" && (in.Left() < box.Left()-dot-0.2 || in.Right() > box.Right()+dot+0.2 || in.Top() < box.Top() || in.Bottom() > box.Bottom()) {
						t.Fatalf("%s: the shade %v is outside of its bar %v", shape, in, box)
					}
				}
			}
		}
	})
}

// An axis goes on from left to right, on the same pace in each of its parts, and has a year or a month wherever a name says so.
func TestAnAxisIsOneOfTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawnScene(t)
		a := s.newAxis(100, 700)
		if a.left() != 100 || a.right() != 700 || !a.contains(s.day) {
			t.Fatalf("%+v", a)
		}
		if n := a[len(a)-1].Until - a[0].From; n < leastDays {
			t.Fatalf("it is %d days long", n)
		}
		last := -1.0
		for day := a[0].From; day < a[len(a)-1].Until; day = day.AddDays(1) {
			x := a.at(day)
			if x <= last {
				t.Fatalf("%s stands at %v, the day before at %v", day, x, last)
			}
			last = x
		}
		for _, is := range append(a.years(), a.months(s.Lang)...) {
			if !slices.ContainsFunc(a, func(part scale) bool { return part.left <= is.x && is.x+is.name.Width() <= part.right }) {
				t.Fatalf("%s at %v is in no part of %+v", is.name.Text, is.x, a)
			}
		}
		named := map[string]bool{}
		for _, is := range a.years() {
			if named[is.name.Text] {
				t.Fatalf("%s stands there twice", is.name.Text)
			}
			named[is.name.Text] = true
			var year int
			fmt.Sscan(is.name.Text, &year)
			if begins := max(calendar.Of(year, 1, 1), a[0].From); math.Abs(a.at(begins)-is.x) > 0.01 && !slices.ContainsFunc(a, func(part scale) bool { return part.left == is.x }) {
				t.Fatalf("%d is named at %v, and begins at %v", year, is.x, a.at(begins))
			}
		}
		if len(named) == 0 {
			t.Fatal("no year is named")
		}
	})
}

// What a finding that is an overlap rests on is shaded on the days on which it holds; a gap has no days to shade.
func TestOverlapsAreShaded(t *testing.T) {
	since, until := today.AddDays(-30), today.AddDays(5)
	overlap := &frame.Mark{Number: 1, Finding: &finding.Finding{Kind: finding.Overlap, Since: &since, Until: &until}}
	gap := &frame.Mark{Number: 2, Finding: &finding.Finding{Kind: finding.Gap, Since: &since}}
	window := &frame.Mark{Number: 3, Finding: &finding.Finding{Kind: finding.Overlap}}
	b := &bar{period: calendar.Since(today.AddDays(-10))}
	b.mark(overlap)
	b.mark(overlap)
	b.mark(gap)
	b.mark(window)
	if want := []shade{{overlap, calendar.Period{From: today.AddDays(-10), Until: until}}}; !slices.Equal(b.shades, want) || len(b.marks) != 3 {
		t.Errorf("%v, %d marks", b.shades, len(b.marks))
	}
	before := &bar{period: calendar.Period{From: today.AddDays(-50), Until: since}}
	if before.mark(overlap); before.shades != nil {
		t.Errorf("what ended when it began is shaded: %v", before.shades)
	}
}

// New is what began since, gone what ended since, the last day of neither included.
func TestWhatHasChanged(t *testing.T) {
	was := today.AddDays(-10)
	for _, c := range []struct {
		from, until int // days from today
		want        frame.Change
	}{
		{-20, 1, frame.Same}, {-10, 1, frame.Same}, {-9, 1, frame.Came}, {0, 1, frame.Came}, {1, 9, frame.Same},
		{-20, -10, frame.Same}, {-20, -9, frame.Gone}, {-20, 0, frame.Gone}, {-5, -3, frame.Gone}, {-20, 5, frame.Same},
	} {
		b := &bar{period: calendar.Period{From: today.AddDays(c.from), Until: today.AddDays(c.until)}}
		if got := b.since(was, today); got != c.want {
			t.Errorf("from %d to %d: %s, want %s", c.from, c.until, got, c.want)
		}
	}
}

// In words the last day counts, and what lies ahead is told so.
func TestPeriodsInWords(t *testing.T) {
	s := &scene{Frame: &frame.Frame{Lang: bilingual.English}, day: today}
	for want, p := range map[string]calendar.Period{
		"from 1 June 2026 to 15 June 2026": {From: calendar.Of(2026, 6, 1), Until: today}, "on 15 June 2026": {From: today.AddDays(-1), Until: today},
		"since 16 June 2026": calendar.Since(today), "from 17 June 2026 on": calendar.Since(today.AddDays(1)),
	} {
		if got := s.when(p); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
