package finding_test

import (
	"fmt"
	"testing"

	"cangraph/internal/finding"
)

// crowd gives Mere a service from each of n agencies.
func crowd(n int, service string) *world {
	w := newWorld().network("n", "Mere", 0, 90)
	for i := range n {
		w.serve("Mere", service, fmt.Sprint("agency ", i), "", i, 60)
	}
	return w
}

func TestOverload(t *testing.T) {
	people := func(n int) *world {
		w := newWorld().network("n", "Mere", 0, 90)
		for i := range n {
			w.member("n", fmt.Sprint("person ", i), "A", i, 60)
		}
		return w
	}
	tell(t, finding.O9, []tale{
		{"five agencies", crowd(5, "mentoring"), map[int]string{30: ""}},
		{"six agencies", crowd(6, "mentoring"), map[int]string{4: "", 5: "RISK 5..60", 60: ""}},
		{"six universal ones", crowd(6, "school"), map[int]string{30: ""}},
		{"a universal one that does more", crowd(5, "mentoring").serve("Mere", "school", "S", "", 0, 60).serve("Mere", "mentoring", "S", "", 20, 30),
			map[int]string{15: "", 20: "RISK 20..30", 30: ""}},
		{"a school's teacher is of the school", crowd(5, "mentoring").serve("Mere", "school", "S", "", 0, 60).member("n", "Hana", "S", 0, 60), map[int]string{30: ""}},
		{"a member without service counts", crowd(5, "mentoring").bareMember("n", "Hana", "S", 0, 60), map[int]string{30: "RISK ASSUMED 4..60"}},
		{"services of the whānau reach while the child belongs", crowd(5, "mentoring").belongs("Mere", "Rata", "", 10, 20).serveWhanau("Rata", "parenting", "W", "", 0, 60),
			map[int]string{9: "", 10: "RISK 10..20", 20: ""}},
		{"eight people", people(8), map[int]string{30: ""}},
		{"nine people", people(9), map[int]string{7: "", 8: "RISK 8..60"}},
		{"one person in two roles is one", people(8).serve("Mere", "mentoring", "A", "person 0", 0, 60), map[int]string{30: ""}},
		{"kin never count", people(8).kin("n", "Nan", 0, 60), map[int]string{30: ""}},
	})
}

func TestOverloadOfWhanau(t *testing.T) {
	w := newWorld().belongs("Mere", "Rata", "", 0, 90).belongs("Tama", "Rata", "", 10, 90)
	for i, child := range []string{"Mere", "Mere", "Mere", "Tama", "Tama"} {
		w.serve(child, "mentoring", fmt.Sprint("agency ", i), "", 0, 60)
	}
	w.serve("Mere", "school", "S", "", 0, 60).serve("Tama", "mentoring", "S", "", 20, 60)
	s := build(w, "Mere", "Tama")
	family := s.Children[0].Whanau[0].Whanau
	for day, want := range map[int]string{15: "", 20: "RISK 20..60", 59: "RISK 20..60", 60: ""} {
		got := ""
		for _, r := range results(finding.WhanauOverlaps(family, s.Children, date(day), date(day), finding.Defaults())) {
			got = r.short()
		}
		if got != want {
			t.Errorf("day %d: got %q, want %q", day, got, want)
		}
	}
}

func TestSingleAgencyNetwork(t *testing.T) {
	tell(t, finding.G15, []tale{
		{"one from day 28", crowd(1, "mentoring"), map[int]string{27: "", 28: "RISK 28..60", 60: ""}},
		{"none", crowd(0, ""), map[int]string{30: ""}},
		{"two", crowd(2, "mentoring"), map[int]string{30: ""}},
		{"one and a universal one", crowd(1, "mentoring").serve("Mere", "school", "S", "", 0, 60), map[int]string{30: "RISK 28..60"}},
		{"only a universal one", crowd(1, "school"), map[int]string{30: ""}},
		{"another one takes over", crowd(1, "mentoring").serve("Mere", "mentoring", "B", "", 60, 80), map[int]string{30: "RISK 28..80", 70: "RISK 28..80"}},
		{"network closed", newWorld().network("n", "Mere", 0, 40).serve("Mere", "mentoring", "A", "", 0, 60), map[int]string{39: "RISK 28..40", 40: ""}},
	})
}

// met is Hana (A) and Rua (B) in the networks of so many children of their own whānau.
func met(children, days int) *world {
	w := newWorld().network("n", "Mere", 0, forever).belongs("Mere", "whānau of Mere", "", 0, forever).
		member("n", "Hana", "A", 0, forever).member("n", "Rua", "B", 0, forever)
	for i := range children - 1 {
		child := fmt.Sprint("child ", i)
		n := child + "'s network"
		w.network(n, child, 0, forever).belongs(child, "whānau of "+child, "", 0, forever).bareMember(n, "Hana", "A", 0, days).bareMember(n, "Rua", "B", 0, forever)
	}
	return w
}

func TestRepeatedPair(t *testing.T) {
	siblings := met(3, 28)
	for i := range siblings.belongings {
		siblings.belongings[i].whanau = "Rata"
	}
	passing := met(5, 28)
	for i := range 3 {
		passing.belongings[i].whanau = "Rata"
	}
	for i := len(passing.members) - 4; i < len(passing.members); i++ {
		passing.members[i].until = 10
	}
	nowhere := met(3, 28)
	nowhere.belongings = nil
	tell(t, finding.O7, []tale{
		{"three children, 28 days", met(3, 28), map[int]string{26: "", 27: "NEUTRAL", 100: "NEUTRAL"}},
		{"27 days", met(3, 27), map[int]string{100: ""}},
		{"two children", met(2, 28), map[int]string{100: ""}},
		{"three siblings are one whānau", siblings, map[int]string{100: ""}},
		{"whānau of too few days do not count", passing, map[int]string{100: ""}},
		{"children of no whānau are one each", nowhere, map[int]string{100: "NEUTRAL"}},
		// 24 months before day 730 is day -1, before day 731 day 0, before day 732 day 1.
		{"within 24 months", met(3, 28), map[int]string{730: "NEUTRAL", 731: "NEUTRAL", 732: ""}},
		{"a third, of the agency of one of them", met(3, 28).bareMember("n", "Kiri", "A", 0, 900), map[int]string{100: "NEUTRAL"}},
	})
	w := met(3, 28)
	w.members[1].agency = "A"
	if got := said(w, finding.O7, 100); got != "" {
		t.Errorf("of one agency in this network: got %q", got)
	}
}
