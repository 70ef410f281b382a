package store

import (
	"context"
	"database/sql"

	"cangraph/internal/policy"
)

// HasWords says whether a person is told what it means to violate the constraint.
func HasWords(constraint string) bool {
	_, ok := constraints[constraint]
	return ok
}

// MigrateFurther applies one more step than there are.
func (s *Store) MigrateFurther(ctx context.Context, sql string) error {
	steps, err := readSteps(s.dialect)
	if err != nil {
		return err
	}
	_, err = s.apply(ctx, append(steps, step{version: len(steps) + 1, name: "further", sql: sql, checksum: "further"}))
	return err
}

// Enforce puts another policy in the place of the program's, before anybody has asked.
func (s *Store) Enforce(ctx context.Context, steps func(policy.Dialect, policy.Extent) []policy.Step, tables []policy.Table) error {
	s.rules.steps, s.rules.tables = steps, tables
	return s.installRowSecurity(ctx)
}

// Scoped is the pool of the viewers' connections.
func (s *Store) Scoped() *sql.DB { return s.scoped }
