package finding

import "cangraph/internal/calendar"

// Rule describes one finding for people and for the query findingRules. Polarity
// and Severity are those of a RISK or OPPORTUNITY; NEUTRAL findings have LOW.
type Rule struct {
	Code     Code
	Kind     Kind
	Polarity Polarity
	Severity Severity
	Version  int
	Limits   []Limit  // its thresholds
	Source   []string // the sentences it comes from (requirements.md)

	rank            int // place in the catalogue
	title, titleMi  string
	meaning, meanMi string
}

// Title is its name in plain words.
func (r *Rule) Title(lang Lang) string { return in(lang, r.title, r.titleMi) }

// Meaning says in one sentence what it means for a child or whānau.
func (r *Rule) Meaning(lang Lang) string { return in(lang, r.meaning, r.meanMi) }

// Rules returns the catalogue in the order of findings.md: overlaps, then gaps.
func Rules() []*Rule { return nil }

func in(lang Lang, en, mi string) string {
	if lang == Maori {
		return mi
	}
	return en
}

// Explanation says in plain words what was found, for a social worker and a parent.
func (f *Finding) Explanation(lang Lang) string { return "" }

type subject struct{}

// Clash is two lead rows of one network that share a day: indices of the later row
// and of another, Row > Other.
type Clash struct{ Row, Other int }

// TwoLeads returns the lead periods of one network that overlap another one (O14).
func TwoLeads(leads []calendar.Period) []Clash { return nil }
