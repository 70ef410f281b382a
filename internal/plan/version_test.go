package plan_test

import (
	"context"
	"strings"
	"testing"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/planagreement"
	"cangraph/ent/gen/planreview"
	"cangraph/internal/plan"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// planned is a child whose assessment is complete and whose one need has an activity.
func (w *world) planned() (*gen.Activity, plan.AgreePlanInput) {
	w.t.Helper()
	a := w.started(w.child)
	activity := must(w, w.wiremu, plan.Desk.ProposeActivity, w.proposing(w.goal(w.needed(a, "to read")), w.ana))
	w.completed(a)
	return activity, plan.AgreePlanInput{ChildID: idOf("Child", w.child.ID), WorkingTogether: "we ring each other on Fridays", PersonIDs: []string{idOf("Child", w.child.ID)}}
}

func TestAgreePlan(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		right := plan.AgreePlanInput{ChildID: idOf("Child", w.child.ID), WorkingTogether: "we ring each other on Fridays", PersonIDs: []string{idOf("Child", w.child.ID)}}
		check(w, "before anything", w.mere, plan.Desk.AgreePlan, right, "CONFLICT childId, CONFLICT childId")
		a := w.started(w.child)
		met, unmet := w.needed(a, "to read"), w.needed(a, "to sleep")
		w.completed(a)
		activity := must(w, w.wiremu, plan.Desk.ProposeActivity, w.proposing(w.goal(met), w.ana))
		check(w, "with a need unmet", w.mere, plan.Desk.AgreePlan, right, "CONFLICT childId")
		must(w, w.mere, plan.Desk.ParkNeed, plan.ParkNeedInput{NeedID: idOf("Need", unmet.ID), Reason: "after the move"})
		for _, c := range []struct {
			name   string
			who    scope
			change func(*plan.AgreePlanInput)
			want   string
		}{
			{"by a member", w.ana, func(*plan.AgreePlanInput) {}, "FORBIDDEN childId"},
			{"by a stranger", w.sione, func(*plan.AgreePlanInput) {}, "NOT_FOUND childId"},
			{"with nobody of the family", w.mere, func(in *plan.AgreePlanInput) { in.PersonIDs = nil }, "INVALID personIds"},
			{"with a kin of others", w.mere, func(in *plan.AgreePlanInput) { in.PersonIDs = []string{idOf("Kin", w.stranger.ID)} }, "NOT_FOUND personIds.0"},
			{"with somebody twice", w.mere, func(in *plan.AgreePlanInput) {
				in.PersonIDs = []string{idOf("Kin", w.nanny.ID), idOf("Kin", w.nanny.ID)}
			}, "INVALID personIds.1"},
			{"before what it holds", w.mere, func(in *plan.AgreePlanInput) { in.AgreedOn = p(today.AddDays(-1)) }, "INVALID agreedOn"},
			{"tomorrow", w.mere, func(in *plan.AgreePlanInput) { in.AgreedOn = p(today.AddDays(1)) }, "INVALID agreedOn"},
			{"without working together", w.mere, func(in *plan.AgreePlanInput) { in.WorkingTogether = "" }, "INVALID workingTogether"},
		} {
			check(w, c.name, c.who, plan.Desk.AgreePlan, with(right, c.change), c.want)
		}
		version := must(w, w.mere, plan.Desk.AgreePlan, with(right, func(in *plan.AgreePlanInput) {
			in.PersonIDs = append(in.PersonIDs, idOf("Kin", w.nanny.ID))
		}))
		frozen := version.Content
		for _, id := range []uuid.UUID{met.ID, unmet.ID, activity.ID} {
			if !strings.Contains(frozen, id.String()) {
				t.Errorf("the version does not hold %s: %s", id, frozen)
			}
		}
		w.write(func(ctx context.Context, rows *gen.Client) {
			if n := rows.PlanAgreement.Query().Where(planagreement.PlanVersionID(version.ID)).CountX(ctx); n != 2 {
				t.Errorf("%d agreed", n)
			}
		})
		must(w, w.ana, plan.Desk.DeclineActivity, plan.EndActivityInput{ActivityID: idOf("Activity", activity.ID), Reason: "no"})
		check(w, "when the need is unmet again", w.mere, plan.Desk.AgreePlan, right, "CONFLICT childId")
		must(w, w.ana, plan.Desk.ProposeActivity, w.proposing(w.goal(met), w.ana))
		check(w, "before the last", w.mere, plan.Desk.AgreePlan, with(right, func(in *plan.AgreePlanInput) { in.AgreedOn = p(today.AddDays(-1)) }), "INVALID agreedOn, INVALID agreedOn")
		if next := must(w, w.mere, plan.Desk.AgreePlan, right); version.Number != 1 || next.Number != 2 {
			t.Errorf("numbers %d, %d", version.Number, next.Number)
		}
		check(w, "again, with nothing changed", w.mere, plan.Desk.AgreePlan, right, "CONFLICT childId")
		w.write(func(ctx context.Context, rows *gen.Client) {
			if is := rows.PlanVersion.GetX(ctx, version.ID).Content; is != frozen {
				t.Errorf("the first version has changed: %s", is)
			}
		})
	})
}

// What is hidden from the lead is in no version that they make.
func TestAVersionHoldsWhatTheLeadKnows(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		activity, right := w.planned()
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.Activity.Create().SetChildID(w.child.ID).SetGoalID(activity.GoalID).SetPractitionerID(w.rua.viewer.ID).SetAgencyID(w.refuge.ID).
				SetOwnerID(w.rua.viewer.ID).SetOwnerAgencyID(w.refuge.ID).SetTitle("a safe house").SetProposedOn(today).SetDueOn(today).SaveX(ctx)
		})
		if version := must(w, w.mere, plan.Desk.AgreePlan, right); strings.Contains(version.Content, "safe house") {
			t.Error(version.Content)
		}
	})
}

func TestCommunicateAndAcknowledge(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		_, agree := w.planned()
		version := must(w, w.mere, plan.Desk.AgreePlan, agree)
		right := plan.CommunicatePlanInput{PlanVersionID: idOf("PlanVersion", version.ID), ToldID: idOf("Kin", w.nanny.ID), Channel: enum.InPerson}
		for _, c := range []struct {
			name   string
			who    scope
			change func(*plan.CommunicatePlanInput)
			want   string
		}{
			{"by a director", w.tama, func(*plan.CommunicatePlanInput) {}, "FORBIDDEN planVersionId"},
			{"by a stranger", w.sione, func(*plan.CommunicatePlanInput) {}, "NOT_FOUND planVersionId"},
			{"to nobody", w.ana, func(in *plan.CommunicatePlanInput) { in.ToldID = "" }, "NOT_FOUND toldId"},
			{"to another child", w.ana, func(in *plan.CommunicatePlanInput) { in.ToldID = idOf("Child", w.sister.ID) }, "NOT_FOUND toldId"},
			{"to a kin of others", w.ana, func(in *plan.CommunicatePlanInput) { in.ToldID = idOf("Kin", w.stranger.ID) }, "NOT_FOUND toldId"},
			{"by smoke", w.ana, func(in *plan.CommunicatePlanInput) { in.Channel = "SMOKE" }, "INVALID channel"},
			{"before it was agreed", w.ana, func(in *plan.CommunicatePlanInput) { in.ToldOn = p(today.AddDays(-1)) }, "INVALID toldOn"},
			{"understood for a member", w.ana, func(in *plan.CommunicatePlanInput) {
				in.ToldID, in.AcknowledgedOn = w.wiremu.id(), &today
			}, "INVALID acknowledgedOn"},
			{"understood tomorrow", w.ana, func(in *plan.CommunicatePlanInput) { in.AcknowledgedOn = p(today.AddDays(1)) }, "INVALID acknowledgedOn"},
		} {
			check(w, c.name, c.who, plan.Desk.CommunicatePlan, with(right, c.change), c.want)
		}
		told := must(w, w.ana, plan.Desk.CommunicatePlan, right)
		member := must(w, w.ana, plan.Desk.CommunicatePlan, plan.CommunicatePlanInput{PlanVersionID: right.PlanVersionID, ToldID: w.wiremu.id(), Channel: enum.InWriting})
		understood := plan.AcknowledgePlanInput{PlanCommunicationID: idOf("PlanCommunication", told.ID)}
		byMember := plan.AcknowledgePlanInput{PlanCommunicationID: idOf("PlanCommunication", member.ID)}
		check(w, "by the lead", w.mere, plan.Desk.AcknowledgePlan, understood, "FORBIDDEN planCommunicationId")
		check(w, "for a member", w.ana, plan.Desk.AcknowledgePlan, byMember, "FORBIDDEN planCommunicationId")
		check(w, "by the member", w.wiremu, plan.Desk.AcknowledgePlan, byMember, "done")
		check(w, "before", w.ana, plan.Desk.AcknowledgePlan, plan.AcknowledgePlanInput{PlanCommunicationID: understood.PlanCommunicationID, AcknowledgedOn: p(today.AddDays(-1))}, "INVALID acknowledgedOn")
		check(w, "by who told", w.ana, plan.Desk.AcknowledgePlan, understood, "done")
		check(w, "again", w.ana, plan.Desk.AcknowledgePlan, understood, "CONFLICT planCommunicationId")
	})
}

func TestReviews(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		schedule := plan.SchedulePlanReviewInput{ChildID: idOf("Child", w.child.ID), DueOn: today.AddDays(90)}
		check(w, "of no plan", w.mere, plan.Desk.SchedulePlanReview, schedule, "CONFLICT childId")
		_, agree := w.planned()
		must(w, w.mere, plan.Desk.AgreePlan, agree)
		check(w, "by a member", w.ana, plan.Desk.SchedulePlanReview, schedule, "FORBIDDEN childId")
		check(w, "yesterday", w.mere, plan.Desk.SchedulePlanReview, with(schedule, func(in *plan.SchedulePlanReviewInput) { in.DueOn = today.AddDays(-1) }), "INVALID dueOn")
		review := must(w, w.mere, plan.Desk.SchedulePlanReview, schedule)
		check(w, "again", w.mere, plan.Desk.SchedulePlanReview, schedule, "CONFLICT childId")
		right := plan.CompletePlanReviewInput{PlanReviewID: idOf("PlanReview", review.ID), Findings: "she reads", NextDueOn: today.AddDays(90)}
		check(w, "without findings", w.mere, plan.Desk.CompletePlanReview, with(right, func(in *plan.CompletePlanReviewInput) { in.Findings = "" }), "INVALID findings")
		check(w, "with the next today", w.mere, plan.Desk.CompletePlanReview, with(right, func(in *plan.CompletePlanReviewInput) { in.NextDueOn = today }), "INVALID nextDueOn")
		check(w, "by a member", w.ana, plan.Desk.CompletePlanReview, right, "FORBIDDEN planReviewId")
		check(w, "of another version", w.mere, plan.Desk.CompletePlanReview, with(right, func(in *plan.CompletePlanReviewInput) { in.ExpectedVersion = p(4) }), "CONFLICT expectedVersion")
		check(w, "right", w.mere, plan.Desk.CompletePlanReview, right, "done")
		check(w, "again", w.mere, plan.Desk.CompletePlanReview, right, "CONFLICT planReviewId")
		w.write(func(ctx context.Context, rows *gen.Client) {
			if next := rows.PlanReview.Query().Where(planreview.CompletedOnIsNil()).OnlyX(ctx); next.DueOn != right.NextDueOn {
				t.Errorf("the next is due on %s", next.DueOn)
			}
		})
	})
}

func TestProblems(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		right := plan.RaiseProblemInput{ChildID: idOf("Child", w.child.ID), Statement: "no bus to school"}
		check(w, "by a director", w.tama, plan.Desk.RaiseProblem, right, "FORBIDDEN childId")
		check(w, "by a stranger", w.sione, plan.Desk.RaiseProblem, right, "NOT_FOUND childId")
		check(w, "empty", w.ana, plan.Desk.RaiseProblem, plan.RaiseProblemInput{ChildID: right.ChildID}, "INVALID statement")
		id := idOf("Problem", must(w, w.ana, plan.Desk.RaiseProblem, right).ID)
		check(w, "again", w.wiremu, plan.Desk.RaiseProblem, right, "CONFLICT statement")
		add := plan.ContributeToProblemInput{ProblemID: id, Text: "an aunt drives"}
		check(w, "nothing added", w.wiremu, plan.Desk.ContributeToProblem, plan.ContributeToProblemInput{ProblemID: id}, "INVALID text")
		check(w, "added to none", w.wiremu, plan.Desk.ContributeToProblem, with(add, func(in *plan.ContributeToProblemInput) { in.ProblemID = idOf("Problem", uuid.New()) }), "NOT_FOUND problemId")
		check(w, "added", w.wiremu, plan.Desk.ContributeToProblem, add, "done")
		solved := plan.ResolveProblemInput{ProblemID: id, Resolution: "an aunt drives"}
		check(w, "solved by another", w.wiremu, plan.Desk.ResolveProblem, solved, "FORBIDDEN problemId")
		check(w, "solved somehow", w.ana, plan.Desk.ResolveProblem, plan.ResolveProblemInput{ProblemID: id}, "INVALID resolution")
		check(w, "solved before", w.ana, plan.Desk.ResolveProblem, with(solved, func(in *plan.ResolveProblemInput) { in.ResolvedOn = p(today.AddDays(-1)) }), "INVALID resolvedOn")
		check(w, "solved in another version", w.ana, plan.Desk.ResolveProblem, with(solved, func(in *plan.ResolveProblemInput) { in.ExpectedVersion = p(2) }), "CONFLICT expectedVersion")
		check(w, "solved", w.mere, plan.Desk.ResolveProblem, solved, "done")
		check(w, "solved again", w.ana, plan.Desk.ResolveProblem, solved, "CONFLICT problemId")
		check(w, "added after", w.wiremu, plan.Desk.ContributeToProblem, add, "CONFLICT problemId")
	})
}
