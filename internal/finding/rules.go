package finding

import (
	"slices"

	"cangraph/internal/bilingual"
)

// Rule describes one finding for people and for the query findingRules. Polarity and
// Severity are those it has unless it is NEUTRAL; NEUTRAL findings have LOW.
type Rule struct {
	Code     Code
	Kind     Kind
	Polarity Polarity
	Severity Severity
	Version  int      // raised when the meaning changes
	Limits   []Limit  // its thresholds
	Source   []string // the sentences it comes from (requirements.md)
	Casework bool     // it rests on casework, too

	rank int // place in the catalogue
}

var catalogue = []*Rule{
	rule(O1, Risk, Moderate, []string{"S1.18", "S1.3"}, "duplicateMinDays", "handoverDays"),
	rule(O2, Risk, Moderate, []string{"S1.18", "S1.3"}, "duplicateMinDays", "handoverDays"),
	rule(O3, Risk, Low, []string{"S1.18"}, "duplicateMinDays"),
	rule(O4, Opportunity, Low, []string{"S1.32", "S1.33"}, "siblingMinChildren"),
	rule(O5, Risk, Low, []string{"S1.3", "S1.33"}),
	rule(O6, Risk, Moderate, []string{"S1.32", "S1.33"}),
	rule(O7, Neutral, Low, []string{"S2.22", "S2.35"}, "pairMonths", "pairMinDays", "pairMinChildren", "pairMinWhanau"),
	revised(2, casework(rule(O9, Risk, Moderate, []string{"S1.4"}, "maxAgencies", "maxPractitioners", "maxAppointments"))),
	revised(2, casework(rule(O10, Risk, Low, []string{"S1.4", "S1.40"}, "repeatedAssessmentDays"))),
	casework(rule(O11, Risk, Low, []string{"S1.7"}, "clashNoticeDays", "travelMinutes", "maxAppointmentsADay")),
	revised(2, casework(rule(O12, Risk, Moderate, []string{"S1.3", "S1.8", "S2.29"}, "contradictionDays"))),
	casework(rule(O13, Risk, Moderate, []string{"S1.3", "S1.40"})),
	rule(O14, Risk, High, []string{"S1.39"}),
	rule(O15, Risk, High, []string{"S1.33", "S1.40"}),
	rule(G1, Risk, High, []string{"S1.12", "S1.26"}, "leadGraceDays"),
	rule(G2, Risk, High, []string{"S1.12", "S1.27"}),
	rule(G3, Risk, High, []string{"S1.12", "S1.25"}),
	casework(rule(G4, Risk, Moderate, []string{"S2.15", "S2.16"}, "unownedSeverity", "unownedSeenBy", "unownedDays")),
	casework(rule(G5, Risk, Low, []string{"S1.46"}, "silentLeadDays", "silentCoreDays", "silentUniversalDays")),
	casework(rule(G6, Risk, Moderate, []string{"S1.5", "S1.41"}, "unmetDays", "waitlistDays")),
	casework(rule(G7, Risk, Low, []string{"S2.9"})),
	rule(G8, Risk, Moderate, []string{"S1.8"}, "shortTermDays", "shortTermMonths"),
	rule(G9, Risk, Moderate, []string{"S1.8"}, "inconsistentMonths", "inconsistentPractitioners", "inconsistentBreakDays", "inconsistentBreaks"),
	casework(rule(G10, Risk, Moderate, []string{"S1.16", "S1.42", "S1.43", "S1.45"}, "planToldDays")),
	casework(rule(G11, Risk, Low, []string{"S1.6", "S2.8", "S2.10"}, "groupHuiDays", "groupHuiAgencies", "missedHui")),
	casework(rule(G12, Risk, Low, []string{"S1.15", "S2.40"})),
	rule(G13, Risk, Low, []string{"S1.34"}),
	casework(rule(G14, Risk, Low, []string{"S2.5"}, "uninvitedDays")),
	rule(G15, Risk, Moderate, []string{"S2.4"}, "singleAgencyDays"),
	casework(rule(G16, Risk, Low, []string{"S2.13"}, "unsharedDays")),
	casework(rule(G17, Risk, Low, []string{"S1.47", "S2.32"})),
	casework(rule(G18, Risk, High, []string{"S2.12"}, "risingDays", "risingConcerns")),
	casework(rule(G19, Risk, Moderate, []string{"S2.28"}, "unseenDays")),
	casework(rule(G20, Risk, Low, []string{"S1.33"}, "siblingViewDays")),
	rule(G21, Risk, Moderate, []string{"S1.31", "S1.51"}, "supervisionDays"),
	casework(rule(G22, Risk, Moderate, []string{"S1.13"})),
	casework(rule(G23, Risk, Low, []string{"S1.7"}, "barrierDays")),
	casework(rule(G24, Risk, Low, []string{"S1.6"}, "siloedDays")),
	rule(G25, Risk, Low, []string{"S2.35"}, "sourceMonths", "sourceRequests", "sourceConcentration"),
	casework(rule(G26, Risk, Low, []string{"S2.19"}, "transitionDays", "naturalSupports")),
	casework(rule(G27, Risk, Moderate, []string{"S1.46"}, "staleDays")),
}

var ruleOf = ranked(catalogue)

// Rules returns the catalogue in the order of findings.md: overlaps, then gaps.
func Rules() []*Rule { return append([]*Rule(nil), catalogue...) }

// Title is the name of the finding in plain words.
func (r *Rule) Title(lang bilingual.Lang) string { return titles[r.Code].In(lang) }

func rule(code Code, polarity Polarity, severity Severity, source []string, thresholds ...string) *Rule {
	r := &Rule{Code: code, Kind: Overlap, Polarity: polarity, Severity: severity, Version: 1, Source: source}
	if code[0] == 'G' {
		r.Kind = Gap
	}
	for _, l := range limits {
		for _, name := range thresholds {
			if l.Name == name {
				r.Limits = append(r.Limits, l)
			}
		}
	}
	return r
}

// revised is a rule whose meaning has changed.
func revised(version int, r *Rule) *Rule {
	r.Version = version
	return r
}

func casework(r *Rule) *Rule {
	r.Casework = true
	return r
}

// NeedCasework says whether any of the rules with these codes, nil for all, rests on casework.
func NeedCasework(codes []Code) bool {
	return codes == nil || slices.ContainsFunc(codes, func(c Code) bool {
		r, known := ruleOf[c]
		return known && r.Casework
	})
}

func ranked(rules []*Rule) map[Code]*Rule {
	byCode := make(map[Code]*Rule, len(rules))
	for i, r := range rules {
		r.rank = i
		byCode[r.Code] = r
	}
	return byCode
}

// used returns the values of the rule's thresholds.
func (r *Rule) used(p *Params) []Param {
	used := make([]Param, 0, len(r.Limits))
	for _, l := range r.Limits {
		used = append(used, Param{l.Name, *l.of(p)})
	}
	return used
}
