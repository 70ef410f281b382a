package supervision_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// gaps are what somebody reads as missing in somebody's work, in short.
func (w *world) gaps(who, of, arguments string) string {
	w.t.Helper()
	answer := w.ask(who, of, `gaps`+arguments+` { code note certainty since until practitioner { givenNames } evidence { __typename } }`)
	_, rest, found := strings.Cut(answer, `"gaps":`)
	if !found || strings.Contains(answer, "Lee") {
		w.t.Fatal(answer)
	}
	short := strings.NewReplacer(`"practitioner":{"givenNames":"`+of+`"},`, "", `{"__typename":"`, "", `"}`, "", `"code":`, "", `"note":`, "", `"certainty":`, "",
		`"since":`, "", `"until":`, "", `"evidence":`, "", "_LAPSED_REQUIREMENT", "", "_SOURCE_CONCENTRATION", "", `"`, "").Replace(rest)
	return strings.TrimSuffix(strings.TrimSpace(short), "}}}")
}

// named lets people know of the shielded child with whom somebody works.
func (w *world) named(child string, people ...string) {
	w.write(func(ctx context.Context, rows *gen.Client) {
		for _, who := range people {
			rows.NamedPerson.Create().SetPractitionerID(w.ids[who]).SetChildID(w.ids["child of "+child]).SetFromOn(today.AddDays(-90)).ExecX(ctx)
		}
	})
}

const (
	unsupervised = `{G21,SUPERVISION,CERTAIN,2026-04-19,null,[Practitioner,Supervision]}`
	unchecked    = `{G21,SAFETY_CHECK,POSSIBLE,null,null,[Practitioner]}`
)

func TestWhoReadsTheGapsInSomebodysWork(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.busy()
		w.named("ana", "ana", "dora", "mere")
		w.named("moana", "moana")
		for _, who := range []string{"ana", "bo", "sione"} {
			if is := w.gaps(who, "ana", ""); is != "["+unsupervised+","+unchecked+"]" {
				t.Errorf("%s reads %s", who, is)
			}
		}
		for _, c := range [][2]string{{"mere", "ana"}, {"dora", "ana"}, {"moana", "ana"}, {"ana", "bo"}, {"bo", "bo"}, {"bo", "moana"}, {"hine", "ana"}} {
			if is := w.gaps(c[0], c[1], ""); is != "[]" {
				t.Errorf("%s reads of %s: %s", c[0], c[1], is)
			}
		}
		for _, who := range []string{"moana", "hine"} { // her network is the refuge's
			if is := w.gaps(who, "moana", ""); is != `[{G21,SAFETY_CHECK,POSSIBLE,null,null,[Practitioner]},{G21,SUPERVISION,POSSIBLE,null,null,[Practitioner]}]` &&
				is != `[{G21,SUPERVISION,POSSIBLE,null,null,[Practitioner]},{G21,SAFETY_CHECK,POSSIBLE,null,null,[Practitioner]}]` {
				t.Errorf("%s reads of moana: %s", who, is)
			}
		}
	})
}

func TestWhatHasLapsedInSomebodysWork(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.busy()
		w.named("ana", "ana", "dora", "mere")
		w.named("moana", "moana")
		ana := w.id("Practitioner", "ana")
		w.must("bo", "recordSafetyCheck", in{"practitionerId": ana, "kind": "CORE_WORKER", "checkedOn": "2023-07-01"})
		w.must("bo", "recordSafetyCheck", in{"practitionerId": ana, "kind": "CORE_WORKER", "checkedOn": "2020-07-01"})
		w.must("dora", "addTrainingModule", in{"teamId": w.id("ChildrensTeam", "team"), "name": "leading", "kind": "MANUAL", "requiredFor": []string{"LEAD_PROFESSIONAL"}})
		w.must("dora", "addTrainingModule", in{"teamId": w.id("ChildrensTeam", "team"), "name": "directing", "kind": "MANUAL", "requiredFor": []string{"DIRECTOR"}})
		const untrained = `{G21,TRAINING,POSSIBLE,2026-06-15,null,[Practitioner,TrainingModule]}`
		for arguments, want := range map[string]string{
			"":                     unsupervised + "," + untrained,
			`(asAt: "2026-06-30")`: unsupervised + "," + untrained,
			`(asAt: "2026-07-01")`: unsupervised + "," + untrained + `,{G21,SAFETY_CHECK,PLANNED,2026-07-01,null,[Practitioner,SafetyCheck]}`,
			`(asAt: "2026-04-18")`: "",
			`(asAt: "2026-03-06", codes: [G21_LAPSED_REQUIREMENT])`: `{G21,SUPERVISION,POSSIBLE,null,2026-03-07,[Practitioner]}`,
			`(codes: [G25_SOURCE_CONCENTRATION, G1_NO_LEAD])`:       "",
			`(thresholds: { supervisionDays: 100 })`:                untrained,
			`(thresholds: { supervisionDays: 98 })`:                 strings.Replace(unsupervised, "2026-04-19", "2026-06-14", 1) + "," + untrained,
		} {
			if is := w.gaps("bo", "ana", arguments); is != "["+want+"]" {
				t.Errorf("%s: %s, want %s", arguments, is, want)
			}
		}
		if answer := w.ask("bo", "ana", `gaps(thresholds: { supervisionDays: 0 }) { code }`); !strings.Contains(answer, "supervisionDays must be between 1 and 365") {
			t.Error(answer)
		}
		w.must("sione", "recordSupervisionSession", in{"supervisionId": w.id("Supervision", "imported"), "heldOn": "2026-06-01", "minutes": 60, "reflectionMinutes": 20, "agreed": "to rest"})
		w.must("bo", "recordTrainingCompletion", in{"practitionerId": ana, "trainingModuleId": w.module("leading")})
		if is := w.gaps("ana", "ana", ""); is != "[]" {
			t.Error(is)
		}
		if is := w.gaps("ana", "ana", `(asAt: "2026-05-31")`); is != "["+strings.Replace(unsupervised, "null", "2026-06-01", 1)+"]" {
			t.Error(is)
		}
	})
}

// module is the id in the API of a module of the team.
func (w *world) module(name string) string {
	w.t.Helper()
	answer := w.post("dora", `query($id: ID!) { node(id: $id) { ... on ChildrensTeam { trainingModules { nodes { name id } } } } }`, map[string]any{"id": w.id("ChildrensTeam", "team")})
	_, rest, found := strings.Cut(answer, `"name":"`+name+`","id":"`)
	if !found {
		w.t.Fatal(answer)
	}
	id, _, _ := strings.Cut(rest, `"`)
	return id
}

// Who manages Ana counts her requests, and does not see whom she might have asked besides: it
// says the same whoever that is. Ana herself knows of none behind a shield.
func TestWhereSomebodyAsksForInformation(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.busy()
		w.named("ana", "ana", "dora", "mere")
		w.named("moana", "moana")
		w.write(func(ctx context.Context, rows *gen.Client) {
			for day := range 11 {
				rows.InformationRequest.Create().SetChildID(w.ids["child of ana"]).SetPractitionerID(w.ids["ana"]).SetFromAgencyID(w.ids["clinic"]).SetToAgencyID(w.ids["school"]).
					SetAskedOn(today.AddDays(-30 * day)).SetDueOn(today).SetPurpose("PLAN").SetBasis("S66C").SetQuestion("how is Lee?").ExecX(ctx)
			}
		})
		joins := func(who, agency string) {
			w.write(func(ctx context.Context, rows *gen.Client) {
				rows.Affiliation.Create().SetPractitionerID(w.ids[who]).SetTeamID(w.ids["team"]).SetRole(enum.TeamMember).SetFromOn(today.AddDays(-400)).ExecX(ctx)
				rows.CanMembership.Create().SetNetworkID(w.ids["network of ana"]).SetPractitionerID(w.ids[who]).SetAgencyID(w.ids[agency]).SetRole(enum.RoleCore).SetFromOn(today.AddDays(-9)).ExecX(ctx)
			})
		}
		asks := func(what string, want map[string]string) {
			t.Helper()
			for who, want := range want {
				if is := w.gaps(who, "ana", "(codes: [G25_SOURCE_CONCENTRATION])"); is != want {
					t.Errorf("%s: %s reads %s, want %s", what, who, is, want)
				}
			}
		}
		const certain, possible = `[{G25,null,CERTAIN,null,null,[Practitioner,Agency]}]`, `[{G25,null,POSSIBLE,null,null,[Practitioner,Agency]}]`
		asks("alone", map[string]string{"ana": "[]", "bo": possible, "sione": possible, "mere": "[]", "dora": "[]"})
		joins("rex", "refuge")
		asks("with the refuge", map[string]string{"ana": "[]", "bo": possible, "sione": possible, "mere": "[]", "dora": "[]"})
		joins("mere", "school")
		asks("with the agency that was asked", map[string]string{"ana": "[]", "bo": possible, "mere": "[]"})
		joins("sione", "office") // where no job of his is recorded
		asks("with another", map[string]string{"ana": strings.Replace(certain, "CERTAIN", "ASSUMED", 1), "bo": possible, "mere": "[]", "dora": "[]"})
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.Employment.Create().SetPractitionerID(w.ids["sione"]).SetAgencyID(w.ids["office"]).SetFromOn(today.AddDays(-9)).ExecX(ctx)
		})
		asks("who works there", map[string]string{"ana": certain, "sione": possible, "bo": possible, "mere": "[]", "dora": "[]"})
		answer := w.ask("ana", "ana", `gaps(codes: [G25_SOURCE_CONCENTRATION]) { facts { name value } explanation child { id } review { id } reviews { id } }`)
		for _, want := range []string{`{"name":"REQUESTS","value":11},{"name":"SOURCES","value":1},{"name":"REQUESTS_OF_ONE","value":11}`, "most often one agency: school (11)",
			`"child":null,"review":null,"reviews":[]`} {
			if !strings.Contains(answer, want) {
				t.Errorf("%s, want %s", answer, want)
			}
		}
	})
}

func TestTheGapsOfManyCostNoMoreStatements(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.busy()
		w.named("ana", "ana", "dora", "mere")
		w.named("moana", "moana")
		ask := func() int {
			return testkit.CountStatements(t, s, func() {
				if answer := w.post("bo", `{ practitioners(first: 100) { nodes { gaps { code } } } }`, nil); strings.Contains(answer, "errors") {
					t.Error(answer)
				}
			})
		}
		ask()
		few := ask()
		w.write(func(ctx context.Context, rows *gen.Client) {
			for i := range 40 {
				name := fmt.Sprint("worker ", i)
				w.person(ctx, rows, name, "clinic", enum.TeamMember)
				rows.Supervision.Create().SetSupervisorID(w.ids["sione"]).SetPractitionerID(w.ids[name]).SetFromOn(today.AddDays(-50)).SaveX(ctx)
			}
		})
		if many := ask(); many != few {
			t.Errorf("%d statements for many, and %d for few", many, few)
		}
	})
}
