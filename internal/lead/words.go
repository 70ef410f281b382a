package lead

import (
	"strconv"
	"strings"

	"cangraph/ent/enum"
	"cangraph/internal/bilingual"
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

var levels = map[enum.CompetencyLevel]bilingual.Words{
	enum.Aware:      {"aware of it, under guidance", "e mōhio ana, i raro i te ārahitanga"},
	enum.Working:    {"able in usual cases", "e āhei ana i ngā take noa"},
	enum.Proficient: {"able in difficult cases", "e āhei ana i ngā take uaua"},
	enum.Expert:     {"guides others", "e ārahi ana i ētahi atu"},
}

var competencies = map[enum.CompetencyCode]bilingual.Words{
	"CHILD_DEVELOPMENT":   {"Child development", "Te whanaketanga o te tamaiti"},
	"CHILD_PROTECTION":    {"Child protection", "Te whakamaru tamariki"},
	"ENGAGING_CHILDREN":   {"Engaging with children", "Te whakawhanaunga ki ngā tamariki"},
	"ENGAGING_WHANAU":     {"Working with whānau", "Te mahi tahi me te whānau"},
	"CULTURAL_SAFETY":     {"Cultural safety", "Te haumaru ahurea"},
	"TE_AO_MAORI":         {"Te ao Māori", "Te ao Māori"},
	"ASSESSMENT":          {"Assessment", "Te aromatawai"},
	"PLANNING":            {"Planning", "Te whakamahere"},
	"FACILITATION":        {"Facilitation", "Te whakahaere hui"},
	"MULTI_AGENCY_WORK":   {"Work across agencies", "Te mahi tahi i waenga i ngā pokapū"},
	"INFORMATION_SHARING": {"Information sharing", "Te tuari mōhiohio"},
	"TRAUMA":              {"Trauma", "Te pāmamae"},
	"FAMILY_VIOLENCE":     {"Family violence", "Te whakarekereke whānau"},
	"MENTAL_HEALTH":       {"Mental health", "Te hauora hinengaro"},
	"ADDICTION":           {"Addiction", "Te waranga"},
	"DISABILITY":          {"Disability", "Te whaikaha"},
	"EDUCATION":           {"Education", "Te mātauranga"},
	"HEALTH":              {"Health", "Te hauora"},
	"YOUTH_OFFENDING":     {"Youth offending", "Te hara a te rangatahi"},
	"TRANSITIONS":         {"Transitions", "Ngā whakawhitinga"},
	enum.Language:         {"Language", "Te reo"},
}

// Explanation is the reason in a sentence.
func (r Reason) Explanation(lang bilingual.Lang) string {
	var names []string
	name := func(placeholder, value string) { names = append(names, "{"+placeholder+"}", value) }
	if r.Since != nil {
		name("since", r.Since.String())
	}
	if r.Count != nil {
		name("count", strconv.Itoa(*r.Count))
	}
	if r.By != nil {
		name("by", givers[*r.By].In(lang))
	}
	if r.Competency != nil {
		name("competency", competencies[*r.Competency].In(lang))
	}
	if r.Level != nil {
		name("level", levels[*r.Level].In(lang))
	}
	if r.Language != nil {
		name("language", *r.Language)
	}
	words := reasons[r.Kind]
	if r.Declared {
		words = declared
	}
	return strings.NewReplacer(names...).Replace(words.In(lang))
}
