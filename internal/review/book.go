package review

import (
	"context"
	"errors"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/clock"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/directory"
	"cangraph/internal/finding"
	"cangraph/internal/globalid"
	"cangraph/internal/network"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/sight"
	"cangraph/internal/store"
)

// Book reads and writes the decisions of one database. What a viewer may read of them is
// the database's to say, beneath every statement.
type Book struct {
	store  *store.Store
	ent    *gen.Client
	nodes  *directory.Directory
	around *network.Networks
}

// New returns the book of a database; nodes reads whānau, networks what is around a child.
func New(s *store.Store, nodes *directory.Directory, networks *network.Networks) *Book {
	return &Book{s, s.Ent(), nodes, networks}
}

// Payload is what became of a change: the decision, or what is wrong.
type Payload struct {
	FindingReview *Review
	UserErrors    []command.UserError
}

// ReviewOverlap carries out Desk.ReviewOverlap.
func (b *Book) ReviewOverlap(ctx context.Context, in ReviewOverlapInput) (*Payload, error) {
	present, err := b.present(ctx, in)
	if err != nil {
		return nil, err
	}
	return change(ctx, b, "reviewOverlap", in, present, Desk.ReviewOverlap)
}

// WithdrawFindingReview carries out Desk.WithdrawFindingReview.
func (b *Book) WithdrawFindingReview(ctx context.Context, in WithdrawFindingReviewInput) (*Payload, error) {
	return change(ctx, b, "withdrawFindingReview", in, nil, Desk.WithdrawFindingReview)
}

func change[In any](ctx context.Context, b *Book, name string, in In, present *finding.Finding,
	carryOut func(Desk, context.Context, In) (*gen.FindingReview, error),
) (*Payload, error) {
	review, wrong, err := command.Change(ctx, b.store, command.Meta{Name: name, Input: in}, b.kind(), func(ctx context.Context, tx *command.Tx) (*gen.FindingReview, error) {
		at, err := desk.Of(ctx, tx)
		if err != nil {
			return nil, err
		}
		return carryOut(Desk{at, present}, ctx, in)
	})
	return &Payload{review, wrong}, err
}

// Nodes are the readers of what can be fetched by its id.
func (b *Book) Nodes() directory.Readers {
	return directory.Readers{reviewType: directory.ReaderOf(b.kind().All)}
}

func (b *Book) kind() command.Kind[*gen.FindingReview, *Review] {
	return command.Kind[*gen.FindingReview, *Review]{
		Of:   func(r *gen.FindingReview) (child, id uuid.UUID) { return desk.Said(r.ChildID), r.ID },
		Read: store.ByID(b.ent.FindingReview.Query), Show: b.show,
	}
}

// show makes objects of rows, noted as shown: about a whānau, of the children through whom
// the viewer sees it.
func (b *Book) show(ctx context.Context, rows []*gen.FindingReview) ([]*Review, error) {
	all, whanau := make([]*Review, len(rows)), []uuid.UUID{}
	for i, row := range rows {
		all[i] = reviewOf(row)
		if row.WhanauID != nil {
			whanau = append(whanau, *row.WhanauID)
		}
	}
	if len(whanau) > 0 {
		if _, err := directory.Find[*snapshot.Whanau](ctx, b.nodes, whanau); err != nil {
			return nil, err
		}
	}
	return all, sight.ShowEach(ctx, all, (*Review).Child)
}

// present is the finding that a decision is about, as the viewer finds it today by the
// default thresholds; nil when there is none. It is looked for in a session of its own,
// which ends before the change begins: whoever waits for the writer holds nothing.
func (b *Book) present(ctx context.Context, in ReviewOverlapInput) (*finding.Finding, error) {
	ctx, session := b.store.Session(ctx)
	found, err := b.findings(ctx, in)
	if err := errors.Join(err, session.Close()); err != nil {
		return nil, err
	}
	for _, f := range found {
		if f.Key == in.FindingKey && (f.Child() == nil) == (in.ChildID == nil) {
			return f, nil
		}
	}
	return nil, nil
}

// support is a support network, of a child or of a whānau.
type support interface {
	Overlaps(context.Context, []finding.Code, finding.Params) ([]*finding.Finding, error)
	Gaps(context.Context, []finding.Code, finding.Params) ([]*finding.Finding, error)
}

// findings are all of today around the child or the whānau that is named.
func (b *Book) findings(ctx context.Context, in ReviewOverlapInput) ([]*finding.Finding, error) {
	var around support
	var err error
	switch {
	case in.ChildID != nil:
		around, err = b.aroundChild(ctx, *in.ChildID)
	case in.WhanauID != nil:
		around, err = b.aroundWhanau(ctx, *in.WhanauID)
	}
	if err != nil || around == nil {
		return nil, err
	}
	overlaps, err := around.Overlaps(ctx, nil, finding.Defaults())
	if err != nil {
		return nil, err
	}
	gaps, err := around.Gaps(ctx, nil, finding.Defaults())
	return append(overlaps, gaps...), err
}

// everything is what findings need.
var everything = network.Asked{Meetings: true, Casework: true}

func (b *Book) aroundChild(ctx context.Context, global string) (support, error) {
	kind, id, ok := globalid.Parse(global)
	if !ok || kind != "Child" {
		return nil, nil
	}
	today := clock.Today(ctx)
	child, err := b.around.Child(ctx, id, snapshot.With{Meetings: &today, Casework: true})
	if err != nil || child == nil {
		return nil, err
	}
	supports, err := b.around.Around(ctx, []*snapshot.Child{child}, nil, everything)
	if err != nil {
		return nil, err
	}
	return supports[0], nil
}

func (b *Book) aroundWhanau(ctx context.Context, global string) (support, error) {
	whanau, err := directory.Node[*snapshot.Whanau](ctx, b.nodes, global)
	if err != nil || whanau == nil {
		return nil, err
	}
	children, err := b.nodes.ChildrenOf(ctx, whanau)
	if err != nil {
		return nil, err
	}
	return b.around.AroundWhanau(ctx, whanau, children, clock.Today(ctx), everything)
}
