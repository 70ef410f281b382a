package plan_test

import (
	"context"
	"slices"
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

// formless is how the first versions were stored, which go on to be read: without owners,
// since it is not known for which agencies they came.
const formless = `{"Needs":[{"ID":"NEED","Domain":"EDUCATION","Statement":"to read","ParkedReason":null,"Goals":[` +
	`{"ID":"GOAL","Statement":"reads with joy","Measure":"books a month","Baseline":"0","Target":"4","DueOn":20654,"Activities":[` +
	`{"ID":"ACTIVITY","Title":"Read together","OwnerID":"ANA","Agreed":true,"DueOn":20639}]}]}]}`

// named has names where a stored plan has the ids of the world.
func (w *world) named(activity *gen.Activity) *strings.Replacer {
	return strings.NewReplacer(w.idsAndNames(activity)...)
}

// unnamed puts the ids back.
func (w *world) unnamed(activity *gen.Activity) *strings.Replacer {
	pairs := w.idsAndNames(activity)
	slices.Reverse(pairs)
	return strings.NewReplacer(pairs...)
}

func (w *world) idsAndNames(activity *gen.Activity) (pairs []string) {
	w.write(func(ctx context.Context, rows *gen.Client) {
		pairs = []string{rows.Goal.GetX(ctx, activity.GoalID).NeedID.String(), "NEED", activity.GoalID.String(), "GOAL",
			activity.ID.String(), "ACTIVITY", w.ana.viewer.ID.String(), "ANA", w.clinic.ID.String(), "CLINIC"}
	})
	return pairs
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
		keep := func(number int, content string) {
			w.write(func(ctx context.Context, rows *gen.Client) {
				rows.PlanVersion.Create().SetChildID(w.child.ID).SetNetworkID(version.NetworkID).SetPractitionerID(w.mere.viewer.ID).SetAgencyID(w.school.ID).
					SetNumber(number).SetAgreedOn(today).SetContent(content).SetWorkingTogether("x").SaveX(ctx)
			})
		}
		keep(2, w.unnamed(activity).Replace(formless))
		w.holds(w.post("mere", `query($id: ID!) { child(id: $id) { plan { versions(first: 1) { nodes { number needs { statement parkedReason goals { dueOn activities { title dueOn agreed owner { id } } } } } } } } }`, nil),
			`"number":2,"needs":[{"statement":"to read","parkedReason":null,"goals":[{"dueOn":"2026-07-20","activities":[{"title":"Read together","dueOn":"2026-07-05","agreed":true,"owner":null`)
		keep(3, strings.Replace(version.Content, `"form":1`, `"form":2`, 1))
		w.holds(w.post("mere", `query($id: ID!) { child(id: $id) { plan { versions(first: 1) { nodes { needs { statement } } } } } }`, nil), `"code":"INTERNAL"`, "!to read")
	})
}
