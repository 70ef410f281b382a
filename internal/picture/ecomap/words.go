package ecomap

import "cangraph/internal/bilingual"

// The words of ecomaps.
var (
	titleOf     = bilingual.Words{"Who is around %s, %s", "Ko wai kei te taha o %s, %s"}
	myTitle     = bilingual.Words{"The people around me, %s", "Ngā tāngata kei taku taha, %s"}
	advises     = bilingual.Words{"advises", "he kaitohutohu"}
	siblingIs   = bilingual.Words{"brother or sister", "tuakana, teina, tuahine, tungāne rānei"}
	ledBy       = bilingual.Words{"led by %s", "ko %s te kaimahi matua"}
	ofFamily    = bilingual.Words{"whānau", "whānau"}
	stays       = bilingual.Words{"promised to stay", "kua kī taurangi ka noho"}
	noAgency    = bilingual.Words{"No agency is recorded", "Kāore he pokapū i tuhia"}
	inTheMiddle = bilingual.Words{"In the middle", "Kei waenganui"}
	aroundThem  = bilingual.Words{"Around", "Kei ngā taha"}
	nobody      = bilingual.Words{"nobody that you may see", "karekau he tangata e āhei ana koe te kite"}
	legendIs    = bilingual.Words{"What the lines mean", "Te tikanga o ngā rārangi"}
)

// ties are what the lines mean.
var ties = map[tie]bilingual.Words{
	strong:    {"heard from in the last 28 days", "kua rongohia i ngā rā 28 kua hori"},
	plain:     {"tied to the child", "he hononga ki te tamaiti"},
	tenuous:   {"not heard from for long", "kua roa e ngū ana"},
	stressful: {"at odds with another", "kei te taupatupatu ki tētahi atu"},
}
