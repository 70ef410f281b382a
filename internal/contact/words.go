package contact

import "cangraph/internal/bilingual"

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
