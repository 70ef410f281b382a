// Package page owns how lists are paged: the bounds of a page, its cursors and its
// connection, as the Relay specification has them. It refuses pages without bounds
// and cursors that were made for another list or viewer.
package page

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/internal/fault"
)

// The number of items of a page.
const (
	DefaultSize = 20
	MaxSize     = 100
)

// Args are the paging arguments of a list, as a client gives them.
type Args struct {
	First  *int
	After  *string
	Last   *int
	Before *string
}

// Window is the part of a list that a page shows: at most Size items, the last ones
// if Backward, strictly between After and Before.
type Window struct {
	Size     int
	Backward bool
	After    *uuid.UUID
	Before   *uuid.UUID
}

// Window checks the arguments and opens the cursors. Errors: fault.Field ones.
func (a Args) Window(list List) (Window, error) {
	w := Window{Size: DefaultSize}
	if a.First != nil && a.Last != nil {
		return w, fault.Field("last", "give either first or last, not both")
	}
	if a.First != nil {
		w.Size = *a.First
	}
	if a.Last != nil {
		w.Size, w.Backward = *a.Last, true
	}
	if w.Size < 1 || w.Size > MaxSize {
		return w, fault.Field(a.sizeName(), "%s must be between 1 and %d", a.sizeName(), MaxSize)
	}
	var err error
	if w.After, err = list.open("after", a.After); err != nil {
		return w, err
	}
	w.Before, err = list.open("before", a.Before)
	return w, err
}

func (a Args) sizeName() string {
	if a.Last != nil {
		return "last"
	}
	return "first"
}

// Connection is a page of a list.
type Connection[T any] struct {
	Edges    []Edge[T]
	PageInfo Info
	count    func(context.Context) (int, error)
}

// Edge is an item of a page with its place in the list.
type Edge[T any] struct {
	Cursor string
	Node   T
}

// Info is where a page stands in its list.
type Info struct {
	HasNextPage     bool
	HasPreviousPage bool
	StartCursor     *string
	EndCursor       *string
}

// Nodes are the items alone.
func (c *Connection[T]) Nodes() []T {
	nodes := make([]T, len(c.Edges))
	for i, e := range c.Edges {
		nodes[i] = e.Node
	}
	return nodes
}

// TotalCount is the size of the whole list, counted when asked for.
func (c *Connection[T]) TotalCount(ctx context.Context) (int, error) { return c.count(ctx) }

// Trim cuts the surplus from up to Size+1 ids of a window: it only tells that there is
// more, and is not to be loaded.
func (w Window) Trim(ids []uuid.UUID) (trimmed []uuid.UUID, more bool) {
	return ids[:min(w.Size, len(ids))], len(ids) > w.Size
}

// Connect makes the page of a window from its items, read from the window's near end
// (backwards when Backward); more says that the list goes on behind them.
func Connect[T any](list List, w Window, items []T, more bool, id func(T) uuid.UUID, count func(context.Context) (int, error)) *Connection[T] {
	if w.Backward {
		slices.Reverse(items)
	}
	c := &Connection[T]{Edges: make([]Edge[T], len(items)), count: count}
	for i, item := range items {
		c.Edges[i] = Edge[T]{Cursor: list.seal(id(item)), Node: item}
	}
	c.PageInfo = Info{HasNextPage: more, HasPreviousPage: w.After != nil}
	if w.Backward {
		c.PageInfo = Info{HasNextPage: w.Before != nil, HasPreviousPage: more}
	}
	if n := len(c.Edges); n > 0 {
		c.PageInfo.StartCursor, c.PageInfo.EndCursor = &c.Edges[0].Cursor, &c.Edges[n-1].Cursor
	}
	return c
}
