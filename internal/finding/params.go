package finding

import "cangraph/internal/fault"

// Params are the thresholds of the rules. No literature gives them: the defaults
// are proposals for a team to settle (findings.md, convention 13). Limits lists
// their defaults and bounds; start from Defaults and change what is to differ.
type Params struct {
	DuplicateMinDays int // O1, O2, O3: shared days from which doubled service is a risk
	HandoverDays     int // O1, O2: shared days that a handover may take

	SiblingMinChildren int // O4: children of one sibling group, the child included

	PairMonths      int // O7: calendar months looked back
	PairMinDays     int // O7: days both worked for one child
	PairMinChildren int // O7: children
	PairMinWhanau   int // O7: distinct whānau of those children

	MaxAgencies      int // O9: agencies that are not universal; more are a finding
	MaxPractitioners int // O9: practitioners; more are a finding

	LeadGraceDays int // G1: working days after acceptance to find a first lead

	ShortTermDays   int // G8: days from which support is long enough
	ShortTermMonths int // G8: calendar months for which its end is reported

	InconsistentMonths        int // G9: calendar months looked back
	InconsistentPractitioners int // G9: distinct practitioners
	InconsistentBreakDays     int // G9: days without service; more are a break
	InconsistentBreaks        int // G9: breaks

	SingleAgencyDays int // G15: days after acceptance from which it is looked at

	MaxAppointments        int // O9: appointments in 28 days; more are a finding
	RepeatedAssessmentDays int // O10: days between two assessments, and for which they are reported
	ClashNoticeDays        int // O11: days before a clash from which it is reported
	TravelMinutes          int // O11: minutes from one appointment to the next
	MaxAppointmentsADay    int // O11: appointments of one person in a day; more are too many
	ContradictionDays      int // O12: days for which observations may contradict each other
	UnownedSeverity        int // G4: least severity of a concern, from 1 (LOW) to 4 (IMMINENT)
	UnownedSeenBy          int // G4: people who know of it besides who raised it
	UnownedDays            int // G4: working days to do something about it, none for HIGH ones
	SilentLeadDays         int // G5: days without a word of a lead
	SilentCoreDays         int // G5: days without a word of a core member
	SilentUniversalDays    int // G5: days without a word of a universal member
	UnmetDays              int // G6: days from which a need should be met
	WaitlistDays           int // G6: days on a waiting list; more are noted
	PlanToldDays           int // G10: days to tell child or whānau of the plan
	GroupHuiDays           int // G11: days without a hui of several agencies
	GroupHuiAgencies       int // G11: agencies that make it one, or all if there are fewer
	MissedHui              int // G11: hui missed in a row
	UninvitedDays          int // G14: days of service from which somebody should be asked to join
	UnsharedDays           int // G16: days for which only one agency knows
	RisingDays             int // G18: days looked back
	RisingConcerns         int // G18: concerns
	UnseenDays             int // G19: days without anybody seeing the child
	SiblingViewDays        int // G20: days of living together
	SupervisionDays        int // G21: days without supervision where nobody said how often
	BarrierDays            int // G23: days for which a barrier stands
	SiloedDays             int // G24: days in the network without meeting
	SourceMonths           int // G25: calendar months looked back
	SourceRequests         int // G25: requests from which they are looked at
	SourceConcentration    int // G25: per cent of the Herfindahl index over the agencies asked; more are a finding
	TransitionDays         int // G26: days before and after the close
	NaturalSupports        int // G26: people who stay
	StaleDays              int // G27: days without a word of anybody
}

// Limit is the name, default and bounds (both allowed) of one threshold.
type Limit struct {
	Name    string // lower camel case, as Param.Name
	Default int
	Min     int
	Max     int
	of      func(*Params) *int
}

var limits = []Limit{
	{"duplicateMinDays", 15, 1, 365, func(p *Params) *int { return &p.DuplicateMinDays }},
	{"handoverDays", 14, 1, 90, func(p *Params) *int { return &p.HandoverDays }},
	{"siblingMinChildren", 2, 2, 20, func(p *Params) *int { return &p.SiblingMinChildren }},
	{"pairMonths", 24, 1, 120, func(p *Params) *int { return &p.PairMonths }},
	{"pairMinDays", 28, 1, 365, func(p *Params) *int { return &p.PairMinDays }},
	{"pairMinChildren", 3, 2, 100, func(p *Params) *int { return &p.PairMinChildren }},
	{"pairMinWhanau", 3, 1, 100, func(p *Params) *int { return &p.PairMinWhanau }},
	{"maxAgencies", 5, 1, 50, func(p *Params) *int { return &p.MaxAgencies }},
	{"maxPractitioners", 8, 1, 50, func(p *Params) *int { return &p.MaxPractitioners }},
	{"leadGraceDays", 5, 0, 60, func(p *Params) *int { return &p.LeadGraceDays }},
	{"shortTermDays", 90, 1, 730, func(p *Params) *int { return &p.ShortTermDays }},
	{"shortTermMonths", 12, 1, 60, func(p *Params) *int { return &p.ShortTermMonths }},
	{"inconsistentMonths", 12, 1, 60, func(p *Params) *int { return &p.InconsistentMonths }},
	{"inconsistentPractitioners", 3, 2, 50, func(p *Params) *int { return &p.InconsistentPractitioners }},
	{"inconsistentBreakDays", 14, 0, 365, func(p *Params) *int { return &p.InconsistentBreakDays }},
	{"inconsistentBreaks", 2, 1, 50, func(p *Params) *int { return &p.InconsistentBreaks }},
	{"singleAgencyDays", 28, 0, 365, func(p *Params) *int { return &p.SingleAgencyDays }},
	{"maxAppointments", 8, 1, 100, func(p *Params) *int { return &p.MaxAppointments }},
	{"repeatedAssessmentDays", 90, 1, 365, func(p *Params) *int { return &p.RepeatedAssessmentDays }},
	{"clashNoticeDays", 14, 0, 90, func(p *Params) *int { return &p.ClashNoticeDays }},
	{"travelMinutes", 30, 0, 240, func(p *Params) *int { return &p.TravelMinutes }},
	{"maxAppointmentsADay", 2, 1, 10, func(p *Params) *int { return &p.MaxAppointmentsADay }},
	{"contradictionDays", 21, 0, 365, func(p *Params) *int { return &p.ContradictionDays }},
	{"unownedSeverity", 2, 1, 4, func(p *Params) *int { return &p.UnownedSeverity }},
	{"unownedSeenBy", 2, 1, 20, func(p *Params) *int { return &p.UnownedSeenBy }},
	{"unownedDays", 2, 0, 30, func(p *Params) *int { return &p.UnownedDays }},
	{"silentLeadDays", 14, 1, 365, func(p *Params) *int { return &p.SilentLeadDays }},
	{"silentCoreDays", 28, 1, 365, func(p *Params) *int { return &p.SilentCoreDays }},
	{"silentUniversalDays", 90, 1, 730, func(p *Params) *int { return &p.SilentUniversalDays }},
	{"unmetDays", 14, 0, 365, func(p *Params) *int { return &p.UnmetDays }},
	{"waitlistDays", 42, 0, 365, func(p *Params) *int { return &p.WaitlistDays }},
	{"planToldDays", 7, 0, 90, func(p *Params) *int { return &p.PlanToldDays }},
	{"groupHuiDays", 90, 1, 730, func(p *Params) *int { return &p.GroupHuiDays }},
	{"groupHuiAgencies", 3, 1, 20, func(p *Params) *int { return &p.GroupHuiAgencies }},
	{"missedHui", 3, 1, 20, func(p *Params) *int { return &p.MissedHui }},
	{"uninvitedDays", 30, 0, 365, func(p *Params) *int { return &p.UninvitedDays }},
	{"unsharedDays", 28, 0, 365, func(p *Params) *int { return &p.UnsharedDays }},
	{"risingDays", 180, 1, 730, func(p *Params) *int { return &p.RisingDays }},
	{"risingConcerns", 3, 2, 20, func(p *Params) *int { return &p.RisingConcerns }},
	{"unseenDays", 28, 1, 365, func(p *Params) *int { return &p.UnseenDays }},
	{"siblingViewDays", 30, 0, 365, func(p *Params) *int { return &p.SiblingViewDays }},
	{"supervisionDays", 42, 1, 365, func(p *Params) *int { return &p.SupervisionDays }},
	{"barrierDays", 14, 0, 365, func(p *Params) *int { return &p.BarrierDays }},
	{"siloedDays", 60, 1, 730, func(p *Params) *int { return &p.SiloedDays }},
	{"sourceMonths", 12, 1, 60, func(p *Params) *int { return &p.SourceMonths }},
	{"sourceRequests", 10, 2, 100, func(p *Params) *int { return &p.SourceRequests }},
	{"sourceConcentration", 50, 50, 99, func(p *Params) *int { return &p.SourceConcentration }},
	{"transitionDays", 28, 0, 365, func(p *Params) *int { return &p.TransitionDays }},
	{"naturalSupports", 2, 1, 20, func(p *Params) *int { return &p.NaturalSupports }},
	{"staleDays", 28, 1, 365, func(p *Params) *int { return &p.StaleDays }},
}

// Limits returns every threshold with its default and bounds.
func Limits() []Limit { return append([]Limit(nil), limits...) }

// Defaults returns the thresholds that hold unless a query overrides them.
func Defaults() Params {
	var p Params
	for _, l := range limits {
		*l.of(&p) = l.Default
	}
	return p
}

// Validate returns a fault.Field error that names the first threshold out of its
// bounds, and the bounds.
func (p Params) Validate() error {
	for _, l := range limits {
		if v := *l.of(&p); v < l.Min || v > l.Max {
			return fault.Field(l.Name, "%s must be between %d and %d", l.Name, l.Min, l.Max)
		}
	}
	return nil
}
