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
// at now, and marks it, all or nothing. Nobody has worked with its children yet: that is
// internal/demo/casework.
func Load(ctx context.Context, s *store.Store, today calendar.Date, now time.Time) error {
	return load(ctx, s, today, now, today.String())
}

// Begin is Load for what is not whole before Finish.
func Begin(ctx context.Context, s *store.Store, today calendar.Date, now time.Time) error {
	return load(ctx, s, today, now, today.String()+unfinished)
}

func load(ctx context.Context, s *store.Store, today calendar.Date, now time.Time, mark string) error {
	if err := Whole(ctx, s); err != nil {
		return err
	}
	report, err := interchange.Import(ctx, s, Stories(today), interchange.Options{Now: now, Demo: mark})
	if err != nil {
		return err
	}
	if report.ErrorCount > 0 {
		return fmt.Errorf("the demo's own files have %d errors, the first of them: %v", report.ErrorCount, report.Errors[0])
	}
	return nil
}
