package finding_test

import (
	"strings"
	"testing"

	"cangraph/ent/enum"
	"cangraph/internal/bilingual"
	"cangraph/internal/finding"
)

// everyCode gives Mere each finding that a stored world can have, some in two worlds.
func everyCode() []*world {
	busy := pair().sibling("Mere", "Aroha", -900, forever).
		lead("m", "Hana", 0, 60).lead("t", "Rua", 0, 60).bareMember("m", "Hana", "A", 0, 60).employed("Hana", "A", -90, 10).
		member("m", "Kiri", "C", 0, 60).member("t", "Kiri", "C", 0, 60).
		serve("Mere", "mentoring", "A", "Hana", 0, 40).serve("Tama", "mentoring", "A", "Rua", 0, 60).
		serve("Mere", "counselling", "A", "Hana", 0, 60).serve("Mere", "counselling", "A", "Wiremu", 0, 60).serve("Mere", "counselling", "B", "Tai", 0, 60).
		belongs("Mere", "Rata", "home", 0, 60).belongs("Tama", "Rata", "home", 0, 60).
		serve("Mere", "budgeting", "A", "", 0, 60).serveWhanau("Rata", "budgeting", "B", "", 0, 60).
		serve("Mere", "parenting", "D", "Ana", 0, 10).serve("Mere", "parenting", "E", "Bo", 10, 20).serve("Mere", "parenting", "F", "Cy", 20, 60)
	for i := range 9 {
		busy.serve("Mere", "school", "S", "teacher "+string(rune('a'+i)), 0, 60)
		busy.serve("Mere", "parenting", "agency "+string(rune('a'+i)), "", 0, 60)
	}
	quiet := crowd(1, "mentoring").add(serviceRow{child: "Mere", service: "counselling", agency: "B", status: enum.Completed, span: span{0, 20}})
	vacant := open(60).lead("n", "Hana", 0, 10).lead("n", "Rua", 50, 60)
	moved := two(34, 20).add(serviceRow{child: "Mere", service: "mentoring", agency: "B", reason: enum.MovedAway, span: span{0, 20}})
	return append([]*world{busy, quiet, vacant, moved, met(3, 28)}, everyCodeOfCasework()...)
}

func TestEveryFindingExplainsItself(t *testing.T) {
	seen, told := map[finding.Code]bool{}, map[string]string{}
	for _, w := range everyCode() {
		o := &oracle{world: w, asAt: 30, today: 30, p: finding.Defaults()}
		for _, f := range everything(build(w, "Mere").Children[0], o) {
			seen[f.Code] = true
			told[withNote(f)] = f.Explanation(bilingual.English)
			for _, lang := range []bilingual.Lang{bilingual.English, bilingual.Maori} {
				text := f.Explanation(lang)
				if text == "" || strings.ContainsAny(text, "{}") || strings.Contains(text, "  ") || strings.Contains(text, ": .") {
					t.Errorf("%s in %s: %q", f.Code, lang, text)
				}
				t.Logf("%s %s: %s", f.Code, lang, text)
			}
			if f.Explanation(bilingual.English) == f.Explanation(bilingual.Maori) {
				t.Errorf("%s says the same in both languages", f.Code)
			}
		}
	}
	for _, r := range finding.Rules() {
		if !seen[r.Code] && !refused[r.Code] && !ofStaff[r.Code] {
			t.Errorf("no world shows %s", r.Code)
		}
	}
	for _, note := range notes {
		if code, _, _ := strings.Cut(note, " "); told[note] == "" || told[note] == told[code] {
			t.Errorf("%s is not shown, or says no more than %s", note, code)
		}
	}
}

func withNote(f *finding.Finding) string {
	if f.Note == nil {
		return string(f.Code)
	}
	return string(f.Code) + " " + string(*f.Note)
}

func TestExplanation(t *testing.T) {
	w := pair().sibling("Mere", "Aroha", -900, forever).serve("Mere", "mentoring", "A", "Hana", 0, 60).
		serve("Tama", "mentoring", "A", "Hana", 0, 60).serve("Aroha", "mentoring", "A", "Hana", 0, 60)
	o := &oracle{world: w, asAt: 20, today: 20, p: finding.Defaults()}
	f := byCode(everything(build(w, "Mere").Children[0], o))[finding.O4]
	for lang, want := range map[bilingual.Lang]string{
		bilingual.English: "Hana works with Aroha, Mere and Tama. One familiar person can help siblings together.",
		bilingual.Maori:   "Kei te mahi a Hana ki a Aroha rātou ko Mere, ko Tama. He pai pea te tangata kotahi e mōhio ana ki ngā tamariki katoa.",
	} {
		if got := f.Explanation(lang); got != want {
			t.Errorf("%s: got %q, want %q", lang, got, want)
		}
	}
}
