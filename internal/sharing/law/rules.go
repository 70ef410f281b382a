package law

import (
	"cangraph/ent/enum"
	"cangraph/internal/bilingual"
	"cangraph/internal/calendar"
)

// Rule is a row of the table: what a section says, on the days on which it says so.
type Rule struct {
	Code       string // stable, for programs
	Answer     Answer
	Section    string
	Source     string
	Period     calendar.Period
	conditions []Condition
	when       func(Question) bool
	words      bilingual.Words
}

const (
	act2019 = "Oranga Tamariki Act 1989, as amended on 1 July 2019 (2017 No 31)"
	aisa    = "Information Sharing Agreement for Improving Public Services for Vulnerable Children, gazetted 2 July 2015"
)

var since2019 = calendar.Since(sharingFrom)

// rules is the table. The first row that holds on the day and fits answers.
var rules = []Rule{
	{"PRIVILEGE", AskSupervisor, "s 66(2)", act2019, since2019, []Condition{AdviceSought},
		func(q Question) bool { return q.Privileged }, privilege},
	{"REQUEST_BY_OTHERS", AskSupervisor, "s 66(1)", act2019, since2019, []Condition{AdviceSought},
		func(q Question) bool { return q.Section66 && !q.To.Statutory }, requestByOthers},
	{"REQUEST_FOR_OTHER_PURPOSE", AskSupervisor, "s 66(1), (3)", act2019, since2019, []Condition{AdviceSought},
		func(q Question) bool { return q.Section66 && q.Purpose == NoneOfThese }, requestForOther},
	{"REQUIRED", Must, "s 66(1)", act2019, since2019, []Condition{RequestMade, MinimumNecessary, Restriction},
		func(q Question) bool { return q.Section66 }, required},
	{"GIVEN_IN_CONFIDENCE", MustNot, "s 66B", act2019, since2019, nil,
		func(q Question) bool { return q.obtained() && q.Confidence && !q.Agreed }, inConfidence},
	{"OTHER_PURPOSE", MustNot, "s 66C(a)", act2019, since2019, nil,
		func(q Question) bool { return q.Purpose == NoneOfThese }, otherPurpose},
	{"PASSED_ON", May, "s 66A", act2019, since2019, append(shared, Restriction),
		func(q Question) bool { return q.obtained() && q.To.Named() }, passedOn},
	{"ALLOWED", May, "s 66C(b)", act2019, since2019, shared,
		func(q Question) bool { return q.From.Named() && q.To.Named() && q.Consulted != "" }, allowed},
	{"REPORT_OF_CONCERN", May, "s 15", act2019, since2019, shared,
		func(q Question) bool { return q.To.Statutory && !q.obtained() && q.Purpose == PreventHarm }, report},
	{"CONSULT_FIRST", NeedsConsultation, "s 66K", act2019, since2019, append([]Condition{Consultation}, shared...),
		func(q Question) bool { return q.From.Named() && q.To.Named() }, consultFirst},
	{"AGREEMENT", AskSupervisor, "the agreement", aisa, calendar.Since(agreementFrom), []Condition{AdviceSought},
		func(q Question) bool { return q.InAgreement }, inAgreement},
	{"NOT_NAMED", MustNot, "s 66C(b)", act2019, since2019, nil,
		func(q Question) bool { return q.From.Class == enum.NoSharingClass || q.To.Class == enum.NoSharingClass }, notNamed},
	{"CLASS_UNKNOWN", AskSupervisor, "s 2(1)", act2019, since2019, []Condition{ClassRecorded, AdviceSought},
		func(Question) bool { return true }, classUnknown},
	{"NOT_IN_TABLE", AskSupervisor, "", "", calendar.Period{From: calendar.Always, Until: calendar.Forever}, []Condition{AdviceSought},
		func(Question) bool { return true }, notInTable},
}

// shared is what to record about whatever may be shared.
var shared = []Condition{PurposeStated, ReasonableBelief, MinimumNecessary}
