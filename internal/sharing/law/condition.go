package law

import (
	"cangraph/internal/bilingual"
)

// Condition is something to record, or to see to, when information is shared.
type Condition string

// The conditions.
const (
	PurposeStated     Condition = "PURPOSE"
	ReasonableBelief  Condition = "REASONABLE_BELIEF"
	MinimumNecessary  Condition = "MINIMUM_NECESSARY"
	Consultation      Condition = "CONSULTATION"
	RequestMade       Condition = "REQUEST"
	GivenInConfidence Condition = "GIVEN_IN_CONFIDENCE"
	ConfidenceAgreed  Condition = "CONFIDENCE_AGREED"
	Restriction       Condition = "USE_RESTRICTION"
	ClassRecorded     Condition = "SHARING_CLASS"
	AdviceSought      Condition = "ADVICE_SOUGHT"
	Notification      Condition = "NOTIFICATION"
)

var conditionWords = map[Condition]bilingual.Words{
	PurposeStated:    {"Record the purpose.", "Tuhia te take."},
	ReasonableBelief: {"Record why you believe that it helps the receiver with that purpose.", "Tuhia he aha i whakapono ai koe ka āwhina i te kaiwhiwhi mō taua take."},
	MinimumNecessary: {"Share only what is needed, list it, and record why it is needed.", "Tukua ko ngā mea e hiahiatia ana anake, rārangitia, ka tuhi ai i te pūtake."},
	Consultation: {"Record the consultation: who was told what, what they think, how it was taken into account; or why it was not practicable or appropriate.",
		"Tuhia te kōrero ki te tamaiti: ko wai i whakamōhiotia, he aha ngā kōrero, he aha ō rātou whakaaro, i pēhea te whai whakaaro ki aua kōrero; tuhia rānei he aha i kore ai e taea, i kore ai rānei e tika."},
	RequestMade: {"Record who asked, under which section, and for what.", "Tuhia ko wai i tono, i raro i tēhea tekiona, he aha hoki te tono."},
	GivenInConfidence: {"Confidentiality alone does not stop it: the child's wellbeing comes before it (section 65A). Record that confidence is owed.",
		"Ehara te noho muna anake i te aukati: ko te oranga o te tamaiti kei mua (tekiona 65A). Tuhia he here kia noho muna."},
	ConfidenceAgreed: {"Record that the person to whom confidence is owed, or whoever speaks for them, agrees (section 66B).",
		"Tuhia kua whakaae te tangata nōna te muna, tōna māngai rānei (tekiona 66B)."},
	Restriction: {"Tell the receiver that it may not be used to investigate an offence, and record that you did.",
		"Whakamōhiotia te kaiwhiwhi kāore e āhei te whakamahi hei mātai hara, ka tuhi ai kua pērā koe."},
	ClassRecorded: {"Have the standing of both agencies under section 66C recorded.", "Kia tuhia te tūnga o ngā pokapū e rua i raro i te tekiona 66C."},
	AdviceSought:  {"Write down whom you asked, and what they said.", "Tuhia ko wai i pātaihia e koe, he aha hoki tāna kōrero."},
	Notification: {"The receiver tells the child or whoever speaks for them that it has this, and why, or records why not (Privacy Act 2020, IPP 3A).",
		"Mā te kaiwhiwhi te tamaiti, tōna māngai rānei, e whakamōhio kei a ia ēnei mōhiohio, me te take; mehemea kāore, ka tuhi ia he aha ai (Ture Matatapu 2020, IPP 3A)."},
}

// Text is the condition in plain words.
func (c Condition) Text(lang bilingual.Lang) string { return conditionWords[c].In(lang) }
