package plan_test

import (
	"context"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"cangraph/ent/gen"
	"cangraph/internal/plan"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// The lists of a plan are whole, and their price holds them to be short: what they hold
// beyond that is paid as it is found, before what hangs on it is read.
func TestALongPlanIsPaidAsItIsFound(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.signUp()
		need := w.needed(w.started(w.child), "to read")
		var long []string
		for _, statement := range []string{"reads with joy", "reads aloud", "goes to the library", "has books"} {
			goal := w.goal(need)
			long = append(long, fmt.Sprintf(`{"id":%q,"statement":%q,"activities":[`, goal.ID, statement))
			w.write(func(ctx context.Context, rows *gen.Client) {
				for i, row := range rows.Activity.MapCreateBulk(make([]int, 50), func(c *gen.ActivityCreate, _ int) {
					c.SetChildID(w.child.ID).SetPractitionerID(w.ana.viewer.ID).SetAgencyID(w.clinic.ID).SetGoalID(goal.ID).
						SetOwnerID(w.ana.viewer.ID).SetOwnerAgencyID(w.clinic.ID).SetTitle("x").SetProposedOn(today).SetDueOn(today)
				}).SaveX(ctx) {
					long[len(long)-1] += strings.Repeat(",", min(i, 1)) + fmt.Sprintf(`{"id":%q,"title":"x","dueOn":"2026-06-15"}`, row.ID)
				}
			})
			long[len(long)-1] += "]}"
		}
		w.write(func(ctx context.Context, rows *gen.Client) {
			network := rows.Assessment.Query().OnlyX(ctx).NetworkID
			for i := range 30 {
				rows.PlanVersion.Create().SetChildID(w.child.ID).SetPractitionerID(w.ana.viewer.ID).SetAgencyID(w.clinic.ID).SetNetworkID(network).SetNumber(i + 1).SetAgreedOn(today).
					SetContent(fmt.Sprintf(`{"form":1,"needs":[{"id":%q,"domain":"EDUCATION","statement":"x","goals":[%s]}]}`, need.ID, strings.Join(long, ","))).SetWorkingTogether("x").SaveX(ctx)
			}
		})
		const (
			refused = `"message":"What was found makes the request cost more than 100000`
			asking  = `query($id: ID!) { child(id: $id) { plan { %s } } }`
		)
		windows := ""
		for i := range 12 {
			windows += fmt.Sprintf("d%d: deliveries(first: %d) { pageInfo { hasNextPage } nodes { id } } ", i, 20+i)
		}
		for asked, want := range map[string]string{
			`needs { nodes { goals { activities { title status deliveries(first: 5) { nodes { note } } } } } }`:                                                                        `"title":"x"`,
			`needs(first: 1) { nodes { goals { activities { ` + windows + `} } } }`:                                                                                                    refused,
			`outstanding(withinDays: 1) { proposedActivities { title status deliveries(first: 5) { nodes { note } } } }`:                                                               `"title":"x"`,
			`outstanding(withinDays: 1) { proposedActivities { ` + windows + `} }`:                                                                                                     refused,
			`versions(first: 2) { nodes { needs { goals { statement activities { title } } } } }`:                                                                                      `"reads aloud"`,
			`versions(first: 30) { nodes { needs { goals { activities { id title dueOn agreed owner { id name } again: owner { id name profession } more: owner { id name } } } } } }`: refused,
		} {
			answer := w.post("mere", fmt.Sprintf(asking, asked), nil)
			if !strings.Contains(answer, want) || strings.Contains(answer, "errors") != (want == refused) || len(answer) > 2_000_000 {
				t.Errorf("%s: %.400s", asked, answer)
			}
		}
	})
}

// A list of the plan that is read as a field of its struct is on nobody's bill.
func TestTheListsOfAPlanAreCounted(t *testing.T) {
	for _, one := range []any{
		plan.Outstanding{}, plan.Assessment{}, plan.AssessmentContribution{}, plan.Need{}, plan.Goal{}, plan.Activity{}, plan.PlanVersion{}, plan.PlanReview{},
		plan.PlannedNeed{}, plan.PlannedGoal{}, plan.PlannedActivity{}, plan.Problem{},
	} {
		is := reflect.TypeOf(one)
		for _, field := range reflect.VisibleFields(is) {
			if field.IsExported() && field.Type.Kind() == reflect.Slice && field.Type.Elem().Kind() == reflect.Pointer {
				t.Errorf("%s.%s: let a method answer it with page.Whole", is, field.Name)
			}
		}
	}
}
