package plan_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/plan"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// everything is an entry of each type, by its id in the API.
func (w *world) everything() map[string]string {
	w.t.Helper()
	activity, agree := w.planned()
	version := must(w, w.mere, plan.Desk.AgreePlan, agree)
	ids := map[string]string{"Activity": idOf("Activity", activity.ID), "Goal": idOf("Goal", activity.GoalID), "PlanVersion": idOf("PlanVersion", version.ID)}
	must(w, w.ana, plan.Desk.AgreeActivity, plan.AgreeActivityInput{ActivityID: ids["Activity"]})
	ids["Delivery"] = idOf("Delivery", must(w, w.ana, plan.Desk.RecordDelivery, plan.RecordDeliveryInput{ActivityID: ids["Activity"], OccurredOn: &today, Outcome: enum.Delivered, ChildSeen: p(true)}).ID)
	ids["ProgressUpdate"] = idOf("ProgressUpdate", must(w, w.ana, plan.Desk.RecordProgress, plan.RecordProgressInput{ActivityID: ids["Activity"], Text: "two books"}).ID)
	ids["PlanCommunication"] = idOf("PlanCommunication", must(w, w.ana, plan.Desk.CommunicatePlan, plan.CommunicatePlanInput{
		PlanVersionID: ids["PlanVersion"], ToldID: w.wiremu.id(), Channel: enum.InPerson,
	}).ID)
	ids["PlanReview"] = idOf("PlanReview", must(w, w.mere, plan.Desk.SchedulePlanReview, plan.SchedulePlanReviewInput{ChildID: idOf("Child", w.child.ID), DueOn: today.AddDays(30)}).ID)
	ids["Problem"] = idOf("Problem", must(w, w.ana, plan.Desk.RaiseProblem, plan.RaiseProblemInput{ChildID: idOf("Child", w.child.ID), Statement: "no bus"}).ID)
	ids["ProblemContribution"] = idOf("ProblemContribution", must(w, w.mere, plan.Desk.ContributeToProblem, plan.ContributeToProblemInput{ProblemID: ids["Problem"], Text: "an aunt drives"}).ID)
	again := w.started(w.child)
	ids["Assessment"] = idOf("Assessment", again.ID)
	ids["AssessmentContribution"] = idOf("AssessmentContribution", w.invited(again, w.ana).ID)
	ids["Need"] = idOf("Need", w.needed(again, "glasses").ID)
	return ids
}

// upwards are the way from an entry of each type to what it is a part of, and what is there.
var upwards = map[string][2]string{
	"Assessment":             {"child { id }", `"child":{"id":"CHILD"}`},
	"AssessmentContribution": {"child { id } contributor { id } contributorAgency { kind } assessment { id }", `"child":{"id":"CHILD"},"contributor":{"id":"ANA"},"contributorAgency":{"kind":"PRIMARY_CARE"},"assessment":{"id":"Assessment"}`},
	"Need":                   {"child { id } assessment { id }", `"child":{"id":"CHILD"},"assessment":{"id":"Assessment"}`},
	"Goal":                   {"child { id } need { statement assessment { summary } }", `"child":{"id":"CHILD"},"need":{"statement":"to read","assessment":{"summary":"seen by all"}}`},
	"Activity":               {"child { id } proposedByAgency { kind } goal { id }", `"child":{"id":"CHILD"},"proposedByAgency":{"kind":"SCHOOL"},"goal":{"id":"Goal"}`},
	"Delivery":               {"child { id } activity { id goal { id } }", `"child":{"id":"CHILD"},"activity":{"id":"Activity","goal":{"id":"Goal"}}`},
	"ProgressUpdate":         {"child { id } reportedBy { id } activity { id }", `"child":{"id":"CHILD"},"reportedBy":{"id":"ANA"},"activity":{"id":"Activity"}`},
	"PlanVersion":            {"child { id }", `"child":{"id":"CHILD"}`},
	"PlanCommunication":      {"child { id } told { __typename } planVersion { id }", `"child":{"id":"CHILD"},"told":{"__typename":"Practitioner"},"planVersion":{"id":"PlanVersion"}`},
	"PlanReview":             {"child { id } recordedByAgency { kind }", `"child":{"id":"CHILD"},"recordedByAgency":{"kind":"SCHOOL"}`},
	"Problem":                {"child { id }", `"child":{"id":"CHILD"}`},
	"ProblemContribution":    {"child { id } problem { id }", `"child":{"id":"CHILD"},"problem":{"id":"Problem"}`},
}

// Each entry is fetched again by its id, with the way to its child and to what it is a part
// of; for whoever does not see the child there is none.
func TestEveryEntryIsANode(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.signUp()
		ids := w.everything()
		names := []string{idOf("Child", w.child.ID), "CHILD", w.ana.id(), "ANA"}
		for kind, id := range ids {
			names = append(names, id, kind)
		}
		for kind, up := range upwards {
			query := fmt.Sprintf(`{ node(id: %q) { __typename id ... on %s { %s } } }`, ids[kind], kind, up[0])
			answer := strings.NewReplacer(names...).Replace(w.post("wiremu", query, nil))
			w.holds(answer, fmt.Sprintf(`{"node":{"__typename":%q,"id":%q,%s}}`, kind, kind, up[1]))
			for _, who := range []string{"sione", "nanny", "child"} {
				w.holds(w.post(who, query, nil), `{"node":null}`)
			}
		}
	})
}

// What is part of something that the viewer may not know of is not there for them, whoever
// wrote it.
func TestWhatIsPartOfSomethingHiddenIsNoNode(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.signUp()
		ids := map[string]string{}
		w.write(func(ctx context.Context, rows *gen.Client) {
			network, rua, ana := w.networkOf(ctx, rows), w.rua.viewer.ID, w.ana.viewer.ID
			from := rows.Assessment.Create().SetChildID(w.child.ID).SetPractitionerID(rua).SetAgencyID(w.refuge.ID).SetNetworkID(network).SetStartedOn(today).SetDueOn(today).SaveX(ctx)
			ids["AssessmentContribution"] = idOf("AssessmentContribution", rows.AssessmentContribution.Create().SetChildID(w.child.ID).SetPractitionerID(ana).SetAgencyID(w.clinic.ID).
				SetAssessmentID(from.ID).SetInvitedOn(today).SetDueOn(today).SetDomains([]string{}).SetEvidence([]string{}).SaveX(ctx).ID)
			need := rows.Need.Create().SetChildID(w.child.ID).SetPractitionerID(rua).SetAgencyID(w.refuge.ID).SetAssessmentID(from.ID).SetDomain(enum.DomainSafety).
				SetStatement("a safe house").SetRecordedOn(today).SaveX(ctx)
			goal := rows.Goal.Create().SetChildID(w.child.ID).SetPractitionerID(ana).SetAgencyID(w.clinic.ID).SetNeedID(need.ID).SetStatement("x").SetMeasure("x").
				SetBaseline("x").SetTarget("x").SetRecordedOn(today).SaveX(ctx)
			activity := rows.Activity.Create().SetChildID(w.child.ID).SetPractitionerID(ana).SetAgencyID(w.clinic.ID).SetGoalID(goal.ID).SetOwnerID(ana).SetOwnerAgencyID(w.clinic.ID).
				SetTitle("x").SetProposedOn(today).SetDueOn(today).SaveX(ctx)
			delivery := rows.Delivery.Create().SetChildID(w.child.ID).SetPractitionerID(ana).SetAgencyID(w.clinic.ID).SetActivityID(activity.ID).SetOccurredOn(today).
				SetOutcome(enum.Delivered).SetChildSeen(true).SaveX(ctx)
			update := rows.ProgressUpdate.Create().SetChildID(w.child.ID).SetPractitionerID(ana).SetAgencyID(w.clinic.ID).SetActivityID(activity.ID).SetOnDate(today).SetText("x").SaveX(ctx)
			problem := rows.Problem.Create().SetChildID(w.child.ID).SetPractitionerID(rua).SetAgencyID(w.refuge.ID).SetStatement("x").SetRaisedOn(today).SaveX(ctx)
			added := rows.ProblemContribution.Create().SetChildID(w.child.ID).SetPractitionerID(ana).SetAgencyID(w.clinic.ID).SetProblemID(problem.ID).SetOnDate(today).SetText("x").SaveX(ctx)
			version := rows.PlanVersion.Create().SetChildID(w.child.ID).SetPractitionerID(rua).SetAgencyID(w.refuge.ID).SetNetworkID(network).SetNumber(1).SetAgreedOn(today).
				SetContent(`{"form":1,"needs":[]}`).SetWorkingTogether("x").SaveX(ctx)
			told := rows.PlanCommunication.Create().SetChildID(w.child.ID).SetPractitionerID(ana).SetAgencyID(w.clinic.ID).SetPlanVersionID(version.ID).SetToChild(true).
				SetChannel(enum.InPerson).SetToldOn(today).SaveX(ctx)
			ids["Goal"], ids["Activity"], ids["Delivery"], ids["ProgressUpdate"] = idOf("Goal", goal.ID), idOf("Activity", activity.ID), idOf("Delivery", delivery.ID), idOf("ProgressUpdate", update.ID)
			ids["ProblemContribution"], ids["PlanCommunication"] = idOf("ProblemContribution", added.ID), idOf("PlanCommunication", told.ID)
		})
		for kind, id := range ids {
			query := fmt.Sprintf(`{ node(id: %q) { __typename } }`, id)
			w.holds(w.post("rua", query, nil), fmt.Sprintf(`{"node":{"__typename":%q}}`, kind))
			w.holds(w.post("mere", query, nil), `{"node":null}`)
		}
	})
}

// A list that grows is read by pages, of what the viewer may know of.
func TestDeliveriesArePaged(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.signUp()
		activity, _ := w.planned()
		must(w, w.ana, plan.Desk.AgreeActivity, plan.AgreeActivityInput{ActivityID: idOf("Activity", activity.ID)})
		for _, minutes := range []int{10, 20, 30} {
			must(w, w.ana, plan.Desk.RecordDelivery, plan.RecordDeliveryInput{ActivityID: idOf("Activity", activity.ID), OccurredOn: &today, Outcome: enum.Delivered, ChildSeen: p(true), Minutes: &minutes})
		}
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.Delivery.Create().SetChildID(w.child.ID).SetPractitionerID(w.rua.viewer.ID).SetAgencyID(w.refuge.ID).SetActivityID(activity.ID).SetOccurredOn(today).
				SetOutcome(enum.Delivered).SetChildSeen(true).SetMinutes(99).SaveX(ctx)
		})
		read := func(args string) string {
			return w.post("mere", fmt.Sprintf(`{ node(id: %q) { ... on Activity { deliveries(%s) { totalCount nodes { minutes } pageInfo { hasNextPage endCursor } } } } }`, idOf("Activity", activity.ID), args), nil)
		}
		front := read("first: 2")
		w.holds(front, `"totalCount":3,"nodes":[{"minutes":30},{"minutes":20}],"pageInfo":{"hasNextPage":true`)
		w.holds(read("last: 2"), `"nodes":[{"minutes":20},{"minutes":10}],"pageInfo":{"hasNextPage":false`)
		_, cursor, _ := strings.Cut(front, `"endCursor":"`)
		cursor, _, _ = strings.Cut(cursor, `"`)
		w.holds(read(fmt.Sprintf("first: 2, after: %q", cursor)), `"nodes":[{"minutes":10}],"pageInfo":{"hasNextPage":false`)
	})
}

// What hangs together is read once for all of a child that is asked for, and whom entries
// name only when it is.
func TestAPlanIsReadOnce(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.signUp()
		from, needs := w.started(w.child), []string{}
		for _, statement := range []string{"to read", "to sleep", "glasses"} {
			need := w.needed(from, statement)
			w.goal(need)
			needs = append(needs, fmt.Sprintf("%q", idOf("Need", need.ID)))
		}
		reads := func(ids []string, fields string) int {
			return testkit.CountStatements(t, s, func() {
				w.holds(w.post("mere", fmt.Sprintf(`{ nodes(ids: [%s]) { id ... on Need { %s } } }`, strings.Join(ids, ","), fields), nil), `"id":`, "!errors")
			})
		}
		const below = "goals { activities { id } }"
		reads(needs, below) // whatever is made once
		if one, all := reads(needs[:1], below), reads(needs, below); all != one {
			t.Errorf("%d statements for one need, %d for three", one, all)
		}
		if without, with := reads(needs, below), reads(needs, below+" recordedBy { id }"); with-without != 1 {
			t.Errorf("%d statements without names, %d with them", without, with)
		}
	})
}
