package law

import "slices"

// Advice answers a question: guidance, not legal advice.
type Advice struct {
	Rule
	Conditions []Condition // what to record, in order
}

// Advise answers from the table.
func Advise(q Question) Advice {
	fits := func(r Rule) bool { return r.Period.Contains(q.On) && r.when(q) }
	rule := rules[slices.IndexFunc(rules, fits)] // the last fits always
	advice := Advice{Rule: rule, Conditions: slices.Clone(rule.conditions)}
	if !slices.Contains([]Answer{May, Must, NeedsConsultation}, rule.Answer) {
		return advice
	}
	switch {
	case q.Confidence && q.obtained():
		advice.Conditions = append(advice.Conditions, ConfidenceAgreed)
	case q.Confidence:
		advice.Conditions = append(advice.Conditions, GivenInConfidence)
	}
	if MustNotify(q.On) {
		advice.Conditions = append(advice.Conditions, Notification)
	}
	return advice
}
