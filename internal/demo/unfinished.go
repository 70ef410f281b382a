package demo

import (
	"context"
	"strings"

	"cangraph/internal/calendar"
	"cangraph/internal/fault"
	"cangraph/internal/interchange"
	"cangraph/internal/store"
)

// unfinished stands behind the day in the demo's mark while it is being made.
const unfinished = " unfinished"

// Finish marks what the database holds as whole.
func Finish(ctx context.Context, s *store.Store, day calendar.Date) error {
	return s.Mark(ctx, interchange.DemoMark, day.String())
}

// Whole returns fault.Conflict when the database holds a part of the demo or of a town,
// whose making was stopped: it would pass for the whole.
func Whole(ctx context.Context, s *store.Store) error {
	mark, _, err := s.Marked(ctx, interchange.DemoMark)
	if err != nil || !strings.HasSuffix(mark, unfinished) {
		return err
	}
	empty, err := s.Empty(ctx) // stopped before its first step was stored
	if err != nil || empty {
		return err
	}
	return fault.New(fault.Conflict, "the making of the demo in this database was stopped, and only a part of it is there; make it in a new database (--database other.db), or delete this one first")
}
