package supervision_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/trainingmodule"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// TestWhatIsWrittenOfAnaIsReadByItself asks by their ids for what is about Ana: she, her
// manager and her supervisor read it with the way back to her, and nobody else does.
func TestWhatIsWrittenOfAnaIsReadByItself(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		ana := w.id("Practitioner", "ana")
		module := w.must("dora", "addTrainingModule", in{"teamId": w.id("ChildrensTeam", "team"), "name": "leading", "kind": "MANUAL"})
		plan := w.must("bo", "reviewDevelopmentPlan", in{"practitionerId": ana, "aims": "to lead", "nextDueOn": "2026-12-01"})
		about := map[string]string{
			w.id("Supervision", "imported"): `... on Supervision { practitioner { givenNames } }`,
			w.must("sione", "recordSupervisionSession", in{"supervisionId": w.id("Supervision", "imported"), "minutes": 60, "agreed": "to rest"}): `... on SupervisionSession { recordedBy { id } supervision { practitioner { givenNames } } }`,
			w.must("ana", "recordTrainingCompletion", in{"practitionerId": ana, "trainingModuleId": module}):                                      `... on TrainingCompletion { recordedBy { id } recordedByAgency { id } trainingModule { name } practitioner { givenNames } }`,
			w.must("bo", "recordSafetyCheck", in{"practitionerId": ana, "kind": "CORE_WORKER"}):                                                   `... on SafetyCheck { recordedBy { id } practitioner { givenNames } }`,
			plan: `... on DevelopmentPlan { reviewedBy { id } practitioner { givenNames } }`,
			w.must("ana", "noteTrainingNeed", in{"developmentPlanId": plan, "need": "to chair"}): `... on TrainingNeed { developmentPlan { practitioner { givenNames } } }`,
		}
		for id, fields := range about {
			for who, reads := range map[string]bool{"ana": true, "bo": true, "sione": true, "mere": false, "dora": false, "moana": false, "hine": false} {
				answer := w.post(who, `query($id: ID!) { node(id: $id) { id `+fields+` } }`, map[string]any{"id": id})
				if strings.Contains(answer, `{"givenNames":"ana"}`) != reads || strings.Contains(answer, `"node":null`) == reads || strings.Contains(answer, "errors") {
					t.Errorf("%s asks for %s: %s", who, fields, answer)
				}
			}
		}
		if answer := w.post("mere", `query($id: ID!) { node(id: $id) { ... on TrainingModule { name team { name } } } }`, map[string]any{"id": module}); !strings.Contains(answer, `{"name":"leading","team":{"name":"team"}}`) {
			t.Error(answer)
		}
		interest := w.must("ana", "expressInterest", in{"teamId": w.id("ChildrensTeam", "elsewhere"), "message": "to learn"})
		for who, reads := range map[string]bool{"ana": true, "bo": true, "sione": false, "mere": false, "dora": false} {
			answer := w.post(who, `query($id: ID!) { node(id: $id) { ... on ExpressionOfInterest { message } } }`, map[string]any{"id": interest})
			if strings.Contains(answer, `"to learn"`) != reads {
				t.Errorf("%s asks for the wish: %s", who, answer)
			}
		}
	})
}

// TestWhatIsReadTogetherHasBounds fills a team's modules and one module's completions.
func TestWhatIsReadTogetherHasBounds(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		add := in{"teamId": w.id("ChildrensTeam", "team"), "name": "first", "kind": "MANUAL"}
		module := w.must("dora", "addTrainingModule", add)
		w.write(func(ctx context.Context, rows *gen.Client) {
			first := rows.TrainingModule.Query().OnlyX(ctx)
			for i := range 198 {
				rows.TrainingModule.Create().SetTeamID(first.TeamID).SetRecorderID(w.ids["dora"]).SetName(fmt.Sprint(i)).SetKind(enum.Manual).
					SetRequiredFor([]enum.TrainingRole{}).SetFromOn(today).SaveX(ctx)
			}
			for i := range 99 {
				rows.TrainingCompletion.Create().SetPractitionerID(w.ids["moana"]).SetRecorderID(w.ids["bo"]).SetAgencyID(w.ids["clinic"]).
					SetModuleID(first.ID).SetCompletedOn(today.AddDays(-i - 1)).SaveX(ctx)
			}
			rows.TrainingCompletion.Create().SetPractitionerID(w.ids["moana"]).SetRecorderID(w.ids["hine"]).SetAgencyID(w.ids["refuge"]).
				SetModuleID(first.ID).SetCompletedOn(today).SaveX(ctx)
		})
		last := w.must("dora", "addTrainingModule", add.with("name", "last").with("since", "2026-06-01"))
		w.refused("dora", "addTrainingModule", add.with("name", "one more"), "CONFLICT teamId")
		w.must("dora", "endTrainingModule", in{"trainingModuleId": last, "reason": "too many", "endedOn": "2026-06-16"})
		w.refused("dora", "addTrainingModule", add.with("name", "one more"), "CONFLICT teamId")
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.TrainingModule.Update().Where(trainingmodule.Name("last")).SetUntilOn(today).ExecX(ctx)
		})
		w.must("dora", "addTrainingModule", add.with("name", "one more"))

		done := in{"practitionerId": w.id("Practitioner", "moana"), "trainingModuleId": module}
		w.must("bo", "recordTrainingCompletion", done) // knows nothing of that of the refuge
		w.refused("bo", "recordTrainingCompletion", done.with("completedOn", "2025-01-01"), "CONFLICT trainingModuleId")
	})
}
