package supervision_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/calendar"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// busy gives Ana a network that she leads, of a child who is shielded, with an update that
// she owes and an activity that she did not finish; and the same of a refuge's to Moana.
func (w *world) busy() {
	w.write(func(ctx context.Context, rows *gen.Client) {
		for who, agency := range map[string]string{"ana": "clinic", "moana": "refuge"} {
			child := rows.Child.Create().SetSortName("lee").SetPreferredName("Lee").SetGivenNames("Lee").SetFamilyName("Test").
				SetDateOfBirth(calendar.Of(2018, 1, 1)).SetShielded(true).SaveX(ctx).ID
			w.ids["child of "+who] = child
			network := rows.Network.Create().SetChildID(child).SetTeamID(w.ids["team"]).SetAcceptedOn(today.AddDays(-50)).SaveX(ctx).ID
			w.ids["network of "+who] = network
			rows.CanMembership.Create().SetNetworkID(network).SetPractitionerID(w.ids[who]).SetAgencyID(w.ids[agency]).SetRole(enum.RoleCore).SetFromOn(today.AddDays(-40)).SaveX(ctx)
			rows.LeadPeriod.Create().SetNetworkID(network).SetPractitionerID(w.ids[who]).SetFromOn(today.AddDays(-40)).SaveX(ctx)
			for days, answer := range map[int]string{-1: "", 0: "", -2: "all is well"} {
				update := rows.UpdateRequest.Create().SetChildID(child).SetPractitionerID(w.ids["mere"]).SetAgencyID(w.ids["school"]).SetToPractitionerID(w.ids[who]).
					SetToAgencyID(w.ids[agency]).SetQuestion("how is Lee?").SetAskedOn(today.AddDays(-9)).SetDueOn(today.AddDays(days)).SetAnswer(answer)
				if answer != "" {
					update.SetAnsweredOn(today)
				}
				update.SaveX(ctx)
			}
			assessment := rows.Assessment.Create().SetChildID(child).SetPractitionerID(w.ids["mere"]).SetAgencyID(w.ids["school"]).SetNetworkID(network).
				SetStartedOn(today.AddDays(-30)).SetDueOn(today).SaveX(ctx).ID
			need := rows.Need.Create().SetChildID(child).SetPractitionerID(w.ids["mere"]).SetAgencyID(w.ids["school"]).SetAssessmentID(assessment).
				SetDomain("EDUCATION").SetStatement("reads").SetRecordedOn(today.AddDays(-20)).SaveX(ctx).ID
			goal := rows.Goal.Create().SetChildID(child).SetPractitionerID(w.ids["mere"]).SetAgencyID(w.ids["school"]).SetNeedID(need).SetStatement("reads").
				SetMeasure("books").SetBaseline("0").SetTarget("4").SetRecordedOn(today.AddDays(-20)).SaveX(ctx).ID
			for days, status := range map[int]enum.ActivityStatus{-1: enum.ActivityAgreed, 0: enum.ActivityAgreed, -2: enum.ActivityProposed} {
				activity := rows.Activity.Create().SetChildID(child).SetPractitionerID(w.ids["mere"]).SetAgencyID(w.ids["school"]).SetGoalID(goal).SetOwnerID(w.ids[who]).
					SetOwnerAgencyID(w.ids[agency]).SetTitle("read").SetStatus(status).SetProposedOn(today.AddDays(-20)).SetDueOn(today.AddDays(days))
				if status == enum.ActivityAgreed {
					activity.SetAgreedOn(today.AddDays(-9))
				}
				activity.SaveX(ctx)
			}
			w.below(ctx, rows, child, assessment, who, agency)
			decision := rows.PanelDecision.Create().SetChildID(child).SetTeamID(w.ids["team"]).SetKind(enum.AssignLead).SetDecidedOn(today.AddDays(-45)).
				SetRationale("knows Lee").SetChosenID(w.ids[who]).SetPractitionerID(w.ids["dora"]).SaveX(ctx).ID
			proposal := rows.LeadProposal.Create().SetChildID(child).SetTeamID(w.ids["team"]).SetNetworkID(network).SetDecisionID(decision).SetLeadID(w.ids[who]).
				SetAgencyID(w.ids[agency]).SetFromOn(today.AddDays(-40)).SetProposedOn(today.AddDays(-44)).SetPractitionerID(w.ids["dora"]).
				SetConfirmedOn(today.AddDays(-42)).SetConfirmerID(w.ids["dora"]).SaveX(ctx).ID
			rows.AvailabilityRequest.Create().SetChildID(child).SetTeamID(w.ids["team"]).SetProposalID(proposal).SetLeadID(w.ids[who]).SetAgencyID(w.ids[agency]).
				SetPractitionerID(w.ids["dora"]).SetAskedOn(today.AddDays(-43)).SetDueOn(today.AddDays(-42)).SetAnswer(enum.Available).SetAnsweredOn(today.AddDays(-42)).
				SetAnswererID(w.ids["bo"]).SetHoursPerWeek(6).SaveX(ctx)
		}
	})
}

// below gives somebody an overdue activity below a goal, and another below a need, that staff
// of the refuge wrote: who may not know of the refuge counts neither.
func (w *world) below(ctx context.Context, rows *gen.Client, child, assessment uuid.UUID, who, agency string) {
	writers := map[string]string{"mere": "school", "moana": "refuge"}
	for _, by := range [][2]string{{"mere", "moana"}, {"moana", "mere"}} {
		need := rows.Need.Create().SetChildID(child).SetPractitionerID(w.ids[by[0]]).SetAgencyID(w.ids[writers[by[0]]]).SetAssessmentID(assessment).
			SetDomain("EDUCATION").SetStatement("sleeps").SetRecordedOn(today.AddDays(-20)).SaveX(ctx).ID
		goal := rows.Goal.Create().SetChildID(child).SetPractitionerID(w.ids[by[1]]).SetAgencyID(w.ids[writers[by[1]]]).SetNeedID(need).SetStatement("sleeps").
			SetMeasure("hours").SetBaseline("5").SetTarget("9").SetRecordedOn(today.AddDays(-20)).SaveX(ctx).ID
		rows.Activity.Create().SetChildID(child).SetPractitionerID(w.ids["mere"]).SetAgencyID(w.ids["school"]).SetGoalID(goal).SetOwnerID(w.ids[who]).
			SetOwnerAgencyID(w.ids[agency]).SetTitle("rest").SetStatus(enum.ActivityAgreed).SetProposedOn(today.AddDays(-20)).SetDueOn(today.AddDays(-1)).
			SetAgreedOn(today.AddDays(-9)).SaveX(ctx)
	}
}

const dashboard = `query($id: ID!, $asAt: Date) { managerDashboard(agencyId: $id, asAt: $asAt) { staff(first: 100) { totalCount nodes {
	practitioner { givenNames } networks leads hoursPerWeek overdueUpdates overdueActivities supervised supervisionDueOn supervisionOverdue
	overdueTraining expiringTraining safetyCheckUntil safetyCheckLapsed safetyCheckExpiring developmentReviewDueOn developmentReviewOverdue } } } }`

func TestTheDashboardOfAManager(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.busy()
		ana := w.id("Practitioner", "ana")
		w.must("dora", "addTrainingModule", in{"teamId": w.id("ChildrensTeam", "team"), "name": "leading", "kind": "MANUAL", "requiredFor": []string{"LEAD_PROFESSIONAL"}})
		w.must("bo", "recordSafetyCheck", in{"practitionerId": ana, "kind": "CORE_WORKER", "checkedOn": "2023-07-01"})
		w.must("bo", "recordSafetyCheck", in{"practitionerId": ana, "kind": "CORE_WORKER", "checkedOn": "2020-07-01"})
		w.write(func(ctx context.Context, rows *gen.Client) { // neither a practice leader nor who has ended supervises Moana
			rows.Supervision.Create().SetSupervisorID(w.ids["mere"]).SetPractitionerID(w.ids["moana"]).SetKind(enum.PracticeLeader).SetFromOn(today.AddDays(-9)).SaveX(ctx)
			rows.Supervision.Create().SetSupervisorID(w.ids["sione"]).SetPractitionerID(w.ids["moana"]).SetFromOn(today.AddDays(-9)).SetUntilOn(today).SaveX(ctx)
		})
		w.must("bo", "reviewDevelopmentPlan", in{"practitionerId": ana, "aims": "to rest", "reviewedOn": "2026-01-01", "nextDueOn": "2026-06-15"})
		row := func(who, asAt string) string {
			t.Helper()
			variables := map[string]any{"id": w.id("Agency", "clinic")}
			if asAt != "" {
				variables["asAt"] = asAt
			}
			answer := w.post("bo", dashboard, variables)
			_, rest, found := strings.Cut(answer, `"givenNames":"`+who+`"},`)
			if !found || strings.Contains(answer, "Lee") {
				t.Fatal(answer)
			}
			rest, _, _ = strings.Cut(rest, "}")
			return strings.ReplaceAll(rest, `"`, "")
		}
		for _, c := range []struct{ who, asAt, want string }{
			{"ana", "", "networks:1,leads:1,hoursPerWeek:6,overdueUpdates:1,overdueActivities:1,supervised:true,supervisionDueOn:2026-04-18,supervisionOverdue:true," +
				"overdueTraining:1,expiringTraining:0,safetyCheckUntil:2026-07-01,safetyCheckLapsed:false,safetyCheckExpiring:true,developmentReviewDueOn:2026-06-15,developmentReviewOverdue:false"},
			{"ana", "2026-07-01", "networks:1,leads:1,hoursPerWeek:6,overdueUpdates:1,overdueActivities:1,supervised:true,supervisionDueOn:2026-04-18,supervisionOverdue:true," +
				"overdueTraining:1,expiringTraining:0,safetyCheckUntil:2026-07-01,safetyCheckLapsed:true,safetyCheckExpiring:false,developmentReviewDueOn:2026-06-15,developmentReviewOverdue:true"},
			{"moana", "", "networks:0,leads:0,hoursPerWeek:null,overdueUpdates:0,overdueActivities:0,supervised:false,supervisionDueOn:null,supervisionOverdue:false," +
				"overdueTraining:0,expiringTraining:0,safetyCheckUntil:null,safetyCheckLapsed:true,safetyCheckExpiring:false,developmentReviewDueOn:null,developmentReviewOverdue:false"},
		} {
			if is := row(c.who, c.asAt); is != c.want {
				t.Errorf("%s %s: %s, want %s", c.who, c.asAt, is, c.want)
			}
		}
		for who, agency := range map[string]string{"ana": "clinic", "hine": "clinic", "bo": "refuge", "mere": "school", "dora": "clinic"} {
			if answer := w.post(who, dashboard, map[string]any{"id": w.id("Agency", agency)}); !strings.Contains(answer, `"managerDashboard":null`) {
				t.Errorf("%s of the %s: %s", who, agency, answer)
			}
		}
		if answer := w.post("hine", dashboard, map[string]any{"id": w.id("Agency", "refuge")}); !strings.Contains(answer, `"moana"},"networks":1,"leads":1,"hoursPerWeek":6,"overdueUpdates":1,"overdueActivities":3`) {
			t.Error(answer)
		}
	})
}

func TestTheDashboardIsPaged(t *testing.T) {
	w := newWorld(t, testkit.SQLite(t))
	w.write(func(ctx context.Context, rows *gen.Client) { // has left, and comes tomorrow
		rows.Employment.Create().SetPractitionerID(w.ids["mere"]).SetAgencyID(w.ids["clinic"]).SetFromOn(today.AddDays(-9)).SetUntilOn(today).SaveX(ctx)
		rows.Employment.Create().SetPractitionerID(w.ids["mere"]).SetAgencyID(w.ids["clinic"]).SetFromOn(today.AddDays(1)).SaveX(ctx)
	})
	page := func(args string) string {
		return w.post("bo", `query($id: ID!) { managerDashboard(agencyId: $id) { staff`+args+` { totalCount nodes { practitioner { givenNames } } pageInfo { hasNextPage hasPreviousPage endCursor startCursor } } } }`,
			map[string]any{"id": w.id("Agency", "clinic")})
	}
	names := func(answer string) (names string) {
		for _, part := range strings.Split(answer, `"givenNames":"`)[1:] {
			name, _, _ := strings.Cut(part, `"`)
			names += name + " "
		}
		return names
	}
	cursor := func(answer, which string) string {
		_, rest, _ := strings.Cut(answer, `"`+which+`":"`)
		cursor, _, _ := strings.Cut(rest, `"`)
		return cursor
	}
	first := page("(first: 2)")
	if names(first) != "ana bo " || !strings.Contains(first, `"hasNextPage":true`) || !strings.Contains(first, `"totalCount":3`) {
		t.Error(first)
	}
	if next := page(fmt.Sprintf(`(first: 2, after: %q)`, cursor(first, "endCursor"))); names(next) != "moana " || !strings.Contains(next, `"hasNextPage":false`) {
		t.Error(next)
	}
	if last := page("(last: 1)"); names(last) != "moana " {
		t.Error(last)
	} else if before := page(fmt.Sprintf(`(last: 1, before: %q)`, cursor(last, "startCursor"))); names(before) != "bo " {
		t.Error(before)
	}
	if answer := page("(first: 101)"); !strings.Contains(answer, "between 1 and 100") {
		t.Error(answer)
	}
}

// TestTheDashboardCostsTheSameForMany asks for three and for forty.
func TestTheDashboardCostsTheSameForMany(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		ask := func() int {
			return testkit.CountStatements(t, s, func() {
				if answer := w.post("bo", dashboard, map[string]any{"id": w.id("Agency", "clinic")}); strings.Contains(answer, "errors") {
					t.Error(answer)
				}
			})
		}
		ask()
		few := ask()
		w.write(func(ctx context.Context, rows *gen.Client) {
			for i := range 37 {
				name := fmt.Sprint("worker ", i)
				w.person(ctx, rows, name, "clinic", enum.TeamMember)
				rows.Supervision.Create().SetSupervisorID(w.ids["sione"]).SetPractitionerID(w.ids[name]).SetFromOn(today.AddDays(-50)).SaveX(ctx)
			}
		})
		if many := ask(); many != few {
			t.Errorf("%d statements for forty, and %d for three", many, few)
		}
	})
}

// TestManyArrangementsAreReadAtOnce has more of them than an expression of SQLite is deep.
func TestManyArrangementsAreReadAtOnce(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.write(func(ctx context.Context, rows *gen.Client) {
			for i := range 11 {
				of := fmt.Sprint("supervised ", i)
				w.person(ctx, rows, of, "clinic", "")
				for day := range 100 {
					one := rows.Supervision.Create().SetSupervisorID(w.ids["sione"]).SetPractitionerID(w.ids[of]).SetFromOn(today.AddDays(-200 - day)).SaveX(ctx)
					for _, held := range []int{-9, -3, 3} {
						rows.SupervisionSession.Create().SetSupervisionID(one.ID).SetSupervisorID(one.SupervisorID).SetPractitionerID(one.PractitionerID).SetAgencyID(w.ids["clinic"]).
							SetRecorderID(w.ids["bo"]).SetHeldOn(today.AddDays(held)).SetMinutes(30).SetReflectionMinutes(3).SetAgreed("to rest").ExecX(ctx)
					}
				}
			}
		})
		answer := w.post("bo", `query($id: ID!) { managerDashboard(agencyId: $id) { staff(first: 100) { nodes { lastSupervisionOn } } } }`, map[string]any{"id": w.id("Agency", "clinic")})
		if strings.Count(answer, `{"lastSupervisionOn":"2026-06-12"}`) != 11 {
			t.Error(answer)
		}
	})
}
