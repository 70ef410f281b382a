package law

import "slices"

// Disclosure is information about to be shared, with what is recorded of it.
type Disclosure struct {
	Question
	Basis BasisCode
}

// Objection is why a disclosure cannot stand on its basis.
type Objection struct {
	About   Part
	Message string
}

// Part is the part of a disclosure that an objection is about.
type Part string

// The parts.
const (
	AboutBasis        Part = "basis"
	AboutPurpose      Part = "purpose"
	AboutRequest      Part = "request"
	AboutGiver        Part = "giver"
	AboutReceiver     Part = "receiver"
	AboutConsultation Part = "consultation"
	AboutConfidence   Part = "confidence"
)

type requirement struct {
	about   Part
	of      []BasisCode
	holds   func(Question) bool
	message string
}

// requirements are what each basis needs, and in words what to do about it.
var requirements = []requirement{
	{AboutPurpose, []BasisCode{Section66, Section66A, Section66C, ReportOfConcern, TeamAgreement},
		func(q Question) bool { return q.Purpose != NoneOfThese },
		"this basis needs one of the six purposes of section 66C: choose the one that fits, or another basis"},
	{AboutPurpose, []BasisCode{ReportOfConcern},
		func(q Question) bool { return q.Purpose == PreventHarm || q.Purpose == NoneOfThese },
		"a report of concern is made to prevent harm: choose that purpose, or another basis"},
	{AboutRequest, []BasisCode{Section66},
		func(q Question) bool { return q.Section66 },
		"section 66 answers a request: record the request with basis OT_S66 first, and name it"},
	{AboutReceiver, []BasisCode{Section66, ReportOfConcern},
		func(q Question) bool { return q.To.Statutory },
		"on this basis the receiver is Oranga Tamariki or the Police: choose another basis for others"},
	{AboutGiver, []BasisCode{Section66A},
		func(q Question) bool { return q.From.Statutory },
		"only Oranga Tamariki and the Police pass information on under section 66A: choose another basis"},
	{AboutGiver, []BasisCode{Section66C},
		func(q Question) bool { return q.From.Named() },
		"the giver is not recorded as a child welfare and protection agency or an independent person on that day: have its sharing class recorded, or choose another basis"},
	{AboutReceiver, []BasisCode{Section66A, Section66C},
		func(q Question) bool { return q.To.Named() },
		"the receiver is not recorded as a child welfare and protection agency or an independent person on that day: have its sharing class recorded, or choose another basis"},
	{AboutConsultation, []BasisCode{Section66C},
		func(q Question) bool { return q.Consulted != "" },
		"section 66C asks to talk with the child first: record with recordConsultation what the child or whoever speaks for them was told about this receiver and purpose, what they think and how it was taken into account, or why it was not practicable or appropriate"},
	{AboutConfidence, []BasisCode{Section66A, Section66C, ReportOfConcern},
		func(q Question) bool { return !q.obtained() || !q.Confidence || q.Agreed },
		"what was given in confidence under section 66 goes on only if the person to whom confidence is owed agrees (section 66B): record who agreed and when"},
	{AboutBasis, []BasisCode{TeamAgreement},
		func(q Question) bool { return q.InAgreement },
		"the two agencies are not recorded as parties to the same sharing agreement on that day: choose another basis"},
}

// Object returns why a disclosure cannot stand on its basis, nothing when it can: so
// far as what is recorded can tell, which is not legal advice.
func Object(d Disclosure) []Objection {
	if _, holds := BasisOn(d.Basis, d.On); !holds {
		return []Objection{{AboutBasis, "the law of that day has no such basis: choose one of sharingBases"}}
	}
	var objections []Objection
	for _, r := range requirements {
		if slices.Contains(r.of, d.Basis) && !r.holds(d.Question) {
			objections = append(objections, Objection{r.about, r.message})
		}
	}
	return objections
}
