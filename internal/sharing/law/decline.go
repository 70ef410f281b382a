package law

import "slices"

// DeclineGround is why a request is declined (section 66I, as plain-language
// summaries have it), or cannot be answered.
type DeclineGround string

// The grounds. Confidentiality alone is none (section 65A).
const (
	NotHelpful             DeclineGround = "NOT_HELPFUL"
	RiskOfHarm             DeclineGround = "RISK_OF_HARM"
	PrejudicesJustice      DeclineGround = "PREJUDICES_INVESTIGATION_OR_TRIAL"
	AgainstChildsInterests DeclineGround = "AGAINST_VIEWS_AND_INTERESTS"
	LegalPrivilege         DeclineGround = "LEGAL_PRIVILEGE"
	NotHeld                DeclineGround = "NOT_HELD"
	NotAllowed             DeclineGround = "NOT_ALLOWED"
)

// DeclineGrounds are all grounds, in the order in which they are listed to people.
var DeclineGrounds = []DeclineGround{NotHelpful, RiskOfHarm, PrejudicesJustice, AgainstChildsInterests, LegalPrivilege, NotHeld, NotAllowed}

// MayDecline says whether a request made on a basis can be declined on a ground. What
// section 66 requires can be refused for privilege, or because it is not held: nobody can
// give what they do not hold.
func MayDecline(basis BasisCode, ground DeclineGround) bool {
	if basis == Section66 {
		return ground == LegalPrivilege || ground == NotHeld
	}
	return slices.Contains(DeclineGrounds, ground)
}

// NotificationException is why whoever received information need not tell the person
// (Privacy Act 2020, IPP 3A).
type NotificationException string

// NotificationExceptions are the exceptions of IPP 3A as law firms and the Privacy
// Commissioner's draft guidance list them.
var NotificationExceptions = []NotificationException{
	"ALREADY_TOLD", "NOT_IDENTIFIABLE", "RESEARCH_OR_STATISTICS", "NO_PREJUDICE_TO_PERSON", "PUBLICLY_AVAILABLE",
	"PREJUDICES_PURPOSE", "NOT_PRACTICABLE", "ARCHIVING", "SECURITY_OR_DEFENCE", "TRADE_SECRET", "SERIOUS_THREAT",
	"MAINTENANCE_OF_LAW",
}
