package demo

import (
	"context"
	"strings"

	"cangraph/internal/fault"
	"cangraph/internal/interchange"
	"cangraph/internal/store"
)

// unfinished stands behind the day in the demo's mark while a town is being made.
const unfinished = " unfinished"

// Whole returns fault.Conflict when the database holds a part of a town, whose making
// was stopped: its numbers would pass for those of the whole.
func Whole(ctx context.Context, s *store.Store) error {
	mark, _, err := s.Marked(ctx, interchange.DemoMark)
	if err != nil || !strings.HasSuffix(mark, unfinished) {
		return err
	}
	empty, err := s.Empty(ctx) // stopped before its first step was stored
	if err != nil || empty {
		return err
	}
	return fault.New(fault.Conflict, "the making of the town in this database was stopped, and only a part of it is there; make it in a new database (--database other.db), or delete this one first")
}
