package picture

import (
	"cangraph/ent/enum"
	"cangraph/internal/bilingual"
)

// sector is a part of life from which support comes. Systems stand in the order of their sectors.
type sector int

const (
	family sector = iota
	everyday
	health
	education
	social
	maoriAndPacific
	justice
	another
)

// sectors are what they are called and the colour of their systems, on which dark text is easy to
// read.
var sectors = map[sector]struct {
	name   bilingual.Words
	colour string
}{
	family:          {bilingual.Words{"whānau", "whānau"}, "#fde8d7"},
	everyday:        {bilingual.Words{"everyday life", "te ao o ia rā"}, "#fff4cc"},
	health:          {bilingual.Words{"health", "hauora"}, "#dff3e4"},
	education:       {bilingual.Words{"education", "mātauranga"}, "#dcebfa"},
	social:          {bilingual.Words{"social services", "ratonga pāpori"}, "#f3e3f5"},
	maoriAndPacific: {bilingual.Words{"iwi, Māori and Pacific", "iwi, Māori, Pasifika"}, "#fbe0e0"},
	justice:         {bilingual.Words{"justice", "ture"}, "#e4e6f3"},
	another:         {bilingual.Words{"others", "ētahi atu"}, "#eeeeee"},
}

var sectorOf = map[enum.AgencyKind]sector{
	"HEALTH_NZ": health, "PRIMARY_CARE": health, "WELL_CHILD": health, "MENTAL_HEALTH_ADDICTION": health, "DISABILITY": health,
	"SCHOOL": education, "EARLY_CHILDHOOD": education, "MIN_EDUCATION": education,
	"ORANGA_TAMARIKI": social, "MSD": social, "HOUSING": social, "NGO_SOCIAL": social, "YOUTH_SERVICE": social, "FAMILY_VIOLENCE": social,
	"IWI_PROVIDER": maoriAndPacific, "MAORI_PROVIDER": maoriAndPacific, "PACIFIC_PROVIDER": maoriAndPacific,
	"POLICE": justice, "CORRECTIONS": justice, "JUSTICE": justice, "LEGAL": justice,
	"OTHER": another,
}
