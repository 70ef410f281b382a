package plan_test

import (
	"context"
	"strings"
	"testing"

	"cangraph/ent/gen"
	"cangraph/internal/plan"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// storedPlan is how a version is stored. What is stored stays: change the form, not this.
const storedPlan = `{"form":1,"needs":[` +
	`{"id":"NEED","domain":"EDUCATION","statement":"to read","goals":[` +
	`{"id":"GOAL","statement":"reads with joy","measure":"books a month","baseline":"0","target":"4","activities":[` +
	`{"id":"ACTIVITY","title":"Read together","ownerId":"ANA","ownerAgencyId":"CLINIC","dueOn":"2026-07-05"}]}]}]}`

// named has names where a stored plan has the ids of the world.
func (w *world) named(activity *gen.Activity) *strings.Replacer {
	var need string
	w.write(func(ctx context.Context, rows *gen.Client) {
		need = rows.Goal.GetX(ctx, activity.GoalID).NeedID.String()
	})
	return strings.NewReplacer(need, "NEED", activity.GoalID.String(), "GOAL", activity.ID.String(), "ACTIVITY", w.ana.viewer.ID.String(), "ANA", w.clinic.ID.String(), "CLINIC")
}

// What a version holds is stored in a form that no change of the API changes, and shows who
// was accountable then.
func TestAVersionIsStoredAsItWasAgreed(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.signUp()
		activity, agree := w.planned()
		version := must(w, w.mere, plan.Desk.AgreePlan, agree)
		if is := w.named(activity).Replace(version.Content); is != storedPlan {
			t.Errorf("stored as\n%s\nand not as\n%s", is, storedPlan)
		}
		must(w, w.mere, plan.Desk.ChangeActivityOwner, plan.ChangeActivityOwnerInput{ActivityID: idOf("Activity", activity.ID), OwnerID: w.wiremu.id()})
		w.holds(w.post("mere", `query($id: ID!) { child(id: $id) { plan { versions { nodes { needs { domain goals { dueOn activities { dueOn agreed owner { id } } } } } } needs { nodes { goals { activities { owner { id } } } } } } } }`, nil),
			`"versions":{"nodes":[{"needs":[{"domain":"EDUCATION","goals":[{"dueOn":null,"activities":[{"dueOn":"2026-07-05","agreed":false,"owner":{"id":"`+w.ana.id(),
			`"needs":{"nodes":[{"goals":[{"activities":[{"owner":{"id":"`+w.wiremu.id())
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.PlanVersion.Create().SetChildID(w.child.ID).SetNetworkID(version.NetworkID).SetPractitionerID(w.mere.viewer.ID).SetAgencyID(w.school.ID).
				SetNumber(2).SetAgreedOn(today).SetContent(strings.Replace(version.Content, `"form":1`, `"form":2`, 1)).SetWorkingTogether("x").SaveX(ctx)
		})
		w.holds(w.post("mere", `query($id: ID!) { child(id: $id) { plan { versions(first: 1) { nodes { needs { statement } } } } } }`, nil), `"code":"INTERNAL"`, "!to read")
	})
}
