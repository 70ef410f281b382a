package enum

// Urgency says how soon a panel looks at a referral.
type Urgency string

// The urgencies of a referral.
const (
	Routine Urgency = "ROUTINE"
	Urgent  Urgency = "URGENT"
)

// Values returns the codes, in the order in which they are listed to people.
func (Urgency) Values() []string { return []string{string(Routine), string(Urgent)} }

// DecisionKind is what a panel decides (S1.28).
type DecisionKind string

// The kinds of decisions.
const (
	Accept     DecisionKind = "ACCEPT"
	Decline    DecisionKind = "DECLINE"
	AssignLead DecisionKind = "ASSIGN_LEAD"
	ReviewPlan DecisionKind = "PLAN_REVIEW"
)

// Values returns the codes, in the order in which they are listed to people.
func (DecisionKind) Values() []string {
	return []string{string(Accept), string(Decline), string(AssignLead), string(ReviewPlan)}
}

// PanelPart is somebody's part in a decision of a panel.
type PanelPart string

// The parts: who decided, and who was thought of as lead.
const (
	PanelPresent PanelPart = "PRESENT"
	Considered   PanelPart = "CONSIDERED"
)

// Values returns the codes, in the order in which they are listed to people.
func (PanelPart) Values() []string { return []string{string(PanelPresent), string(Considered)} }

// Availability is what a manager answers of somebody who is proposed as lead (S1.30).
type Availability string

// The answers.
const (
	Available    Availability = "AVAILABLE"
	NotAvailable Availability = "NOT_AVAILABLE"
)

// Values returns the codes, in the order in which they are listed to people.
func (Availability) Values() []string { return []string{string(Available), string(NotAvailable)} }

// LeadReply is what a practitioner answers who is proposed as lead.
type LeadReply string

// The replies.
const (
	LeadAgrees   LeadReply = "AGREE"
	LeadDeclines LeadReply = "DECLINE"
)

// Values returns the codes, in the order in which they are listed to people.
func (LeadReply) Values() []string { return []string{string(LeadAgrees), string(LeadDeclines)} }

// PreferenceGiver is who stated whom they want, or do not want, as lead (S1.29).
type PreferenceGiver string

// The givers of a preference.
const (
	GivenByChild  PreferenceGiver = "CHILD"
	GivenByKin    PreferenceGiver = "KIN"
	GivenByWhanau PreferenceGiver = "WHANAU"
)

// Values returns the codes, in the order in which they are listed to people.
func (PreferenceGiver) Values() []string {
	return []string{string(GivenByChild), string(GivenByKin), string(GivenByWhanau)}
}

// Stance says whether somebody is wanted.
type Stance string

// The stances.
const (
	For     Stance = "FOR"
	Against Stance = "AGAINST"
	Neither Stance = "NEITHER" // what they said before is taken back
)

// Values returns the codes, in the order in which they are listed to people.
func (Stance) Values() []string { return []string{string(For), string(Against), string(Neither)} }

// CompetencyCode is something that a practitioner can do, whatever their profession
// (S1.20, S1.21).
type CompetencyCode string

// Language is the competency to work in a language.
const Language CompetencyCode = "LANGUAGE"

// Values returns the codes, in the order in which they are listed to people.
func (CompetencyCode) Values() []string {
	return []string{"CHILD_DEVELOPMENT", "CHILD_PROTECTION", "ENGAGING_CHILDREN", "ENGAGING_WHANAU", "CULTURAL_SAFETY", "TE_AO_MAORI",
		"ASSESSMENT", "PLANNING", "FACILITATION", "MULTI_AGENCY_WORK", "INFORMATION_SHARING", "TRAUMA", "FAMILY_VIOLENCE",
		"MENTAL_HEALTH", "ADDICTION", "DISABILITY", "EDUCATION", "HEALTH", "YOUTH_OFFENDING", "TRANSITIONS", string(Language)}
}

// SelfAspect is a respect in which practitioners may describe themselves (S2.43).
type SelfAspect string

// The aspects.
const (
	OwnLanguages   SelfAspect = "LANGUAGES"
	OwnIwi         SelfAspect = "IWI"
	OwnEthnicities SelfAspect = "ETHNICITIES" // read by nobody else
)

// Values returns the codes, in the order in which they are listed to people.
func (SelfAspect) Values() []string {
	return []string{string(OwnLanguages), string(OwnIwi), string(OwnEthnicities)}
}

// CompetencyLevel is how far a competency goes.
type CompetencyLevel string

// The levels, rising.
const (
	Aware      CompetencyLevel = "AWARE"      // knows of it, works under guidance
	Working    CompetencyLevel = "WORKING"    // does it alone in usual cases
	Proficient CompetencyLevel = "PROFICIENT" // does it alone in difficult cases
	Expert     CompetencyLevel = "EXPERT"     // guides others in it
)

// Values returns the codes, in the order in which they are listed to people.
func (CompetencyLevel) Values() []string {
	return []string{string(Aware), string(Working), string(Proficient), string(Expert)}
}
