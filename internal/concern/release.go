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

// Release lets go what waits for who leaves (membership.Handover), or, when the network
// closes, for anybody. Open concerns lose them as owner and as who was asked, and lack an
// owner from today on, unless they still work with the child for another agency; requests
// for an update that wait for them are withdrawn. Who needs to know is told.
func (b *Book) Release(ctx context.Context, at desk.Desk, l desk.Departure) ([]enum.OpenMatter, error) {
	d, open := Desk{at}, []enum.OpenMatter{}
	concerns, err := d.waitingConcerns(ctx, l)
	if err != nil {
		return nil, err
	}
	requests, err := d.waitingRequests(ctx, l)
	if err != nil {
		return nil, err
	}
	if slices.ContainsFunc(concerns, func(row *gen.Concern) bool { return d.knows(row) && inHands(row, l) }) {
		open = append(open, enum.ConcernsOpen)
	}
	if slices.ContainsFunc(requests, func(row *gen.UpdateRequest) bool {
		return d.MayKnow(desk.From(row).With(&row.ToPractitionerID, &row.ToAgencyID))
	}) {
		open = append(open, enum.UpdateRequestsOpen)
	}
	if !l.Now(d.Today) {
		return open, nil
	}
	for _, row := range concerns {
		for _, who := range leaving(row, l) {
			if err := d.release(ctx, row, who); err != nil {
				return nil, err
			}
		}
	}
	for _, row := range requests {
		if err := d.withdrawFor(ctx, row); err != nil {
			return nil, err
		}
	}
	return open, nil
}

// waitingConcerns are the open concerns around a child that somebody owns, is asked to own
// or raised who leaves, or, when the network closes, all.
func (d Desk) waitingConcerns(ctx context.Context, l desk.Departure) ([]*gen.Concern, error) {
	query := d.Rows.Concern.Query().Where(concern.ChildID(l.Child), concern.ClosedOnIsNil()).Order(gen.Asc(concern.FieldID))
	if l.Who == nil {
		return query.All(ctx)
	}
	if l.Now(d.Today) {
		if still, err := d.stillAround(ctx, l.Child, *l.Who); err != nil || len(still) > 0 {
			return nil, err
		}
	}
	return query.Where(concern.Or(concern.OwnerID(*l.Who), concern.AssigneeID(*l.Who), concern.PractitionerID(*l.Who))).All(ctx)
}

// waitingRequests are the requests around a child that wait for who leaves.
func (d Desk) waitingRequests(ctx context.Context, l desk.Departure) ([]*gen.UpdateRequest, error) {
	query := d.Rows.UpdateRequest.Query().Where(updaterequest.ChildID(l.Child), updaterequest.AnsweredOnIsNil(), updaterequest.WithdrawnOnIsNil()).
		Order(gen.Asc(updaterequest.FieldID))
	if l.Who != nil {
		query.Where(updaterequest.ToPractitionerID(*l.Who))
	}
	if l.Agency != nil {
		query.Where(updaterequest.ToAgencyID(*l.Agency))
	}
	return query.All(ctx)
}

// inHands says whether a concern is in the hands of who leaves; when the network closes, every one is.
func inHands(row *gen.Concern, l desk.Departure) bool {
	return l.Who == nil || desk.Said(row.OwnerID) == *l.Who || desk.Said(row.AssigneeID) == *l.Who
}

// leaving are who leaves, of those who have to do with a concern.
func leaving(row *gen.Concern, l desk.Departure) []uuid.UUID {
	if l.Who != nil {
		return []uuid.UUID{*l.Who}
	}
	var all []uuid.UUID
	for _, who := range []*uuid.UUID{row.OwnerID, row.AssigneeID} {
		if who != nil && !slices.Contains(all, *who) {
			all = append(all, *who)
		}
	}
	return all
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
	if around, err = d.Seeing(ctx, row.ChildID, row.AgencyID, around); err != nil {
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

// withdrawFor withdraws a request whose addressee has left.
func (d Desk) withdrawFor(ctx context.Context, row *gen.UpdateRequest) error {
	err := d.Rows.UpdateRequest.UpdateOneID(row.ID).SetWithdrawnOn(d.Today).SetWithdrawReason("who was asked works with the child no more").Exec(ctx)
	if err != nil {
		return err
	}
	d.Changed(row.ID)
	asker, err := d.stillAround(ctx, row.ChildID, row.PractitionerID)
	if err != nil {
		return err
	}
	return d.tell(ctx, enum.NoticeUpdateWithdrawn, updateType, row.ID, row.ChildID, asker...)
}
