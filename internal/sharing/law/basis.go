package law

import (
	"cangraph/internal/bilingual"
	"cangraph/internal/calendar"
)

// BasisCode names what lets information be shared.
type BasisCode string

// The bases. Consent to take part in a Children's Team is none of them.
const (
	ReportOfConcern BasisCode = "OT_S15"
	Section66       BasisCode = "OT_S66"
	Section66A      BasisCode = "OT_S66A"
	Section66C      BasisCode = "OT_S66C"
	TeamAgreement   BasisCode = "AISA_2015"
	PrivacyIPP11    BasisCode = "PRIVACY_IPP11"
)

// Basis is one version of what lets information be shared: a change of the law is a
// new version, and what was recorded keeps the one that it was recorded under.
type Basis struct {
	Code      BasisCode
	Version   string // the first day of the period, YYYY-MM-DD
	Section   string
	Source    string
	Period    calendar.Period
	Mandatory bool // the giver must share
	Requested bool // information can be asked for on it
	words     bilingual.Words
}

// Text says in plain words what the basis is.
func (b Basis) Text(lang bilingual.Lang) string { return b.words.In(lang) }

// Bases are all versions of all bases, by code, then version.
var Bases = []Basis{
	basis(TeamAgreement, "the agreement", aisa, agreementFrom, false, true, bilingual.Words{
		"The sharing agreement of the Children's Teams, between agencies that are parties to it.",
		"Te kirimana tohatoha a ngā rōpū tamariki, i waenga i ngā pokapū kei raro i te kirimana."}),
	basis(ReportOfConcern, "s 15", act2019, sharingFrom, false, false, bilingual.Words{
		"A report of concern about a child, to Oranga Tamariki or the Police, by anyone.",
		"He pūrongo āwangawanga mō tētahi tamaiti, ki a Oranga Tamariki, ki ngā Pirihimana rānei, nā te tangata ahakoa ko wai."}),
	basis(Section66, "s 66", act2019, sharingFrom, true, true, bilingual.Words{
		"A request of Oranga Tamariki or the Police that must be answered. The information must not be used to investigate an offence.",
		"He tono nā Oranga Tamariki, nā ngā Pirihimana rānei, me whakautu. Kāore e āhei te whakamahi i ngā mōhiohio hei mātai hara."}),
	basis(Section66A, "s 66A", act2019, sharingFrom, false, false, bilingual.Words{
		"Oranga Tamariki or the Police pass on what they obtained under section 66.",
		"Ka tuku atu a Oranga Tamariki, ngā Pirihimana rānei i ngā mōhiohio i riro mai i raro i te tekiona 66."}),
	basis(Section66C, "s 66C", act2019, sharingFrom, false, true, bilingual.Words{
		"Between child welfare and protection agencies or independent persons, for one of six purposes, after consulting the child.",
		"I waenga i ngā pokapū tiaki tamariki, i ngā tāngata motuhake rānei, mō tētahi o ngā take e ono, i muri i te kōrero ki te tamaiti."}),
	basis(PrivacyIPP11, "s 22, IPP 11", "Privacy Act 2020", privacyFrom, false, true, bilingual.Words{
		"Under the Privacy Act, for example because the person agrees or there is a serious threat. Record which exception it is.",
		"I raro i te Ture Matatapu, pērā i te whakaae a te tangata, i te mōrearea nui rānei. Tuhia ko tēhea te whakawātea."}),
}

func basis(code BasisCode, section, source string, from calendar.Date, mandatory, requested bool, text bilingual.Words) Basis {
	return Basis{code, from.String(), section, source, calendar.Since(from), mandatory, requested, text}
}

// BasisOn returns the version of a basis that holds on a day, false when there is none.
func BasisOn(code BasisCode, on calendar.Date) (Basis, bool) {
	for _, b := range Bases {
		if b.Code == code && b.Period.Contains(on) {
			return b, true
		}
	}
	return Basis{}, false
}
