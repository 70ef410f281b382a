package plan_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/jointactivity"
	entnetwork "cangraph/ent/gen/network"
	"cangraph/internal/plan"
	"cangraph/internal/policy"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// brother is a child with whom some work, a brother of another or of nobody.
func (w *world) brother(of *gen.Child, who ...scope) (brother *gen.Child) {
	w.write(func(ctx context.Context, rows *gen.Client) {
		brother = child(ctx, rows, "Brother")
		if of != nil {
			rows.Relationship.Create().SetChildID(brother.ID).SetRelativeChildID(of.ID).SetKind(enum.Sibling).SetFromOn(today.AddDays(-900)).SaveX(ctx)
		}
		network := rows.Network.Create().SetChildID(brother.ID).SetTeamID(rows.ChildrensTeam.Query().OnlyX(ctx).ID).SetAcceptedOn(today.AddDays(-100)).SaveX(ctx)
		w.seated(ctx, rows, network, who...)
	})
	return brother
}

// seated makes some members of a network.
func (w *world) seated(ctx context.Context, rows *gen.Client, of *gen.Network, who ...scope) {
	for _, m := range who {
		rows.CanMembership.Create().SetNetworkID(of.ID).SetPractitionerID(m.viewer.ID).SetAgencyID(m.agency).SetRole(enum.RoleCore).SetFromOn(today.AddDays(-90)).SaveX(ctx)
		m.add(policy.Case, of.ChildID).add(policy.ByMembership, of.ChildID)
	}
}

// activityOf is an activity of a child that somebody proposes, and its owner agrees to.
func (w *world) activityOf(c *gen.Child, by, owner scope) *gen.Activity {
	w.t.Helper()
	var from *gen.Assessment
	w.write(func(ctx context.Context, rows *gen.Client) {
		network := rows.Network.Query().Where(entnetwork.ChildID(c.ID)).OnlyX(ctx)
		from = rows.Assessment.Create().SetChildID(c.ID).SetNetworkID(network.ID).SetPractitionerID(by.viewer.ID).SetAgencyID(by.agency).
			SetStartedOn(today.AddDays(-9)).SetDueOn(today).SetCompletedOn(today).SetSummary("seen").SaveX(ctx)
	})
	need := must(w, by, plan.Desk.RecordNeed, plan.RecordNeedInput{AssessmentID: idOf("Assessment", from.ID), Domain: enum.DomainEducation, Statement: uuid.NewString()})
	goal := must(w, by, plan.Desk.SetGoal, plan.SetGoalInput{NeedID: idOf("Need", need.ID), Statement: "x", Measure: "x", Baseline: "x", Target: "x"})
	activity := must(w, by, plan.Desk.ProposeActivity, w.proposing(goal, owner))
	return must(w, owner, plan.Desk.AgreeActivity, plan.AgreeActivityInput{ActivityID: idOf("Activity", activity.ID)})
}

func joining(one *gen.Activity, others ...*gen.Activity) plan.JoinActivitiesInput {
	in := plan.JoinActivitiesInput{ActivityID: idOf("Activity", one.ID), Reason: "one visit"}
	for _, other := range others {
		in.WithActivityIDs = append(in.WithActivityIDs, idOf("Activity", other.ID))
	}
	return in
}

// jointNow are the pairs that are joint now, by the places of their activities in a list.
func (w *world) jointNow(of ...*gen.Activity) (pairs []string) {
	at := map[uuid.UUID]int{}
	for i, one := range of {
		at[one.ID] = i
	}
	w.write(func(ctx context.Context, rows *gen.Client) {
		for _, pair := range rows.JointActivity.Query().Where(jointactivity.EndedOnIsNil()).AllX(ctx) {
			one, other := at[pair.ActivityID], at[pair.OtherID]
			pairs = append(pairs, fmt.Sprint(min(one, other), max(one, other)))
		}
	})
	slices.Sort(pairs)
	return pairs
}

func (w *world) joint(want []string, of ...*gen.Activity) {
	w.t.Helper()
	if is := w.jointNow(of...); !slices.Equal(is, want) {
		w.t.Errorf("joint are %v, want %v", is, want)
	}
}

// Wiremu of the school has an activity with each of three siblings, whom Mere leads.
func (w *world) threeSiblings() (brother *gen.Child, one, other, third *gen.Activity) {
	w.write(func(ctx context.Context, rows *gen.Client) {
		w.seated(ctx, rows, rows.Network.Query().Where(entnetwork.ChildID(w.sister.ID)).OnlyX(ctx), w.wiremu)
	})
	brother = w.brother(w.child, w.mere, w.wiremu)
	return brother, w.activityOf(w.child, w.mere, w.wiremu), w.activityOf(w.sister, w.mere, w.wiremu), w.activityOf(brother, w.mere, w.wiremu)
}

func TestActivitiesOfSiblingsAreJoined(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		brother, one, other, third := w.threeSiblings()
		ofMere, another := w.activityOf(w.sister, w.mere, w.mere), w.activityOf(w.sister, w.mere, w.wiremu)
		ofNobody := w.activityOf(w.brother(nil, w.mere, w.wiremu), w.mere, w.wiremu)
		over := w.activityOf(w.sister, w.mere, w.wiremu)
		must(w, w.wiremu, plan.Desk.FinishActivity, plan.EndActivityInput{ActivityID: idOf("Activity", over.ID), Reason: "x"})
		join := func(who scope, in plan.JoinActivitiesInput, want string) {
			t.Helper()
			check(w, want, who, plan.Desk.JoinActivities, in, want)
		}
		join(w.sione, joining(one, other), "NOT_FOUND activityId")
		join(w.tama, joining(one, other), "FORBIDDEN activityId")
		join(w.ana, joining(one, other), "FORBIDDEN activityId")
		join(w.wiremu, plan.JoinActivitiesInput{ActivityID: idOf("Activity", one.ID)}, "INVALID reason, INVALID withActivityIds")
		join(w.wiremu, joining(one, slices.Repeat([]*gen.Activity{other}, 10)...), "INVALID withActivityIds")
		join(w.wiremu, joining(one, one), "INVALID withActivityIds.0")
		join(w.wiremu, joining(one, other, another), "INVALID withActivityIds.1")
		join(w.wiremu, joining(one, ofNobody), "INVALID withActivityIds.0")
		join(w.wiremu, joining(one, over), "CONFLICT withActivityIds.0")
		join(w.wiremu, joining(one, ofMere), "FORBIDDEN withActivityIds.0")
		join(w.mere, joining(one, ofMere), "INVALID withActivityIds.0")
		join(w.mere, joining(one, other, third), "FORBIDDEN withActivityIds.1") // she does not lead for the brother
		join(w.wiremu, with(joining(one, other), func(in *plan.JoinActivitiesInput) { in.AgencyID = p(idOf("Agency", w.clinic.ID)) }), "FORBIDDEN agencyId")
		w.joint(nil)

		join(w.mere, joining(one, other), "done")
		w.joint([]string{"0 1"}, one, other, third)
		join(w.wiremu, joining(one, third, other), "done")
		w.joint([]string{"0 1", "0 2", "1 2"}, one, other, third)
		join(w.wiremu, joining(one, third), "done") // what they were joint with ends
		w.joint([]string{"0 2"}, one, other, third)
		w.mere.add(policy.Lead, brother.ID)
		join(w.mere, joining(one, other, third), "done")
		w.joint([]string{"0 1", "0 2", "1 2"}, one, other, third)
	})
}

func TestAnActivityIsSeparated(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		_, one, other, third := w.threeSiblings()
		must(w, w.wiremu, plan.Desk.JoinActivities, joining(one, other, third))
		separate := func(who scope, of *gen.Activity, reason, want string) {
			t.Helper()
			check(w, want, who, plan.Desk.SeparateActivity, plan.SeparateActivityInput{ActivityID: idOf("Activity", of.ID), Reason: reason}, want)
		}
		separate(w.sione, third, "x", "NOT_FOUND activityId")
		separate(w.ana, one, "x", "FORBIDDEN activityId")
		separate(w.wiremu, third, "", "INVALID reason")
		separate(w.wiremu, third, "two visits", "done")
		w.joint([]string{"0 1"}, one, other, third)
		separate(w.wiremu, third, "again", "CONFLICT activityId")
		separate(w.mere, one, "two visits", "done")
		w.joint(nil)
		w.write(func(ctx context.Context, rows *gen.Client) {
			if n := rows.JointActivity.Query().Where(jointactivity.EndedOn(today), jointactivity.EndReason("two visits")).CountX(ctx); n != 3 {
				t.Errorf("%d pairs have an end with its reason", n)
			}
		})
	})
}

// Whoever does not see one of the children is answered as if its activity were joint with
// none, whatever they read or do.
func TestAJointActivityThatIsHiddenIsNotThere(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		_, one, other, third := w.threeSiblings()
		must(w, w.wiremu, plan.Desk.JoinActivities, joining(one, other))
		w.sister, w.wiremu = nil, scope{w.wiremu.viewer, map[policy.Kind][]uuid.UUID{
			policy.Case: {one.ChildID, third.ChildID}, policy.ByMembership: {one.ChildID, third.ChildID},
		}, w.wiremu.agency}
		for _, of := range []*gen.Activity{one, third} {
			check(w, "of none", w.wiremu, plan.Desk.SeparateActivity, plan.SeparateActivityInput{ActivityID: idOf("Activity", of.ID), Reason: "x"}, "CONFLICT activityId")
		}
		w.joint([]string{"0 1"}, one, other, third)
		check(w, "with another", w.wiremu, plan.Desk.JoinActivities, joining(one, third), "done")
		w.joint([]string{"0 2"}, one, other, third)
	})
}

// ofTwo is somebody who acts for a second agency, too.
type ofTwo struct {
	scope
	second uuid.UUID
}

func (s ofTwo) Of(kind policy.Kind, id uuid.UUID) []uuid.UUID {
	if kind == policy.ActsFor {
		return append(s.scope.Of(kind, id), s.second)
	}
	return s.scope.Of(kind, id)
}

// Who acts for a sheltered agency joins its own activities only: the others would see
// that somebody did.
func TestWhatAShelteredAgencyJoins(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		duo := w.twoJobs()
		w.write(func(ctx context.Context, rows *gen.Client) {
			for _, c := range []*gen.Child{w.child, w.sister} {
				w.seated(ctx, rows, rows.Network.Query().Where(entnetwork.ChildID(c.ID)).OnlyX(ctx), duo)
			}
		})
		one, other := w.activityOf(w.child, duo, duo), w.activityOf(w.sister, duo, duo)
		as := func(of *gen.Agency) plan.JoinActivitiesInput {
			return with(joining(one, other), func(in *plan.JoinActivitiesInput) { in.AgencyID = p(idOf("Agency", of.ID)) })
		}
		both := ofTwo{duo, w.refuge.ID}
		check(w, "for which", both, plan.Desk.JoinActivities, joining(one, other), "INVALID agencyId")
		check(w, "for the clinic", both, plan.Desk.JoinActivities, as(w.clinic), "done")
		check(w, "for the refuge, of two", both, plan.Desk.JoinActivities, as(w.refuge), "FORBIDDEN agencyId")
		duo.agency = w.refuge.ID
		check(w, "for the refuge", duo, plan.Desk.JoinActivities, as(w.refuge), "FORBIDDEN activityId")
		w.joint([]string{"0 1"}, one, other)
	})
}

func TestJointActivitiesThroughTheAPI(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.signUp()
		_, one, other, third := w.threeSiblings()
		const read = `{ activity { id jointWith { reason joinedOn joinedBy { id } joinedByAgency { kind } activity { id child { id } jointWith { activity { id } } } } } userErrors { field } }`
		with := []string{idOf("Activity", other.ID), idOf("Activity", third.ID)}
		w.holds(w.post("wiremu", `mutation M($input: JoinActivitiesInput!) { joinActivities(input: $input) `+read+` }`, map[string]any{
			"activityId": idOf("Activity", one.ID), "withActivityIds": with, "reason": "one visit",
		}), `"reason":"one visit","joinedOn":"2026-06-15","joinedBy":{"id":"`+w.wiremu.id()+`"},"joinedByAgency":{"kind":"SCHOOL"},"activity":{"id":"`+with[0]+`","child":{"id":"`+
			idOf("Child", w.sister.ID)+`"},"jointWith":[{"activity":{"id":"`, `"userErrors":[]`)
		query := func(of *gen.Activity) string {
			return fmt.Sprintf(`{ node(id: %q) { ... on Activity { title jointWith { activity { id } } } } }`, idOf("Activity", of.ID))
		}
		w.holds(w.post("mere", query(other), nil), `"jointWith":[{"activity":{"id":"`+idOf("Activity", one.ID)+`"}},{"activity":{"id":"`+with[1]+`"}}]`)
		w.holds(w.post("ana", query(one), nil), `"jointWith":[]`) // who does not work with the others
		w.holds(w.post("nanny", query(one), nil), `{"node":null}`)
		w.holds(w.post("wiremu", `mutation M($input: SeparateActivityInput!) { separateActivity(input: $input) { activity { jointWith { reason } } } }`, map[string]any{
			"activityId": idOf("Activity", one.ID), "reason": "two visits",
		}), `"jointWith":[]`)
		w.holds(w.post("mere", query(other), nil), `"jointWith":[{"activity":{"id":"`+with[1]+`"}}]`)
		w.holds(w.post("wiremu", `mutation M($input: ChangeActivityOwnerInput!) { changeActivityOwner(input: $input) { activity { jointWith { reason } } userErrors { message } } }`, map[string]any{
			"activityId": with[1], "ownerId": w.mere.id(),
		}), `{"activity":{"jointWith":[]},"userErrors":[]}`)
		w.holds(w.post("mere", query(other), nil), `"jointWith":[]`)
	})
}

// One visit to siblings is recorded once, with what became of it for each.
func TestAJointDeliveryIsForEachOfTheChildren(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		_, one, other, third := w.threeSiblings()
		alone := w.activityOf(w.sister, w.mere, w.wiremu)
		must(w, w.wiremu, plan.Desk.JoinActivities, joining(one, other, third))
		visit := func(of ...*gen.Activity) plan.RecordDeliveryInput {
			in := plan.RecordDeliveryInput{ActivityID: idOf("Activity", one.ID), OccurredOn: &today, Outcome: enum.Delivered, ChildSeen: p(true), Note: p("of the first")}
			for _, also := range of {
				in.AlsoFor = append(in.AlsoFor, plan.JointDeliveryInput{ActivityID: idOf("Activity", also.ID), Outcome: enum.Delivered, ChildSeen: p(false)})
			}
			return in
		}
		record := func(in plan.RecordDeliveryInput, change func(*plan.RecordDeliveryInput), want string) {
			t.Helper()
			check(w, want, w.wiremu, plan.Desk.RecordDelivery, with(in, change), want)
		}
		as := func(*plan.RecordDeliveryInput) {}
		missed := func(in *plan.RecordDeliveryInput) { in.AlsoFor[0].Outcome = enum.NotAttended }
		record(visit(alone), as, "CONFLICT alsoFor.0.activityId")
		record(visit(one), as, "CONFLICT alsoFor.0.activityId")
		record(visit(other, other), as, "CONFLICT alsoFor.1.activityId")
		record(visit(slices.Repeat([]*gen.Activity{other}, 10)...), as, "INVALID alsoFor")
		record(visit(other, third), func(in *plan.RecordDeliveryInput) { in.AlsoFor[1].ChildSeen = nil }, "INVALID alsoFor.1.childSeen")
		record(visit(other, third), func(in *plan.RecordDeliveryInput) { in.AlsoFor[0].Minutes = p(1441) }, "INVALID alsoFor.0.minutes")
		record(visit(other), missed, "INVALID plannedOn")
		record(visit(other), func(in *plan.RecordDeliveryInput) { missed(in); in.Outcome, in.PlannedOn = enum.NotAttended, &today }, "INVALID occurredOn")
		check(w, "by who does not see one", w.ana, plan.Desk.RecordDelivery, visit(other), "FORBIDDEN activityId")

		record(visit(other, third), func(in *plan.RecordDeliveryInput) { missed(in); in.PlannedOn = &today }, "done")
		w.write(func(ctx context.Context, rows *gen.Client) {
			is := map[uuid.UUID]string{}
			for _, row := range rows.Delivery.Query().AllX(ctx) {
				is[row.ActivityID] = fmt.Sprintln(row.ChildID, row.Outcome, row.ChildSeen, row.OccurredOn != nil, row.Note)
			}
			for of, want := range map[*gen.Activity]string{one: "DELIVERED true true of the first", other: "NOT_ATTENDED false false ", third: "DELIVERED false true "} {
				if want = fmt.Sprintln(of.ChildID, want); len(is) != 3 || is[of.ID] != want {
					t.Errorf("delivered is %q of %d, want %q", is[of.ID], len(is), want)
				}
			}
		})
		must(w, w.wiremu, plan.Desk.SeparateActivity, plan.SeparateActivityInput{ActivityID: idOf("Activity", third.ID), Reason: "two visits"})
		record(visit(other, third), as, "CONFLICT alsoFor.1.activityId")
	})
}
