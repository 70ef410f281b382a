package supervision_test

import (
	"strings"
	"testing"

	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

func TestModulesAreKeptByTheDirector(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		right := in{"teamId": w.id("ChildrensTeam", "team"), "name": "Te tīmatanga", "kind": "WORKSHOP", "requiredFor": []string{"DIRECTOR", "DIRECTOR"}, "since": "2026-06-01"}
		for _, c := range []struct {
			who   string
			input in
			want  string
		}{
			{"ana", right, "FORBIDDEN teamId"},
			{"bo", right, "FORBIDDEN teamId"},
			{"dora", right.with("teamId", w.id("ChildrensTeam", "elsewhere")), "FORBIDDEN teamId"},
			{"dora", right.with("teamId", w.id("ChildrensTeam", "nowhere")), "NOT_FOUND teamId"},
			{"dora", right.with("name", " "), "INVALID name"},
			{"dora", right.with("name", strings.Repeat("x", 201)), "INVALID name"},
			{"dora", right.with("nameMi", strings.Repeat("ā", 201)), "INVALID nameMi"},
			{"dora", right.with("validForDays", 0), "INVALID validForDays"},
			{"dora", right.with("validForDays", 3651), "INVALID validForDays"},
			{"dora", right.with("since", "2024-01-01"), "INVALID since"},
		} {
			w.refused(c.who, "addTrainingModule", c.input, c.want)
		}
		module := w.must("dora", "addTrainingModule", right)
		w.refused("dora", "addTrainingModule", right, "CONFLICT name")
		other := w.must("dora", "addTrainingModule", right.with("name", "Safety"))
		change, end := in{"trainingModuleId": module, "name": "The beginning", "expectedVersion": 1}, in{"trainingModuleId": module, "reason": "replaced"}
		for _, c := range []struct {
			who, verb string
			input     in
			want      string
		}{
			{"bo", "changeTrainingModule", change, "FORBIDDEN trainingModuleId"},
			{"dora", "changeTrainingModule", in{"trainingModuleId": module}, "INVALID "},
			{"dora", "changeTrainingModule", change.with("name", "Safety"), "CONFLICT name"},
			{"dora", "changeTrainingModule", change.with("name", ""), "INVALID name"},
			{"dora", "changeTrainingModule", change.with("validForDays", 0), "INVALID validForDays"},
			{"dora", "changeTrainingModule", change.with("expectedVersion", 3), "CONFLICT expectedVersion"},
			{"dora", "changeTrainingModule", change.with("trainingModuleId", w.id("TrainingModule", "none")), "NOT_FOUND trainingModuleId"},
			{"ana", "endTrainingModule", end, "FORBIDDEN trainingModuleId"},
			{"dora", "endTrainingModule", end.with("reason", ""), "INVALID reason"},
			{"dora", "endTrainingModule", end.with("endedOn", "2026-06-01"), "INVALID endedOn"},
		} {
			w.refused(c.who, c.verb, c.input, c.want)
		}
		w.must("dora", "changeTrainingModule", change)
		w.must("dora", "changeTrainingModule", in{"trainingModuleId": other, "name": "Safety", "validForDays": 365, "requiredFor": []string{}})
		w.must("dora", "endTrainingModule", end)
		w.refused("dora", "endTrainingModule", end, "CONFLICT trainingModuleId")
		w.refused("dora", "changeTrainingModule", change.with("expectedVersion", nil), "CONFLICT trainingModuleId")
		answer := w.post("mere", `query($id: ID!) { node(id: $id) { ... on ChildrensTeam { trainingModules { nodes { name kind requiredFor validForDays since until endReason } } } } }`,
			map[string]any{"id": w.id("ChildrensTeam", "team")})
		want := `[{"name":"Safety","kind":"WORKSHOP","requiredFor":[],"validForDays":365,"since":"2026-06-01","until":null,"endReason":null},` +
			`{"name":"The beginning","kind":"WORKSHOP","requiredFor":["DIRECTOR"],"validForDays":null,"since":"2026-06-01","until":"2026-06-15","endReason":"replaced"}]`
		if !strings.Contains(answer, want) {
			t.Error(answer)
		}
	})
}

func TestTrainingIsCompletedAndExpires(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		module := func(name string, days any, roles ...string) string {
			return w.must("dora", "addTrainingModule", in{"teamId": w.id("ChildrensTeam", "team"), "name": name, "kind": "ELEARNING", "requiredFor": roles, "validForDays": days, "since": "2026-01-01"})
		}
		yearly, panel := module("yearly", 365, "DIRECTOR"), module("panel", nil, "PANEL_MEMBER")
		missing := module("missing", 30, "DIRECTOR", "CAN_MEMBER")
		right := in{"practitionerId": w.id("Practitioner", "ana"), "trainingModuleId": yearly, "completedOn": "2025-06-16"}
		for _, c := range []struct {
			who   string
			input in
			want  string
		}{
			{"sione", right, "FORBIDDEN practitionerId"},
			{"mere", right, "FORBIDDEN practitionerId"},
			{"dora", right, "FORBIDDEN practitionerId"},
			{"bo", right.with("practitionerId", w.id("Practitioner", "rex")), "NOT_FOUND practitionerId"},
			{"bo", right.with("trainingModuleId", w.id("TrainingModule", "none")), "NOT_FOUND trainingModuleId"},
			{"bo", right.with("completedOn", "2026-06-16"), "INVALID completedOn"},
			{"bo", right.with("completedOn", "2016-06-14"), "INVALID completedOn"},
			{"ana", right.with("agencyId", w.id("Agency", "school")), "FORBIDDEN agencyId"},
			{"moana", right.with("practitionerId", w.id("Practitioner", "moana")), "INVALID agencyId"},
		} {
			w.refused(c.who, "recordTrainingCompletion", c.input, c.want)
		}
		w.must("bo", "recordTrainingCompletion", right)
		w.refused("ana", "recordTrainingCompletion", right, "CONFLICT ")
		w.must("ana", "recordTrainingCompletion", right.with("trainingModuleId", panel))
		dora := right.with("practitionerId", w.id("Practitioner", "dora"))
		w.must("dora", "recordTrainingCompletion", dora.with("completedOn", "2025-06-15")) // expires today
		const asked = `training { completed { expiresOn trainingModule { name } } expiring { trainingModule { name } } expired { expiresOn trainingModule { name } } missing { name } overdueModules }`
		for who, want := range map[string]string{
			"ana":  `{"completed":[{"expiresOn":"2026-06-16","trainingModule":{"name":"yearly"}},{"expiresOn":null,"trainingModule":{"name":"panel"}}],"expiring":[{"trainingModule":{"name":"yearly"}}],"expired":[],"missing":[],"overdueModules":0}`,
			"dora": `{"completed":[],"expiring":[],"expired":[{"expiresOn":"2026-06-15","trainingModule":{"name":"yearly"}}],"missing":[{"name":"missing"}],"overdueModules":2}`,
		} {
			if answer := w.ask(who, who, asked); !strings.Contains(answer, want) {
				t.Errorf("%s: %s", who, answer)
			}
		}
		if answer := w.ask("ana", "ana", `training(withinDays: 0) { expiring { id } }`); !strings.Contains(answer, `"expiring":[]`) {
			t.Error(answer)
		}
		if answer := w.ask("ana", "ana", `training(withinDays: 366) { overdueModules }`); !strings.Contains(answer, "between 0 and 365") {
			t.Error(answer)
		}
		w.must("dora", "endTrainingModule", in{"trainingModuleId": missing, "reason": "too long"})
		w.refused("dora", "recordTrainingCompletion", dora.with("trainingModuleId", missing).with("completedOn", "2026-06-15"), "CONFLICT completedOn")
		if answer := w.ask("dora", "dora", `training { missing { name } overdueModules }`); !strings.Contains(answer, `{"missing":[],"overdueModules":1}`) {
			t.Error(answer)
		}
	})
}

func TestSafetyChecksHoldForThreeYears(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		right := in{"practitionerId": w.id("Practitioner", "moana"), "kind": "CORE_WORKER", "checkedOn": "2024-02-29"}
		for _, c := range []struct {
			who   string
			input in
			want  string
		}{
			{"moana", right, "FORBIDDEN practitionerId"},
			{"mere", right, "FORBIDDEN practitionerId"},
			{"bo", right.with("practitionerId", w.id("Practitioner", "bo")), "FORBIDDEN practitionerId"},
			{"bo", right.with("practitionerId", w.id("Practitioner", "hine")), "NOT_FOUND practitionerId"},
			{"bo", right.with("checkedOn", "2026-06-16"), "INVALID checkedOn"},
			{"bo", right.with("checkedOn", "2016-06-14"), "INVALID checkedOn"},
		} {
			w.refused(c.who, "recordSafetyCheck", c.input, c.want)
		}
		w.must("bo", "recordSafetyCheck", right)
		w.refused("bo", "recordSafetyCheck", right, "CONFLICT ")
		w.must("hine", "recordSafetyCheck", right) // the refuge knows nothing of a conflict, nor the clinic of the refuge
		if answer := w.ask("bo", "moana", `safetyChecks { nodes { expiresOn agency { name } } }`); !strings.Contains(answer, `[{"expiresOn":"2027-02-28","agency":{"name":"clinic"}}]`) {
			t.Error(answer)
		}
		if answer := w.ask("moana", "moana", `safetyChecks { nodes { agency { name } } }`); !strings.Contains(answer, "refuge") || !strings.Contains(answer, "clinic") {
			t.Error(answer)
		}
	})
}
