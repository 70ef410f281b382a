package law

import (
	"cangraph/ent/enum"
	"cangraph/internal/calendar"
)

// Party is one of the two agencies, as it stands on the day.
type Party struct {
	Class     enum.SharingClass // empty: not recorded
	Statutory bool              // Oranga Tamariki or the Police, who can require information (section 66)
}

// Named says whether section 66C names the party.
func (p Party) Named() bool {
	return p.Class == enum.WelfareAgency || p.Class == enum.IndependentPerson
}

// StatutoryKind says whether agencies of a kind can require information under section
// 66: the chief executive and co-ordinators of Oranga Tamariki, and constables.
func StatutoryKind(kind enum.AgencyKind) bool { return kind == "ORANGA_TAMARIKI" || kind == "POLICE" }

// Question is one intended disclosure about one child.
type Question struct {
	On        calendar.Date
	From, To  Party
	Purpose   Purpose
	Consulted enum.Consulted // the child, about this receiver and purpose; empty: not recorded

	Section66   bool // it answers a request that was made under section 66
	Obtained66  bool // the giver itself obtained it under section 66
	Confidence  bool // somebody owes the child or its whānau confidence about it
	Agreed      bool // the person to whom confidence is owed agrees
	Privileged  bool // legal professional privilege may cover it
	InAgreement bool // both are parties to the same sharing agreement
}

// obtained says whether what is shared was obtained under section 66 by those who can:
// sections 66A and 66B say how it may go on.
func (q Question) obtained() bool { return q.From.Statutory && q.Obtained66 }
