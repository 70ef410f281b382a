package contact

import (
	"cangraph/ent/enum"
	"cangraph/internal/bilingual"
)

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
	leads    = bilingual.Words{"Lead Professional", "kaimahi matua"}
	advises  = bilingual.Words{"advises", "he kaitohutohu"}
	ofFamily = bilingual.Words{"whānau", "whānau"}
	agencyIs = bilingual.Words{"service", "ratonga"}
	helps    = bilingual.Words{"supports the child", "he kaitautoko i te tamaiti"}
	lasting  = bilingual.Words{"safety network", "kupenga haumaru"}
	teamIs   = bilingual.Words{"Children's Team", "Rōpū Tamariki"}
	promised = bilingual.Words{"promised: ", "te kupu taurangi: "}
)
