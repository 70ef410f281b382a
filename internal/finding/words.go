package finding

import "cangraph/internal/bilingual"

// Names and numbers stand in {braces}; explanation.go fills them in.

var titles = map[Code]bilingual.Words{
	O1:  {"Two agencies give the same service", "E rua ngā pokapū e tuku ana i te ratonga kotahi"},
	O2:  {"Two agencies give one household the same service", "E rua ngā pokapū e tuku ana i te ratonga kotahi ki te kāinga kotahi"},
	O3:  {"Two people of one agency give the same service", "Tokorua ngā kaimahi o te pokapū kotahi e tuku ana i te ratonga kotahi"},
	O4:  {"One practitioner works with siblings", "Kotahi te kaimahi mō ngā tamariki o te whānau"},
	O5:  {"One agency, different people for siblings", "Kotahi te pokapū, he rerekē ngā kaimahi mō ngā tamariki o te whānau"},
	O6:  {"Siblings have different Lead Professionals", "He rerekē ngā kaimahi matua o ngā tamariki o te whānau"},
	O7:  {"Two practitioners often work together", "He rite tonu te mahi tahi a ētahi kaimahi tokorua"},
	O9:  {"Very many people around a child or whānau", "He tokomaha rawa ngā tāngata e mahi ana ki te tamaiti, ki te whānau rānei"},
	O14: {"Two Lead Professionals at once", "Tokorua ngā kaimahi matua i te wā kotahi"},
	G1:  {"No Lead Professional", "Kāore he kaimahi matua"},
	G2:  {"No Lead Professional between two", "Kāore he kaimahi matua i waenga i ētahi tokorua"},
	G3:  {"The Lead Professional has left", "Kua wehe te kaimahi matua"},
	G8:  {"Support ended early", "I mutu wawe te tautoko"},
	G9:  {"Support keeps changing", "He rite tonu te rerekē o te tautoko"},
	G13: {"Nobody from the whānau in the network", "Kāore he tangata o te whānau i roto i te kōtuinga"},
	G15: {"Only one agency around the child", "Kotahi anake te pokapū e tautoko ana i te tamaiti"},
}

var explanations = map[Code]bilingual.Words{
	O1: {"{agencies} give {child} the same kind of service at the same time: {service}. Talk together about whether all of it is needed.",
		"Kei te tuku a {agencies} i te momo ratonga kotahi ki a {child} i te wā kotahi: {service}. Kōrero tahi mai mehemea e hiahiatia ana te katoa."},
	O2: {"{agencies} give the same kind of service to the household that {child} lives in: {service}. Ask the whānau whether one of them would do.",
		"Kei te tuku a {agencies} i te momo ratonga kotahi ki te kāinga o {child}: {service}. Pātaihia te whānau mehemea ka nui tētahi anake."},
	O3: {"{practitioners} of {agencies} give {child} the same service at the same time: {service}. One of them may be enough.",
		"Kei te tuku a {practitioners} o {agencies} i te ratonga kotahi ki a {child} i te wā kotahi: {service}. Ka nui pea tētahi anake."},
	O4: {"{practitioners} works with {children}. One familiar person can help siblings together.",
		"Kei te mahi a {practitioners} ki a {children}. He pai pea te tangata kotahi e mōhio ana ki ngā tamariki katoa."},
	O5: {"{agencies} gives {children} the same service through different people ({practitioners}): {service}. One person could see the whole whānau.",
		"Kei te tuku a {agencies} i te ratonga kotahi ki a {children}, engari he rerekē ngā kaimahi ({practitioners}): {service}. Tērā pea ka taea e te tangata kotahi te kite i te whānau katoa."},
	O6: {"{children} are siblings with different Lead Professionals: {practitioners}. One for both is preferred, unless there is a good reason.",
		"He tamariki a {children} nō te whānau kotahi, engari he rerekē ō rāua kaimahi matua: {practitioners}. He pai ake te kaimahi matua kotahi mō rāua tahi, ki te kore he take pai."},
	O7: {"{practitioners} have worked together for {childCount} children of {whanauCount} whānau. They know each other well; remember to ask others too.",
		"Kua mahi tahi a {practitioners}. Te maha o ngā tamariki: {childCount}. Te maha o ngā whānau: {whanauCount}. He pai tā rāua mōhio tētahi ki tētahi; kaua e wareware ki te pātai ki ētahi atu."},
	O9: {"Many people are around {whom}. Agencies: {agencyCount}. Practitioners: {practitionerCount}. Services for everyone, such as school or a doctor, are not counted as agencies ({universalCount}). Ask who is really needed.",
		"He tokomaha ngā tāngata e mahi ana ki a {whom}. Ngā pokapū: {agencyCount}. Ngā kaimahi: {practitionerCount}. Kāore i tatauria hei pokapū ngā ratonga mā te katoa, pērā i te kura, i te tākuta ({universalCount}). Pātaihia ko wai e tino hiahiatia ana."},
	G1: {"{child} has no Lead Professional. The child and whānau have no main contact.",
		"Kāore he kaimahi matua mō {child}. Kāore he tangata matua hei whakapā mā te tamaiti me te whānau."},
	G2: {"{child} has no Lead Professional: one has ended and the next has not begun. The child and whānau have no main contact in between.",
		"Kāore he kaimahi matua mō {child}: kua mutu tētahi, kāore anō tētahi atu kia tīmata. Kāore he tangata matua hei whakapā mā te tamaiti me te whānau i tēnei wā."},
	G3: {"{practitioners} is recorded as the Lead Professional of {child}, but has left the agency or the Children's Team. Agree who takes over.",
		"Kei te mau tonu te ingoa o {practitioners} hei kaimahi matua mō {child}, engari kua wehe ia i te pokapū, i te rōpū tamariki rānei. Whakaaetia ko wai hei whakakapi."},
	G8: {"{service} for {child} ended after {days} days, and no met goal is recorded. Ask what is still needed.",
		"I mutu te ratonga mō {child} i muri i ngā rā e {days}: {service}. Kāore i tuhia kua tutuki te whāinga. Pātaihia he aha tonu e hiahiatia ana."},
	G9: {"{service} for {child} kept changing. Different practitioners: {practitionerCount}. Long breaks: {breakCount}. Ask what would make it steady.",
		"He rite tonu te rerekē o te ratonga mō {child}: {service}. Ngā kaimahi rerekē: {practitionerCount}. Ngā wā roa kāore he ratonga: {breakCount}. Pātaihia me pēhea e ū ai te tautoko."},
	G13: {"Nobody from the whānau is a member of the network of {child}. Ask whom the child and whānau would like there.",
		"Kāore he tangata o te whānau i roto i te kōtuinga o {child}. Pātaihia te tamaiti me te whānau ko wai tā rātou e hiahia ai."},
	G15: {"{agencies} is the only agency around {child}, services for everyone apart. No one should work alone.",
		"Ko {agencies} anake te pokapū e tautoko ana i a {child}, hāunga ngā ratonga mā te katoa. Kaua tētahi e mahi takitahi."},
}

// noted replaces the explanation of a finding that is NEUTRAL for a reason.
var noted = map[Note]map[Code]bilingual.Words{
	Handover: {
		O1: {"{agencies} both give {child} {service} for a few days, while one hands over to the other. Nothing needs to be done.",
			"Kei te tuku a {agencies} i te {service} ki a {child} mō ētahi rā ruarua, i te wā e tuku ana tētahi i te mahi ki tētahi. Kāore he mahi hei mahi."},
		O2: {"{agencies} both give {service} to the household that {child} lives in for a few days, while one hands over to the other. Nothing needs to be done.",
			"Kei te tuku a {agencies} i te {service} ki te kāinga o {child} mō ētahi rā ruarua, i te wā e tuku ana tētahi i te mahi ki tētahi. Kāore he mahi hei mahi."},
	},
	MovedAway: {
		G8: {"{service} for {child} ended after {days} days because the child moved away. Check that support goes on in the new place.",
			"I mutu te ratonga mō {child} i muri i ngā rā e {days}, nā te mea i hūnuku te tamaiti: {service}. Tirohia kei te haere tonu te tautoko i te wāhi hou."},
	},
}

// unnamedSibling replaces the explanation of a finding about a sibling who may not be named.
var unnamedSibling = map[Code]bilingual.Words{
	O6: {"{child} and a sibling have different Lead Professionals: {practitioners}. One for both is preferred, unless there is a good reason.",
		"He rerekē ngā kaimahi matua o {child} me tētahi atu tamaiti o tōna whānau: {practitioners}. He pai ake te kaimahi matua kotahi mō rāua tahi, ki te kore he take pai."},
}
