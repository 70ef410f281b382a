package cli

import (
	"cmp"
	"context"
	"fmt"
	"time"

	"cangraph/internal/calendar"
	"cangraph/internal/config"
	"cangraph/internal/demo"
	"cangraph/internal/demo/casework"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
	"cangraph/internal/store"
)

// demo fills an empty database with the demo team or a town.
func (sh shell) demo(ctx context.Context, settings config.Demo) error {
	s, err := sh.open(ctx, settings.Database)
	if err != nil {
		return err
	}
	defer s.Close()
	now := time.Now()
	today := calendar.Today(now)
	asAt := *cmp.Or(settings.AsAt, &today)
	if settings.Children == nil {
		return sh.loadTeam(ctx, s, asAt, now)
	}
	return sh.loadTown(ctx, s, demo.Options{Children: *settings.Children, Seed: settings.Seed, AsAt: asAt})
}

func (sh shell) loadTeam(ctx context.Context, s *store.Store, asAt calendar.Date, now time.Time) error {
	if err := casework.Load(ctx, s, asAt, now); err != nil {
		return fmt.Errorf("load the demo team: %w", err)
	}
	fmt.Fprintf(sh.out, "Loaded the demo team, dated around %s; docs/demo.md tells its stories.\n", asAt)
	return nil
}

func (sh shell) loadTown(ctx context.Context, s *store.Store, o demo.Options) error {
	began := time.Now()
	p := newProgress(sh.errs)
	o.Progress = func(children, of int) {
		p.tell("%d of %d children (%d a second)", children, of, int(float64(children)/time.Since(began).Seconds()))
	}
	err := demo.Town(ctx, s, o)
	p.end()
	if err != nil {
		return fmt.Errorf("make the town: %w", err)
	}
	fmt.Fprintf(sh.out, "Made a town of %d children, dated around %s, in %s.\n", o.Children, o.AsAt, time.Since(began).Round(100*time.Millisecond))
	return nil
}

// firstSubject loads the demo team where it is wanted and nothing is stored yet, and says whom to ask about first.
func (sh shell) firstSubject(ctx context.Context, s *store.Store, wanted bool, now time.Time) (subject, error) {
	today := calendar.Today(now)
	if err := demo.Whole(ctx, s); err != nil {
		return subject{}, fmt.Errorf("%s: %w", s.Name(), err)
	}
	empty, err := s.Empty(ctx)
	if err != nil {
		return subject{}, err
	}
	if empty && wanted {
		if err := sh.loadTeam(ctx, s, today, now); err != nil {
			return subject{}, err
		}
	}
	id, asAt, err := demo.Example(ctx, s)
	switch {
	case fault.CodeOf(err) == fault.NotFound:
		return subject{asAt: today}, nil
	case err != nil:
		return subject{}, err
	}
	return subject{childID: globalid.Of("Child", id), asAt: asAt}, nil
}
