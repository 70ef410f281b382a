package finding_test

import (
	"slices"
	"strings"
	"testing"

	"cangraph/internal/bilingual"
	"cangraph/internal/fault"
	"cangraph/internal/finding"
)

func TestRulesAreComplete(t *testing.T) {
	limits := map[string]int{}
	for _, r := range finding.Rules() {
		for _, l := range r.Limits {
			limits[l.Name]++
		}
		if r.Title(bilingual.English) == "" || r.Title(bilingual.Maori) == "" || len(r.Source) == 0 || r.Version == 0 {
			t.Errorf("%s lacks a title, a source or a version", r.Code)
		}
		if strings.HasPrefix(string(r.Code), "G") != (r.Kind == finding.Gap) {
			t.Errorf("%s is a %s", r.Code, r.Kind)
		}
	}
	for _, l := range finding.Limits() {
		if limits[l.Name] == 0 {
			t.Errorf("no rule uses %s", l.Name)
		}
		if l.Default < l.Min || l.Default > l.Max {
			t.Errorf("the default of %s is out of its bounds", l.Name)
		}
	}
}

func TestSeverities(t *testing.T) {
	want := map[finding.Severity][]finding.Code{
		finding.High: {finding.O14, finding.O15, finding.G1, finding.G2, finding.G3, finding.G18},
		finding.Moderate: {finding.O1, finding.O2, finding.O6, finding.O9, finding.O12, finding.O13, finding.G4, finding.G6, finding.G8, finding.G9, finding.G10,
			finding.G15, finding.G19, finding.G21, finding.G22, finding.G27},
		finding.Low: {finding.O3, finding.O4, finding.O5, finding.O7, finding.O10, finding.O11, finding.G5, finding.G7, finding.G11, finding.G12, finding.G13, finding.G14,
			finding.G16, finding.G17, finding.G20, finding.G23, finding.G24, finding.G25, finding.G26},
	}
	for _, r := range finding.Rules() {
		if !slices.Contains(want[r.Severity], r.Code) {
			t.Errorf("%s is %s", r.Code, r.Severity)
		}
	}
}

func TestParamsAreBounded(t *testing.T) {
	if err := finding.Defaults().Validate(); err != nil {
		t.Fatal(err)
	}
	p := finding.Defaults()
	p.MaxAgencies = 51
	e, ok := fault.As(p.Validate())
	if !ok || e.Code != fault.Invalid || e.Field != "maxAgencies" || e.Message != "maxAgencies must be between 1 and 50" {
		t.Errorf("got %+v", e)
	}
	if (finding.Params{}).Validate() == nil {
		t.Error("thresholds of nothing pass")
	}
}

func TestFindingsCarryWhatTheyWereJudgedBy(t *testing.T) {
	p := finding.Defaults()
	p.DuplicateMinDays = 3
	found := finding.Overlaps(build(two(24, 20), "Mere").Children[0], date(22), date(22), p)
	if len(found) != 1 || found[0].Polarity != finding.Risk {
		t.Fatalf("got %+v", found)
	}
	f := found[0]
	if !slices.Equal(f.Params, []finding.Param{{Name: "duplicateMinDays", Value: 3}, {Name: "handoverDays", Value: 14}}) {
		t.Errorf("params %v", f.Params)
	}
	if !slices.Equal(f.Facts, []finding.Fact{{Name: finding.SharedDays, Value: 4}}) || f.RuleVersion != 1 || !slices.Contains(f.Source, "S1.18") {
		t.Errorf("got %+v", f)
	}
}

func TestOrder(t *testing.T) {
	for _, w := range everyCode() {
		c := build(w, "Mere").Children[0]
		for day := range 60 {
			for _, found := range [][]*finding.Finding{
				finding.Overlaps(c, date(day), date(day), finding.Defaults()), finding.Gaps(c, date(day), date(day), finding.Defaults()),
			} {
				rank := map[finding.Severity]int{finding.High: 0, finding.Moderate: 1, finding.Low: 2}
				for i := 1; i < len(found); i++ {
					if rank[found[i-1].Severity] > rank[found[i].Severity] {
						t.Errorf("day %d: %s before %s", day, found[i-1].Code, found[i].Code)
					}
				}
				if slices.ContainsFunc(found, func(f *finding.Finding) bool { return f.Polarity == finding.Neutral && f.Severity != finding.Low }) {
					t.Errorf("day %d: a NEUTRAL finding is not LOW", day)
				}
			}
		}
	}
}
