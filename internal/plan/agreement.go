package plan

import (
	"context"

	"cangraph/ent/gen"
	"cangraph/ent/gen/planagreement"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// AgreeToPlanInput is a member's yes to a version of the plan.
type AgreeToPlanInput struct {
	command.Idempotent
	PlanVersionID string
	AgencyID      *string
}

// AgreeToPlan says that the viewer agrees to the latest version of the plan, once. Members
// of the network may, each for themselves; who made the version agreed by making it.
// Errors: command.UserErrors.
func (d Desk) AgreeToPlan(ctx context.Context, in AgreeToPlanInput) (*gen.PlanVersion, error) {
	var f desk.Form
	to, err := find(ctx, d, &f, "planVersionId", in.PlanVersionID, aMember, d.versions())
	if err := f.Why(err); err != nil {
		return nil, err
	}
	agency, err := d.under(ctx, &f, desk.From(to), in.AgencyID)
	if err != nil {
		return nil, err
	}
	latest, err := d.latest(ctx, to.NetworkID)
	if err != nil {
		return nil, err
	}
	agreed, err := d.Rows.PlanAgreement.Query().Where(planagreement.PlanVersionID(to.ID), planagreement.MemberID(d.Me())).Exist(ctx)
	if err != nil {
		return nil, err
	}
	switch {
	case agreed || to.PractitionerID == d.Me():
		f.Add(fault.Conflict, "planVersionId", "you have agreed to this version already")
	case latest.ID != to.ID:
		f.Add(fault.Conflict, "planVersionId", "there is a later version of the plan: read that one")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return to, d.Rows.PlanAgreement.Create().SetChildID(to.ChildID).SetPlanVersionID(to.ID).SetPractitionerID(d.Me()).SetAgencyID(agency).
		SetMemberID(d.Me()).SetMemberAgencyID(agency).Exec(ctx)
}
