package enum

// ContributionStatus is what became of what a member is asked to give to an assessment.
type ContributionStatus string

// The statuses of a contribution.
const (
	ContributionInvited  ContributionStatus = "INVITED"
	ContributionDraft    ContributionStatus = "DRAFT" // its words are their author's alone
	ContributionGiven    ContributionStatus = "GIVEN"
	ContributionDeclined ContributionStatus = "DECLINED"
)

// Values returns the codes, in the order in which they are listed to people.
func (ContributionStatus) Values() []string {
	return []string{
		string(ContributionInvited),
		string(ContributionDraft),
		string(ContributionGiven),
		string(ContributionDeclined),
	}
}

// AssessmentDomain is a part of a child's life that an assessment looks at.
type AssessmentDomain string

// The domains: the child, those who care for it, and the world around them.
const (
	DomainHealth        AssessmentDomain = "HEALTH"
	DomainWellbeing     AssessmentDomain = "EMOTIONAL_WELLBEING"
	DomainBehaviour     AssessmentDomain = "BEHAVIOUR"
	DomainEducation     AssessmentDomain = "EDUCATION"
	DomainIdentity      AssessmentDomain = "IDENTITY_AND_CULTURE"
	DomainRelationships AssessmentDomain = "RELATIONSHIPS"
	DomainSafety        AssessmentDomain = "SAFETY"
	DomainCaregiving    AssessmentDomain = "CAREGIVING" // what caregivers can give
	DomainWhanau        AssessmentDomain = "WHANAU_AND_COMMUNITY"
	DomainHousing       AssessmentDomain = "HOUSING_AND_INCOME"
)

// Values returns the codes, in the order in which they are listed to people.
func (AssessmentDomain) Values() []string {
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

// ActivityStatus is where an activity of a plan stands.
type ActivityStatus string

// The statuses of an activity.
const (
	ActivityProposed ActivityStatus = "PROPOSED" // assigned, not yet agreed to
	ActivityAgreed   ActivityStatus = "AGREED"   // by its owner
	ActivityDeclined ActivityStatus = "DECLINED" // by its owner
	ActivityFinished ActivityStatus = "FINISHED"
	ActivityStopped  ActivityStatus = "STOPPED"
)

// Values returns the codes, in the order in which they are listed to people.
func (ActivityStatus) Values() []string {
	return []string{
		string(ActivityProposed),
		string(ActivityAgreed),
		string(ActivityDeclined),
		string(ActivityFinished),
		string(ActivityStopped),
	}
}

// DeliveryOutcome is what became of one time that an activity was to be carried out.
type DeliveryOutcome string

// The outcomes of a delivery.
const (
	Delivered       DeliveryOutcome = "DELIVERED"
	PartlyDelivered DeliveryOutcome = "PARTLY_DELIVERED"
	NotAttended     DeliveryOutcome = "NOT_ATTENDED"  // the child or whānau was not there
	NotDelivered    DeliveryOutcome = "NOT_DELIVERED" // the service was not there
)

// Values returns the codes, in the order in which they are listed to people.
func (DeliveryOutcome) Values() []string {
	return []string{
		string(Delivered),
		string(PartlyDelivered),
		string(NotAttended),
		string(NotDelivered),
	}
}
