package plan_test

import (
	"context"
	"testing"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/canmembership"
	"cangraph/ent/gen/network"
	"cangraph/internal/desk"
	"cangraph/internal/plan"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// again closes the network of the child, and opens another with the same people.
func (w *world) again() {
	w.t.Helper()
	w.write(func(ctx context.Context, rows *gen.Client) {
		old := rows.Network.Query().Where(network.ChildID(w.child.ID)).OnlyX(ctx)
		rows.Network.UpdateOne(old).SetClosedOn(today).SaveX(ctx)
		next := rows.Network.Create().SetChildID(w.child.ID).SetTeamID(old.TeamID).SetAcceptedOn(today).SaveX(ctx)
		for _, seat := range rows.CanMembership.Query().Where(canmembership.NetworkID(old.ID), canmembership.PractitionerIDNotNil()).AllX(ctx) {
			rows.CanMembership.Create().SetNetworkID(next.ID).SetPractitionerID(*seat.PractitionerID).SetAgencyID(*seat.AgencyID).SetRole(enum.RoleCore).SetFromOn(today).SaveX(ctx)
		}
	})
}

// A second network begins anew: it neither agrees on what the first found, nor changes it.
func TestThePlanIsThatOfANetwork(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		activity, agree := w.planned()
		must(w, w.ana, plan.Desk.AgreeActivity, plan.AgreeActivityInput{ActivityID: idOf("Activity", activity.ID)})
		version := must(w, w.mere, plan.Desk.AgreePlan, agree)
		open := w.started(w.child)
		w.again()
		check(w, "on the first one's assessment", w.mere, plan.Desk.AgreePlan, agree, "CONFLICT childId, CONFLICT childId")
		check(w, "an old activity", w.ana, plan.Desk.FinishActivity, plan.EndActivityInput{ActivityID: idOf("Activity", activity.ID), Reason: "done"}, "CONFLICT activityId")
		check(w, "a need of an old assessment", w.ana, plan.Desk.RecordNeed,
			plan.RecordNeedInput{AssessmentID: idOf("Assessment", open.ID), Domain: enum.DomainHealth, Statement: "glasses"}, "CONFLICT assessmentId")
		check(w, "telling of an old version", w.ana, plan.Desk.CommunicatePlan,
			plan.CommunicatePlanInput{PlanVersionID: idOf("PlanVersion", version.ID), ToldID: idOf("Child", w.child.ID), Channel: enum.InPerson}, "CONFLICT planVersionId")
		w.completed(w.started(w.child))
		check(w, "without needs of its own", w.mere, plan.Desk.AgreePlan, agree, "CONFLICT childId")
	})
}

func TestMembersAgreeThemselves(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		activity, agree := w.planned()
		to := plan.AgreeToPlanInput{PlanVersionID: idOf("PlanVersion", must(w, w.mere, plan.Desk.AgreePlan, agree).ID)}
		check(w, "who made it", w.mere, plan.Desk.AgreeToPlan, to, "CONFLICT planVersionId")
		check(w, "a director", w.tama, plan.Desk.AgreeToPlan, to, "FORBIDDEN planVersionId")
		check(w, "a stranger", w.sione, plan.Desk.AgreeToPlan, to, "NOT_FOUND planVersionId")
		check(w, "to none", w.ana, plan.Desk.AgreeToPlan, plan.AgreeToPlanInput{PlanVersionID: idOf("PlanVersion", uuid.New())}, "NOT_FOUND planVersionId")
		check(w, "for an agency of others", w.ana, plan.Desk.AgreeToPlan, with(to, func(in *plan.AgreeToPlanInput) { in.AgencyID = p(idOf("Agency", w.school.ID)) }), "FORBIDDEN agencyId")
		check(w, "a member", w.ana, plan.Desk.AgreeToPlan, to, "done")
		check(w, "again", w.ana, plan.Desk.AgreeToPlan, to, "CONFLICT planVersionId")
		must(w, w.ana, plan.Desk.AgreeActivity, plan.AgreeActivityInput{ActivityID: idOf("Activity", activity.ID)})
		must(w, w.mere, plan.Desk.AgreePlan, agree)
		check(w, "when there is a later one", w.wiremu, plan.Desk.AgreeToPlan, to, "CONFLICT planVersionId")
	})
}

// Who leaves is asked for nothing any more, and what they own can be handed on.
func TestWhoLeavesHandsOn(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		activity, _ := w.planned()
		must(w, w.ana, plan.Desk.AgreeActivity, plan.AgreeActivityInput{ActivityID: idOf("Activity", activity.ID)})
		asked := w.invited(w.started(w.child), w.ana)
		check(w, "before they are told", w.wiremu, plan.Desk.ChangeActivityOwner, plan.ChangeActivityOwnerInput{ActivityID: idOf("Activity", activity.ID), OwnerID: w.wiremu.id()}, "FORBIDDEN activityId")
		release := func(d plan.Desk, ctx context.Context, l desk.Departure) ([]enum.OpenMatter, error) {
			d.Changed = func(...uuid.UUID) {}
			return plan.New(s, nil, nil).Release(ctx, d.Desk, l)
		}
		leaves := desk.Departure{Child: w.child.ID, Who: &w.ana.viewer.ID, Agency: &w.clinic.ID, On: today.AddDays(1)}
		excuse := func() (is string) {
			w.write(func(ctx context.Context, rows *gen.Client) {
				is = rows.AssessmentContribution.GetX(ctx, asked.ID).Excuse
			})
			return is
		}
		if open := must(w, w.mere, release, leaves); len(open) != 2 || excuse() != "" {
			t.Errorf("ahead: %v, %q", open, excuse())
		}
		leaves.On = today
		if open := must(w, w.mere, release, leaves); len(open) != 2 || excuse() == "" {
			t.Errorf("on the day: %v, %q", open, excuse())
		}
		if open := must(w, w.mere, release, desk.Departure{Child: w.child.ID, On: today}); len(open) != 2 || open[1] != enum.AssessmentOpen {
			t.Errorf("when it closes: %v", open)
		}
		hand := plan.ChangeActivityOwnerInput{ActivityID: idOf("Activity", activity.ID), OwnerID: w.wiremu.id()}
		check(w, "to who has it", w.mere, plan.Desk.ChangeActivityOwner, with(hand, func(in *plan.ChangeActivityOwnerInput) { in.OwnerID = w.ana.id() }), "CONFLICT ownerId")
		check(w, "to nobody of the network", w.mere, plan.Desk.ChangeActivityOwner, with(hand, func(in *plan.ChangeActivityOwnerInput) { in.OwnerID = w.sione.id() }), "NOT_FOUND ownerId")
		check(w, "in another version", w.mere, plan.Desk.ChangeActivityOwner, with(hand, func(in *plan.ChangeActivityOwnerInput) { in.ExpectedVersion = p(1) }), "CONFLICT expectedVersion")
		if is := must(w, w.mere, plan.Desk.ChangeActivityOwner, hand); is.Status != enum.ActivityProposed || is.OwnerID != w.wiremu.viewer.ID || is.AgreedOn != nil {
			t.Errorf("handed on: %+v", is)
		}
		check(w, "by who had it", w.ana, plan.Desk.ChangeActivityOwner, hand, "FORBIDDEN activityId")
		check(w, "the next agrees", w.wiremu, plan.Desk.AgreeActivity, plan.AgreeActivityInput{ActivityID: hand.ActivityID}, "done")
	})
}

// A list of what grows has an end, of which what is hidden says nothing.
func TestAnActivityHasRoomForSoManyUpdates(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		activity, _ := w.planned()
		must(w, w.ana, plan.Desk.AgreeActivity, plan.AgreeActivityInput{ActivityID: idOf("Activity", activity.ID)})
		fill := func(n int, who scope, agency uuid.UUID) {
			w.write(func(ctx context.Context, rows *gen.Client) {
				var all []*gen.ProgressUpdateCreate
				for range n {
					all = append(all, rows.ProgressUpdate.Create().SetChildID(w.child.ID).SetActivityID(activity.ID).SetPractitionerID(who.viewer.ID).SetAgencyID(agency).
						SetOnDate(today).SetText("x"))
				}
				rows.ProgressUpdate.CreateBulk(all...).SaveX(ctx)
			})
		}
		fill(999, w.ana, w.clinic.ID)
		fill(1, w.rua, w.refuge.ID)
		tell := plan.RecordProgressInput{ActivityID: idOf("Activity", activity.ID), Text: "two books"}
		check(w, "the last", w.ana, plan.Desk.RecordProgress, tell, "done")
		check(w, "one more", w.ana, plan.Desk.RecordProgress, tell, "CONFLICT activityId")
	})
}
