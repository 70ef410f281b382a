package finding

import "cangraph/internal/bilingual"

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
	rule(O9, Risk, Moderate, []string{"S1.4"}, "maxAgencies", "maxPractitioners"),
	rule(O14, Risk, High, []string{"S1.39"}),
	rule(G1, Risk, High, []string{"S1.12", "S1.26"}, "leadGraceDays"),
	rule(G2, Risk, High, []string{"S1.12", "S1.27"}),
	rule(G3, Risk, High, []string{"S1.12", "S1.25"}),
	rule(G8, Risk, Moderate, []string{"S1.8"}, "shortTermDays", "shortTermMonths"),
	rule(G9, Risk, Moderate, []string{"S1.8"}, "inconsistentMonths", "inconsistentPractitioners", "inconsistentBreakDays", "inconsistentBreaks"),
	rule(G13, Risk, Low, []string{"S1.34"}),
	rule(G15, Risk, Moderate, []string{"S2.4"}, "singleAgencyDays"),
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
