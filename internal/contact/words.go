package contact

import (
	"cangraph/ent/enum"
	"cangraph/internal/bilingual"
)

// professions are what people call those whose profession has a code (S1.23).
var professions = map[string]bilingual.Words{
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
var kinships = map[enum.RelationshipKind]bilingual.Words{
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
	someone  = bilingual.Words{"practitioner", "kaimahi"}
	leads    = bilingual.Words{"Lead Professional", "kaimahi matua"}
	advises  = bilingual.Words{"advises", "he kaitohutohu"}
	ofFamily = bilingual.Words{"whānau", "whānau"}
	agencyIs = bilingual.Words{"service", "ratonga"}
	helps    = bilingual.Words{"supports the child", "he kaitautoko i te tamaiti"}
	lasting  = bilingual.Words{"safety network", "kupenga haumaru"}
	teamIs   = bilingual.Words{"Children's Team", "Rōpū Tamariki"}
	promised = bilingual.Words{"promised: ", "te kupu taurangi: "}
)
