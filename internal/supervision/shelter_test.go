package supervision_test

import (
	"context"
	"strings"
	"testing"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/employment"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// What was imported is everybody's: staff of a hidden agency would change it unseen.
func TestManagersOfAHiddenAgencyChangeTheirOwnArrangementsOnly(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.write(func(ctx context.Context, rows *gen.Client) {
			w.ids["of moana"] = rows.Supervision.Create().SetSupervisorID(w.ids["sione"]).SetPractitionerID(w.ids["moana"]).SetFromOn(today.AddDays(-100)).SaveX(ctx).ID
		})
		imported := w.id("Supervision", "of moana")
		w.refused("hine", "changeSupervision", in{"supervisionId": imported, "frequencyDays": 7}, "FORBIDDEN supervisionId")
		w.refused("hine", "endSupervision", in{"supervisionId": imported, "reason": "RUA"}, "FORBIDDEN supervisionId")
		if answer := w.ask("bo", "moana", `supervisions { nodes { until endReason } }`); strings.Contains(answer, "RUA") {
			t.Error(answer)
		}
		own := w.must("hine", "arrangeSupervision", in{"practitionerId": w.id("Practitioner", "moana"), "supervisorId": w.id("Practitioner", "mere"), "frequencyDays": 14})
		w.must("hine", "changeSupervision", in{"supervisionId": own, "frequencyDays": 7})
		w.must("bo", "endSupervision", in{"supervisionId": imported, "reason": "another team"})
	})
}

// Who wrote it down for the clinic may since work behind a shield: they are hidden, and what
// they wrote is not, since the clinic would run into it.
func TestWhatAnAgencyRecordedIsReadWithoutAHiddenRecorder(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.write(func(ctx context.Context, rows *gen.Client) {
			moana, clinic, rex := w.ids["moana"], w.ids["clinic"], w.ids["rex"]
			w.ids["of moana"] = rows.Supervision.Create().SetSupervisorID(w.ids["sione"]).SetPractitionerID(moana).SetAgencyID(clinic).SetRecorderID(rex).
				SetFrequencyDays(30).SetFromOn(today.AddDays(-50)).SaveX(ctx).ID
			rows.SupervisionSession.Create().SetSupervisionID(w.ids["of moana"]).SetSupervisorID(w.ids["sione"]).SetPractitionerID(moana).SetAgencyID(clinic).SetRecorderID(rex).
				SetHeldOn(today.AddDays(-5)).SetMinutes(60).SetReflectionMinutes(20).SetAgreed("to rest").ExecX(ctx)
			w.ids["plan"] = rows.DevelopmentPlan.Create().SetPractitionerID(moana).SetAgencyID(clinic).SetRecorderID(rex).SetAims("to lead").
				SetReviewedOn(today.AddDays(-1)).SetNextReviewOn(today.AddDays(90)).SaveX(ctx).ID
			w.ids["need"] = rows.TrainingNeed.Create().SetPractitionerID(moana).SetAgencyID(clinic).SetRecorderID(rex).SetPlanID(w.ids["plan"]).
				SetNeed("to chair").SetNotedOn(today).SaveX(ctx).ID
			rows.SafetyCheck.Create().SetPractitionerID(moana).SetAgencyID(clinic).SetRecorderID(rex).SetKind(enum.CoreWorker).
				SetCheckedOn(today.AddDays(-1)).SetExpiresOn(today.AddDays(1000)).ExecX(ctx)
			module := rows.TrainingModule.Create().SetTeamID(w.ids["team"]).SetRecorderID(w.ids["dora"]).SetName("Safety").SetKind(enum.Workshop).
				SetRequiredFor([]enum.TrainingRole{}).SetFromOn(today.AddDays(-90)).SaveX(ctx).ID
			rows.TrainingCompletion.Create().SetPractitionerID(moana).SetAgencyID(clinic).SetRecorderID(rex).SetModuleID(module).SetCompletedOn(today.AddDays(-1)).ExecX(ctx)
		})
		answer := w.ask("bo", "moana", `supervisions { nodes { frequencyDays sessions { nodes { minutes recordedBy { id } } } } } developmentPlans { aims reviewedBy { id } trainingNeeds { nodes { need } } }
			safetyChecks { nodes { checkedOn recordedBy { id } } } training { completed { completedOn recordedBy { id } } }`)
		for _, want := range []string{
			`[{"frequencyDays":30,"sessions":{"nodes":[{"minutes":60,"recordedBy":null}]}}]`, `[{"aims":"to lead","reviewedBy":null,"trainingNeeds":{"nodes":[{"need":"to chair"}]}}]`,
			`[{"checkedOn":"2026-06-14","recordedBy":null}]`, `[{"completedOn":"2026-06-14","recordedBy":null}]`,
		} {
			if !strings.Contains(answer, want) {
				t.Errorf("%s, want %s", answer, want)
			}
		}
		w.must("bo", "endTrainingNeed", in{"trainingNeedId": w.id("TrainingNeed", "need"), "reason": "she chaired"})
		w.must("bo", "noteTrainingNeed", in{"developmentPlanId": w.id("DevelopmentPlan", "plan"), "need": "to lead"})
		w.must("bo", "endSupervision", in{"supervisionId": w.id("Supervision", "of moana"), "reason": "another team"})
	})
}

// Nobody learns from a name that is missing that somebody went where they are hidden: whoever
// left the agency is named no more, wherever they went. Of themselves everybody may read.
func TestARecorderIsNamedWhileTheyWorkForTheAgency(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		kinds := []enum.SafetyCheckKind{enum.CoreWorker, enum.NonCoreWorker}
		w.write(func(ctx context.Context, rows *gen.Client) {
			w.person(ctx, rows, "who stays", "clinic", "")
			w.person(ctx, rows, "who left", "school", "")
			rows.Employment.Create().SetPractitionerID(w.ids["who left"]).SetAgencyID(w.ids["clinic"]).SetFromOn(today.AddDays(-300)).SetUntilOn(today).SaveX(ctx)
			for i, by := range []string{"who stays", "who left"} {
				rows.SafetyCheck.Create().SetPractitionerID(w.ids["moana"]).SetAgencyID(w.ids["clinic"]).SetRecorderID(w.ids[by]).SetKind(kinds[i]).
					SetCheckedOn(today.AddDays(-1)).SetExpiresOn(today.AddDays(1000)).ExecX(ctx)
			}
			module := rows.TrainingModule.Create().SetTeamID(w.ids["team"]).SetRecorderID(w.ids["dora"]).SetName("Safety").SetKind(enum.Workshop).
				SetRequiredFor([]enum.TrainingRole{}).SetFromOn(today.AddDays(-90)).SaveX(ctx).ID
			rows.TrainingCompletion.Create().SetPractitionerID(w.ids["who left"]).SetAgencyID(w.ids["clinic"]).SetRecorderID(w.ids["who left"]).
				SetModuleID(module).SetCompletedOn(today.AddDays(-1)).ExecX(ctx)
		})
		if answer := w.ask("bo", "moana", `safetyChecks { nodes { recordedBy { givenNames } } }`); !strings.Contains(answer, `[{"recordedBy":null},{"recordedBy":{"givenNames":"who stays"}}]`) {
			t.Error(answer)
		}
		if answer := w.ask("who left", "who left", `training { completed { recordedBy { givenNames } } }`); !strings.Contains(answer, `[{"recordedBy":{"givenNames":"who left"}}]`) {
			t.Error(answer)
		}
	})
}

// Who is supervised reads of an arrangement with somebody who is hidden now as little as
// their manager: a name that is missing would tell them where their supervisor went.
func TestAnArrangementGoesWithAHiddenSupervisor(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.write(func(ctx context.Context, rows *gen.Client) {
			for who, agency := range map[string]string{"vee": "refuge", "lou": "school"} {
				w.person(ctx, rows, who, "clinic", "")
				from := rows.Supervision.Create().SetSupervisorID(w.ids[who]).SetPractitionerID(w.ids["ana"]).SetAgencyID(w.ids["clinic"]).SetRecorderID(w.ids[who]).
					SetFrequencyDays(30).SetFromOn(today.AddDays(-50)).SaveX(ctx)
				rows.SupervisionSession.Create().SetSupervisionID(from.ID).SetSupervisorID(w.ids[who]).SetPractitionerID(w.ids["ana"]).SetAgencyID(w.ids["clinic"]).
					SetRecorderID(w.ids[who]).SetHeldOn(today.AddDays(-5)).SetMinutes(60).SetReflectionMinutes(20).SetAgreed("to rest").ExecX(ctx)
				rows.Employment.Update().Where(employment.PractitionerID(w.ids[who])).SetUntilOn(today).ExecX(ctx)
				rows.Employment.Create().SetPractitionerID(w.ids[who]).SetAgencyID(w.ids[agency]).SetFromOn(today).ExecX(ctx)
			}
		})
		for _, who := range []string{"ana", "bo"} {
			answer := w.ask(who, "ana", `supervisions { nodes { supervisor { givenNames } sessions { nodes { supervisor { givenNames } recordedBy { givenNames } } } } }`)
			if strings.Contains(answer, "null") || strings.Count(answer, `"lou"`) != 3 {
				t.Errorf("%s: %s", who, answer)
			}
		}
	})
}
