package store_test

import (
	"database/sql"
	"errors"
	"fmt"
	"testing"
	"time"

	"cangraph/internal/fault"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// TestRetiringInOrder keeps what others point to until they are retired.
func TestRetiringInOrder(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		ctx := testkit.Context()
		w := newTown(t, s)
		at := time.Now().Add(time.Hour)
		if err := s.Tx(ctx, func(tx *sql.Tx) error { return insert(ctx, tx, "lead_periods", w.lead(0, 1, 0)) }); err != nil {
			t.Fatal(err)
		}
		retire := func(tables ...string) error {
			return s.Tx(ctx, func(tx *sql.Tx) error {
				for _, table := range tables {
					if n, err := s.RetireWhere(ctx, tx, table, store.EnteredInError, at, "recorded_at < $1", at); err != nil || n != 1 {
						return errors.Join(err, fmt.Errorf("retired %d rows of %s", n, table))
					}
				}
				return nil
			})
		}
		if err := retire("networks"); fault.CodeOf(err) != fault.Conflict {
			t.Errorf("a network with a lead: %v", err)
		}
		if err := retire("lead_periods", "networks"); err != nil {
			t.Errorf("first the lead, then its network: %v", err)
		}
		if err := retire("nowhere"); err == nil {
			t.Error("retired from no table")
		}
	})
}
