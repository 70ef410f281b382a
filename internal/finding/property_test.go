package finding_test

import (
	"cmp"
	"fmt"
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
