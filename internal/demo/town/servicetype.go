package town

import (
	"cangraph/ent/enum"
	"cangraph/internal/text"
)

// The types of service, as indexes of serviceTypes.
const (
	schooling = iota
	generalPractice
	wellChild
	parenting
	budgeting
	housing
	socialWork
	counselling
	mentoring
	speech
	familySafety
	disabilitySupport
)

var serviceTypes = []struct {
	code, name, nameMi               string
	exclusive, universal, relational bool
	scope                            enum.ServiceScope
}{
	schooling:         {"SCHOOLING", "Schooling", "Kura", false, true, false, enum.ScopeChild},
	generalPractice:   {"GP", "General practice", "Tākuta", false, true, false, enum.ScopeChild},
	wellChild:         {"WELL_CHILD", "Well Child", "Tamariki Ora", false, true, false, enum.ScopeChild},
	parenting:         {"PARENTING", "Parenting support", "Tautoko mātua", true, false, false, enum.ScopeHousehold},
	budgeting:         {"BUDGETING", "Budgeting", "Tautoko pūtea", true, false, false, enum.ScopeHousehold},
	housing:           {"HOUSING", "Housing support", "Tautoko whare", true, false, false, enum.ScopeHousehold},
	socialWork:        {"SOCIAL_WORK", "Social work", "Tauwhiro", false, false, true, enum.ScopeChild},
	counselling:       {"COUNSELLING", "Counselling", "Tauwhirowhiro", true, false, true, enum.ScopeChild},
	mentoring:         {"MENTORING", "Mentoring", "Ārahi", false, false, true, enum.ScopeChild},
	speech:            {"SPEECH_LANGUAGE", "Speech-language therapy", "Haumanu reo", true, false, false, enum.ScopeChild},
	familySafety:      {"FAMILY_SAFETY", "Family safety", "Haumaru whānau", false, false, false, enum.ScopeHousehold},
	disabilitySupport: {"DISABILITY_SUPPORT", "Disability support", "Tautoko hauātanga", false, false, false, enum.ScopeChild},
}

// serviceType adds the i-th type of service.
func (b *Batch) serviceType(i int) {
	s, id := serviceTypes[i], b.id(ofServiceType, i)
	b.add(ofServiceType, id, text.Fold(s.name), s.code, s.name, s.nameMi, s.exclusive, s.universal, s.scope, s.relational)
	b.findable(ofServiceType, id, s.name+" "+s.nameMi)
}
