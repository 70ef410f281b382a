package supervision_test

import (
	"strings"
	"testing"

	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

func TestDevelopmentPlansAreReviewed(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		right := in{"practitionerId": w.id("Practitioner", "ana"), "aims": "to lead", "reviewedOn": "2026-01-10", "nextReviewOn": "2026-06-14"}
		for _, c := range []struct {
			who   string
			input in
			want  string
		}{
			{"ana", right, "FORBIDDEN practitionerId"},
			{"sione", right, "FORBIDDEN practitionerId"},
			{"bo", right.with("practitionerId", w.id("Practitioner", "rex")), "NOT_FOUND practitionerId"},
			{"bo", right.with("aims", ""), "INVALID aims"},
			{"bo", right.with("aims", strings.Repeat("x", 2001)), "INVALID aims"},
			{"bo", right.with("reviewedOn", "2026-06-16").with("nextReviewOn", "2026-07-01"), "INVALID reviewedOn"},
			{"bo", right.with("nextReviewOn", "2026-01-10"), "INVALID nextReviewOn"},
			{"bo", right.with("nextReviewOn", "2028-01-11"), "INVALID nextReviewOn"},
		} {
			w.refused(c.who, "reviewDevelopmentPlan", c.input, c.want)
		}
		plan := w.must("bo", "reviewDevelopmentPlan", right)
		w.refused("bo", "reviewDevelopmentPlan", right.with("reviewedOn", "2026-01-09"), "CONFLICT reviewedOn")
		w.refused("bo", "reviewDevelopmentPlan", right.with("expectedVersion", 2), "CONFLICT expectedVersion")
		if answer := w.ask("sione", "ana", `developmentPlans { reviewOverdue }`); !strings.Contains(answer, `true`) {
			t.Error(answer)
		}
		if again := w.must("bo", "reviewDevelopmentPlan", right.with("nextReviewOn", "2026-06-15").with("expectedVersion", 1)); again != plan {
			t.Error("a second plan with the same agency")
		}

		need := in{"planId": plan, "need": "to chair a hui"}
		for _, c := range []struct {
			who   string
			input in
			want  string
		}{
			{"sione", need, "FORBIDDEN planId"},
			{"mere", need, "NOT_FOUND planId"},
			{"ana", need.with("need", ""), "INVALID need"},
			{"ana", need.with("need", strings.Repeat("x", 201)), "INVALID need"},
			{"ana", need.with("moduleId", w.id("TrainingModule", "none")), "NOT_FOUND moduleId"},
		} {
			w.refused(c.who, "noteTrainingNeed", c.input, c.want)
		}
		first := w.must("ana", "noteTrainingNeed", need)
		w.must("bo", "noteTrainingNeed", need.with("need", "to write less"))
		end := in{"needId": first, "note": "chaired two"}
		for _, c := range []struct {
			who   string
			input in
			want  string
		}{
			{"sione", end, "FORBIDDEN needId"},
			{"dora", end, "NOT_FOUND needId"},
			{"ana", end.with("note", ""), "INVALID note"},
			{"ana", end.with("on", "2026-06-14"), "INVALID on"},
			{"ana", end.with("on", "2026-06-16"), "INVALID on"},
			{"ana", end.with("expectedVersion", 2), "CONFLICT expectedVersion"},
		} {
			w.refused(c.who, "endTrainingNeed", c.input, c.want)
		}
		w.must("ana", "endTrainingNeed", end)
		w.refused("bo", "endTrainingNeed", end, "CONFLICT needId")
		want := `{"aims":"to lead","reviewOverdue":false,"reviewer":{"givenNames":"bo"},"needs":[{"need":"to write less","endNote":null},{"need":"to chair a hui","endNote":"chaired two"}]}`
		if answer := w.ask("ana", "ana", `developmentPlans { aims reviewOverdue reviewer { givenNames } needs { need endNote } }`); !strings.Contains(answer, want) {
			t.Error(answer)
		}
	})
}

func TestInterestIsDecidedByTheManager(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		right := in{"teamId": w.id("ChildrensTeam", "team"), "words": "to learn", "agencyId": w.id("Agency", "clinic")}
		for _, c := range []struct {
			who   string
			input in
			want  string
		}{
			{"ana", right, "CONFLICT teamId"}, // takes part already
			{"moana", right.with("agencyId", nil), "INVALID agencyId"},
			{"moana", right.with("agencyId", w.id("Agency", "school")), "FORBIDDEN agencyId"},
			{"moana", right.with("teamId", w.id("ChildrensTeam", "nowhere")), "NOT_FOUND teamId"},
			{"moana", right.with("words", ""), "INVALID words"},
			{"moana", right.with("words", strings.Repeat("x", 2001)), "INVALID words"},
		} {
			w.refused(c.who, "expressInterest", c.input, c.want)
		}
		interest := w.must("moana", "expressInterest", right)
		w.refused("moana", "expressInterest", right, "CONFLICT teamId")
		hidden := w.must("moana", "expressInterest", right.with("agencyId", w.id("Agency", "refuge")))
		listed := func(who string, want int) {
			t.Helper()
			if answer := w.post(who, `{ expressionsOfInterest { practitioner { givenNames } words decision } }`, nil); strings.Count(answer, `"words"`) != want || strings.Contains(answer, "errors") {
				t.Errorf("%s reads %s", who, answer)
			}
		}
		listed("moana", 2)
		listed("bo", 1)
		listed("hine", 1)
		listed("dora", 0)
		decide := in{"interestId": interest, "decision": "SUPPORTED", "reason": "has time", "expectedVersion": 1}
		for _, c := range []struct {
			who   string
			input in
			want  string
		}{
			{"moana", decide, "FORBIDDEN interestId"},
			{"dora", decide, "NOT_FOUND interestId"},
			{"mere", decide, "NOT_FOUND interestId"},
			{"bo", decide.with("interestId", hidden), "NOT_FOUND interestId"},
			{"bo", decide.with("reason", ""), "INVALID reason"},
			{"bo", decide.with("expectedVersion", 2), "CONFLICT expectedVersion"},
		} {
			w.refused(c.who, "decideInterest", c.input, c.want)
		}
		w.must("bo", "decideInterest", decide)
		w.refused("bo", "decideInterest", decide.with("expectedVersion", nil), "CONFLICT interestId")
		w.must("hine", "decideInterest", in{"interestId": hidden, "decision": "DECLINED", "reason": "not now"})
		listed("dora", 1)
		listed("mere", 0)
	})
}
