package finding_test

import (
	"slices"
	"testing"

	"cangraph/internal/bilingual"
	"cangraph/internal/finding"
	"cangraph/internal/network/snapshot"
)

// pair is Mere and Tama, siblings, each with a network.
func pair() *world {
	return newWorld().network("m", "Mere", 0, 60).network("t", "Tama", 0, 60).sibling("Mere", "Tama", -900, forever)
}

func TestPractitionerAcrossSiblings(t *testing.T) {
	tell(t, finding.O4, []tale{
		{"member of both", pair().member("m", "Hana", "A", 0, 30).member("t", "Hana", "A", 20, 60), map[int]string{19: "", 20: "OPPORTUNITY 20..30", 30: ""}},
		{"one after the other", pair().member("m", "Hana", "A", 0, 20).member("t", "Hana", "A", 20, 60), map[int]string{19: "", 20: ""}},
		{"member of one, serving the other, for another agency", pair().member("m", "Hana", "A", 0, 60).serve("Tama", "school", "B", "Hana", 10, 40), map[int]string{10: "OPPORTUNITY 10..40"}},
		{"assumed", pair().bareMember("m", "Hana", "A", 0, 30).bareMember("t", "Hana", "A", 0, 60), map[int]string{10: "OPPORTUNITY ASSUMED 0..30"}},
		{"clipped by employment", pair().member("m", "Hana", "A", 0, 60).bareMember("t", "Hana", "B", 0, 60).employed("Hana", "B", 0, 10), map[int]string{9: "OPPORTUNITY 0..10", 10: ""}},
		{"clipped by the network", pair().member("m", "Hana", "A", -50, 90).member("t", "Hana", "A", -50, 90), map[int]string{0: "OPPORTUNITY 0..60", 60: ""}},
		{"whānau services do not count", pair().belongs("Mere", "Rata", "", 0, 60).belongs("Tama", "Rata", "", 0, 60).serveWhanau("Rata", "parenting", "A", "Hana", 0, 60), map[int]string{10: ""}},
		{"a lead alone does not count", pair().lead("m", "Hana", 0, 60).lead("t", "Hana", 0, 60), map[int]string{10: ""}},
		{"siblings for a time", newWorld().sibling("Mere", "Tama", 10, 20).serve("Mere", "mentoring", "A", "Hana", 0, 60).serve("Tama", "mentoring", "A", "Hana", 0, 60),
			map[int]string{9: "", 10: "OPPORTUNITY 10..20", 20: ""}},
		{"a third sibling keeps the run", pair().sibling("Mere", "Aroha", -900, forever).serve("Mere", "mentoring", "A", "Hana", 0, 60).
			serve("Tama", "mentoring", "A", "Hana", 0, 20).serve("Aroha", "mentoring", "A", "Hana", 20, 40), map[int]string{10: "OPPORTUNITY 0..40", 30: "OPPORTUNITY 0..40"}},
		{"siblings of siblings are not siblings", newWorld().sibling("Mere", "Tama", 0, 60).sibling("Tama", "Aroha", 0, 60).
			serve("Mere", "mentoring", "A", "Hana", 0, 60).serve("Aroha", "mentoring", "A", "Hana", 0, 60), map[int]string{10: ""}},
	})
}

func TestAgencyAcrossSiblingsSplit(t *testing.T) {
	split := func() *world {
		return pair().serve("Mere", "mentoring", "A", "Hana", 0, 40).serve("Tama", "mentoring", "A", "Rua", 10, 60)
	}
	tell(t, finding.O5, []tale{
		{"different people", split(), map[int]string{9: "", 10: "RISK 10..40", 40: ""}},
		{"someone with both", split().serve("Tama", "mentoring", "A", "Hana", 20, 30), map[int]string{15: "RISK 10..20", 20: "", 30: "RISK 30..40"}},
		{"someone with both by another service", split().serve("Mere", "school", "A", "Rua", 20, 30), map[int]string{15: "RISK 10..20", 20: ""}},
		{"someone with both by membership", split().member("m", "Kiri", "A", 0, 60).member("t", "Kiri", "A", 20, 60), map[int]string{15: "RISK 10..20", 25: ""}},
		{"someone with both, but through another agency", split().member("m", "Hana", "A", 0, 60).member("t", "Hana", "B", 0, 60), map[int]string{15: "RISK 10..40"}},
		{"someone with both, but not on the same day", split().member("m", "Kiri", "A", 0, 20).member("t", "Kiri", "A", 20, 60), map[int]string{15: "RISK 10..40", 25: "RISK 10..40"}},
		{"another agency", pair().serve("Mere", "mentoring", "A", "Hana", 0, 40).serve("Tama", "mentoring", "B", "Rua", 0, 60), map[int]string{15: ""}},
		{"a branch is another agency", pair().partOf("B", "A").serve("Mere", "mentoring", "A", "Hana", 0, 40).serve("Tama", "mentoring", "B", "Rua", 0, 60), map[int]string{15: ""}},
		{"another type", pair().serve("Mere", "mentoring", "A", "Hana", 0, 40).serve("Tama", "parenting", "A", "Rua", 0, 60), map[int]string{15: ""}},
		{"universal", pair().serve("Mere", "school", "A", "Hana", 0, 40).serve("Tama", "school", "A", "Rua", 0, 60), map[int]string{15: ""}},
		{"nobody named", pair().serve("Mere", "mentoring", "A", "Hana", 0, 40).serve("Tama", "mentoring", "A", "", 0, 60), map[int]string{15: ""}},
	})
}

func TestSiblingsDifferentLeads(t *testing.T) {
	tell(t, finding.O6, []tale{
		{"different", pair().lead("m", "Hana", 0, 40).lead("t", "Rua", 10, 60), map[int]string{9: "", 10: "RISK 10..40", 40: ""}},
		{"the same", pair().lead("m", "Hana", 0, 40).lead("t", "Hana", 10, 60), map[int]string{20: ""}},
		{"one without a lead", pair().lead("m", "Hana", 0, 60), map[int]string{20: ""}},
		{"still different after a change", pair().lead("m", "Hana", 0, 20).lead("m", "Kiri", 20, 60).lead("t", "Rua", 0, 60), map[int]string{10: "RISK 0..60", 30: "RISK 0..60"}},
		{"a change that is planned on day 20", pair().lead("m", "Hana", 0, 30).lead("m", "Kiri", 30, 60).lead("t", "Rua", 0, 60), map[int]string{40: "RISK 0..60"}},
		{"lead outside the network", pair().lead("m", "Hana", -50, 90).lead("t", "Rua", -50, 90), map[int]string{0: "RISK 0..60", 60: ""}},
		{"one network open", newWorld().network("m", "Mere", 0, 60).sibling("Mere", "Tama", -900, forever).lead("m", "Hana", 0, 60), map[int]string{20: ""}},
		{"cousins", newWorld().network("m", "Mere", 0, 60).network("t", "Tama", 0, 60).belongs("Mere", "Rata", "home", 0, 60).belongs("Tama", "Rata", "home", 0, 60).
			lead("m", "Hana", 0, 60).lead("t", "Rua", 0, 60), map[int]string{20: ""}},
	})
}

func TestSinceBothOpen(t *testing.T) {
	w := newWorld().network("m", "Mere", 0, 60).network("t1", "Tama", 5, 20).network("t2", "Tama", 20, 60).sibling("Mere", "Tama", 8, forever).
		lead("m", "Hana", 0, 60).lead("t2", "Rua", 25, 60)
	o := &oracle{world: w, asAt: 30, today: 30, p: finding.Defaults()}
	for _, f := range everything(build(w, "Mere").Children[0], o) {
		if f.Code == finding.O6 && (*f.SinceBothOpen != date(5) || *f.Since != date(25)) {
			t.Errorf("both open since day %d, finding since %d", dayOf(f.SinceBothOpen, none), dayOf(f.Since, none))
		}
	}
}

// Of a sibling who may not be named the finding shows the lead and no more: the key, in which an
// alias stands for it, does not tell who it is either, to whom tries ids.
func TestUnnamedSibling(t *testing.T) {
	w := pair().lead("m", "Hana", 0, 60).lead("t", "Rua", 0, 60)
	o := &oracle{world: w, asAt: 20, today: 20, p: finding.Defaults()}
	hidden := build(w, "Mere").Children[0]
	tama := hidden.Siblings[0].Child
	*tama = snapshot.Child{ID: tama.ID, Unnamed: true, Alias: idOf("an alias"), Networks: tama.Networks}
	f := byCode(everything(hidden, o))[finding.O6]
	if f == nil || f.SinceBothOpen != nil {
		t.Fatalf("%+v", f)
	}
	tama.ID = idOf("somebody else")
	if other := byCode(everything(hidden, o))[finding.O6]; other.Key != f.Key {
		t.Errorf("the key tells who the sibling is: %s, and of another %s", f.Key, other.Key)
	}
	tama.Alias = idOf("another alias")
	if other := byCode(everything(hidden, o))[finding.O6]; other.Key == f.Key {
		t.Error("two siblings have one key")
	}
	if want := []snapshot.Node{hidden, hidden.Networks[0].Leads[0].Practitioner, tama.Networks[0].Leads[0].Practitioner}; !slices.Equal(f.Evidence, want) {
		t.Errorf("it rests on %v", f.Evidence)
	}
	for lang, want := range map[bilingual.Lang]string{
		bilingual.English: "Mere and a sibling have different Lead Professionals: Hana and Rua. One for both is preferred, unless there is a good reason.",
		bilingual.Maori:   "He rerekē ngā kaimahi matua o Mere me tētahi atu tamaiti o tōna whānau: Hana rāua ko Rua. He pai ake te kaimahi matua kotahi mō rāua tahi, ki te kore he take pai.",
	} {
		if got := f.Explanation(lang); got != want {
			t.Errorf("%s: got %q, want %q", lang, got, want)
		}
	}
}

// One fact about two children has one key from both sides.
func TestKeysOfSiblings(t *testing.T) {
	w := pair().lead("m", "Hana", 0, 60).lead("t", "Rua", 0, 60).
		member("m", "Kiri", "C", 0, 60).member("t", "Kiri", "C", 0, 60).
		serve("Mere", "mentoring", "A", "Hana", 0, 40).serve("Tama", "mentoring", "A", "Rua", 0, 60).
		belongs("Mere", "Rata", "home", 0, 60).belongs("Tama", "Rata", "home", 0, 60).
		serve("Mere", "budgeting", "A", "", 0, 60).serve("Tama", "budgeting", "B", "", 0, 60)
	s := build(w, "Mere", "Tama")
	o := &oracle{world: w, asAt: 20, today: 20, p: finding.Defaults()}
	mere, tama := byCode(everything(s.Children[0], o)), byCode(everything(s.Children[1], o))
	for _, code := range []finding.Code{finding.O2, finding.O4, finding.O5, finding.O6} {
		if mere[code] == nil || tama[code] == nil || mere[code].Key != tama[code].Key {
			t.Errorf("%s: %+v and %+v should be one fact", code, mere[code], tama[code])
		}
	}
	if mere[finding.G1] != nil || mere[finding.G13].Key == tama[finding.G13].Key {
		t.Error("findings about one child should have their own keys")
	}
}

func byCode(found []*finding.Finding) map[finding.Code]*finding.Finding {
	all := map[finding.Code]*finding.Finding{}
	for _, f := range found {
		all[f.Code] = f
	}
	return all
}
