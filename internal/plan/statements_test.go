package plan_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/network"
	"cangraph/internal/plan"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// allOfIt asks for everything in a plan, and from each entry for what it is part of.
const allOfIt = `query($id: ID!) { child(id: $id) { plan {
	assessments { totalCount nodes { contributions { contributor { name } assessment { id } } needs { statement } } }
	needs { totalCount nodes { statement recordedBy { name } assessment { id } goals { statement need { id } activities { title goal { id } owner { name } contributors { practitioner { name } }
		deliveries { totalCount nodes { minutes recordedBy { name } activity { id } } } updates { totalCount nodes { text activity { id } } } } } } }
	versions { totalCount nodes { number needs { statement goals { activities { title } } } agreements { by { name } } communications { told { name } planVersion { id } } } }
	reviews { totalCount nodes { dueOn } }
	problems { totalCount nodes { statement contributions { text problem { id } } } }
	outstanding { silentActivities { title goal { id } } } participation { deliveries } intensity { deliveries }
} } }`

// grow adds as much of everything to the plan as it is asked for.
func (w *world) grow(many int) {
	w.write(func(ctx context.Context, rows *gen.Client) {
		child, who, at := w.child.ID, w.ana.viewer.ID, w.clinic.ID
		network := rows.Network.Query().Where(network.ChildID(w.child.ID)).OnlyX(ctx).ID
		from := rows.Assessment.Create().SetChildID(child).SetPractitionerID(who).SetAgencyID(at).SetNetworkID(network).SetStartedOn(today).SetDueOn(today).SetCompletedOn(today).SetSummary("x").SaveX(ctx)
		for range many {
			rows.AssessmentContribution.Create().SetChildID(child).SetAssessmentID(from.ID).SetPractitionerID(who).SetAgencyID(at).SetInvitedOn(today).SetDueOn(today).
				SetDomains([]string{}).SetEvidence([]string{}).SaveX(ctx)
			need := rows.Need.Create().SetChildID(child).SetPractitionerID(who).SetAgencyID(at).SetAssessmentID(from.ID).SetDomain(enum.DomainEducation).SetStatement("x").SetRecordedOn(today).SaveX(ctx)
			goal := rows.Goal.Create().SetChildID(child).SetPractitionerID(who).SetAgencyID(at).SetNeedID(need.ID).SetStatement("x").SetMeasure("x").SetBaseline("x").SetTarget("x").SetRecordedOn(today).SaveX(ctx)
			activity := rows.Activity.Create().SetChildID(child).SetPractitionerID(who).SetAgencyID(at).SetGoalID(goal.ID).SetOwnerID(who).SetOwnerAgencyID(at).SetTitle("x").SetProposedOn(today).SetDueOn(today).SaveX(ctx)
			rows.ActivityContributor.Create().SetChildID(child).SetActivityID(activity.ID).SetPractitionerID(who).SetAgencyID(at).SaveX(ctx)
			for minutes := range many {
				rows.Delivery.Create().SetChildID(child).SetPractitionerID(who).SetAgencyID(at).SetActivityID(activity.ID).SetOccurredOn(today).SetOutcome(enum.Delivered).SetChildSeen(true).SetMinutes(minutes).SaveX(ctx)
				rows.ProgressUpdate.Create().SetChildID(child).SetPractitionerID(who).SetAgencyID(at).SetActivityID(activity.ID).SetOnDate(today).SetText("x").SaveX(ctx)
			}
			number := rows.PlanVersion.Query().CountX(ctx) + 1
			version := rows.PlanVersion.Create().SetChildID(child).SetPractitionerID(who).SetAgencyID(at).SetNetworkID(network).SetNumber(number).SetAgreedOn(today).
				SetContent(fmt.Sprintf(`{"form":1,"needs":[{"id":%q,"domain":"EDUCATION","statement":"agreed then"}]}`, need.ID)).SetWorkingTogether("x").SaveX(ctx)
			rows.PlanAgreement.Create().SetChildID(child).SetPlanVersionID(version.ID).SetPractitionerID(who).SetAgencyID(at).SetChildAgreed(true).SaveX(ctx)
			rows.PlanCommunication.Create().SetChildID(child).SetPlanVersionID(version.ID).SetPractitionerID(who).SetAgencyID(at).SetToChild(true).SetChannel(enum.InPerson).SetToldOn(today).SaveX(ctx)
			problem := rows.Problem.Create().SetChildID(child).SetPractitionerID(who).SetAgencyID(at).SetStatement("x").SetRaisedOn(today).SaveX(ctx)
			rows.ProblemContribution.Create().SetChildID(child).SetPractitionerID(who).SetAgencyID(at).SetProblemID(problem.ID).SetOnDate(today).SetText("x").SaveX(ctx)
			rows.PlanReview.Create().SetChildID(child).SetNetworkID(network).SetPractitionerID(who).SetAgencyID(at).SetDueOn(today).SetCompletedOn(today).SetFindings("x").SaveX(ctx)
		}
	})
}

// However large a plan is, reading all of it takes as many statements.
func TestStatementsDoNotGrowWithThePlan(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.signUp()
		var answer string
		read := func() int {
			return testkit.CountStatements(t, s, func() { answer = w.post("mere", allOfIt, nil) })
		}
		w.grow(1)
		read() // whatever is made once
		few := read()
		w.holds(answer, "!errors", `"totalCount":1,"nodes":[{"minutes":0`, `"statement":"agreed then"`)
		w.grow(5)
		// Names that are wanted meanwhile, and entries that another list shows meanwhile, may take another statement for each type.
		if many := read(); many > few+8 || many > 80 {
			t.Errorf("%d statements for one of each, %d for six", few, many)
		}
		w.holds(answer, "!errors", `"totalCount":5,"nodes":[{"minutes":4`)
		if n := strings.Count(answer, `"minutes"`); n != 26 {
			t.Errorf("%d deliveries", n)
		}
	})
}

// What is done for one activity reads that activity, and no other.
func TestOneEntryIsReadWithoutTheOthers(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.signUp()
		w.grow(3)
		activity, _ := w.planned()
		must(w, w.ana, plan.Desk.AgreeActivity, plan.AgreeActivityInput{ActivityID: idOf("Activity", activity.ID)})
		const mutation = `mutation($input: RecordProgressInput!) { recordProgress(input: $input) { progressUpdate { activity { title goal { statement need { statement } } } } } }`
		answer := w.post("ana", mutation, map[string]any{"activityId": idOf("Activity", activity.ID), "text": "two books"})
		w.holds(answer, `{"recordProgress":{"progressUpdate":{"activity":{"title":"Read together","goal":{"statement":"reads with joy","need":{"statement":"to read"}}}}}}`)
	})
}
