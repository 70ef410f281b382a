package plan

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/notice"
)

// tell leaves a notice of what waits for a member with them. What is said for a sheltered
// agency is read by its own staff alone: others are told nothing of it.
func (d Desk) tell(ctx context.Context, kind enum.NoticeKind, of notice.Subject, whom member, saidFor ...uuid.UUID) error {
	for _, agency := range saidFor {
		if hidden, err := d.Sheltered(ctx, agency); err != nil || hidden && agency != whom.agency {
			return err
		}
	}
	return notice.Tell(ctx, d.Desk, kind, of, whom.practitioner)
}

// tellOwner tells the owner of an activity that it waits for their yes.
func (d Desk) tellOwner(ctx context.Context, row *gen.Activity) error {
	up, err := d.aboveActivity(ctx, row)
	if err != nil {
		return err
	}
	saidFor := []uuid.UUID{row.AgencyID}
	for _, one := range up.rows {
		saidFor = append(saidFor, one.Agencies...)
	}
	return d.tell(ctx, enum.NoticeActivityProposed, notice.Subject{Type: activityType, ID: row.ID, Child: row.ChildID},
		member{row.OwnerID, row.OwnerAgencyID}, saidFor...)
}
