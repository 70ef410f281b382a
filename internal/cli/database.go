package cli

import (
	"context"
	"fmt"

	"cangraph/internal/config"
	"cangraph/internal/store"
)

// open opens the database and brings its tables to this version. The caller closes it.
func (sh shell) open(ctx context.Context, database config.Database) (*store.Store, error) {
	s, err := store.Open(ctx, database.URL)
	if err != nil {
		return nil, fmt.Errorf("cannot open the database %s: %w", store.WithoutPassword(database.URL), err)
	}
	applied, err := s.Migrate(ctx)
	if err != nil {
		s.Close()
		return nil, err
	}
	switch len(applied) {
	case 0:
		fmt.Fprintf(sh.out, "Opened %s.\n", s.Name())
	case 1:
		fmt.Fprintf(sh.out, "Opened %s and applied migration %s.\n", s.Name(), applied[0])
	default:
		fmt.Fprintf(sh.out, "Opened %s and applied migrations %s to %s.\n", s.Name(), applied[0], applied[len(applied)-1])
	}
	return s, nil
}

// migrate does no more than open.
func (sh shell) migrate(ctx context.Context, settings config.Migrate) error {
	s, err := sh.open(ctx, settings.Database)
	if err != nil {
		return err
	}
	return s.Close()
}

// asItIs opens a database without changing its tables. One without ours is none that was meant. The caller closes it.
func asItIs(ctx context.Context, database config.Database) (*store.Store, error) {
	s, err := store.Open(ctx, database.URL)
	if err != nil {
		return nil, fmt.Errorf("cannot open the database %s: %w", store.WithoutPassword(database.URL), err)
	}
	if _, err := s.Empty(ctx); err != nil {
		s.Close()
		return nil, fmt.Errorf("%s does not hold the tables of cangraph; name the right --database: %w", s.Name(), err)
	}
	return s, nil
}
