package demo

import (
	"context"
	"fmt"
	"time"

	"cangraph/internal/calendar"
	"cangraph/internal/interchange"
	"cangraph/internal/store"
)

// Load fills an empty database with the demo team, dated around today and recorded
// at now, and marks it, all or nothing.
func Load(ctx context.Context, s *store.Store, today calendar.Date, now time.Time) error {
	if err := Whole(ctx, s); err != nil {
		return err
	}
	report, err := interchange.Import(ctx, s, Stories(today), interchange.Options{Now: now, Demo: &today})
	if err != nil {
		return err
	}
	if report.ErrorCount > 0 {
		return fmt.Errorf("the demo's own files have %d errors, the first of them: %v", report.ErrorCount, report.Errors[0])
	}
	return nil
}
