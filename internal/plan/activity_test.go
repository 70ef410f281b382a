package plan_test

import (
	"context"
	"strings"
	"testing"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	entnetwork "cangraph/ent/gen/network"
	"cangraph/internal/calendar"
	"cangraph/internal/plan"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

func TestNeedsAndGoals(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		a := w.started(w.child)
		right := plan.RecordNeedInput{AssessmentID: idOf("Assessment", a.ID), Domain: enum.DomainHealth, Statement: "glasses"}
		check(w, "by a director", w.tama, plan.Desk.RecordNeed, right, "FORBIDDEN assessmentId")
		check(w, "by a stranger", w.sione, plan.Desk.RecordNeed, right, "NOT_FOUND assessmentId")
		check(w, "empty", w.ana, plan.Desk.RecordNeed, plan.RecordNeedInput{AssessmentID: right.AssessmentID}, "INVALID domain, INVALID statement")
		check(w, "too long", w.ana, plan.Desk.RecordNeed, with(right, func(in *plan.RecordNeedInput) { in.Statement = strings.Repeat("x", 2001) }), "INVALID statement")
		check(w, "before the assessment", w.ana, plan.Desk.RecordNeed, with(right, func(in *plan.RecordNeedInput) { in.RecordedOn = p(today.AddDays(-1)) }), "INVALID recordedOn")
		need := must(w, w.ana, plan.Desk.RecordNeed, right)
		check(w, "again", w.wiremu, plan.Desk.RecordNeed, right, "CONFLICT statement")

		goal := plan.SetGoalInput{NeedID: idOf("Need", need.ID), Statement: "sees the board", Measure: "rows back", Baseline: "1", Target: "5"}
		check(w, "an empty goal", w.ana, plan.Desk.SetGoal, plan.SetGoalInput{NeedID: goal.NeedID}, "INVALID statement, INVALID measure, INVALID baseline, INVALID target")
		check(w, "a goal that is over", w.ana, plan.Desk.SetGoal, with(goal, func(in *plan.SetGoalInput) { in.DueOn = p(today.AddDays(-1)) }), "INVALID dueOn")
		check(w, "a goal of no need", w.ana, plan.Desk.SetGoal, with(goal, func(in *plan.SetGoalInput) { in.NeedID = idOf("Need", uuid.New()) }), "NOT_FOUND needId")
		check(w, "a goal by a director", w.tama, plan.Desk.SetGoal, goal, "FORBIDDEN needId")
		set := must(w, w.ana, plan.Desk.SetGoal, goal)

		activity := must(w, w.ana, plan.Desk.ProposeActivity, w.proposing(set, w.wiremu))
		park := plan.ParkNeedInput{NeedID: goal.NeedID, Reason: "the optician has no time"}
		check(w, "parked by a member", w.ana, plan.Desk.ParkNeed, park, "FORBIDDEN needId")
		check(w, "parked while something goes on", w.mere, plan.Desk.ParkNeed, park, "CONFLICT needId")
		must(w, w.wiremu, plan.Desk.DeclineActivity, plan.EndActivityInput{ActivityID: idOf("Activity", activity.ID), Reason: "no time"})
		check(w, "parked without a reason", w.mere, plan.Desk.ParkNeed, plan.ParkNeedInput{NeedID: goal.NeedID}, "INVALID reason")
		check(w, "parked in another version", w.mere, plan.Desk.ParkNeed, with(park, func(in *plan.ParkNeedInput) { in.ExpectedVersion = p(9) }), "CONFLICT expectedVersion")
		check(w, "parked", w.mere, plan.Desk.ParkNeed, park, "done")
		check(w, "parked again", w.mere, plan.Desk.ParkNeed, park, "CONFLICT needId")
		check(w, "a goal of a parked need", w.ana, plan.Desk.SetGoal, goal, "CONFLICT needId")
		check(w, "an activity for a parked need", w.ana, plan.Desk.ProposeActivity, w.proposing(set, w.ana), "CONFLICT goalId")
	})
}

func TestProposeActivity(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		right := w.proposing(w.goal(w.needed(w.started(w.child), "to read")), w.ana)
		for _, c := range []struct {
			name   string
			who    scope
			change func(*plan.ProposeActivityInput)
			want   string
		}{
			{"by a director", w.tama, func(*plan.ProposeActivityInput) {}, "FORBIDDEN goalId"},
			{"by a stranger", w.sione, func(*plan.ProposeActivityInput) {}, "NOT_FOUND goalId"},
			{"without a title", w.wiremu, func(in *plan.ProposeActivityInput) { in.Title = "" }, "INVALID title"},
			{"with a long title", w.wiremu, func(in *plan.ProposeActivityInput) { in.Title = strings.Repeat("x", 201) }, "INVALID title"},
			{"owned by a stranger", w.wiremu, func(in *plan.ProposeActivityInput) { in.OwnerID = w.sione.id() }, "NOT_FOUND ownerId"},
			{"owned by somebody hidden", w.wiremu, func(in *plan.ProposeActivityInput) { in.OwnerID = w.rua.id() }, "NOT_FOUND ownerId"},
			{"helped by somebody hidden", w.wiremu, func(in *plan.ProposeActivityInput) { in.ContributorIDs = []string{w.rua.id()} }, "NOT_FOUND contributorIds.0"},
			{"helped by the owner", w.wiremu, func(in *plan.ProposeActivityInput) { in.ContributorIDs = []string{w.ana.id()} }, "INVALID contributorIds.0"},
			{"helped twice", w.wiremu, func(in *plan.ProposeActivityInput) { in.ContributorIDs = []string{w.mere.id(), w.mere.id()} }, "INVALID contributorIds.1"},
			{"by yesterday", w.wiremu, func(in *plan.ProposeActivityInput) { in.DueOn = today.AddDays(-1) }, "INVALID dueOn"},
			{"with updates never", w.wiremu, func(in *plan.ProposeActivityInput) { in.ReviewEvery = p(0) }, "INVALID reviewEvery"},
			{"right", w.wiremu, func(in *plan.ProposeActivityInput) { in.ContributorIDs = []string{w.mere.id()} }, "done"},
		} {
			check(w, c.name, c.who, plan.Desk.ProposeActivity, with(right, c.change), c.want)
		}
	})
}

func TestActivitiesAreCarriedOutByTheirOwner(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		in := w.proposing(w.goal(w.needed(w.started(w.child), "to read")), w.ana)
		in.ContributorIDs = []string{w.mere.id()}
		id := idOf("Activity", must(w, w.wiremu, plan.Desk.ProposeActivity, in).ID)
		delivery := plan.RecordDeliveryInput{ActivityID: id, OccurredOn: &today, Outcome: enum.Delivered, ChildSeen: p(true), Minutes: p(45)}
		progress := plan.RecordProgressInput{ActivityID: id, Text: "two books"}
		agree := plan.AgreeActivityInput{ActivityID: id}
		check(w, "delivered before it is agreed", w.ana, plan.Desk.RecordDelivery, delivery, "CONFLICT activityId")
		check(w, "agreed by the lead", w.mere, plan.Desk.AgreeActivity, agree, "FORBIDDEN activityId")
		check(w, "agreed by who proposed it", w.wiremu, plan.Desk.AgreeActivity, agree, "FORBIDDEN activityId")
		check(w, "agreed in another version", w.ana, plan.Desk.AgreeActivity, plan.AgreeActivityInput{ActivityID: id, ExpectedVersion: p(3)}, "CONFLICT expectedVersion")
		check(w, "agreed", w.ana, plan.Desk.AgreeActivity, agree, "done")
		for _, c := range []struct {
			name   string
			who    scope
			change func(*plan.RecordDeliveryInput)
			want   string
		}{
			{"by another member", w.wiremu, func(*plan.RecordDeliveryInput) {}, "FORBIDDEN activityId"},
			{"by a stranger", w.sione, func(*plan.RecordDeliveryInput) {}, "NOT_FOUND activityId"},
			{"tomorrow", w.ana, func(in *plan.RecordDeliveryInput) { in.OccurredOn = p(today.AddDays(1)) }, "INVALID occurredOn"},
			{"before acceptance", w.ana, func(in *plan.RecordDeliveryInput) { in.OccurredOn = p(today.AddDays(-200)) }, "INVALID occurredOn"},
			{"on no day", w.ana, func(in *plan.RecordDeliveryInput) { in.OccurredOn = nil }, "INVALID occurredOn"},
			{"without the child being looked for", w.ana, func(in *plan.RecordDeliveryInput) { in.ChildSeen = nil }, "INVALID childSeen"},
			{"somehow", w.ana, func(in *plan.RecordDeliveryInput) { in.Outcome = "SOMEHOW" }, "INVALID outcome, INVALID occurredOn"},
			{"missed on a day", w.ana, func(in *plan.RecordDeliveryInput) { in.Outcome = enum.NotAttended }, "INVALID occurredOn"},
			{"missed, unplanned", w.ana, func(in *plan.RecordDeliveryInput) { in.Outcome, in.OccurredOn = enum.NotAttended, nil }, "INVALID plannedOn"},
			{"missed, and seen", w.ana, func(in *plan.RecordDeliveryInput) {
				in.Outcome, in.OccurredOn, in.PlannedOn = enum.NotAttended, nil, &today
			}, "INVALID childSeen"},
			{"for ever", w.ana, func(in *plan.RecordDeliveryInput) { in.Minutes = p(1441) }, "INVALID minutes"},
			{"right", w.ana, func(*plan.RecordDeliveryInput) {}, "done"},
			{"by who helps", w.mere, func(*plan.RecordDeliveryInput) {}, "done"},
			{"missed", w.ana, func(in *plan.RecordDeliveryInput) {
				in.Outcome, in.OccurredOn, in.PlannedOn, in.ChildSeen = enum.NotAttended, nil, &today, nil
			}, "done"},
		} {
			check(w, c.name, c.who, plan.Desk.RecordDelivery, with(delivery, c.change), c.want)
		}
		check(w, "no news", w.ana, plan.Desk.RecordProgress, plan.RecordProgressInput{ActivityID: id}, "INVALID text")
		check(w, "news by another", w.wiremu, plan.Desk.RecordProgress, progress, "FORBIDDEN activityId")
		check(w, "news of tomorrow", w.ana, plan.Desk.RecordProgress, with(progress, func(in *plan.RecordProgressInput) { in.ReportedOn = p(today.AddDays(1)) }), "INVALID reportedOn")
		check(w, "news", w.ana, plan.Desk.RecordProgress, progress, "done")
		end := plan.EndActivityInput{ActivityID: id, Reason: "she reads"}
		check(w, "finished by the lead", w.mere, plan.Desk.FinishActivity, end, "FORBIDDEN activityId")
		check(w, "stopped by another", w.wiremu, plan.Desk.StopActivity, end, "FORBIDDEN activityId")
		check(w, "finished without a word", w.ana, plan.Desk.FinishActivity, plan.EndActivityInput{ActivityID: id}, "INVALID reason")
		check(w, "finished before it was agreed", w.ana, plan.Desk.FinishActivity, with(end, func(in *plan.EndActivityInput) { in.EndedOn = p(today.AddDays(-1)) }), "INVALID endedOn")
		check(w, "finished", w.ana, plan.Desk.FinishActivity, end, "done")
		check(w, "finished again", w.ana, plan.Desk.FinishActivity, end, "CONFLICT activityId")
		check(w, "news of what has ended", w.ana, plan.Desk.RecordProgress, progress, "CONFLICT activityId")
		check(w, "of nothing", w.ana, plan.Desk.FinishActivity, plan.EndActivityInput{ActivityID: idOf("Activity", uuid.New()), Reason: "x"}, "NOT_FOUND activityId")
	})
}

// A network may be open for longer than anything is planned ahead.
func TestADeliveryIsPlannedInAnOldNetwork(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		of := w.activityOf(w.child, w.mere, w.wiremu)
		accepted := today.AddDays(-1500)
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.Network.Update().Where(entnetwork.ChildID(w.child.ID)).SetAcceptedOn(accepted).ExecX(ctx)
		})
		for planned, want := range map[calendar.Date]string{
			accepted.AddDays(-1): "INVALID plannedOn", accepted: "done", today: "done", today.AddDays(1096): "done", today.AddDays(1097): "INVALID plannedOn",
		} {
			check(w, planned.String(), w.wiremu, plan.Desk.RecordDelivery, plan.RecordDeliveryInput{
				ActivityID: idOf("Activity", of.ID), PlannedOn: &planned, OccurredOn: &today, Outcome: enum.Delivered, ChildSeen: p(true),
			}, want)
		}
	})
}
