package membership

import (
	"cmp"
	"context"
	"slices"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/canmembership"
	"cangraph/ent/gen/externalsupport"
	"cangraph/ent/gen/invitation"
	"cangraph/ent/gen/retractedmembership"
	"cangraph/ent/gen/safetynetworkmember"
	"cangraph/internal/calendar"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/sight"
)

// Most is how many entries a list here has. A child has some ten of each; beyond it a
// list is refused and not cut short.
const Most = 100

// whole refuses a list of more than Most.
func whole[Row any](rows []Row) error {
	if len(rows) > Most {
		return fault.New(fault.Limited, "there are more than %d: ask for a shorter time, or for some of them by their ids", Most)
	}
	return nil
}

// Memberships returns every spell of every member of a network that the viewer may know
// of, by the first day (S1.35).
func (b *Book) Memberships(ctx context.Context, network *snapshot.Network) ([]*Membership, error) {
	rows, err := b.spells(ctx, network)
	if err != nil {
		return nil, err
	}
	return b.memberships(ctx, rows)
}

func (b *Book) spells(ctx context.Context, network *snapshot.Network) ([]*spell, error) {
	rows, err := b.ent.CanMembership.Query().Where(canmembership.NetworkID(network.ID)).
		Order(gen.Asc(canmembership.FieldFromOn, canmembership.FieldID)).Limit(Most + 1).All(ctx)
	if err != nil {
		return nil, err
	}
	spells := make([]*spell, len(rows))
	for i, row := range rows {
		spells[i] = &spell{row, network.Child.ID}
	}
	return spells, whole(rows)
}

// Invited returns the open invitations to the viewer, latest first.
func (b *Book) Invited(ctx context.Context) ([]*Invitation, error) {
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	rows, err := b.ent.Invitation.Query().Where(invitation.InviteeID(seen.Person().ID), invitation.AnswerIsNil()).
		Order(gen.Desc(invitation.FieldInvitedOn), gen.Asc(invitation.FieldID)).Limit(Most + 1).All(ctx)
	if err != nil {
		return nil, err
	}
	if err := whole(rows); err != nil {
		return nil, err
	}
	return b.invitations(ctx, rows)
}

// Invitations returns the invitations into a network, latest first.
func (b *Book) Invitations(ctx context.Context, network *snapshot.Network) ([]*Invitation, error) {
	rows, err := b.ent.Invitation.Query().Where(invitation.NetworkID(network.ID)).
		Order(gen.Desc(invitation.FieldInvitedOn), gen.Asc(invitation.FieldID)).Limit(Most + 1).All(ctx)
	if err != nil {
		return nil, err
	}
	if err := whole(rows); err != nil {
		return nil, err
	}
	return b.invitations(ctx, rows)
}

// ExternalSupports returns who is known to be involved with a child from outside its
// network, whom the child has known longest first (S2.6).
func (b *Book) ExternalSupports(ctx context.Context, child *snapshot.Child) ([]*ExternalSupport, error) {
	rows, err := b.ent.ExternalSupport.Query().Where(externalsupport.ChildID(child.ID)).
		Order(gen.Asc(externalsupport.FieldID)).Limit(Most + 1).All(ctx)
	if err != nil {
		return nil, err
	}
	if err := whole(rows); err != nil {
		return nil, err
	}
	slices.SortStableFunc(rows, func(a, b *gen.ExternalSupport) int { return cmp.Compare(since(a), since(b)) })
	return b.supports(ctx, rows)
}

func since(e *gen.ExternalSupport) calendar.Date {
	if e.KnownSince == nil {
		return calendar.Forever
	}
	return *e.KnownSince
}

// SafetyNetwork returns the safety network of a child by its id, as far as the viewer may
// read it, also when the network has closed: those who agreed longest ago first (S2.19).
func (b *Book) SafetyNetwork(ctx context.Context, childID string) ([]*SafetyNetworkMember, error) {
	rows, err := b.ent.SafetyNetworkMember.Query().Where(safetynetworkmember.ChildID(globalid.Own("Child", childID))).
		Order(gen.Asc(safetynetworkmember.FieldAgreedOn, safetynetworkmember.FieldID)).Limit(Most + 1).All(ctx)
	if err != nil {
		return nil, err
	}
	if err := whole(rows); err != nil {
		return nil, err
	}
	return b.safetyMembers(ctx, rows)
}

// ChangeKind is what happened to a membership.
type ChangeKind string

// The kinds of changes.
const (
	Joined      ChangeKind = "JOINED"
	Left        ChangeKind = "LEFT"
	RoleChanged ChangeKind = "ROLE_CHANGED"
	Retracted   ChangeKind = "RETRACTED"
)

// Change is something that happened to the membership of a network on a day.
type Change struct {
	On         calendar.Date
	Kind       ChangeKind
	Membership *Membership          // nil: it was retracted
	Retracted  *RetractedMembership // nil: it was not
}

// Changes returns who joined, left, changed their role and was taken back in a period, in
// the order of days (S1.35). The end of the network is none: it is the network's.
func (b *Book) Changes(ctx context.Context, network *snapshot.Network, within calendar.Period) ([]*Change, error) {
	rows, err := b.spells(ctx, network)
	if err != nil {
		return nil, err
	}
	spells, err := b.memberships(ctx, rows)
	if err != nil {
		return nil, err
	}
	taken, err := b.ent.RetractedMembership.Query().Where(retractedmembership.NetworkID(network.ID)).
		Order(gen.Asc(retractedmembership.FieldRetractedOn, retractedmembership.FieldID)).Limit(Most + 1).All(ctx)
	if err != nil {
		return nil, err
	}
	back, err := b.retractions(ctx, taken)
	if err != nil {
		return nil, err
	}
	changes := []*Change{}
	add := func(on calendar.Date, c Change) {
		if c.On = on; within.Contains(on) {
			changes = append(changes, &c)
		}
	}
	for i, m := range spells {
		begun := Joined
		if rows[i].JoinReason == enum.RoleChanged {
			begun = RoleChanged
		}
		add(m.Since, Change{Kind: begun, Membership: m})
		if m.Until != nil && rows[i].LeaveReason != enum.RoleChanged {
			add(*m.Until, Change{Kind: Left, Membership: m})
		}
	}
	for _, m := range back {
		add(m.RetractedOn, Change{Kind: Retracted, Retracted: m})
	}
	slices.SortStableFunc(changes, func(a, b *Change) int { return cmp.Compare(a.On, b.On) })
	return changes, whole(changes)
}
