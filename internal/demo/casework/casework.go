// Package casework plays what people of the demo do around its children. Its stories
// (*.graphql) are steps: a mutation that somebody sends on a day, as a screen would send
// it, through the same server, clock and permissions.
//
// It refuses to write anything by another way, and to leave a database that looks whole
// when a step is refused.
package casework

import (
	"context"
	"io/fs"
	"time"

	"cangraph/internal/calendar"
	"cangraph/internal/demo"
	"cangraph/internal/store"
)

// Load fills an empty database with the demo team and its casework, dated around today.
// Stopped in between, it leaves a database that demo.Whole refuses.
func Load(ctx context.Context, s *store.Store, today calendar.Date, now time.Time) error {
	return loadFrom(ctx, s, stories, today, now)
}

func loadFrom(ctx context.Context, s *store.Store, folder fs.FS, today calendar.Date, now time.Time) error {
	if err := demo.Begin(ctx, s, today, now); err != nil {
		return err
	}
	known, err := imported(ctx, s)
	if err != nil {
		return err
	}
	steps, err := stepsFrom(folder, today)
	if err != nil {
		return err
	}
	dull, err := everyday(ctx, s, known, today)
	if err != nil {
		return err
	}
	steps = append(dull, steps...)
	inOrder(steps)
	if err := play(ctx, s, known, steps, today, now); err != nil {
		return err
	}
	return demo.Finish(ctx, s, today)
}
