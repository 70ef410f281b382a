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

	NoticeReferralDecided NoticeKind = "REFERRAL_DECIDED"       // a panel decided on a referral of theirs, or of their team
	NoticeLeadProposed    NoticeKind = "LEAD_PROPOSED"          // they are asked to lead
	NoticeAvailability    NoticeKind = "AVAILABILITY_REQUESTED" // whether somebody of their agency can lead
)

// Values returns the codes, in the order in which they are listed to people.
func (NoticeKind) Values() []string {
	return []string{
		string(NoticeBreakGlass), string(NoticeReviewed),
		string(NoticeObservationLinked), string(NoticeConcernAssigned), string(NoticeConcernEscalated), string(NoticeTeamConcern),
		string(NoticeUpdateRequested), string(NoticeUpdateAnswered),
		string(NoticeReferralDecided), string(NoticeLeadProposed), string(NoticeAvailability),
	}
}
