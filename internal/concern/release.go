package concern

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/concern"
	"cangraph/ent/gen/leadperiod"
	"cangraph/ent/gen/updaterequest"
	"cangraph/internal/desk"
	"cangraph/internal/policy"
)

// Release settles what waits for somebody whose work with a child has ended, in the
// change that ended it: open concerns lose them as owner and as who was asked, and lack an
// owner from today on; requests for an update that wait for them are withdrawn. Who needs
// to know is told. Call it behind the change of the membership.
func Release(ctx context.Context, at desk.Desk, child, practitioner uuid.UUID) error {
	d := Desk{at}
	rows, err := d.Rows.Concern.Query().Where(concern.ChildID(child), concern.ClosedOnIsNil(),
		concern.Or(concern.OwnerID(practitioner), concern.AssigneeID(practitioner), concern.PractitionerID(practitioner))).
		Order(gen.Asc(concern.FieldID)).All(ctx)
	if err != nil {
		return err
	}
	for _, row := range rows {
		if err := d.release(ctx, row, practitioner); err != nil {
			return err
		}
	}
	return d.withdrawFor(ctx, child, practitioner)
}

// release settles one concern.
func (d Desk) release(ctx context.Context, row *gen.Concern, who uuid.UUID) error {
	owned := row.OwnerID != nil && *row.OwnerID == who
	asked := row.AssigneeID != nil && *row.AssigneeID == who
	if owned || asked {
		if owned {
			row.OwnerID = nil
		}
		if asked {
			row.AssigneeID = nil
		}
		of := &taken{row, d.releasing(row)}
		if _, err := d.keep(ctx, of, &gen.ConcernStep{Kind: enum.ConcernReleased, WhomID: &who}); err != nil {
			return err
		}
		d.Changed(row.ID)
	}
	wasGrave, err := d.wasGrave(ctx, row)
	if err != nil || !owned && !wasGrave {
		return err
	}
	return d.tellOfRelease(ctx, row, who)
}

// tellOfRelease tells the directors, the lead and who raised a concern.
func (d Desk) tellOfRelease(ctx context.Context, row *gen.Concern, who uuid.UUID) error {
	directors, err := d.directorsWhoSee(ctx, row)
	if err != nil {
		return err
	}
	n, err := d.open(ctx, row.ChildID)
	if n == nil || err != nil {
		return err
	}
	leads, err := d.Rows.LeadPeriod.Query().Where(leadperiod.NetworkID(n.ID), leadperiod.FromOnLTE(d.Today),
		leadperiod.Or(leadperiod.UntilOnIsNil(), leadperiod.UntilOnGT(d.Today))).All(ctx)
	if err != nil {
		return err
	}
	among := []uuid.UUID{row.PractitionerID}
	for _, lead := range leads {
		among = append(among, lead.PractitionerID)
	}
	around, err := d.stillAround(ctx, row.ChildID, among...)
	if err != nil {
		return err
	}
	if around, err = d.seeing(ctx, row.ChildID, row.AgencyID, around); err != nil {
		return err
	}
	told := slices.DeleteFunc(append(directors, around...), func(one uuid.UUID) bool { return one == who })
	return d.tell(ctx, enum.NoticeConcernReleased, concernType, row.ID, row.ChildID, told...)
}

// releasing is for which agency the viewer notes that a concern has lost somebody: that of
// the concern where they may, or else any of theirs.
func (d Desk) releasing(row *gen.Concern) uuid.UUID {
	agencies := append(d.Scope.Of(policy.ActsFor, row.ChildID), d.Scope.IDs(policy.Employer)...)
	if len(agencies) == 0 || slices.Contains(agencies, row.AgencyID) {
		return row.AgencyID
	}
	return slices.MinFunc(agencies, func(a, b uuid.UUID) int { return slices.Compare(a[:], b[:]) })
}

// withdrawFor withdraws the requests around a child that wait for somebody.
func (d Desk) withdrawFor(ctx context.Context, child, who uuid.UUID) error {
	rows, err := d.Rows.UpdateRequest.Query().Where(updaterequest.ChildID(child), updaterequest.ToPractitionerID(who),
		updaterequest.AnsweredOnIsNil(), updaterequest.WithdrawnOnIsNil()).Order(gen.Asc(updaterequest.FieldID)).All(ctx)
	if err != nil {
		return err
	}
	for _, row := range rows {
		if err := d.Rows.UpdateRequest.UpdateOneID(row.ID).SetWithdrawnOn(d.Today).SetWithdrawReason("who was asked works with the child no more").Exec(ctx); err != nil {
			return err
		}
		d.Changed(row.ID)
		asker, err := d.stillAround(ctx, child, row.PractitionerID)
		if err != nil {
			return err
		}
		if err := d.tell(ctx, enum.NoticeUpdateWithdrawn, updateType, row.ID, child, asker...); err != nil {
			return err
		}
	}
	return nil
}
