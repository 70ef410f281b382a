package contact

import (
	"context"

	"github.com/google/uuid"

	"cangraph/internal/page"
	"cangraph/internal/viewer"
)

// window is a part of a list in the order of ids, which is that of recording.
type window struct {
	below, above uuid.UUID
	size         int // one more than the page has, to know whether the list goes on
	upwards      bool
}

// ordered is in which of two orders a window is read: from the end at which the page begins.
func ordered[Order any](w window, up, down Order) Order {
	if w.upwards {
		return up
	}
	return down
}

// list is a page of a list, the latest recorded first; of is what makes it this list.
// Errors: fault.Field ones for the paging.
func list[Row, Object any](
	ctx context.Context, b *Book, name string, of any, args page.Args, read func(window) ([]*Row, error),
	count func(context.Context) (int, error), show func(context.Context, []*Row) ([]Object, error), id func(Object) uuid.UUID,
) (*page.Connection[Object], error) {
	who, err := viewer.From(ctx)
	if err != nil {
		return nil, err
	}
	bound := b.sealer.List(who.Key(), name, of)
	asked, err := args.Window(bound)
	if err != nil {
		return nil, err
	}
	w := window{below: uuid.Max, size: asked.Size + 1, upwards: asked.Backward}
	if asked.After != nil {
		w.below = *asked.After
	}
	if asked.Before != nil {
		w.above = *asked.Before
	}
	rows, err := read(w)
	if err != nil {
		return nil, err
	}
	more := len(rows) > asked.Size
	objects, err := show(ctx, rows[:min(asked.Size, len(rows))])
	if err != nil {
		return nil, err
	}
	return page.Connect(bound, asked, objects, more, id, count), nil
}
