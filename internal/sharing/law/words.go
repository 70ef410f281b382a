package law

import "cangraph/internal/bilingual"

// Explanation says in plain words why the rule answers as it does.
func (r Rule) Explanation(lang bilingual.Lang) string { return r.words.In(lang) }

// Notice is what must stand beside every answer.
func (Rule) Notice(lang bilingual.Lang) string { return notice.In(lang) }

var notice = bilingual.Words{
	"This is guidance, not legal advice. If in doubt, ask your supervisor or practice leader. If a child is in danger, call 111.",
	"He aratohu tēnei, ehara i te tohutohu ā-ture. Mehemea e rangirua ana koe, pātai atu ki tō kaiārahi mahi. Mehemea kei te mōrearea te tamaiti, waea atu ki 111.",
}

var (
	privilege = bilingual.Words{
		"Legal professional privilege may cover some of it. That may be withheld, even from a request under section 66. Ask your supervisor or a lawyer before you share it.",
		"Tērā pea kei raro ētahi o ngā mōhiohio i te matatapu ā-ture i waenga i te rōia me tana kiritaki. Ka taea te pupuri, ahakoa he tono i raro i te tekiona 66. Pātai atu ki tō kaiārahi mahi, ki tētahi rōia rānei, i mua i te tuku.",
	}
	requestByOthers = bilingual.Words{
		"Only Oranga Tamariki, a care and protection co-ordinator or a constable can require information under section 66. Before you answer, ask who is asking and under which section.",
		"Ko Oranga Tamariki, ko tētahi kairuruku tiaki tamariki, ko tētahi pirihimana anake ka āhei ki te tono mōhiohio i raro i te tekiona 66. I mua i tō whakautu, pātaihia ko wai te kaitono, i raro hoki i tēhea tekiona.",
	}
	requestForOther = bilingual.Words{
		"Section 66 covers what is needed to decide whether a child needs care, protection or assistance, or for proceedings under Part 2 of the Act. It is not for investigating an offence. Ask what it is needed for.",
		"Ko te tekiona 66 mō te whakatau mehemea me tiaki, me āwhina rānei te tamaiti, mō ngā whakahaere rānei i raro i te Wāhanga 2 o te Ture. Ehara mō te mātai hara. Pātaihia he aha te take e hiahiatia ana ngā mōhiohio.",
	}
	required = bilingual.Words{
		"You must give what was asked for: Oranga Tamariki or the Police asked under section 66. Neither consent nor a consultation is needed first. It may not be used to investigate an offence, and that limit travels with it.",
		"Me tuku koe i ngā mōhiohio i tonoa: nā Oranga Tamariki, nā ngā Pirihimana rānei te tono i raro i te tekiona 66. Kāore e hiahiatia te whakaaetanga, te kōrero tuatahi rānei ki te tamaiti. Kāore e āhei te whakamahi hei mātai hara, ā, ka haere tahi tēnei here me ngā mōhiohio.",
	}
	inConfidence = bilingual.Words{
		"It was given under section 66 by somebody whose profession owes confidence, and the person to whom it is owed has not agreed. Oranga Tamariki and the Police may not pass it on under section 66A.",
		"I tukua mai i raro i te tekiona 66 e tētahi e herea ana e tana umanga ki te pupuri muna, ā, kāore anō te tangata nōna te muna kia whakaae. Kāore e āhei a Oranga Tamariki me ngā Pirihimana ki te tuku atu i raro i te tekiona 66A.",
	}
	otherPurpose = bilingual.Words{
		"Section 66C names six purposes, and this is none of them. Do not share it under this Act. Another law may allow it, for example when the person agrees: ask your supervisor or privacy officer.",
		"E ono ngā take kei te tekiona 66C, ā, kāore tēnei take i reira. Kaua e tuku i raro i tēnei Ture. Tērā pea ka whakaaetia e tētahi atu ture, pērā i te wā e whakaae ana te tangata: pātai atu ki tō kaiārahi mahi, ki tō āpiha matatapu rānei.",
	}
	passedOn = bilingual.Words{
		"It was obtained under section 66. You may pass it on under section 66A if you reasonably believe that it helps the receiver with this purpose. The limit on its use travels with it.",
		"I riro mai i raro i te tekiona 66. Ka āhei koe ki te tuku atu i raro i te tekiona 66A, mehemea he take tika tō whakapono ka āwhina i te kaiwhiwhi mō tēnei take. Ka haere tahi te here mō te whakamahi.",
	}
	allowed = bilingual.Words{
		"You may share it under section 66C if you reasonably believe that it helps the receiver with this purpose: the Act names both agencies, the purpose is one of the six, and the consultation is recorded. Share only what is needed.",
		"Ka āhei koe ki te tuku i raro i te tekiona 66C, mehemea he take tika tō whakapono ka āwhina i te kaiwhiwhi mō tēnei take: kei te Ture ngā pokapū e rua, kei roto te take i ngā take e ono, ā, kua tuhia te kōrero ki te tamaiti. Tukua ko ngā mea e hiahiatia ana anake.",
	}
	report = bilingual.Words{
		"Anyone who is concerned about a child may tell Oranga Tamariki or the Police under section 15. Do not wait if the child may be in danger.",
		"Ka āhei te tangata e āwangawanga ana mō tētahi tamaiti ki te whakamōhio atu ki a Oranga Tamariki, ki ngā Pirihimana rānei, i raro i te tekiona 15. Kaua e tatari mehemea kei te mōrearea te tamaiti.",
	}
	consultFirst = bilingual.Words{
		"First, if it is practicable and appropriate, tell the child or whoever speaks for them what you would share, with whom and why; help them say what they think, and take it into account. Record that, or why it could not be done. Then you may share it under section 66C.",
		"I te tuatahi, mehemea ka taea, ā, he tika, kōrero ki te tamaiti, ki tōna māngai rānei: he aha ka tukua, ki a wai, he aha te take. Āwhinatia ia ki te whakaputa whakaaro, ka whai whakaaro ai ki āna kōrero. Tuhia tēnei, tuhia rānei he aha i kore ai e taea. Kātahi koe ka āhei ki te tuku i raro i te tekiona 66C.",
	}
	inAgreement = bilingual.Words{
		"The sections of the Act do not settle it, but both agencies are parties to the same sharing agreement. Look up with your supervisor what the agreement lets you share.",
		"Kāore i oti i ngā tekiona o te Ture, engari kei raro ngā pokapū e rua i te kirimana tohatoha kotahi. Tirohia tahitia ko tō kaiārahi mahi he aha e whakaaetia ana e te kirimana.",
	}
	notNamed = bilingual.Words{
		"Section 66C only covers sharing between child welfare and protection agencies and independent persons, and one of the two is neither. Do not share it under section 66C. If you are concerned about the child, tell Oranga Tamariki or the Police.",
		"Ko te tekiona 66C mō te tohatoha i waenga i ngā pokapū tiaki tamariki me ngā tāngata motuhake anake, ā, ehara tētahi o ngā pokapū e rua i tēnā. Kaua e tuku i raro i te tekiona 66C. Mehemea e āwangawanga ana koe mō te tamaiti, whakamōhiotia a Oranga Tamariki, ngā Pirihimana rānei.",
	}
	classUnknown = bilingual.Words{
		"It is not recorded whether both agencies are child welfare and protection agencies or independent persons. Ask, and have it recorded, before you share under section 66C.",
		"Kāore anō kia tuhia mehemea he pokapū tiaki tamariki, he tangata motuhake rānei ngā pokapū e rua. Pātaihia, ka tuhi ai, i mua i te tuku i raro i te tekiona 66C.",
	}
	notInTable = bilingual.Words{
		"The law of that day is not in this table. Ask your supervisor.",
		"Kāore te ture o taua rā i tēnei rārangi. Pātai atu ki tō kaiārahi mahi.",
	}
)
