package enum

// SupervisionKind is what somebody is to the practitioner whom they support (S1.31, S2.34).
type SupervisionKind string

// The kinds of arrangements.
const (
	Supervisor     SupervisionKind = "SUPERVISOR"
	PracticeLeader SupervisionKind = "PRACTICE_LEADER"
)

// Values returns the codes, in the order in which they are listed to people.
func (SupervisionKind) Values() []string {
	return []string{string(Supervisor), string(PracticeLeader)}
}

// TrainingKind is how something is learnt (S1.50).
type TrainingKind string

// The kinds of training.
const (
	ELearning TrainingKind = "ELEARNING"
	Manual    TrainingKind = "MANUAL"
	Workshop  TrainingKind = "WORKSHOP"
)

// Values returns the codes, in the order in which they are listed to people.
func (TrainingKind) Values() []string {
	return []string{string(ELearning), string(Manual), string(Workshop)}
}

// TrainingRole is a part in a Children's Team that asks for training (S1.49).
type TrainingRole string

// The parts in a team.
const (
	LearnsAsLead     TrainingRole = "LEAD_PROFESSIONAL"
	LearnsAsMember   TrainingRole = "CAN_MEMBER"
	LearnsAsPanel    TrainingRole = "PANEL_MEMBER"
	LearnsAsDirector TrainingRole = "DIRECTOR"
)

// Values returns the codes, in the order in which they are listed to people.
func (TrainingRole) Values() []string {
	return []string{string(LearnsAsLead), string(LearnsAsMember), string(LearnsAsPanel), string(LearnsAsDirector)}
}

// SafetyCheckKind is as what somebody was checked (Children's Act 2014, part 3).
type SafetyCheckKind string

// The kinds of safety checks.
const (
	CoreWorker    SafetyCheckKind = "CORE_WORKER"
	NonCoreWorker SafetyCheckKind = "NON_CORE_WORKER"
)

// Values returns the codes, in the order in which they are listed to people.
func (SafetyCheckKind) Values() []string { return []string{string(CoreWorker), string(NonCoreWorker)} }

// InterestDecision is what a manager decides on somebody's wish to take part (S1.52).
type InterestDecision string

// The decisions.
const (
	InterestSupported InterestDecision = "SUPPORTED"
	InterestDeclined  InterestDecision = "DECLINED"
)

// Values returns the codes, in the order in which they are listed to people.
func (InterestDecision) Values() []string {
	return []string{string(InterestSupported), string(InterestDeclined)}
}
