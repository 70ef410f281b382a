package membership

import (
	"context"
	"slices"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/invitation"
	"cangraph/internal/calendar"
	"cangraph/internal/desk"
)

// Handover is a part of the work around a child that people answer for by name. A
// membership that ends leaves none of it in the hands of who has gone.
type Handover interface {
	// Release returns what is open in the name of who leaves, as far as the viewer may know
	// of it. When they are gone already (Departure.Now), it also ends what waits for them
	// alone, with a reason, and makes nobody's what others can take up. It runs in the
	// transaction of the change, behind the lock of the child, and notes what it changes
	// (Desk.Changed).
	Release(ctx context.Context, d desk.Desk, l desk.Departure) ([]enum.OpenMatter, error)
}

// release lets all parts of the work go, and returns what is open, each once.
func (d Desk) release(ctx context.Context, l desk.Departure) ([]enum.OpenMatter, error) {
	open := []enum.OpenMatter{}
	for _, part := range d.handovers {
		found, err := part.Release(ctx, d.Desk, l)
		if err != nil {
			return nil, err
		}
		for _, matter := range found {
			if !slices.Contains(open, matter) {
				open = append(open, matter)
			}
		}
	}
	return open, nil
}

// goes lets go what is in the name of who leaves a network, and returns what was open: the
// parts of the work, and the invitations that they sent, which nobody answers any more.
func (d Desk) goes(ctx context.Context, row *gen.CanMembership, network *gen.Network, on calendar.Date) ([]enum.OpenMatter, error) {
	if row.PractitionerID == nil {
		return []enum.OpenMatter{}, nil
	}
	leaves := desk.Departure{Child: network.ChildID, Who: row.PractitionerID, Agency: row.AgencyID, On: on}
	open, err := d.release(ctx, leaves)
	if err != nil || !leaves.Now(d.Today) {
		return open, err
	}
	sent, err := d.Rows.Invitation.Query().Where(invitation.NetworkID(network.ID), invitation.PractitionerID(*row.PractitionerID),
		invitation.AgencyID(desk.Said(row.AgencyID)), invitation.AnswerIsNil()).All(ctx)
	if err != nil {
		return nil, err
	}
	if slices.ContainsFunc(sent, d.knowsInvitation) {
		open = append(open, enum.InvitationsOpen)
	}
	return open, d.cancel(ctx, sent, "who invited has left the network")
}

// cancel withdraws invitations that nobody needs any more.
func (d Desk) cancel(ctx context.Context, sent []*gen.Invitation, why string) error {
	for _, row := range sent {
		if _, err := d.answer(ctx, row, enum.InvitationWithdrawn, why); err != nil {
			return err
		}
		d.Changed(row.ID)
	}
	return nil
}
