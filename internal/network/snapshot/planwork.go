package snapshot

import (
	"cangraph/ent/enum"
	"cangraph/internal/calendar"
)

// Assessment is a common assessment of the child.
type Assessment struct {
	Entry
	Network   ID
	Started   calendar.Date
	Due       calendar.Date
	Completed *calendar.Date // nil: not yet

	Instrument string // a code; empty: not recorded
	Again      bool   // somebody said why the child is assessed anew
}

// Contribution is a member's part of an assessment: By and For are who is asked for it.
type Contribution struct {
	Entry
	Assessment ID
	Invited    calendar.Date
	Due        calendar.Date
	Status     enum.ContributionStatus
	Answered   *calendar.Date
	Domains    []string
}

// Need is what an assessment found.
type Need struct {
	Entry
	Assessment ID
	Domain     enum.LifeDomain
	Recorded   calendar.Date
	Parked     *calendar.Date
}

// Activity is what somebody is to do towards a goal of a need.
type Activity struct {
	Entry
	Need   ID
	Owner  ID
	Of     ID // the agency for which the owner is to do it
	Status enum.ActivityStatus
	Due    calendar.Date
	Agreed *calendar.Date
	Ended  *calendar.Date
}

// Live are the days on which the activity is under way: agreed by its owner, not ended.
func (a *Activity) Live() calendar.Period {
	if a.Agreed == nil {
		return calendar.Period{}
	}
	return calendar.Between(*a.Agreed, a.Ended)
}

// ActivityConflict says that two activities work against each other.
type ActivityConflict struct {
	Entry
	Activity, Other ID
	Noticed         calendar.Date
	Settled         *calendar.Date // nil: not yet
}

// Progress is an update on an activity.
type Progress struct {
	Entry
	Activity ID
	On       calendar.Date
}

// Delivery is one time that an activity was, or was not, carried out.
type Delivery struct {
	Entry
	Activity  ID
	Planned   *calendar.Date
	Occurred  *calendar.Date // nil: it did not take place
	Outcome   enum.DeliveryOutcome
	ChildSeen bool
}

// MetNeed says that a service is given for a need.
type MetNeed struct{ Service, Need ID }

// ServiceRequest is the question to an agency for a service.
type ServiceRequest struct {
	Entry
	To      ID
	Need    ID // NoOne: for none in particular
	Asked   calendar.Date
	Status  enum.ServiceRequestStatus
	Decided *calendar.Date
}

// PlanVersion is a version of the child's plan.
type PlanVersion struct {
	Entry
	Network ID
	Number  int
	Agreed  calendar.Date
	Told    []PlanTold
}

// PlanTold says that somebody was told of a version: exactly one of the three.
type PlanTold struct {
	On          calendar.Date
	Child       bool
	Kin, Member ID
}

// PlanReview is a review of the plan that is due or done.
type PlanReview struct {
	Entry
	Network   ID
	Due       calendar.Date
	Completed *calendar.Date
}

// Voice is what the child said, or that it chose not to.
type Voice struct {
	Entry
	On calendar.Date
}
