package genogram

import (
	"cangraph/ent/enum"
	"cangraph/internal/bilingual"
)

// The words of genograms.
var (
	titleOf     = bilingual.Words{"The whānau of %s, %s", "Te whānau o %s, %s"}
	myTitle     = bilingual.Words{"My whānau, %s", "Tōku whānau, %s"}
	legendIs    = bilingual.Words{"What the signs mean", "Te tikanga o ngā tohu"}
	square      = bilingual.Words{"a boy or a man", "he tama, he tāne rānei"}
	circleIs    = bilingual.Words{"a girl or a woman", "he kōtiro, he wahine rānei"}
	diamond     = bilingual.Words{"another gender, or none is recorded", "he ira kē anō, kāore rānei i tuhia"}
	doubled     = bilingual.Words{"the child whom this is about", "te tamaiti nōna tēnei"}
	ageIs       = bilingual.Words{"the number is the age in years", "ko te tau te pakeke"}
	sharedHome  = bilingual.Words{"live in one home with the child", "e noho tahi ana ki te tamaiti"}
	theChild    = bilingual.Words{"the child", "te tamaiti"}
	ofFamily    = bilingual.Words{"whānau", "whānau"}
	atHomeToo   = bilingual.Words{"lives in the same home", "e noho ana ki te kāinga kotahi"}
	livesAt     = bilingual.Words{"lives at %s", "e noho ana ki %s"}
	placeless   = bilingual.Words{"whānau", "whānau"}
	descendants = bilingual.Words{"children of the children", "ngā uri"}
	ancestors   = bilingual.Words{"the generations before", "ngā tūpuna o mua"}
)

// generationNames are what generations are called, by how far they are above the child's.
var generationNames = map[int]bilingual.Words{
	0: {"children", "ngā tamariki"},
	1: {"parents, aunts and uncles", "ngā mātua, ngā whaea kēkē me ngā mātua kēkē"},
	2: {"grandparents", "ngā tūpuna"},
	3: {"great-grandparents", "ngā tūpuna tuarua"},
}

// generationName is what a generation is called.
func generationName(generation int, lang bilingual.Lang) string {
	if is, named := generationNames[generation]; named {
		return is.In(lang)
	}
	if generation < 0 {
		return descendants.In(lang)
	}
	return ancestors.In(lang)
}

// besideLine are the words that stand beside lines that are not of birth.
var besideLine = map[enum.RelationshipKind]bilingual.Words{
	enum.Whangai: {"whāngai", "whāngai"},
	enum.Foster:  {"foster", "taurima"},
	enum.Step:    {"step", "whakaangi"},
	enum.Half:    {"half", "matua kotahi"},
}

// lineMeans are what these lines mean. Whāngai is no lesser tie: its line is whole, with another beside it.
var lineMeans = map[enum.RelationshipKind]bilingual.Words{
	enum.Whangai: {"whāngai: a tie in full, beside that of birth", "whāngai: he hononga tūturu, i te taha o tō te whānautanga"},
	enum.Foster:  {"foster", "taurima"},
	enum.Step:    {"step-family", "whakaangi"},
	enum.Half:    {"brothers and sisters of one parent", "nō te matua kotahi"},
}

// downward are what somebody is to their parents and grandparents, with a place for the name of these.
var downward = map[enum.RelationshipKind]bilingual.Words{
	enum.Parent:      {"child of %s", "tamaiti a %s"},
	enum.Grandparent: {"grandchild of %s", "mokopuna a %s"},
	enum.Whangai:     {"whāngai of %s", "tamaiti whāngai a %s"},
	enum.Foster:      {"foster child of %s", "tamaiti taurima a %s"},
	enum.Step:        {"stepchild of %s", "tamaiti whakaangi a %s"},
}

// The words of one to another, and of several in one text.
var (
	isOf       = bilingual.Words{"%s of %s", "%s o %s"}
	grandOf    = bilingual.Words{"grandparent", "tupuna"}
	auntOf     = bilingual.Words{"aunt or uncle", "whaea kēkē, matua kēkē rānei"}
	mother     = bilingual.Words{"mother", "whaea"}
	father     = bilingual.Words{"father", "matua"}
	sister     = bilingual.Words{"sister", "tuahine"}
	brother    = bilingual.Words{"brother", "tungāne"}
	sibling    = bilingual.Words{"brother or sister", "tuakana, teina, tuahine, tungāne rānei"}
	elder      = bilingual.Words{"older ", "tuakana"}
	youngerIs  = bilingual.Words{"younger ", "teina"}
	sameGender = bilingual.Words{"", "tuakana, teina rānei"}
)

// siblingKinds are what stands with the word for a sibling of another kind, with a place for it.
var siblingKinds = map[enum.RelationshipKind]bilingual.Words{
	enum.Half:    {"half-%s", "%s nō te matua kotahi"},
	enum.Step:    {"step-%s", "%s whakaangi"},
	enum.Foster:  {"foster %s", "%s taurima"},
	enum.Whangai: {"whāngai %s", "%s whāngai"},
}
