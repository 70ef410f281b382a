// Package bilingual owns the two languages in which the program speaks to people, and texts in
// both. It refuses to translate: who writes a text writes it twice.
package bilingual

// Lang is a language.
type Lang string

// The languages: plain English and te reo Māori.
const (
	English Lang = "EN"
	Maori   Lang = "MI"
)

// Words are one text in both languages, in English first.
type Words [2]string

// In is the text in one of them.
func (w Words) In(lang Lang) string {
	if lang == Maori {
		return w[1]
	}
	return w[0]
}
