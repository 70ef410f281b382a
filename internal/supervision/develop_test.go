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
		right := in{"practitionerId": w.id("Practitioner", "ana"), "aims": "to lead", "reviewedOn": "2026-01-10", "nextDueOn": "2026-06-14"}
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
			{"bo", right.with("reviewedOn", "2026-06-16").with("nextDueOn", "2026-07-01"), "INVALID reviewedOn"},
			{"bo", right.with("nextDueOn", "2026-01-10"), "INVALID nextDueOn"},
			{"bo", right.with("nextDueOn", "2028-01-11"), "INVALID nextDueOn"},
		} {
			w.refused(c.who, "reviewDevelopmentPlan", c.input, c.want)
		}
		plan := w.must("bo", "reviewDevelopmentPlan", right)
		w.refused("bo", "reviewDevelopmentPlan", right.with("reviewedOn", "2026-01-09"), "CONFLICT reviewedOn")
		w.refused("bo", "reviewDevelopmentPlan", right.with("expectedVersion", 2), "CONFLICT expectedVersion")
		if answer := w.ask("sione", "ana", `developmentPlans { overdue }`); !strings.Contains(answer, `true`) {
			t.Error(answer)
		}
		if again := w.must("bo", "reviewDevelopmentPlan", right.with("nextDueOn", "2026-06-15").with("expectedVersion", 1)); again != plan {
			t.Error("a second plan with the same agency")
		}

		need := in{"developmentPlanId": plan, "need": "to chair a hui"}
		for _, c := range []struct {
			who   string
			input in
			want  string
		}{
			{"sione", need, "FORBIDDEN developmentPlanId"},
			{"mere", need, "NOT_FOUND developmentPlanId"},
			{"ana", need.with("need", ""), "INVALID need"},
			{"ana", need.with("need", strings.Repeat("x", 201)), "INVALID need"},
			{"ana", need.with("trainingModuleId", w.id("TrainingModule", "none")), "NOT_FOUND trainingModuleId"},
		} {
			w.refused(c.who, "noteTrainingNeed", c.input, c.want)
		}
		first := w.must("ana", "noteTrainingNeed", need)
		w.must("bo", "noteTrainingNeed", need.with("need", "to write less"))
		end := in{"trainingNeedId": first, "reason": "chaired two"}
		for _, c := range []struct {
			who   string
			input in
			want  string
		}{
			{"sione", end, "FORBIDDEN trainingNeedId"},
			{"dora", end, "NOT_FOUND trainingNeedId"},
			{"ana", end.with("reason", ""), "INVALID reason"},
			{"ana", end.with("endedOn", "2026-06-14"), "INVALID endedOn"},
			{"ana", end.with("endedOn", "2026-06-16"), "INVALID endedOn"},
			{"ana", end.with("expectedVersion", 2), "CONFLICT expectedVersion"},
		} {
			w.refused(c.who, "endTrainingNeed", c.input, c.want)
		}
		w.must("ana", "endTrainingNeed", end)
		w.refused("bo", "endTrainingNeed", end, "CONFLICT trainingNeedId")
		want := `{"aims":"to lead","overdue":false,"reviewedBy":{"givenNames":"bo"},"trainingNeeds":{"nodes":[{"need":"to write less","endReason":null},{"need":"to chair a hui","endReason":"chaired two"}]}}`
		if answer := w.ask("ana", "ana", `developmentPlans { aims overdue reviewedBy { givenNames } trainingNeeds { nodes { need endReason } } }`); !strings.Contains(answer, want) {
			t.Error(answer)
		}
	})
}

func TestInterestIsDecidedByTheManager(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		right := in{"teamId": w.id("ChildrensTeam", "team"), "message": "to learn", "agencyId": w.id("Agency", "clinic")}
		for _, c := range []struct {
			who   string
			input in
			want  string
		}{
			{"ana", right, "CONFLICT teamId"}, // takes part already
			{"moana", right.with("agencyId", nil), "INVALID agencyId"},
			{"moana", right.with("agencyId", w.id("Agency", "school")), "FORBIDDEN agencyId"},
			{"moana", right.with("teamId", w.id("ChildrensTeam", "nowhere")), "NOT_FOUND teamId"},
			{"moana", right.with("message", ""), "INVALID message"},
			{"moana", right.with("message", strings.Repeat("x", 2001)), "INVALID message"},
		} {
			w.refused(c.who, "expressInterest", c.input, c.want)
		}
		interest := w.must("moana", "expressInterest", right)
		w.refused("moana", "expressInterest", right, "CONFLICT teamId")
		hidden := w.must("moana", "expressInterest", right.with("agencyId", w.id("Agency", "refuge")))
		listed := func(who string, want int) {
			t.Helper()
			if answer := w.post(who, `{ expressionsOfInterest { nodes { practitioner { givenNames } message decision } } }`, nil); strings.Count(answer, `"message"`) != want || strings.Contains(answer, "errors") {
				t.Errorf("%s reads %s", who, answer)
			}
		}
		listed("moana", 2)
		listed("bo", 1)
		listed("hine", 1)
		listed("dora", 0)
		decide := in{"expressionOfInterestId": interest, "decision": "SUPPORTED", "reason": "has time", "expectedVersion": 1}
		for _, c := range []struct {
			who   string
			input in
			want  string
		}{
			{"moana", decide, "FORBIDDEN expressionOfInterestId"},
			{"dora", decide, "NOT_FOUND expressionOfInterestId"},
			{"mere", decide, "NOT_FOUND expressionOfInterestId"},
			{"bo", decide.with("expressionOfInterestId", hidden), "NOT_FOUND expressionOfInterestId"},
			{"bo", decide.with("reason", ""), "INVALID reason"},
			{"bo", decide.with("expectedVersion", 2), "CONFLICT expectedVersion"},
		} {
			w.refused(c.who, "decideInterest", c.input, c.want)
		}
		w.must("bo", "decideInterest", decide)
		w.refused("bo", "decideInterest", decide.with("expectedVersion", nil), "CONFLICT expressionOfInterestId")
		w.must("hine", "decideInterest", in{"expressionOfInterestId": hidden, "decision": "DECLINED", "reason": "not now"})
		listed("dora", 1)
		listed("mere", 0)
	})
}
