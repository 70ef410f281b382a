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
