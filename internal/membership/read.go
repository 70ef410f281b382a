package membership

import (
	"cmp"
	"context"
	"slices"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/canmembership"
	"cangraph/ent/gen/externalsupport"
	"cangraph/ent/gen/invitation"
	"cangraph/ent/gen/networkclosure"
	"cangraph/ent/gen/retractedmembership"
	"cangraph/ent/gen/safetynetworkmember"
	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/directory"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/page"
	"cangraph/internal/sight"
	"cangraph/internal/store/latest"
)

// The lists of this package, the latest recorded first.
type (
	Memberships              = page.Connection[*Membership]
	MembershipEdge           = page.Edge[*Membership]
	Invitations              = page.Connection[*Invitation]
	InvitationEdge           = page.Edge[*Invitation]
	ExternalSupports         = page.Connection[*ExternalSupport]
	ExternalSupportEdge      = page.Edge[*ExternalSupport]
	SafetyNetworkMembers     = page.Connection[*SafetyNetworkMember]
	SafetyNetworkMemberEdge  = page.Edge[*SafetyNetworkMember]
	NetworkClosureConnection = page.Connection[*NetworkClosure]
	NetworkClosureEdge       = page.Edge[*NetworkClosure]
)

// Memberships returns every spell of every member of a network that the viewer may know
// of (S1.35). Errors: fault.Field ones for the paging, as with all lists here.
func (b *Book) Memberships(ctx context.Context, network *snapshot.Network, args page.Args) (*Memberships, error) {
	show := func(ctx context.Context, rows []*gen.CanMembership) ([]*Membership, error) {
		return b.memberships(ctx, spellsOf(network, rows))
	}
	of := b.ent.CanMembership.Query().Where(canmembership.NetworkID(network.ID))
	return latest.Page(ctx, b.sealer.Named("memberships", network.ID), args, of, show)
}

// Of returns the memberships with these ids, in their order, nil in the place of each that
// the viewer may not see: always one read of them.
func (b *Book) Of(ctx context.Context, ids []uuid.UUID) ([]*Membership, error) {
	found, err := b.membership().All(ctx, ids)
	return directory.Placed(ids, found), err
}

func spellsOf(network *snapshot.Network, rows []*gen.CanMembership) []*spell {
	spells := make([]*spell, len(rows))
	for i, row := range rows {
		spells[i] = &spell{row, network.Child.ID}
	}
	return spells
}

// Invited returns the invitations to the viewer that wait for an answer.
func (b *Book) Invited(ctx context.Context, args page.Args) (*Invitations, error) {
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	of := b.ent.Invitation.Query().Where(invitation.InviteeID(seen.Person().ID), invitation.AnswerIsNil(), invitation.InvitedOnGTE(oldest(clock.Today(ctx))))
	return latest.Page(ctx, b.sealer.Named("invited"), args, of, b.invitations)
}

// Invitations returns the invitations into a network.
func (b *Book) Invitations(ctx context.Context, network *snapshot.Network, args page.Args) (*Invitations, error) {
	of := b.ent.Invitation.Query().Where(invitation.NetworkID(network.ID))
	return latest.Page(ctx, b.sealer.Named("invitations", network.ID), args, of, b.invitations)
}

// ExternalSupports returns who is known to be involved with a child from outside its
// network (S2.6).
func (b *Book) ExternalSupports(ctx context.Context, child *snapshot.Child, args page.Args) (*ExternalSupports, error) {
	of := b.ent.ExternalSupport.Query().Where(externalsupport.ChildID(child.ID))
	return latest.Page(ctx, b.sealer.Named("external_supports", child.ID), args, of, b.supports)
}

// SafetyNetwork returns the safety network of a child by its id, as far as the viewer may
// read it, also when the network has closed (S2.19).
func (b *Book) SafetyNetwork(ctx context.Context, childID string, args page.Args) (*SafetyNetworkMembers, error) {
	child := globalid.Own("Child", childID)
	of := b.ent.SafetyNetworkMember.Query().Where(safetynetworkmember.ChildID(child))
	return latest.Page(ctx, b.sealer.Named("safety_network", child), args, of, b.safetyMembers)
}

// Closures returns how the networks of a child closed, by its id, as far as the viewer may
// read it: also who reads its safety network after the closure (S2.19).
func (b *Book) Closures(ctx context.Context, childID string, args page.Args) (*NetworkClosureConnection, error) {
	child := globalid.Own("Child", childID)
	show := func(ctx context.Context, rows []*gen.NetworkClosure) ([]*NetworkClosure, error) {
		closed := make([]*closure, len(rows))
		for i, row := range rows {
			closed[i] = &closure{row, row.Edges.Network}
		}
		return b.closures(ctx, closed)
	}
	of := b.ent.NetworkClosure.Query().Where(networkclosure.ChildID(child)).WithNetwork()
	return latest.Page(ctx, b.sealer.Named("network_closures", child), args, of, show)
}

// ClosureOf returns how a network closed, or will; nil while nothing is decided.
func (b *Book) ClosureOf(ctx context.Context, network *snapshot.Network) (*NetworkClosure, error) {
	return b.closing().One(ctx, network.ID)
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
	ChangedOn  calendar.Date
	Kind       ChangeKind
	Membership *Membership          // nil: it was retracted
	Retracted  *RetractedMembership // nil: it was not
}

// most is how many changes one list holds.
const most = 100

// Changes returns who joined, left, changed their role and was taken back in a period, in
// the order of days (S1.35). The end of the network is none: it is the network's. Errors:
// fault.Limited for a period in which more happened than one list holds.
func (b *Book) Changes(ctx context.Context, network *snapshot.Network, within calendar.Period) ([]*Change, error) {
	within = calendar.Period{From: max(within.From, calendar.Of(1, time.January, 1)), Until: min(within.Until, calendar.Of(9999, time.December, 31))}
	found, err := b.ent.CanMembership.Query().Where(canmembership.NetworkID(network.ID), canmembership.Or(
		canmembership.And(canmembership.FromOnGTE(within.From), canmembership.FromOnLT(within.Until)),
		canmembership.And(canmembership.UntilOnGTE(within.From), canmembership.UntilOnLT(within.Until)))).
		Order(gen.Asc(canmembership.FieldFromOn, canmembership.FieldID)).Limit(most + 1).All(ctx)
	if err != nil {
		return nil, err
	}
	rows := spellsOf(network, found)
	spells, err := b.memberships(ctx, rows)
	if err != nil {
		return nil, err
	}
	taken, err := b.ent.RetractedMembership.Query().Where(retractedmembership.NetworkID(network.ID),
		retractedmembership.RetractedOnGTE(within.From), retractedmembership.RetractedOnLT(within.Until)).
		Order(gen.Asc(retractedmembership.FieldRetractedOn, retractedmembership.FieldID)).Limit(most + 1).All(ctx)
	if err != nil {
		return nil, err
	}
	back, err := b.retractions(ctx, taken)
	if err != nil {
		return nil, err
	}
	changes := []*Change{}
	add := func(on calendar.Date, c Change) {
		if c.ChangedOn = on; within.Contains(on) {
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
	slices.SortStableFunc(changes, func(a, b *Change) int { return cmp.Compare(a.ChangedOn, b.ChangedOn) })
	if max(len(changes), len(found), len(taken)) > most {
		return nil, fault.New(fault.Limited, "more than %d happened: ask for a shorter time", most)
	}
	return changes, nil
}
