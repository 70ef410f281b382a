package law

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"cangraph/ent/enum"
	"cangraph/internal/bilingual"
	"cangraph/internal/calendar"
)

var (
	today   = calendar.Of(2026, 6, 15)
	classes = []enum.SharingClass{"", enum.WelfareAgency, enum.IndependentPerson, enum.NoSharingClass}
	flags   = []bool{false, true}
	spoken  = []enum.Consulted{"", enum.ConsultedYes, enum.NotPracticable, enum.NotAppropriate}
	days    = []calendar.Date{calendar.Of(2014, 1, 1), agreementFrom, sharingFrom.AddDays(-1), sharingFrom, notifyFrom.AddDays(-1), notifyFrom, today}
)

// everyQuestion calls ask with each combination there is.
func everyQuestion(ask func(Question)) {
	var parties []Party
	for _, class := range classes {
		for _, statutory := range flags {
			parties = append(parties, Party{class, statutory})
		}
	}
	for _, on := range days {
		for _, from := range parties {
			for _, to := range parties {
				for _, purpose := range Purposes {
					for _, consulted := range spoken {
						for bits := range 1 << 6 {
							is := func(bit int) bool { return bits>>bit&1 == 1 }
							ask(Question{On: on, From: from, To: to, Purpose: purpose, Consulted: consulted, Section66: is(0),
								Obtained66: is(1), Confidence: is(2), Agreed: is(3), Privileged: is(4), InAgreement: is(5)})
						}
					}
				}
			}
		}
	}
}

// wanted states the same rule the other way round: what each answer needs, on its own.
func wanted(q Question) Answer {
	inForce := q.On >= calendar.Of(2019, 7, 1)
	named := func(p Party) bool {
		return p.Class == "CHILD_WELFARE_AND_PROTECTION_AGENCY" || p.Class == "INDEPENDENT_PERSON"
	}
	listed := q.Purpose != "NONE_OF_THESE"
	silent := q.From.Statutory && q.Obtained66 && q.Confidence && !q.Agreed
	onward := q.From.Statutory && q.Obtained66 && named(q.To)
	report := q.To.Statutory && !(q.From.Statutory && q.Obtained66) && q.Purpose == "PREVENT_HARM"
	asked := inForce && !q.Privileged && q.Section66
	own := inForce && !q.Privileged && !q.Section66
	both := named(q.From) && named(q.To)
	refused := q.From.Class == "NONE" || q.To.Class == "NONE"
	switch {
	case asked && q.To.Statutory && listed:
		return "MUST"
	case own && !silent && listed && (onward || report || both && q.Consulted != ""):
		return "MAY"
	case own && !silent && listed && both:
		return "NEEDS_CONSULTATION"
	case own && (silent || !listed || refused && !q.InAgreement):
		return "MUST_NOT"
	}
	return "ASK_SUPERVISOR"
}

func TestEveryCombinationIsAnsweredAsWanted(t *testing.T) {
	asked, faults := 0, 0
	everyQuestion(func(q Question) {
		asked++
		if is, want := Advise(q).Answer, wanted(q); is != want && faults < 10 {
			faults++
			t.Errorf("%+v: %s, want %s", q, is, want)
		}
	})
	if want := 7 * 64 * 7 * 4 * 64; asked != want {
		t.Errorf("asked %d questions instead of %d", asked, want)
	}
}

var (
	school  = Party{Class: enum.WelfareAgency}
	doctor  = Party{Class: enum.IndependentPerson}
	club    = Party{Class: enum.NoSharingClass}
	unknown = Party{}
	police  = Party{Class: enum.WelfareAgency, Statutory: true}
)

func TestAnswersNameTheirSection(t *testing.T) {
	for name, tt := range map[string]struct {
		q    Question
		code string
		want Answer
	}{
		"doctor to school, child asked":      {Question{From: doctor, To: school, Purpose: SupportPlan, Consulted: enum.ConsultedYes}, "ALLOWED", May},
		"doctor to school, could not ask":    {Question{From: doctor, To: school, Purpose: SupportPlan, Consulted: enum.NotPracticable}, "ALLOWED", May},
		"doctor to school, nobody asked":     {Question{From: doctor, To: school, Purpose: SupportPlan}, "CONSULT_FIRST", NeedsConsultation},
		"doctor to club":                     {Question{From: doctor, To: club, Purpose: SupportPlan, Consulted: enum.ConsultedYes}, "NOT_NAMED", MustNot},
		"club to doctor":                     {Question{From: club, To: doctor, Purpose: SupportPlan, Consulted: enum.ConsultedYes}, "NOT_NAMED", MustNot},
		"doctor to somebody":                 {Question{From: doctor, To: unknown, Purpose: SupportPlan, Consulted: enum.ConsultedYes}, "CLASS_UNKNOWN", AskSupervisor},
		"doctor to club of the agreement":    {Question{From: doctor, To: club, Purpose: SupportPlan, InAgreement: true}, "AGREEMENT", AskSupervisor},
		"club reports to the police":         {Question{From: club, To: police, Purpose: PreventHarm}, "REPORT_OF_CONCERN", May},
		"school reports without asking":      {Question{From: school, To: police, Purpose: PreventHarm}, "REPORT_OF_CONCERN", May},
		"police report to the ministry":      {Question{From: police, To: police, Purpose: PreventHarm}, "REPORT_OF_CONCERN", May},
		"school to police for a plan":        {Question{From: school, To: police, Purpose: SupportPlan}, "CONSULT_FIRST", NeedsConsultation},
		"police require it from a club":      {Question{From: club, To: police, Purpose: AssessRiskOrNeed, Section66: true}, "REQUIRED", Must},
		"police require it for an offence":   {Question{From: club, To: police, Purpose: NoneOfThese, Section66: true}, "REQUEST_FOR_OTHER_PURPOSE", AskSupervisor},
		"a school cannot require":            {Question{From: doctor, To: school, Purpose: SupportPlan, Section66: true}, "REQUEST_BY_OTHERS", AskSupervisor},
		"a lawyer's letter":                  {Question{From: club, To: police, Purpose: AssessRiskOrNeed, Section66: true, Privileged: true}, "PRIVILEGE", AskSupervisor},
		"police pass on":                     {Question{From: police, To: school, Purpose: SupportPlan, Obtained66: true}, "PASSED_ON", May},
		"police pass on what was confided":   {Question{From: police, To: school, Purpose: SupportPlan, Obtained66: true, Confidence: true, Consulted: enum.ConsultedYes}, "GIVEN_IN_CONFIDENCE", MustNot},
		"police pass on what they may":       {Question{From: police, To: school, Purpose: SupportPlan, Obtained66: true, Confidence: true, Agreed: true}, "PASSED_ON", May},
		"confidence alone stops no school":   {Question{From: school, To: doctor, Purpose: SupportPlan, Confidence: true, Consulted: enum.ConsultedYes}, "ALLOWED", May},
		"for research":                       {Question{From: school, To: doctor, Purpose: NoneOfThese, Consulted: enum.ConsultedYes}, "OTHER_PURPOSE", MustNot},
		"before the sections, no agreement":  {Question{On: calendar.Of(2019, 6, 30), From: school, To: doctor, Purpose: SupportPlan}, "NOT_IN_TABLE", AskSupervisor},
		"before the sections, by agreement":  {Question{On: calendar.Of(2019, 6, 30), From: school, To: doctor, Purpose: SupportPlan, InAgreement: true}, "AGREEMENT", AskSupervisor},
		"on the first day of the sections":   {Question{On: calendar.Of(2019, 7, 1), From: school, To: doctor, Purpose: SupportPlan}, "CONSULT_FIRST", NeedsConsultation},
		"before there was any agreement":     {Question{On: calendar.Of(2015, 7, 1), From: school, To: doctor, InAgreement: true}, "NOT_IN_TABLE", AskSupervisor},
		"all six purposes: preventing harm":  {Question{From: school, To: doctor, Purpose: PreventHarm, Consulted: enum.ConsultedYes}, "ALLOWED", May},
		"all six purposes: care, protection": {Question{From: school, To: doctor, Purpose: CareAndProtection, Consulted: enum.NotAppropriate}, "ALLOWED", May},
	} {
		t.Run(name, func(t *testing.T) {
			if tt.q.On == 0 {
				tt.q.On = today
			}
			if is := Advise(tt.q); is.Code != tt.code || is.Answer != tt.want {
				t.Errorf("%s %s, want %s %s", is.Code, is.Answer, tt.code, tt.want)
			}
		})
	}
}

// TestWhatNeverHappens holds what must be true of every answer, whatever the table says.
func TestWhatNeverHappens(t *testing.T) {
	party := rapid.Custom(func(t *rapid.T) Party {
		return Party{rapid.SampledFrom(classes).Draw(t, "class"), rapid.Bool().Draw(t, "statutory")}
	})
	rapid.Check(t, func(t *rapid.T) {
		is := func(name string) bool { return rapid.Bool().Draw(t, name) }
		q := Question{
			On:   calendar.Date(rapid.Int32Range(int32(calendar.Of(2010, 1, 1)), int32(calendar.Of(2040, 1, 1))).Draw(t, "on")),
			From: party.Draw(t, "from"), To: party.Draw(t, "to"), Purpose: rapid.SampledFrom(Purposes).Draw(t, "purpose"),
			Consulted: rapid.SampledFrom(spoken).Draw(t, "consulted"), Section66: is("section 66"), Obtained66: is("obtained"),
			Confidence: is("confidence"), Agreed: is("agreed"), Privileged: is("privileged"), InAgreement: is("in agreement"),
		}
		a := Advise(q)
		for what, wrong := range map[string]bool{
			"MAY under 66C to or from whom it does not name":   a.Section == "s 66C(b)" && a.Answer == May && !(q.From.Named() && q.To.Named()),
			"MAY under 66C without a consultation":             a.Section == "s 66C(b)" && a.Answer == May && q.Consulted == "",
			"MUST without a request under section 66":          a.Answer == Must && !(q.Section66 && q.To.Statutory),
			"MUST without the limit on its use":                a.Answer == Must && !slices.Contains(a.Conditions, Restriction),
			"sharing what may be privileged":                   q.Privileged && a.Answer != AskSupervisor,
			"sharing for another purpose":                      q.Purpose == NoneOfThese && (a.Answer == May || a.Answer == Must || a.Answer == NeedsConsultation),
			"a consultation before what is required":           q.Section66 && a.Answer == NeedsConsultation,
			"an answer by law that did not hold":               !a.Period.Contains(q.On),
			"notification before IPP 3A, or none after":        slices.Contains(a.Conditions, Notification) != (q.On >= calendar.Of(2026, 5, 1) && a.Answer != MustNot && a.Answer != AskSupervisor),
			"confidence as a reason of an agency that owes it": a.Answer == MustNot && a.Code == "GIVEN_IN_CONFIDENCE" && !q.From.Statutory,
		} {
			if wrong {
				t.Fatalf("%s: %s %s", what, a.Code, a.Answer)
			}
		}
	})
}

func TestNotificationBeginsOnItsDay(t *testing.T) {
	for on, want := range map[calendar.Date]bool{calendar.Of(2026, 4, 30): false, calendar.Of(2026, 5, 1): true} {
		if MustNotify(on) != want {
			t.Errorf("on %v: %v", on, !want)
		}
	}
}

func TestEveryWordIsThereInBothLanguages(t *testing.T) {
	reached := map[string]bool{}
	said := func(what string, text func(bilingual.Lang) string) {
		if en, mi := text(bilingual.English), text(bilingual.Maori); en == "" || mi == "" || en == mi {
			t.Errorf("%s: %q, %q", what, en, mi)
		}
	}
	everyQuestion(func(q Question) {
		a := Advise(q)
		reached[a.Code] = true
		for _, c := range a.Conditions {
			reached[string(c)] = true
		}
	})
	for _, r := range rules {
		if !reached[r.Code] {
			t.Errorf("no question reaches %s", r.Code)
		}
		said(r.Code, r.Explanation)
		said("notice", r.Notice)
	}
	for c := range conditionWords {
		if !reached[string(c)] {
			t.Errorf("no answer has the condition %s", c)
		}
		said(string(c), c.Text)
	}
	for _, b := range Bases {
		said(string(b.Code), b.Text)
	}
}
