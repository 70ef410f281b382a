package timeline

import "cangraph/internal/bilingual"

// The words of timelines.
var (
	titleOf         = bilingual.Words{"The support of %s in time, %s", "Te tautoko mō %s i roto i te wā, %s"}
	myTitle         = bilingual.Words{"Who has been there for me, and when, %s", "Ko wai mā i tautoko i ahau, ā, nōnāhea, %s"}
	networkIs       = bilingual.Words{"Child’s Action Network", "Te kōtuinga mō te tamaiti"}
	whoLed          = bilingual.Words{"Lead Professional", "Kaimahi matua"}
	standsIn        = bilingual.Words{"stands in for the Lead Professional", "he kairīwhi mō te kaimahi matua"}
	serviceOfWhanau = bilingual.Words{"service for the whānau", "ratonga mō te whānau"}
	givenBy         = bilingual.Words{"by %s", "nā %s"}
	nothing         = bilingual.Words{"nothing that you may see", "karekau he mea e āhei ana koe te kite"}

	fromOn      = bilingual.Words{"since %s", "mai i te %s"}
	willBe      = bilingual.Words{"from %s on", "mai i te %s, ka haere tonu"}
	fromTo      = bilingual.Words{"from %s to %s", "mai i te %s ki te %s"}
	onOneDay    = bilingual.Words{"on %s", "i te %s"}
	overlapping = bilingual.Words{"overlap %s", "inaki %s"}
	restingOn   = bilingual.Words{"see %s", "tirohia te %s"}

	legendIs   = bilingual.Words{"What the bars mean", "Te tikanga o ngā pae"}
	dayIs      = bilingual.Words{"the day shown", "te rā e whakaaturia ana"}
	comparedIs = bilingual.Words{"the day it is compared with", "te rā e whakatauritea ana"}
	narrowerIs = bilingual.Words{"the years before, closer together", "ngā tau o mua, he tata ake ngā rā"}
	shadedIs   = bilingual.Words{"days of an overlap", "ngā rā o tētahi inaki"}
)

// states are what the bars mean.
var states = map[state]bilingual.Words{
	ended:   {"ended before the day shown", "kua mutu i mua i te rā e whakaaturia ana"},
	lasting: {"lasts on the day shown", "kei te haere i te rā e whakaaturia ana"},
	coming:  {"begins after the day shown", "ka tīmata i muri i te rā e whakaaturia ana"},
}
