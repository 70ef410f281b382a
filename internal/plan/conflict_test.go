package plan_test

import (
	"context"
	"fmt"
	"testing"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/activityconflict"
	entnetwork "cangraph/ent/gen/network"
	"cangraph/internal/plan"
	"cangraph/internal/policy"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

func conflicting(one, other *gen.Activity) plan.RecordActivityConflictInput {
	return plan.RecordActivityConflictInput{ActivityID: idOf("Activity", one.ID), WithActivityID: idOf("Activity", other.ID), Reason: "both on Mondays"}
}

func settling(one, other *gen.Activity) plan.SettleActivityConflictInput {
	return plan.SettleActivityConflictInput{ActivityID: idOf("Activity", one.ID), WithActivityID: idOf("Activity", other.ID), Settlement: "one goes first"}
}

// unsettled counts the conflicts that are not settled.
func (w *world) unsettled(want int) {
	w.t.Helper()
	w.write(func(ctx context.Context, rows *gen.Client) {
		if n := rows.ActivityConflict.Query().Where(activityconflict.SettledOnIsNil()).CountX(ctx); n != want {
			w.t.Errorf("%d conflicts are not settled, want %d", n, want)
		}
	})
}

func TestActivitiesThatConflict(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		one, other := w.activityOf(w.child, w.mere, w.ana), w.activityOf(w.child, w.mere, w.mere)
		over, ofSister := w.activityOf(w.child, w.mere, w.ana), w.activityOf(w.sister, w.mere, w.mere)
		must(w, w.ana, plan.Desk.FinishActivity, plan.EndActivityInput{ActivityID: idOf("Activity", over.ID), Reason: "x"})
		record := func(who scope, in plan.RecordActivityConflictInput, want string) {
			t.Helper()
			check(w, want, who, plan.Desk.RecordActivityConflict, in, want)
		}
		settle := func(who scope, in plan.SettleActivityConflictInput, want string) {
			t.Helper()
			check(w, want, who, plan.Desk.SettleActivityConflict, in, want)
		}
		record(w.sione, conflicting(one, other), "NOT_FOUND activityId")
		record(w.tama, conflicting(one, other), "FORBIDDEN activityId")
		record(w.mere, conflicting(one, one), "INVALID withActivityId")
		record(w.mere, conflicting(one, ofSister), "NOT_FOUND withActivityId")
		record(w.mere, plan.RecordActivityConflictInput{ActivityID: idOf("Activity", one.ID), WithActivityID: "x", Reason: "x"}, "NOT_FOUND withActivityId")
		record(w.mere, conflicting(one, over), "CONFLICT withActivityId")
		record(w.mere, with(conflicting(one, other), func(in *plan.RecordActivityConflictInput) { in.Reason = "" }), "INVALID reason")
		record(w.mere, with(conflicting(one, other), func(in *plan.RecordActivityConflictInput) { in.AgencyID = p(idOf("Agency", w.clinic.ID)) }), "FORBIDDEN agencyId")
		settle(w.ana, settling(one, other), "CONFLICT withActivityId")
		w.unsettled(0)

		record(w.wiremu, conflicting(one, other), "done")
		record(w.mere, conflicting(other, one), "CONFLICT withActivityId")
		settle(w.wiremu, settling(one, other), "FORBIDDEN activityId") // who recorded it owns neither
		settle(w.sione, settling(one, other), "NOT_FOUND activityId")
		settle(w.ana, with(settling(one, other), func(in *plan.SettleActivityConflictInput) { in.Settlement = "" }), "INVALID settlement")
		w.unsettled(1)
		settle(w.ana, settling(other, one), "done")
		settle(w.mere, settling(one, other), "CONFLICT withActivityId")
		record(w.mere, conflicting(other, one), "done")
		settle(w.mere, settling(one, other), "done")
		w.unsettled(0)
	})
}

// What staff of a sheltered agency record is neither in the way of the others nor told to
// them, and goes when they settle the same; who acts for one alone settles nothing of others.
func TestAConflictThatIsHiddenIsNotThere(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.Agency.UpdateOneID(w.refuge.ID).SetShield(enum.HiddenShield).ExecX(ctx)
		})
		one, other := w.activityOf(w.child, w.mere, w.ana), w.activityOf(w.child, w.mere, w.mere)
		must(w, w.rua, plan.Desk.RecordActivityConflict, conflicting(one, other))
		check(w, "nothing to settle", w.mere, plan.Desk.SettleActivityConflict, settling(one, other), "CONFLICT withActivityId")
		check(w, "nothing in the way", w.mere, plan.Desk.RecordActivityConflict, conflicting(one, other), "done")
		w.unsettled(2)
		w.rua.add(policy.Lead, w.child.ID)
		check(w, "of others", w.rua, plan.Desk.SettleActivityConflict, settling(one, other), "FORBIDDEN activityId")
		check(w, "both", w.mere, plan.Desk.SettleActivityConflict, settling(one, other), "done")
		w.unsettled(0)
	})
}

func TestConflictsThroughTheAPI(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.signUp()
		w.write(func(ctx context.Context, rows *gen.Client) {
			w.seated(ctx, rows, rows.Network.Query().Where(entnetwork.ChildID(w.sister.ID)).OnlyX(ctx), w.wiremu)
		})
		one, other := w.activityOf(w.child, w.mere, w.ana), w.activityOf(w.child, w.mere, w.mere)
		const read = `{ activity { id conflicts { reason noticedOn recordedBy { id } recordedByAgency { kind } settledOn settlement activity { id conflicts { activity { id } } } } } userErrors { field } }`
		ids := map[string]any{"activityId": idOf("Activity", one.ID), "withActivityId": idOf("Activity", other.ID)}
		input := func(field, text string) map[string]any {
			return map[string]any{"activityId": ids["activityId"], "withActivityId": ids["withActivityId"], field: text}
		}
		w.holds(w.post("wiremu", `mutation M($input: RecordActivityConflictInput!) { recordActivityConflict(input: $input) `+read+` }`, input("reason", "both on Mondays")),
			`"conflicts":[{"reason":"both on Mondays","noticedOn":"2026-06-15","recordedBy":{"id":"`+w.wiremu.id()+`"},"recordedByAgency":{"kind":"SCHOOL"},"settledOn":null,"settlement":null,"activity":{"id":"`+
				idOf("Activity", other.ID)+`","conflicts":[{"activity":{"id":"`+idOf("Activity", one.ID)+`"}}]}}]`, `"userErrors":[]`)
		query := fmt.Sprintf(`{ node(id: %q) { ... on Activity { conflicts { settledOn settlement activity { id } } } } }`, idOf("Activity", other.ID))
		w.holds(w.post("ana", query, nil), `"conflicts":[{"settledOn":null,"settlement":null,"activity":{"id":"`+idOf("Activity", one.ID)+`"}}]`)
		w.holds(w.post("nanny", query, nil), `{"node":null}`)
		w.holds(w.post("mere", `mutation M($input: SettleActivityConflictInput!) { settleActivityConflict(input: $input) { activity { conflicts { settlement } } userErrors { field } } }`,
			input("settlement", "one goes first")), `"conflicts":[{"settlement":"one goes first"}]`, `"userErrors":[]`)
		w.holds(w.post("ana", query, nil), `"settledOn":"2026-06-15","settlement":"one goes first"`)
	})
}
