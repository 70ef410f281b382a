package finding_test

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"cangraph/internal/calendar"
	"cangraph/internal/finding"
	"cangraph/internal/network/snapshot"
)

func TestRulesAgreeWithOracle(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := drawn(t)
		c := build(o.world, "c0").Children[0]
		for range 6 {
			got := results(everything(c, o))
			if diff := gocmp.Diff(o.around("c0"), got, gocmp.AllowUnexported(result{})); diff != "" {
				t.Fatalf("rules differ from the oracle (-want +got):\n%s\n%s", diff, o)
			}
			o.asAt += 7
		}
	})
}

// What never occurs in drawn worlds is compared with nothing.
func TestDrawnWorldsShowEveryRule(t *testing.T) {
	seen := map[string]int{}
	for i := range uint64(2000) {
		o := drawing{rand.New(rand.NewPCG(i, 0)).IntN, &world{}}.oracle()
		for _, r := range results(everything(build(o.world, "c0").Children[0], o)) {
			seen[string(r.code)]++
			seen[string(r.code)+" "+r.note]++
		}
	}
	for _, r := range finding.Rules() {
		if n := seen[string(r.Code)]; n < 10 && !refused[r.Code] && !ofStaff[r.Code] {
			t.Errorf("%s occurs %d times", r.Code, n)
		}
	}
	for _, note := range notes {
		if n := seen[note]; n < 3 {
			t.Errorf("%s occurs %d times", note, n)
		}
	}
}

// refused are the rules that no stored world can break.
var refused = map[finding.Code]bool{finding.O14: true, finding.O15: true}

// notes are all notes of rules that rest on casework, each with its code.
var notes = []string{
	"O10_REPEATED_ASSESSMENT REASSESSED", "O12_CONTRADICTORY_SUPPORT CONTRADICTION", "O12_CONTRADICTORY_SUPPORT CONFLICT", "O13_DUPLICATE_RECORD BIRTH_DATE_DIFFERS", "G6_UNMET_NEED BELOW_THRESHOLD", "G6_UNMET_NEED WAITLISTED",
	"G10_OVERDUE_STEP ASSESSMENT_LATE", "G10_OVERDUE_STEP CONTRIBUTION_LATE", "G10_OVERDUE_STEP REVIEW_LATE", "G10_OVERDUE_STEP ACTIVITY_LATE",
	"G10_OVERDUE_STEP PLAN_NOT_TOLD", "G11_NO_GROUP_HUI MISSED_HUI", "G17_UNANSWERED_REQUEST MANDATORY", "G22_CONSENT_LAPSED CONSENT_ENDED",
}

func TestWhanauOverloadAgreesWithOracle(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := drawn(t)
		s := build(o.world, "c0", "c1")
		family := &snapshot.Whanau{ID: idOf("w0"), Name: "w0"}
		for _, c := range s.Children {
			for _, m := range c.Whanau {
				if m.Whanau.Name == "w0" {
					family = m.Whanau
				}
			}
		}
		got := results(finding.WhanauOverlaps(family, s.Children, date(o.asAt), date(o.today), o.p))
		o.o9("w0", []string{"c0", "c1"}, func(child string, day int) bool { return o.belongsTo(child, "w0", day) })
		if diff := gocmp.Diff(o.sorted(), got, gocmp.AllowUnexported(result{})); diff != "" {
			t.Fatalf("overload of the whānau differs from the oracle (-want +got):\n%s\n%s", diff, o)
		}
	})
}

// One fact about two children has one key, whichever child is asked about; and a
// snapshot of several children says of each what its own says.
func TestFindingsAreTheSameFromEverySide(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := drawn(t)
		both := build(o.world, "c0", "c1")
		alone := everything(build(o.world, "c0").Children[0], o)
		batched := everything(both.Children[0], o)
		if diff := gocmp.Diff(results(alone), results(batched), gocmp.AllowUnexported(result{})); diff != "" {
			t.Fatalf("alone and with another child (-alone +batched):\n%s\n%s", diff, o)
		}
		other := keys(everything(both.Children[1], o))
		for _, f := range batched {
			if f.Code == finding.O6 && slices.Contains(f.Evidence, snapshot.Node(both.Children[1])) && !other[f.Key] {
				t.Fatalf("%s has another key from the sibling's side\n%s", f.Code, o)
			}
		}
	})
}

func keys(found []*finding.Finding) map[string]bool {
	all := map[string]bool{}
	for _, f := range found {
		all[f.Key] = true
	}
	return all
}

func everything(c *snapshot.Child, o *oracle) []*finding.Finding {
	return append(finding.Overlaps(c, date(o.asAt), date(o.today), o.p), finding.Gaps(c, date(o.asAt), date(o.today), o.p)...)
}

// results puts findings into the words of the oracle.
func results(found []*finding.Finding) []result {
	var all []result
	for _, f := range found {
		r := result{code: f.Code, polarity: f.Polarity, certainty: f.Certainty, since: dayOf(f.Since, none), until: dayOf(f.Until, forever),
			bothOpen: dayOf(f.SinceBothOpen, none), key: f.Key}
		if f.Code == finding.G4 || f.Code == finding.G17 {
			r.severity = f.Severity
		}
		if f.Note != nil {
			r.note = string(*f.Note)
		}
		var facts []any
		for _, fact := range f.Facts {
			facts = append(facts, fact.Name, fact.Value)
		}
		r.facts = strings.TrimSpace(fmt.Sprintln(facts...))
		all = append(all, r)
	}
	slices.SortFunc(all, func(a, b result) int {
		return cmp.Or(cmp.Compare(a.code, b.code), cmp.Compare(a.since, b.since), cmp.Compare(a.key, b.key))
	})
	return all
}

func dayOf(d *calendar.Date, unknown int) int {
	if d == nil {
		return unknown
	}
	return int(*d - dayZero)
}
