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
