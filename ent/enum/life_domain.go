package enum

// LifeDomain is a part of a child's life: what an assessment looks at, an observation is about, a service meets.
type LifeDomain string

// The domains: the child, those who care for it, and the world around them.
const (
	DomainHealth        LifeDomain = "HEALTH"
	DomainWellbeing     LifeDomain = "EMOTIONAL_WELLBEING"
	DomainBehaviour     LifeDomain = "BEHAVIOUR"
	DomainEducation     LifeDomain = "EDUCATION"
	DomainIdentity      LifeDomain = "IDENTITY_AND_CULTURE"
	DomainRelationships LifeDomain = "RELATIONSHIPS"
	DomainSafety        LifeDomain = "SAFETY"
	DomainCaregiving    LifeDomain = "CAREGIVING" // what caregivers can give
	DomainWhanau        LifeDomain = "WHANAU_AND_COMMUNITY"
	DomainHousing       LifeDomain = "HOUSING_AND_INCOME"
)

// Values returns the codes, in the order in which they are listed to people.
func (LifeDomain) Values() []string {
	return []string{
		string(DomainHealth),
		string(DomainWellbeing),
		string(DomainBehaviour),
		string(DomainEducation),
		string(DomainIdentity),
		string(DomainRelationships),
		string(DomainSafety),
		string(DomainCaregiving),
		string(DomainWhanau),
		string(DomainHousing),
	}
}
