package command

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/google/uuid"
)

// Lock waits until no other change under way has locked one of these rows, or whatever
// the ids stand for, and keeps them until this change ends. What is read afterwards is
// what the others left: ask rules about a row that is to be changed (Expect), or about
// what is not there yet (one lead for a child: lock the child), behind it. So is Scope:
// when what the viewer may see has changed meanwhile, Lock refuses, and the change is
// begun anew with all of its locks. Lock once, and all at once, and children only, unless
// something is about none: whoever locks in turns may wait for each other, and one of
// them fails with fault.Conflict.
func (tx *Tx) Lock(ctx context.Context, ids ...uuid.UUID) error {
	before := len(tx.held)
	if err := tx.wait(ctx, ids); err != nil || len(tx.held) == before || !tx.postgres {
		return err
	}
	return tx.unmoved(ctx)
}

// wait is Lock by whatever scope. What is held already is not waited for.
func (tx *Tx) wait(ctx context.Context, ids []uuid.UUID) error {
	sorted := slices.SortedFunc(slices.Values(ids), func(a, b uuid.UUID) int { return strings.Compare(a.String(), b.String()) })
	for _, id := range sorted {
		if slices.Contains(tx.held, id) {
			continue
		}
		if err := tx.lock(ctx, "row "+id.String()); err != nil {
			return err
		}
		tx.held = append(tx.held, id)
	}
	return nil
}

// lock does nothing on SQLite, where every write transaction is alone.
func (tx *Tx) lock(ctx context.Context, what string) error {
	if !tx.postgres {
		return nil
	}
	if _, err := tx.SQL.ExecContext(ctx, `SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, what); err != nil {
		return fmt.Errorf("wait for other changes: %w", err)
	}
	return nil
}
