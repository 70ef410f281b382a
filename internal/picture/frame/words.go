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
	// ASibling is a sibling who may not be named.
	ASibling = bilingual.Words{"a sibling", "tētahi atu tamaiti o te whānau"}
)
