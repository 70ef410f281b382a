package lead

import (
	"strings"
	"testing"

	"cangraph/ent/enum"
	"cangraph/internal/bilingual"
	"cangraph/internal/calendar"
)

// Every reason is a sentence in both languages that names all that it is about.
func TestEveryReasonExplainsItself(t *testing.T) {
	day, count := calendar.Of(2026, 6, 15), 2
	for kind := range reasons {
		for _, giver := range (enum.PreferenceGiver("")).Values() {
			for _, code := range (enum.CompetencyCode("")).Values() {
				for _, level := range (enum.CompetencyLevel("")).Values() {
					by, competency, level, language := enum.PreferenceGiver(giver), enum.CompetencyCode(code), enum.CompetencyLevel(level), "sm"
					r := Reason{Kind: kind, Since: &day, Count: &count, By: &by, Competency: &competency, Level: &level, Language: &language}
					en, mi := r.Explanation(bilingual.English), r.Explanation(bilingual.Maori)
					for _, text := range []string{en, mi} {
						if text == "" || strings.ContainsAny(text, "{}_") || strings.HasPrefix(text, ":") || strings.Contains(text, "  ") || strings.HasSuffix(text, " .") || strings.HasSuffix(text, ": .") {
							t.Fatalf("%s of %s, %s, %s reads %q", kind, by, competency, level, text)
						}
					}
					if en == mi && competency != "TE_AO_MAORI" {
						t.Errorf("%s has one text for both languages: %q", kind, en)
					}
				}
			}
		}
	}
	for _, kind := range []FitKind{Involved, NotInvolved, Relationship, Wanted, NotWanted, LeadsSibling, Competent, NotCompetent, Speaks, Caseload} {
		if reasons[kind] == (bilingual.Words{}) {
			t.Errorf("%s has no words", kind)
		}
	}
}
