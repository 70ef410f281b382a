package plan_test

import (
	"context"
	"database/sql"
	"testing"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/plan"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// The database refuses, below the commands, what is there once only, and what says nothing.
func TestWhatTheTablesRefuse(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		activity, agree := w.planned()
		agree.PersonIDs = append(agree.PersonIDs, idOf("Kin", w.nanny.ID))
		version := must(w, w.mere, plan.Desk.AgreePlan, agree)
		must(w, w.ana, plan.Desk.AgreeToPlan, plan.AgreeToPlanInput{PlanVersionID: idOf("PlanVersion", version.ID)})
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.ActivityContributor.Create().SetChildID(w.child.ID).SetActivityID(activity.ID).SetPractitionerID(w.wiremu.viewer.ID).SetAgencyID(w.school.ID).SaveX(ctx)
		})
		agreement := func(rows *gen.Client) *gen.PlanAgreementCreate {
			return rows.PlanAgreement.Create().SetChildID(w.child.ID).SetPlanVersionID(version.ID).SetPractitionerID(w.mere.viewer.ID).SetAgencyID(w.school.ID)
		}
		for name, write := range map[string]func(context.Context, *gen.Client) error{
			"a helper twice": func(ctx context.Context, rows *gen.Client) error {
				return rows.ActivityContributor.Create().SetChildID(w.child.ID).SetActivityID(activity.ID).SetPractitionerID(w.wiremu.viewer.ID).SetAgencyID(w.clinic.ID).Exec(ctx)
			},
			"the child twice": func(ctx context.Context, rows *gen.Client) error {
				return agreement(rows).SetChildAgreed(true).Exec(ctx)
			},
			"an adult twice": func(ctx context.Context, rows *gen.Client) error {
				return agreement(rows).SetKinID(w.nanny.ID).Exec(ctx)
			},
			"a member twice": func(ctx context.Context, rows *gen.Client) error {
				return agreement(rows).SetMemberID(w.ana.viewer.ID).SetMemberAgencyID(w.clinic.ID).Exec(ctx)
			},
			"an activity without words": func(ctx context.Context, rows *gen.Client) error {
				return rows.Activity.UpdateOneID(activity.ID).SetTitle("").Exec(ctx)
			},
			"an end without a reason": func(ctx context.Context, rows *gen.Client) error {
				return rows.Activity.UpdateOneID(activity.ID).SetStatus(enum.ActivityFinished).SetAgreedOn(today).SetEndedOn(today).Exec(ctx)
			},
			"a goal without words": func(ctx context.Context, rows *gen.Client) error {
				return rows.Goal.UpdateOneID(activity.GoalID).SetMeasure("").Exec(ctx)
			},
			"a need without words": func(ctx context.Context, rows *gen.Client) error {
				return rows.Need.Update().SetStatement("").Exec(ctx)
			},
			"an assessment that found nothing": func(ctx context.Context, rows *gen.Client) error {
				return rows.Assessment.Update().SetCompletedOn(today).SetSummary("").Exec(ctx)
			},
		} {
			ctx := testkit.Context()
			if err := s.Tx(ctx, func(tx *sql.Tx) error { return write(ctx, s.EntIn(tx)) }); err == nil {
				t.Errorf("%s is taken", name)
			}
		}
		w.write(func(ctx context.Context, rows *gen.Client) {
			agreement(rows).SetMemberID(w.wiremu.viewer.ID).SetMemberAgencyID(w.school.ID).SaveX(ctx)
		})
	})
}
