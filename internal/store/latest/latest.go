// Package latest reads lists whose order is that of recording, the latest first: ids are
// in that order. What the viewer may not see the store leaves out. It refuses parts
// without bounds, and holds no rule of the domain.
package latest

import (
	"context"

	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"cangraph/internal/page"
	"cangraph/internal/viewer"
)

// Clause is what narrows or sorts a query of the stored model.
type Clause interface{ ~func(*sql.Selector) }

// With is the clause that a column holds an id.
func With[Predicate Clause](column string, id uuid.UUID) Predicate {
	return Predicate(sql.FieldEQ(column, id))
}

// Query is a query of the stored model for rows of one table.
type Query[Q, Row any, Predicate, Order Clause] interface {
	Clone() Q
	Where(...Predicate) Q
	Order(...Order) Q
	Limit(int) Q
	All(context.Context) ([]*Row, error)
	Count(context.Context) (int, error)
}

// Node is an object of a list by its own id.
type Node interface{ NodeID() uuid.UUID }

// Page is a page of a list of the viewer as a connection. Errors: viewer.ErrMissing;
// fault.Field ones for the paging.
func Page[Q Query[Q, Row, Predicate, Order], Row any, Object Node, Predicate, Order Clause](
	ctx context.Context, named page.Named, args page.Args, of Q, show func(context.Context, []*Row) ([]Object, error),
) (*page.Connection[Object], error) {
	who, err := viewer.From(ctx)
	if err != nil {
		return nil, err
	}
	list := named.Of(who.Key())
	asked, err := args.Window(list)
	if err != nil {
		return nil, err
	}
	part, order := of.Clone(), sql.OrderDesc()
	if asked.Backward {
		order = sql.OrderAsc()
	}
	if asked.After != nil {
		part.Where(Predicate(sql.FieldLT("id", *asked.After)))
	}
	if asked.Before != nil {
		part.Where(Predicate(sql.FieldGT("id", *asked.Before)))
	}
	rows, err := part.Order(Order(sql.OrderByField("id", order).ToFunc())).Limit(asked.Size + 1).All(ctx)
	if err != nil {
		return nil, err
	}
	objects, err := show(ctx, rows[:min(asked.Size, len(rows))])
	if err != nil {
		return nil, err
	}
	return page.Connect(list, asked, objects, len(rows) > asked.Size, Object.NodeID, of.Count), nil
}
