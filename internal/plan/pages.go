package plan

import (
	"context"
	"sync"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/delivery"
	"cangraph/internal/page"
	"cangraph/internal/store"
	"cangraph/internal/store/batch"
	"cangraph/internal/store/latest"
)

// The lists of activities that grow: where they begin is read for all activities that are
// shown, and how long they are.

// pages are where lists of activities begin, by how much of them is asked for.
type pages[Object any] struct {
	mu     sync.Mutex
	read   map[window]*batch.Reads[*page.Connection[Object]]
	counts batch.Reads[int]
}

// window is how many are asked for of which end of a list.
type window struct{ first, last int }

// asked are the pages that are asked for with some arguments.
func (p *pages[Object]) asked(args page.Args) *batch.Reads[*page.Connection[Object]] {
	key := window{-1, -1}
	if args.First != nil {
		key.first = *args.First
	}
	if args.Last != nil {
		key.last = *args.Last
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.read == nil {
		p.read = map[window]*batch.Reads[*page.Connection[Object]]{}
	}
	if p.read[key] == nil {
		p.read[key] = &batch.Reads[*page.Connection[Object]]{}
	}
	return p.read[key]
}

// listOf is a part of the list of an activity. Where it begins, and how long it is, is read for
// all activities that are shown; a cursor belongs to one of them.
func listOf[Q interface {
	latest.Query[Q, Row, Predicate, Order]
	sums[G]
}, Row any, Object latest.Node, Predicate, Order latest.Clause, G grouped[G]](
	ctx context.Context, e *Activity, p *pages[Object], name string, args page.Args, rows Q, whole func(*Row) uuid.UUID, show func(*file, *Row) Object,
) (*page.Connection[Object], error) {
	const column = delivery.FieldActivityID
	f, shown := e.file, shown(e.file, each(show))
	if args.After != nil || args.Before != nil {
		return latest.Page(ctx, f.book.sealer.Named(name, e.ID), args, rows.Where(latest.With[Predicate](column, e.ID)), shown)
	}
	lists := latest.Lists[Row]{
		Column: column, Whole: whole,
		Named: func(activity uuid.UUID) page.Named { return f.book.sealer.Named(name, activity) },
		Count: func(ctx context.Context, activity uuid.UUID) (int, error) {
			return p.counts.Get(ctx, f.ids[activityType], activity, func(ctx context.Context, ids []uuid.UUID) (map[uuid.UUID]int, error) {
				return counted(ctx, rows.Clone().Where(Predicate(store.Among(column, ids))), column)
			})
		},
	}
	return p.asked(args).Get(ctx, f.ids[activityType], e.ID, func(ctx context.Context, ids []uuid.UUID) (map[uuid.UUID]*page.Connection[Object], error) {
		return latest.Pages(ctx, lists, ids, args, rows.Clone(), shown)
	})
}

// counted is how many rows there are, by the activities in a column.
func counted[G grouped[G]](ctx context.Context, of sums[G], column string) (map[uuid.UUID]int, error) {
	var all []deeds
	err := of.GroupBy(column).Aggregate(gen.Count()).Scan(ctx, &all)
	counts := map[uuid.UUID]int{}
	for _, one := range all {
		counts[one.Activity] = one.Count
	}
	return counts, err
}

// Deliveries of an activity.
func (e *Activity) Deliveries(ctx context.Context, first *int, after *string, last *int, before *string) (*Deliveries, error) {
	return listOf(ctx, e, &e.file.below.deliveries, "deliveries", page.Args{First: first, After: after, Last: last, Before: before},
		e.file.book.ent.Delivery.Query(), func(row *gen.Delivery) uuid.UUID { return row.ActivityID }, (*file).delivery)
}

// Updates of an activity.
func (e *Activity) Updates(ctx context.Context, first *int, after *string, last *int, before *string) (*ProgressUpdates, error) {
	return listOf(ctx, e, &e.file.below.updates, "progress_updates", page.Args{First: first, After: after, Last: last, Before: before},
		e.file.book.ent.ProgressUpdate.Query(), func(row *gen.ProgressUpdate) uuid.UUID { return row.ActivityID }, (*file).update)
}
