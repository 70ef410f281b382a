package breakglass

import (
	"context"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/breakglass"
	"cangraph/ent/gen/predicate"
	"cangraph/internal/clock"
	"cangraph/internal/directory"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/page"
	"cangraph/internal/policy"
	"cangraph/internal/sight"
	"cangraph/internal/store"
	"cangraph/internal/store/latest"
)

// The pages of uses, the latest first.
type (
	Uses    = page.Connection[*Use]
	UseEdge = page.Edge[*Use]
)

// Book keeps what is recorded of broken glass, and shows it as far as the viewer may see it.
type Book struct {
	store  *store.Store
	rows   *gen.Client
	sealer *page.Sealer
}

// New returns the book of a database; the sealer seals the places in its lists.
func New(s *store.Store, sealer *page.Sealer) *Book { return &Book{s, s.Ent(), sealer} }

// Nodes reads uses by their ids.
func (b *Book) Nodes() directory.Readers {
	return directory.Readers{useType: directory.ReaderOf(b.kind().All)}
}

// Reviews are the uses around the children whose latest network, open or closed, is of a
// team that the viewer directs. Errors: fault.Field ones for the paging.
func (b *Book) Reviews(ctx context.Context, args page.Args) (*Uses, error) {
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	uses := b.rows.BreakGlass.Query().Where(predicate.BreakGlass(store.Among(breakglass.FieldChildID, seen.IDs(policy.Overseen))))
	return latest.Page(ctx, b.sealer.Named("break_glass_reviews"), args, uses, shown)
}

// shown is the uses of rows, noted as shown.
func shown(ctx context.Context, rows []*gen.BreakGlass) ([]*Use, error) {
	uses := make([]*Use, len(rows))
	for i, row := range rows {
		uses[i] = useOf(row)
	}
	return uses, sight.ShowEach(ctx, uses, func(u *Use) uuid.UUID { return u.ChildID })
}

// Access is why the viewer sees a child, and until when they took access to it.
type Access struct {
	Through   []sight.Ground
	ExpiresAt *time.Time
}

// Accesses returns why the viewer sees each child, in their order.
func (b *Book) Accesses(ctx context.Context, children []*snapshot.Child) ([]*Access, error) {
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	accesses := make([]*Access, len(children))
	var broken []uuid.UUID
	for i, c := range children {
		accesses[i] = &Access{Through: seen.Grounds(c.ID)}
		if seen.Has(policy.ByGlass, c.ID) {
			broken = append(broken, c.ID)
		}
	}
	if len(broken) == 0 {
		return accesses, nil
	}
	rows, err := b.rows.BreakGlass.Query().Where(
		breakglass.PractitionerID(seen.Person().ID), breakglass.ChildIDIn(broken...), breakglass.ExpiresAtGT(clock.Now(ctx)),
		breakglass.Or(breakglass.OutcomeIsNil(), breakglass.OutcomeNEQ(enum.NotJustified)),
	).All(ctx)
	if err != nil {
		return nil, err
	}
	for i, c := range children {
		accesses[i].ExpiresAt = lastEnd(rows, c.ID)
	}
	return accesses, nil
}

// lastEnd is when the last access to a child ends.
func lastEnd(rows []*gen.BreakGlass, child uuid.UUID) *time.Time {
	var end *time.Time
	for _, row := range rows {
		if row.ChildID == child && (end == nil || row.ExpiresAt.After(*end)) {
			end = &row.ExpiresAt
		}
	}
	return end
}
