package enum

// Shield says who may know that an agency works with a child; empty: whoever sees the child.
type Shield string

// The shields of an agency. Named people know of both.
const (
	BrokeredShield Shield = "BROKERED" // others are told whom to contact
	HiddenShield   Shield = "HIDDEN"   // others are told nothing
)

// Values returns the codes, in the order in which they are listed to people.
func (Shield) Values() []string {
	return []string{string(BrokeredShield), string(HiddenShield)}
}

// MandateRole is a role that no work with a child brings with it.
type MandateRole string

// The roles of a mandate: of an agency the first, of a Children's Team the others.
const (
	Manager       MandateRole = "MANAGER"
	Analyst       MandateRole = "ANALYST"
	Administrator MandateRole = "ADMINISTRATOR"
	Auditor       MandateRole = "AUDITOR"
)

// Values returns the codes, in the order in which they are listed to people.
func (MandateRole) Values() []string {
	return []string{string(Manager), string(Analyst), string(Administrator), string(Auditor)}
}

// ReviewOutcome is what a review found of access that somebody took.
type ReviewOutcome string

// The outcomes of a review.
const (
	Justified    ReviewOutcome = "JUSTIFIED"
	NotJustified ReviewOutcome = "NOT_JUSTIFIED"
)

// Values returns the codes, in the order in which they are listed to people.
func (ReviewOutcome) Values() []string {
	return []string{string(Justified), string(NotJustified)}
}

// NoticeKind is what a practitioner is told of.
type NoticeKind string

// The kinds of notice.
const (
	NoticeBreakGlass NoticeKind = "BREAK_GLASS"          // somebody took access to a child
	NoticeReviewed   NoticeKind = "BREAK_GLASS_REVIEWED" // and this was reviewed

	NoticeObservationLinked NoticeKind = "OBSERVATION_LINKED" // somebody linked an observation of theirs
	NoticeConcernAssigned   NoticeKind = "CONCERN_ASSIGNED"   // they are asked to own a concern
	NoticeConcernEscalated  NoticeKind = "CONCERN_ESCALATED"  // a concern needs their team's director
	NoticeTeamConcern       NoticeKind = "TEAM_CONCERN"       // somebody brought a concern to their team
	NoticeUpdateRequested   NoticeKind = "UPDATE_REQUESTED"   // they are asked how things stand
	NoticeUpdateAnswered    NoticeKind = "UPDATE_ANSWERED"    // they have been answered
	NoticeUpdateWithdrawn   NoticeKind = "UPDATE_WITHDRAWN"   // what they asked, or were asked, needs no answer any more
	NoticeConcernRaised     NoticeKind = "CONCERN_RAISED"     // a grave concern came up around a child of their team
	NoticeConcernClosed     NoticeKind = "CONCERN_CLOSED"     // and was closed
	NoticeConcernReleased   NoticeKind = "CONCERN_RELEASED"   // a concern of theirs, or of a network they lead, has lost its owner

	NoticeInvited               NoticeKind = "INVITED"                // they are asked to be a member of a network
	NoticeLeadChanged           NoticeKind = "LEAD_CHANGED"           // a network of theirs has another lead
	NoticeLeadDelegated         NoticeKind = "LEAD_DELEGATED"         // they are to do, for some days, what a lead does
	NoticeLeadDelegationEnded   NoticeKind = "LEAD_DELEGATION_ENDED"  // and no longer
	NoticePanelDecided          NoticeKind = "PANEL_DECIDED"          // the panel of their team, or about a child they put forward, has decided
	NoticeLeadProposed          NoticeKind = "LEAD_PROPOSED"          // they are asked to lead
	NoticeAvailabilityRequested NoticeKind = "AVAILABILITY_REQUESTED" // they are asked whether somebody of their agency may lead
	NoticeContributionInvited   NoticeKind = "CONTRIBUTION_INVITED"   // they are asked for their part of an assessment
	NoticeActivityProposed      NoticeKind = "ACTIVITY_PROPOSED"      // they are asked to own an activity
	NoticeHuiCalled             NoticeKind = "HUI_CALLED"             // they are invited to a hui
	NoticeDisagreementEscalated NoticeKind = "DISAGREEMENT_ESCALATED" // a disagreement waits for them
)

// Values returns the codes, in the order in which they are listed to people.
func (NoticeKind) Values() []string {
	return []string{
		string(NoticeBreakGlass), string(NoticeReviewed),
		string(NoticeObservationLinked), string(NoticeConcernAssigned), string(NoticeConcernEscalated), string(NoticeTeamConcern),
		string(NoticeUpdateRequested), string(NoticeUpdateAnswered), string(NoticeUpdateWithdrawn),
		string(NoticeConcernRaised), string(NoticeConcernClosed), string(NoticeConcernReleased),
		string(NoticeInvited), string(NoticeLeadChanged), string(NoticeLeadDelegated), string(NoticeLeadDelegationEnded), string(NoticePanelDecided), string(NoticeLeadProposed), string(NoticeAvailabilityRequested),
		string(NoticeContributionInvited), string(NoticeActivityProposed), string(NoticeHuiCalled), string(NoticeDisagreementEscalated),
	}
}
