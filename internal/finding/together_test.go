package finding_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// Working relationships are facts of the snapshot; the worlds and the plain rows that they
// are held to are those of the rules, with which they share their material.

// worked says which practitioners worked together as the snapshot has it: who, since when,
// on how many networks, in how many whānau.
func worked(w *world, child string, asAt int) string {
	var lines []string
	for _, r := range build(w, child).Children[0].WorkingRelationshipsOn(date(asAt)) {
		first := ""
		if r.FirstTogether() {
			first = " first"
		}
		lines = append(lines, fmt.Sprintf("%s %s %d %d/%d%s", r.Practitioners[0].Name(), r.Practitioners[1].Name(), dayOf(&r.Since, none), r.Networks, r.Whanau, first))
	}
	return strings.Join(lines, "; ")
}

// worked answers the same day by day from the plain rows.
func (o *oracle) worked(child string) string {
	var lines []string
	now := o.membersOf(child, o.asAt)
	for day := horizonFrom; day <= o.asAt; day++ {
		var today []string
		for _, a := range now {
			for _, b := range now {
				if a.person < b.person && o.firstDay(a.person, b.person) == day {
					today = append(today, fmt.Sprintf("%s %s %d %s", a.person, b.person, day, o.extent(a.person, b.person)))
				}
			}
		}
		slices.Sort(today)
		lines = append(lines, today...)
	}
	return strings.Join(lines, "; ")
}

func (o *oracle) bothIn(network, a, b string, day int) bool {
	counts := func(who string) bool {
		return slices.ContainsFunc(o.members, func(m memberRow) bool { return m.network == network && m.person == who && o.effective(m, day) })
	}
	return counts(a) && counts(b)
}

func (o *oracle) firstDay(a, b string) int {
	for day := horizonFrom; ; day++ {
		if slices.ContainsFunc(o.networks, func(n networkRow) bool { return o.bothIn(n.name, a, b, day) }) {
			return day
		}
	}
}

func (o *oracle) extent(a, b string) string {
	networks, belongs := map[string]bool{}, map[string]map[string]bool{}
	for _, n := range o.networks {
		for day := horizonFrom; day <= o.asAt; day++ {
			if !o.bothIn(n.name, a, b, day) {
				continue
			}
			networks[n.name] = true
			if belongs[n.child] == nil {
				belongs[n.child] = map[string]bool{}
			}
			for _, row := range o.belongings {
				if row.child == n.child && row.has(day) {
					belongs[n.child][row.whanau] = true
				}
			}
		}
	}
	whanau := map[string]bool{}
	for child, of := range belongs {
		if len(of) == 0 {
			whanau[child] = true
		}
		for w := range of {
			whanau[w] = true
		}
	}
	if len(networks) == 1 {
		return fmt.Sprintf("1/%d first", len(whanau))
	}
	return fmt.Sprintf("%d/%d", len(networks), len(whanau))
}

func TestWorkingRelationships(t *testing.T) {
	one := func() *world {
		return newWorld().network("n", "Mere", 0, 100).member("n", "Hana", "A", 5, 100).member("n", "Rua", "B", 10, 100)
	}
	siblings := one().belongs("Mere", "Rata", "", -900, forever).network("t", "Tama", 0, 50).belongs("Tama", "Rata", "", -900, forever).
		bareMember("t", "Hana", "A", 0, 50).bareMember("t", "Rua", "B", 0, 50)
	again := one().network("before", "Mere", -40, -10).bareMember("before", "Hana", "A", -40, -10).bareMember("before", "Rua", "B", -30, -10)
	moved := one().belongs("Mere", "Rata", "", -900, 20).belongs("Mere", "Kowhai", "", 30, forever)
	for _, c := range []struct {
		name string
		*world
		want map[int]string
	}{
		{"one network", one(), map[int]string{9: "", 10: "Hana Rua 10 1/1 first", 99: "Hana Rua 10 1/1 first", 100: ""}},
		{"of one agency", one().member("n", "Ana", "A", 10, 20), map[int]string{12: "Ana Hana 10 1/1 first; Ana Rua 10 1/1 first; Hana Rua 10 1/1 first", 20: "Hana Rua 10 1/1 first"}},
		{"the longest first", one().member("n", "Ana", "A", 20, 60), map[int]string{30: "Hana Rua 10 1/1 first; Ana Hana 20 1/1 first; Ana Rua 20 1/1 first"}},
		{"siblings are one whānau", siblings, map[int]string{10: "Hana Rua 0 2/1", 60: "Hana Rua 0 2/1"}},
		{"another network of the child, years or days ago", again, map[int]string{20: "Hana Rua -30 2/1"}},
		{"what is not yet is not counted", one().network("t", "Tama", 30, 50).bareMember("t", "Hana", "A", 30, 50).bareMember("t", "Rua", "B", 30, 50),
			map[int]string{29: "Hana Rua 10 1/1 first", 30: "Hana Rua 10 2/2"}},
		{"one after the other is not together", one().network("t", "Tama", -20, 0).bareMember("t", "Hana", "A", -20, -10).bareMember("t", "Rua", "B", -10, 0),
			map[int]string{20: "Hana Rua 10 1/1 first"}},
		{"in two whānau, one after the other", moved, map[int]string{15: "Hana Rua 10 1/1 first", 40: "Hana Rua 10 1/2 first"}},
		{"not while one was not employed", newWorld().network("n", "Mere", 0, 100).member("n", "Hana", "A", 0, 100).bareMember("n", "Rua", "B", 0, 100).employed("Rua", "B", 40, 90),
			map[int]string{39: "", 40: "Hana Rua 40 1/1 first", 90: ""}},
		{"kin are none", one().kin("n", "Nan", 0, 100), map[int]string{10: "Hana Rua 10 1/1 first"}},
	} {
		for day, want := range c.want {
			if got := worked(c.world, "Mere", day); got != want {
				t.Errorf("%s, day %d: got %q, want %q", c.name, day, got, want)
			}
			if told := (&oracle{world: c.world, asAt: day}).worked("Mere"); told != want {
				t.Errorf("%s, day %d: the oracle says %q, want %q", c.name, day, told, want)
			}
		}
	}
}

func TestWorkingRelationshipsAgreeWithOracle(t *testing.T) {
	several := 0
	rapid.Check(t, func(t *rapid.T) {
		o := drawn(t)
		for range 6 {
			want, got := o.worked("c0"), worked(o.world, "c0", o.asAt)
			if got != want {
				t.Fatalf("got  %s\nwant %s\n%s", got, want, o)
			}
			several += strings.Count(got, ";")
			o.asAt += 7
		}
	})
	if several == 0 {
		t.Error("no answer names several pairs: nothing is compared")
	}
}
