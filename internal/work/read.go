package work

import (
	"context"
	"slices"

	"github.com/google/uuid"
)

// query is a query for rows of a type, in the order in which they are due.
type query[Query, Row any] interface {
	Clone() Query
	Limit(int) Query
	All(context.Context) ([]Row, error)
	Count(context.Context) (int, error)
}

// read makes items of the first rows of a query, and counts the others.
func read[Query query[Query, Row], Row any](ctx context.Context, all Query, item func(Row) *Item) (found, error) {
	rows, err := all.Clone().Limit(most + 1).All(ctx)
	if err != nil {
		return found{}, err
	}
	var is found
	if len(rows) > most {
		n, err := all.Count(ctx)
		if err != nil {
			return is, err
		}
		rows, is.beyond = rows[:most], n-most
	}
	for _, row := range rows {
		is.items = append(is.items, item(row))
	}
	return is, nil
}

// column is a query for one column of ids.
type column interface {
	Scan(ctx context.Context, into any) error
}

// ids reads a column.
func ids(ctx context.Context, of column) ([]uuid.UUID, error) {
	var all []uuid.UUID
	err := of.Scan(ctx, &all)
	return all, err
}

// only keeps of a list what is so.
func only[T any](all []T, is func(T) bool) []T {
	return slices.DeleteFunc(all, func(one T) bool { return !is(one) })
}
