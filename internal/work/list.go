package work

import (
	"bytes"
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/network"
	"cangraph/internal/calendar"
	"cangraph/internal/globalid"
	"cangraph/internal/page"
	"cangraph/internal/policy"
	"cangraph/internal/sight"
	"cangraph/internal/store"
	"cangraph/internal/viewer"
)

// Book reads what waits for the viewers of one database.
type Book struct {
	rows   *gen.Client
	sealer *page.Sealer
}

// New returns the book of a database; sealer seals its cursors.
func New(s *store.Store, sealer *page.Sealer) *Book { return &Book{s.Ent(), sealer} }

// Asked is which part of what waits is asked for. What is nil is not asked.
type Asked struct {
	AsAt      *calendar.Date // the day from which is counted what is overdue; today
	DueUntil  *calendar.Date // only what is due by then, or has no day
	Kinds     []Kind         // only these, when there are any
	NetworkID *string        // only what is about the child of this network, open today
	page.Args
}

// List is a page of what waits for a viewer, with how much there is.
type List struct {
	*page.Connection[*Item]
	Totals *Totals

	book *Book
	mine *mine
	all  []*Item
}

// Edge is an item with its place in the list.
type Edge = page.Edge[*Item]

// Mine lists what waits for the viewer: for whoever is no practitioner, nothing. Errors:
// fault.Field ones for the paging; those of the session.
func (b *Book) Mine(ctx context.Context, asked Asked) (*List, error) {
	who, err := viewer.From(ctx)
	if err != nil {
		return nil, err
	}
	bound := b.sealer.List(who.Key(), "my_work", asked.what()...)
	window, err := asked.Window(bound)
	if err != nil {
		return nil, err
	}
	m, err := mineOf(ctx, b.rows, asked.AsAt, asked.DueUntil)
	if err != nil {
		return nil, err
	}
	list := &List{book: b, mine: m, Totals: &Totals{}}
	if m != nil {
		if err := list.find(ctx, asked); err != nil {
			return nil, err
		}
	}
	items, more := cut(list.all, window)
	count := func(context.Context) (int, error) { return len(list.all), nil }
	list.Connection = page.Connect(bound, window, items, more, (*Item).place, count)
	return list, list.show(ctx, items)
}

// what makes a list with these filters another list.
func (a Asked) what() []any {
	return []any{day(a.AsAt), day(a.DueUntil), a.Kinds, text(a.NetworkID)}
}

func day(asked *calendar.Date) string {
	if asked == nil {
		return "-"
	}
	return asked.String()
}

func text(asked *string) string {
	if asked == nil {
		return "-"
	}
	return *asked
}

// find fills the list from the sources, in order.
func (l *List) find(ctx context.Context, asked Asked) error {
	for _, s := range sources {
		if len(asked.Kinds) > 0 && !slices.Contains(asked.Kinds, s.kind) || len(s.among(l.mine)) == 0 {
			continue
		}
		is, err := s.find(ctx, l.mine)
		if err != nil {
			return err
		}
		for _, item := range is.items {
			item.Kind, item.of = s.kind, s.of
			if item.DueOn != nil {
				item.OverdueDays = max(0, int(l.mine.asAt)-int(*item.DueOn))
			}
		}
		l.all = append(l.all, is.items...)
		l.Totals.beyond(s.kind, is.beyond)
	}
	if err := l.place(ctx); err != nil {
		return err
	}
	l.all = only(l.all, func(i *Item) bool {
		return (asked.DueUntil == nil || i.DueOn == nil || *i.DueOn <= *asked.DueUntil) &&
			(asked.NetworkID == nil || i.NetworkID != uuid.Nil && globalid.Of("Network", i.NetworkID) == *asked.NetworkID)
	})
	slices.SortFunc(l.all, inOrder)
	l.Totals.count(l.all)
	return nil
}

// place finds the open networks of the children of the items.
func (l *List) place(ctx context.Context) error {
	rows, err := l.book.rows.Network.Query().Where(l.mine.open(), network.ChildIDIn(children(l.all)...)).All(ctx)
	of := map[uuid.UUID]uuid.UUID{}
	for _, row := range rows {
		of[row.ChildID] = row.ID
	}
	for _, item := range l.all {
		item.NetworkID = of[item.ChildID]
	}
	return err
}

// children are those whom items are about, each once.
func children(items []*Item) []uuid.UUID {
	var ids []uuid.UUID
	known := map[uuid.UUID]bool{uuid.Nil: true}
	for _, item := range items {
		if !known[item.ChildID] {
			known[item.ChildID], ids = true, append(ids, item.ChildID)
		}
	}
	return ids
}

// cut takes the part of an ordered list that a window shows, from its near end.
func cut(all []*Item, w page.Window) (items []*Item, more bool) {
	for _, item := range all {
		at := item.place()
		if (w.After == nil || bytes.Compare(at[:], w.After[:]) > 0) && (w.Before == nil || bytes.Compare(at[:], w.Before[:]) < 0) {
			items = append(items, item)
		}
	}
	if w.Backward {
		slices.Reverse(items)
	}
	return items[:min(w.Size, len(items))], len(items) > w.Size
}

// show notes that something waits about the children whom the viewer sees; of another the
// answer does not say who it is.
func (l *List) show(ctx context.Context, items []*Item) error {
	return sight.Show(ctx, only(children(items), func(child uuid.UUID) bool { return l.mine.seen.Has(policy.Child, child) })...)
}
