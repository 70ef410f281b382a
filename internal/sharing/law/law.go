// Package law says what the law about sharing information around a child lets an
// agency do, as a pure rule over a table of sections with the days on which they hold.
// It is guidance, not legal advice, and every answer says so. It refuses to read a
// database, to know who is asking, and to answer for a day whose law it does not hold.
package law

import "cangraph/internal/calendar"

// The days on which the law in the tables begins.
var (
	agreementFrom = calendar.Of(2015, 7, 2)  // the agreement of the Children's Teams is gazetted
	sharingFrom   = calendar.Of(2019, 7, 1)  // sections 65A to 66Q of the Oranga Tamariki Act 1989
	privacyFrom   = calendar.Of(2020, 12, 1) // the Privacy Act 2020
	notifyFrom    = calendar.Of(2026, 5, 1)  // information privacy principle 3A
)

// MustNotify says whether whoever receives information about a child from somebody
// else on a day must tell the child of it (IPP 3A).
func MustNotify(on calendar.Date) bool { return on >= notifyFrom }

// Purpose is what information is shared for: a purpose of section 66C(a), or none of them.
type Purpose string

// The six purposes of section 66C(a)(i) to (vi), in their order, and what is left.
const (
	PreventHarm         Purpose = "PREVENT_HARM"
	AssessRiskOrNeed    Purpose = "ASSESS_RISK_OR_NEED"
	SupportPlan         Purpose = "SUPPORT_PLAN"
	PreventionPlan      Purpose = "PREVENTION_PLAN"
	FacilitatedServices Purpose = "FACILITATED_SERVICES"
	CareAndProtection   Purpose = "CARE_AND_PROTECTION"
	NoneOfThese         Purpose = "NONE_OF_THESE"
)

// Purposes are all purposes, in the order in which they are listed to people.
var Purposes = []Purpose{PreventHarm, AssessRiskOrNeed, SupportPlan, PreventionPlan, FacilitatedServices, CareAndProtection, NoneOfThese}

// Answer is what the rule says.
type Answer string

// The answers.
const (
	May               Answer = "MAY"
	Must              Answer = "MUST"
	MustNot           Answer = "MUST_NOT"
	NeedsConsultation Answer = "NEEDS_CONSULTATION"
	AskSupervisor     Answer = "ASK_SUPERVISOR"
)

// UseRestriction limits what a receiver may do with information, and travels with it.
type UseRestriction string

// NoOffenceInvestigation: not to be used to investigate an offence, nor admissible in
// proceedings outside Part 2 (section 66(3)).
const NoOffenceInvestigation UseRestriction = "NO_OFFENCE_INVESTIGATION"
