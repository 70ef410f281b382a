package lead

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"cangraph/ent/enum"
	"cangraph/internal/bilingual"
	"cangraph/internal/vocabulary"
)

// reasons are the sentences of what speaks for and against somebody: {since}, {count}, {by},
// {competency}, {level} and {language} stand for what a reason names.
var reasons = map[FitKind]bilingual.Words{
	Involved:     {"Supports the child now.", "Kei te tautoko i te tamaiti ināianei."},
	NotInvolved:  {"Gives the child no support now.", "Kāore i te tautoko i te tamaiti ināianei."},
	Relationship: {"Has known the child since {since}.", "Kua mōhio ki te tamaiti mai i te {since}."},
	Wanted:       {"Is wanted by {by}.", "E hiahiatia ana e {by}."},
	NotWanted:    {"Is not wanted by {by}.", "Kāore e hiahiatia ana e {by}."},
	LeadsSibling: {"Leads for siblings of the child: {count}.", "Ko ia te kaimahi matua mō ngā tuākana, tēina rānei o te tamaiti: {count}."},
	Competent:    {"{competency}: {level}.", "{competency}: {level}."},
	NotCompetent: {"{competency}: not assessed.", "{competency}: kāore anō kia aromatawaihia."},
	Speaks:       {"Works in a language of the child: {language}.", "Ka mahi i tētahi reo o te tamaiti: {language}."},
	Caseload:     {"Networks led now: {count}.", "Ngā kōtuinga e ārahina ana ināianei: {count}."},
}

// declared says of a language that it is somebody's own word.
var declared = bilingual.Words{"Says of themselves that they speak a language of the child: {language}.", "E kī ana rātou e kōrero ana rātou i tētahi reo o te tamaiti: {language}."}

var givers = map[enum.PreferenceGiver]bilingual.Words{
	enum.GivenByChild:  {"the child", "te tamaiti"},
	enum.GivenByKin:    {"an adult of the whānau", "tētahi pakeke o te whānau"},
	enum.GivenByWhanau: {"the whānau", "te whānau"},
}

// Explanation is the reason in a sentence.
func (r Reason) Explanation(lang bilingual.Lang) string {
	var names []string
	name := func(placeholder, value string) { names = append(names, "{"+placeholder+"}", value) }
	if r.Since != nil {
		name("since", bilingual.Day(*r.Since, lang))
	}
	if r.Count != nil {
		name("count", strconv.Itoa(*r.Count))
	}
	if r.By != nil {
		name("by", givers[*r.By].In(lang))
	}
	if r.Competency != nil {
		name("competency", vocabulary.Of("CompetencyCode", string(*r.Competency)).In(lang))
	}
	if r.Level != nil {
		name("level", vocabulary.Of("CompetencyLevel", string(*r.Level)).In(lang))
	}
	if r.Language != nil {
		name("language", vocabulary.LanguageOf(*r.Language).In(lang))
	}
	words := reasons[r.Kind]
	if r.Declared {
		words = declared
	}
	return sentence(strings.NewReplacer(names...).Replace(words.In(lang)))
}

// sentence begins a text with a capital.
func sentence(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}
