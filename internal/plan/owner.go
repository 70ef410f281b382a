package plan

import (
	"context"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// ChangeActivityOwnerInput hands an activity on.
type ChangeActivityOwnerInput struct {
	command.Idempotent
	ActivityID      string
	OwnerID         string  // a practitioner of the network
	OwnerAgencyID   *string // for which agency they come; nil: the first they are in the network for
	ExpectedVersion *int
}

// ChangeActivityOwner proposes an activity that has not ended to another owner, who has
// still to agree. Its owner and the Lead Professional may: who leaves a network leaves
// nothing undone that nobody can take over. Errors: command.UserErrors.
func (d Desk) ChangeActivityOwner(ctx context.Context, in ChangeActivityOwnerInput) (*gen.Activity, error) {
	var f desk.Form
	if err := d.lockJoint(ctx, in.ActivityID); err != nil {
		return nil, err
	}
	row, err := d.activity(ctx, &f, in.ActivityID)
	if err := f.Why(err); err != nil {
		return nil, err
	}
	if row.OwnerID != d.Me() && !d.Leads(row.ChildID) {
		return nil, command.Refusal(fault.Forbidden, "activityId", "only the owner of this activity and the Lead Professional hand it on")
	}
	if err := command.Expect(in.ExpectedVersion, row.Version, row.ID); err != nil {
		return nil, err
	}
	if row.EndedOn != nil {
		return nil, command.Refusal(fault.Conflict, "activityId", "this activity has ended")
	}
	of, err := d.Network(ctx, row.ChildID)
	if err != nil {
		return nil, err
	}
	owner, err := d.member(ctx, &f, of, "ownerId", in.OwnerID, in.OwnerAgencyID)
	if err != nil {
		return nil, err
	}
	if owner.practitioner == row.OwnerID && owner.agency == row.OwnerAgencyID {
		f.Add(fault.Conflict, "ownerId", "they own this activity already")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	row, err = d.Rows.Activity.UpdateOne(row).SetOwnerID(owner.practitioner).SetOwnerAgencyID(owner.agency).
		SetStatus(enum.ActivityProposed).ClearAgreedOn().Save(ctx)
	if err != nil {
		return nil, err
	}
	if err := d.separate(ctx, "it has another owner", row); err != nil {
		return nil, err
	}
	return row, d.tellOwner(ctx, row)
}
