package vocabulary

var concerns = []List{
	ours("ConcernSeverity", "S2.12",
		Code{"LOW", Words{"worth keeping in mind", "me maumahara"}},
		Code{"MODERATE", Words{"something must be done", "me mahi i tētahi mea"}},
		Code{"HIGH", Words{"harm is likely", "tērā pea ka whara"}},
		Code{"IMMINENT", Words{"danger now", "kei te mōrearea ināianei"}}),
	ours("ConcernOutcome", "S2.16",
		Code{"RESOLVED", Words{"dealt with", "kua whakatauria"}},
		Code{"NOT_CONFIRMED", Words{"it turned out otherwise", "i rerekē te mutunga"}},
		Code{"REFERRED_ON", Words{"taken on by somebody with the power to act", "kua tukuna ki tētahi whai mana"}}),
	ours("ObservationLinkKind", "S2.18",
		Code{"CORROBORATES", Words{"says the same", "he ōrite te kōrero"}},
		Code{"CONTRADICTS", Words{"contradicts", "he taupatupatu te kōrero"}},
		Code{"ADDS_TO", Words{"adds to it", "he tāpiritanga"}}),
}
