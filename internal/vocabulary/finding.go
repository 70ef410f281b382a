package vocabulary

var findings = []List{
	ours("FindingKind", "S1.18",
		Code{"OVERLAP", Words{"overlap", "inaki"}},
		Code{"GAP", Words{"gap", "āputa"}}),
	ours("Polarity", "S1.18",
		Code{"RISK", Words{"to put right, or to decide on", "me whakatika, me whakatau rānei"}},
		Code{"OPPORTUNITY", Words{"to build on", "hei whakapakari"}},
		Code{"NEUTRAL", Words{"worth knowing", "he pai kia mōhiotia"}}),
	ours("Severity", "S1.18",
		Code{"LOW", Words{"good to know", "he pai te mōhio"}},
		Code{"MODERATE", Words{"to be looked at", "me titiro"}},
		Code{"HIGH", Words{"to be dealt with now", "me whakatika ināianei"}}),
	ours("Certainty", "S1.18",
		Code{"CERTAIN", Words{"as recorded", "i runga i ngā mauhanga"}},
		Code{"ASSUMED", Words{"rests on something that is not recorded", "e whakawhirinaki ana ki tētahi mea kāore i tuhia"}},
		Code{"POSSIBLE", Words{"possible", "tērā pea"}},
		Code{"PLANNED", Words{"lies ahead", "kei mua"}}),
}
