package finding_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"cangraph/ent/enum"
	"cangraph/internal/bilingual"
	"cangraph/internal/finding"
	"cangraph/internal/network/snapshot"
)

// ofStaff are the rules that look at the work of a practitioner.
var ofStaff = map[finding.Code]bool{finding.G21: true, finding.G25: true}

// staffTale is what is said about P on some days.
type staffTale struct {
	name string
	*staffWorld
	want map[int]string
}

func tellOfStaff(t *testing.T, code finding.Code, tales []staffTale) {
	for _, tale := range tales {
		t.Run(tale.name, func(t *testing.T) {
			for day, want := range tale.want {
				var lines []string
				for _, r := range tale.gaps(day, day, finding.Defaults()) {
					if r.code == code {
						lines = append(lines, r.short())
					}
				}
				if got := strings.Join(lines, "; "); got != want {
					t.Errorf("day %d: got %q, want %q", day, got, want)
				}
			}
			for day := -5; day <= 120; day++ {
				if diff := gocmp.Diff(tale.oracle(day, 20, finding.Defaults()), tale.gaps(day, 20, finding.Defaults()), gocmp.AllowUnexported(result{})); diff != "" {
					t.Fatalf("day %d: differs from the oracle (-want +got):\n%s", day, diff)
				}
			}
		})
	}
}

func (w *staffWorld) gaps(asAt, today int, p finding.Params) []result {
	return results(finding.StaffGaps(w.staff(asAt), date(asAt), date(today), p))
}

func TestLapsedRequirement(t *testing.T) {
	team := []partRow{{"team", enum.TeamMember, span{-90, 90}}}
	asks := func(role enum.TrainingRole, done ...doneRow) *staffWorld {
		w := working()
		w.parts, w.modules, w.done = team, []moduleRow{{"safety", "team", role, span{0, forever}}}, done
		return w
	}
	arranged := func(rows ...arrangedRow) *staffWorld {
		w := working()
		w.arranged = rows
		return w
	}
	idle := working().checked()
	idle.seats, idle.arranged = 0, nil
	tellOfStaff(t, finding.G21, []staffTale{
		{"everything holds", working(), map[int]string{0: "", 100: ""}},
		{"a check expires on its day", working().checked(span{-40, 10}), map[int]string{9: "", 10: "RISK SAFETY_CHECK 10.."}},
		{"until the next", working().checked(span{-40, 10}, span{20, 900}), map[int]string{10: "RISK SAFETY_CHECK 10..20", 20: ""}},
		{"two that meet", working().checked(span{-40, 10}, span{5, 900}), map[int]string{10: "", 50: ""}},
		{"never checked", working().checked(), map[int]string{10: "RISK SAFETY_CHECK POSSIBLE"}},
		{"checked too late", working().checked(span{10, 900}), map[int]string{9: "RISK SAFETY_CHECK POSSIBLE", 10: ""}},
		{"who works in no network", idle, map[int]string{10: ""}},

		{"never learnt", asks(enum.LearnsAsMember), map[int]string{-1: "", 0: "RISK TRAINING POSSIBLE 0..90", 90: ""}},
		{"learnt", asks(enum.LearnsAsMember, doneRow{"safety", span{5, forever}}), map[int]string{4: "RISK TRAINING 0..5", 5: ""}},
		{"learnt for a time", asks(enum.LearnsAsMember, doneRow{"safety", span{-5, 20}}), map[int]string{19: "", 20: "RISK TRAINING 20..90"}},
		{"asked of others", asks(enum.LearnsAsLead), map[int]string{10: ""}},
		{"something else learnt", asks(enum.LearnsAsMember, doneRow{"leading", span{5, forever}}), map[int]string{10: "RISK TRAINING POSSIBLE 0..90"}},

		{"six weeks without a session", arranged(arrangedRow{"s", 0, span{0, forever}, nil}), map[int]string{42: "", 43: "RISK SUPERVISION 43.."}},
		{"as was arranged", arranged(arrangedRow{"s", 14, span{0, forever}, []sessionRow{{10, none}}}), map[int]string{24: "", 25: "RISK SUPERVISION 25.."}},
		{"as was said last", arranged(arrangedRow{"s", 14, span{0, forever}, []sessionRow{{10, 40}}}), map[int]string{40: "", 41: "RISK SUPERVISION 41.."}},
		{"until it is held", arranged(arrangedRow{"s", 14, span{0, forever}, []sessionRow{{10, none}, {30, none}}}), map[int]string{25: "RISK SUPERVISION 25..30", 30: "", 45: "RISK SUPERVISION 45.."}},
		{"one of two is late", arranged(arrangedRow{"s", 14, span{0, forever}, nil}, arrangedRow{"r", 30, span{0, forever}, nil}),
			map[int]string{15: "RISK SUPERVISION 15..", 31: "RISK SUPERVISION 15..; RISK SUPERVISION 31.."}},
		{"nobody, ever", arranged(), map[int]string{0: "RISK SUPERVISION POSSIBLE"}},
		{"nobody any more", arranged(arrangedRow{"s", 90, span{-10, 10}, nil}), map[int]string{10: "", 51: "", 52: "RISK SUPERVISION 52.."}},
		{"from one to the next", arranged(arrangedRow{"s", 90, span{-10, 10}, nil}, arrangedRow{"r", 90, span{50, forever}, nil}), map[int]string{49: "", 50: ""}},
	})
}

func TestSourceConcentration(t *testing.T) {
	around := func(agency string) *staffWorld {
		w := working()
		w.network("n", "c0", -100, forever).member("n", "P", "A", -100, forever).member("n", "Q", agency, 0, 90)
		return w
	}
	unseen := working().asksOf("B", "c0", 10, 0)
	for i := range unseen.asked {
		unseen.asked[i].hidden = true
	}
	bare := working()
	bare.network("n", "c0", -100, forever).bareMember("n", "Q", "C", 0, 90)
	tellOfStaff(t, finding.G25, []staffTale{
		{"ten of one agency", around("C").asksOf("B", "c0", 10, 0), map[int]string{8: "", 9: "RISK", 90: ""}},
		{"too long ago", around("C").asksOf("B", "c0", 10, -361), map[int]string{3: "RISK", 4: "RISK", 5: ""}},
		{"nobody else is there", around("B").asksOf("B", "c0", 10, 0), map[int]string{20: ""}},
		{"only who asks", around("A").asksOf("B", "c0", 10, 0), map[int]string{20: ""}},
		{"of another child's people", around("C").asksOf("B", "c1", 10, 0), map[int]string{20: ""}},
		{"others were asked, too", around("C").asksOf("B", "c0", 10, 0).asksOf("C", "c1", 1, 0), map[int]string{20: ""}},
		{"half and half", around("C").asksOf("B", "c0", 5, 0).asksOf("D", "c0", 5, 0), map[int]string{20: ""}},
		{"six and five", around("C").asksOf("B", "c0", 6, 0).asksOf("D", "c0", 5, 0), map[int]string{20: "RISK"}},
		{"spread", around("C").asksOf("B", "c0", 7, 0).asksOf("D", "c0", 2, 0).asksOf("E", "c0", 2, 0), map[int]string{20: ""}},
		{"around a child whom one does not see", unseen, map[int]string{20: "RISK POSSIBLE"}},
		{"somebody of whom no job is recorded", &staffWorld{world: bare.world, asked: around("C").asksOf("B", "c0", 10, 0).asked}, map[int]string{20: "RISK ASSUMED"}},
	})
}

func TestRulesOfStaffAgreeWithOracle(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := drawing{func(n int) int { return rapid.IntRange(0, n-1).Draw(t, "roll") }, &world{}}
		if rapid.IntRange(0, 9).Draw(t, "sparse") < 9 {
			a, b := rapid.Uint64().Draw(t, "seed"), rapid.Uint64().Draw(t, "seed")
			d.roll = rand.New(rand.NewPCG(a, b)).IntN
		}
		w, p := d.staff()
		today := d.roll(60)
		for asAt := -5; asAt < 70; asAt += 6 {
			if diff := gocmp.Diff(w.oracle(asAt, today, p), w.gaps(asAt, today, p), gocmp.AllowUnexported(result{})); diff != "" {
				t.Fatalf("day %d: rules differ from the oracle (-want +got):\n%s\n%+v\n%+v", asAt, diff, p, w)
			}
		}
	})
}

// staff draws what is recorded about P.
func (d drawing) staff() (*staffWorld, finding.Params) {
	w := &staffWorld{world: d.world, seats: d.roll(4), leading: d.roll(2)}
	for _, child := range []string{"c0", "c1"} {
		d.aroundNetworks(child)
	}
	for _, who := range people {
		d.ties(who)
	}
	for i, s := range d.spells(3) {
		w.checks = append(w.checks, checkRow{fmt.Sprint("check ", i), s})
	}
	for i, team := range []string{"t0", "t1"} {
		for _, s := range d.spells(2) {
			w.parts = append(w.parts, partRow{team, []enum.AffiliationRole{enum.TeamMember, enum.PanelMember, enum.Director}[d.roll(3)], s})
		}
		module := fmt.Sprint("module ", i)
		roles := []enum.TrainingRole{enum.LearnsAsLead, enum.LearnsAsMember, enum.LearnsAsPanel, enum.LearnsAsDirector}
		w.modules = append(w.modules, moduleRow{module, team, roles[d.roll(4)], span{d.day(), d.end()}})
		for range d.roll(3) {
			on := d.day()
			w.done = append(w.done, doneRow{module, span{on, on + 1 + d.roll(30)}})
		}
	}
	for i, s := range slices.Concat(d.spells(2), d.spells(1)) {
		w.arranged = append(w.arranged, d.arranged(fmt.Sprint("arranged ", i), s))
	}
	sources := []string{"A", "B", "D", "C"}[d.roll(4):]
	for range d.roll(16) {
		w.asked = append(w.asked, askedRow{child: []string{"c0", "c1"}[d.roll(2)], by: "A", of: d.of(sources), on: d.day(), hidden: d.chance(5)})
	}
	p := d.params()
	p.SupervisionDays, p.SourceMonths, p.SourceRequests, p.SourceConcentration = 1+d.roll(9), 1+d.roll(2), 2+d.roll(3), 50+d.roll(20)
	return w, p
}

func (d drawing) arranged(name string, s span) arrangedRow {
	a := arrangedRow{name: name, every: d.roll(10), span: s}
	for on := s.from + d.roll(9); on < min(s.until, 60); on += 1 + d.roll(20) {
		next := none
		if d.chance(30) {
			next = on + 1 + d.roll(15)
		}
		a.held = append(a.held, sessionRow{on, next})
	}
	return a
}

func TestDrawnWorldsShowEveryRuleOfStaff(t *testing.T) {
	seen := map[string]int{}
	for i := range uint64(2000) {
		w, p := drawing{rand.New(rand.NewPCG(i, 0)).IntN, &world{}}.staff()
		for _, r := range w.gaps(30, 30, p) {
			seen[strings.TrimSpace(string(r.code)+" "+r.note)+" "+string(r.certainty)]++
		}
	}
	for _, want := range []string{
		"G21_LAPSED_REQUIREMENT SAFETY_CHECK CERTAIN", "G21_LAPSED_REQUIREMENT SAFETY_CHECK POSSIBLE", "G21_LAPSED_REQUIREMENT TRAINING CERTAIN",
		"G21_LAPSED_REQUIREMENT TRAINING POSSIBLE", "G21_LAPSED_REQUIREMENT SUPERVISION CERTAIN", "G21_LAPSED_REQUIREMENT SUPERVISION POSSIBLE",
		"G25_SOURCE_CONCENTRATION CERTAIN", "G25_SOURCE_CONCENTRATION ASSUMED", "G25_SOURCE_CONCENTRATION POSSIBLE",
	} {
		if seen[want] < 10 {
			t.Errorf("%s occurs %d times", want, seen[want])
		}
	}
}

func TestFindingsOfStaffSayWhomTheyAreAbout(t *testing.T) {
	w := working().checked().asksOf("B", "c0", 10, 0)
	w.arranged = nil
	w.parts, w.modules = []partRow{{"team", enum.TeamMember, span{-90, 90}}}, []moduleRow{{"safety", "team", enum.LearnsAsMember, span{0, forever}}}
	w.network("n", "c0", -100, forever).member("n", "Q", "C", 0, 90)
	staff := w.staff(20)
	told := map[string]string{}
	for _, f := range finding.StaffGaps(staff, date(20), date(20), finding.Defaults()) {
		if f.Practitioner() != staff.Practitioner || f.Child() != nil || f.Whanau() != nil || !slices.Contains(f.Evidence, snapshot.Node(staff.Practitioner)) {
			t.Errorf("%s: %+v", f.Code, f)
		}
		for _, lang := range []bilingual.Lang{bilingual.English, bilingual.Maori} {
			text := f.Explanation(lang)
			if !strings.Contains(text, "P") || strings.ContainsAny(text, "{}") || told[text] != "" {
				t.Errorf("%s in %s: %q", withNote(f), lang, text)
			}
			told[text] = f.Key
		}
	}
	if len(told) != 8 {
		t.Errorf("%d texts", len(told))
	}
}
