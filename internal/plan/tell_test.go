package plan_test

import (
	"context"
	"testing"

	"cangraph/ent/gen"
	"cangraph/internal/plan"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

const notices = `{ notices { nodes { kind child { id } subject { id } } } }`

// Whoever is asked for something is told, with what it is about; nobody of what staff of a
// hidden agency ask, which they could not read.
func TestWhoIsAskedIsTold(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.signUp()
		activity, _ := w.planned()
		contribution := w.invited(w.started(w.child), w.wiremu)
		child := idOf("Child", w.child.ID)
		w.holds(w.post("ana", notices, nil), `{"kind":"ACTIVITY_PROPOSED","child":{"id":"`+child+`"},"subject":{"id":"`+idOf("Activity", activity.ID)+`"}}`)
		w.holds(w.post("wiremu", notices, nil), `[{"kind":"CONTRIBUTION_INVITED","child":{"id":"`+child+`"},"subject":{"id":"`+idOf("AssessmentContribution", contribution.ID)+`"}}]`)
		must(w, w.ana, plan.Desk.ChangeActivityOwner, plan.ChangeActivityOwnerInput{ActivityID: idOf("Activity", activity.ID), OwnerID: w.wiremu.id()})
		w.holds(w.post("wiremu", notices, nil), `{"kind":"ACTIVITY_PROPOSED","child":{"id":"`+child+`"},"subject":{"id":"`+idOf("Activity", activity.ID)+`"}}`)

		before := w.post("ana", notices, nil)
		must(w, w.rua, plan.Desk.ProposeActivity, w.proposing(&gen.Goal{ID: activity.GoalID}, w.ana))
		if after := w.post("ana", notices, nil); after != before {
			t.Errorf("told by whom they may not know of: %s", after)
		}
		must(w, w.rua, plan.Desk.ProposeActivity, w.proposing(&gen.Goal{ID: activity.GoalID}, w.rua))
		w.write(func(ctx context.Context, rows *gen.Client) {
			if n := rows.Notice.Query().CountX(ctx); n != 3 {
				t.Errorf("%d notices: nobody tells themselves", n)
			}
		})
	})
}
