package frame

import "cangraph/internal/bilingual"

var (
	newSince    = bilingual.Words{"new", "hou"}
	goneSince   = bilingual.Words{"gone", "kua riro"}
	asKnown     = bilingual.Words{"As it was known on %s", "He mea mōhio i te %s"}
	comparedTo  = bilingual.Words{"Compared with %s", "Ka whakatauritea ki te %s"}
	overlapsAre = bilingual.Words{"Overlaps", "Ngā inaki"}
	gapsAre     = bilingual.Words{"Gaps", "Ngā āputa"}

	// Leads is what the Lead Professional is called.
	Leads = bilingual.Words{"Lead Professional", "kaimahi matua"}
	// NobodyLeads says that a network has no Lead Professional.
	NobodyLeads = bilingual.Words{"Nobody leads", "Kāore he kaimahi matua"}
	// RestOfWhanau are adults of the whānau who do not stand elsewhere.
	RestOfWhanau = bilingual.Words{"Whānau", "Te whānau"}
	// AService stands before the name of one, or behind it.
	AService = bilingual.Words{"service", "ratonga"}
	// Unnamed is a service that may not be named, and AskAbout whom to ask about it.
	Unnamed  = bilingual.Words{"A service that is not named here", "He ratonga kāore i whakaingoatia i konei"}
	AskAbout = bilingual.Words{"ask %s about it", "pātai ki a %s mō tēnei"}
	// ASibling is a sibling who may not be named.
	ASibling = bilingual.Words{"a sibling", "tētahi atu tamaiti o te whānau"}
)
