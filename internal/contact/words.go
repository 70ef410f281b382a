package contact

import (
	"cangraph/ent/enum"
	"cangraph/internal/finding"
)

// word is a word in both languages.
type word struct{ en, mi string }

func (w word) in(lang finding.Lang) string {
	if lang == finding.Maori {
		return w.mi
	}
	return w.en
}

// professions are what people call those whose profession has a code (S1.23).
var professions = map[string]word{
	"SOCIAL_WORKER":     {"social worker", "tauwhiro"},
	"YOUTH_WORKER":      {"youth worker", "kaimahi rangatahi"},
	"NURSE":             {"nurse", "nēhi"},
	"GP":                {"family doctor", "rata"},
	"PAEDIATRICIAN":     {"children's doctor", "rata tamariki"},
	"MIDWIFE":           {"midwife", "kaiwhakawhānau"},
	"WELL_CHILD_NURSE":  {"Well Child nurse", "nēhi Tamariki Ora"},
	"TEACHER":           {"teacher", "kaiako"},
	"PRINCIPAL":         {"principal", "tumuaki"},
	"SCHOOL_COUNSELLOR": {"school counsellor", "kaitohutohu kura"},
	"PSYCHOLOGIST":      {"psychologist", "kaimātai hinengaro"},
	"COUNSELLOR":        {"counsellor", "kaitohutohu"},
	"LAWYER":            {"lawyer", "rōia"},
	"POLICE_OFFICER":    {"police officer", "pirihimana"},
	"WHANAU_WORKER":     {"whānau worker", "kaimahi whānau"},
	"KAUMATUA":          {"kaumātua", "kaumātua"},
	"SUPPORT_WORKER":    {"support worker", "kaitautoko"},
}

// kinships are what adults are to a child.
var kinships = map[enum.RelationshipKind]word{
	enum.Parent:      {"parent", "matua"},
	enum.Step:        {"step-parent", "matua taurua"},
	enum.Foster:      {"foster parent", "matua taurima"},
	enum.Whangai:     {"whāngai parent", "matua whāngai"},
	enum.Grandparent: {"grandparent", "tupuna"},
	enum.AuntUncle:   {"aunt or uncle", "matua kēkē"},
	enum.Sibling:     {"brother or sister", "tuakana, teina, tuahine rānei"},
	enum.Half:        {"brother or sister", "tuakana, teina, tuahine rānei"},
	enum.Cousin:      {"cousin", "kaihana"},
	enum.Kaumatua:    {"kaumātua", "kaumātua"},
}

// The words of parts.
var (
	someone  = word{"practitioner", "kaimahi"}
	leads    = word{"Lead Professional", "kaimahi matua"}
	advises  = word{"advises", "he kaitohutohu"}
	ofFamily = word{"whānau", "whānau"}
	agencyIs = word{"service", "ratonga"}
	helps    = word{"supports the child", "he kaitautoko i te tamaiti"}
	lasting  = word{"safety network", "kupenga haumaru"}
	teamIs   = word{"Children's Team", "Rōpū Tamariki"}
	promised = word{"promised: ", "te kupu taurangi: "}
)
