package plan_test

import (
	"context"
	"slices"
	"testing"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	genagency "cangraph/ent/gen/agency"
	"cangraph/internal/desk"
	"cangraph/internal/plan"
	"cangraph/internal/policy"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// twoJobs is somebody of the refuge who works with the child for the clinic, openly, and
// leads there.
func (w *world) twoJobs() (duo scope) {
	w.write(func(ctx context.Context, rows *gen.Client) {
		rows.Agency.Update().Where(genagency.ID(w.refuge.ID)).SetShield(enum.HiddenShield).SaveX(ctx)
		duo = person(ctx, rows, w.clinic)
	})
	return duo.add(policy.Case, w.child.ID).add(policy.ByMembership, w.child.ID).add(policy.Lead, w.child.ID)
}

// below is a need of the refuge with a goal and an activity that the clinic wrote below it,
// as they are there since before the refuge had a shield; ana owns the activity.
func (w *world) below(from *gen.Assessment, duo scope) (need *gen.Need, goal *gen.Goal, activity *gen.Activity) {
	w.write(func(ctx context.Context, rows *gen.Client) {
		need = rows.Need.Create().SetChildID(w.child.ID).SetPractitionerID(w.rua.viewer.ID).SetAgencyID(w.refuge.ID).SetAssessmentID(from.ID).
			SetDomain(enum.DomainSafety).SetStatement("a safe house").SetRecordedOn(today).SaveX(ctx)
		goal = rows.Goal.Create().SetChildID(w.child.ID).SetPractitionerID(duo.viewer.ID).SetAgencyID(w.clinic.ID).SetNeedID(need.ID).
			SetStatement("x").SetMeasure("x").SetBaseline("x").SetTarget("x").SetRecordedOn(today).SaveX(ctx)
		activity = rows.Activity.Create().SetChildID(w.child.ID).SetPractitionerID(duo.viewer.ID).SetAgencyID(w.clinic.ID).SetGoalID(goal.ID).
			SetOwnerID(w.ana.viewer.ID).SetOwnerAgencyID(w.clinic.ID).SetTitle("x").SetProposedOn(today).SetDueOn(today).SaveX(ctx)
	})
	return need, goal, activity
}

// What is added to what a sheltered agency wrote is written for that agency: somebody of
// two agencies hangs nothing open on what is hidden.
func TestWhatIsAddedToTheHiddenIsHidden(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		duo, from := w.twoJobs(), w.started(w.child)
		need, goal, activity := w.below(from, duo)
		var hidden *gen.Assessment
		var problem *gen.Problem
		var version *gen.PlanVersion
		w.write(func(ctx context.Context, rows *gen.Client) {
			rua, refuge, network := w.rua.viewer.ID, w.refuge.ID, w.networkOf(ctx, rows)
			rows.Goal.UpdateOne(goal).SetAgencyID(refuge).ExecX(ctx)
			rows.Activity.UpdateOne(activity).SetAgencyID(refuge).SetOwnerID(duo.viewer.ID).SetOwnerAgencyID(refuge).SetStatus(enum.ActivityAgreed).SetAgreedOn(today).ExecX(ctx)
			hidden = rows.Assessment.Create().SetChildID(w.child.ID).SetPractitionerID(rua).SetAgencyID(refuge).SetNetworkID(network).SetStartedOn(today).SetDueOn(today).SaveX(ctx)
			problem = rows.Problem.Create().SetChildID(w.child.ID).SetPractitionerID(rua).SetAgencyID(refuge).SetStatement("x").SetRaisedOn(today).SaveX(ctx)
			version = rows.PlanVersion.Create().SetChildID(w.child.ID).SetPractitionerID(rua).SetAgencyID(refuge).SetNetworkID(network).SetNumber(1).SetAgreedOn(today).
				SetContent(`{"form":1,"needs":[]}`).SetWorkingTogether("x").SaveX(ctx)
		})
		toNeed := plan.SetGoalInput{NeedID: idOf("Need", need.ID), Statement: "x", Measure: "x", Baseline: "x", Target: "x"}
		done := plan.RecordDeliveryInput{ActivityID: idOf("Activity", activity.ID), Outcome: enum.Delivered, OccurredOn: p(today), ChildSeen: p(true)}
		const refused = "FORBIDDEN agencyId"
		check(w, "a need", duo, plan.Desk.RecordNeed, plan.RecordNeedInput{AssessmentID: idOf("Assessment", hidden.ID), Domain: enum.DomainSafety, Statement: "x"}, refused)
		check(w, "a member's part", duo, plan.Desk.InviteContribution,
			plan.InviteContributionInput{AssessmentID: idOf("Assessment", hidden.ID), ContributorID: w.ana.id()}, "FORBIDDEN contributorAgencyId")
		check(w, "a goal", duo, plan.Desk.SetGoal, toNeed, refused)
		check(w, "an activity", duo, plan.Desk.ProposeActivity, w.proposing(goal, w.ana), refused)
		check(w, "a delivery", duo, plan.Desk.RecordDelivery, done, refused)
		check(w, "an update", duo, plan.Desk.RecordProgress, plan.RecordProgressInput{ActivityID: done.ActivityID, Text: "x"}, refused)
		check(w, "to a problem", duo, plan.Desk.ContributeToProblem, plan.ContributeToProblemInput{ProblemID: idOf("Problem", problem.ID), Text: "x"}, refused)
		check(w, "a yes", duo, plan.Desk.AgreeToPlan, plan.AgreeToPlanInput{PlanVersionID: idOf("PlanVersion", version.ID)}, refused)
		check(w, "who was told", duo, plan.Desk.CommunicatePlan, plan.CommunicatePlanInput{
			PlanVersionID: idOf("PlanVersion", version.ID), ToldID: idOf("Child", w.child.ID), Channel: enum.InPerson,
		}, refused)
		check(w, "a goal of its own staff", w.rua, plan.Desk.SetGoal, toNeed, "done")
		duo.agency = w.refuge.ID
		check(w, "a delivery for it", duo, plan.Desk.RecordDelivery, done, "done")
	})
}

// What stands below something hidden is not there: for no command, in no notice and in no
// warning.
func TestWhatStandsBelowTheHiddenIsNotThere(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.signUp()
		duo := w.twoJobs()
		_, goal, activity := w.below(w.started(w.child), duo)
		id := idOf("Activity", activity.ID)
		end := plan.EndActivityInput{ActivityID: id, Reason: "x"}
		check(w, "agreed", w.ana, plan.Desk.AgreeActivity, plan.AgreeActivityInput{ActivityID: id}, "NOT_FOUND activityId")
		check(w, "declined", w.ana, plan.Desk.DeclineActivity, end, "NOT_FOUND activityId")
		check(w, "stopped", w.mere, plan.Desk.StopActivity, end, "NOT_FOUND activityId")
		check(w, "added to", w.ana, plan.Desk.ProposeActivity, w.proposing(goal, w.ana), "NOT_FOUND goalId")
		must(w, duo, plan.Desk.ChangeActivityOwner, plan.ChangeActivityOwnerInput{ActivityID: id, OwnerID: w.wiremu.id()})
		w.holds(w.post("wiremu", notices, nil), "!ACTIVITY_PROPOSED")
		for who, want := range map[*scope]bool{&w.mere: false, &duo: true} {
			open, err := do(w, *who, func(d plan.Desk, ctx context.Context, l desk.Departure) ([]enum.OpenMatter, error) {
				return plan.New(s, nil, nil).Release(ctx, d.Desk, l)
			}, desk.Departure{Child: w.child.ID, Who: &w.wiremu.viewer.ID, On: today.AddDays(9)})
			if err != nil || slices.Contains(open, enum.ActivitiesGoingOn) != want {
				t.Errorf("warned of %v, %v", open, err)
			}
		}
	})
}
