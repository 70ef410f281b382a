package membership

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/canmembership"
	"cangraph/ent/gen/networkclosure"
	"cangraph/internal/command"
	"cangraph/internal/directory"
	"cangraph/internal/page"
	"cangraph/internal/store"
)

// Book carries out the commands of this package, and shows what they leave as far as the
// viewer may see it.
type Book struct {
	store  *store.Store
	ent    *gen.Client
	nodes  *directory.Directory
	sealer *page.Sealer

	handovers []Handover
}

// New returns the book of a database; nodes reads whom and what its entries name, and the
// parts are what is handed over when a membership ends.
func New(s *store.Store, nodes *directory.Directory, sealer *page.Sealer, parts ...Handover) *Book {
	return &Book{store: s, ent: s.Ent(), nodes: nodes, sealer: sealer, handovers: parts}
}

// Nodes reads the objects of this package by their ids.
func (b *Book) Nodes() directory.Readers {
	return directory.Readers{
		"Membership":          directory.ReaderOf(b.membership().All),
		"RetractedMembership": directory.ReaderOf(b.retracted().All),
		"Invitation":          directory.ReaderOf(b.invitation().All),
		"ExternalSupport":     directory.ReaderOf(b.external().All),
		"SafetyNetworkMember": directory.ReaderOf(b.safety().All),
		"NetworkClosure":      directory.ReaderOf(b.closing().All),
	}
}

// change carries out one command.
func change[In, Row, Object any](
	ctx context.Context, b *Book, name string, in In, kind command.Kind[*Row, *Object], carryOut func(Desk, context.Context, In) (*Row, error),
) (*Object, []command.UserError, error) {
	return command.Change(ctx, b.store, command.Meta{Name: name, Input: in}, kind, func(ctx context.Context, tx *command.Tx) (*Row, error) {
		d, err := b.desk(ctx, tx)
		if err != nil {
			return nil, err
		}
		return carryOut(d, ctx, in)
	})
}

// How a change answers with an object of each kind.

func (b *Book) invitation() command.Kind[*gen.Invitation, *Invitation] {
	return command.Kind[*gen.Invitation, *Invitation]{
		Of:   func(row *gen.Invitation) (child, id uuid.UUID) { return row.ChildID, row.ID },
		Read: store.ByID(b.ent.Invitation.Query), Show: b.invitations,
	}
}

func (b *Book) membership() command.Kind[*spell, *Membership] {
	return command.Kind[*spell, *Membership]{
		Of: func(row *spell) (child, id uuid.UUID) { return row.child, row.ID },
		Read: func(ctx context.Context, ids []uuid.UUID) ([]*spell, error) {
			rows, err := b.ent.CanMembership.Query().Where(canmembership.IDIn(ids...), canmembership.HasNetwork()).WithNetwork().All(ctx)
			spells := make([]*spell, len(rows))
			for i, row := range rows {
				spells[i] = &spell{row, row.Edges.Network.ChildID}
			}
			return spells, err
		},
		Show: b.memberships,
	}
}

func (b *Book) retracted() command.Kind[*gen.RetractedMembership, *RetractedMembership] {
	return command.Kind[*gen.RetractedMembership, *RetractedMembership]{
		Of:   func(row *gen.RetractedMembership) (child, id uuid.UUID) { return row.ChildID, row.ID },
		Read: store.ByID(b.ent.RetractedMembership.Query), Show: b.retractions,
	}
}

func (b *Book) external() command.Kind[*gen.ExternalSupport, *ExternalSupport] {
	return command.Kind[*gen.ExternalSupport, *ExternalSupport]{
		Of:   func(row *gen.ExternalSupport) (child, id uuid.UUID) { return row.ChildID, row.ID },
		Read: store.ByID(b.ent.ExternalSupport.Query), Show: b.supports,
	}
}

func (b *Book) safety() command.Kind[*gen.SafetyNetworkMember, *SafetyNetworkMember] {
	return command.Kind[*gen.SafetyNetworkMember, *SafetyNetworkMember]{
		Of:   func(row *gen.SafetyNetworkMember) (child, id uuid.UUID) { return row.ChildID, row.ID },
		Read: store.ByID(b.ent.SafetyNetworkMember.Query), Show: b.safetyMembers,
	}
}

// closing answers with the closure, or, where another version of the network was
// expected, with none: the network that is closed by then says so itself.
func (b *Book) closing() command.Kind[*closure, *NetworkClosure] {
	return command.Kind[*closure, *NetworkClosure]{
		Of: func(row *closure) (child, id uuid.UUID) { return row.ChildID, row.ID },
		Read: func(ctx context.Context, ids []uuid.UUID) ([]*closure, error) {
			rows, err := b.ent.NetworkClosure.Query().Where(networkclosure.Or(networkclosure.IDIn(ids...), networkclosure.NetworkIDIn(ids...))).
				WithNetwork().All(ctx)
			closures := make([]*closure, len(rows))
			for i, row := range rows {
				closures[i] = &closure{row, row.Edges.Network}
			}
			return closures, err
		},
		Show: b.closures,
	}
}
