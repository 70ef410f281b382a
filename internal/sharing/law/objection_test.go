package law

import (
	"slices"
	"testing"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
)

// TestWhatMayBeRecordedIsWhatMayBeShared holds the two rules together: what section 66C
// or 66A lets be shared may be recorded on that basis, and nothing else.
func TestWhatMayBeRecordedIsWhatMayBeShared(t *testing.T) {
	faults := 0
	everyQuestion(func(q Question) {
		if q.Privileged {
			return
		}
		advice := Advise(q)
		for basis, code := range map[BasisCode]string{Section66: "REQUIRED", Section66A: "PASSED_ON", Section66C: "ALLOWED"} {
			if code == "ALLOWED" && q.obtained() || code != "REQUIRED" && q.Section66 || code == "PASSED_ON" && !q.Obtained66 {
				continue // another row of the table comes first
			}
			recorded := len(Object(Disclosure{q, basis})) == 0
			if shared := advice.Code == code; recorded != shared && faults < 10 {
				faults++
				t.Errorf("%+v on %s: recorded %v, advice %s", q, basis, recorded, advice.Code)
			}
		}
	})
}

func TestObjectionsNameWhatIsWrong(t *testing.T) {
	good := Question{On: today, From: school, To: doctor, Purpose: SupportPlan, Consulted: enum.ConsultedYes}
	with := func(change func(*Question)) Question {
		q := good
		change(&q)
		return q
	}
	for name, tt := range map[string]struct {
		basis BasisCode
		q     Question
		want  []Part
	}{
		"as it should be":                {Section66C, good, nil},
		"nobody consulted":               {Section66C, with(func(q *Question) { q.Consulted = "" }), []Part{AboutConsultation}},
		"receiver not named":             {Section66C, with(func(q *Question) { q.To = club }), []Part{AboutReceiver}},
		"receiver unknown":               {Section66C, with(func(q *Question) { q.To = unknown }), []Part{AboutReceiver}},
		"giver unknown":                  {Section66C, with(func(q *Question) { q.From = unknown }), []Part{AboutGiver}},
		"another purpose, nobody asked":  {Section66C, with(func(q *Question) { q.Purpose, q.Consulted = NoneOfThese, "" }), []Part{AboutPurpose, AboutConsultation}},
		"before the law":                 {Section66C, with(func(q *Question) { q.On = calendar.Of(2019, 6, 30) }), []Part{AboutBasis}},
		"no such basis":                  {"CONSENT", good, []Part{AboutBasis}},
		"66 without a request":           {Section66, with(func(q *Question) { q.To = police }), []Part{AboutRequest}},
		"66 to a doctor":                 {Section66, with(func(q *Question) { q.Section66 = true }), []Part{AboutReceiver}},
		"66 needs no consultation":       {Section66, with(func(q *Question) { q.To, q.Section66, q.Consulted = police, true, "" }), nil},
		"66A by a school":                {Section66A, good, []Part{AboutGiver}},
		"66A in confidence":              {Section66A, with(func(q *Question) { q.From, q.Obtained66, q.Confidence = police, true, true }), []Part{AboutConfidence}},
		"66A in confidence, agreed":      {Section66A, with(func(q *Question) { q.From, q.Obtained66, q.Confidence, q.Agreed = police, true, true, true }), nil},
		"confidence of a school":         {Section66C, with(func(q *Question) { q.Confidence = true }), nil},
		"report to a doctor, for a plan": {ReportOfConcern, good, []Part{AboutPurpose, AboutReceiver}},
		"report by a club":               {ReportOfConcern, Question{On: today, From: club, To: police, Purpose: PreventHarm}, nil},
		"agreement of others":            {TeamAgreement, good, []Part{AboutBasis}},
		"agreement":                      {TeamAgreement, with(func(q *Question) { q.InAgreement = true }), nil},
		"privacy act":                    {PrivacyIPP11, Question{On: today, From: club, To: club, Purpose: NoneOfThese}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			var is []Part
			for _, o := range Object(Disclosure{tt.q, tt.basis}) {
				is = append(is, o.About)
			}
			if !slices.Equal(is, tt.want) {
				t.Errorf("objects to %v, want %v", is, tt.want)
			}
		})
	}
}
