package fragility

import (
	"strconv"
	"strings"

	"cangraph/internal/bilingual"
)

// explanations are in plain words, for a social worker and a parent to read together.
var explanations = map[Kind]bilingual.Words{
	NeedUncovered: {
		"Only {who} works on this need: “{need}”. If {who} left, nobody would. Think of somebody who could share it.",
		"Ko {who} anake e mahi ana i tēnei hiahia: “{need}”. Ki te wehe a {who}, kāore he tangata hei mahi. Whakaarohia he hoa mahi mōna.",
	},
	SinglePoint: {
		"{who} is the one whom the child and whānau were told to turn to. If {who} left, they would need to hear whom to turn to instead.",
		"Ko {who} te tangata i kīia ki te tamaiti me te whānau hei whakapānga mō rātou. Ki te wehe a {who}, me mōhio rātou ko wai hei whakakapi.",
	},
	OnlyContact: {
		"In the last 90 days only {who} was in touch with the child or whānau, outside hui. If {who} left, they would lose the one they talk to.",
		"I ngā rā 90 kua hipa, ko {who} anake i kōrero ki te tamaiti, ki te whānau rānei, i waho o ngā hui. Ki te wehe a {who}, ka ngaro tō rātou hoa kōrero.",
	},
	HoldsTogether: {
		"{who} is the only link between others of this network. If {who} left, they would be {pieces} groups that are not in touch. Bring them together.",
		"Ko {who} anake te hononga o ētahi atu o tēnei rōpū. Ki te wehe a {who}, ka wehea rātou kia {pieces} ngā rōpū kāore e whakapā ana. Whakatōpūhia rātou.",
	},
}

func explain(r *Reason, lang bilingual.Lang) string {
	return strings.NewReplacer("{who}", r.who, "{need}", strings.TrimRight(r.statement, "."), "{pieces}", strconv.Itoa(len(r.Pieces))).
		Replace(explanations[r.Kind].In(lang))
}
