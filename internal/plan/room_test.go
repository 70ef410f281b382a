package plan_test

import (
	"context"
	"strings"
	"testing"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/goal"
	"cangraph/internal/plan"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// What is read whole is bounded whole: over all assessments, needs and goals of a network.
func TestAPlanHasRoomForSoMuch(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		from := w.started(w.child)
		one, other := w.needed(from, "to read"), w.needed(from, "to write")
		to, too := w.goal(one), w.goal(other)
		w.write(func(ctx context.Context, rows *gen.Client) {
			earlier := rows.Assessment.Create().SetChildID(w.child.ID).SetPractitionerID(w.mere.viewer.ID).SetAgencyID(w.school.ID).SetNetworkID(from.NetworkID).
				SetStartedOn(today).SetDueOn(today).SetCompletedOn(today).SetSummary("x").SaveX(ctx)
			rows.Need.MapCreateBulk(make([]int, 197), func(c *gen.NeedCreate, _ int) {
				c.SetChildID(w.child.ID).SetPractitionerID(w.ana.viewer.ID).SetAgencyID(w.clinic.ID).SetAssessmentID(earlier.ID).
					SetDomain(enum.DomainEducation).SetStatement("x").SetRecordedOn(today)
			}).SaveX(ctx)
			rows.Goal.MapCreateBulk(make([]int, 497), func(c *gen.GoalCreate, _ int) {
				c.SetChildID(w.child.ID).SetPractitionerID(w.ana.viewer.ID).SetAgencyID(w.clinic.ID).SetNeedID(other.ID).
					SetStatement("x").SetMeasure("x").SetBaseline("x").SetTarget("x").SetRecordedOn(today)
			}).SaveX(ctx)
			rows.Activity.MapCreateBulk(make([]int, 999), func(c *gen.ActivityCreate, _ int) {
				c.SetChildID(w.child.ID).SetPractitionerID(w.ana.viewer.ID).SetAgencyID(w.clinic.ID).SetGoalID(too.ID).
					SetOwnerID(w.ana.viewer.ID).SetOwnerAgencyID(w.clinic.ID).SetTitle("x").SetProposedOn(today).SetDueOn(today)
			}).SaveX(ctx)
		})
		need := plan.RecordNeedInput{AssessmentID: idOf("Assessment", from.ID), Domain: enum.DomainEducation, Statement: "the last"}
		check(w, "the last need", w.ana, plan.Desk.RecordNeed, need, "done")
		check(w, "one more", w.ana, plan.Desk.RecordNeed, with(need, func(in *plan.RecordNeedInput) { in.Statement = "one more" }), "CONFLICT assessmentId")
		set := plan.SetGoalInput{NeedID: idOf("Need", one.ID), Statement: "x", Measure: "x", Baseline: "x", Target: "x"}
		check(w, "the last goal", w.ana, plan.Desk.SetGoal, set, "done")
		check(w, "one more", w.ana, plan.Desk.SetGoal, set, "CONFLICT needId")
		check(w, "the last activity", w.ana, plan.Desk.ProposeActivity, w.proposing(to, w.ana), "done")
		check(w, "one more", w.ana, plan.Desk.ProposeActivity, w.proposing(to, w.ana), "CONFLICT goalId")
	})
}

// What is read whole with its parent is bounded for each: a list without pages costs one
// request no more than its price says.
func TestAParentHasRoomForSoMuch(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		from := w.started(w.child)
		one, other := w.needed(from, "to read"), w.needed(from, "to write")
		to, too := w.goal(one), w.goal(other)
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.Need.MapCreateBulk(make([]int, 47), func(c *gen.NeedCreate, _ int) {
				c.SetChildID(w.child.ID).SetPractitionerID(w.ana.viewer.ID).SetAgencyID(w.clinic.ID).SetAssessmentID(from.ID).
					SetDomain(enum.DomainEducation).SetStatement("x").SetRecordedOn(today)
			}).SaveX(ctx)
			rows.Goal.MapCreateBulk(make([]int, 18), func(c *gen.GoalCreate, _ int) {
				c.SetChildID(w.child.ID).SetPractitionerID(w.ana.viewer.ID).SetAgencyID(w.clinic.ID).SetNeedID(one.ID).
					SetStatement("x").SetMeasure("x").SetBaseline("x").SetTarget("x").SetRecordedOn(today)
			}).SaveX(ctx)
			rows.Activity.MapCreateBulk(make([]int, 49), func(c *gen.ActivityCreate, _ int) {
				c.SetChildID(w.child.ID).SetPractitionerID(w.ana.viewer.ID).SetAgencyID(w.clinic.ID).SetGoalID(to.ID).
					SetOwnerID(w.ana.viewer.ID).SetOwnerAgencyID(w.clinic.ID).SetTitle("x").SetProposedOn(today).SetDueOn(today)
			}).SaveX(ctx)
		})
		need := plan.RecordNeedInput{AssessmentID: idOf("Assessment", from.ID), Domain: enum.DomainEducation, Statement: "the last"}
		check(w, "the last need", w.ana, plan.Desk.RecordNeed, need, "done")
		check(w, "one more", w.ana, plan.Desk.RecordNeed, with(need, func(in *plan.RecordNeedInput) { in.Statement = "one more" }), "CONFLICT assessmentId")
		set := plan.SetGoalInput{NeedID: idOf("Need", one.ID), Statement: "x", Measure: "x", Baseline: "x", Target: "x"}
		check(w, "the last goal", w.ana, plan.Desk.SetGoal, set, "done")
		check(w, "one more", w.ana, plan.Desk.SetGoal, set, "CONFLICT needId")
		check(w, "of another need", w.ana, plan.Desk.SetGoal, with(set, func(in *plan.SetGoalInput) { in.NeedID = idOf("Need", other.ID) }), "done")
		check(w, "the last activity", w.ana, plan.Desk.ProposeActivity, w.proposing(to, w.ana), "done")
		check(w, "one more", w.ana, plan.Desk.ProposeActivity, w.proposing(to, w.ana), "CONFLICT goalId")
		check(w, "for another goal", w.ana, plan.Desk.ProposeActivity, w.proposing(too, w.ana), "done")
	})
}

// A version keeps no more than can be read again.
func TestAPlanCanBecomeTooLong(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		activity, agree := w.planned()
		w.write(func(ctx context.Context, rows *gen.Client) {
			need := rows.Goal.GetX(ctx, activity.GoalID).NeedID
			rows.Goal.MapCreateBulk(make([]int, 240), func(c *gen.GoalCreate, _ int) {
				c.SetChildID(w.child.ID).SetPractitionerID(w.ana.viewer.ID).SetAgencyID(w.clinic.ID).SetNeedID(need).
					SetStatement(strings.Repeat("x", 2000)).SetMeasure("long").SetBaseline("x").SetTarget("x").SetRecordedOn(today)
			}).SaveX(ctx)
		})
		check(w, "too long", w.mere, plan.Desk.AgreePlan, agree, "CONFLICT childId")
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.Goal.Update().Where(goal.Measure("long")).SetStatement("x").ExecX(ctx)
		})
		check(w, "shortened", w.mere, plan.Desk.AgreePlan, agree, "done")
	})
}
