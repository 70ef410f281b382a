package latest

import (
	"context"
	"slices"

	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"cangraph/internal/page"
	"cangraph/internal/store"
	"cangraph/internal/viewer"
)

// Lists are the lists of one kind that hang on many objects: the rows with the object's id
// in a column.
type Lists[Row any] struct {
	Column string
	Whole  func(*Row) uuid.UUID                          // the object on which a row hangs
	Named  func(whole uuid.UUID) page.Named              // the list of an object
	Count  func(context.Context, uuid.UUID) (int, error) // how many are in the list of an object
}

// Pages is Page of the lists of many objects, in one statement, by the objects' ids: from one
// end of each, since a cursor belongs to one list.
func Pages[Q Query[Q, Row, Predicate, Order], Row any, Object Node, Predicate, Order Clause](
	ctx context.Context, lists Lists[Row], wholes []uuid.UUID, args page.Args, of Q, show func(context.Context, []*Row) ([]Object, error),
) (map[uuid.UUID]*page.Connection[Object], error) {
	who, err := viewer.From(ctx)
	if err != nil {
		return nil, err
	}
	pages := make(map[uuid.UUID]*page.Connection[Object], len(wholes))
	if len(wholes) == 0 {
		return pages, nil
	}
	asked, err := page.Args{First: args.First, Last: args.Last}.Window(lists.Named(wholes[0]).Of(who.Key()))
	if err != nil {
		return nil, err
	}
	order := sql.OrderDesc()
	if asked.Backward {
		order = sql.OrderAsc()
	}
	rows, err := of.Where(Predicate(store.FirstOfEach(lists.Column, wholes, asked.Size+1, asked.Backward))).
		Order(Order(sql.OrderByField("id", order).ToFunc())).All(ctx)
	if err != nil {
		return nil, err
	}
	parts := map[uuid.UUID][]*Row{}
	for _, row := range rows {
		parts[lists.Whole(row)] = append(parts[lists.Whole(row)], row)
	}
	for _, whole := range wholes {
		some := parts[whole]
		objects, err := show(ctx, slices.Clone(some[:min(asked.Size, len(some))]))
		if err != nil {
			return nil, err
		}
		pages[whole] = page.Connect(lists.Named(whole).Of(who.Key()), asked, objects, len(some) > asked.Size, Object.NodeID,
			func(ctx context.Context) (int, error) { return lists.Count(ctx, whole) })
	}
	return pages, nil
}
