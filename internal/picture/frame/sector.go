package frame

import (
	"cangraph/ent/enum"
	"cangraph/internal/bilingual"
)

// Sector is a part of life from which support comes. Pictures show them in this order.
type Sector int

// The sectors.
const (
	Family Sector = iota
	Everyday
	Health
	Education
	Social
	MaoriAndPacific
	Justice
	Another
)

// sectors are what they are called and the colour of their systems, on which dark text is easy to
// read.
var sectors = map[Sector]struct {
	name   bilingual.Words
	colour string
}{
	Family:          {bilingual.Words{"whānau", "whānau"}, "#fde8d7"},
	Everyday:        {bilingual.Words{"everyday life", "te ao o ia rā"}, "#fff4cc"},
	Health:          {bilingual.Words{"health", "hauora"}, "#dff3e4"},
	Education:       {bilingual.Words{"education", "mātauranga"}, "#dcebfa"},
	Social:          {bilingual.Words{"social services", "ratonga pāpori"}, "#f3e3f5"},
	MaoriAndPacific: {bilingual.Words{"iwi, Māori and Pacific", "iwi, Māori, Pasifika"}, "#fbe0e0"},
	Justice:         {bilingual.Words{"justice", "ture"}, "#e4e6f3"},
	Another:         {bilingual.Words{"others", "ētahi atu"}, "#eeeeee"},
}

var sectorOf = map[enum.AgencyKind]Sector{
	"HEALTH_NZ": Health, "PRIMARY_CARE": Health, "WELL_CHILD": Health, "MENTAL_HEALTH_ADDICTION": Health, "DISABILITY": Health,
	"SCHOOL": Education, "EARLY_CHILDHOOD": Education, "MIN_EDUCATION": Education,
	"ORANGA_TAMARIKI": Social, "MSD": Social, "HOUSING": Social, "NGO_SOCIAL": Social, "YOUTH_SERVICE": Social, "FAMILY_VIOLENCE": Social,
	"IWI_PROVIDER": MaoriAndPacific, "MAORI_PROVIDER": MaoriAndPacific, "PACIFIC_PROVIDER": MaoriAndPacific,
	"POLICE": Justice, "CORRECTIONS": Justice, "JUSTICE": Justice, "LEGAL": Justice,
	"OTHER": Another,
}

// SectorOf is where agencies of a kind belong.
func SectorOf(kind enum.AgencyKind) Sector {
	if is, known := sectorOf[kind]; known {
		return is
	}
	return Another
}

// Name is what the sector is called.
func (s Sector) Name(lang bilingual.Lang) string { return sectors[s].name.In(lang) }

// Colour is that of what belongs to it: dark text is easy to read on it.
func (s Sector) Colour() string { return sectors[s].colour }
