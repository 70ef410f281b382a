package notice

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/notice"
	"cangraph/internal/command"
	"cangraph/internal/directory"
	"cangraph/internal/page"
	"cangraph/internal/sight"
	"cangraph/internal/store"
	"cangraph/internal/store/latest"
)

// Book shows what people were told.
type Book struct {
	rows   *gen.Client
	sealer *page.Sealer
}

// New returns the book of a database; sealer seals its cursors.
func New(s *store.Store, sealer *page.Sealer) *Book { return &Book{s.Ent(), sealer} }

// The page of the list.
type (
	Notices = page.Connection[*Notice]
	Edge    = page.Edge[*Notice]
)

// Notices lists what the viewer was told, the latest first. Errors: fault.Field ones for
// the paging.
func (b *Book) Notices(ctx context.Context, args page.Args) (*Notices, error) {
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	me := seen.Person().ID
	own := b.rows.Notice.Query().Where(notice.Or(notice.PractitionerID(me), notice.KinID(me), notice.ToldChildID(me)))
	return latest.Page(ctx, b.sealer.Named("notices"), args, own, show)
}

// Nodes reads notices by their ids.
func (b *Book) Nodes() directory.Readers {
	kind := command.Kind[*gen.Notice, *Notice]{Read: store.ByID(b.rows.Notice.Query), Show: show}
	return directory.Readers{noticeType: directory.ReaderOf(kind.All)}
}

// show makes notices of rows, noted as shown.
func show(ctx context.Context, rows []*gen.Notice) ([]*Notice, error) {
	notices := make([]*Notice, len(rows))
	for i, row := range rows {
		notices[i] = noticeOf(row)
	}
	return notices, sight.ShowEach(ctx, notices, func(n *Notice) uuid.UUID { return n.ChildID })
}
